/** "Kuka sanoi, että …?" is told by what somebody said, with their name; a text that names nobody is its publisher's. */
import type { Fact } from '../knowledge/knowledge.ts';
import { lowerCase } from '../language/tokens.ts';
import type { Question } from '../questions/question.ts';
import { isProjectLeader, saysProjectLeader } from '../questions/title-names.ts';
import type { Answer } from './answer.ts';
import { notKnowing } from './not-knowing.ts';
import { leading } from './preferring.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { type Ranked, weigh } from './standing.ts';

/** So far ahead of none, in the log of the odds, a view is told as somebody's, and a fact as said by them; so far behind another at most. */
const LEAST = { view: 2, fact: -1 };
const REACH = 3;

/** `first` is the answer by the rules alone, by which the facts are weighed. */
export const saidBySomeone = (
  answer: Answer,
  first: Answer,
  question: Question,
  scope: Scope,
  library: Library,
): Answer => {
  const ranked = weigh(first, question, scope, library)?.ranked ?? [];
  const nearest = (ranked[0]?.standing ?? 0) - REACH;
  const isSaid = (one: Ranked): boolean =>
    one.standing >= nearest && says(one, question) && isTitled(headOf(one), question, library);
  const spoken = ranked.find((one) => isSaid(one) && speakerOf(headOf(one)) !== undefined);
  if (spoken) return leading(spoken.evidence, answer, question, scope);
  if (answer.kind !== 'answer') return answer;
  const [{ head }] = answer.families;
  const led = ranked.find((one) => headOf(one) === head);
  // Who is reached by which number said nothing by that.
  const isTold = led && isSaid(led) && !('person' in head.value);
  return isTold ? answer : notKnowing(question, [], scope, library.knowledge);
};

/**
 * Whether all that was said is in the fact, denied where that is: words are put into nobody's mouth. What merely stands in its text
 * ("viktig") is not what it says.
 */
const says = (one: Ranked, question: Question): boolean => {
  const { covered, left } = one.evidence;
  const fact = headOf(one);
  const isView = fact.topic === 'statement';
  const isAsked = covered.byExamples > 0 || (!isView && covered.byRules === 0);
  // "Take part" is no word that the text could have.
  const isWhole = left.every(({ text }) => text.includes(' '));
  return isWhole && isAsked && one.standing >= LEAST[isView ? 'view' : 'fact'] && deniesAlike(fact, question);
};

/** "Kuka ministeri sanoi …?" is not told by what somebody else said; sources call who leads a project by either title. */
const isTitled = (fact: Fact, { asksSpeaker }: Question, { knowledge }: Library): boolean => {
  const [speaker, title] = [speakerOf(fact), asksSpeaker?.title];
  if (!speaker || !title) return true;
  return knowledge.facts.some(
    ({ value }) =>
      'person' in value &&
      value.person === speaker &&
      (lowerCase(value.role.fi).includes(title) || (isProjectLeader(title) && saysProjectLeader(value.role.fi))),
  );
};

/** "Kuka sanoi, että uusi rakennus tarvitaan?" is not told by who said that none is. */
const deniesAlike = ({ value }: Fact, { text = '', units, language }: Question): boolean => {
  if (!('fi' in value)) return true;
  const stems = units.flatMap(({ word }) => word?.terms.map((term) => term.slice(0, STEM)) ?? []);
  const holds = (sentence: string): number => stems.filter((stem) => sentence.toLowerCase().includes(stem)).length;
  const [meant = ''] = value[language].split(/(?<=[.!]) /).toSorted((one, other) => holds(other) - holds(one));
  return DENYING.test(text.replace(CONDITION, '')) === DENYING.test(meant.replace(OR_NOT, ''));
};
const STEM = 5;
const DENYING = /(?<!\p{L})(?:ei|eivät|ettei(?:vät)?|inte|ej|aldrig|not|never|no|\p{L}+n['’]t)(?!\p{L})/iu;
/** Whatever becomes of something else. */
const CONDITION = /(?<!\p{L})(?:vaikka|även om|even if|even though)(?!\p{L}).*/iu;
const OR_NOT = /(?<!\p{L})(?:tai ei|eller inte|or not)(?!\p{L})/giu;

const headOf = ({ evidence }: Ranked): Fact => evidence.scored.family.head;

/** The id of the person or body whose words a fact tells. */
export const speakerOf = ({ saidBy, subject, topic }: Fact): string | undefined =>
  saidBy ?? (topic === 'statement' ? subject.id : undefined);
