/** Chosen families → an answer: which are shown, in what order, and what of the question they leave out. */
import { coversAlike, type Fact, type Knowledge, rootOf } from '../knowledge/knowledge.ts';
import type { Question, Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Answer, Answered, OneOrMore } from './answer.ts';
import type { Scored } from './choose.ts';
import { type Family, familiesOf, groupedAlike, knownBy, newestFirst } from './families.ts';
import type { Scope } from './scope.ts';

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
  const byScore = specific || scope.programmes.length > 0;
  const sorted = scored.toSorted(byScore ? byMeasure : byWeight);
  const shown = (question.comparison ? sideBySide(sorted, question) : sorted).slice(0, most);
  const [first, ...rest] = shown.map(({ family }) => family);
  if (!first) throw new Error('An answer needs a fact');
  const families: OneOrMore<Family> = [first, ...rest];
  const explained = new Set(shown.flatMap(({ explains }) => [...explains]));
  const leftOver = units.filter((unit) => !unit.quiet && unit.text && !explained.has(unit)).map(({ text }) => text);
  return {
    kind: 'answer',
    question,
    families,
    via: scope.via,
    leftOver: [...new Set(leftOver)].filter((text) => !isQuestionWord(text, question)),
    comparison: isComparison(families),
    more: scored.length - shown.length,
  };
};

/**
 * For a comparison: amounts by measure; of anything else, each subject's in turn, so that none is left out. The subjects
 * stand in the order in which they are named.
 */
const sideBySide = (scored: readonly Scored[], { subjects }: Question): Scored[] => {
  const regions = [...regionsNamed(subjects)];
  const place = ({ family: { head } }: Scored): number => regions.indexOf(rootOf(head)) + 1 || regions.length + 1;
  const named = scored.toSorted((one, other) => place(one) - place(other));
  if (scored[0] && 'amount' in scored[0].family.head.value) return setAgainst(named.toSorted(byMeasure));
  const bySubject = Map.groupBy(named, ({ family }) => rootOf(family.head));
  const turn = (one: Scored): number => bySubject.get(rootOf(one.family.head))?.indexOf(one) ?? 0;
  return named.toSorted((one, other) => turn(one) - turn(other));
};

/** Of each measure what can be set against one another. */
const setAgainst = (scored: readonly Scored[]): Scored[] =>
  [...Map.groupBy(scored, ({ family: { head } }) => head.measure ?? head.id).values()].flatMap(alikeIn);

/** Amounts that cover the same of most regions, the widest first; of a region that has none such its widest. */
const alikeIn = (scored: readonly Scored[]): Scored[] => {
  const groups = groupsOf(scored).toSorted(
    (one, other) => rootsIn(other).size - rootsIn(one).size || width(other) - width(one),
  );
  const [most = []] = groups;
  const roots = rootsIn(most);
  const shared = roots.size > 1 ? groups.filter((group) => isWithin(roots, rootsIn(group))) : [];
  // The sum of two programmes says all that its parts would.
  const told = shared.filter((group) => group === most || width(most) === 1).flatMap(firstOfEach);
  const apart = scored.filter(({ family }) => told.length === 0 || !roots.has(rootOf(family.head)));
  return [...told, ...firstOfEach(apart.toSorted((one, other) => width([other]) - width([one])))];
};

const groupsOf = (scored: readonly Scored[]): Scored[][] =>
  groupedAlike(scored, ({ family: one }, { family: other }) => coversAlike(one.head.covers, other.head.covers));

const rootsIn = (scored: readonly Scored[]): Set<string> => new Set(scored.map(({ family }) => rootOf(family.head)));

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every((id) => all.has(id));

const width = ([first]: readonly Scored[]): number => first?.family.head.covers.programmes?.length ?? 0;

const firstOfEach = (scored: readonly Scored[]): Scored[] =>
  [...Map.groupBy(scored, ({ family }) => rootOf(family.head)).values()].flatMap(([first]) => first ?? []);

/** What was decided comes before what was asked for or reckoned. */
const MEASURE_ORDER = ['granted', 'supplementary', 'applied', 'share', 'available', 'budget', 'spent'];

/** Amounts by measure; the rest keeps the order of the search. */
const byMeasure = ({ family: { head: one } }: Scored, { family: { head: other } }: Scored): number =>
  one.measure && other.measure ? MEASURE_ORDER.indexOf(one.measure) - MEASURE_ORDER.indexOf(other.measure) : 0;

/** The same, the sum of several programmes before its parts, and people by how fresh their details are. */
const byWeight = (one: Scored, other: Scored): number => {
  const [first, second] = [one.family.head, other.family.head];
  if (first.topic === 'contact' && second.topic === 'contact') return newestFirst(first, second);
  const isOfOne = rootOf(first) === rootOf(second) && first.covers.round === second.covers.round;
  return byMeasure(one, other) || (isOfOne ? breadth(second) - breadth(first) : 0);
};

const breadth = ({ covers, measure }: Fact): number => (measure ? (covers.programmes?.length ?? 0) : 0);

const isQuestionWord = (text: string, { units }: Question): boolean =>
  units.some((unit) => unit.text === text && unit.senses.some(({ kind }) => kind === 'ask'));

/** The very facts that a button stands for; undefined when none of them exists any more. */
export const answerFacts = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (question.facts.length === 0) return undefined;
  const known = question.at ? knownBy(knowledge.facts, question.at) : knowledge.facts;
  const heads = new Map(familiesOf(known).map((family) => [family.head.id, family]));
  const [first, ...rest] = question.facts.flatMap((id): Family[] => {
    const fact = known.find((candidate) => candidate.id === id);
    return fact ? [heads.get(id) ?? { head: fact, earlier: [], against: [] }] : [];
  });
  if (!first) return undefined;
  const families: OneOrMore<Family> = [first, ...rest];
  return { kind: 'answer', question, families, via: [], leftOver: [], comparison: isComparison(families), more: 0 };
};

/** Some facts as the answer to a question in which no button stands for them; undefined where there are none. */
export const answerOf = (question: Question, facts: readonly Fact[], knowledge: Knowledge): Answered | undefined => {
  const told = answerFacts({ ...question, facts: facts.map(({ id }) => id) }, knowledge);
  return told?.kind === 'answer' ? { ...told, question } : undefined;
};

/** Amounts of several regions or projects side by side. */
const isComparison = (families: readonly Family[]): boolean =>
  new Set(families.map(({ head }) => rootOf(head))).size > 1 && families.every(({ head }) => 'amount' in head.value);
