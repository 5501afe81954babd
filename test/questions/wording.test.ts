import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/knowledge/steps.ts';
import { createAnalyse } from '../../src/language/analyse.ts';
import { createLexicon } from '../../src/questions/lexicon.ts';
import { readingNames } from '../../src/questions/names.ts';
import { createReadWording, type Wording } from '../../src/questions/wording.ts';
import { botOver, GOOD, loaded } from '../support/knowledge.ts';

const knowledge = loaded(GOOD);
const bot = botOver(knowledge);

/** The likeliest term of each word, `_` where it has none; expressions of several words with a + between. */
const termsOf = (wording: Wording): string[] =>
  wording.map(({ words }) => words.map(({ terms }) => terms[0] ?? '_').join('+'));

/** Of a question as people type it. */
const wordingOf = (text: string): Wording => {
  const [finding] = bot.find({ text, today: '2022-02-01' }).findings;
  return finding?.question.wording ?? [];
};

describe('the wording of a question', () => {
  it('is its words in their order, without the names of places and people', () => {
    expect(termsOf(wordingOf('Miksi Keski-Suomen kunnat odottivat Mikael Palolaa?'))).toEqual([
      'mikä',
      'kunta',
      'odottaa',
    ]);
  });

  it('keeps the name of a programme and of a term, which are part of what is asked', () => {
    expect(termsOf(wordingOf('Mikä on Sote-keskus?'))).toHaveLength(3);
    expect(termsOf(wordingOf('Mikä on hyvinvointialue?'))).toContain('hyvinvointialue');
  });

  it('leaves out what is excluded', () => {
    const [whole, without] = ['Mitä Keski-Suomi teki?', 'Mitä Keski-Suomi teki rahoituksen lisäksi?'].map((text) =>
      termsOf(wordingOf(text)),
    );
    expect(without).not.toContain('rahoitus');
    expect(without).toEqual(expect.arrayContaining(whole ?? []));
  });

  it('has a misspelt word as it should be', () => {
    expect(termsOf(wordingOf('Keski-Suomen rahotius'))).toEqual(termsOf(wordingOf('Keski-Suomen rahoitus')));
  });

  it('says what its words ask for', () => {
    const senses = wordingOf('rahoitus Keski-Suomi').flatMap((expression) => expression.senses);
    expect(senses).toEqual(['topics.funding']);
  });
});

describe('an example question', () => {
  const names = atOnce(readingNames(knowledge));
  const { analyse } = createAnalyse([]);
  const read = createReadWording(names, createLexicon(knowledge.vocabulary, analyse), analyse);

  it('is read as a question in the same words is', () => {
    const text = 'Miksi rahoitus viipyi Keski-Suomessa?';
    const { wording, names: named } = read(text, 'fi');
    expect(termsOf(wording)).toEqual(termsOf(wordingOf(text)));
    expect(wording.flatMap(({ senses }) => senses)).toEqual(['topics.funding']);
    expect(named).toEqual(['keski-suomi']);
  });

  it('names places in each language, and towns by themselves', () => {
    expect(read('Varför väntar Mellersta Finland?', 'sv').names).toEqual(['keski-suomi']);
    expect(read('Miksi Jyväskylä ja Mikael Palola odottavat?', 'fi').names).toEqual(['jyvaskyla', 'palola']);
    expect(read('Miksi odotetaan?', 'fi').names).toEqual([]);
  });
});
