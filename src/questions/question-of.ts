/** Spans → one question: its units, subjects and time. */
import { isMinistry, type Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { isBefore, timeOf, yearsIn } from './asked-time.ts';
import { isProgramme, unitsIn } from './asked-unit.ts';
import { intentsOf, isQuestionWord, isVerb } from './asking.ts';
import { areBesideOneAnother, differingIn, setsAgainst } from './comparing.ts';
import { dayAsked } from './day-asked.ts';
import { asksDivision, yearOfDivision } from './division.ts';
import { withoutGoingOn } from './going-on.ts';
import { listingAsked } from './listing-asked.ts';
import { potIn } from './pots.ts';
import { withProjectNamed } from './project-names.ts';
import type { Question, SubjectSpan, Unit } from './question.ts';
import { overviewIn, rankingIn, ranksDeed } from './ranking.ts';
import { regionsNamed } from './regions-named.ts';
import type { Span } from './spans.ts';
import { speakersIn } from './speakers.ts';
import { withoutTenure } from './tenure.ts';
import { conceptsIn, has, isTerm, textOf, unitOf } from './unit-of.ts';
import { quieted } from './units.ts';
import { hasTopic, MONEY, weighed } from './weighing.ts';
import { speakerAskedIn, statementIn } from './who-said.ts';
import { wordingOf } from './wording.ts';

/**
 * One question of its spans. Other clauses of its sentence (`aside`) and other sentences (`background`) give subjects
 * and hints, but nothing that must be explained, a year or a deciding verb in the same sentence excepted.
 */
export const questionOf = (
  whole: readonly Span[],
  aside: readonly Span[],
  background: readonly Span[],
  language: Language,
): Question => {
  const { core, ...tenure } = withoutTenure(withoutGoingOn(whole, language), language);
  const statement = statementIn(core, language);
  const plain = statement
    ? saidQuestionOf(statement, [core, aside, background], language)
    : { ...plainQuestionOf(core, aside, background, language), ...tenure };
  const said = [...core, ...aside];
  const question = { ...plain, against: said.some(setsAgainst) && regionsNamed(plain.subjects).size === 1 };
  return asksDivision(said, language) ? { ...question, overview: 'division', at: yearOfDivision(said) } : question;
};

/** A question for what was said, in whose wording stands who said it. */
const saidQuestionOf = (
  statement: readonly Span[],
  [core, aside, background]: readonly [readonly Span[], readonly Span[], readonly Span[]],
  language: Language,
): Question => ({
  ...plainQuestionOf(statement, aside, background, language),
  asksSpeaker: speakerAskedIn(core, language),
  wording: wordingOf(core, language),
});

const plainQuestionOf = (
  core: readonly Span[],
  aside: readonly Span[],
  background: readonly Span[],
  language: Language,
): Question => {
  const all = [...core, ...aside, ...background];
  const binding = aside.filter(
    (span) => span.year !== undefined || (follows(span, core) && has(conceptsIn(span, language), 'decisive')),
  );
  const bound = binding.flatMap((span) => unitOf(span, language) ?? []);
  const hinting = hintingIn(core, aside, background);
  const intents = intentsOf(all, language);
  // What is compared may stand after a comma: "kumpaan sai enemmän, …"; who compares says so before the question.
  const compare = intentsOf([...core, ...aside], language).includes('compare');
  const names = compare ? [...core, ...aside] : namesOf(core, aside, background);
  const said = saidIn(core, language);
  const isHint = (span: Span): boolean => !binding.includes(span);
  const hints = asksIdentity(said, names) ? [] : hintsOf(hinting.filter(isHint), core, language);
  const dated = all.some(({ year }, index) => year !== undefined && isBefore(all, index));
  const units = weighed(
    withProjectNamed(said, core),
    dated ? [...intents, 'situation'] : intents,
    names.some(namesPerson),
  );
  const terms = termsIn(core, hinting);
  const passed = passedIn(names);
  const found = subjectsOf(names.filter((span) => !isTerm(span) && !passed.includes(span)));
  const compares = (compare && found.subjects.length > 1) || areBesideOneAnother(units, found);
  const defines = terms.length === 1 && isOneName(names) && units.every((unit) => isAboutMeaning(unit, terms));
  const things = compare && differingIn(names, subjectsOf(names), units);
  if (things && hints.every((unit) => !hasTopic(unit)) && bound.length === 0)
    return { ...emptyQuestion(language), ...things, comparison: true, wording: wordingOf(core, language) };
  const listing = listingAsked(core, language);
  if (listing && bound.length === 0)
    return { ...emptyQuestion(language), ...found, listing, at: timeOf(core, language, true) };
  return {
    ...emptyQuestion(language),
    units: [
      ...(defines ? [] : units),
      ...(compare && compares && ![...units, ...hints].some(hasTopic) ? [MONEY] : []),
      ...bound,
      ...hints.map(quieted),
    ],
    ...(defines ? subjectsOf(terms) : found),
    speakers: speakersOf(names, language),
    passed: subjectsOf(passed).subjects.map(({ subject }) => subject.id),
    known: all.flatMap((span) => span.known ?? []),
    precedes: passed.some((span) => isBefore(names, names.indexOf(span))),
    comparison: compares,
    ranking: rankingIn([...core, ...aside]),
    overview: overviewIn(core, intents, language),
    at: timeOf(all, language, intents.includes('situation')),
    years: yearsIn(all),
    day: dayAsked(core, units, language),
    pot: potIn(all),
    wording: wordingOf(core, language),
  };
};

/** Whether a span stands after the beginning of a question. */
const follows = ({ tokens: [token] }: Span, core: readonly Span[]): boolean =>
  (token?.start ?? 0) > (core[0]?.tokens[0]?.start ?? 0);

/** What may add to a question: one that names its own subject does not lean on the story before it. */
const hintingIn = (core: readonly Span[], aside: readonly Span[], background: readonly Span[]): readonly Span[] => {
  const leans = !core.some(isNamed) || core.some((span, index) => refersBack(span, core[index + 1]));
  return leans ? [...aside, ...background] : aside.filter((span) => follows(span, core));
};

/** What is asked in its own words; a name that asks for money as well does so where nothing else is. */
const saidIn = (core: readonly Span[], language: Language): readonly Unit[] => {
  const own = unitsIn(core, language);
  return meansMoney(core, own, language) ? [...own, MONEY] : own;
};

const meansMoney = (core: readonly Span[], units: readonly Unit[], language: Language): boolean => {
  const onlyNamed = units.every(({ quiet, senses }) => quiet || senses.some(({ kind }) => kind === 'year'));
  return (onlyNamed && core.some(namesMoney)) || (ranksDeed(core, language) && units.every(saysMeasure));
};

/** "Kuka sai eniten?": nothing but that something was got. */
const saysMeasure = ({ quiet, senses }: Unit): boolean => quiet || senses.some(({ kind }) => kind === 'measure');

/**
 * What another clause does with money is not what is asked of it: "paljonko oli varattu, kun Essote haki omaansa",
 * "Keski-Suomi sai 9 miljoonaa, mutta paljonko se haki?". A noun before the question may say which money.
 */
const hintsOf = (spans: readonly Span[], core: readonly Span[], language: Language): readonly Unit[] => {
  const measured = core.some((span) => has(conceptsIn(span, language), 'measures'));
  return spans.flatMap((span): Unit[] => {
    const unit = unitOf(span, language);
    const isDone = follows(span, core) || (isVerb(span, language) && !isQuestionWord(span, language));
    return unit ? [measured && isDone ? withoutMeasure(unit) : unit] : [];
  });
};

const withoutMeasure = (unit: Unit): Unit => ({
  ...unit,
  senses: unit.senses.filter(({ kind, id }) => kind !== 'measure' || id === 'supplementary'),
});

/** People who are named beside a place, to ask for those who came before or after them. */
const passedIn = (names: readonly Span[]): readonly Span[] => {
  const somewhere = names.some((span) => namesPlace(span) && !namesPerson(span));
  return somewhere
    ? names.filter((span, index) => namesPerson(span) && (isBefore(names, index) || isAfter(names, index)))
    : [];
};

/** `siihen`, `niistä` by themselves: what the story said. Before a noun they only point at it (`siihen hankkeeseen`). */
const refersBack = ({ tokens: [token] }: Span, next: Span | undefined): boolean =>
  /^(?:sii(?:hen|tä|nä)|sitä|nii(?:tä|hin|stä|ssä|lle))$/.test(token?.lower ?? '') &&
  (next === undefined ||
    next.tokens[0]?.words.fi.wordClass === 'verb' ||
    next.tokens[0]?.words.fi.wordClass === 'function');

/** A question that asks nothing yet. */
export const emptyQuestion = (language: Language): Question => ({
  language,
  units: [],
  subjects: [],
  ambiguous: [],
  speakers: [],
  passed: [],
  known: [],
  precedes: false,
  comparison: false,
  overview: undefined,
  listing: undefined,
  at: undefined,
  years: [],
  facts: [],
  wording: [],
});

/** A programme alone may be told of a place that the story names, but not of where a signature is from. */
const namesOf = (core: readonly Span[], aside: readonly Span[], background: readonly Span[]): readonly Span[] => {
  const people = core.some((span, index) => isOfSomeone(span, core[index + 1]))
    ? [...aside, ...background].filter(namesPerson)
    : [];
  if (core.some(namesPlace)) return [...core, ...people];
  // "Meidän alue": where the asker is from.
  if (core.some(isOfAsker)) return [...core, ...aside, ...background];
  const beside = untilWord(aside, AMONG_OTHERS);
  const said = [
    ...core,
    ...(core.some((span) => isNamed(span) && !isTerm(span)) ? untilWord(beside, RELATIVE) : beside),
  ];
  return said.some(isNamed) ? said : [...said, ...background];
};

/** Whose words or view it is, is not what is asked: `hänen mukaansa`. */
const isOfSomeone = ({ tokens: [token] }: Span, next: Span | undefined): boolean =>
  /^(?:hän|häne(?:n|t|llä|ltä|stä)|hans|hennes|his|her)$/.test(token?.lower ?? '') &&
  !/^(?:mukaansa|mielestään|sanojensa|kertomansa|aikanaan)$/.test(next?.tokens[0]?.lower ?? '');
const isOfAsker = ({ tokens: [token] }: Span): boolean => /^(?:meidän|vår|vårt|våra|our)$/.test(token?.lower ?? '');
const namesPerson = ({ name }: Span): boolean => name?.subjects.some(({ kind }) => kind === 'person') ?? false;

/** `Lindbergin jälkeen`, `efter Lindberg`: somebody else is asked for. */
const isAfter = (spans: readonly Span[], at: number): boolean => {
  const word = (offset: number): string => spans[at + offset]?.tokens[0]?.lower ?? '';
  return (
    /^(?:jälkeen|seuraaja(?:ksi|na|n)?|tilalle|efterträdares?|successors?)$/.test(word(1)) ||
    /^(?:efter|after)$/.test(word(-1))
  );
};

/** "… en tiedä mikä se on": of a person or a project that the story names, nothing but what it is. */
const asksIdentity = (units: readonly Unit[], names: readonly Span[]): boolean =>
  units.every(({ quiet, senses }) => quiet && senses.some(({ kind }) => kind === 'ask')) &&
  names.filter(isNamed).every(({ name }) => name?.subjects.every(({ kind }) => IDENTIFIED.has(kind)));
const IDENTIFIED: ReadonlySet<string> = new Set(['person', 'project', 'organisation', 'term']);

/** "Se potti, josta Essotekin hakee": who is only told of beside what is asked about. */
const untilWord = (aside: readonly Span[], word: RegExp): readonly Span[] => {
  const at = aside.findIndex(({ tokens }) => word.test(tokens[0]?.lower ?? ''));
  return at < 0 ? aside : aside.slice(0, at);
};
/** "… lisärahoitusta, mm. ICT-menoihin": a part of what is asked about. */
const AMONG_OTHERS = /^(?:mm|bl)$/;
const RELATIVE = /^(?:jo(?:ka|sta|hon|ssa|nka|ta|lla|lle|lta|tka|ihin|ista|issa)|som|which|that|kun|när|when)$/;

const isOneName = (spans: readonly Span[]): boolean =>
  new Set(spans.flatMap(({ name }) => name?.subjects.map(({ id }) => id) ?? [])).size <= 1;

/** "Mikä on RAI?", "mitä RAI tarkoittaa": the term itself, and nothing else that has to be explained. */
const isAboutMeaning = (unit: Unit, terms: readonly Span[]): boolean =>
  unit.quiet ||
  terms.some((term) => textOf(term) === unit.text) ||
  unit.senses.some(({ kind, id }) => kind === 'topic' && id === 'definition');

const isNamed = (span: Span): boolean => span.name !== undefined;
/** `kestävän kasvun rahoitus`, `valmisteluraha`: a name that asks for money as well. */
const namesMoney = (span: Span): boolean =>
  isProgramme(span) &&
  /(?:raha|rahoitu|avustu|finansiering|pengar|funding|money)/.test(span.tokens.at(-1)?.lower ?? '');
/** "VATE, mikä se on?": what names nothing itself asks of what is named beside it. */
const termsIn = (core: readonly Span[], beside: readonly Span[]): readonly Span[] =>
  (core.some(isNamed) ? core : [...core, ...beside]).filter(isTerm);

/** A programme or who gave the money leaves open where: that may stand in another clause. */
const namesPlace = (span: Span): boolean =>
  isNamed(span) && !isTerm(span) && !isProgramme(span) && !(span.name?.subjects.every(isMinistry) ?? false);

const subjectsOf = (spans: readonly Span[]): Pick<Question, 'subjects' | 'ambiguous'> => {
  const subjects = new Map<string, SubjectSpan>();
  const ambiguous: { subjects: readonly Subject[]; from: string }[] = [];
  for (const span of spans) {
    if (!span.name) continue;
    const [subject, ...others] = span.name.subjects;
    if (others.length > 0) ambiguous.push({ subjects: span.name.subjects, from: textOf(span) });
    else if (subject && !subjects.has(subject.id)) subjects.set(subject.id, { subject, from: textOf(span) });
  }
  return { subjects: [...subjects.values()], ambiguous };
};

/** Subjects named as speakers and nowhere as what is asked about. */
const speakersOf = (spans: readonly Span[], language: Language): string[] => {
  const speaking = speakersIn(spans, language);
  const ids = (from: readonly Span[]) => new Set(from.flatMap((span) => span.name?.subjects.map(({ id }) => id) ?? []));
  const asked = ids(spans.filter((span) => !speaking.has(span)));
  return [...ids([...speaking])].filter((id) => !asked.has(id));
};
