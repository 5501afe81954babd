/** Questions back to the reader, each choice a question of its own. */
import { type Fact, isMinistry, type Knowledge, rootOf, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import { TOPICS } from '../knowledge/schema.ts';
import { emptyQuery, queryOf } from '../questions/query-of.ts';
import type { Query, Question, SubjectSpan } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Answer, Offer } from './answer.ts';
import { isSpecific, MOST_BY_WORDS } from './build-answer.ts';
import type { Scored } from './choose.ts';
import type { Scope } from './scope.ts';

const MOST_OFFERS = 8;

/** A name that means several subjects, or undefined where every name is clear. */
export const clarifyNames = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (question.ambiguous.length > 0)
    return clarifyName(
      question,
      question.ambiguous.flatMap(({ subjects }) => subjects),
    );
  const several = groupOf(question);
  return several && clarifyName(withoutSubject(question, several), membersOf(several, knowledge));
};

/** A name of several regions, such as Uusimaa, where no region is named beside it. */
export const groupOf = ({ subjects }: Question): Subject | undefined => {
  const areas = subjects.filter(({ subject }) => subject.kind === 'group' || subject.kind === 'region');
  return areas.length === 1 && areas[0]?.subject.kind === 'group' ? areas[0].subject : undefined;
};

const withoutSubject = (question: Question, { id, name }: Subject): Question => ({
  ...question,
  subjects: question.subjects.filter(({ subject }) => subject.id !== id),
  ambiguous: [{ subjects: [], from: question.subjects.find(({ subject }) => subject.id === id)?.from || name.fi }],
});

const membersOf = ({ members }: Subject, { subjects }: Knowledge): Subject[] =>
  members.flatMap((id) => subjects.get(id) ?? []);

const clarifyName = (question: Question, subjects: readonly Subject[]): Answer => ({
  kind: 'clarify',
  question,
  about: 'name',
  offers: subjects.slice(0, MOST_OFFERS).map((subject) => ({
    subject,
    query: { ...queryOf(question), subjects: [...queryOf(question).subjects, subject.id] },
  })),
});

/** Facts of several subjects fit: the reader picks one. */
export const clarifySubject = (question: Question, scored: readonly Scored[], knowledge: Knowledge): Answer =>
  clarifyAmong(
    question,
    scored.map(({ family }) => family.head),
    knowledge,
  );

/** The same of facts that were not scored. */
export const clarifyAmong = (question: Question, facts: readonly Fact[], knowledge: Knowledge): Answer => {
  const query = queryOf(question);
  const roots = [...new Set(facts.map(rootOf))].map((id) => subjectOf(knowledge, id));
  const offers = likeliestFirst(roots, question).map((subject) => {
    const root = subject.id;
    const own = facts.filter((fact) => rootOf(fact) === root).map(({ id }) => id);
    const programmes = subject.kind === 'programme' ? [root] : query.programmes;
    const subjects = subject.kind === 'programme' ? [] : [root];
    return {
      subject,
      query: { ...query, subjects, programmes, facts: isSpecific(question) ? own.slice(0, MOST_BY_WORDS) : [] },
    };
  });
  return { kind: 'clarify', question, about: 'subject', offers };
};

/**
 * What is meant without being named: the programmes more often than the whole country, and that more than one region. Where
 * nothing in the question's own words tells the regions apart, they stand in the order of their names.
 */
const likeliestFirst = (roots: readonly Subject[], question: Question): Subject[] => {
  const rank = ({ kind, apart }: Subject): number => {
    if (kind === 'region' || kind === 'group') return 2;
    return kind === 'programme' && !apart ? 0 : 1;
  };
  const byRank = (one: Subject, other: Subject): number => rank(one) - rank(other);
  const offered = roots.toSorted(byRank).slice(0, MOST_OFFERS);
  const byName = (one: Subject, other: Subject): number =>
    one.name[question.language].localeCompare(other.name[question.language], question.language);
  return isSpecific(question) ? offered : offered.toSorted((one, other) => byRank(one, other) || byName(one, other));
};

/** Money of programmes that are kept apart, each to be asked for by its name. */
export const apartOffers = (question: Question, { apart, anchors }: Scope): Offer[] =>
  apart.programmes.map((programme) => ({
    ...ofOne(question, anchors[0]),
    topic: 'funding',
    programme,
    query: { ...alikeIn(question), programmes: [programme.id], topics: ['funding'] },
  }));

/** Whom an offer is about, where the question is of one; what is offered of several regions names none of them. */
const ofOne = ({ subjects }: Question, subject: Subject | undefined): Pick<Offer, 'subject'> =>
  subject && regionsNamed(subjects).size < 2 ? { subject } : {};

/** The same subjects, compared where they were, with nothing asked of them yet. */
const alikeIn = (question: Question): Query => {
  const { subjects, comparison } = queryOf({ ...question, subjects: withoutGivers(question) });
  return { ...emptyQuery, subjects, comparison };
};

/** Who would have given the money ("paljonko Lappi sai STM:ltä") has no part in what else is known. */
const withoutGivers = ({ subjects }: Question): readonly SubjectSpan[] => {
  const others = subjects.filter(({ subject }) => !isMinistry(subject));
  return others.length > 0 ? others : subjects;
};

/** What is known of the subjects of a question, topic by topic. */
export const topicOffers = (question: Question, facts: readonly Fact[]): Offer[] => {
  const topics = TOPICS.filter((topic) => facts.some((fact) => fact.topic === topic));
  const spans = withoutGivers(question);
  const subject = spans.find((span) => span.subject.kind !== 'programme')?.subject ?? spans[0]?.subject;
  const alike = { ...alikeIn(question), programmes: queryOf(question).programmes };
  return topics.slice(0, MOST_OFFERS).map((topic) => ({
    ...ofOne(question, subject),
    topic,
    query: { ...alike, topics: [topic] },
  }));
};
