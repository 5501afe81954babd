/**
 * How a fact answers each question word. A fact of the right kind does so directly; a text may, but only when the
 * question's other words lead to it.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { Mentions } from './mentions.ts';

export type AskContext = {
  mentions: Mentions;
  tells: Tells;
  /** Whether the fact holds one of the question's own words. */
  saysOther(fact: Fact): boolean;
  /** Whether its topic is what the question asks for. */
  asked(fact: Fact): boolean;
  /** Whether the fact counts one of the things that the question speaks of. */
  counted(fact: Fact): boolean;
};

export type AskValue = (fact: Fact, context: AskContext) => number;

const DIRECT = 2;
const DATED = 3;
const LISTED = 1.5;
const TOLD = 0.6;

/** A year, or the condition on which something comes about. */
const SAYS_TIME = /\b(19|20)\d\d\b|\b(kun|vasta|jälkeen|ennen|alussa|lopussa|heti|keväällä|kesällä|syksyllä)\b/;
/** A label that promises a number: `haettavien tehtävien määrä`. */
const SAYS_COUNT = /määrä$/;

/** A figure that is no year. */
export const SAYS_FIGURE = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d/;
/** Money. */
export const SAYS_SUM = /\d (?:milj\S+ )?euroa/;
/** A reason, in the text or in the words by which people ask for it. */
export const SAYS_REASON = /(?<!\p{L})(?:miksi|syy(?!sk|ks)|koska(?!an)|vuoksi|takia|siksi|jotta|perustelu)/iu;
/** The text with the words by which people ask for it. */
const wordsOf = (fact: Fact): string => `${textOf(fact)} ${(fact.keywords?.fi ?? []).join(' ')}`;

/** That money was given, or is to be used for something. */
const SAYS_GIVING = /myön|rahoit|avustu|haettiin|hakee/i;
const SAYS_USE = /(?:rahoitu|avustu|raha)\S*(?:ll[ae]|st[aä]|lla|ksen)\b|käyttö|käyttää/i;

/** That somebody was chosen, and by whom: in the active. */
const SAYS_APPOINTING = /valitsi|nimitti|nimesi|palkkasi/i;

const SAYS_PLACE = /verkossa|verkosta/i;
const SAYS_MUNICIPALITY = /kunta/i;
/** Those within longer numbers as well. */
const YEARS = /(?=((?:19|20)\d\d))/g;

/** Who acts in these texts without a name of their own. */
export const SAYS_ACTOR = /kunta|kunnat|kuntien|kunnilta|kuntayhtymä|ministeriö|kaupunki|johtajat|työntekijät/i;

/** What a fact says in Finnish, label and note included. */
export const textOf = ({ value, note, about }: Fact): string =>
  [note?.fi, about?.fi, 'fi' in value ? value.fi : undefined].filter(Boolean).join(' ');

/** What the texts of facts tell of that question words ask for. */
export type Tells = ReturnType<typeof createTells>;

/** Each found out once of each fact, since every question looks for the same in many of them. */
export const createTells = () => ({
  time: onceOfEach((fact) => SAYS_TIME.test(textOf(fact))),
  figure: onceOfEach((fact) => SAYS_FIGURE.test(textOf(fact))),
  sum: onceOfEach((fact) => SAYS_SUM.test(textOf(fact))),
  reason: onceOfEach((fact) => SAYS_REASON.test(wordsOf(fact))),
  giving: onceOfEach((fact) => SAYS_GIVING.test(textOf(fact))),
  use: onceOfEach((fact) => SAYS_USE.test(wordsOf(fact))),
  appointing: onceOfEach((fact) => SAYS_APPOINTING.test(textOf(fact))),
  place: onceOfEach((fact) => SAYS_PLACE.test(wordsOf(fact))),
  actor: onceOfEach((fact) => SAYS_ACTOR.test(textOf(fact))),
  municipality: onceOfEach((fact) => SAYS_MUNICIPALITY.test(textOf(fact))),
  years: onceOfEach((fact) => new Set(Array.from(textOf(fact).matchAll(YEARS), ([, year]) => year))),
});

