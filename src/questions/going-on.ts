/** "Entä Lappi?", "tarkoitin haettua": words that say no more than that it goes on with the question before it. */
import type { Language } from '../knowledge/schema.ts';
import type { Span } from './spans.ts';
import { textOf } from './unit-of.ts';

/** "Entä Itä-Uusimaa", "hur är det med Östra Nyland": names whom the same is asked of. */
export const goesOn = (clause: readonly Span[], language: Language): boolean =>
  clause.some(isNamed) && GOING_ON[language].test(besideNames(clause));
const GOING_ON: Record<Language, RegExp> = {
  fi: /^(?:(?:no|ja|mutta|mut) )*(?:entäs?|entäpäs?|mites|mitenkäs)(?: sitten| sit)?$/,
  sv: /^(?:(?:och|men|nå) )*hur (?:är|gick|blir) det(?: då)?(?: med| i| för)?$/,
  en: /^(?:(?:and|so|but|ok) )*(?:what|how) about(?: in| for)?$/,
};

/** The same with no more than "ja", "och" or "and", which within a sentence only joins names. */
export const adds = (clause: readonly Span[], language: Language): boolean =>
  goesOn(clause, language) || (clause.some(isNamed) && ADDING.test(besideNames(clause)));
const ADDING = /^(?:ja|och|and)(?: i| för| in| for)?$/;

/** The clause without the words by which it goes on; names alone need none of those beside them either. */
export const withoutGoingOn = (clause: readonly Span[], language: Language): readonly Span[] => {
  const first = clause.find((span) => !isNamed(span));
  if (!first || !BEGINNING.test(textOf(first))) return clause;
  if (adds(clause, language) || (clause.some(isNamed) && SAME.test(besideNames(clause)))) return clause.filter(isNamed);
  const named = clause.findIndex(isNamed);
  const before = named < 0 ? clause : clause.slice(0, named);
  const end = before.findLastIndex((_, at) => LEADING.test(besideNames(before.slice(0, at + 1))));
  return clause.slice(end + 1);
};
/** Most questions begin like none of these. */
const BEGINNING =
  /^(?:no|ja|mut|mutta|entä|entäs|entäpä|entäpäs|mites|mitenkäs|samat?|ei|eiku|eikun|anteeksi|siis|minä|mä|vaan|tarkoitin|tarkotin|tarkoitan|meinasin|meinaan|och|men|nå|hur|nej|förlåt|utan|jag|menade|menar|samma|and|so|but|ok|what|how|sorry|i|the|same)(?: |$)/i;
/** "Samat Kainuusta", "och samma för Lappland", "the same for Lapland". */
const SAME =
  /^(?:(?:ja|entä) )?samat?(?: asiat?| tiedot?)?$|^(?:och )?samma(?: sak)?(?: för| i| om)?$|^(?:and )?(?:the )?same(?: for| in| of)?$/;
/** "Entä palkka?", "ei vaan myönnetty", "jag menade ansökt", "I meant applied": too short to tell the language by. */
const LEADING = new RegExp(
  [
    '(?:(?:no|ja|mutta|mut) )*(?:entäs?|entäpäs?)(?: sitten| sit)?',
    '(?:(?:ei|eiku|eikun|anteeksi|siis|minä|mä) )*(?:vaan|eiku|eikun|siis|tarkoitin|tarkotin|tarkoitan|meinasin|meinaan)',
    '(?:(?:och|men|nå) )*hur (?:är|gick|blir) det(?: då)?(?: med| i| för)?',
    '(?:(?:nej|förlåt|utan) )*(?:utan|(?:jag )?(?:menade|menar))',
    '(?:(?:and|so|but|ok) )*(?:what|how) about(?: in| for)?',
    '(?:(?:no|sorry|but) )*i (?:meant|mean)',
  ]
    .map((words) => `^${words}$`)
    .join('|'),
);

const isNamed = ({ name }: Span): boolean => name !== undefined;

const besideNames = (clause: readonly Span[]): string =>
  clause
    .filter((span) => !isNamed(span))
    .map((span) => textOf(span).toLowerCase())
    .join(' ');
