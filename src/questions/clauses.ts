/** A sentence → its clauses: what leads up to a question and what follows it is told apart from what is asked. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import { asks, asksOutright, isInverted, isOfMatter, isQuestionWord, isRequest, isVerb } from './asking.ts';
import type { Span } from './spans.ts';
import { conceptsIn, unitOf } from './unit-of.ts';

/** "Ennen kuin", "silloin kun", "mutta kun" in one word, as people say and write them. */
const JOINED =
  'ennenkuin ennenkun ennenku silloinkun silloinku sillonkun sillonku sittenkun sittenku sitkun sitku siksikun siksku mutkun mutku';

/** Words that begin a new clause, so that what comes before is told apart from what is asked. */
const SUBORDINATORS: Record<Language, ReadonlySet<string>> = {
  fi: wordSet(`että et kun koska niin mutta jotta vaikka joten eli mut nii ku kuin enkä emmekä ${JOINED}`),
  sv: wordSet('att men eftersom så därför än'),
  en: wordSet('that but because so since than'),
};
const COORDINATORS: Record<Language, ReadonlySet<string>> = {
  fi: wordSet('ja sekä ynnä entä'),
  sv: wordSet('och samt'),
  en: wordSet('and'),
};
/** Words that begin a new clause where somebody acts in it: "before she posts the letters". */
const JOINING: Record<Language, ReadonlySet<string>> = {
  fi: new Set(),
  sv: wordSet('och men innan medan fast för då så'),
  en: wordSet('and but before while although though until after if as or'),
};
/** Words that begin a reason or a purpose. */
const REASONS = wordSet('koska sillä jotta eftersom ty because since');
/** Words that put what was asked in other words. */
const RESTATING = wordSet('eli siis alltså dvs');
/** What a person says of themselves. */
const OWN: Record<Language, RegExp> = {
  fi: /^(?:en|emme|minä|mä|mun|mulla|mulle|minun|minua|mua|minulla|minulle|minulta|me|meillä|meille|meidän|meitä|meiltä)$/,
  sv: /^(?:jag|vi|mig|oss|min|mitt|mina|vår|vårt|våra)$/,
  en: /^(?:i|we|me|us|my|our)$/,
};
/** Who acts in such a clause. */
const PERSONS: Record<Language, ReadonlySet<string>> = {
  fi: new Set(),
  sv: wordSet('jag vi hon han man du ni min mitt mina vår vårt våra'),
  en: wordSet('i we she he you my our'),
};

/** Clauses that hang on another and never ask by themselves: `vähemmän kuin mitä haettiin`. */
const DEPENDENT = wordSet(`kun ku kuin että et koska jotta vaikka enkä emmekä att som än that than ${JOINED}`);

const RELATIVES = wordSet(
  'joka jotka jonka joiden jota joita jossa joissa josta joista johon joihin jolla joilla jolta joilta jolle joille',
);

/** A clause that says more of what stands before it. */
export const isRelative = (clause: readonly Span[]): boolean => RELATIVES.has(firstWord(clause));

/** The first word of a clause as typed, in lower case. */
const firstWord = (spans: readonly Span[]): string => spans[0]?.tokens[0]?.lower ?? '';

/** Whether a clause hangs on another, and never asks by itself. */
export const isDependent = (clause: readonly Span[]): boolean => DEPENDENT.has(firstWord(clause)) || dates(clause);

/** `när`, `when` that asks for nothing, because something else before it does: "vem representerade staden när …". */
const dates = ([first]: readonly Span[]): boolean =>
  first !== undefined && WHEN.has(firstWord([first])) && first.concepts.length === 0;
const WHEN = wordSet('när when');

/** The span of a `när` or `when` within a question that has another question word before it, asking nothing. */
export const withoutDating = (span: Span, index: number, spans: readonly Span[]): Span => {
  const asksAlready = spans.slice(0, index).some(({ concepts }) => concepts.some(({ kind }) => kind === 'asks'));
  const previous = spans[index - 1]?.tokens.at(-1);
  const joined = previous !== undefined && LINKING.has(previous.lower);
  const paused = previous !== undefined && (span.tokens[0]?.start ?? 0) > previous.end + 1;
  return asksAlready && !joined && !paused && WHEN.has(firstWord([span])) ? { ...span, concepts: [] } : span;
};
const LINKING = wordSet('och samt and or eller men but');

