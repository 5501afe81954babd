/** What a reader of an answer is likely to ask next. */
import type { Topic } from '../knowledge/schema.ts';
import { emptyQuery } from '../questions/query-of.ts';
import type { Query } from '../questions/question.ts';
import type { Offer, OneOrMore } from './answer.ts';
import type { Family } from './families.ts';
import { rootOf } from './scope.ts';
import type { Speaker } from './statements.ts';

const LIKELY: readonly Topic[] = ['contact', 'schedule', 'funding', 'participants'];
const MOST = 3;

/** Other topics of the one region or programme that the answer is about, where something is known of them. */
export const nextOffers = (families: OneOrMore<Family>, { knowledge }: Speaker): Offer[] => {
  const [root, ...others] = new Set(families.map(({ head }) => rootOf(head)));
  const subject = knowledge.subjects.get(root ?? '');
  if (!subject || others.length > 0 || subject.kind === 'person' || subject.kind === 'term') return [];
  const told = new Set<Topic>(families.map(({ head }) => head.topic));
  const own = knowledge.facts.filter((fact) => rootOf(fact) === subject.id);
  const where = subject.kind === 'programme' ? { programmes: [subject.id] } : { subjects: [subject.id] };
  return LIKELY.filter((topic) => !told.has(topic) && own.some((fact) => fact.topic === topic))
    .slice(0, MOST)
    .map((topic) => ({ subject, topic, query: { ...emptyQuery, ...where, topics: [topic] } }));
};

/** What to set beside another region's amounts: the measures told of one region. */
export const comparableQuery = (families: OneOrMore<Family>, { knowledge }: Speaker): Query | undefined => {
  const [root, ...others] = new Set(families.map(({ head }) => rootOf(head)));
  const amounts = families.every(({ head }) => 'amount' in head.value);
  if (!root || others.length > 0 || !amounts || knowledge.subjects.get(root)?.kind !== 'region') return undefined;
  const measures = [...new Set(families.flatMap(({ head }) => head.measure ?? []))];
  return { ...emptyQuery, topics: ['funding'], measures, subjects: [root] };
};