const onceOfEach = <Found>(find: (fact: Fact) => Found): ((fact: Fact) => Found) => {
  const found = new WeakMap<Fact, Found>();
  return (fact) => {
    const before = found.get(fact);
    if (before !== undefined) return before;
    const now = find(fact);
    found.set(fact, now);
    return now;
  };
};

const isText = ({ value }: Fact): boolean => 'fi' in value;
const told = (fact: Fact, isTold: () => boolean): number => (isText(fact) && isTold() ? TOLD : 0);

/** What money is used for is told among these. */
const OF_USE: ReadonlySet<Topic> = new Set(['content', 'goals']);
/** What it was applied for is told where the application is. */
const OF_PURPOSE: ReadonlySet<Topic> = new Set([...OF_USE, 'organisation']);

const useOf = (fact: Fact, topics: ReadonlySet<Topic>, tells: Tells): number =>
  isText(fact) && topics.has(fact.topic) && tells.use(fact) ? DIRECT : 0;

/** A label that names a beginning: `haun avautuminen`. */
const SAYS_BEGINNING = /alku$|alkami|avautumi|käynnisty/;
const isBeginning = ({ event, about }: Fact): boolean => event === 'start' || SAYS_BEGINNING.test(about?.fi ?? '');

const timeOf: AskValue = (fact, { saysOther, tells }) =>
  fact.topic === 'schedule' ? DATED : told(fact, () => tells.time(fact) && saysOther(fact));

/** Question words by their id in the vocabulary. */
export const ASKS: Readonly<Record<string, AskValue>> = {
  when: timeOf,
  until: (fact, context) => (isBeginning(fact) ? 0 : timeOf(fact, context)),
  'which-day': ({ topic }) => (topic === 'schedule' ? DATED : 0),
  'how-much': (fact, { counted, saysOther, tells }) => {
    if ('amount' in fact.value) return DIRECT;
    // "The source gives no sums" is what is known of the money where no amount is.
    return told(
      fact,
      () => fact.topic === 'funding' || (tells.figure(fact) && counted(fact)) || (tells.sum(fact) && saysOther(fact)),
    );
  },
  who: (fact, { mentions, tells }) => {
    if ('person' in fact.value) return DIRECT;
    if ('names' in fact.value) return LISTED;
    return told(fact, () => mentions.someone.has(fact.id) || tells.actor(fact));
  },
  'how-many': (fact, { asked, counted }) => {
    const promises = 'names' in fact.value || SAYS_COUNT.test(fact.about?.fi ?? '');
    return (promises && asked(fact)) || counted(fact) ? 1 : 0;
  },
  'how-many-municipalities': (fact, { tells }) => {
    if ('names' in fact.value) return fact.topic === 'participants' ? LISTED : 0;
    return isText(fact) && tells.municipality(fact) && tells.figure(fact) ? DIRECT : 0;
  },
  funder: (fact, { mentions, tells }) => {
    if (!mentions.funder.has(fact.id) || !tells.giving(fact)) return 0;
    return isText(fact) ? DIRECT : TOLD;
  },
  appointer: (fact, { tells }) => told(fact, () => tells.appointing(fact)),
  use: (fact, { tells }) => useOf(fact, OF_USE, tells),
  purpose: (fact, { tells }) => useOf(fact, OF_PURPOSE, tells),
  why: (fact, { saysOther, tells }) => told(fact, () => tells.reason(fact) && saysOther(fact)),
  'which-town': (fact, { mentions, saysOther }) => {
    if ('names' in fact.value) return LISTED;
    return mentions.town.has(fact.id) && saysOther(fact) ? TOLD : 0;
  },
  where: (fact, { saysOther, tells }) =>
    fact.topic === 'location' ? DIRECT : told(fact, () => tells.place(fact) && saysOther(fact)),
};
