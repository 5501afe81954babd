/**
 * A second look at an answer: the rules say what explains the question word by word; the examples say for what people
 * ask in such words. Together they answer what was refused, refuse what was answered, or put another fact first.
 */
import { type Fact, isMinistry } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import { type Answer, chosenIn } from './answer.ts';
import { isNational } from './belonging.ts';
import { buildAnswer } from './build-answer.ts';
import type { Scored } from './choose.ts';
import type { Evidence } from './evidence.ts';
import { leaves } from './evidence-features.ts';
import { type Family, ledBy, membersOf } from './families.ts';
import { isKeptApart } from './kept-apart.ts';
import { notKnowing } from './not-knowing.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { type Ranked, type Weighing, weigh } from './standing.ts';

/**
 * So far ahead of none, in the log of the odds, what the rules found has to stand, and what is given where they found nothing;
 * what plain words ask for may even stand behind. Of what nothing answers three times as much lies below as of what is right.
 */
const LEAST = { found: 0.6, given: 0.5, plain: -2 };

/** So near an example is a question that differs from it in an ending, a small word or the order. */
const VERBATIM = 0.9;

/** So far behind another fact, in the log of the odds, none is asked for in whatever words. */
const FAR_BEHIND = 2;

/** So far behind it, another one does not stand beside it either where the year is named. */
const BEHIND = 1;

/** The log of a likelihood below which nothing is given for its words, unless all that is known speaks for it. */
const UNLIKELY = -15;

/**
 * So far ahead of none, in the log of the odds, a fact answers however unlikely the words are; where the year is one to hold against
 * its dates ("jatkuiko vielä 2022?"); where an address or a name may be another than a person's; by another word for a day
 * or for a sum.
 */
const SURE = { words: 2, detail: 2.5, year: 3, day: 4, money: 5 };

/**
 * So far ahead of the fact that the rules put first another one has to stand: some more where it is not of the topic that
 * is asked for by name, or is another sum of the same measure, clearly where it is of a programme that is
 * kept apart and nothing of it is named, by far where it leaves open what decides the question.
 */
const AHEAD = { any: 0.3, offTopic: 2, sum: 3, clearly: 4, far: 5 };

type Answered = Extract<Answer, { kind: 'answer' }>;

/** The answer that the rules came to, or another where the examples speak for it; led by the claim that is asked for. */
export const reconsider = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const weighing = weigh(answer, question, scope, library);
  if (!weighing) return answer;
  const settled = settle(answer, weighing, question, scope, library);
  if (settled.kind !== 'answer') return settled;
  const [first, ...rest] = settled.families;
  return { ...settled, families: [ledByAsked(first, question, weighing), ...rest] };
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
  const verbatim = onlyVerbatim(ranked, unanswered, scope);
  // What leaves open what another fact answers is not meant, even in these words.
  const isWhole = answer.kind !== 'answer' || verbatim?.unexplained.length === 0;
  const first = chosenIn(answer)[0]?.head;
  const said = verbatim?.scored.family.head;
  const isInOrder = first && said && (isOrdered(first, said) || isOffTopic(question, first, said));
  if (verbatim && isWhole && !isInOrder) return leading(verbatim, answer, question, scope);
  // What nothing answers in nearly these words may have a word more: "Kainuun hankkeiden yhteyshenkilö".
  const isBare = first && isPlain(first, question) && question.units.every(({ senses }) => senses.length > 0);
  if (unanswered >= VERBATIM && unanswered > best.evidence.nearest && !givesDetail(best.evidence) && !isBare)
    return answer.kind === 'answer' ? notKnowing(question, [], scope, library.knowledge) : answer;
  if (answer.kind !== 'answer')
    return mayBeGiven(ranked, answer, scope, library) ? answeredBy(best.evidence, question, scope) : answer;
  if (isDoubtful(best, answer, question, scope, library))
    return tellsOfLaw(answer) ? answer : notKnowing(question, best.evidence.unexplained, scope, library.knowledge);
  return preferring(answer, ranked, question, scope, library);
};

const isDoubtful = (
  { evidence, standing }: Ranked,
  { families: [{ head }] }: Answered,
  question: Question,
  scope: Scope,
  library: Library,
): boolean =>
  leavesFocus(evidence, library) ||
  isOfOtherProject(evidence, scope) ||
  (standing < (isPlain(head, question) ? LEAST.plain : LEAST.found) && !givesDetail(evidence));

