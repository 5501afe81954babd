import { describe, expect, it } from 'vitest';
import { digestCommand } from '../../src/cli/digest.ts';
import { deadline, fact, knowledgeOf } from '../support/synthetic-knowledge.ts';
import { memoryIo } from './commands.ts';

const knowledge = knowledgeOf({
  kainuu: [
    deadline('haku', '2021-06-04'),
    fact('uusi', { addedOn: '2021-05-30' }),
    fact('vanha', { reviewBy: '2021-01-01' }),
  ],
  lappi: [],
});

/** `npm run digest -- …` on a Monday. */
const run = async (...args: string[]) => {
  const io = memoryIo();
  const code = await digestCommand(args, { knowledge, today: '2021-05-31', io });
  return { code, out: io.outs.join('\n'), lines: io.outs.length, error: io.errors.join('\n') };
};

describe('npm run digest -- --preview', () => {
  it('prints what a channel would get, as text', async () => {
    const { code, out } = await run('--preview', '--region', 'kainuu');
    expect(code).toBe(0);
    expect(out).toMatch(/^Aamukooste 31\.5\.2021\n\nTänään ja lähiaikoina\n– Pe 4\.6\.2021 – Kainuu: /);
  });

  it('prints one line of JSON', async () => {
    const { lines, out } = await run('--preview', '--region', 'kainuu', '--date', '2021-05-31', '--json');
    expect(lines).toBe(1);
    expect(JSON.parse(out)).toEqual({
      date: '2021-05-31',
      region: 'kainuu',
      text: expect.stringContaining('Aamukooste 31.5.2021'),
      items: [
        { kind: 'deadline', date: '2021-06-04', factId: 'haku' },
        { kind: 'new', factId: 'uusi' },
      ],
    });
  });

  it('prints null where there is nothing', async () => {
    expect((await run('--preview', '--region', 'lappi', '--json')).out).toBe('null');
    expect((await run('--preview', '--region', 'lappi')).out).toContain('No digest that day');
  });

  it('tells curators what is to be reviewed, and takes a language', async () => {
    const { out } = await run('--preview', '--region', 'kainuu', '--curators', '--language', 'sv');
    expect(out).toContain('Ska kontrolleras');
  });

  it.each([
    [[], /--preview is missing/],
    [['--preview', '--region', 'kainu'], /Unknown region "kainu"\. There are: kainuu, lappi/],
    [['--preview', '--programme', 'x'], /Unknown programme "x"/],
    [['--preview', '--date', '2021-02-30'], /--date must be a day/],
    [['--preview', '--language', 'de'], /--language must be/],
    [['--preview', '--what'], /Usage: npm run -s digest/],
    [['--preview', 'kainuu'], /Usage: npm run -s digest/],
  ])('explains itself on wrong usage: %j', async (args, message) => {
    const { code, error, out } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});
