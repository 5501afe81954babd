import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/knowledge/schema.ts';
import { createAnalyse } from '../../src/language/analyse.ts';

const { analyse } = createAnalyse();
const termsOf = (word: string, language: Language): readonly string[] => analyse(word, language).terms;
const meet = (one: string, other: string, language: Language): boolean =>
  termsOf(one, language).some((term) => termsOf(other, language).includes(term));

describe('forms of one word', () => {
  it.each<[Language, string, string[]]>([
    ['fi', 'rahoitus', ['rahoituksen', 'rahoitusta', 'Rahoitukset', 'RAHOITUKSESTA']],
    ['fi', 'hanke', ['hankkeen', 'hanketta', 'hankkeissa']],
    ['sv', 'projekt', ['projektet', 'projekten', 'projektets', 'Projekt']],
    ['sv', 'beviljat', ['beviljats', 'beviljade', 'beviljades']],
    ['sv', 'kommun', ['kommunen', 'kommuner', 'kommunerna', 'kommunens']],
    ['sv', 'summa', ['summan', 'summor', 'summans']],
    ['sv', 'tema', ['temat', 'teman', 'temana']],
    ['sv', 'samarbete', ['samarbetet', 'samarbetets']],
    ['sv', 'program', ['programmet', 'programmets', 'programmen']],
    ['sv', 'strategi', ['strategin', 'strategier']],
    ['sv', 'sektor', ['sektorn', 'sektorer', 'sektorns']],
    ['sv', 'byrå', ['byrån', 'byråns']],
    ['sv', 'plan', ['planen', 'planer']],
    ['en', 'programme', ['programmes', "programme's", 'PROGRAMME']],
    ['en', 'stabilise', ['stabilising', 'stabilizing', 'stabilised', 'stabilize']],
    ['en', 'centre', ['center', 'centres', 'centers']],
    ['en', 'labour', ['labor']],
    ['en', 'funding', ['funded', 'fund', 'funds']],
  ])('meet in %s: %s', (language, word, forms) => {
    expect(forms.filter((form) => !meet(word, form, language))).toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['fi', 'rahoitus', 'aikataulu'],
    ['fi', 'hakea', 'hanke'],
    ['sv', 'ansökt', 'beviljat'],
    ['sv', 'nästan', 'nästa'],
    ['en', 'granted', 'applied'],
  ])('do not meet those of another: %s, %s and %s', (language, one, other) => {
    expect(meet(one, other, language)).toBe(false);
  });
});

describe('a compound', () => {
  it.each<[Language, string, number]>([
    ['fi', 'rakenneuudistus', 2],
    ['fi', 'sote-keskus', 2],
    ['sv', 'social-tjänst', 2],
    ['en', 'part-time', 2],
    ['sv', 'projekt', 0],
    ['en', 'programme', 0],
  ])('in %s has its parts: %s has %i', (language, word, count) => {
    expect(analyse(word, language).parts).toHaveLength(count);
  });

  it('meets its own spelling without the hyphen', () => {
    expect(meet('part-time', 'parttime', 'en')).toBe(true);
  });
});
