import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepIn } from '../../../src/knowledge/kept.ts';
import { changed, type Files, GOOD } from '../../support/knowledge.ts';
import { runTool, writeFiles, writtenFolder } from './tools.ts';

const REGION = 'regions/keski-suomi.yml';
/** What these repositories hold need not outlive a loss of power: waiting for the disk would take most of the time. */
const UNSYNCED = ['-c', 'core.fsync=none'];
const PERSON = ['-c', 'user.name=Testi', '-c', 'user.email=testi@example.fi', '-c', 'commit.gpgsign=false'];

const QUESTIONS: Files = {
  'statements.yml': '- { question: "rahoitus Keski-Suomi", fact: raha }\n',
  'sets/a.jsonl': '{"question":"rahoitus Keski-Suomi"}\n{"question":"milloin Sote-keskus päättyy?"}\n',
};

/** A repository whose only commit holds `before`, with `after` in the folder. */
const repository = (before: Files, after: Files, questions: Files = QUESTIONS): string => {
  const folder = writtenFolder(before);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', dirname(folder), ...UNSYNCED, ...args], { stdio: 'pipe' });
  writeFiles(join(dirname(folder), 'questions'), questions);
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('add', '.');
  git(...PERSON, 'commit', '--quiet', '--message', 'Alku');
  writeFiles(folder, after);
  return folder;
};

const diff = async (after: Files, questions?: Files): Promise<string> => {
  const { code, outs, errors } = await runTool(['diff', 'main'], repository(GOOD, after, questions));
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return outs.join('\n');
};

const NEW_AMOUNT = `  - id: raha-2
    topic: funding
    measure: granted
    covers: { programmes: [ohjelma], round: "2020", area: [keski-suomi], partners: [Essote] }
    value: { amount: 10000000 }
    asOf: 2021-06
    sources: [tiedote]
    addedOn: 2022-01-15
    supersedes: [raha]
`;

