/** Amounts of several subjects set side by side. */
import { coversAlike } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import { listText, moneyText } from '../language/values.ts';
import { rootOf } from './belonging.ts';
import type { Family } from './families.ts';
import { coverageOf, type Speaker } from './statements.ts';

/** Amounts may be set against one another only where they cover the same and none is vague. */
export const comparable = (families: readonly Family[]): boolean => {
  const [first, ...rest] = families.map(({ head }) => head);
  return rest.every(
    (fact) =>
      first !== undefined &&
      fact.measure === first.measure &&
      fact.precision === 'exact' &&
      first.precision === 'exact' &&
      coversAlike(fact.covers, first.covers),
  );
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
export const comparisonHeadline = (families: readonly Family[], speaker: Speaker): string | undefined => {
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
  return `${TEXTS[language].measures[measure]}: ${listText(parts, language)}${inBrackets(alike)}.`;
};

const inBrackets = (text: string | undefined): string => (text ? ` (${text})` : '');
