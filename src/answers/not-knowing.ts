/** Why there is no answer, and what is known nearby. */
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { emptyQuery } from '../questions/query-of.ts';
import type { Question, SenseKind, Unit } from '../questions/question.ts';
import type { Answer, Offer, UnknownReason } from './answer.ts';
import { apartOffers, topicOffers } from './clarify.ts';
import { knownBy } from './families.ts';
import type { Scope } from './scope.ts';

/** `unexplained` is what had to be explained and is not. */
export const notKnowing = (
  question: Question,
  unexplained: readonly Unit[],
  scope: Scope,
  knowledge: Knowledge,
): Answer => {
  const own = scope.anchors.length > 0 || scope.programmes.length > 0 ? (scope.tiers[0] ?? []) : [];
  return {
    kind: 'unknown',
    question,
    reason: reasonOf(question, unexplained, own, knowledge),
    notUnderstood: [...new Set(unexplained.flatMap(({ text }) => text || []))],
    missing: unexplained.flatMap(({ senses }) => senses),
    subjects: question.subjects.map(({ subject }) => subject),
    offers: offersNear(question, own, scope, knowledge),
  };
};

/** That the sources leave open what is asked of some subjects, with nothing offered besides. */
export const sourcesSilent = (
  question: Question,
  subjects: readonly Subject[],
  notUnderstood: readonly string[] = [],
): Answer => ({
  kind: 'unknown',
  question,
  reason: 'sources-silent',
  notUnderstood,
  missing: [],
  subjects,
  offers: [],
});

/** Without a subject nothing is near, so what is most known is: each topic then asks of which region. */
const GENERAL: readonly Topic[] = ['funding', 'schedule', 'contact', 'participants'];

const offersNear = (question: Question, own: readonly Fact[], scope: Scope, knowledge: Knowledge): readonly Offer[] => {
  const near = [...topicOffers(question, own), ...apartOffers(question, scope)];
  if (near.length > 0 || question.subjects.length > 0) return near;
  return GENERAL.filter((topic) => knowledge.facts.some((fact) => fact.topic === topic)).map((topic) => ({
    topic,
    query: { ...emptyQuery, topics: [topic] },
  }));
};

const reasonOf = (
  question: Question,
  unexplained: readonly Unit[],
  own: readonly Fact[],
  knowledge: Knowledge,
): UnknownReason => {
  const missing = (kind: SenseKind) => unexplained.some(({ senses }) => senses.some((sense) => sense.kind === kind));
  if (question.at && knownBy(knowledge.facts, question.at).length === 0) return 'before-knowledge';
  if (question.subjects.length > 0 && own.length === 0) return 'nothing-known';
  if (unexplained.some((unit) => unit.senses.length === 0)) return 'not-understood';
  if (missing('measure')) return 'no-such-measure';
  if (missing('detail')) return 'no-such-detail';
  const topical = unexplained.some(({ senses }) => senses.some(({ kind }) => kind === 'topic'));
  return own.length > 0 && !topical ? 'sources-silent' : 'nothing-known';
};
