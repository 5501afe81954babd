/**
 * A second look at an answer: the rules say what explains the question word by word; the examples say for what people
 * ask in such words. Together they answer what was refused, refuse what was answered, or put another fact first.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import { type Answer, type Answered, chosenIn } from './answer.ts';
import { ledByAsked } from './asked-claim.ts';
import { isNational } from './belonging.ts';
import { clarifySubject } from './clarify.ts';
import { type Evidence, VERBATIM } from './evidence.ts';
import { notKnowing } from './not-knowing.ts';
import { isBareMoney, isBareTopic, isPlain } from './plain-questions.ts';
import { AHEAD, answeredBy, isOffTopic, isOrdered, leading, preferring } from './preferring.ts';
import { seeksRegion } from './regions-sought.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { isOfOtherProject, isSettled, leavesAppointer, leavesFocus } from './settled.ts';
import { type Ranked, type Weighing, weigh } from './standing.ts';
import { leavesUntold } from './untold.ts';

/**
 * So far ahead of none, in the log of the odds, what the rules found has to stand, and what is given where they found nothing;
 * what plain words ask for may even stand behind. Of what nothing answers three times as much lies below as of what is right.
 */
const LEAST = { found: 0.6, given: 0.5, plain: -2 };

/** So far behind another fact, in the log of the odds, none is asked for in whatever words. */
const FAR_BEHIND = 2;

/** So far behind it, another one does not stand beside it either where the year is named. */
const BEHIND = 1;

/** So far ahead of none, what holds everywhere is told, unless a region's stands beside it. */
const CLEAR = 3;

/** The answer that the rules came to, or another where the examples speak for it; led by the claim that is asked for. */
export const reconsider = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const weighing = weigh(answer, question, scope, library);
  if (!weighing) return answer;
  const settled = settle(answer, weighing, question, scope, library);
  if (settled.kind !== 'answer') return settled;
  if (isUntold(settled, weighing, library))
    return answer.kind === 'answer' ? notKnowing(question, [], scope, library.knowledge) : answer;
  const [first, ...rest] = settled.families;
  return { ...settled, families: [ledByAsked(first, question, weighing), ...rest] };
};

const isUntold = ({ families: [{ head }], question }: Answered, { ranked }: Weighing, library: Library): boolean => {
  const led = ranked.find(({ evidence }) => evidence.scored.family.head === head);
  return led !== undefined && leavesUntold(led.evidence, question, library);
};

const settle = (
  answer: Answer,
  { ranked, unanswered }: Weighing,
  question: Question,
  scope: Scope,
  library: Library,
): Answer => {
  const [best] = ranked;
  if (!best) return answer;
  // A name alone is not asked for in any words.
  const verbatim = question.units.length > 0 ? onlyVerbatim(ranked, unanswered, scope) : undefined;
  // What leaves open what another fact answers is not meant, even in these words.
  const isWhole = answer.kind !== 'answer' || verbatim?.unexplained.length === 0;
  const first = chosenIn(answer)[0]?.head;
  const said = verbatim?.scored.family.head;
  const isInOrder = first && said && (isOrdered(first, said) || isOffTopic(question, first, said));
  if (verbatim && isWhole && !isInOrder) return leading(verbatim, answer, question, scope);
  // What nothing answers in nearly these words may have a word more: "Kainuun hankkeiden yhteyshenkilö".
  const isBare = first && isPlain(first, question) && question.units.every(({ senses }) => senses.length > 0);
  if (unanswered >= VERBATIM && unanswered > best.evidence.nearest && !givesDetail(best.evidence, question) && !isBare)
    return answer.kind === 'answer' ? notKnowing(question, [], scope, library.knowledge) : answer;
  if (answer.kind !== 'answer')
    return mayBeGiven(ranked, answer, question, scope, library) ? answeredBy(best.evidence, question, scope) : answer;
  if (isDoubtful(best, answer, question, scope, library))
    return tellsOfLaw(answer) ? answer : notKnowing(question, best.evidence.unexplained, scope, library.knowledge);
  return (
    beforeCountry(answer, ranked, question, scope, library) ?? preferring(answer, ranked, question, scope, library)
  );
};

/**
 * "Onko hankkeista hyötyä, jos uudistus ei toteudu?": where no region is named, what one fact alone has is told before what the
 * rules found of the whole country, and what is itself in doubt is not told of the country, but asked back.
 */
const beforeCountry = (
  answer: Answered,
  ranked: readonly Ranked[],
  question: Question,
  scope: Scope,
  { knowledge }: Library,
): Answer | undefined => {
  const [best] = ranked;
  const { families } = answer;
  if (!best || scope.anchors.length > 0 || !families.every(({ head }) => isNational(head.subject))) return undefined;
  if (standsAlone(ranked)) return leading(best.evidence, answer, question, scope);
  const led = ranked.find(({ evidence }) => evidence.scored.family.head === families[0].head);
  const isRegional = !isNational(best.evidence.scored.family.head.subject);
  if (!isRegional || !led || led.standing >= LEAST.found) return undefined;
  return clarifySubject(question, [best.evidence.scored, led.evidence.scored], knowledge);
};

const isDoubtful = (
  { evidence, standing }: Ranked,
  { families: [{ head }] }: Answered,
  question: Question,
  scope: Scope,
  library: Library,
): boolean =>
  leavesFocus(evidence, standing, library) ||
  leavesAppointer(evidence) ||
  isOfOtherProject(evidence, scope) ||
  (standsTooLow(standing, [head, evidence.scored.family.head], question) && !givesDetail(evidence, question));

