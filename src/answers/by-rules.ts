/** What explains a question word by word: the facts that say what it says, in its own words or in others. */
import type { Fact, Subject } from '../knowledge/knowledge.ts';
import { withImpliedTopic } from '../questions/implied.ts';
import type { Question, Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { buildAnswer, MOST_BY_WORDS } from './build-answer.ts';
import type { Scored } from './choose.ts';
import { apartOffers, topicOffers } from './clarify.ts';
import { familiesOf, newestFirst } from './families.ts';
import { notKnowing } from './not-knowing.ts';
import type { Scope } from './scope.ts';
import { type Found, type Library, searchTiers } from './search.ts';
import { settleSubject } from './settle-subject.ts';

/** The answer that the rules come to, or why there is none. */
export const byRules = (question: Question, scope: Scope, library: Library): Answer => {
  const { knowledge } = library;
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

/** More than a name: even a loose word counts where it names a topic ("mitä Sipilä sanoi"). */
export const saysSomething = ({ must, senses }: Unit): boolean =>
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
