import { describe, expect, it } from 'vitest';
import { changed, GOOD, problemsIn, refuses } from '../support/knowledge.ts';

const SOURCES = 'sources.yml';
const REGION = 'regions/keski-suomi.yml';

const INDENT =
  'rivin sisennys ei täsmää; saman kohdan kentät alkavat samasta sarakkeesta, ja luettelon viivat - ovat allekkain';
const OPEN_QUOTE = 'lainausmerkki jää auki; lisää toinen "';
const COMMA =
  'kentän jälkeen puuttuu pilkku, tai tekstissä on kaksoispiste ja välilyönti; lisää pilkku, tai pane koko teksti lainausmerkkeihin';
const START = 'arvo ei voi alkaa tällä merkillä; pane se lainausmerkkeihin';

const curly = (mark: string): string =>
  `merkki ${mark} on tekstinkäsittelyn lainausmerkki, jota YAML ei tunne; kirjoita tekstin alkuun ja loppuun sen tilalle tavallinen "`;

describe('YAML is refused', () => {
  refuses([
    {
      rule: 'with a colon inside a text',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: Tiedote: hankkeet',
      at: 'Tiedote: hankkeet',
      says: 'tekstissä on kaksoispiste ja välilyönti; pane koko teksti lainausmerkkeihin',
    },
    {
      rule: 'without a space after a colon',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title:Tiedote hankkeista',
      says: 'kaksoispisteen jälkeen puuttuu välilyönti; lisää se',
    },
    {
      rule: 'without a colon',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title Tiedote hankkeista',
      says: 'riviltä puuttuu kentän nimi ja kaksoispiste; kirjoita kenttä: arvo, tai jatka tekstiä edellisellä rivillä',
    },
    {
      rule: 'with a quotation mark that nothing closes',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: "Tiedote hankkeista',
      at: '"Tiedote',
      says: OPEN_QUOTE,
    },
    {
      rule: 'with a quotation mark that only one of a later text closes',
      file: REGION,
      from: 'topic: funding\n    measure: granted',
      to: 'topic: "funding\n    measure: granted',
      at: '"funding',
      says: OPEN_QUOTE,
    },
    {
      rule: 'with text after the closing quotation mark',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: "Tiedote" hankkeista',
      at: 'hankkeista',
      says: 'lainausmerkkien jälkeen on vielä tekstiä; pane koko teksti lainausmerkkeihin',
    },
    {
      rule: 'without the comma between two fields in braces',
      file: REGION,
      from: 'note: { fi: Huomio., sv',
      to: 'note: { fi: Huomio. sv',
      at: 'Huomio. sv',
      says: COMMA,
    },
    {
      rule: 'with a colon inside a text in braces',
      file: REGION,
      from: 'note: { fi: Huomio., sv',
      to: 'note: { fi: Huomio: tämä., sv',
      at: 'Huomio: tämä',
      says: COMMA,
    },
    {
      rule: 'with a bracket that nothing closes, on the line before the parser stops',
      file: REGION,
      from: 'sources: [tiedote, blogi]',
      to: 'sources: [tiedote, blogi',
      at: '[tiedote, blogi\n',
      says: 'sulku [ jää auki; lisää ]',
    },
    {
      rule: 'with a bracket too many',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: { amount: 9000000 }}',
      at: '}\n    precision',
      says: 'sulku } on liikaa, tai sen pari { puuttuu',
    },
    {
      rule: 'with a field further to the right than the others',
      file: SOURCES,
      from: '    date: 2020-05',
      to: '      date: 2020-05',
      at: 'date: 2020-05',
      says: INDENT,
    },
    {
      rule: 'with a field further to the left than the others',
      file: SOURCES,
      from: '    date: 2020-05',
      to: '   date: 2020-05',
      at: 'date: 2020-05',
      says: INDENT,
    },
    {
      rule: 'with dashes of a list that are not below one another',
      file: SOURCES,
      from: '  - id: blogi',
      to: '- id: blogi',
      says: INDENT,
    },
    {
      rule: 'with the quotation marks of a word processor, where they do not hold the text together',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: ”Tiedote: hankkeista”',
      at: '”Tiedote',
      says: curly('”'),
    },
    {
      rule: 'with such a mark below the line',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: „Tiedote: hankkeista“',
      at: '„Tiedote',
      says: curly('„'),
    },
    {
      rule: 'with such marks in a list on one line',
      file: REGION,
      from: 'note: { fi: Huomio.,',
      to: 'note: { fi: ”Huomio: yksi, kaksi.”,',
      at: '”Huomio',
      says: curly('”'),
    },
    {
      rule: 'with such a mark as the second of two',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: "Tiedote: hankkeista”',
      at: '”\n',
      says: curly('”'),
    },
    {
      rule: 'with a value that begins with a mark of YAML',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: @Tiedote',
      at: '@Tiedote',
      says: START,
    },
    {
      rule: 'with an anchor, which would take a word with it',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: &Tiedote hankkeista',
      at: '&Tiedote',
      says: 'merkillä & alkava arvo on YAMLissa nimiö; kirjoita se lainausmerkkeihin',
    },
    {
      rule: 'with an invisible character in its indentation',
      file: SOURCES,
      from: '    title: Tiedote',
      to: '    \u00a0title: Tiedote',
      at: '    \u00a0title',
      says: 'rivin sisennyksessä on näkymätön merkki; poista se ja sisennä välilyönneillä',
    },
    {
      rule: 'with the marks of two versions that were not merged',
      file: SOURCES,
      from: '    date: 2020-05',
      to: '<<<<<<< HEAD\n    date: 2020-05\n=======\n    date: 2020-06\n>>>>>>> toinen',
      at: '<<<<<<< HEAD',
      says: 'versionhallinnan ristiriita; jätä toinen versio ja poista merkkirivit',
    },
    {
      rule: 'with the same field twice',
      file: REGION,
      from: 'topic: contact',
      to: 'topic: contact\n    topic: law',
      at: 'topic: law',
      says: 'sama kenttä on kahdesti; poista toinen',
    },
    {
      rule: 'with a reference, which a star begins',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: *tiedote',
      at: '*tiedote',
      says: 'tähdellä alkava arvo on YAMLissa viittaus; kirjoita se lainausmerkkeihin',
    },
    {
      rule: 'with a tag, which would take a word with it',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: !Uusi tiedote',
      at: '!Uusi',
      says: 'huutomerkillä alkava arvo on YAMLissa tyyppi; kirjoita se lainausmerkkeihin',
    },
    {
      rule: 'of two documents in one file',
      file: 'national.yml',
      from: 'vocabulary:',
      to: '---\nvocabulary:',
      says: 'rivi --- aloittaisi uuden asiakirjan; poista se',
    },
  ]);

  it.each(['blogi', 'tiedote'].flatMap((id) => ['    ', '   ', '  ', ''].map((indent) => [id, indent] as const)))(
    'without the dash of the entry %s, whatever is left before it: %j',
    (id, indent) => {
      const files = changed(GOOD, SOURCES, `  - id: ${id}`, `${indent}id: ${id}`);
      const line = (files[SOURCES] ?? '').split('\n').indexOf(`${indent}id: ${id}`) + 1;
      expect(problemsIn(files)).toEqual([
        `knowledge/sources.yml:${line}:${indent.length + 1}  rivin alusta puuttuu viiva; luettelon uusi kohta alkaa viivalla: - id: …`,
      ]);
    },
  );

  it('indented by tabs, told once for all of them', () => {
    const one = changed(GOOD, SOURCES, '    date: 2020-05', '\tdate: 2020-05');
    expect(problemsIn(one)).toEqual([
      'knowledge/sources.yml:5:1  rivi alkaa sarkaimella (tab); sisennä välilyönneillä',
    ]);
    expect(problemsIn(changed(one, SOURCES, '    url:', '\turl:'))).toEqual([
      'knowledge/sources.yml:5:1  rivi alkaa sarkaimella (tab) (tällaisia rivejä on 2); sisennä välilyönneillä',
    ]);
  });

  it.each(['- luettelo\n', 'pelkkä teksti\n'])('that holds no fields: %j', (text) => {
    expect(problemsIn({ ...GOOD, 'muu.yml': text })).toEqual([
      'knowledge/muu.yml:1:1  tähän kuuluu kenttiä ja arvoja, esimerkiksi { fi: …, sv: …, en: … }',
    ]);
  });

  it('whose references would unfold without end, before they do', () => {
    const lists = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'];
    const problems = problemsIn({ ...GOOD, 'pommi.yml': lists.join('\n') });
    expect(problems.map((problem) => problem.split('  ')[0])).toEqual([
      'knowledge/pommi.yml:1:4',
      'knowledge/pommi.yml:2:4',
      'knowledge/pommi.yml:2:8',
      'knowledge/pommi.yml:2:12',
      'knowledge/pommi.yml:3:5',
      'knowledge/pommi.yml:3:9',
    ]);
  });

  it('in every file at once', () => {
    const problems = problemsIn({ ...GOOD, 'a.yml': 'facts: [', 'b.yml': 'facts: "' });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['knowledge/a.yml', 'knowledge/b.yml']);
  });
});
