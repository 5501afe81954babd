/** Answer → Message: the first line answers, then details, then sources, then what to know about the answer. */
import { type Fact, type Knowledge, type Subject, sameCovers } from '../knowledge/knowledge.ts';
import type { Language, Topic } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, listText } from '../language/values.ts';
import { queryOf } from '../questions/query-of.ts';
import type { Answer, Offer } from './answer.ts';
import { type Family, familiesOf, membersOf } from './families.ts';
import type { Choice, Message } from './message.ts';
import { comparableQuery, nextOffers } from './next.ts';
import type { Overview } from './overviews/overview.ts';
import { presentOverview } from './overviews/present-overview.ts';
import { citationsOf, isStale, type Speaker, statementOf, subjectText } from './statements.ts';
import { tableOf } from './tables.ts';

type Answered = Extract<Answer, { kind: 'answer' }>;
type Unknown = Extract<Answer, { kind: 'unknown' }>;
type Clarify = Extract<Answer, { kind: 'clarify' }>;

/** An answer in the reader's language on that day. */
export const presentAnswer = (answer: Answer, speaker: Speaker): Message => {
  switch (answer.kind) {
    case 'answer':
      return presentFacts(answer, speaker);
    case 'clarify':
      return presentClarify(answer, speaker);
    case 'unknown':
      return presentUnknown(answer, speaker);
    case 'help':
      return presentHelp(answer.about, speaker.language);
  }
};

const message = (
  kind: Message['kind'],
  language: Language,
  headline: string,
  more: Partial<Message> = {},
): Message => ({
  kind,
  language,
  headline,
  details: [],
  citations: [],
  notes: [],
  choices: [],
  ...more,
});

const presentFacts = (answer: Answered, speaker: Speaker): Message => {
  const texts = TEXTS[speaker.language];
  if (answer.overview) return presentWhole(answer, answer.overview, speaker);
  const [first, ...rest] = answer.families;
  const phoneAsked = answer.question.units.some(({ senses }) => senses.some(({ id }) => id === 'phone'));
  const changes = laterChanges(answer.families, speaker);
  const shown = [...answer.families.flatMap(membersOf), ...changes.map(({ head }) => head)];
  const compare = comparableQuery(answer.families, speaker);
  const lines = rest.map(({ head }) => lineOf(head, speaker));
  const table = tableOf(answer.families, answer.comparison, lines, speaker);
  const details = [
    ...(first.head.note ? [first.head.note[speaker.language]] : []),
    ...contactDetails(first.head, speaker),
    ...relativesOf(first, speaker),
    ...rest.flatMap((family) => [lineOf(family.head, speaker), ...relativesOf(family, speaker)]),
    ...changes.map(({ head }) => texts.programmeChanged(lineOf(head, speaker))),
  ];
  const notes = [
    ...answer.via.map((place) => texts.via(place.name[speaker.language], regionName(place, speaker))),
    ...(answer.comparison && !comparable(answer.families) ? [texts.incomparable] : []),
    ...(answer.leftOver.length > 0 ? [texts.leftOver(quoted(answer.leftOver))] : []),
    ...(answer.more > 0 ? [texts.more(answer.more)] : []),
  ];
  return message('answer', speaker.language, capitalised(headlineOf(first, phoneAsked, speaker)), {
    details,
    citations: citationsOf(shown, speaker),
    notes,
    ...(table ? { table } : {}),
    next: choicesOf(nextOffers(answer.families, speaker), speaker),
    ...(compare ? { compare } : {}),
  });
};

/** One fact as a line of its own: whom, what, as of when, and whether another source disputes it. */
export const factLine = (fact: Fact, speaker: Speaker): string => {
  const against = speaker.knowledge.facts.filter(({ id }) => fact.disputes.includes(id));
  return capitalised(headlineOf({ head: fact, against, earlier: [] }, false, speaker));
};

const presentWhole = (answer: Answered, overview: Overview, speaker: Speaker): Message => {
  const line = ({ head }: Family): string => factLine(head, speaker);
  const { headline, offers, ...more } = presentOverview(overview, answer, line, speaker);
  return message('answer', speaker.language, headline, { ...more, next: choicesOf(offers, speaker) });
};

