/** Which of several claims on one matter a question asks for: the one that counts now, or another. */
import type { Fact } from '../knowledge/knowledge.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../questions/question.ts';
import { type Family, ledBy, membersOf } from './families.ts';
import type { Weighing } from './standing.ts';

const TIMES: ReadonlySet<string> = new Set(['year', 'month']);

/** "Alun perin", "toisen lähteen mukaan": so much likelier another claim has to be asked for than the one that counts. */
const CLEARLY = 6;

/** The same family, led by the claim that is asked for: the one that counts, one that it replaced, or one that disputes it. */
export const ledByAsked = (family: Family, question: Question, { likelihood }: Weighing): Family => {
  const { units } = question;
  const likeliest = (facts: readonly Fact[]): Fact | undefined =>
    facts.toSorted((one, other) => likelihood(other.id) - likelihood(one.id))[0];
  const before = asksForEarlier(question) ? likeliest(family.earlier) : toldIn(question.years, family);
  if (before) return ledBy(family, before);
  // Who it is today is asked in the same words as who it was.
  const isOfPeople = 'person' in family.head.value;
  if (isOfPeople && !units.some(({ senses }) => senses.some(({ kind }) => TIMES.has(kind)))) return family;
  const least = likelihood(family.head.id) + CLEARLY;
  const asked = likeliest(membersOf(family).filter(({ id }) => likelihood(id) >= least));
  return asked ? ledBy(family, asked) : family;
};

/** "Kuka hallinnoi hanketta 2021?": what held in that year, where the claim that counts now is of another. */
const toldIn = ([year, ...others]: readonly string[], { head, earlier }: Family): Fact | undefined => {
  if (!year || others.length > 0 || isOf(year, head)) return undefined;
  return earlier.find(({ asOf }) => asOf.startsWith(year));
};

const isOf = (year: string, { asOf, covers, value }: Fact): boolean =>
  [asOf, covers.round ?? '', ...Object.values(value).map(String)].some((time) => time.startsWith(year));

/** "Kuka hallinnoi ennen hyvinvointialuetta?", "hur länge skulle det ursprungligen pågå?": what held before it changed. */
const asksForEarlier = ({ wording }: Question): boolean =>
  wording.some(({ words }) => words.some(({ terms }) => terms.some((term) => EARLIER.has(term))));

/** Lemmas and stems. */
const EARLIER = wordSet(
  'ennen perin alunperin alkujaan alkuperäinen aiempi aiemmin aikaisempi aikaisemmin entinen edellinen',
  'ursprung före innan',
  'origin former previous before',
);
