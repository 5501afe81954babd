/** Chosen families → an answer: which are shown, in what order, and what of the question they leave out. */
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Question, Unit } from '../questions/question.ts';
import type { Answer, OneOrMore } from './answer.ts';
import type { Scored } from './choose.ts';
import { type Family, newestFirst } from './families.ts';
import { rootOf, type Scope } from './scope.ts';

const MOST_SHOWN = 8;
/** Facts found by single words beside the best one are seldom meant. */
export const MOST_BY_WORDS = 3;

/** Whether a question says more than the vocabulary knows, so that the search decides. */
export const isSpecific = ({ units }: Question): boolean =>
  units.some(({ must, senses }) => must && senses.length === 0);

/** `units` are those the facts were scored by. */
export const buildAnswer = (
  question: Question,
  units: readonly Unit[],
  scored: readonly Scored[],
  scope: Scope,
): Answer => {
  const specific = isSpecific(question);
  const most = specific ? MOST_BY_WORDS * Math.max(1, scope.anchors.length) : MOST_SHOWN;
  const shown = (specific ? scored : scored.toSorted(byWeight)).slice(0, most);
  const [first, ...rest] = shown.map(({ family }) => family);
  if (!first) throw new Error('An answer needs a fact');
  const families: OneOrMore<Family> = [first, ...rest];
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

/** The very facts that a button stands for; undefined when none of them exists any more. */
export const answerFacts = (question: Question, knowledge: Knowledge): Answer | undefined => {
  const families = question.facts.flatMap((id) => knowledge.facts.find((fact) => fact.id === id) ?? []);
  const [first, ...rest] = families.map((head) => ({
    head,
    earlier: byIds(head.supersedes, knowledge),
    against: byIds(head.disputes, knowledge),
  }));
  if (!first) return undefined;
  return { kind: 'answer', question, families: [first, ...rest], via: [], leftOver: [], comparison: false, more: 0 };
};

const byIds = (ids: readonly string[], { facts }: Knowledge): Fact[] => facts.filter(({ id }) => ids.includes(id));
