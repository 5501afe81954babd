import { describe, expect, it } from 'vitest';
import { changed, GOOD, problemsIn, refuses } from '../support/knowledge.ts';

const SOURCES = 'sources.yml';
const REGION = 'regions/keski-suomi.yml';

const yaml = (reason: string): string =>
  `YAML ei kelpaa (${reason}); tarkista sisennys, lainausmerkit ja kaksoispisteet tältä riviltä ja edelliseltä`;

describe('YAML is refused', () => {
  refuses([
    {
      rule: 'with a colon inside a text',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: Tiedote: hankkeet',
      at: 'Tiedote: hankkeet',
      says: yaml('Nested mappings are not allowed in compact mappings'),
    },
    {
      rule: 'with a quotation mark that nothing closes',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: "Tiedote hankkeista',
      at: '\n    date: 2020-05',
      says: yaml('Missing closing "quote'),
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
      says: yaml('Unresolved tag: !Uusi'),
    },
    {
      rule: 'of two documents in one file',
      file: 'national.yml',
      from: 'vocabulary:',
      to: '---\nvocabulary:',
      says: yaml('Source contains multiple documents; please use YAML.parseAllDocuments()'),
    },
  ]);

  it('indented by a tab, told first of all that follows from it', () => {
    const [first] = problemsIn(changed(GOOD, SOURCES, '    date: 2020-05', '\tdate: 2020-05'));
    expect(first).toBe(`knowledge/sources.yml:5:1  ${yaml('Tabs are not allowed as indentation')}`);
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
