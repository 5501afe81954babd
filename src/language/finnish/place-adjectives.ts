/** `Keski-Suomi` → `keskisuomalainen` in all its forms: what is of a place. */
import { wordSet } from '../word-set.ts';
import { generateForms } from './generator.ts';
import { harmonise, harmonyOf, isVowel } from './gradation.ts';

/** Last parts of place names whose adjective is not the name with -lainen. */
const IRREGULAR: readonly (readonly [part: string, adjectives: readonly string[]])[] = [
  ['suomi', ['suomalainen']],
  ['häme', ['hämäläinen']],
  ['karjala', ['karjalainen']],
  ['uusimaa', ['uusmaalainen', 'uudenmaalainen']],
  ['pohjanmaa', ['pohjalainen', 'pohjanmaalainen']],
];
/** `Pohjanmaa`, the region, is no other Bothnian; alone only its full name tells. */
const TOO_WIDE = wordSet('suomalainen pohjalainen');
const INFLECTION = '38';

/** All forms of the adjectives of a place; none for names that don't end in a vowel. */
export const placeAdjectives = (name: string): string[] => {
  const word = name.toLocaleLowerCase('fi').replaceAll('-', '');
  return adjectivesOf(word)
    .filter((adjective) => !TOO_WIDE.has(adjective))
    .flatMap((adjective) => [adjective, ...generateForms(adjective, INFLECTION, true).map(({ form }) => form)]);
};

const adjectivesOf = (word: string): string[] => {
  for (const [part, adjectives] of IRREGULAR) {
    if (word.endsWith(part)) return adjectives.map((adjective) => word.slice(0, -part.length) + adjective);
  }
  if (!isVowel(word.at(-1)) || /\s/.test(word)) return [];
  return [word + harmonise('lAinen', harmonyOf(word))];
};