/** "Äänestettiinkö …?": what is in doubt is the very verb, and neither the fact nor any example of it has that. */
const leavesFocus = ({ scored, unexplained }: Evidence, { examples }: Library): boolean =>
  unexplained.some(
    ({ text, word, senses }) =>
      senses.length === 0 &&
      word?.wordClass === 'verb' &&
      FOCUS.test(text) &&
      !examples.ask(scored.family.head.id, word.terms, 'fi'),
  );
/** Not what the asker did: `luinko oikein`. */
const FOCUS = /(?<!(?<!i)in|mme)k[oö]$/i;

/** What the rules did not find is told where it is clearly asked for, and more so where its programme has to be named. */
const mayBeGiven = (ranked: readonly Ranked[], answer: Answer, scope: Scope, library: Library): boolean => {
  const [best] = ranked;
  if (!best) return false;
  const { evidence, standing } = best;
  const isUnnamed = scope.programmes.length === 0 && isKeptApart(evidence.scored.family.head, library.knowledge);
  return (
    standing >= (isUnnamed ? AHEAD.clearly : LEAST.given) &&
    (evidence.likelihood > UNLIKELY || standing >= SURE.words) &&
    isSettled(evidence, scope, standing) &&
    !leavesFocus(evidence, library) &&
    !isAskedBack(answer, ranked)
  );
};

/** A number that stands in the fact is told, however much is not known of the person. */
const givesDetail = ({ scored, unexplained }: Evidence): boolean =>
  unexplained.length === 0 && [...scored.explains].some(({ senses }) => senses.some(({ kind }) => kind === 'detail'));

/** "Paljonko Porvoo sai?", "yhteyshenkilö Kainuu", "kuka rahoittaa?": who says no more than that gets all that there is. */
const isPlain = ({ topic, value }: Fact, { units }: Question): boolean => {
  const said = units.filter(({ quiet, must, reserve, senses }) => !quiet && (must || reserve || senses.length > 0));
  const isOnly = (plain: ReadonlySet<string>) =>
    said.every(({ senses }) => senses.some(({ kind, id }) => plain.has(id) || kind === 'year'));
  if ('person' in value) return said.length > 0 && isOnly(PLAIN_PEOPLE);
  if ('fi' in value && said.length > 0 && isOnly(PLAIN_FUNDER)) return true;
  // That a sum is not told stands among the money as well.
  return topic === 'funding' && isOnly(PLAIN_MONEY);
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

const PLAIN_MONEY: ReadonlySet<string> = new Set(['how-much', 'granted', 'applied', 'funding']);
const PLAIN_PEOPLE: ReadonlySet<string> = new Set(['contact']);
const PLAIN_FUNDER: ReadonlySet<string> = new Set(['funder']);

/** What is asked of a region in the same words, and who somebody is, is asked back where none is named. */
const isAskedBack = (answer: Answer, [best, ...others]: readonly Ranked[]): boolean => {
  if (answer.kind !== 'clarify' || answer.about === 'topic' || !best) return false;
  if (answer.about === 'name') return best.standing < 0;
  const { scored, likelihood } = best.evidence;
  // "Milloin vuoden 2020 päätökset tehtiin?": with its year it may be told of the whole country better than of any region.
  const isDated = [...scored.explains].some(({ senses }) => senses.some(({ kind }) => kind === 'year'));
  const isRegional = ({ evidence, standing }: Ranked): boolean =>
    evidence.likelihood > likelihood &&
    !(isDated && standing < best.standing - BEHIND) &&
    !isNational(evidence.scored.family.head.subject);
  return 'person' in scored.family.head.value || others.some(isRegional);
};

const TIMES: ReadonlySet<string> = new Set(['year', 'month']);

/** "Alun perin", "toisen lähteen mukaan": so much likelier another claim has to be asked for than the one that counts. */
const CLEARLY = 6;

const ledByAsked = (family: Family, question: Question, { likelihood }: Weighing): Family => {
  const { units } = question;
  const likeliest = (facts: readonly Fact[]): Fact | undefined =>
    facts.toSorted((one, other) => likelihood(other.id) - likelihood(one.id))[0];
  const before = asksForEarlier(question) ? likeliest(family.earlier) : undefined;
  if (before) return ledBy(family, before);
  // Who it is today is asked in the same words as who it was.
  const isOfPeople = 'person' in family.head.value;
  if (isOfPeople && !units.some(({ senses }) => senses.some(({ kind }) => TIMES.has(kind)))) return family;
  const least = likelihood(family.head.id) + CLEARLY;
  const asked = likeliest(membersOf(family).filter(({ id }) => likelihood(id) >= least));
  return asked ? ledBy(family, asked) : family;
};

/** "Kuka hallinnoi ennen hyvinvointialuetta?", "hur länge skulle det ursprungligen pågå?": what held before it changed. */
const asksForEarlier = ({ wording }: Question): boolean =>
  wording.some(({ words }) => words.some(({ terms }) => terms.some((term) => EARLIER.has(term))));

/** Lemmas and stems. */
const EARLIER: ReadonlySet<string> = new Set(
  [
    'ennen perin alunperin alkujaan alkuperäinen aiempi aiemmin aikaisempi aikaisemmin entinen edellinen',
    'ursprung före innan',
    'origin former previous before',
  ].flatMap((words) => words.split(' ')),
);

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

/** A fact before those that were found besides, or alone where it was not among them. */
const leading = (evidence: Evidence, answer: Answer, question: Question, scope: Scope): Answer => {
  const { family } = evidence.scored;
  const found = chosenIn(answer);
  const [first] = found;
  if (first?.head === family.head) return answer;
  const others = found.filter(({ head }) => head !== family.head);
  if (answer.kind !== 'answer' || others.length === found.length) return answeredBy(evidence, question, scope);
  return { ...answer, families: [family, ...others] };
};

/** Of a region that nobody named nothing is told; who gave the money names none. */
const isOfNamed = ({ scored }: Evidence, { anchors }: Scope): boolean => {
  const { subject } = scored.family.head;
  return isNational(subject) || anchors.some((anchor) => !isMinistry(anchor) || anchor.id === subject.id);
};

/** Nothing is told that leaves out what decides the question. */
const isSettled = (evidence: Evidence, scope: Scope, standing = 0): boolean =>
  isOfNamed(evidence, scope) &&
  !(isOtherMoney(evidence) && (standing < SURE.money || isAppliedFor(evidence))) &&
  !(isOtherDay(evidence) && (standing < SURE.day || isOppositeDay(evidence))) &&
  !isPersonForBody(evidence) &&
  !isOfOtherProject(evidence, scope) &&
  !evidence.unexplained.some(isFirmFor(evidence, standing));

/** What was applied for was not granted, in whatever words. */
const isAppliedFor = (evidence: Evidence): boolean =>
  evidence.scored.family.head.measure === 'applied' || leaves(evidence, ({ id }) => id === 'applied');

/** Nearer than this an example for the very fact says that its money is meant: "montako prosenttia täydentävästä". */
const MEANT = 0.7;

/** When it began does not tell whether it has ended, nor does who leads it. */
const isOtherDay = (evidence: Evidence): boolean => {
  const { event, value } = evidence.scored.family.head;
  const isOfNone = event === undefined && !('person' in value);
  return !isOfNone && leaves(evidence, ({ kind }) => kind === 'event') && evidence.nearest < MEANT;
};

/** "Milloin alkoi?" is never told an end, nor the other way round. */
const isOppositeDay = (evidence: Evidence): boolean => {
  const opposite = OPPOSITE.get(evidence.scored.family.head.event ?? '');
  return opposite !== undefined && leaves(evidence, ({ kind, id }) => kind === 'event' && id === opposite);
};
const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ['start', 'end'],
  ['end', 'start'],
]);

