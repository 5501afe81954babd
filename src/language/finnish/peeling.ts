/** A word with its clitic or possessive suffix taken off. */
export type Peeled = {
  stem: string;
  clitic: string;
  possessive: string;
};

const CLITIC =
  /(?:kinko|kinkö|kinhan|kinhän|kohan|köhän|pahan|pähän|kaan|kään|kin|kos|kös|ko|kö|han|hän|pas|päs|pa|pä)$/;
const POSSESSIVES = ['nsa', 'nsä', 'mme', 'nne', 'ni', 'si'];
const LENGTHENED = /([aeä])\1n$/;

const withoutClitic = (word: string): Peeled[] => {
  const clitic = CLITIC.exec(word)?.[0];
  if (!clitic || word.length - clitic.length < 2) return [];
  return [{ stem: word.slice(0, -clitic.length), clitic, possessive: '' }];
};

const withoutPossessive = ({ stem: word, clitic }: Peeled): Peeled[] => {
  const found = POSSESSIVES.filter((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 2);
  const peeled = found.map((possessive) => ({ stem: word.slice(0, -possessive.length), clitic, possessive }));
  if (LENGTHENED.test(word)) peeled.push({ stem: word.slice(0, -2), clitic, possessive: 'Vn' });
  return peeled;
};

/** Ways to take suffixes off, in the order to try them: none; a clitic; a possessive; both. */
export const peelings = (word: string): Peeled[][] => {
  const bare: Peeled = { stem: word, clitic: '', possessive: '' };
  const clitics = withoutClitic(word);
  return [[bare], clitics, withoutPossessive(bare), clitics.flatMap(withoutPossessive)].filter(
    (list) => list.length > 0,
  );
};

const AFTER_POSSESSIVE: ReadonlySet<string> = new Set(
  ['poss', 'par', 'ine', 'ela', 'ade', 'abl', 'all', 'ess', 'abe'].flatMap((tag) => [tag, `P${tag}`]).concat(['inf2']),
);
const AFTER_LENGTHENED: ReadonlySet<string> = new Set([...AFTER_POSSESSIVE, 'poss']);

/** Whether a form of this kind may stand before what was taken off. */
export const standsBefore = (tag: string, stem: string, possessive: string): boolean => {
  if (possessive === '') return tag !== 'poss' && tag !== 'mod';
  if (possessive === 'Vn') return AFTER_LENGTHENED.has(tag) && (tag !== 'poss' || stem.endsWith('e'));
  return AFTER_POSSESSIVE.has(tag);
};
