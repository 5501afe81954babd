/** Facts found → an answer, or a question back where they are of several subjects and none was named. */
import { rootOf } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { isNational } from './belonging.ts';
import { buildAnswer, isSpecific } from './build-answer.ts';
import type { Scored } from './choose.ts';
import { clarifySubject } from './clarify.ts';
import type { Scope } from './scope.ts';
import { type Found, type Library, searchTiers } from './search.ts';

/** Where no subject was named: one clear subject is answered, several are asked about, none is picked silently. */
export const settleSubject = (question: Question, found: Found, scope: Scope, library: Library): Answer => {
  const { scored } = found.chosen;
  const { units } = found.criteria;
  if (scope.anchors.length > 0) return buildAnswer(question, units, scored, scope);
  const roots = new Set(scored.map(({ family }) => rootOf(family.head)));
  const led = scored[0] && isNational(scored[0].family.head.subject);
  const specific = isSpecific(question) || (led && saysItself(scored[0]));
  const ofCountry = specific && !led ? byCountry(question, scope, library) : undefined;
  if (ofCountry) return ofCountry;
  // Words that lead to the whole country first are about the whole country.
  const national = (specific ? scored.slice(0, 1) : scored).every(({ family }) => isNational(family.head.subject));
  if (national || (roots.size === 1 && isDistinctive(found, scope)))
    return buildAnswer(question, units, ofRoots(scored, national), scope);
  return clarifySubject(question, scored, library.knowledge);
};

/** Whether a fact holds more of the question than what every region has facts of: a word, or the year. */
const saysItself = (scored: Scored | undefined): boolean =>
  [...(scored?.explains ?? [])].some(
    ({ senses, modifiers }) => senses.every(({ kind }) => kind === 'year') || modifiers.length > 0,
  );

/** What the whole country's facts explain by their own words is not asked back: "milloin lait hyväksyttiin?" */
const byCountry = (question: Question, scope: Scope, library: Library): Answer | undefined => {
  const facts = [...new Set(scope.tiers.flat())].filter(({ subject }) => isNational(subject));
  const found = searchTiers(question, { ...scope, tiers: [facts] }, library);
  const { unexplained, scored } = found.chosen;
  return unexplained.length === 0 && scored.length > 0
    ? buildAnswer(question, found.criteria.units, scored, scope)
    : undefined;
};

/** Whether a word of the question occurs in the facts of one subject only, so that it names that subject as well. */
const isDistinctive = ({ criteria }: Found, { tiers }: Scope): boolean =>
  criteria.explaining
    // An ordinary word ("eduskunta") happens to stand in one region's facts only; a name such as a street's does not.
    .filter(({ unit: { must, senses, word } }) => must && senses.length === 0 && word?.known === false)
    .some(({ by }) => {
      const holding = tiers.flat().filter((fact) => by(fact) > 0);
      return new Set(holding.map(rootOf)).size === 1;
    });

const ofRoots = (scored: readonly Scored[], national: boolean): readonly Scored[] =>
  national ? scored.filter(({ family }) => isNational(family.head.subject)) : scored;
