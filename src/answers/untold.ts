/**
 * What a fact may leave untold though it comes near in every word: which municipality stayed outside where only who joined
 * is told, how money was divided where its sum is, how long where only the day is.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { Question } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';
import { SAYS_FIGURE, SAYS_REASON, textOf, wordsOf } from './asks.ts';
import type { Evidence } from './evidence.ts';
import type { Mentions } from './mentions.ts';

/** Words by their lemma in Finnish and their stem elsewhere, in order, with a space on either side; places and people are left out. */
type Said = string;

type Untold = {
  /** Whether it is asked for. */
  asks: (said: Said, question: Question) => boolean;
  tells: (fact: Fact, mentions: Mentions) => boolean;
};

const asking =
  (phrase: RegExp): Untold['asks'] =>
  (said) =>
    phrase.test(said);

/** "Mikä kunta jäi ulkopuolelle?", "vilka kommuner är inte med?", "which municipality did not join?" */
const LEFT_OUT: readonly RegExp[] = [
  /^ (?:mikä|kuka) .*(?:jäädä|jättää|jättäytyä) .*(?:ulkopuoli|pois) /,
  /^ (?:mikä kunta|kuka) ei /,
  /^ (?:i )?(?:vilk|vem) .*(?:utanför|int med) /,
  /^ (?:which|what|who) .*(?:left out|outsid|not (?:join|particip|take part|involv)) /,
];
const SAYS_LEFT_OUT = /\bei(?:vät)?\b|ilman|paitsi|lukuun ottamatta|ulkopuol|\bpois\b/;

/** Not into how many parts. */
const HOW_DIVIDED =
  / (?:miten|kuinka|hur|how) (?!mon|paljon|suuri|iso|mycket|mång|stor|man[iy]|much|larg|big).*(?:jakautua|kesken|fördel|split|divid|alloc) /;
const SAYS_DIVISION = /jakau|jae[nt]|jao[ns]|kesken|puolet|tasan/;

const HOW_LONG = / (?:kauan|hur läng|how long) /;

/** `meni`, not `oli jaossa`. */
const WENT = / (?:mennä|gick|went) /;

/** What somebody did; by when the ministry is to decide is told by its deadline. */
const DEED = /^(?:päätti|vastasi|ilmoitti|jätti|beslutade|svarade|meddelade|decided|replied|answered)(?:vat)?$/i;
const IN_TIME = /mennessä|asti|saakka|viimeistään|^by |^till|senast/i;

const REPRESENTS = / (?:edustaa|edustaja|represent\S*|företräd\S*) /;

/** What something is for is a reason as well. */
const OF_REASONS: ReadonlySet<Topic> = new Set(['goals', 'content', 'statement']);
const SAYS_PURPOSE = /tarkoitu/;

const UNTOLD: readonly Untold[] = [
  {
    // The lemma of `miksi` is `mikä`.
    asks: (said, { units }) => LEFT_OUT.some((phrase) => phrase.test(said)) && !asksFor(units, 'why'),
    tells: (fact) => SAYS_LEFT_OUT.test(textOf(fact)),
  },
  {
    asks: asking(HOW_DIVIDED),
    tells: (fact) => 'fi' in fact.value && (SAYS_DIVISION.test(textOf(fact)) || SAYS_FIGURE.test(textOf(fact))),
  },
  {
    asks: asking(HOW_LONG),
    tells: ({ event, value }) => !('on' in value) || event === 'end' || event === 'deadline',
  },
  {
    asks: (_said, { units }) => asksFor(units.slice(0, 1), 'why'),
    tells: (fact) => OF_REASONS.has(fact.topic) || [SAYS_REASON, SAYS_PURPOSE].some((says) => says.test(wordsOf(fact))),
  },
  { asks: asking(WENT), tells: ({ measure }) => measure !== 'available' },
  // "Minä päivänä Pieksämäki päätti …?": by when it had to is another day.
  {
    asks: (_said, { units }) =>
      asksFor(units, 'when', 'which-day') &&
      units.some(({ text }) => DEED.test(text)) &&
      !units.some(({ text }) => IN_TIME.test(text)),
    tells: ({ event }) => event !== 'deadline',
  },
  {
    asks: (said, { units }) => asksFor(units, 'who') && REPRESENTS.test(said),
    tells: ({ id, value }, { someone }) => !('fi' in value) || someone.has(id),
  },
];

/** Whether something is asked for that the fact does not tell. */
export const leavesUntold = (evidence: Evidence, question: Question, mentions: Mentions): boolean => {
  const { head } = evidence.scored.family;
  const said = ` ${question.wording.flatMap(({ words }) => words.map(({ terms: [term = ''] }) => term)).join(' ')} `;
  const isUntold = ({ asks, tells }: Untold): boolean => asks(said, question) && !tells(head, mentions);
  return UNTOLD.some(isUntold) || countsOfRegion(evidence, question);
};

/** "Montako työntekijää PirSOTEssa oli?": how many there are in the region is not how many are in its project. */
const countsOfRegion = ({ named, scored }: Evidence, { subjects, units }: Question): boolean =>
  named === 0 &&
  scored.family.head.subject.kind === 'region' &&
  subjects.some(({ subject: { kind } }) => kind === 'project') &&
  asksFor(units, 'how-many');
