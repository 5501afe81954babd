/** Amounts of all regions side by side: of one measure and one coverage, and what cannot be compared named apart. */
import { coversAlike, type Fact, type Knowledge, rootOf, type Subject } from '../../knowledge/knowledge.ts';
import type { Measure } from '../../knowledge/schema.ts';
import { emptyQuery, queryOf } from '../../questions/query-of.ts';
import type { Query, Question, SenseKind, Unit } from '../../questions/question.ts';
import type { Answer, Offer } from '../answer.ts';
import { questionOfQuery } from '../conversation.ts';
import { type Family, familiesOf, groupedAlike, knownBy } from '../families.ts';
import { overviewAnswer } from './overview.ts';

/** Fewer are no overview. */
const LEAST_REGIONS = 2;
/** What was decided; in the supplementary round grants are called by a name of their own. */
const USUAL_MEASURES: readonly Measure[] = ['granted', 'supplementary'];

/** Undefined where the question asks for something else, or amounts of too few regions are known. */
export const regionsOverview = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (!ranksRegions(question)) return undefined;
  const [asked] = queryOf(question).measures;
  const tried = (asked ? [asked] : USUAL_MEASURES).map((measure) =>
    groupsOf(amountsAsked(question, measure, knowledge)),
  );
  const groups = tried.find(([most = []]) => regionsOf(most).size >= LEAST_REGIONS) ?? [];
  const [shown, ...others] = groups;
  if (!shown) return undefined;
  const [first, ...rest] = shown.toSorted((one, other) => amountOf(other) - amountOf(one));
  if (!first) return undefined;
  const known = new Set(groups.flatMap((group) => [...regionsOf(group)]));
  const regions = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'region');
  const unknown = regions.filter(({ id }) => !known.has(id));
  return overviewAnswer(question, [first, ...rest], { kind: 'regions', apart: others.flat(), unknown });
};

/** Whether all regions are asked to be set side by side by their money and nothing else: a ranking of anything else would be a guess. */
export const ranksRegions = ({ overview, units }: Question): boolean =>
  overview === 'regions' && units.every(isAboutMoney) && (units.some(isMoney) || !units.some(isThing));

/** Money, question words, the time asked about, and what is ranked. */
const isAboutMoney = (unit: Unit): boolean =>
  unit.quiet ||
  isMoney(unit) ||
  unit.senses.some(({ kind }) => SAYING_NOTHING_ELSE.has(kind)) ||
  BESIDE_MONEY.test(unit.text);
const SAYING_NOTHING_ELSE: ReadonlySet<SenseKind> = new Set(['ask', 'month', 'year']);
/** "Vuonna 2020", "mikä hyvinvointialue", "toiseksi eniten". */
const BESIDE_MONEY =
  /^(?:vuo(?:si|nna|den|tena)|år(?:et)?|year|hyvinvointialue\S*|välfärdsområde\S*|count(?:y|ies)|toiseksi|kolmanneksi|näst|second|third)$/i;

const isMoney = ({ senses }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'measure' || (kind === 'topic' && id === 'funding'));

/** "Missä hankkeessa on eniten kuntia?": what there is most of is said. */
const isThing = ({ word }: Unit): boolean => word?.wordClass === 'noun';

const amountsAsked = (question: Question, measure: Measure, knowledge: Knowledge): Family[] => {
  const { programmes } = queryOf(question);
  return amountsOf(question, measure, knowledge).filter(
    ({ head }) => fits(head, programmes, knowledge) && isOfYears(head, question),
  );
};

const amountsOf = ({ at }: Question, measure: Measure, { facts, subjects }: Knowledge): Family[] => {
  const isRegional = (fact: Fact): boolean => subjects.get(rootOf(fact))?.kind === 'region';
  return familiesOf(at ? knownBy(facts, at) : facts).filter(
    ({ head }) => 'amount' in head.value && head.measure === measure && isRegional(head),
  );
};

/** The programmes asked for and no others; where none is named, those that are not kept apart. */
const fits = ({ covers }: Fact, asked: readonly string[], { subjects }: Knowledge): boolean => {
  const programmes = covers.programmes ?? [];
  if (asked.length === 0) return programmes.every((id) => subjects.get(id)?.apart !== true);
  return programmes.length === asked.length && programmes.every((id) => asked.includes(id));
};

/** "Kaikkien alueiden rahoitus 2021": of no other year's call. */
const isOfYears = ({ covers: { round } }: Fact, { years }: Question): boolean =>
  years.length === 0 || round === undefined || years.some((year) => round.includes(year));

/** Families of equal coverage, those of most regions first. A joint sum of several regions is in a group of its own. */
const groupsOf = (families: readonly Family[]): Family[][] =>
  groupedAlike(families, (one, other) => isComparable(one.head, other.head)).toSorted(
    (one, other) => regionsOf(other).size - regionsOf(one).size,
  );

const isComparable = (one: Fact, other: Fact): boolean =>
  (one.covers.area?.length ?? 1) === 1 &&
  (other.covers.area?.length ?? 1) === 1 &&
  one.event === other.event &&
  coversAlike(one.covers, other.covers);

const regionsOf = (families: readonly Family[]): Set<string> => new Set(families.map(({ head }) => rootOf(head)));

const amountOf = ({ head: { value } }: Family): number => ('amount' in value ? value.amount : 0);

/** The same of another programme, where its amounts are known of several regions. */
export const furtherRegions = (question: Question, apart: readonly Family[], { subjects }: Knowledge): Offer[] => {
  const { measures } = queryOf(question);
  const single = apart.filter(({ head }) => head.covers.programmes?.length === 1);
  const programmes = Map.groupBy(single, ({ head }) => head.covers.programmes?.[0] ?? '');
  return [...programmes].flatMap(([id, families]): Offer[] => {
    const programme = subjects.get(id);
    if (!programme || regionsOf(families).size < LEAST_REGIONS) return [];
    const query = {
      ...emptyQuery,
      topics: ['funding' as const],
      measures,
      programmes: [id],
      overview: 'regions' as const,
    };
    return [{ subject: programme, query }];
  });
};

/** Whether the button of an overview of all regions leads to one. */
export const amountsKnown = (query: Query, knowledge: Knowledge): boolean =>
  regionsOverview(questionOfQuery(query, 'fi', knowledge), knowledge) !== undefined;

/** The regions of families, each once, in their order. */
export const regionsIn = (families: readonly Family[], { subjects }: Knowledge): Subject[] =>
  [...regionsOf(families)].flatMap((id) => subjects.get(id) ?? []);
