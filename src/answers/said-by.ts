/** "Kuka sanoi, että …?" is told by what somebody said, with their name; a text that names nobody is its publisher's. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { notKnowing } from './not-knowing.ts';
import { leading } from './preferring.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { type Ranked, weigh } from './standing.ts';

/**
 * So far ahead of none, in the log of the odds, what somebody said is told, and where it has every word of the question so far behind;
 * so far behind another fact at most.
 */
const LEAST = { any: 0.5, whole: -1 };
const REACH = 3;

/** `first` is the answer by the rules alone, by which the facts are weighed. */
export const saidBySomeone = (
  answer: Answer,
  first: Answer,
  question: Question,
  scope: Scope,
  library: Library,
): Answer => {
  const ranked = weigh(first, question, scope, library)?.ranked ?? [];
  const nearest = (ranked[0]?.standing ?? 0) - REACH;
  const isLikely = ({ evidence, standing }: Ranked): boolean =>
    standing >= Math.max(nearest, evidence.left.length === 0 ? LEAST.whole : LEAST.any);
  const spoken = ranked.find((one) => isLikely(one) && speakerOf(headOf(one)) !== undefined);
  if (spoken) return leading(spoken.evidence, answer, question, scope);
  if (answer.kind !== 'answer') return answer;
  const [{ head }] = answer.families;
  const led = ranked.find((one) => headOf(one) === head);
  // Who is reached by which number said nothing by that.
  const isSaid = led && isLikely(led) && led.evidence.left.length === 0 && !('person' in head.value);
  return isSaid ? answer : notKnowing(question, [], scope, library.knowledge);
};

const headOf = ({ evidence }: Ranked): Fact => evidence.scored.family.head;

/** The id of the person or body whose words a fact tells. */
export const speakerOf = ({ saidBy, subject, topic }: Fact): string | undefined =>
  saidBy ?? (topic === 'statement' ? subject.id : undefined);
