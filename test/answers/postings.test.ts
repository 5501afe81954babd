import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { readingPostings, scoresOf } from '../../src/answers/postings.ts';
import { atOnce } from '../../src/knowledge/steps.ts';

const DOCUMENTS = [
  { id: 0, label: 'raha hanke', text: 'raha summa raha' },
  { id: 1, label: 'hanke', text: 'johtaja nimi hanke alue' },
  { id: 2, label: '', text: 'raha' },
  { id: 3, label: 'alue', text: '' },
];

const indexOf = (documents: typeof DOCUMENTS): MiniSearch => {
  const index = new MiniSearch({
    fields: ['label', 'text'],
    tokenize: (text) => text.split(' '),
    searchOptions: { boost: { label: 3 } },
  });
  index.addAll(documents);
  return index;
};

const index = indexOf(DOCUMENTS);
const TERMS = ['raha', 'hanke', 'summa', 'johtaja', 'nimi', 'alue'];
const postings = atOnce(readingPostings(index, TERMS));

describe('documents by their terms', () => {
  it.each([[['raha']], [['hanke', 'raha']], [['alue', 'johtaja', 'nimi']], [TERMS]])(
    '%j score as in the index',
    (terms) => {
      const expected = new Map(index.search(terms.join(' ')).map(({ id, score }) => [id, score]));
      expect(expected.size).toBeGreaterThan(0);
      expect(scoresOf(postings, terms)).toEqual(expected);
    },
  );

  it('hold no term that none of them has', () => {
    expect(scoresOf(postings, ['kuu'])).toEqual(new Map());
  });

  it('count a term once that is asked for twice', () => {
    expect(scoresOf(postings, ['raha', 'raha'])).toEqual(scoresOf(postings, ['raha']));
  });

  it('hold nothing where there are none', () => {
    expect(scoresOf(atOnce(readingPostings(indexOf([]), TERMS)), TERMS)).toEqual(new Map());
  });
});