/** Who leads a project does not administer it. */
const isPersonForBody = (evidence: Evidence): boolean =>
  'person' in evidence.scored.family.head.value && leaves(evidence, ({ id }) => id === 'administrator');

/** Who leads one of a region's projects is not told by who leads another, nor by who leads them all. */
const isOfOtherProject = ({ scored, named }: Evidence, { anchors, tiers }: Scope): boolean => {
  const { value, covers } = scored.family.head;
  const projects = new Set(anchors.filter(({ kind }) => kind === 'project').map(({ id }) => id));
  if (!('person' in value) || projects.size === 0 || named > 0) return false;
  const own = tiers.flat().filter(({ subject }) => projects.has(subject.id));
  const programmes = new Set(own.flatMap((fact) => fact.covers.programmes ?? []));
  return programmes.size > 0 && !(covers.programmes ?? []).some((id) => programmes.has(id));
};

/** What was applied for is not what was granted; where nothing but money is asked for, nothing else answers it. */
const isOtherMoney = (evidence: Evidence): boolean => {
  const { nearest, scored, unexplained, townsLeft } = evidence;
  // "Siivu täydentävästä": more than one measure may be named of a sum that has all of what is said.
  const isOtherMeasure = evidence.isOtherMeasure && unexplained.length + townsLeft > 0;
  const isOfMoney = 'amount' in scored.family.head.value || leaves(evidence, ({ id }) => id === 'how-much');
  const leavesSum = !('amount' in scored.family.head.value) && unexplained.some(asksForSum);
  const leavesMeasure = isOfMoney && leaves(evidence, ({ kind }) => kind === 'measure');
  return (isOtherMeasure || leavesMeasure || leavesSum) && nearest < MEANT;
};

