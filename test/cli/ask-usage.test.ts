import { describe, expect, it } from 'vitest';
import { ask, askLines } from './commands.ts';

const USAGE = /^Usage: npm run -s ask -- "question" \[--json\]/m;

describe('wrong usage of ask', () => {
  it.each<[string, string[], RegExp]>([
    ['no question', [], /^Give a question\.$/m],
    ['an option and no question', ['--json'], /^Give a question\.$/m],
    ['an unknown option', ['--regoin', 'keski-suomi', 'rahoitus'], /^Unknown option '--regoin'/m],
    ['an option without its value', ['rahoitus', '--region'], /'--region <value>' argument missing/],
    ['a value for an option that takes none', ['rahoitus', '--json=kyllä'], /'--json' does not take an argument/],
    ['a day written the Finnish way', ['rahoitus', '--now', '31.5.2021'], /^--now must be a day .*not 31\.5\.2021$/m],
    [
      'a day that is not in the calendar',
      ['rahoitus', '--now', '2021-02-30'],
      /^--now must be a day .*not 2021-02-30$/m,
    ],
    ['a month for a day', ['rahoitus', '--now', '2021-05'], /^--now must be a day such as 2021-05-31, not 2021-05$/m],
    ['no day', ['rahoitus', '--now', ''], /^--now must be a day such as 2021-05-31, not $/m],
    ['an unknown language', ['rahoitus', '--language', 'se'], /^--language must be fi, sv or en, not se$/m],
  ])('is %s: exit 2, the reason and the usage on standard error, nothing else', async (_what, args, reason) => {
    const { code, outs, errors } = await ask(args);
    expect(code).toBe(2);
    expect(outs).toEqual([]);
    expect(errors.join('\n')).toMatch(reason);
    expect(errors.join('\n')).toMatch(USAGE);
  });

  it.each([
    [['rahoitus', '--region', 'keskisuomi']],
    [['rahoitus', '--region', 'jyvaskyla']],
    [['rahoitus', '--region', 'uusimaa', '--json']],
    [['--jsonl', '--region', 'Keski-Suomi']],
  ])('is a region that is none, with the ids of those that are: %j', async (args) => {
    const { code, outs, errors } = await ask(args, ['{"question":"rahoitus"}']);
    expect(code).toBe(2);
    expect(outs).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /^Unknown region "[^"]+"\. Regions: etela-karjala, .*, keski-suomi, .*, varsinais-suomi$/,
    );
  });
});

describe('a wrong line of ask --jsonl', () => {
  it.each<[string, object | string, RegExp]>([
    ['not JSON', 'rahoitus Keski-Suomi', /^not JSON; expected \{"question": "…"\}$/],
    ['cut off', '{"question": "raho', /^not JSON/],
    ['no object', '["rahoitus"]', /expected object, received array/],
    ['without a question', { region: 'keski-suomi' }, /expected string, received undefined[\s\S]*at question/],
    ['with a key that means nothing', { question: 'rahoitus', alue: 'keski-suomi' }, /Unrecognized key: "alue"/],
    [
      'with an unknown region',
      { question: 'rahoitus', region: 'savo' },
      /^Unknown region "savo"\. Regions: etela-karj/,
    ],
    ['with a day that is not in the calendar', { question: 'rahoitus', now: '2021-02-30' }, /at now/],
    ['with an unknown language', { question: 'rahoitus', language: 'se' }, /at language/],
    ['with a thread that is no list', { question: 'rahoitus', thread: 'rahoitus' }, /at thread/],
  ])('that is %s gets an error in its place, while the others are answered', async (_what, line, reason) => {
    const { code, outs, errors } = await askLines([{ question: 'moi' }, line, { question: 'kiitos' }]);
    const objects: Record<string, unknown>[] = outs.map((out) => JSON.parse(out));
    expect(code).toBe(2);
    expect(objects.map(({ question }) => question)).toEqual(['moi', undefined, 'kiitos']);
    expect(objects[1]).toEqual({ error: expect.stringMatching(reason) });
    expect(errors).toEqual([`line 2: ${objects[1]?.error}`]);
  });

  it('is counted with the blank lines before it', async () => {
    const { errors } = await askLines(['', '  ', 'x']);
    expect(errors).toEqual(['line 3: not JSON; expected {"question": "…"}']);
  });
});