/** Subject and statement with their time; a stale contact says first how old it is and where to look today. */
const headlineOf = ({ head, against }: Family, phoneAsked: boolean, speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const disputed = against.length > 0 ? ` ${texts.disputed}` : '';
  if ('person' in head.value && isStale(head, speaker)) {
    const page = pageOf(head.subject, speaker.knowledge);
    const { person, role, phone } = head.value;
    const name = speaker.knowledge.subjects.get(person)?.name[speaker.language] ?? person;
    const reach = phoneAsked && phone ? `, ${texts.phone} ${phone}` : '';
    const age = texts.staleContact(head.asOf.slice(0, 4), page);
    return `${subjectText(head, speaker)}: ${name}, ${role[speaker.language]}${reach} – ${age}${disputed}`;
  }
  return `${lineOf(head, speaker)}${disputed}`;
};

const contactDetails = (head: Fact, speaker: Speaker): string[] =>
  isStale(head, speaker) ? [statementOf(head, speaker)] : [];

/** A whole line of its own: whom, what, as of when. */
export const lineOf = (fact: Fact, speaker: Speaker): string => {
  const statement = statementOf(fact, speaker).replace(/\.$/, '');
  const texts = TEXTS[speaker.language];
  const asOf = (isAnnounced(fact) ? texts.announced : texts.asOf)(dateText(fact.asOf, speaker.language));
  return `${subjectText(fact, speaker)}: ${statement} (${asOf}).`.replace(') (', '; ');
};

/** Told before it was to happen: whether it came true is another matter. */
const isAnnounced = ({ value, asOf }: Fact): boolean => {
  const last = 'on' in value ? value.on : 'from' in value ? value.to : undefined;
  return last !== undefined && last.slice(0, asOf.length) > asOf.slice(0, last.length);
};

const relativesOf = ({ earlier, against, later }: Family, speaker: Speaker): string[] => {
  const texts = TEXTS[speaker.language];
  const date = (fact: Fact) => dateText(fact.asOf, speaker.language);
  return [
    ...(later ? [texts.later(statementOf(later, speaker), date(later))] : []),
    ...against.map((fact) => texts.against(statementOf(fact, speaker), date(fact))),
    ...earlier.map((fact) => texts.earlier(statementOf(fact, speaker), date(fact))),
  ];
};

/** When a region's schedule was told before the programme's own end moved, the later end belongs to the answer. */
const laterChanges = (families: readonly Family[], { knowledge }: Speaker): Family[] => {
  const programmes = new Map(
    families.flatMap(({ head }) => {
      const asksEnd = head.event === 'end' || head.event === 'span';
      if (!asksEnd || head.subject.kind === 'programme') return [];
      return (head.covers.programmes ?? []).map((id): [string, string] => [id, head.asOf]);
    }),
  );
  const told = new Set(families.map(({ head }) => head.id));
  const ends = knowledge.facts.filter(({ subject, event }) => event === 'end' && programmes.has(subject.id));
  return familiesOf(ends).filter(
    ({ head, earlier }) =>
      earlier.length > 0 && !told.has(head.id) && head.asOf > (programmes.get(head.subject.id) ?? ''),
  );
};

/** Amounts may be set against one another only where they cover the same and none is vague. */
const comparable = (families: readonly Family[]): boolean => {
  const [first, ...rest] = families.map(({ head }) => head);
  return rest.every(
    (fact) =>
      first !== undefined &&
      fact.measure === first.measure &&
      fact.precision === 'exact' &&
      first.precision === 'exact' &&
      sameCovers({ ...fact.covers, area: undefined }, { ...first.covers, area: undefined }),
  );
};

const presentClarify = (answer: Clarify, speaker: Speaker): Message => {
  const texts = TEXTS[speaker.language];
  const headline = {
    subject: () => texts.whichSubject,
    name: () => texts.whichName(answer.question.ambiguous[0]?.from ?? ''),
    topic: () => texts.whichTopic(answer.subject?.name[speaker.language] ?? ''),
  }[answer.about]();
  return message('clarify', speaker.language, headline, { choices: choicesOf(answer.offers, speaker) });
};

