import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changed, type Files, GOOD } from '../../support/knowledge.ts';
import { questionsBeside, runTool, writeFiles, writtenFolder } from './tools.ts';

const REGION = 'regions/keski-suomi.yml';
const NATIONAL = 'national.yml';

/** The good folder with a person named in every place where one may be. */
const NAMED: Files = (() => {
  let files = changed(GOOD, REGION, 'name: Mikael Palola', 'name: Mikael Palola\n    aliases: { fi: [Miksu Palanen] }');
  files = changed(files, REGION, 'note: { fi: Huomio.,', 'note: { fi: Palolan huomio.,');
  files = changed(files, REGION, 'names: [essote, {', 'names: [essote, palola, {');
  files = changed(files, REGION, 'round: "2020", partners: true', 'round: "2020", partners: [Mikael Palola, Essote]');
  files = changed(
    files,
    NATIONAL,
    '    asOf: 2020-07-15\n',
    '    keywords: { fi: [laki, palolan laki], sv: [palola] }\n    asOf: 2020-07-15\n',
  );
  const said = [
    '  - id: sanottu # Mikaelin sanoma',
    '    topic: statement',
    '    value: { fi: Mikael Palola sanoi niin., sv: Så sade han., en: He said so. }',
    '    asOf: 2020-05',
    '    sources: [blogi]',
    '    addedOn: 2021-01-15',
    '  - id: arvio-palola',
    '    topic: statement',
    '    value: { fi: Arvio., sv: Bedömning., en: Assessment. }',
    '    asOf: 2020-05',
    '    sources: [tiedote]',
    '    addedOn: 2021-01-15',
    '  - id: arvio-2',
    '    topic: statement',
    '    value: { fi: Arvio 2., sv: Bedömning 2., en: Assessment 2. }',
    '    disputes: [arvio-palola]',
    '    saidBy: palola',
    '    asOf: 2020-05',
    '    sources: [tiedote]',
    '    addedOn: 2021-01-15',
    '',
  ];
  return { ...files, [NATIONAL]: `${files[NATIONAL]}${said.join('\n')}` };
})();

const QUESTIONS: Files = {
  'statements.yml': [
    '# Kysymykset',
    '- { question: kuka johtaa hanketta, fact: johtaja }',
    '- { question: rahoitus Keski-Suomi, fact: raha }',
    '- { question: mitä palolalta kysytään, fact: raha }',
    '',
  ].join('\n'),
  'sets/a.jsonl': '{"question":"Palolan palkka?"}\n{"question":"palo-osasto?"}\n{"question":"kuka","fact":"johtaja"}\n',
};

const startFolder = (files: Files = NAMED) => {
  const folder = writtenFolder(files);
  writeFiles(questionsBeside(folder), QUESTIONS);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const question = (file: string) => readFileSync(join(questionsBeside(folder), file), 'utf8');
  return { folder, read, question };
};