/** A topic alone asks for all that there is, wherever it stands. */
const standsTooLow = (standing: number, facts: readonly Fact[], question: Question): boolean =>
  !facts.some((fact) => isBareTopic(fact, question)) &&
  standing < (facts.some((fact) => isPlain(fact, question)) ? LEAST.plain : LEAST.found);

/** What the rules did not find is told where it is clearly asked for. */
const mayBeGiven = (
  ranked: readonly Ranked[],
  answer: Answer,
  question: Question,
  scope: Scope,
  library: Library,
): boolean => {
  const [best] = ranked;
  if (!best) return false;
  const { evidence, standing } = best;
  // "Missä maakunnassa …?": the region is what is asked for.
  const isSought = scope.anchors.length === 0 && seeksRegion(question);
  const where =
    isSought || (scope.anchors.length === 0 && standsAlone(ranked))
      ? { ...scope, anchors: [evidence.scored.family.head.subject] }
      : scope;
  return (
    standing >= LEAST.given &&
    isSettled(evidence, where, standing) &&
    !leavesFocus(evidence, standing, library) &&
    !(isBareMoney(question) && evidence.scored.family.head.topic !== 'funding') &&
    !isAskedBack(answer, ranked)
  );
};

/** "Kuka hallinnoi neljän sairaanhoitopiirin yhteistä keskusta?": one fact alone has all that is said. */
const standsAlone = ([best, ...others]: readonly Ranked[]): boolean =>
  best !== undefined &&
  best.standing >= CLEAR &&
  best.evidence.unexplained.length === 0 &&
  !others.some(({ standing }) => standing > best.standing - AHEAD.far);

/** A number that stands in the fact is told, however much is not known of the person; the name of somebody named is another's. */
const givesDetail = ({ scored, unexplained }: Evidence, { subjects }: Question): boolean => {
  const namesPerson = subjects.some(({ subject: { kind } }) => kind === 'person');
  const isNameless = namesPerson || !('person' in scored.family.head.value);
  const isGiven = ({ kind, id }: Sense): boolean => kind === 'detail' && !(id === 'name' && isNameless);
  return unexplained.length === 0 && [...scored.explains].some(({ senses }) => senses.some(isGiven));
};

/** "Mitä laki hyvinvointialueista sanoo?": legislation is listed where it is asked for and every thing named stands in it. */
const tellsOfLaw = ({ families: [{ head }], leftOver, question: { units } }: Answered): boolean => {
  const isLeft = ({ text, word }: Unit): boolean => leftOver.includes(text) && word?.wordClass !== 'verb';
  const isOtherAsk = ({ kind, id }: Sense): boolean => kind === 'ask' && id !== 'what';
  return (
    head.topic === 'law' &&
    units.some(({ must, senses }) => must && senses.some(({ id }) => id === 'law')) &&
    !units.some((unit) => isLeft(unit) || unit.senses.some(isOtherAsk))
  );
};

/** What is asked of a region in the same words, and who somebody is, is asked back where none is named. */
const isAskedBack = (answer: Answer, [best, ...others]: readonly Ranked[]): boolean => {
  if (answer.kind !== 'clarify' || answer.about === 'topic' || !best) return false;
  if (answer.about === 'name') return best.standing < 0;
  const { scored, likelihood, unexplained } = best.evidence;
  // "Milloin vuoden 2020 päätökset tehtiin?": with its year it may be told of the whole country better than of any region.
  const isDated = [...scored.explains].some(({ senses }) => senses.some(({ kind }) => kind === 'year'));
  const reach = isDated ? BEHIND : best.standing >= CLEAR ? FAR_BEHIND : undefined;
  const isRegional = ({ evidence, standing }: Ranked): boolean =>
    evidence.likelihood > likelihood &&
    (reach === undefined || standing >= best.standing - reach) &&
    !isNational(evidence.scored.family.head.subject);
  // "When does the application period for the project director end?": a region's fact has all that is said.
  const isWhole = ({ evidence, standing }: Ranked): boolean =>
    unexplained.length > 0 &&
    evidence.unexplained.length === 0 &&
    standing >= LEAST.given &&
    !isNational(evidence.scored.family.head.subject);
  return 'person' in scored.family.head.value || others.some((other) => isRegional(other) || isWhole(other));
};

/**
 * The one fact that is asked for in these very words. Names count for nothing there, so what is told of a place is no
 * answer where a town is named, and what holds everywhere none where a place is.
 */
const onlyVerbatim = (ranked: readonly Ranked[], unanswered: number, scope: Scope): Evidence | undefined => {
  const [only, ...more] = ranked.filter(({ evidence }) => evidence.nearest >= VERBATIM);
  if (!only || more.length > 0 || scope.via.length > 0 || unanswered >= only.evidence.nearest) return undefined;
  // "Mikä on eSavo?" differs from "Mikä on Sopiva?" in nothing but the name.
  const isFarBehind = ranked.some(({ standing }) => standing > only.standing + FAR_BEHIND);
  if (isFarBehind) return undefined;
  const isElsewhere = only.evidence.isWider && scope.anchors.length > 0;
  return !isElsewhere && isSettled(only.evidence, scope) ? only.evidence : undefined;
};
