/** The topics that a question asks for, said or not. */
import type { Topic } from '../knowledge/schema.ts';
import { topicsOf } from '../questions/query-of.ts';
import type { Question, Unit } from '../questions/question.ts';

/** What was got or applied for is money, whether or not it is said. */
export const topicsIn = (question: Question): Topic[] => {
  const topics = topicsOf(question);
  if (question.units.some(({ senses }) => senses.some(({ kind }) => kind === 'topic'))) return topics;
  // "Onko hanke jo päättynyt?" asks for a date of the region's own.
  if (question.units.some(({ must, senses }) => must && senses.some(({ kind }) => kind === 'event')))
    return ['schedule'];
  const isOfMoney = ({ must, senses }: Unit): boolean => must && senses.some(({ kind }) => kind === 'measure');
  return question.units.some(isOfMoney) ? ['funding'] : topics;
};
