/** Question → Answer: the steps from what was understood to the facts that count, or to why there are none. */
import { asOfDivision, isBeforeDivision } from '../knowledge/division.ts';
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { topicsOf } from '../questions/query-of.ts';
import type { Question } from '../questions/question.ts';
import { isInDoubt } from '../questions/units.ts';
import { MEANING } from '../questions/weighing.ts';
import type { Answer } from './answer.ts';
import { withAskedNote } from './asked-note.ts';
import { topicsIn } from './asked-topics.ts';
import { ofBeginning } from './beginnings.ts';
import { answerFacts, buildAnswer } from './build-answer.ts';
import { byRules, saysSomething } from './by-rules.ts';
import { clarifyNames, groupOf } from './clarify.ts';
import { toldOfDay } from './day-told.ts';
import { asToldBy, knownBy } from './families.ts';
import { heldBySomeone } from './holders.ts';
import { withReformFirst } from './kept-apart.ts';
import { withHeeded } from './left-over.ts';
import { listingOf } from './listings.ts';
import { notKnowing, sourcesSilent } from './not-knowing.ts';
import { cardOf } from './overviews/card.ts';
import { divisionOverview } from './overviews/division.ts';
import { ranksRegions, regionsOverview } from './overviews/regions.ts';
import { isOfPot, potOf } from './pots.ts';
import { readingsOf } from './readings.ts';
import { reconsider } from './reconsider.ts';
import { toldOfRegion } from './regions-sought.ts';
import { saidBySomeone } from './said-by.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Library, searchTiers } from './search.ts';
import { type Weighing, weigh } from './standing.ts';
import { toldOfWorkplace } from './workplaces.ts';

/** Answers one question; its missing subjects have been taken from the conversation already. */
export const answerQuestion = (asked: Question, library: Library): Answer => {
  const question = inDivision(asked);
  const { index } = library;
  const found = withReformFirst(bestOf(question, library).answer, library.knowledge);
  const answer = withHeeded(withAskedNote(told(found, question, library), index), index);
  return divisionOverview(question, answer, library) ?? answer;
};

/** "Kuhmoisten rahoitus 2020": a municipality leads to the region that it belonged to in the years that are named. */
const inDivision = (question: Question): Question => {
  const years = question.at ? [question.at] : question.years;
  const at = years.every(isBeforeDivision) ? years[0] : undefined;
  if (!at) return question;
  const subjects = question.subjects.map((span) => ({ ...span, subject: asOfDivision(span.subject, at) }));
  return { ...question, subjects };
};

/** The first reading that leads to an answer, or else the first of all. */
const bestOf = (question: Question, library: Library): { reading: Question; answer: Answer } => {
  const [first = question, ...others] = readingsOf(question, library);
  const found = (reading: Question): Answer => withoutLeading(answerReading(reading, library), saidByOther(question));
  const answer = found(first);
  const told = withoutLeading(answer, isOnlyQuoted(question));
  if (told.kind === 'answer') return { reading: first, answer: told };
  for (const reading of [...others, ...undated(question, library)]) {
    const other = found(reading);
    if (other.kind === 'answer' && (reading.at === question.at || isOfYear(other.families[0].head, question.at)))
      return { reading, answer: other };
  }
  return { reading: first, answer };
};

/** The answer without what is not meant, where that would lead it. */
const withoutLeading = (answer: Answer, isElse: (fact: Fact) => boolean): Answer => {
  if (answer.kind !== 'answer' || !isElse(answer.families[0].head)) return answer;
  const [first, ...rest] = answer.families.filter(({ head }) => !isElse(head));
  const subjects = answer.question.subjects.map(({ subject }) => subject);
  return first ? { ...answer, families: [first, ...rest] } : sourcesSilent(answer.question, subjects);
};

/** "Mitä Forslund sanoi?": what somebody else said is no answer, though they are from the same region. */
const saidByOther = ({ speakers, subjects }: Question): ((fact: Fact) => boolean) => {
  const isPersonal = subjects.some(({ subject: { id, kind } }) => kind === 'person' && speakers.includes(id));
  return ({ topic, subject }) => isPersonal && topic === 'statement' && !speakers.includes(subject.id);
};

