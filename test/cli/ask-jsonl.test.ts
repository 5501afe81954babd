import { describe, expect, it } from 'vitest';
import { ask, askJson, askLines, idsOf, reportOf } from './commands.ts';

const reportsOf = async (questions: readonly (object | string)[], ...args: string[]) => {
  const { code, outs, errors } = await askLines(questions, ...args);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return outs.map(reportOf);
};

describe('ask --jsonl', () => {
  it('answers a line by a line, in their order', async () => {
    const questions = ['rahoitus Itä-Uusimaa', 'moi', 'rahoitus Keski-Suomi', 'mitä RAI tarkoittaa?', 'rahoitus'];
    const reports = await reportsOf(questions.map((question) => ({ question })));
    expect(reports.map(({ question }) => question)).toEqual(questions);
    expect(reports.map(({ kind }) => kind)).toEqual(['answer', 'help', 'answer', 'answer', 'clarify']);
  });

  it('answers as --json does', async () => {
    const [report] = await reportsOf([{ question: 'rahoitus Keski-Suomi' }]);
    expect(report).toEqual(await askJson('rahoitus Keski-Suomi'));
  });

  it('writes nothing for blank lines, nor for no lines', async () => {
    expect(await reportsOf(['', { question: 'moi' }, '   ', '\t'])).toHaveLength(1);
    expect(await ask(['--jsonl'])).toEqual({ code: 0, outs: [], errors: [] });
  });

  it('lets no line know of the one before', async () => {
    const reports = await reportsOf([{ question: 'rahoitus Keski-Suomi' }, { question: 'rahoitus' }]);
    expect(reports.map(({ kind }) => kind)).toEqual(['answer', 'clarify']);
  });

  it('takes what a follow-up leaves out from the thread', async () => {
    const [region, topic, last] = await reportsOf([
      { question: 'entä Itä-Uusimaa?', thread: ['paljonko Keski-Suomi sai rahaa?'] },
      { question: 'kuka sitä johtaa?', thread: ['paljonko Keski-Suomi sai rahaa?'] },
      { question: 'entä rahoitus?', thread: ['rahoitus Itä-Uusimaa', 'entä Keski-Suomi?'] },
    ]);
    expect(region?.facts.map(({ subject, topic }) => [subject.id, topic])).toContainEqual(['ita-uusimaa', 'funding']);
    expect(topic && idsOf(topic)).toContain('ks-contact-palola-director');
    expect(last && idsOf(last)).toContain('ks-funding-granted-2020');
  });

  it('takes the day of a line', async () => {
    const question = 'milloin rakenneuudistus päättyy?';
    const reports = await reportsOf([
      { question, now: '2021-12-31' },
      { question, now: '2022-01-01' },
    ]);
    expect(reports.map(({ text }) => /päätty(y|i)/.exec(text)?.[0])).toEqual(['päättyy', 'päättyi']);
  });

  it('takes the region and the language of a line', async () => {
    const [sv, en] = await reportsOf([
      { question: 'rahoitus', region: 'keski-suomi', language: 'sv' },
      { question: 'rahoitus', region: 'ita-uusimaa', language: 'en' },
    ]);
    expect(sv).toMatchObject({ language: 'sv', text: expect.stringMatching(/^Mellersta Finland: beviljat/) });
    expect(en).toMatchObject({ language: 'en', text: expect.stringMatching(/^East Uusimaa: granted/) });
  });

  it('takes the options of the command for lines that say nothing of their own', async () => {
    const options = ['--region', 'keski-suomi', '--language', 'sv', '--now', '2022-01-01'];
    const [own, given] = await reportsOf(
      [{ question: 'rahoitus', region: 'ita-uusimaa', language: 'fi' }, { question: 'rahoitus' }],
      ...options,
    );
    const [past] = await reportsOf([{ question: 'milloin rakenneuudistus päättyy?' }], '--now', '2022-01-01');
    expect(own?.text).toMatch(/^Itä-Uusimaa: myönnetty/);
    expect(given?.text).toMatch(/^Mellersta Finland: beviljat/);
    expect(past?.text).toContain('päättyi 31.12.2021');
  });
});
