import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/schema.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { createAnalyse, createWordReader } from '../../src/language/analyse.ts';
import { keepingWords, keptWord, NO_WORDS } from '../../src/language/kept-words.ts';

const reader = createWordReader(['fyrkka']);
const TEXTS = [
  'Paljonko Keski-Suomi sai hankerahoitusta, fyrkkaa?',
  'perusterveydenhuollon Itä-Savo sote-xyzzyä 9,4 posote20-hankkeen rahotus hankkeeseenkaan',
  'Vem beviljade välfärdsområdets vårdreformprojekt och IT-lösningar?',
  "Who runs the programme's digital services?",
  'Київ – hanke',
];
const kept = atOnce(keepingWords(TEXTS, reader.read));
const words = TEXTS.join(' ')
  .toLowerCase()
  .match(/[\p{L}\d][\p{L}\d,'-]*[\p{L}\d]/gu);

describe('a word that is kept', () => {
  it.each(words ?? [])('is what was read: %s', (word) => {
    for (const language of LANGUAGES) {
      const expected = word === 'київ' ? undefined : reader.read(word, language);
      expect(keptWord(kept, word, language)).toEqual(expected);
    }
  });

  it.each(['', 'a', 'hank', 'hankee', 'hankerahoitu', 'zzz', 'öö'])('is not another that is near: %s', (word) => {
    expect(keptWord(kept, word, 'fi')).toBeUndefined();
    expect(keptWord(NO_WORDS, word, 'fi')).toBeUndefined();
  });

  it('is taken for what it was read as, and read no more', () => {
    const unread = { ...reader, read: () => ({ ...reader.read('x', 'fi'), terms: ['read'] }) };
    const { inAll, analyse } = createAnalyse(unread, kept);
    expect(inAll('hankerahoitusta').fi).toEqual(reader.read('hankerahoitusta', 'fi'));
    expect(inAll('hankerahoitusta').fi).toBe(analyse('hankerahoitusta', 'fi'));
    expect(inAll('avustusta').sv.terms).toEqual(['read']);
  });
});