const asksForSum = ({ word }: Unit): boolean => word?.terms.some((term) => SUMS.has(term)) ?? false;
const SUMS: ReadonlySet<string> = new Set(['summa', 'euromäärä', 'rahamäärä', 'belopp', 'amount', 'sum']);

/** Another year or detail, a name that is not told: no likelihood makes up for these. */
const FIRM: ReadonlySet<string> = new Set(['year', 'month', 'detail']);

const NAME = /^\p{Lu}/u;
/** "IKT-förändringspengar" is no name, though nothing knows it. */
const ABBREVIATED = /^\p{Lu}+-\p{Ll}/u;

const isFirmFor = ({ scored }: Evidence, standing: number): ((unit: Unit) => boolean) => {
  const fact = scored.family.head;
  const isFirm = ({ kind, id }: Sense): boolean => FIRM.has(kind) && !isOfItsTime(kind, id, fact);
  const isLoose = ({ kind, id }: Sense): boolean =>
    (kind === 'year' && (namesItsYear(scored) || (isDated(fact) && standing >= SURE.year))) ||
    (LOOSE.has(id) && standing >= SURE.detail);
  const isName = ({ senses, text, word }: Unit): boolean =>
    senses.length === 0 && NAME.test(text) && !ABBREVIATED.test(text) && word?.known === false;
  return (unit) => unit.senses.some((sense) => isFirm(sense) && !isLoose(sense)) || isName(unit);
};

const isDated = ({ value }: Fact): boolean => 'on' in value || 'from' in value;

/** An address may be that of a page, a name that of a thing. */
const LOOSE: ReadonlySet<string> = new Set(['address', 'name']);

/** "2021 vai 2022": of several years one is the fact's own. */
const namesItsYear = ({ explains }: Scored): boolean =>
  [...explains].some(({ senses }) => senses.some(({ kind }) => kind === 'year'));

/** When it was told is a time of a fact as well, where it has no other. */
const isOfItsTime = (kind: string, id: string, { asOf, value }: Fact): boolean =>
  kind === 'year' && !('on' in value) && !('from' in value) && asOf.startsWith(id);

const answeredBy = ({ scored, unexplained }: Evidence, question: Question, scope: Scope): Answer => {
  const units = [...scored.explains, ...unexplained];
  return buildAnswer(question, units, [scored], scope);
};

/** Another fact first, where it stands ahead of the one that the rules put there. */
const preferring = (
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
  const isEvent = ({ kind }: Sense): boolean => kind === 'event';
  // "Milloin Porvoon hallinnoimat hankkeet käynnistyvät?": who administers them is said besides.
  const leavesDay = leaves(best.evidence, isEvent) && !leaves(led.evidence, isEvent);
  const isSound = isSettled(best.evidence, scope) && !leavesFunder(best.evidence) && !leavesDay;
  const isNowhere = scope.anchors.length > 0 && !isOfNamed(led.evidence, scope);
  if (isNowhere) return isSound ? leading(best.evidence, answer, question, scope) : answer;
  const isOrderKept = isOrdered(first, head) && !('amount' in head.value && best.standing - led.standing >= AHEAD.sum);
  if (isOrderKept) return answer;
  const isNamed = best.evidence.named > 0;
  const isBesides = !isNamed && isKeptApart(head, knowledge) && !isKeptApart(first, knowledge);
  const isOff = isOffTopic(question, first, head);
  const ahead = !isSound ? AHEAD.far : isBesides ? AHEAD.clearly : isOff ? AHEAD.offTopic : AHEAD.any;
  return best.standing - led.standing < ahead ? answer : leading(best.evidence, answer, question, scope);
};

/** Asked for contacts, one tells a contact before a text that names somebody. */
const isOffTopic = (question: Question, first: Fact, other: Fact): boolean =>
  asksFor(question, first.topic) && !asksFor(question, other.topic);

const asksFor = ({ units }: Question, topic: Topic): boolean =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'topic' && id === topic));

/** Who did something is not who paid for it. */
const leavesFunder = (evidence: Evidence): boolean => leaves(evidence, ({ id }) => id === 'funder');

/** Sums of one measure and people have an order of their own: the whole first, the newest first. */
const isOrdered = (one: Fact, other: Fact): boolean =>
  ('amount' in one.value && 'amount' in other.value && one.measure === other.measure) ||
  ('person' in one.value && 'person' in other.value);