/** What has nothing to do with the matter: who asks and why, and what else happens. */
export const isTold = (clause: readonly Span[], language: Language): boolean =>
  isPersonal(clause, language) || isReporting(clause) || tellsElse(clause.slice(1), language);

/** Why somebody asks: a reason, or what they say of themselves. */
export const isPersonal = (clause: readonly Span[], language: Language): boolean =>
  REASONS.has(firstWord(clause)) ||
  clause.some((span) => OWN[language].test(firstWord([span])) || (language === 'fi' && isFirstPerson(span)));

/** `tarvitsen`, `saamme`, `lähetinkö`; a passive ends in a long vowel (`haetaan`), a participle in another (`saadun`), and `on` is said of others. */
const FIRST_PERSON = /^(?!on(?:ko)?$).*(?:mme|(?<!aa|ää|ee|[tdn][uy])(?<=[aeiouyäö])n)(?:k[oö])?$/;
const isFirstPerson = ({ tokens: [token] }: Span): boolean =>
  token?.words.fi.wordClass === 'verb' && FIRST_PERSON.test(token.lower);

/** "Raporttia varten", "tarttis talousarvioon": what somebody wants to know it for. */
export const saysPurpose = (clause: readonly Span[]): boolean => clause.some((span) => PURPOSE.test(firstWord([span])));
const PURPOSE = /^(?:varten|tart+is(?:in|imme)?|tarvi(?:i?n|s(?:in|imme)?))$/;

/** Whether a clause says in other words what the one before asked. */
export const restates = (clause: readonly Span[]): boolean => RESTATING.has(firstWord(clause));

/** Whether it begins with "and". */
export const startsWithCoordinator = (clause: readonly Span[], language: Language): boolean =>
  COORDINATORS[language].has(firstWord(clause));

/**
 * Cuts at commas, at words that begin a clause, and where a question begins after what leads up to it. What stands in
 * brackets is a clause, after which the one before it goes on.
 */
export const clausesOf = (spans: readonly Span[], text: string, language: Language): Span[][] => {
  const clauses: Span[][] = [];
  let [current, outer]: (Span[] | undefined)[] = [];
  for (const [index, span] of spans.entries()) {
    const rest = spans.slice(index);
    const gap = gapBefore(spans, index, text);
    const paused = PAUSE.test(gap) && !listsOn(spans[index - 1], rest, language);
    const begins = beginsClause(rest, language) || beginsPair(current ?? [], rest, language);
    if (outer && gap.trim() === ')' && !begins && !asksAt(rest, language)) [current, outer] = [outer, undefined];
    else if (!current || paused || begins || beginsQuestion(current, rest, language)) {
      outer = gap.includes('(') ? current : undefined;
      current = [];
      clauses.push(current);
    }
    current.push(span);
  }
  return clauses;
};

/** "Keski-Suomi, Pirkanmaa ja Satakunta": names up to the last, which is joined; of places commas alone make a list. */
const listsOn = (before: Span | undefined, rest: readonly Span[], language: Language): boolean => {
  if (before && [before, ...rest.slice(0, 1)].every(isPlace)) return true;
  const end = rest.findIndex(({ name }) => !name);
  const isJoined = COORDINATORS[language].has(firstWord(rest.slice(end))) && rest[end + 1]?.name !== undefined;
  return before?.name !== undefined && end > 0 && isJoined;
};

/** A region or a town, nothing else. */
export const isPlace = ({ name }: Span): boolean =>
  name?.subjects.every(({ kind }) => kind === 'region' || kind === 'municipality') ?? false;

const PAUSE = /[,:()\n]| - /;

const gapBefore = (spans: readonly Span[], index: number, text: string): string => {
  const [previous, first] = [spans[index - 1]?.tokens.at(-1), spans[index]?.tokens[0]];
  return previous && first ? text.slice(previous.end, first.start) : '';
};

const beginsClause = (rest: readonly Span[], language: Language): boolean => {
  const word = firstWord(rest);
  const next = rest.slice(1);
  if (SUBORDINATORS[language].has(word) || dates(rest)) return true;
  if (JOINING[language].has(word) && PERSONS[language].has(firstWord(next))) return true;
  return COORDINATORS[language].has(word) && (asksAt(next, language) || tellsElse(next, language));
};

