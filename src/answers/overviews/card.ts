/** A region or programme at a glance: its most asked-for facts, a few of each topic. */
import { type Fact, type Knowledge, rootOf } from '../../knowledge/knowledge.ts';
import type { Topic } from '../../knowledge/schema.ts';
import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { type Family, familiesOf, knownBy, newestFirst } from '../families.ts';
import { isKeptApart } from '../kept-apart.ts';
import { overviewAnswer } from './overview.ts';

/** What a card shows, in this order, and how many of it. */
const SHOWN: readonly (readonly [Topic, number])[] = [
  ['administrator', 1],
  ['funding', 3],
  ['schedule', 2],
  ['contact', 1],
  ['participants', 1],
  ['goals', 1],
  ['content', 1],
];

/** Undefined where the question asks for no card, or nothing is known. */
export const cardOf = (question: Question, knowledge: Knowledge): Answer | undefined => {
  const [named, ...others] = question.subjects;
  if (question.overview !== 'card' || !named || others.length > 0) return undefined;
  const subject = named.subject;
  if (subject.kind !== 'region' && subject.kind !== 'programme') return undefined;
  const facts = question.at ? knownBy(knowledge.facts, question.at) : knowledge.facts;
  const own = facts.filter((fact) => rootOf(fact) === subject.id);
  // Money of programmes that are kept apart is told by their names only.
  const families = familiesOf(own).filter(({ head }) => !(head.topic === 'funding' && isKeptApart(head, knowledge)));
  const [first, ...rest] = SHOWN.flatMap(([topic, most]) =>
    inOrder(
      families.filter(({ head }) => head.topic === topic),
      knowledge,
    ).slice(0, most),
  );
  if (!first) return undefined;
  return overviewAnswer(question, [first, ...rest], { kind: 'card', subject, facts: own.length });
};

/** The reform before other programmes, decisions before plans, then what is newest. */
const inOrder = (families: readonly Family[], knowledge: Knowledge): Family[] => {
  const rank = ({ head }: Family): number => (isKeptApart(head, knowledge) ? 2 : 0) + (isPlan(head) ? 1 : 0);
  return families.toSorted((one, other) => rank(one) - rank(other) || newestFirst(one.head, other.head));
};

const isPlan = ({ measure, event }: Fact): boolean =>
  (measure !== undefined && measure !== 'granted') || event === 'deadline' || event === 'milestone';