/** "Ovatko hankkeet käynnistyneet Palolan mukaan?": whoever is only quoted is not whom it asks about. */
const isOnlyQuoted = ({ speakers, units }: Question): ((fact: Fact) => boolean) => {
  const asksPerson = units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'detail' || PERSONAL.has(id)));
  return ({ value }) => !asksPerson && 'person' in value && speakers.includes(value.person);
};
const PERSONAL: ReadonlySet<string> = new Set(['contact', 'who']);

/** "Alkoiko hanke kesällä 2020?" may be told later than that; it is not how things stood then. */
const undated = (question: Question, library: Library): Question[] =>
  question.at ? readingsOf(question, library).map((reading) => ({ ...reading, at: undefined })) : [];

/** Whether a fact tells of the year, in its dates or in words; a sum only of its own call, else it is as it was when it was told. */
const isOfYear = ({ value, note, covers }: Fact, at = ''): boolean => {
  if ('amount' in value) return covers.round === at;
  const days = 'on' in value ? [value.on] : 'from' in value ? [value.from, value.to] : [];
  const texts = ['fi' in value ? value.fi : undefined, note?.fi];
  return [...days, ...texts].some((text) => text?.includes(at.slice(0, 4)));
};

/** "Essoten uutisen mukaan": what that source said comes first, even where it has changed since. */
const told = (answer: Answer, { speakers }: Question, { mentions }: Library): Answer => {
  const sources = new Set(speakers.flatMap((id) => [...mentions.sourcesOf(id)]));
  if (answer.kind !== 'answer' || sources.size === 0) return answer;
  const [first, ...rest] = answer.families;
  return { ...answer, families: [asToldBy(first, sources), ...rest] };
};

const answerReading = (question: Question, library: Library): Answer => {
  const { answer, scope } = firstLook(question, library);
  if (!scope) return answer;
  const second = reconsider(answer, question, scope, library);
  if (question.asksSpeaker) return saidBySomeone(second, answer, question, scope, library);
  const placed = toldOfRegion(toldOfWorkplace(second, question, scope, library), question, library);
  return heldBySomeone(placed, question, scope, library);
};

/** Both looks at a question in the reading that is answered, for those who want to see why it is answered so. */
export type Looks = { first: Answer; weighing?: Weighing | undefined; second: Answer };

export const looksAt = (question: Question, library: Library): Looks => {
  const { reading } = bestOf(inDivision(question), library);
  const { answer, scope } = firstLook(reading, library);
  if (!scope) return { first: answer, second: answer };
  const weighing = weigh(answer, reading, scope, library);
  return { first: answer, weighing, second: reconsider(answer, reading, scope, library) };
};

/** What the rules come to, and the scope in which they looked; none where there is nothing to reconsider. */
export const firstLook = (question: Question, library: Library): { answer: Answer; scope?: Scope } => {
  const subjects = question.subjects.map(({ subject }) => subject);
  const { knowledge } = library;
  const overview =
    overviewOf(question, knowledge) ?? listingOf(question, knowledge) ?? eachDefined(question, knowledge);
  if (overview) return { answer: overview };
  const ofGroup = byGroup(question, library);
  if (ofGroup) return ofGroup;
  const fixed = clarifyNames(question, knowledge) ?? answerFacts(question, knowledge);
  if (fixed) return { answer: fixed };
  const pot = potOf(question, knowledge);
  const whole = scopeOf({
    ...library,
    subjects: withProgrammesOf(pot, subjects, knowledge),
    facts: factsInQuestion(question, pot, library),
    topics: topicsIn(question),
    ofLaw: speaksOfLaw(question),
  });
  const ofDay = toldOfDay(question, whole, library);
  if (ofDay) return { answer: ofDay };
  const scope = ofBeginning(whole, question);
  const musts = question.units.filter(({ must }) => must);
  if (pot === 'unknown') return { answer: notKnowing(question, [], scope, knowledge) };
  if (isUnknownPlace(scope) || isUnknownRanking(question))
    return { answer: notKnowing(question, musts, scope, knowledge) };
  const answer = byRules(question, scope, library);
  // Money singled out by its size or its place in a row needs no second look.
  const isClear =
    answer.kind === 'answer' && pot !== undefined && 'programmes' in pot && 'amount' in answer.families[0].head.value;
  return isClear ? { answer } : { answer, scope };
};

/** Asked for the difference of several things, what each of them is, in the order in which they are named. */
const eachDefined = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (!question.comparison || !question.units.includes(MEANING)) return undefined;
  const ids = question.subjects.map(({ subject }) => knowledge.facts.find(defines(subject))?.id);
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? answerFacts({ ...question, facts: known }, knowledge) : undefined;
};