/** "Rahoitus Keski-Suomi | ja yhteyshenkilö Itä-Uusimaa". */
const beginsPair = (before: readonly Span[], rest: readonly Span[], language: Language): boolean => {
  const isCoordinator = (span: Span): boolean => COORDINATORS[language].has(firstWord([span]));
  const next = rest.slice(1);
  const end = next.findIndex(isCoordinator);
  return rest.slice(0, 1).some(isCoordinator) && pairs(before, end < 0 ? next : next.slice(0, end), language);
};

/** Two that ask for different things, each of a place of its own. */
export const pairs = (one: readonly Span[], other: readonly Span[], language: Language): boolean =>
  areApart(topicsIn(one, language), topicsIn(other, language)) && areApart(regionsIn(one), regionsIn(other));

const areApart = (ids: readonly string[], others: readonly string[]): boolean =>
  ids.length > 0 && others.length > 0 && !ids.some((id) => others.includes(id));

/** Ids of the topics that they may mean. */
export const topicsIn = (spans: readonly Span[], language: Language): string[] =>
  spans.flatMap((span) => conceptsIn(span, language).flatMap(({ kind, id }) => (kind === 'topics' ? id : [])));

const regionsIn = (spans: readonly Span[]): string[] =>
  spans
    .flatMap(({ name }) => name?.subjects ?? [])
    .flatMap(({ kind, id, within }) => (kind === 'region' ? id : (within ?? [])));

/** "… ja ääni värisee", "… och rösten darrar": somebody or something else that has nothing to do with the matter. */
const tellsElse = ([subject, verb]: readonly Span[], language: Language): boolean =>
  subject?.tokens[0]?.words[language].wordClass === 'noun' &&
  verb !== undefined &&
  (isVerb(verb, language) || (language === 'sv' && FINITE.test(firstWord([verb])))) &&
  ![subject, verb].some((span) => isOfMatter(span, language));

/** A question word, or a verb before its subject. */
const asksAt = (spans: readonly Span[], language: Language): boolean =>
  (spans[0] !== undefined && isQuestionWord(spans[0], language)) || isInverted(spans, language);

/** A Swedish verb that no word list has: `darrar`. */
const FINITE = /[aeiouyåäö]r$/;

/** "…, asks a curious pensioner": who asks. */
export const isReporting = (clause: readonly Span[]): boolean => REPORTING.test(firstWord(clause));
const REPORTING = /^(?:asks|wonders|kysyy|kyselee|ihmettelee|miettii|pohtii|undrar|frågar)$/;

/** As many words after a question word make it a question of its own. */
const FEWEST_ASKED = 2;

/** "Tarvitsisin raporttiin tiedon | mihin saakka …", "vi i hemvården undrar | vad …". */
const beginsQuestion = (before: readonly Span[], rest: readonly Span[], language: Language): boolean => {
  if (!asksAt(rest, language)) return false;
  // "Keski-Suomi viestintäjohtaja kuka": what is asked about comes before the only question word.
  if (rest.length === 1 && !before.some((span) => isVerb(span, language))) return false;
  const asked = rest.slice(1, 1 + FEWEST_ASKED);
  const isWhole = asked.length === FEWEST_ASKED && !asked.some((span) => COORDINATORS[language].has(firstWord([span])));
  return saysNothing(before, language) || (isWhole && tells(before, language));
};

/** Nothing of the matter, and no question. */
const saysNothing = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => unitOf(span, language) !== undefined) &&
  !asks(clause, language) &&
  !namesUnknown(clause, language) &&
  isBackground(clause, language);

/** "ESR-haku Pohjanmaalla milloin?": a word that nobody knows, without a verb, is what is asked about. */
const namesUnknown = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => unitOf(span, language)?.must && !span.tokens[0]?.words[language].known) &&
  !clause.some((span) => isVerb(span, language));

/** Something with a verb of its own: a topic put before its question has none ("Essoten rahoitus paljonko"). */
const tells = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => isVerb(span, language)) && isBackground(clause, language);

const isBackground = (clause: readonly Span[], language: Language): boolean =>
  !asksOutright(clause, language) || isRequest(clause, language);
