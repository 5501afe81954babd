/** Facts → Message: the first line answers, then details, then sources, then what to know about the answer. */
import { type Fact, rootOf, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import { listText } from '../language/values.ts';
import { queryOf, topicsOf } from '../questions/query-of.ts';
import type { Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Answered } from './answer.ts';
import { noteSentences } from './asked-note.ts';
import { textOf } from './asks.ts';
import { choicesOf } from './choices.ts';
import { comparable, comparedIn, comparisonHeadline } from './comparison.ts';
import { capitalised, contactDetails, factLine, headlineOf, lineOf, otherNumbers, relativesOf } from './fact-lines.ts';
import { type Family, familiesOf, membersOf } from './families.ts';
import { type Message, messageOf, quoted } from './message.ts';
import { comparableQuery, nextOffers } from './next.ts';
import { grantsLine } from './official-page.ts';
import type { Overview } from './overviews/overview.ts';
import { presentOverview } from './overviews/present-overview.ts';
import { speakerOf } from './said-by.ts';
import { citationsOf, nameOf, type Speaker } from './statements.ts';
import { tableOf } from './tables.ts';
import { viaNotes } from './via.ts';

/** Asked for how somebody is reached, not only who it is. */
const REACHING: ReadonlySet<string> = new Set(['contact', 'phone', 'email']);

export const presentFacts = (answer: Answered, speaker: Speaker): Message => {
  const texts = TEXTS[speaker.language];
  if (answer.overview) return presentWhole(answer, answer.overview, speaker);
  const [first, ...rest] = answer.families;
  const reachAsked = answer.question.units.some(({ senses }) => senses.some(({ id }) => REACHING.has(id)));
  const changes = laterChanges(answer.families, speaker);
  const besides = programmesBesides(answer, [...answer.families, ...changes], speaker);
  const shown = [...answer.families.flatMap(membersOf), ...[...changes, ...besides].map(({ head }) => head)];
  const compare = comparableQuery(answer.families, speaker);
  const { comparison, ranking } = answer.question;
  const compared = comparison ? comparisonHeadline(answer.families, ranking, speaker) : undefined;
  // A headline that compares leaves the first fact to be told with the others.
  const told = compared ? answer.families : rest;
  const lines = told.map(({ head }) => lineOf(head, speaker));
  const table = tableOf(answer.families, answer.comparison, lines, speaker);
  const details = [
    ...noteOf(answer, speaker),
    ...contactDetails(first, rest, reachAsked, speaker),
    ...(compared ? [] : relativesOf(first, speaker)),
    ...told.flatMap((family) => [lineOf(family.head, speaker), ...relativesOf(family, speaker)]),
    ...changes.map(({ head }) => texts.programmeChanged(lineOf(head, speaker))),
    ...besides.map(({ head }) => texts.wholeProgramme(lineOf(head, speaker))),
  ];
  const notes = [
    ...notCompared(answer, speaker),
    ...answer.via.flatMap((place) => viaNotes(place, shown, speaker)),
    ...((compared || answer.comparison) && !answer.question.ofWhole && !comparable(comparedIn(answer.families))
      ? [texts.incomparable]
      : []),
    ...(answer.comparison && !answer.question.ofWhole && asksTotal(answer) ? [texts.notAdded] : []),
    ...grantsUnknown(answer, speaker),
    ...(answer.question.ofWhole ? [texts.ofWhole] : []),
    ...(isNoBudget(answer) ? [texts.noBudget] : []),
    ...(answer.leftOver.length > 0 ? [texts.leftOver(quoted(answer.leftOver, speaker.language))] : []),
    ...(answer.more > 0 ? [texts.more(answer.more)] : []),
  ];
  return messageOf('answer', speaker.language, capitalised(compared ?? answering(answer, reachAsked, speaker)), {
    details,
    citations: citationsOf(shown, speaker),
    notes,
    ...(table ? { table } : {}),
    next: choicesOf(nextOffers(answer.families, regionsLeft(answer, speaker), speaker), speaker),
    ...(compare ? { compare } : {}),
  });
};

/** The regions that are named beside others, and of which nothing was found. */
const regionsLeft = ({ question, families }: Answered, { knowledge }: Speaker): Subject[] => {
  if (!question.comparison) return [];
  const told = new Set(families.map(({ head }) => rootOf(head)));
  return [...regionsNamed(question.subjects)].filter((id) => !told.has(id)).map((id) => subjectOf(knowledge, id));
};

const notCompared = (answer: Answered, speaker: Speaker): string[] => {
  const { language } = speaker;
  const texts = TEXTS[language];
  const topics = topicsOf(answer.question);
  const asked = topics.length > 0 ? topics : [answer.families[0].head.topic];
  const about = listText(
    asked.map((topic) => texts.topics[topic]),
    language,
  );
  const left = regionsLeft(answer, speaker);
  return [
    ...left.map(({ name }) => texts.nothingKnown(name[language], about)),
    ...(left.length > 0 && asked.includes('funding') ? grantsLine(subjectsIn(answer), speaker) : []),
  ];
};

const subjectsIn = ({ question }: Answered): Subject[] => question.subjects.map(({ subject }) => subject);

/** What is to be added about the first fact; of whom, where the answer is about several. */
const noteOf = ({ families, noted = [] }: Answered, { language }: Speaker): string[] => {
  const [{ head }] = families;
  const several = new Set(families.map((family) => rootOf(family.head))).size > 1;
  const left = noteSentences(head.note?.[language] ?? '').filter((_, at) => !noted.includes(at));
  const note = left.join(' ');
  return note ? [several ? `${head.subject.name[language]}: ${note}` : note] : [];
};

/** The first fact, and of its note what was asked; of who is reached by several numbers, the others as well. */
const answering = (
  { families: [first, ...rest], noted = [], question }: Answered,
  reachAsked: boolean,
  speaker: Speaker,
): string => {
  const sentences = noteSentences(first.head.note?.[speaker.language] ?? '');
  const reach = reachAsked ? otherNumbers(first, rest, speaker) : undefined;
  const told = [headlineOf(first, reach, speaker), ...noted.flatMap((at) => sentences[at] ?? [])].join(' ');
  if (!question.asksSpeaker) return told;
  const saidBy = speakerOf(first.head);
  const name = saidBy ? nameOf(saidBy, speaker) : citationsOf([first.head], speaker)[0]?.publisher;
  return !name || told.includes(name) ? told : `${told} ${TEXTS[speaker.language].saidBy(name)}`;
};

const presentWhole = (answer: Answered, overview: Overview, speaker: Speaker): Message => {
  const line = ({ head }: Family): string => factLine(head, speaker);
  const { headline, offers, ...more } = presentOverview(overview, answer, line, speaker);
  return messageOf('answer', speaker.language, headline, { ...more, next: choicesOf(offers, speaker) });
};

const DECIDED: ReadonlySet<string> = new Set(['granted', 'supplementary']);

/** "Rahoitus Helsinki": where money is asked for and no grant of the region is known, that, and where it may be told. */
const grantsUnknown = ({ families: [{ head }], question }: Answered, speaker: Speaker): string[] => {
  const isGrant = ({ value, measure, apart }: Fact): boolean =>
    'amount' in value && measure !== undefined && DECIDED.has(measure) && !apart;
  const { byRoot, subjects } = speaker.knowledge;
  const root = rootOf(head);
  const isOther = question.units.some(({ senses }) =>
    senses.some(({ kind, id }) => kind === 'measure' && !DECIDED.has(id)),
  );
  const isOfRegion = subjects.get(root)?.kind === 'region' && head.topic === 'funding' && !head.apart;
  if (!isOfRegion || isOther || byRoot.get(root)?.some(isGrant)) return [];
  return [TEXTS[speaker.language].grantUnknown, ...grantsLine([head.subject], speaker)];
};

/** "Laske yhteen …", "… saivat yhteensä": the sums of several regions cover different things. */
const asksTotal = ({ question }: Answered): boolean => question.units.some(({ text }) => ADDING_UP.test(text));
const ADDING_UP =
  /^(?:laske(?:a|tko)?|summaa|yhteensä|yhteissumma|räkna|summera|sammanlagt|totalt|totalsumma|add|sum|total|altogether|in total|combined)$/i;

/** "Pirkanmaan budjetti": said of money in general as well, but what was granted is no budget. */
const isNoBudget = ({ families, question }: Answered): boolean => {
  const means = ({ senses }: Unit, meaning: string): boolean => senses.some(({ id }) => id === meaning);
  // "Budjetti eli myönnetty raha" and `supplementary-budget` say what money is meant.
  const [asked, ...others] = question.units.filter((unit) => means(unit, 'budget') || means(unit, 'funding'));
  const isBare = asked !== undefined && means(asked, 'budget') && asked.modifiers.length + others.length === 0;
  const told = families.map(({ head }) => head);
  const tellsBudget = told.some((fact) => fact.measure === 'budget' || SAYS_BUDGET.test(textOf(fact)));
  return isBare && told.some(({ value }) => 'amount' in value) && !tellsBudget;
};
const SAYS_BUDGET = /budjet|talousarvio/i;

/** When a region's schedule was told before the programme's own end moved, the later end belongs to the answer. */
const laterChanges = (families: readonly Family[], { knowledge }: Speaker): Family[] => {
  const programmes = new Map(
    families.flatMap(({ head }) => {
      const asksEnd = head.event === 'end' || head.event === 'span';
      if (!asksEnd || head.subject.kind === 'programme') return [];
      return (head.covers.programmes ?? []).map((id): [string, string] => [id, head.asOf]);
    }),
  );
  if (programmes.size === 0) return [];
  const told = new Set(families.map(({ head }) => head.id));
  const ends = knowledge.facts.filter(({ subject, event }) => event === 'end' && programmes.has(subject.id));
  return familiesOf(ends).filter(
    ({ head, earlier }) =>
      earlier.length > 0 && !told.has(head.id) && head.asOf > (programmes.get(head.subject.id) ?? ''),
  );
};

/** "Milloin hanke päättyy?": of the programmes that a region was part of and whose dates there are not known, their own. */
const programmesBesides = ({ question }: Answered, told: readonly Family[], { knowledge }: Speaker): Family[] => {
  const { events, programmes } = queryOf(question);
  const says = (pattern: RegExp): boolean => question.units.some(({ text }) => pattern.test(text));
  // What is under way is asked for by its end.
  const asked = says(UNDER_WAY) ? ['end'] : events;
  const isOfRegion = question.subjects.every(({ subject }) => PLACES.has(subject.kind));
  if (!isOfRegion || question.subjects.length === 0 || programmes.length > 0 || !says(PROJECT)) return [];
  const known = new Set(told.flatMap(({ head }) => [head.subject.id, ...(head.covers.programmes ?? [])]));
  const isBeside = ({ event, subject, apart }: Fact): boolean =>
    event !== undefined && asked.includes(event) && subject.kind === 'programme' && !apart && !known.has(subject.id);
  return told.every(({ head }) => head.topic === 'schedule') && told.some(isOfProjectItself)
    ? familiesOf(knowledge.facts.filter(isBeside))
    : [];
};
/** When the project itself runs, rather than when something in it is due, such as the applications for its director. */
const isOfProjectItself = ({ head: { about } }: Family): boolean => about === undefined;
const UNDER_WAY = /käynnissä|meneillään|pågå|i?gång|running|ongoing|under way/i;
const PROJECT = /han(?:ke|kkee)|projekt|project/i;
const PLACES: ReadonlySet<string> = new Set(['region', 'municipality']);
