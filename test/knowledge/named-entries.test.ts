import { describe, expect, it } from 'vitest';
import { changed, GOOD, linesOfProblems } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';

describe('a problem names the entry that it is of', () => {
  it('by its id', () => {
    const one = changed(GOOD, REGION, 'precision: over', 'precision: reilut');
    const two = changed(one, REGION, 'kind: person', 'kind: henkilö');
    expect(linesOfProblems(changed(two, 'sources.yml', 'date: 2020-05', 'date: toukokuu'))).toEqual([
      expect.stringMatching(/subjects\[1\]\.kind: .* \(kohde palola\)$/),
      expect.stringMatching(/facts\[0\]\.precision: .* \(fakta raha\)$/),
      expect.stringMatching(/sources\[0\]\.date: .* \(lähde tiedote\)$/),
    ]);
  });

  it('by its number, counted from one, where it has no id', () => {
    expect(linesOfProblems(changed(GOOD, REGION, '  - id: mukana\n    topic', '  - topic'))).toEqual([
      expect.stringMatching(/facts\[3\]\.id: pakollinen kenttä puuttuu; lisää se \(4\. fakta\)$/),
    ]);
  });

  it('once, where the message has it already', () => {
    const [problem] = linesOfProblems(changed(GOOD, REGION, 'id: mukana', 'id: raha'));
    expect(problem).toMatch(/tunniste "raha" on jo käytössä \(.*\); anna toinen$/);
  });
});

describe('what is misspelt', () => {
  it.each([
    ['topic: contact', 'topic: contct', 'tarkoititko "contact"? (sallitut arvot: '],
    ['measure: applied', 'measure: aplied', 'tarkoititko "applied"? (sallitut arvot: '],
    ['measure: applied', 'meassure: applied', 'tarkoititko "measure"?'],
    ['sources: [tiedote, blogi]', 'sources: [tiedot, blogi]', 'tarkoititko "tiedote"?'],
    ['person: palola', 'person: pallola', 'tarkoititko "palola"?'],
    ['before2021: pirkanmaa', 'before2021: pirkanma', 'tarkoititko "pirkanmaa"?'],
    ['measure: granted', 'measure: granted\n    disputes: [hak]', 'faktaa "hak" ei ole; tarkoititko "haku"?'],
  ])('is told what it may have been meant for: %s', (from, to, says) => {
    const [problem, ...others] = linesOfProblems(changed(GOOD, REGION, from, to));
    expect(problem).toContain(says);
    expect(others).toEqual([]);
  });

  it.each(['x', 'kuntaliitto'])('is not taken for something far from it: %s', (id) => {
    const [problem] = linesOfProblems(changed(GOOD, REGION, 'sources: [tiedote, blogi]', `sources: [${id}, blogi]`));
    expect(problem).toContain(`lähde "${id}" ei ole tiedoissa; lisää se tiedostoon sources.yml`);
  });

  it('may be a part of a longer id', () => {
    const files = changed(GOOD, 'sources.yml', 'id: blogi', 'id: keski-suomi-blogi-2020');
    const [problem] = linesOfProblems(changed(files, REGION, '[tiedote, blogi]', '[keski-suomi-blogi]'));
    expect(problem).toContain('lähde "keski-suomi-blogi" ei ole tiedoissa; tarkoititko "keski-suomi-blogi-2020"?');
  });
});
