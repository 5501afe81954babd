/** What is asked of several people, sums or regions of which no fact tells together is told of each. */
import { rootOf, subjectOf } from '../knowledge/knowledge.ts';
import type { Question, Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Finding } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { membersOf } from './families.ts';
import { sourcesSilent } from './not-knowing.ts';
import type { Library } from './search.ts';
import { bareTitle, titlesAsked } from './title-holders.ts';

/**
 * The answer to the question, and those of the regions that it leaves out; where there is none, those of its people, its sums or the
 * regions whose office is asked for, at most so many, in the order in which they are named.
 */
export const answersOf = (question: Question, library: Library, most: number): Finding[] => {
  // "Hankejohtaja Kainuu ja Lappi": who holds a title in one region is nobody in another.
  const several = severalIn(question);
  if (several.length > 0 && bareTitle(question)) return ofRegions(question, several, library, most);
  const whole = findingOf(question, library);
  if (whole.answer.kind !== 'unknown') return [whole, ...ofRegions(question, leftOut(whole, library), library, most)];
  const isSum = whole.answer.reason === 'no-such-measure';
  const each = [...byPerson(question), ...(isSum ? byMeasure(question) : [])]
    .slice(0, most)
    .map((asked) => findingOf(asked, library));
  // "Who is the project director in Pirkanmaa and Satakunta?": an office has its holder in each.
  const regions = titlesAsked(question).length > 0 ? several : [];
  const told = each.length > 0 ? each : ofRegions(question, regions, library, most);
  return told.some(({ answer }) => answer.kind === 'answer') ? told : [whole];
};

const findingOf = (question: Question, library: Library): Finding => ({
  question,
  answer: answerQuestion(question, library),
});

/** "Palolan ja Sipilän puhelinnumerot" as a question about each; none where at most one person is named. */
const byPerson = (question: Question): Question[] => {
  const { subjects } = question;
  const people = new Set(subjects.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.id));
  const alone = (id: string): Question => ({
    ...question,
    subjects: subjects.filter(({ subject }) => subject.id === id || !people.has(subject.id)),
  });
  return people.size > 1 ? [...people].map(alone) : [];
};

/** "Paljonko Lappi haki ja sai?" as a question about each sum; none where the one is only said of the other. */
const byMeasure = (question: Question): Question[] => {
  const { units, text = '' } = question;
  const sums = units.filter((unit) => measureIn(unit) !== undefined);
  const [first, second, ...more] = sums;
  if (!first || !second || more.length > 0 || measureIn(first) === measureIn(second)) return [];
  const between = text.slice(text.indexOf(first.text) + first.text.length, text.lastIndexOf(second.text));
  return JOINED.test(between) ? sums.map((sum) => ({ ...question, units: units.flatMap(onlyOf(sum, sums)) })) : [];
};
const JOINED = / (?:ja|sekä|och|samt|and) /i;

const measureIn = ({ senses }: Unit): string | undefined => senses.find(({ kind }) => kind === 'measure')?.id;

const onlyOf =
  (sum: Unit, sums: readonly Unit[]) =>
  (unit: Unit): Unit[] => {
    if (unit === sum) return [{ ...unit, must: true, quiet: false }];
    return sums.includes(unit) ? [] : [unit];
  };

/** The regions of a question that names several; a comparison says itself whom it leaves out. */
const severalIn = ({ subjects, comparison }: Question): string[] => {
  const regions = regionsNamed(subjects);
  return comparison || regions.size < 2 ? [] : [...regions];
};

/** "Kuka on hankejohtaja Pirkanmaalla ja Satakunnassa?": those of whom an answer about the others says nothing. */
const leftOut = ({ question, answer }: Finding, { mentions }: Library): string[] => {
  if (answer.kind !== 'answer' || answer.overview) return [];
  const regions = severalIn(question);
  const told = answer.families.flatMap(membersOf);
  const spoken = new Set(told.flatMap((fact) => [rootOf(fact), ...(mentions.get(fact.id) ?? [])]));
  return told.every((fact) => regions.includes(rootOf(fact))) ? regions.filter((id) => !spoken.has(id)) : [];
};

/** What is known of each, and after that of which of them nothing is. */
const ofRegions = (question: Question, regions: readonly string[], library: Library, most: number): Finding[] => {
  const each = regions.map((region) => ({ region, finding: findingOf(ofRegion(question, region), library) }));
  const told = each.filter(({ finding }) => finding.answer.kind === 'answer');
  const silent = each.filter(({ finding }) => finding.answer.kind !== 'answer');
  const subjects = silent.map(({ region }) => subjectOf(library.knowledge, region));
  const unknown: Finding = { question, answer: sourcesSilent(question, subjects) };
  return [...told.slice(0, most).map(({ finding }) => finding), ...(subjects.length > 0 ? [unknown] : [])];
};

const ofRegion = (question: Question, region: string): Question => ({
  ...question,
  subjects: question.subjects.filter((span) => {
    const own = regionsNamed([span]);
    return own.size === 0 || own.has(region);
  }),
});
