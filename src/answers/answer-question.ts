/** Question → Answer: the steps from what was understood to the facts that count, or to why there are none. */
import { type Fact, type Knowledge, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import { TOPICS, type Topic } from '../knowledge/schema.ts';
import type { Query, Question, SenseKind, Unit } from '../questions/question.ts';
import type { Answer, OneOrMore, UnknownReason } from './answer.ts';
import {
  type Chosen,
  type Criteria,
  choose,
  measuresAsked,
  type Scored,
  scoreFamilies,
  withMeasureDuty,
} from './choose.ts';
import { createExplainer } from './explain.ts';
import type { FactIndex } from './fact-index.ts';
import { familiesOf, knownBy, newestFirst } from './families.ts';
import type { Mentions } from './mentions.ts';
import { isNational, type Scope, scopeOf } from './scope.ts';

export type Library = { knowledge: Knowledge; index: FactIndex; mentions: Mentions };

const MOST_SHOWN = 8;
const MOST_BY_WORDS = 3;
const MOST_OFFERS = 8;

/** Answers one question; its missing subjects have been taken from the conversation already. */
export const answerQuestion = (question: Question, library: Library): Answer => {
  const subjects = question.subjects.map(({ subject }) => subject);
  const several = severalRegions(question);
  if (question.ambiguous.length > 0)
    return clarifyName(
      question,
      question.ambiguous.flatMap((name) => name.subjects),
    );
  if (several) return clarifyName(withoutSubject(question, several), membersOf(several, library.knowledge));
  if (question.facts.length > 0) return answerFacts(question, library);
  const facts = question.at ? knownBy(library.knowledge.facts, question.at) : library.knowledge.facts;
  const scope = scopeOf({ ...library, subjects, facts, topics: queryOf(question).topics });
  if (!question.units.some(saysSomething)) {
    return byLooseWords(question, scope, library) ?? aboutSubject(question, scope, library);
  }
  const found = searchTiers(question, scope, library);
  if (found.chosen.unexplained.length > 0 || found.chosen.scored.length === 0)
    return unknown(question, found, scope, library);
  return settleSubject(question, found, scope, library);
};

/** More than a name: even a loose word counts where it names a topic ("mitä Sipilä sanoi"). */
const saysSomething = ({ must, senses }: Unit): boolean =>
  must || senses.some(({ kind }) => kind === 'topic' || kind === 'event' || kind === 'measure');

/** Words that say little may still single out a fact or two; more would be guessing. */
const byLooseWords = (question: Question, scope: Scope, library: Library): Answer | undefined => {
  if (!question.units.some(({ senses, word }) => senses.length === 0 && word)) return undefined;
  const found = searchTiers(question, { ...scope, tiers: scope.tiers.slice(0, 1) }, library);
  const { scored } = found.chosen;
  if (scored.length === 0 || scored.length > MOST_BY_WORDS) return undefined;
  return settleSubject(question, found, scope, library);
};

type Found = { chosen: Chosen; criteria: Criteria };

/** The first tier that explains everything; otherwise what the one explaining most leaves open. */
const searchTiers = (question: Question, scope: Scope, { index, mentions }: Library): Found => {
  const units = withMeasureDuty(question.units);
  const criteria: Criteria = {
    units,
    explained: createExplainer(units, question.language, index, mentions),
    scope,
    measures: measuresAsked(question.units),
    mentions: (fact) => scope.mustMention.every(({ id }) => mentions.get(fact.id)?.has(id)),
  };
  const tried = scope.tiers.map((facts) => ({ chosen: choose(scoreFamilies(facts, criteria), criteria), criteria }));
  const complete = tried.find(({ chosen }) => chosen.scored.length > 0 && chosen.unexplained.length === 0);
  const fullest = tried.toSorted((one, other) => one.chosen.unexplained.length - other.chosen.unexplained.length)[0];
  return complete ?? fullest ?? { chosen: { scored: [], unexplained: units.filter(({ must }) => must) }, criteria };
};

/** Where no subject was named: one clear subject is answered, several are asked about, none is picked silently. */
const settleSubject = (question: Question, found: Found, scope: Scope, library: Library): Answer => {
  const { scored } = found.chosen;
  const { units } = found.criteria;
  if (scope.anchors.length > 0) return build(question, units, scored, scope);
  const roots = new Set(scored.map(({ family }) => rootOf(family.head)));
  const specific = question.units.some((unit) => unit.must && unit.senses.length === 0);
  // Words that lead to the whole country first are about the whole country.
  const national = (specific ? scored.slice(0, 1) : scored).every(({ family }) => isNational(family.head.subject));
  if (national || (specific && roots.size === 1)) return build(question, units, ofRoots(scored, national), scope);
  return clarifySubject(question, scored, library);
};

const ofRoots = (scored: readonly Scored[], national: boolean): readonly Scored[] =>
  national ? scored.filter(({ family }) => isNational(family.head.subject)) : scored;

/** The region, programme or country that a fact belongs to. */
const rootOf = ({ subject }: Fact): string => subject.within ?? subject.id;

const build = (question: Question, units: readonly Unit[], scored: readonly Scored[], scope: Scope): Answer => {
  const specific = question.units.some((unit) => unit.must && unit.senses.length === 0);
  const most = specific ? MOST_BY_WORDS * Math.max(1, scope.anchors.length) : MOST_SHOWN;
  const shown = (specific ? scored : scored.toSorted(byWeight)).slice(0, most);
  const [first, ...rest] = shown.map(({ family }) => family);
  if (!first) throw new Error('An answer needs a fact');
  const families: OneOrMore<(typeof shown)[number]['family']> = [first, ...rest];
  const explained = new Set(shown.flatMap(({ explains }) => [...explains]));
  const leftOver = units.filter((unit) => !unit.quiet && unit.text && !explained.has(unit)).map(({ text }) => text);
  const regions = new Set(shown.map(({ family }) => rootOf(family.head)));
  return {
    kind: 'answer',
    question,
    families,
    via: scope.via,
    leftOver: [...new Set(leftOver)].filter((text) => !isAsk(question, text)),
    comparison: regions.size > 1 && shown.every(({ family }) => 'amount' in family.head.value),
    more: scored.length - shown.length,
  };
};

/** What was decided comes before what was asked for or reckoned. */
const MEASURE_ORDER = ['granted', 'supplementary', 'applied', 'share', 'available', 'budget'];

/** Amounts by measure, people by how fresh their details are; the rest keeps the order of the search. */
const byWeight = ({ family: { head: one } }: Scored, { family: { head: other } }: Scored): number => {
  if (one.topic === 'contact' && other.topic === 'contact') return newestFirst(one, other);
  return MEASURE_ORDER.indexOf(one.measure ?? '') - MEASURE_ORDER.indexOf(other.measure ?? '');
};

const isAsk = (question: Question, text: string): boolean =>
  question.units.some((unit) => unit.text === text && unit.senses.some(({ kind }) => kind === 'ask'));

const answerFacts = (question: Question, { knowledge }: Library): Answer => {
  const families = question.facts.flatMap((id) => knowledge.facts.find((fact) => fact.id === id) ?? []);
  const [first, ...rest] = families.map((head) => ({
    head,
    earlier: byIds(head.supersedes, knowledge),
    against: byIds(head.disputes, knowledge),
  }));
  if (!first)
    return {
      kind: 'unknown',
      question,
      reason: 'nothing-known',
      notUnderstood: [],
      missing: [],
      subjects: [],
      offers: [],
    };
  return { kind: 'answer', question, families: [first, ...rest], via: [], leftOver: [], comparison: false, more: 0 };
};

const byIds = (ids: readonly string[], { facts }: Knowledge): Fact[] => facts.filter(({ id }) => ids.includes(id));

/** A name of several regions, such as Uusimaa, where no region is named beside it. */
const severalRegions = ({ subjects }: Question): Subject | undefined => {
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

const clarifySubject = (question: Question, scored: readonly Scored[], { knowledge }: Library): Answer => {
  const query = queryOf(question);
  const byWords = question.units.some((unit) => unit.must && unit.senses.length === 0);
  const roots = [...new Set(scored.map(({ family }) => rootOf(family.head)))];
  const offers = roots.slice(0, MOST_OFFERS).map((root) => {
    const subject = subjectOf(knowledge, root);
    const own = scored.filter(({ family }) => rootOf(family.head) === root).map(({ family }) => family.head.id);
    const programmes = subject.kind === 'programme' ? [root] : query.programmes;
    const subjects = subject.kind === 'programme' ? [] : [root];
    return { subject, query: { ...query, subjects, programmes, facts: byWords ? own.slice(0, MOST_BY_WORDS) : [] } };
  });
  return { kind: 'clarify', question, about: 'subject', offers };
};

/** A name and nothing else: people and terms are told, of the others the reader picks a topic. */
const aboutSubject = (question: Question, scope: Scope, library: Library): Answer => {
  const subject = question.subjects[0]?.subject;
  const facts = scope.tiers[0] ?? [];
  if (!subject) return { kind: 'help', about: 'usage' };
  const own = introducing(subject, facts, scope, library);
  if (own.length > 0) return build(question, [], own.map(asScored), scope);
  const offers = topicOffers(question, facts);
  if (offers.length === 0)
    return unknown(question, { chosen: { scored: [], unexplained: [] }, criteria: undefined }, scope, library);
  return { kind: 'clarify', question, about: 'topic', subject, offers };
};

/** The facts that say what a subject is, or all that is known of it and another one together. */
const introducing = (
  subject: Subject,
  facts: readonly Fact[],
  { mustMention, anchors }: Scope,
  { mentions }: Library,
): Fact[] => {
  const together = mustMention.length > 0 ? mustMention : anchors.length > 1 ? anchors : [];
  if (together.length > 0) return facts.filter((fact) => together.every(({ id }) => mentions.get(fact.id)?.has(id)));
  if (subject.kind === 'person') return facts.filter(({ value }) => 'person' in value).toSorted(newestFirst);
  return facts.filter((fact) => fact.topic === 'definition' && fact.subject.id === subject.id);
};

const asScored = (fact: Fact): Scored => ({
  family: familiesOf([fact])[0] ?? { head: fact, earlier: [], against: [] },
  score: 1,
  explains: new Set(),
  mentions: true,
});

const topicOffers = (question: Question, facts: readonly Fact[]) => {
  const query = queryOf(question);
  const topics = TOPICS.filter((topic) => facts.some((fact) => fact.topic === topic));
  const subject =
    question.subjects.find((span) => span.subject.kind !== 'programme')?.subject ?? question.subjects[0]?.subject;
  return topics.slice(0, MOST_OFFERS).map((topic: Topic) => ({
    ...(subject ? { subject } : {}),
    topic,
    query: { ...emptyQuery, subjects: query.subjects, programmes: query.programmes, topics: [topic] },
  }));
};

const unknown = (
  question: Question,
  { chosen }: { chosen: Chosen; criteria: Criteria | undefined },
  scope: Scope,
  library: Library,
): Answer => {
  const subjects: readonly Subject[] = question.subjects.map(({ subject }) => subject);
  const own = scope.anchors.length > 0 || scope.programmes.length > 0 ? (scope.tiers[0] ?? []) : [];
  const unexplained = chosen.unexplained.filter(({ text }) => text);
  return {
    kind: 'unknown',
    question,
    reason: reasonOf(question, chosen, own, library),
    notUnderstood: [...new Set(unexplained.map(({ text }) => text))],
    missing: chosen.unexplained.flatMap(({ senses }) => senses),
    subjects,
    offers: topicOffers(question, own),
  };
};

const reasonOf = (question: Question, chosen: Chosen, own: readonly Fact[], { knowledge }: Library): UnknownReason => {
  const missing = (kind: SenseKind) =>
    chosen.unexplained.some(({ senses }) => senses.some((sense) => sense.kind === kind));
  if (question.at && knownBy(knowledge.facts, question.at).length === 0) return 'before-knowledge';
  if (question.subjects.length > 0 && own.length === 0) return 'nothing-known';
  if (chosen.unexplained.some((unit: Unit) => unit.senses.length === 0)) return 'not-understood';
  if (missing('measure')) return 'no-such-measure';
  if (missing('detail')) return 'no-such-detail';
  const topical = chosen.unexplained.some(({ senses }) => senses.some(({ kind }) => kind === 'topic'));
  return own.length > 0 && !topical ? 'sources-silent' : 'nothing-known';
};

export const emptyQuery: Query = {
  topics: [],
  measures: [],
  events: [],
  details: [],
  subjects: [],
  programmes: [],
  facts: [],
  comparison: false,
};

/** The ids of what was asked, for buttons and follow-ups; words are left behind. */
export const queryOf = (question: Question): Query => {
  const said = question.units.filter(({ quiet }) => !quiet);
  const ids = (kind: SenseKind) => [
    ...new Set(said.flatMap(({ senses }) => senses.filter((sense) => sense.kind === kind).map(({ id }) => id))),
  ];
  const implied = ids('ask').flatMap((ask): Topic[] =>
    ask === 'when' ? ['schedule'] : ask === 'how-much' ? ['funding'] : [],
  );
  const topics = ids('topic') as Topic[];
  return {
    topics:
      topics.length > 0 ? topics : ids('detail').some((id) => id === 'phone' || id === 'email') ? ['contact'] : implied,
    measures: ids('measure') as Query['measures'],
    events: ids('event') as Query['events'],
    details: ids('detail') as Query['details'],
    subjects: question.subjects.filter(({ subject }) => subject.kind !== 'programme').map(({ subject }) => subject.id),
    programmes: question.subjects
      .filter(({ subject }) => subject.kind === 'programme')
      .map(({ subject }) => subject.id),
    facts: [],
    comparison: question.comparison,
    ...(question.at ? { at: question.at } : {}),
  };
};
