/** Whether something is of the whole country, and who only gave the money. */
import { type Fact, isFunder, type Subject } from '../knowledge/knowledge.ts';

export const isNational = (subject: Subject): boolean =>
  subject.kind === 'country' || subject.kind === 'programme' || subject.kind === 'term';

/** A body of the whole country that got no money of its own. */
export const givesOnly = (body: Subject, facts: readonly Fact[]): boolean =>
  isFunder(body) && !facts.some(({ subject, value }) => subject.id === body.id && 'amount' in value);
