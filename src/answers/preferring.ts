/** Another fact first than the rules put there, where it stands far enough ahead of it. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { Question, Sense } from '../questions/question.ts';
import { asksFor as asksForWord } from '../questions/units.ts';
import { type Answer, type Answered, chosenIn } from './answer.ts';
import { buildAnswer } from './build-answer.ts';
import type { Evidence } from './evidence.ts';
import { leaves } from './evidence-features.ts';
import { isKeptApart } from './kept-apart.ts';
import { asksPeopleOnly } from './plain-questions.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { isOfNamed, isSettled, leavesFunder } from './settled.ts';
import type { Ranked } from './standing.ts';

/**
 * So far ahead of the fact that the rules put first another one has to stand: some more where it is not of the topic that
 * is asked for by name, or is another sum of the same measure, clearly where it is of a programme that is
 * kept apart and nothing of it is named, by far where it leaves open what decides the question.
 */
export const AHEAD = { any: 0.3, person: 1.2, offTopic: 1, sum: 3, clearly: 4, far: 5 };

/** A fact before those that were found besides, or alone where it was not among them. */
export const leading = (evidence: Evidence, answer: Answer, question: Question, scope: Scope): Answer => {
  const { family } = evidence.scored;
  const found = chosenIn(answer);
  const [first] = found;
  if (first?.head === family.head) return answer;
  const others = found.filter(({ head }) => head !== family.head);
  if (answer.kind !== 'answer' || others.length === found.length) return answeredBy(evidence, question, scope);
  return { ...answer, families: [family, ...others] };
};

/** The answer of one fact, however little of the question it explains. */
export const answeredBy = ({ scored, unexplained }: Evidence, question: Question, scope: Scope): Answer => {
  const units = [...scored.explains, ...unexplained];
  return buildAnswer(question, units, [scored], scope);
};

/** Another fact first, where it stands ahead of the one that the rules put there. */
export const preferring = (
  answer: Answered,
  ranked: readonly Ranked[],
  question: Question,
  scope: Scope,
  { knowledge }: Library,
): Answer => {
  const [{ head: first }] = answer.families;
  const led = ranked.find(({ evidence }) => evidence.scored.family.head === first);
  const best = ranked.find(({ evidence }) => isOfNamed(evidence, scope));
  if (!best || !led || best === led) return answer;
  const { head } = best.evidence.scored.family;
  const isSound = isSettled(best.evidence, scope) && !leavesFunder(best.evidence) && !leavesDay(best, led, question);
  const isNowhere = scope.anchors.length > 0 && !isOfNamed(led.evidence, scope);
  if (isNowhere) return isSound ? leading(best.evidence, answer, question, scope) : answer;
  const isNumbered = isNumberedBefore(head, first, question);
  const lead = best.standing - led.standing;
  if (!isNumbered && isOrdered(first, head) && keepsOrder(head, lead, question)) return answer;
  const isNamed = best.evidence.named > 0;
  const isBesides = !isNamed && isKeptApart(head, knowledge) && !isKeptApart(first, knowledge);
  const isOff = isOffTopic(question, first, head);
  // "Päätös ensimmäisestä avustuksesta": one has all that is said, the other has not.
  const isFuller = isNumbered || (best.evidence.left.length === 0 && led.evidence.left.length > 0);
  const least = isFuller ? 0 : AHEAD.any;
  const ahead = !isSound ? AHEAD.far : isBesides ? AHEAD.clearly : isOff ? AHEAD.offTopic : least;
  return lead < ahead ? answer : leading(best.evidence, answer, question, scope);
};

/** "Milloin Porvoon hallinnoimat hankkeet käynnistyvät?": who administers them is said besides, unless it is asked who. */
const leavesDay = (best: Ranked, led: Ranked, { units }: Question): boolean => {
  const isEvent = ({ kind }: Sense): boolean => kind === 'event';
  return leaves(best.evidence, isEvent) && !leaves(led.evidence, isEvent) && !asksForWord(units, 'who');
};

/** `osa-alue 4`: whether one has a small number, no year and no sum, that the question names, and the other has not. */
const isNumberedBefore = (one: Fact, other: Fact, { wording }: Question): boolean => {
  const terms = wording.flatMap(({ words }) => words.flatMap((word) => word.terms));
  const numbers = new Set(terms.filter((term) => /^\d{1,2}$/.test(term)));
  const isNumbered = ({ about }: Fact): boolean =>
    about?.fi.match(/\d+/g)?.some((found) => numbers.has(found)) ?? false;
  return numbers.size > 0 && isNumbered(one) && !isNumbered(other);
};

/** Who is simply asked for, and a number or address, is that of the newest entry, however far another stands ahead. */
const keepsOrder = ({ value }: Fact, lead: number, question: Question): boolean => {
  if ('amount' in value) return lead < AHEAD.sum;
  const asksDetail = question.units.some(({ senses }) => senses.some(({ kind }) => kind === 'detail'));
  return asksDetail || asksPeopleOnly(question) || lead < AHEAD.person;
};

/** Asked for contacts, one tells a contact before a text that names somebody. */
export const isOffTopic = (question: Question, first: Fact, other: Fact): boolean =>
  asksTopic(question, first.topic) && !asksTopic(question, other.topic);

const asksTopic = ({ units }: Question, topic: Topic): boolean =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'topic' && id === topic));

/** Sums of one measure and people have an order of their own: the whole first, the newest first. */
export const isOrdered = (one: Fact, other: Fact): boolean =>
  ('amount' in one.value && 'amount' in other.value && one.measure === other.measure) ||
  ('person' in one.value && 'person' in other.value);