const defines =
  ({ id }: Subject) =>
  ({ subject, topic, state }: Fact): boolean =>
    subject.id === id && topic === 'definition' && state !== 'superseded';

const speaksOfLaw = ({ units }: Question): boolean => units.some(({ senses }) => senses.some(({ id }) => id === 'law'));

const factsInQuestion = (
  { at, passed, known: others, precedes }: Question,
  pot: ReturnType<typeof potOf>,
  { knowledge, mentions }: Library,
): readonly Fact[] => {
  const { facts } = knowledge;
  const isOfPassed = (id: string): boolean =>
    facts.some((fact) => fact.id === id && 'person' in fact.value && passed.includes(fact.value.person));
  // Who came after somebody may be told by a fact that speaks of both as well.
  const isBeside = ({ id, value, supersedes, supersededBy }: Fact): boolean => {
    if (!('person' in value)) return true;
    if (passed.includes(value.person)) return false;
    if (precedes) return supersededBy.some(isOfPassed);
    return supersedes.some(isOfPassed) || passed.every((person) => mentions.get(id)?.has(person));
  };
  const isOther = ({ value }: Fact): boolean => !('person' in value && others.includes(value.person));
  const dated = at ? knownBy(facts, at) : facts;
  const known = others.length > 0 ? dated.filter(isOther) : dated;
  const told = passed.length > 0 ? known.filter(isBeside) : known;
  return pot && pot !== 'unknown' ? told.filter(isOfPot(pot, knowledge)) : told;
};

/** "Osuus 155,7 miljoonasta" names the programme whose money that is. */
const withProgrammesOf = (
  pot: ReturnType<typeof potOf>,
  subjects: readonly Subject[],
  { subjects: known }: Knowledge,
): readonly Subject[] => {
  if (!pot || pot === 'unknown' || 'ordinal' in pot) return subjects;
  const programmes = pot.programmes.flatMap((id) => known.get(id) ?? []);
  return [...subjects, ...programmes.filter((programme) => !subjects.includes(programme))];
};

/** The whole, where that is asked for and nothing besides. */
const overviewOf = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (question.facts.length + question.ambiguous.length > 0) return undefined;
  // "Hakivatko kaikki alueet?" wants a yes or a no.
  if (!namesMore(question) && question.overview === 'regions' && !question.units.some(isInDoubt))
    return regionsOverview(question, knowledge);
  return question.units.some(saysSomething) ? undefined : cardOf(question, knowledge);
};

const namesMore = ({ subjects }: Question): boolean => subjects.some(({ subject }) => subject.kind !== 'programme');

/** "Mikä maakunta haki eniten rakenneuudistukseen?": what all of them did together names none. */
const isUnknownRanking = (question: Question): boolean =>
  question.ranking !== undefined && !namesMore(question) && ranksRegions(question);

/** What is told of several regions as a whole (Uusimaa before 2023), before asking which of them is meant. */
const byGroup = (question: Question, library: Library): { answer: Answer; scope: Scope } | undefined => {
  const group = groupOf(question);
  if (!group || !question.units.some(saysSomething)) return undefined;
  const { knowledge } = library;
  const told = question.at ? knownBy(knowledge.facts, question.at) : knowledge.facts;
  const facts = told.filter(({ subject }) => subject.id === group.id);
  const subjects = question.subjects.map(({ subject }) => subject);
  const own = scopeOf({ ...library, subjects, facts, topics: topicsOf(question), ofLaw: speaksOfLaw(question) });
  const found = searchTiers(question, own, library);
  const { unexplained, scored } = found.chosen;
  if (unexplained.length === 0 && scored.length > 0)
    return { answer: buildAnswer(question, found.criteria.units, scored, own), scope: own };
  // What is the same everywhere may be told of it as well, where it is clearly asked for.
  const everywhere = told.filter(({ subject }) => subject.kind === 'country');
  const answer = clarifyNames(question, knowledge);
  return answer && { answer, scope: { ...own, tiers: [...own.tiers, everywhere] } };
};

/** Of a region without a fact of its own nothing is told, not even what holds for the whole country. */
const isUnknownPlace = ({ anchors, tiers }: Scope): boolean =>
  anchors.some(({ kind }) => kind === 'region') && anchors.length === 1 && (tiers[0] ?? []).length === 0;
