/** Whether a fact, however alike, leaves open what decides a question: the place, the year, the measure, the person. */
import { type Fact, isMinistry } from '../knowledge/knowledge.ts';
import type { Sense, Unit } from '../questions/question.ts';
import { isInDoubt } from '../questions/units.ts';
import { SAYS_SUM, textOf } from './asks.ts';
import { isNational } from './belonging.ts';
import type { Scored } from './choose.ts';
import type { Evidence } from './evidence.ts';
import { leaves } from './evidence-features.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';

/**
 * So far ahead of none, in the log of the odds, a fact answers whose words leave a verb in doubt; where the year is one to
 * hold against its dates ("jatkuiko vielä 2022?"); where an address or a name may be another than a person's; by another word for a day
 * or for a sum.
 */
const SURE = { words: 2, detail: 2.5, year: 3, day: 4, money: 4 };

/** Of a region that nobody named nothing is told; who gave the money names none. */
export const isOfNamed = ({ scored }: Evidence, { anchors }: Scope): boolean => {
  const { subject } = scored.family.head;
  return isNational(subject) || anchors.some((anchor) => !isMinistry(anchor) || anchor.id === subject.id);
};

/** Nothing is told that leaves out what decides the question. */
export const isSettled = (evidence: Evidence, scope: Scope, standing = 0): boolean =>
  isOfNamed(evidence, scope) &&
  !(isOtherMoney(evidence) && (standing < SURE.money || isOtherClaim(evidence))) &&
  !(isOtherDay(evidence) && (standing < SURE.day || isOppositeDay(evidence))) &&
  !isPersonForBody(evidence) &&
  !leavesAppointer(evidence) &&
  !isOfOtherProject(evidence, scope) &&
  !evidence.unexplained.some(isFirmFor(evidence, standing));

/** What was applied for, set aside or spent was not granted, in whatever words. */
const isOtherClaim = (evidence: Evidence): boolean => {
  const { explains, family } = evidence.scored;
  const { measure = 'granted' } = family.head;
  const isSaid = [...explains].some(({ senses }) => senses.some(({ id }) => id === measure));
  return (measure !== 'granted' && !isSaid) || leaves(evidence, ({ id }) => id === 'applied' || id === 'spent');
};

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

/**
 * Who leads one of a region's projects, or works for the region, is not told by who leads another, nor its money by that of
 * another. Programmes are those that are named, and those of the named projects.
 */
export const isOfOtherProject = ({ scored, named }: Evidence, { anchors, programmes, ofProjects }: Scope): boolean => {
  const { value, covers, subject } = scored.family.head;
  const projects = new Set(anchors.filter(({ kind }) => kind === 'project').map(({ id }) => id));
  const asked = new Set([...programmes, ...ofProjects]);
  if (!('person' in value || 'amount' in value) || named > 0 || asked.size + projects.size === 0) return false;
  return !projects.has(subject.id) && ![subject.id, ...(covers.programmes ?? [])].some((id) => asked.has(id));
};

/** What was applied for is not what was granted; where nothing but money is asked for, nothing else answers it. */
const isOtherMoney = (evidence: Evidence): boolean => {
  const { nearest, scored, unexplained, townsLeft } = evidence;
  // "Siivu täydentävästä": more than one measure may be named of a sum that has all of what is said.
  const isOtherMeasure = evidence.isOtherMeasure && unexplained.length + townsLeft > 0;
  const isOfMoney = 'amount' in scored.family.head.value || leaves(evidence, ({ id }) => id === 'how-much');
  const tellsSum = 'amount' in scored.family.head.value || SAYS_SUM.test(textOf(scored.family.head));
  const leavesSum = !tellsSum && unexplained.some(asksForSum);
  const leavesMeasure = isOfMoney && leaves(evidence, ({ kind }) => kind === 'measure');
  return (isOtherMeasure || leavesMeasure || leavesSum) && nearest < MEANT;
};

const asksForSum = ({ text }: Unit): boolean => SUM.test(text);
/** `avustussumma` as well. */
const SUM = /summa|euromäärä|rahamäärä|belopp|^(?:amount|sum)/i;

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

/**
 * "Äänestettiinkö …?": what is in doubt is the very verb, and neither the fact nor any example of it has that. What stands
 * little ahead has to say also a verb beside which something else is asked for.
 */
export const leavesFocus = (
  { scored, unexplained, left }: Evidence,
  standing: number,
  { examples }: Library,
): boolean =>
  (standing < SURE.words ? left : unexplained).some(
    (unit) =>
      unit.senses.length === 0 && isInDoubt(unit) && !examples.ask(scored.family.head.id, unit.word?.terms ?? [], 'fi'),
  );

/** Who was chosen is not who chose. */
export const leavesAppointer = (evidence: Evidence): boolean => leaves(evidence, ({ id }) => id === 'appointer');

/** Who did something is not who paid for it. */
export const leavesFunder = (evidence: Evidence): boolean => leaves(evidence, ({ id }) => id === 'funder');
