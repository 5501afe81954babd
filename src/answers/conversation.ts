/** What a question leaves out is taken from the conversation, then from the channel. */
import { type Knowledge, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import type { Language, Listing, Topic } from '../knowledge/schema.ts';
import { isBareWho } from '../questions/bare-who.ts';
import type { Query, Question, SubjectSpan, Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Reader } from '../questions/spans.ts';
import { isAsk } from '../questions/units.ts';
import { MONEY } from '../questions/weighing.ts';
import { askedBefore, unitsOf } from './asked-before.ts';

export type Conversation = { previous: Query | undefined; region: string | undefined };

/** "entä Pohjois-Savo?" takes the topic of before, "kuka sitä vetää?" the subject. */
export const inConversation = (
  question: Question,
  { previous, region }: Conversation,
  knowledge: Knowledge,
  reader: Reader,
): Question => {
  if (question.ambiguous.length > 0) return question;
  const ofWhom = previous && ofPeopleTold(question, previous, knowledge);
  if (ofWhom) return ofWhom;
  const own = question.units.filter(({ quiet }) => !quiet);
  const measured = question.units.some(({ senses }) => senses.some(({ kind }) => kind === 'measure'));
  const whole = isWhole(question);
  const leans = previous !== undefined && !measured && !whole && own.every((unit) => leansOn(unit, previous));
  const named = whole ? question.subjects : subjectsIn(question, previous, region, knowledge);
  const subjects = leans ? [...named, ...programmesBefore(named, previous, knowledge)] : named;
  if (question.listing) return { ...question, subjects };
  const isTold = whole || subjects.some(({ subject }) => subject.kind === 'person');
  const isHeld = !isTold && (leans || own.every(isDetail));
  const goingOn = { isHeld, leans, isBare: own.length === 0, isOfMatter: question.subjects.some(isMatter) };
  const before = previous && askedBefore(previous, goingOn, question.language, reader);
  const units = before ? [...before.units, ...own] : question.units;
  const listing = narrowed(question, previous);
  const at = listing ? previous?.at : question.at;
  const facts = factsMeant(question, previous, knowledge);
  // What is compared when nothing is said is money.
  const sets = question.against === true && regionsNamed(subjects).size > 1;
  const asked = sets && units.every(({ quiet }) => quiet) ? [...units, MONEY] : units;
  return {
    ...question,
    units: asked,
    wording: before?.wording ?? question.wording,
    subjects,
    facts,
    comparison: question.comparison || sets,
    listing,
    at,
    ...ofDivision(question, previous),
  };
};

/** "Kuka?": whoever was told of; after what is asked of no people it is asked back what is meant. */
const ofPeopleTold = (question: Question, previous: Query, { subjects }: Knowledge): Question | undefined => {
  if (!isBareWho(question)) return undefined;
  const named = [...previous.subjects, ...previous.programmes].flatMap((id) => subjects.get(id) ?? []);
  const people = named.filter(({ kind }) => kind === 'person');
  if (people.length > 0) return { ...question, subjects: people.map(asSpan) };
  const isOfPeople = previous.title !== undefined || previous.topics.some((topic) => OF_PEOPLE.has(topic));
  return isOfPeople ? undefined : { ...question, units: [], wording: [], subjects: named.map(asSpan) };
};
const OF_PEOPLE: ReadonlySet<Topic> = new Set(['contact', 'participants', 'administrator']);

/** "Entä Lappi?" after what is new, or after the sources, narrows them to Lapland; "mikä on RAI?" asks anew. */
const narrowed = ({ units, subjects, overview }: Question, previous: Query | undefined): Listing | undefined => {
  const isBare = units.length === 0 && !overview && subjects.every(({ subject }) => NARROWING.has(subject.kind));
  const listing = previous?.listing;
  return isBare && (listing === 'news' || listing === 'sources' || listing === 'ahead') ? listing : undefined;
};

/** "Entä Iitti?", "entä 2021?" after where municipalities belong asks the same of another place or year. */
const ofDivision = ({ units, subjects, overview, years }: Question, previous: Query | undefined): Partial<Question> => {
  const isBare = units.every(({ senses }) => senses.length > 0 && senses.every(({ kind }) => kind === 'year'));
  const isOfPlaces = subjects.every(({ subject }) => NARROWING.has(subject.kind));
  if (previous?.overview !== 'division' || overview || !isBare || !isOfPlaces) return {};
  return { overview: 'division', at: years[0] ?? previous.at };
};
const NARROWING: ReadonlySet<Subject['kind']> = new Set(['region', 'municipality', 'group', 'programme', 'country']);

const subjectsIn = (
  question: Question,
  previous: Query | undefined,
  region: string | undefined,
  knowledge: Knowledge,
): readonly SubjectSpan[] => {
  const { subjects, overview } = question;
  if (overview === 'regions') return subjects;
  const known = (ids: readonly string[]) => ids.flatMap((id) => knowledge.subjects.get(id) ?? []);
  if (question.against) return [...known(spokenOf(previous, region)).filter(isRegion).map(asSpan), ...subjects];
  if (subjects.some(({ subject }) => subject.kind !== 'programme')) return subjects;
  const programmes = subjects.length === 0 && previous ? known(previous.programmes) : [];
  // "Entä jaettavissa?": what could be had of a programme is its own, whoever applied.
  const isOfPot = programmes.length > 0 && question.units.some(asksAvailable);
  const before = previous && !isOfPot ? placesBefore(known(previous.subjects), question) : [];
  const channel = before.length + programmes.length === 0 && region ? [subjectOf(knowledge, region)] : [];
  return [...subjects, ...[...before, ...programmes, ...channel].map(asSpan)];
};

/** "Entä rakenneuudistus?", "RAI?": of neither a place nor somebody. */
const isMatter = ({ subject }: SubjectSpan): boolean => subject.kind === 'programme' || subject.kind === 'term';

/** "Kuka on Sami Sipilä?", "mikä on Etelä-Karjala?": what is asked by its own words, whatever was asked before. */
const isWhole = ({ subjects, units, text = '' }: Question): boolean => {
  if (subjects.some(({ subject }) => subject.kind === 'person')) return units.some(asksWhoOrWhat);
  return subjects.length > 0 && units.every(({ quiet }) => quiet) && WHAT_IS.test(text);
};
const asksWhoOrWhat = (unit: Unit): boolean => isAsk(unit, 'who') || isAsk(unit, 'what');
const WHAT_IS = /^(?:mi(?:kä|tä)s? (?:on|oli|ovat)|vad (?:är|var)|what(?: is|'s|’s| was| are)) /i;

const isDetail = ({ senses }: Unit): boolean => senses.length > 0 && senses.every(({ kind }) => kind === 'detail');

/** "Kestävän kasvun rahoitus Lapissa", "entä Kainuussa?": the programme goes with what is asked, unless another one is named. */
const programmesBefore = (named: readonly SubjectSpan[], previous: Query, knowledge: Knowledge): SubjectSpan[] => {
  const isAsked = previous.topics.length + previous.measures.length + previous.events.length > 0;
  const isPlaced = named.every(({ subject }) => NARROWING.has(subject.kind) && subject.kind !== 'programme');
  return isAsked && isPlaced ? previous.programmes.flatMap((id) => knowledge.subjects.get(id) ?? []).map(asSpan) : [];
};

/**
 * Asked which of several is meant, who names one means what was asked of it; "miksi?" asks of what was told. Else none.
 */
const factsMeant = (question: Question, previous: Query | undefined, { byRoot }: Knowledge): readonly string[] => {
  if (!previous || question.subjects.length === 0) return isBareWhy(question) ? (previous?.facts ?? []) : [];
  if (!isAskedBack(previous) || question.units.some(({ quiet }) => !quiet)) return [];
  const named = new Set(
    question.subjects.flatMap(({ subject }) => byRoot.get(subject.within ?? subject.id) ?? []).map(({ id }) => id),
  );
  return previous.facts.filter((id) => named.has(id));
};

/** What was told has a subject; what was only asked back has none. */
export const isAskedBack = ({ subjects, programmes }: Query): boolean => subjects.length + programmes.length === 0;

/** "Miksi?" and nothing else. */
export const isBareWhy = ({ units, subjects }: Question): boolean => {
  const said = units.filter(({ quiet, text }) => !quiet && text !== '');
  return said.length > 0 && said.every((unit) => isAsk(unit, 'why')) && subjects.every(({ from }) => from === '');
};

const asksAvailable = ({ must, senses }: Unit): boolean =>
  must && senses.length > 0 && senses.every(({ kind, id }) => kind === 'measure' && id === 'available');

const isRegion = ({ kind }: Subject): boolean => kind === 'region';

/** Whom the conversation is about, or else the channel. */
const spokenOf = (previous: Query | undefined, region: string | undefined): readonly string[] =>
  previous && previous.subjects.length > 0 ? previous.subjects : region ? [region] : [];

/** The person last told of is meant by "mikä on hänen numeronsa", not by the next question about the project. */
const placesBefore = (subjects: readonly Subject[], { units }: Question): readonly Subject[] => {
  const personal = units.some(({ must, senses }) => must && senses.some(({ kind }) => kind === 'detail'));
  const places = subjects.filter(({ kind }) => kind !== 'person');
  return personal || places.length === 0 ? subjects : places;
};

/** "Entä milloin?" and "ja kuinka paljon?" go on with a topic they fit; with another they ask on their own. */
const FITTING: Readonly<Record<string, Topic>> = { when: 'schedule', until: 'schedule', 'how-much': 'funding' };

const leansOn = ({ senses }: Unit, { topics, measures }: Query): boolean => {
  const before: readonly Topic[] = measures.length > 0 ? [...topics, 'funding'] : topics;
  return (
    senses.length > 0 && senses.every(({ kind, id }) => kind === 'ask' && before.some((topic) => topic === FITTING[id]))
  );
};

const asSpan = (subject: Subject): SubjectSpan => ({ subject, from: '' });

/** A query of ids as a question: what a button means. Ids that no longer exist are left out. */
export const questionOfQuery = (query: Query, language: Language, knowledge: Knowledge): Question => ({
  language,
  units: unitsOf(query),
  subjects: [...query.subjects, ...query.programmes].flatMap((id) => knowledge.subjects.get(id) ?? []).map(asSpan),
  ambiguous: [],
  speakers: [],
  passed: [],
  known: [],
  precedes: false,
  comparison: query.comparison,
  overview: query.overview,
  listing: query.listing,
  at: query.at,
  years: [],
  facts: query.facts,
  wording: [],
});
