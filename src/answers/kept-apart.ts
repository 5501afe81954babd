/** Programmes that are kept apart from the reform's: which of their money a question asks for, and which facts tell of it. */
import { type Fact, isFunder, type Knowledge, rootOf, type Subject } from '../knowledge/knowledge.ts';
import type { Answer } from './answer.ts';
import { givesOnly } from './belonging.ts';
import { isSpecific } from './build-answer.ts';
import type { Family } from './families.ts';
import { type Grouping, programmesIn } from './grouping.ts';

type Asked = { subjects: readonly Subject[]; facts: readonly Fact[]; knowledge: Knowledge; grouping: Grouping };

/** Money of a programme that is kept apart is never taken for that of the reform, unless its own project is named. */
export const apartFrom = (request: Asked): ((fact: Fact) => boolean) => {
  const { subjects, facts, grouping } = request;
  const { own } = grouping(facts);
  const funders = subjects.filter(isFunder);
  // "HUSin rahat": of a body that got some, whatever it got.
  if (funders.some((funder) => !givesOnly(funder, own(funder.id)))) return () => false;
  const projects = new Set(subjects.filter(({ kind }) => kind === 'project').map(({ id }) => id));
  const programmes = new Set([...projects].flatMap((id) => programmesIn(own(id))));
  const isOwn = ({ subject, covers }: Fact): boolean =>
    projects.has(subject.id) || (covers.programmes?.every((id) => programmes.has(id)) ?? false);
  return (fact) => fact.apart && !isOwn(fact) && !funders.some((funder) => mayGrant(funder, fact, request));
};

/** "VM:n rahat" are those of any programme that no other body is known to grant. */
const mayGrant = (funder: Subject, { covers }: Fact, { knowledge }: Asked): boolean =>
  (covers.programmes ?? []).every((id) => (knowledge.subjects.get(id)?.grantor ?? funder.id) === funder.id);

/** Whether a fact tells of a programme that is kept apart, other than the one it belongs to. */
export const isKeptApart = (fact: Fact, { subjects }: Knowledge): boolean =>
  (fact.covers.programmes ?? []).some((id) => id !== rootOf(fact) && subjects.get(id)?.apart === true);

/** "Milloin hanke päättyy?": of a place alone, in no words of its own, the reform is told before what is kept apart from it. */
export const withReformFirst = (answer: Answer, knowledge: Knowledge): Answer => {
  // People have an order of their own: the newest first.
  if (answer.kind !== 'answer' || answer.overview || answer.families[0].head.topic === 'contact') return answer;
  const { subjects, facts, years } = answer.question;
  const isOfPlaces = subjects.every(({ subject }) => subject.kind === 'region' || subject.kind === 'municipality');
  const isApart = ({ head }: Family): boolean => isKeptApart(head, knowledge);
  const [first, ...others] = answer.families.filter((family) => !isApart(family));
  if (!first || !isOfPlaces || isSpecific(answer.question) || facts.length + years.length > 0) return answer;
  return { ...answer, families: [first, ...others, ...answer.families.filter(isApart)] };
};