describe('knowledge forget', () => {
  it.each([['palola'], ['Mikael Palola'], ['mikael palola']])(
    'takes a person out of all knowledge: %s',
    async (name) => {
      const { folder, read } = startFolder();
      const { code, errors } = await runTool(['forget', ...name.split(' ')], folder, ['k']);
      expect({ code, errors }).toEqual({ code: 0, errors: [] });
      const region = parse(read(REGION));
      const national = parse(read(NATIONAL));
      expect(region.subjects.map(({ id }: { id: string }) => id)).toEqual(['essote']);
      expect(region.facts.map(({ id }: { id: string }) => id)).toEqual(['raha', 'haku', 'mukana']);
      expect(region.facts[0].note).toBeUndefined();
      expect(region.facts[1].covers.partners).toEqual(['Essote']);
      expect(region.facts[2].value.names).toEqual(['essote', expect.objectContaining({ fi: 'Kunnat' })]);
      expect(national.facts.map(({ id }: { id: string }) => id)).toEqual(['laki', 'arvio-2']);
      expect(national.facts[0].keywords).toEqual({ fi: ['laki'] });
      expect(national.facts[1].disputes).toBeUndefined();
      expect(`${read(REGION)}${read(NATIONAL)}`).not.toMatch(/palola|palanen|044 123 4567/i);
      expect((await runTool(['check'], folder)).code).toBe(0);
    },
  );

  it('takes out the questions that name the person or ask for a fact that goes, and no other', async () => {
    const { folder, question } = startFolder();
    await runTool(['forget', 'palola'], folder, ['k']);
    expect(question('statements.yml')).toBe('# Kysymykset\n- { question: rahoitus Keski-Suomi, fact: raha }\n');
    expect(question('sets/a.jsonl')).toBe('{"question":"palo-osasto?"}\n');
  });

  it('takes out the example questions of facts that go, and single ones that name the person', async () => {
    const examples = [
      '# esimerkit',
      'questions:',
      '  raha:',
      '    fi:',
      '      # rahasta',
      '      - paljonko palola sai rahaa?',
      '      - paljonko rahaa tuli?',
      '    sv: [hur mycket fick Palola?]',
      '  johtaja:',
      '    fi: [kuka johtaa?]',
      '  mukana:',
      '    en: [who is with palola?]',
      'unanswered:',
      '  fi:',
      '    - Palolan palkka?',
      '  en: [the weather?, "how old is Palola, really?"]',
      '',
    ].join('\n');
    const gone = 'questions:\n  johtaja:\n    fi: [missä Palola on?]\nunanswered: { sv: [Palolas lön?] }\n';
    const { folder, read } = startFolder({
      ...NAMED,
      'questions/keski-suomi.yml': examples,
      'questions/pirkanmaa.yml': gone,
    });
    const { outs } = await runTool(['forget', 'palola'], folder, ['k']);
    const shown = outs.join('\n');
    const lost = [
      '6  - paljonko palola sai rahaa?',
      '8  sv: [hur mycket fick Palola?]',
      '12  en: [who is with palola?]',
    ];
    for (const line of lost) expect(shown).toContain(`  knowledge/questions/keski-suomi.yml:${line}\n`);
    expect(shown).not.toContain('paljonko rahaa tuli?');
    expect(read('questions/keski-suomi.yml')).toBe(
      [
        '# esimerkit',
        'questions:',
        '  raha:',
        '    fi:',
        '      # rahasta',
        '      - paljonko rahaa tuli?',
        'unanswered:',
        '  en: [the weather?]',
        '',
      ].join('\n'),
    );
    expect(read('questions/pirkanmaa.yml')).toBe('');
    expect((await runTool(['check'], folder)).code).toBe(0);
  });

  it('shows what goes before it asks, and then what is left to do by hand', async () => {
    const files = changed(NAMED, 'sources.yml', 'title: Hankejohtajan blogi', 'title: Mikael Palolan blogi');
    const { folder } = startFolder(changed(files, REGION, 'sources: [tiedote, blogi]', 'sources: [tiedote]'));
    writeFiles(dirname(folder), { 'src/esimerkki.ts': '// ei mitään\n// Palolan\n', 'node_modules/a.md': 'Palola' });
    const { outs } = await runTool(['forget', 'palola'], folder, ['k']);
    const text = outs.join('\n');
    const [plan = '', left = ''] = text.split('Poistettu: Mikael Palola.');
    expect(plan).toContain('Faktat (3):');
    expect(plan).toContain('  johtaja  Keski-Suomi: Mikael Palola, hankejohtaja (Essote), p. 044 123 4567');
    expect(plan).toContain('  sanottu  Koko maa: Mikael Palola sanoi niin.');
    expect(plan).toContain('  raha: lisärivi\n  haku: kumppani\n  mukana: nimi luettelosta');
    expect(plan).toContain('  arvio-2: sanoja\n  arvio-2: viittaus (disputes)');
    expect(plan).toContain('Rivit, jotka poistuvat kokonaan tai osaksi (');
    expect(plan).toMatch(/\n {2}knowledge\/regions\/keski-suomi\.yml:\d+ {2}phone: 044 123 4567\n/);
    expect(plan).toMatch(
      /\n {2}knowledge\/national\.yml:\d+ {2}keywords: \{ fi: \[laki, palolan laki\], sv: \[palola\] \}\n/,
    );
    expect(plan).toContain('\n  questions/statements.yml:4  - { question: mitä palolalta kysytään, fact: raha }\n');
    expect(plan).toContain('\n  questions/sets/a.jsonl:3  {"question":"kuka","fact":"johtaja"}\n');
    expect(left).toContain('- Nimi voi olla myös täällä: knowledge/sources.yml:9  title: Mikael Palolan blogi');
    expect(left).toContain('- Nimi voi olla myös täällä: src/esimerkki.ts:2  // Palolan');
    expect(left).not.toContain('node_modules');
    expect(left).toContain('- Lähdettä blogi ei enää käytä mikään');
    expect(left).toContain('versionhallinnan historiassa');
  });

  it('counts first what goes of each file, and of all', async () => {
    const prompts: string[] = [];
    const { outs } = await runTool(['forget', 'palola'], startFolder().folder, ['e'], {
      prompt: (text) => prompts.push(text),
    });
    const [counts = '', details = ''] = outs.join('\n').split('Rivit, jotka poistuvat kokonaan tai osaksi');
    const files = [...counts.matchAll(/^ {2}(\S+) +(\d+)$/gm)].map(([, file = '', count]) => ({
      file,
      count: Number(count),
    }));
    expect(files.map(({ file }) => file)).toEqual([
      `knowledge/${NATIONAL}`,
      `knowledge/${REGION}`,
      'questions/statements.yml',
      'questions/sets/a.jsonl',
    ]);
    for (const { file, count } of files) expect(details.split(`\n  ${file}:`)).toHaveLength(count + 1);
    const all = files.reduce((sum, { count }) => sum + count, 0);
    const total = `faktoja 3, rivejä ${all} (tiedostoja 4)`;
    expect(counts.split('\n')[0]).toContain(total);
    expect(prompts.join('')).toContain(`Poistetaanko nämä: ${total}`);
  });

  it.each([[['e']], [[]], [['ehkä', 'e']]])('removes nothing without a clear yes: %j', async (answers) => {
    const { folder, read, question } = startFolder();
    const { code } = await runTool(['forget', 'palola'], folder, answers);
    expect(code).toBe(1);
    expect(read(REGION)).toBe(NAMED[REGION]);
    expect(question('statements.yml')).toBe(QUESTIONS['statements.yml']);
  });

  it('leaves what is of another person of the same surname', async () => {
    const shared = changed(
      NAMED,
      REGION,
      '  - id: palola\n',
      '  - id: anna\n    kind: person\n    name: Anna Palola\n  - id: palola\n',
    );
    const { folder, read } = startFolder(shared);
    expect((await runTool(['forget', 'palola'], folder, ['k'])).code).toBe(0);
    const { subjects, facts } = parse(read(REGION));
    expect(subjects.map(({ id }: { id: string }) => id)).toEqual(['essote', 'anna']);
    expect(facts[0].note.fi).toBe('Palolan huomio.');
    expect(parse(read(NATIONAL)).facts.map(({ id }: { id: string }) => id)).toEqual([
      'laki',
      'arvio-palola',
      'arvio-2',
    ]);
  });

  it('knows a surname with a hyphen, as a name and in ids', async () => {
    const files = changed(
      NAMED,
      REGION,
      'name: Mikael Palola\n    aliases: { fi: [Miksu Palanen] }',
      'name: Mikael Palola-Mäki',
    );
    const { folder, read } = startFolder(changed(files, NATIONAL, 'fi: Mikael Palola sanoi', 'fi: Palola-Mäen sanoma'));
    const hyphened = changed({ 'a.yml': read(NATIONAL) }, 'a.yml', 'id: arvio-palola\n', 'id: arvio-palola-maki\n');
    writeFiles(folder, { [NATIONAL]: (hyphened['a.yml'] ?? '').replace('[arvio-palola]', '[arvio-palola-maki]') });
    expect((await runTool(['forget', 'palola'], folder, ['k'])).code).toBe(0);
    expect(parse(read(NATIONAL)).facts.map(({ id }: { id: string }) => id)).toEqual(['laki', 'arvio-2']);
  });

  it('takes no word for the name that only begins like it, is a common word, or stands in the id of a document', async () => {
    const named = NAMED[REGION]?.replaceAll('Mikael Palola', 'Ilkka Luoma').replaceAll('Palolan', 'Luoman') ?? '';
    const files = { ...NAMED, [REGION]: named.replace('\n    aliases: { fi: [Miksu Palanen] }', '') };
    const { folder, question } = startFolder(files);
    const kept = [
      '- { document: luoma-2020, question: paljonko rahaa, fact: raha }',
      '- { document: a, question: mikä on Essoten luoma malli, fact: raha }',
      '- { document: a, question: paljonko Luomanen sai, fact: raha }',
      '',
    ];
    const gone = [
      '- { document: a, question: missä Luoma on, fact: raha }',
      '- { question: minkä ikäinen on ilkka luoma }',
    ];
    writeFiles(questionsBeside(folder), { 'statements.yml': [...gone, ...kept].join('\n'), 'sets/a.jsonl': '' });
    writeFiles(dirname(folder), { 'src/words.tsv': 'luoma\nLuomanen\n', 'test/answers/a.yml': '- luoman\n' });
    const { code, outs } = await runTool(['forget', 'Ilkka', 'Luoma'], folder, ['k']);
    expect(code).toBe(0);
    expect(question('statements.yml')).toBe(kept.join('\n'));
    const left = outs.join('\n').split('Poistettu: Ilkka Luoma.')[1];
    expect(left).not.toContain('src/words.tsv');
    expect(left).toContain('test/answers/a.yml:1  - luoman');
  });

  it('leaves what is of a body of that name', async () => {
    const files = changed(NAMED, REGION, 'name: Essote', 'name: Essote\n    aliases: { fi: [Palola] }');
    const { folder, question } = startFolder(files);
    expect((await runTool(['forget', 'Mikael', 'Palola'], folder, ['k'])).code).toBe(0);
    expect(question('statements.yml')).toContain('mitä palolalta kysytään');
  });

  it('names those it knows where the name is of nobody', async () => {
    const { folder } = startFolder();
    const { code, errors } = await runTool(['forget', 'Essote'], folder, ['k']);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: ['Henkilöä "Essote" ei ole tiedoissa; henkilöt: Mikael Palola'],
    });
    for (const near of ['Palola', 'Mikael Palolla']) {
      const { errors: said } = await runTool(['forget', near], folder, ['k']);
      expect(said).toEqual([`Henkilöä "${near}" ei ole tiedoissa; tarkoititko "Mikael Palola"?`]);
    }
    expect((await runTool(['forget'], folder)).code).toBe(2);
  });
});