const choicesOf = (offers: readonly Offer[], { language }: Speaker): Choice[] =>
  offers.map(({ subject, topic, programme, query }) => {
    const asked = topic ?? query.topics[0];
    const what = [asked && TEXTS[language].topics[asked], programme?.name[language]].filter(Boolean).join(', ');
    return { label: [subject?.name[language], what].filter(Boolean).join(': '), query };
  });

const presentUnknown = (answer: Unknown, speaker: Speaker): Message => {
  const { language } = speaker;
  const texts = TEXTS[language];
  const page = placesOf(answer, speaker)
    .map((subject) => pageLine(subject, speaker))
    .find(Boolean);
  return message('unknown', language, unknownHeadline(answer, speaker), {
    details: answer.offers.length > 0 ? [texts.youCanAsk] : [],
    notes: page ? [page] : [],
    choices: choicesOf(answer.offers, speaker),
  });
};

/** Whose official page may help: that of the subjects, of the country where none is named. */
const placesOf = ({ subjects }: Unknown, { knowledge }: Speaker): readonly Subject[] =>
  subjects.length > 0 ? subjects : [...knowledge.subjects.values()].filter(({ kind }) => kind === 'country');

const unknownHeadline = (
  { reason, question, subjects, notUnderstood, missing }: Unknown,
  { language }: Speaker,
): string => {
  const texts = TEXTS[language];
  const subject = listText(
    subjects.map(({ name }) => name[language]),
    language,
  );
  const ids = (kind: string) =>
    question.units.flatMap(({ senses }) => senses.filter((sense) => sense.kind === kind).map(({ id }) => id));
  if (reason === 'before-knowledge') return texts.beforeKnowledge(dateText(question.at ?? '', language));
  if (reason === 'no-such-measure' && subject) {
    return texts.noSuchMeasure(
      subject,
      ids('measure')
        .map((id) => texts.measures[id as keyof typeof texts.measures])
        .join(', '),
    );
  }
  if (reason === 'no-such-detail' && subject) {
    return texts.noSuchDetail(
      subject,
      ids('detail')
        .map((id) => texts.details[id])
        .join(', '),
    );
  }
  if (reason === 'sources-silent' && subject) {
    const asked = question.units.filter(({ must, text }) => must && text).map(({ text }) => text);
    return texts.sourcesSilent(subject, `”${asked.join(' ')}”`);
  }
  const topicIds = missing.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));
  const topics = [...new Set<string>(topicIds.length > 0 ? topicIds : queryOf(question).topics)].map(
    (id) => texts.topics[id as Topic],
  );
  const about = topics.join(', ') || quoted(notUnderstood);
  if (reason === 'nothing-known' && subject)
    return about ? texts.nothingKnown(subject, about) : texts.nothingAtAll(subject);
  return notUnderstood.length > 0 ? texts.notUnderstood(quoted(notUnderstood)) : texts.nothingKnownAtAll;
};

const presentHelp = (about: Extract<Answer, { kind: 'help' }>['about'], language: Language): Message => {
  const texts = TEXTS[language];
  if (about === 'too-long') return message('help', language, texts.tooLong);
  if (about === 'thanks') return message('help', language, texts.thanks);
  const headline = about === 'greeting' ? texts.greeting : texts.usage;
  return message('help', language, headline, { details: [...texts.usageLines] });
};

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);

const quoted = (words: readonly string[]): string => words.map((word) => `”${word}”`).join(', ');

const regionName = (place: Subject, { knowledge, language }: Speaker): string =>
  knowledge.subjects.get(place.within ?? '')?.name[language] ?? '';

const pageOf = (subject: Subject, knowledge: Knowledge): string => {
  const region = knowledge.subjects.get(subject.within ?? '');
  const country = [...knowledge.subjects.values()].find(({ kind }) => kind === 'country');
  return subject.officialPage ?? region?.officialPage ?? country?.officialPage ?? '';
};

/** A municipality, project or person has the page of its region. */
const pageLine = (subject: Subject, { knowledge, language }: Speaker): string | undefined => {
  const page = pageOf(subject, knowledge);
  const owner = subject.officialPage ? subject : (knowledge.subjects.get(subject.within ?? '') ?? subject);
  return page ? TEXTS[language].officialPage(owner.name[language], page) : undefined;
};
