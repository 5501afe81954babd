/** Amounts of several subjects set side by side. */
import { coversAlike, type Fact, rootOf } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import { listText, moneyText } from '../language/values.ts';
import type { Ranking } from '../questions/question.ts';
import { capitalised } from './fact-lines.ts';
import type { Family } from './families.ts';
import { coverageOf, type Speaker } from './statements.ts';

/** Amounts may be set against one another only where they cover the same and it is sure which of them is larger. */
export const comparable = (families: readonly Family[]): boolean => {
  const [first, ...rest] = families.map(({ head }) => head);
  const isAlike = (fact: Fact): boolean =>
    first !== undefined && fact.measure === first.measure && coversAlike(fact.covers, first.covers);
  return rest.every(isAlike) && areApart(families.map(({ head }) => rangeOf(head)));
};

/** From where to where an amount may reach: "over 9 million" is surely more than 2.8 and less than 15, but not than 9.4. */
type Range = { from: number; to: number };

/** As far as a round figure ("about 3.6 million") may be from the sum itself. */
const ROUNDED = 0.1;
/** As far as the sum may go beyond a figure that it is a little over. */
const BEYOND = 0.2;

const rangeOf = ({ value, precision }: Fact): Range => {
  const amount = 'amount' in value ? value.amount : 0;
  if (precision === 'over') return { from: amount, to: amount * (1 + BEYOND) };
  if (precision === 'under' || precision === 'at-most') return { from: 0, to: amount };
  const slack = precision === 'about' ? amount * ROUNDED : 0;
  return { from: amount - slack, to: amount + slack };
};

/** Of any two either one ends where the other begins, or both are exact and the same. */
const areApart = (ranges: readonly Range[]): boolean => {
  const sorted = ranges.toSorted((one, other) => one.from - other.from || one.to - other.to);
  return sorted.every(({ from }, at) => at === 0 || from >= (sorted[at - 1]?.to ?? 0));
};

/** Whose amount is the largest or the smallest, where that is sure. */
const rankedFirst = (families: readonly Family[], ranking: Ranking): Family | undefined => {
  const bySize = families.toSorted((one, other) => rangeOf(one.head).from - rangeOf(other.head).from);
  const [first, second] = ranking === 'most' ? bySize.toReversed() : bySize;
  if (!first || !second || !comparable(families)) return undefined;
  return rangeOf(first.head).from === rangeOf(second.head).from ? undefined : first;
};

/** The first amount of each subject, all of the same measure. */
export const comparedIn = (families: readonly Family[]): Family[] => {
  const measure = families[0]?.head.measure;
  const ofMeasure = families.filter(({ head }) => head.measure === measure && 'amount' in head.value);
  return [...Map.groupBy(ofMeasure, ({ head }) => rootOf(head)).values()].flatMap(([first]) => first ?? []);
};

/**
 * The first amount of each subject in one sentence, all of the same measure: `myönnetty: Keski-Suomi …, Itä-Uusimaa …`.
 * Undefined where there is only one such.
 */
export const comparisonHeadline = (
  families: readonly Family[],
  ranking: Ranking | undefined,
  speaker: Speaker,
): string | undefined => {
  const { language } = speaker;
  const measure = families[0]?.head.measure;
  const firsts = comparedIn(families);
  if (!measure || firsts.length < 2) return undefined;
  const covers = firsts.map(({ head }) => coverageOf(head, speaker));
  const alike = new Set(covers).size === 1 ? covers[0] : undefined;
  const parts = firsts.map(({ head: { subject, value, precision } }, at) => {
    const amount = 'amount' in value ? moneyText(value.amount, precision, language) : '';
    return `${subject.name[language]} ${amount}${alike === undefined ? inBrackets(covers[at]) : ''}`;
  });
  const told = `${capitalised(TEXTS[language].measures[measure])}: ${listText(parts, language)}${inBrackets(alike)}.`;
  const first = ranking && rankedFirst(firsts, ranking);
  const name = first?.head.subject.name[language];
  return ranking && name ? `${TEXTS[language].ranked[ranking][firsts.length > 2 ? 1 : 0]}: ${name}. ${told}` : told;
};

const inBrackets = (text: string | undefined): string => (text ? ` (${text})` : '');
