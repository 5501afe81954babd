/** The ways in which a question may be meant, likeliest first: whose money, whether a comparison, who is only quoted. */
import { type Fact, type Knowledge, rootOf } from '../knowledge/knowledge.ts';
import type { Question, Sense, SubjectSpan, Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import { asksFor } from '../questions/units.ts';
import { MONEY } from '../questions/weighing.ts';
import { topicsIn } from './asked-topics.ts';
import { speakerOf } from './said-by.ts';
import type { Library } from './search.ts';
import { hasShareOfItsOwn, ofWholeCall } from './whole-call.ts';

/**
 * "Kumpi hallinnoi Varsinais-Suomessa, Turun kaupunki vai sairaanhoitopiiri?" need not compare what is known of both; of
 * money each has its own.
 */
const uncompared = (question: Question): Question[] => {
  const subjects = question.subjects.filter(({ subject }) => subject.kind !== 'organisation');
  const isMixed = subjects.length > 0 && subjects.length < question.subjects.length;
  const isOfMoney = topicsIn(question).includes('funding');
  return question.comparison && isMixed && !isOfMoney ? [{ ...question, comparison: false, subjects }] : [];
};

/**
 * "Vertaa Lappia ja Kainuuta" asks for any money by which they can be compared: where there is none of the reform's, that of
 * a programme that is kept apart.
 */
const comparedApart = (question: Question, { subjects, facts }: Knowledge): Question[] => {
  const regions = [...regionsNamed(question.subjects)];
  if (!question.comparison || regions.length < 2 || !question.units.includes(MONEY)) return [];
  const isOf = (region: string, programme: string) => (fact: Fact) =>
    rootOf(fact) === region && 'amount' in fact.value && (fact.covers.programmes?.includes(programme) ?? false);
  return [...subjects.values()]
    .filter(({ id, apart }) => apart && regions.every((region) => facts.some(isOf(region, id))))
    .map((subject) => ({ ...question, subjects: [...question.subjects, { subject, from: '' }] }));
};

/** What was granted later than at first goes by a name of its own, the supplementary grant. */
const asSupplementary = (question: Question): Question[] => {
  const later = (sense: Sense): Sense =>
    sense.kind === 'measure' && sense.id === 'granted' ? { ...sense, id: 'supplementary' } : sense;
  const isGranted = ({ senses }: Unit): boolean => senses.some((sense) => later(sense) !== sense);
  if (!question.units.some(isGranted)) return [];
  return [{ ...question, units: question.units.map((unit) => ({ ...unit, senses: unit.senses.map(later) })) }];
};

/** "Toisessa haussa": of several calls the later ones. */
const isOfLaterCall = ({ pot }: Question): boolean => (pot?.ordinal ?? 0) > 1;

/** "Vuonna 2021" and nothing else of the money, where supplementary grants were given that year. */
const isOfLaterYear = ({ years, units }: Question, { facts }: Knowledge): boolean =>
  years.length > 0 &&
  units.every((unit) => unit.quiet || saysNoMore(unit)) &&
  facts.some(({ measure, covers }) => measure === 'supplementary' && years.includes(covers.round ?? ''));

/** Not `förberedelsefinansiering`: the rest of a compound says what the money is for. */
const saysNoMore = ({ senses, modifiers, word }: Unit): boolean =>
  senses.some(({ kind }) => kind === 'year') ||
  (senses.length > 0 && modifiers.length === 0 && word?.wordClass !== 'unknown');

/** Who names nothing else speaks of home. */
const regionOf = ({ subject, from }: SubjectSpan, { subjects }: Knowledge): SubjectSpan[] => {
  const region = subjects.get(subject.within ?? '');
  return region ? [{ subject: region, from }] : [];
};

/** What money was for tells whose it is, as does that it was to be shared out, unless nothing is known of that. */
export const readingsOf = (question: Question, library: Library): Question[] => {
  const { knowledge } = library;
  const whole = ofWholeCall(question, knowledge);
  const isOwn = whole !== undefined && hasShareOfItsOwn(question, knowledge);
  const meant = library.moneyFor(question) ?? (isOwn ? undefined : whole);
  return [...(meant ? [meant] : []), ...readingsAsNamed(question, library), ...(isOwn ? [whole] : [])];
};

const readingsOfOwn = (question: Question, knowledge: Knowledge): Question[] => [
  ...(isOfLaterCall(question) ? asSupplementary(question) : []),
  question,
  ...uncompared(question),
  ...comparedApart(question, knowledge),
  ...(isOfLaterYear(question, knowledge) ? asSupplementary(question) : []),
];

/** Who is only quoted is seldom what is asked about, unless nothing else is named: then it may be what they are part of. */
const readingsAsNamed = (question: Question, library: Library): Question[] => {
  const { knowledge } = library;
  if (question.speakers.length === 0) return readingsOfOwn(question, knowledge);
  const isSpeaker = ({ subject }: SubjectSpan): boolean => question.speakers.includes(subject.id);
  const subjects = question.subjects.filter((span) => !isSpeaker(span));
  const unspoken = { ...question, subjects, speakers: [] };
  // What a person said is told by facts about the person, or of where the person is from.
  const personal = question.subjects.some((span) => isSpeaker(span) && span.subject.kind === 'person');
  // "Mitä Palola on kertonut?": whatever it is.
  const facts = personal && saysNothing(question) ? statementsOf(question.speakers, knowledge) : [];
  if (facts.length > 0) return [{ ...question, facts }];
  if (subjects.length > 0) return personal ? [question, unspoken] : [unspoken, question];
  const home = { ...unspoken, subjects: question.subjects.flatMap((span) => regionOf(span, knowledge)) };
  return personal ? [question, home] : [question, unspoken, home];
};

/** No word of its own, but "mitä" or "mitä … sanoi". */
const saysNothing = ({ units }: Question): boolean => {
  if (units.length > 0 && !asksFor(units, 'what')) return false;
  const saysSo = units.some(({ senses }) => senses.some(isOfStatement));
  return units.every(
    ({ quiet, senses }) =>
      quiet &&
      !(saysSo && senses.length === 0) &&
      senses.every((sense) => sense.kind === 'ask' || isOfStatement(sense)),
  );
};
const isOfStatement = ({ kind, id }: Sense): boolean => kind === 'topic' && id === 'statement';

/** Their views, or else what they told. */
const statementsOf = (speakers: readonly string[], { facts }: Knowledge): string[] => {
  const said = facts.filter((fact) => speakers.includes(speakerOf(fact) ?? ''));
  const views = said.filter(({ topic }) => topic === 'statement');
  return (views.length > 0 ? views : said).map(({ id }) => id);
};
