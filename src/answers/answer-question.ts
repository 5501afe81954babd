/** Question → Answer: the steps from what was understood to the facts that count, or to why there are none. */
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { withImpliedTopic } from '../questions/implied.ts';
import { queryOf } from '../questions/query-of.ts';
import type { Question, SubjectSpan, Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { answerFacts, buildAnswer, MOST_BY_WORDS } from './build-answer.ts';
import type { Scored } from './choose.ts';
import { apartOffers, clarifyNames, groupOf, topicOffers } from './clarify.ts';
import { asToldBy, familiesOf, knownBy, newestFirst } from './families.ts';
import { listingOf } from './listings.ts';
import { notKnowing } from './not-knowing.ts';
import { cardOf } from './overviews/card.ts';
import { regionsOverview } from './overviews/regions.ts';
import { isOfPot, potOf } from './pots.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Found, type Library, searchTiers } from './search.ts';
import { settleSubject } from './settle-subject.ts';

/** Answers one question; its missing subjects have been taken from the conversation already. */
export const answerQuestion = (question: Question, library: Library): Answer => {
  const [first = question, ...others] = readingsOf(question);
  const answer = answerReading(first, library);
  if (answer.kind === 'answer') return told(answer, question, library);
  const further = others.map((reading) => answerReading(reading, library));
  return told(further.find(({ kind }) => kind === 'answer') ?? answer, question, library);
};

/** "Essoten uutisen mukaan": what that source said comes first, even where it has changed since. */
const told = (answer: Answer, { speakers }: Question, { mentions }: Library): Answer => {
  const sources = new Set(speakers.flatMap((id) => [...mentions.sourcesOf(id)]));
  if (answer.kind !== 'answer' || sources.size === 0) return answer;
  const [first, ...rest] = answer.families;
  return { ...answer, families: [asToldBy(first, sources), ...rest] };
};

/** Who is only quoted is seldom what is asked about, unless nothing else is named. */
const readingsOf = (question: Question): Question[] => {
  if (question.speakers.length === 0) return [question];
  const isSpeaker = ({ subject }: SubjectSpan): boolean => question.speakers.includes(subject.id);
  const subjects = question.subjects.filter((span) => !isSpeaker(span));
  const unspoken = { ...question, subjects, speakers: [] };
  // What a person said is told by facts about the person.
  const personal = question.subjects.some((span) => isSpeaker(span) && span.subject.kind === 'person');
  return subjects.length > 0 && !personal ? [unspoken, question] : [question, unspoken];
};

const answerReading = (question: Question, library: Library): Answer => {
  const subjects = question.subjects.map(({ subject }) => subject);
  const { knowledge } = library;
  const overview = overviewOf(question, knowledge);
  if (overview) return overview;
  const listing = listingOf(question, knowledge);
  if (listing) return listing;
  const fixed = byGroup(question, library) ?? clarifyNames(question, knowledge) ?? answerFacts(question, knowledge);
  if (fixed) return fixed;
  const pot = potOf(question, knowledge);
  const scope = scopeOf({
    ...library,
    subjects: withProgrammesOf(pot, subjects, knowledge),
    facts: factsInQuestion(question, pot, knowledge),
    topics: topicsIn(question),
    ofLaw: speaksOfLaw(question),
  });
  if (pot === 'unknown') return notKnowing(question, [], scope, knowledge);
  if (isUnknownPlace(scope))
    return notKnowing(
      question,
      question.units.filter(({ must }) => must),
      scope,
      knowledge,
    );
  if (!question.units.some(saysSomething)) {
    return (
      byLooseWords(question, scope, library) ??
      byImplication(question, scope, library) ??
      aboutSubject(question, scope, library)
    );
  }
  const found = searchTiers(question, scope, library);
  const { unexplained, scored } = found.chosen;
  if (unexplained.length > 0 || scored.length === 0) {
    return byImplication(question, scope, library) ?? notKnowing(question, unexplained, scope, knowledge);
  }
  const overlooked = overlookedBy(found);
  if (overlooked.length > 0) return notKnowing(question, overlooked, scope, knowledge);
  return settleSubject(question, found, scope, library);
};

const speaksOfLaw = ({ units }: Question): boolean => units.some(({ senses }) => senses.some(({ id }) => id === 'law'));

/** What was got or applied for is money, whether or not it is said. */
const topicsIn = (question: Question): Topic[] => {
  const { topics } = queryOf(question);
  if (question.units.some(({ senses }) => senses.some(({ kind }) => kind === 'topic'))) return topics;
  const isOfMoney = ({ must, senses }: Unit): boolean => must && senses.some(({ kind }) => kind === 'measure');
  return question.units.some(isOfMoney) ? ['funding'] : topics;
};

const factsInQuestion = ({ at }: Question, pot: ReturnType<typeof potOf>, { facts }: Knowledge): readonly Fact[] => {
  const told = at ? knownBy(facts, at) : facts;
  return pot && pot !== 'unknown' ? told.filter((fact) => isOfPot(fact, pot)) : told;
};

/** "Osuus 155,7 miljoonasta" names the programme whose money that is. */
const withProgrammesOf = (
  pot: ReturnType<typeof potOf>,
  subjects: readonly Subject[],
  { subjects: known }: Knowledge,
): readonly Subject[] => {
  if (!pot || pot === 'unknown') return subjects;
  const programmes = pot.programmes.flatMap((id) => known.get(id) ?? []);
  return [...subjects, ...programmes.filter((programme) => !subjects.includes(programme))];
};

/** The whole, where that is asked for and nothing besides. */
const overviewOf = (question: Question, knowledge: Knowledge): Answer | undefined => {
  if (question.facts.length + question.ambiguous.length > 0) return undefined;
  const isNamed = question.subjects.some(({ subject }) => subject.kind !== 'programme');
  if (!isNamed && question.overview === 'regions') return regionsOverview(question, knowledge);
  return question.units.some(saysSomething) ? undefined : cardOf(question, knowledge);
};

const MOST_OVERLOOKED = 1;

/**
 * Things and deeds that the chosen facts say nothing of, where they are several and at least as many as what is
 * explained: "mihin aikaan terveysasema aukeaa aamulla" is about something else than it seems.
 */
const overlookedBy = ({ chosen, criteria }: Found): Unit[] => {
  const explained = new Set(chosen.scored.flatMap(({ explains }) => [...explains]));
  const said = criteria.units.filter(({ quiet, text }) => !quiet && text !== '');
  const left = said.filter((unit) => !explained.has(unit) && unit.reserve && isThingOrDeed(unit));
  const met = said.filter((unit) => explained.has(unit));
  return left.length > MOST_OVERLOOKED && left.length >= met.length ? left : [];
};

const isThingOrDeed = ({ word }: Unit): boolean => word?.wordClass === 'noun' || word?.wordClass === 'verb';

/** What is told of several regions as a whole (Uusimaa before 2023), before asking which of them is meant. */
const byGroup = (question: Question, library: Library): Answer | undefined => {
  const group = groupOf(question);
  if (!group || !question.units.some(saysSomething)) return undefined;
  const told = question.at ? knownBy(library.knowledge.facts, question.at) : library.knowledge.facts;
  const facts = told.filter(({ subject }) => subject.id === group.id);
  const subjects = question.subjects.map(({ subject }) => subject);
  const whole = scopeOf({
    ...library,
    subjects,
    facts,
    topics: queryOf(question).topics,
    ofLaw: speaksOfLaw(question),
  });
  const found = searchTiers(question, whole, library);
  const { unexplained, scored } = found.chosen;
  return unexplained.length === 0 && scored.length > 0
    ? buildAnswer(question, found.criteria.units, scored, whole)
    : undefined;
};

/** Of a region without a fact of its own nothing is told, not even what holds for the whole country. */
const isUnknownPlace = ({ anchors, tiers }: Scope): boolean =>
  anchors.some(({ kind }) => kind === 'region') && anchors.length === 1 && (tiers[0] ?? []).length === 0;

/** More than a name: even a loose word counts where it names a topic ("mitä Sipilä sanoi"). */
const saysSomething = ({ must, senses }: Unit): boolean =>
  must || senses.some(({ kind }) => kind === 'topic' || kind === 'event');

/** Words that say little may still single out a fact or two; more would be guessing. */
const byLooseWords = (question: Question, scope: Scope, library: Library): Answer | undefined => {
  if (!question.units.some(({ senses, word }) => senses.length === 0 && word)) return undefined;
  const found = searchTiers(question, { ...scope, tiers: scope.tiers.slice(0, 1) }, library);
  const { scored } = found.chosen;
  if (scored.length === 0 || scored.length > MOST_BY_WORDS) return undefined;
  return settleSubject(question, found, scope, library);
};

/** What the question word asks for, where nothing else says it. */
const byImplication = (question: Question, scope: Scope, library: Library): Answer | undefined => {
  const implied = withImpliedTopic(question);
  if (!implied) return undefined;
  const found = searchTiers(implied, scope, library);
  const { unexplained, scored } = found.chosen;
  return unexplained.length === 0 && scored.length > 0 ? settleSubject(implied, found, scope, library) : undefined;
};

/** A name and nothing else: people and terms are told, of the others the reader picks a topic. */
const aboutSubject = (question: Question, scope: Scope, library: Library): Answer => {
  const subject = question.subjects[0]?.subject;
  const facts = scope.tiers[0] ?? [];
  if (!subject) return { kind: 'help', about: 'usage' };
  const own = introducing(subject, facts, scope, library);
  if (own.length > 0) return buildAnswer(question, [], own.map(asScored), scope);
  const offers = [...topicOffers(question, facts), ...apartOffers(question, scope)];
  if (offers.length === 0) return notKnowing(question, [], scope, library.knowledge);
  return { kind: 'clarify', question, about: 'topic', subject, offers };
};

/** The facts that say what a subject is, or all that is known of it and another one together. */
const introducing = (
  subject: Subject,
  facts: readonly Fact[],
  { mustMention, anchors }: Scope,
  { mentions }: Library,
): Fact[] => {
  const together = mustMention.length > 0 ? mustMention : anchors.length > 1 ? anchors : [];
  if (together.length > 0) return facts.filter((fact) => together.every(({ id }) => mentions.get(fact.id)?.has(id)));
  const defining = facts.filter((fact) => fact.topic === 'definition' && fact.subject.id === subject.id);
  if (subject.kind === 'organisation' && defining.length === 0 && facts.length <= MOST_BY_WORDS) return [...facts];
  if (subject.kind === 'person') return facts.filter(({ value }) => 'person' in value).toSorted(newestFirst);
  return defining;
};

const asScored = (fact: Fact): Scored => ({
  family: familiesOf([fact])[0] ?? { head: fact, earlier: [], against: [] },
  score: 1,
  explains: new Set(),
  mentions: true,
});