describe('knowledge diff', () => {
  it('says that nothing has changed', async () => {
    expect(await diff(GOOD)).toBe('Faktat ovat samat.\nKaikki 2 kysymystä saavat saman vastauksen kuin ennen.');
    const shown: string[] = [];
    await runTool(['diff', 'main'], repository(GOOD, GOOD), [], { progress: (text) => shown.push(text) });
    expect(shown).toEqual(['Luetaan main:knowledge…', '']);
  });

  it('tells new, superseded and removed facts, and the questions that get another answer', async () => {
    const participants = GOOD[REGION]?.slice(GOOD[REGION].indexOf('  - id: mukana')) ?? '';
    expect(await diff(changed(GOOD, REGION, participants, NEW_AMOUNT))).toBe(
      [
        'Uudet faktat (1):',
        '  raha-2  Keski-Suomi: myönnetty 10 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote)',
        '',
        'Korvautuneet faktat (1):',
        '  raha  Keski-Suomi: myönnetty reilut 9 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote)',
        '    korvaaja: raha-2',
        '',
        'Poistetut faktat (1):',
        '  mukana  Keski-Suomi: mukana: Essote ja Kunnat',
        '',
        'Toisen vastauksen saa 1 kysymystä 2 kysymyksestä.',
        '',
        'Muuttuneita faktoja koskevat (1):',
        '  Toinen fakta ensin (1):',
        '    rahoitus Keski-Suomi',
        '      oli: Keski-Suomi: myönnetty reilut 9 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote; tieto: syyskuu 2020).',
        '      nyt: Keski-Suomi: myönnetty 10 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote; tieto: kesäkuu 2021).',
      ].join('\n'),
    );
  });

  it('tells what has changed in a fact, in words', async () => {
    const one = changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000');
    const text = await diff(changed(one, REGION, 'phone: 044 123 4567', 'phone: 044 123 4568'));
    expect(text).toContain(
      [
        'Muuttuneet faktat (2):',
        '  raha  itse tieto',
        '    oli: Keski-Suomi: myönnetty reilut 9 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote)',
        '    nyt: Keski-Suomi: myönnetty reilut 8 miljoonaa euroa (Sote-keskus; vuoden 2020 haku; Essote)',
        '  johtaja  itse tieto',
      ].join('\n'),
    );
    const noted = await diff(changed(GOOD, REGION, 'fi: Huomio.', 'fi: Huomaa.'));
    expect(noted).toMatch(/^Muuttuneet faktat \(1\):\n {2}raha {2}lisärivi\n {4}Keski-Suomi: myönnetty/);
  });

  it('tells of sources and subjects', async () => {
    const one = changed(GOOD, 'sources.yml', 'title: Hankejohtajan blogi', 'title: Blogi');
    const text = await diff(
      changed(one, REGION, 'subjects:', 'subjects:\n  - { id: kysteri, kind: organisation, name: Kysteri }'),
    );
    expect(text).toContain('Lähteet: muuttuneita 1 (blogi).');
    expect(text).toContain('Kohteet: uusia 1 (kysteri).');
  });

  it('counts the example questions that came and went, by fact', async () => {
    const before = { ...GOOD, 'questions/national.yml': 'questions: { raha: { fi: [yksi, kaksi] } }\n' };
    const asked =
      'questions: { raha: { fi: [yksi, kolme, neljä] }, laki: { sv: [fyra] } }\nunanswered: { en: [one] }\n';
    const after = { ...GOOD, 'questions/national.yml': asked };
    const { outs } = await runTool(['diff', 'main'], repository(before, after));
    expect(outs.join('\n')).toContain(
      [
        'Esimerkkikysymykset faktoittain:',
        '  raha  uusia 2, poistettuja 1',
        '  laki  uusia 1',
        '  ei mitään faktaa  uusia 1',
      ].join('\n'),
    );
  });

  const asked = (...questions: readonly string[]): Files => ({
    'sets/a.jsonl': questions.map((question) => `${JSON.stringify({ question })}\n`).join(''),
  });
  /** What is told of the answers, without the answers. */
  const groupsOf = (text: string): string[] => {
    const [, told = ''] = text.split(/(?=Toisen vastauksen saa)/);
    return told.split('\n').filter((line) => line !== '' && !/^ {6}(?:oli|nyt): /.test(line));
  };

  it('tells first of answers that are lost, and of the facts that have changed before others', async () => {
    const questions = asked(
      'mittari Keski-Suomi',
      'laki',
      'rahoitus Keski-Suomi',
      'hankejohtaja Keski-Suomi',
      'kokeilu Keski-Suomi',
    );
    const about = (word: string) =>
      `  - { id: ${word}, topic: goals, about: { fi: ${word}, sv: A, en: A }, value: { fi: A., sv: A., en: A. }, asOf: 2020-05, sources: [tiedote], addedOn: 2021-01-15 }\n`;
    const before = { ...GOOD, [REGION]: `${GOOD[REGION]}${about('mittari')}` };
    let after: Files = { ...GOOD, [REGION]: `${GOOD[REGION]}${about('kokeilu')}` };
    after = changed(after, REGION, 'amount: 9000000', 'amount: 8000000');
    // A name, which no fact has of its own.
    after = changed(after, REGION, 'name: Mikael Palola', 'name: Mikaela Palola');
    const { outs } = await runTool(['diff', 'main'], repository(before, after, questions));
    expect(groupsOf(outs.join('\n'))).toEqual([
      'Toisen vastauksen saa 4 kysymystä 5 kysymyksestä.',
      'Muuttuneita faktoja koskevat (3):',
      '  Ennen vastattiin, nyt ei (1):',
      '    mittari Keski-Suomi',
      '  Ennen ei vastattu, nyt vastataan (1):',
      '    kokeilu Keski-Suomi',
      '  Vain sanamuoto (1):',
      '    rahoitus Keski-Suomi',
      'Muita faktoja koskevat, useimmiten kysymyksiä, joissa vastaukset olivat jo lähes tasoissa (1):',
      '  Vain sanamuoto (1):',
      '    hankejohtaja Keski-Suomi',
    ]);
  });

  it('claims nothing of other facts where no fact has changed', async () => {
    const after = changed(GOOD, REGION, 'name: Mikael Palola', 'name: Mikaela Palola');
    expect(groupsOf(await diff(after, asked('hankejohtaja Keski-Suomi')))).toContain('Muuttuneet vastaukset (1):');
  });

  it('shows ten of a kind and how to see the others', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `rahoitus Keski-Suomi${'!'.repeat(index)}`);
    const folder = repository(GOOD, changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000'), asked(...many));
    const short = groupsOf((await runTool(['diff', 'main'], folder)).outs.join('\n'));
    expect(short.slice(3)).toEqual([
      ...many.slice(0, 10).map((question) => `    ${question}`),
      '    … ja 2 muuta; kaikki näyttää npm run knowledge -- diff main --all',
    ]);
    const whole = groupsOf((await runTool(['diff', '--all', 'main'], folder)).outs.join('\n'));
    expect(whole.slice(3)).toEqual(many.map((question) => `    ${question}`));
  });

  it.each([[['--all']], [['--kaikki']], [['main', 'kaikki']]])('tells how it is written: %j', async (args) => {
    const { code, errors } = await runTool(['diff', ...args], repository(GOOD, GOOD));
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain('npm run knowledge -- diff <git-versio> [--all]');
  });

  it('says so where there are no questions to compare by', async () => {
    expect(await diff(GOOD, {})).toContain('Kysymyssarjaa ei ole, joten vastauksia ei verrattu.');
  });

  it.each(['ei-ole', ''])('says so where there is no such version: %j', async (ref) => {
    const { code, outs, errors } = await runTool(['diff', ref], repository(GOOD, GOOD));
    expect({ code, outs }).toEqual({ code: 1, outs: [] });
    expect(errors.join()).toContain(`Versionhallinnassa ei ole versiota "${ref}"`);
    expect(errors.join()).toContain('HEAD~3 tai origin/main');
    expect(errors.join()).toContain('git fetch origin');
  });

  it('takes a branch from the server where the clone has none of its own', async () => {
    const origin = repository(GOOD, GOOD);
    const root = mkdtempSync(join(tmpdir(), 'klooni-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    execFileSync('git', ['clone', '--quiet', dirname(origin), join(root, 'klooni')], { stdio: 'pipe' });
    const git = (...args: string[]) => execFileSync('git', ['-C', join(root, 'klooni'), ...args], { stdio: 'pipe' });
    git('checkout', '--quiet', '-b', 'oma');
    git('branch', '--quiet', '-D', 'main');
    const folder = join(root, 'klooni', 'knowledge');
    writeFiles(folder, changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000'));
    const { code, outs } = await runTool(['diff', 'main'], folder);
    expect(code).toBe(0);
    expect(outs.join('\n')).toContain('Muuttuneet faktat (1):');
  });

  it('shows how far it has come, and clears that at the end', async () => {
    const shown: string[] = [];
    const after = changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000');
    await runTool(['diff', 'main'], repository(GOOD, after), [], { progress: (text) => shown.push(text) });
    expect(shown).toEqual(['Luetaan main:knowledge…', 'Verrataan vastauksia: 0/4', 'Verrataan vastauksia: 2/4', '']);
  });

  it('asks again only the version that has changed since the last time', async () => {
    const folder = repository(GOOD, changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000'));
    const keep = keepIn(join(dirname(folder), 'cache'), '1');
    const run = async () => {
      const shown: string[] = [];
      const { outs } = await runTool(['diff', 'main'], folder, [], { keep, progress: (text) => shown.push(text) });
      return { text: outs.join('\n'), shown };
    };
    const first = await run();
    expect(await run()).toEqual({ text: first.text, shown: ['Luetaan main:knowledge…', ''] });
    writeFiles(folder, changed(GOOD, REGION, 'amount: 9000000', 'amount: 7000000'));
    const third = await run();
    expect(third.shown).toEqual(['Luetaan main:knowledge…', 'Verrataan vastauksia: 2/4', '']);
    expect(third.text).toContain('      nyt: Keski-Suomi: myönnetty reilut 7 miljoonaa euroa');
  });

  it('names the version whose knowledge has problems', async () => {
    const broken = changed(GOOD, REGION, 'precision: over', 'precision: reilut');
    await expect(runTool(['diff', 'main'], repository(broken, GOOD))).rejects.toThrow(`main:knowledge/${REGION}:25:5`);
    await expect(runTool(['diff', 'main'], repository(GOOD, broken))).rejects.toThrow(`\nknowledge/${REGION}:25:5`);
  });
});
