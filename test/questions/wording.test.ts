import { describe, expect, it } from 'vitest';
import type { Wording } from '../../src/questions/wording.ts';
import { botOver, GOOD, loaded } from '../support/knowledge.ts';

const bot = botOver(loaded(GOOD));

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
