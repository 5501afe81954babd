import { describe, expect, it } from 'vitest';
import { ask, askLines } from './commands.ts';

const EXAMPLE = '{"question": "rahoitus Keski-Suomi"}';
const THREAD = 'thread must be a list of strings: the earlier questions, oldest first';
const USAGE = /^Usage: npm run -s ask -- "question" \[--json\]/m;

describe('wrong usage of ask', () => {
  it.each<[string, string[], RegExp]>([
    ['no question', [], /^Give a question\. \/ Kysymys puuttuu\.$/m],
    ['an option and no question', ['--json'], /^Give a question\. \/ Kysymys puuttuu\.$/m],
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
    [
      'a question beside those of standard input',
      ['--jsonl', 'rahoitus'],
      /^--jsonl reads its questions from standard input: leave out/m,
    ],
    ['both ways to print objects', ['--json', '--jsonl'], /^Give either --jsonl or --json\./m],
    ['the reasons beside objects a line', ['--jsonl', '--why'], /^Give either --jsonl or --why\./m],
  ])('is %s: exit 2, the reason and the usage on standard error, nothing else', async (_what, args, reason) => {
    const { code, outs, errors } = await ask(args);
    expect(code).toBe(2);
    expect(outs).toEqual([]);
    expect(errors.join('\n')).toMatch(reason);
    expect(errors.join('\n')).toMatch(USAGE);
    expect(errors.join('\n')).toContain('Käyttö: npm run -s ask -- "kysymys"');
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

describe('help on ask', () => {
  it.each([[['--help']], [['-h']], [['--json', '--help', 'rahoitus']]])(
    'is printed for %j, and nothing asked',
    async (args) => {
      const { code, outs, errors } = await ask(args);
      expect({ code, errors }).toEqual({ code: 0, errors: [] });
      expect(outs).toEqual([expect.stringMatching(USAGE)]);
      for (const option of ['json', 'jsonl', 'region', 'now', 'language', 'why']) {
        expect(outs[0]).toMatch(new RegExp(`^ {2}--${option} `, 'm'));
      }
    },
  );

  it('can be asked about, after the end of the options', async () => {
    const { code, outs } = await ask(['--json', '--', '--help']);
    expect(code).toBe(0);
    expect(JSON.parse(outs[0] ?? '')).toMatchObject({ question: '--help' });
  });
});

describe('a wrong line of ask --jsonl', () => {
  it.each<[string, object | string, string]>([
    ['not JSON', 'rahoitus Keski-Suomi', `not JSON; write ${EXAMPLE}`],
    ['cut off', '{"question": "raho', `not JSON; write ${EXAMPLE}`],
    ['no object', '["rahoitus"]', `a line must be an object, such as ${EXAMPLE}`],
    ['empty', {}, `question is missing; write ${EXAMPLE}`],
    ['without a question', { region: 'keski-suomi' }, `question is missing; write ${EXAMPLE}`],
    ['a number for a question', { question: 7 }, `question must be a string: ${EXAMPLE}`],
    [
      'with a field that means nothing',
      { question: 'rahoitus', alue: 'keski-suomi' },
      'unknown field alue; the fields are question, region, now, thread, language',
    ],
    [
      'with a day that is not in the calendar',
      { question: 'rahoitus', now: '2021-02-30' },
      'now must be a day of the calendar, such as "2021-05-31"',
    ],
    ['with an unknown language', { question: 'rahoitus', language: 'se' }, 'language must be "fi", "sv" or "en"'],
    [
      'with a region that is no string',
      { question: 'rahoitus', region: 1 },
      'region must be the id of a region, such as "keski-suomi"',
    ],
    ['with a thread that is no list', { question: 'rahoitus', thread: 'rahoitus' }, THREAD],
    ['with a thread of other things', { question: 'rahoitus', thread: [1, 2] }, THREAD],
    [
      'wrong in several ways',
      { thread: 1, language: 'se' },
      `question is missing; write ${EXAMPLE}; ${THREAD}; language must be "fi", "sv" or "en"`,
    ],
    [
      'with an unknown region',
      { question: 'rahoitus', region: 'savo' },
      expect.stringMatching(/^Unknown region "savo"\. Regions: etela-karjala, /),
    ],
  ])('that is %s gets an error in its place, while the others are answered', async (_what, line, reason) => {
    const { code, outs, errors } = await askLines([{ question: 'moi' }, line, { question: 'kiitos' }]);
    const objects: Record<string, unknown>[] = outs.map((out) => JSON.parse(out));
    expect(code).toBe(2);
    expect(objects.map(({ question }) => question)).toEqual(['moi', undefined, 'kiitos']);
    expect(objects[1]).toEqual({ line: 2, error: reason });
    expect(errors).toEqual([`line 2: ${objects[1]?.error}`]);
  });

  it('is counted with the blank lines before it', async () => {
    const { errors } = await askLines(['', '  ', 'x']);
    expect(errors).toEqual([`line 3: not JSON; write ${EXAMPLE}`]);
  });
});
