/** A question's units in the tiers of a scope: the facts that explain them, in the question's own words or in others. */
import { type Fact, type Knowledge, rootOf } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { lazily } from '../language/cache.ts';
import type { Question, Unit } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import type { Tells } from './asks.ts';
import { isSpecific } from './build-answer.ts';
import { type Chosen, type Criteria, choose, type Scored, scoreAll, scoreFamilies } from './choose.ts';
import type { Examples } from './examples.ts';
import { explainingOf, type Ground } from './explain.ts';
import type { FactIndex } from './fact-index.ts';
import { familiesOf } from './families.ts';
import type { Grouping } from './grouping.ts';
import type { Judge } from './judgement.ts';
import type { Mentions } from './mentions.ts';
import { measuresAsked, withDuties } from './money-asked.ts';
import type { MoneyFor } from './money-for.ts';
import type { Scope } from './scope.ts';

export type Library = {
  knowledge: Knowledge;
  index: FactIndex;
  mentions: Mentions;
  tells: Tells;
  grouping: Grouping;
  examples: Examples;
  judge: Judge;
  moneyFor: MoneyFor;
};

export type Found = { chosen: Chosen; criteria: Criteria };

/** The first tier that explains everything; otherwise what the one explaining most leaves open. */
export const searchTiers = (question: Question, scope: Scope, library: Library): Found => {
  const { units } = question;
  // A town's share of its region's money is never what the region got.
  const loosened = scope.via.length === 0 ? withLooseMeasures(units, question.pot?.amount !== undefined) : undefined;
  // What the facts say in the question's own words comes before what they say in others.
  const inOwnWords = searchUnits(units, { question, synonyms: false }, scope, library);
  const hasOthers = lazily(() => units.some((unit) => isSaidOtherwise(unit, question, library)));
  const ways: (() => Found | undefined)[] = [
    () => inOwnWords,
    () => loosened && searchUnits(loosened, { question, synonyms: false }, scope, library),
    () => (hasOthers() ? searchUnits(units, { question, synonyms: true }, scope, library) : undefined),
    () => (loosened && hasOthers() ? searchUnits(loosened, { question, synonyms: true }, scope, library) : undefined),
  ];
  for (const way of ways) {
    const found = way();
    if (found && isComplete(found)) return found;
  }
  return inOwnWords;
};

/** Whether some fact says in other words what the question says; where none does, the same would be found once more. */
const isSaidOtherwise = ({ word }: Unit, { language }: Question, { index }: Library): boolean =>
  word !== undefined && index.findSimilar(word.terms, language).hits.size > 0;

const isWhole = ({ scored, unexplained }: Chosen): boolean => scored.length > 0 && unexplained.length === 0;
const isComplete = ({ chosen }: Found): boolean => isWhole(chosen);

const LOOSE: ReadonlySet<string> = new Set(['budget', 'share', 'supplementary']);

/**
 * "Budjetti" and "osuus" are also said of money in general, and "lisärahoitus" of any that a fact calls so: what these
 * words mean where no such amount is known, and of a pot that is known by its size. Undefined where there are none.
 */
const withLooseMeasures = (units: readonly Unit[], sized: boolean): Unit[] | undefined => {
  const isLoose = ({ senses }: Unit): boolean =>
    senses.some(({ kind, id }) => kind === 'measure' && LOOSE.has(id)) && senses.some(({ id }) => id === 'funding');
  if (!units.some(isLoose)) return undefined;
  return units.map((unit) => {
    if (!isLoose(unit)) return unit;
    const supplement = !sized && unit.senses.some(({ id }) => id === 'supplementary');
    return { ...unit, senses: supplement ? [] : unit.senses.filter(({ kind }) => kind !== 'measure') };
  });
};

type Way = { question: Question; synonyms: boolean };

const searchUnits = (said: readonly Unit[], { question, synonyms }: Way, scope: Scope, library: Library): Found => {
  const units = withDuties(said);
  // Words of its own may lead to money that is kept apart; plain "raha" never does.
  const isOwn = singlesOut({ ...question, units: said }) || singlesOut({ ...question, units });
  const tiers = isOwn ? [...scope.tiers, scope.apart.facts] : scope.tiers;
  const beside = question.comparison && regionsNamed(question.subjects).size > 1;
  let fullest: Found | undefined;
  let complete: Found | undefined;
  // Dates, sums and people are a region's own.
  const regional = units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'event' || REGIONAL_ASKS.has(id)));
  for (const facts of tiers) {
    const found = searchFacts(
      { facts, synonyms },
      units,
      { said, language: question.language, beside },
      scope,
      library,
    );
    if (isComplete(found) && (!complete || saysMore(found, complete))) complete = found;
    if (complete && (regional || !leavesOut(complete))) return complete;
    if (!fullest || found.chosen.unexplained.length < fullest.chosen.unexplained.length) fullest = found;
  }
  if (!fullest) throw new Error('A scope has at least one tier');
  return complete ?? fullest;
};

/** Whether it says more of what it asks for than the vocabulary knows. */
export const singlesOut = (question: Question): boolean =>
  isSpecific(question) || question.units.some(({ must, modifiers }) => must && modifiers.length > 0);

const REGIONAL_ASKS: ReadonlySet<string> = new Set([
  'when',
  'until',
  'which-day',
  'how-much',
  'how-many',
  'who',
  'funding',
]);

/** What the best of the facts found says of the question, what merely stands around left out. */
const saidBy = ({ chosen: { scored } }: Found): Unit[] =>
  [...(scored[0]?.explains ?? [])].filter(({ quiet }) => !quiet);

/** "Mitä palveluja keskukseen kootaan?": a verb need not be explained, but a wider fact that says it as well is meant. */
const leavesOut = (found: Found): boolean => {
  const said = new Set(saidBy(found));
  return found.criteria.units.some((unit) => unit.reserve && !unit.quiet && unit.text !== '' && !said.has(unit));
};

const saysMore = (one: Found, other: Found): boolean => {
  const said = new Set(saidBy(one));
  const before = saidBy(other);
  return said.size > before.length && before.every((unit) => said.has(unit));
};

type Asked = { said: readonly Unit[]; language: Language; beside: boolean };

const searchFacts = (
  ground: Pick<Ground, 'facts' | 'synonyms'>,
  units: readonly Unit[],
  asked: Asked,
  scope: Scope,
  library: Library,
): Found => {
  const criteria = criteriaOf(ground, units, asked, scope, library);
  const scored = scoreFamilies(ground.facts, criteria);
  return { chosen: asked.beside ? chooseOfEach(scored, criteria) : choose(scored, criteria), criteria };
};

/** What is asked of several regions is chosen for each by itself: what one tells best another may tell less well. */
const chooseOfEach = (scored: readonly Scored[], criteria: Criteria): Chosen => {
  const chosen = [...Map.groupBy(scored, ({ family }) => rootOf(family.head)).values()]
    .map((own) => choose(own, criteria))
    .filter(isWhole);
  return chosen.length > 0
    ? { scored: chosen.flatMap((own) => own.scored), unexplained: [] }
    : choose(scored, criteria);
};

const criteriaOf = (
  { facts, synonyms }: Pick<Ground, 'facts' | 'synonyms'>,
  units: readonly Unit[],
  { said, language }: Omit<Asked, 'beside'>,
  scope: Scope,
  { index, mentions, tells, knowledge }: Library,
): Criteria => ({
  units,
  explaining: explainingOf(units, { facts, synonyms, language, index, mentions, tells }),
  scope,
  measures: measuresAsked(said),
  speaksOf: (fact) => scope.via.some(({ id }) => mentions.get(fact.id)?.has(id)),
  mentions: (fact) =>
    scope.mustMention.every(({ id }) => mentions.get(fact.id)?.has(id) || isGrantedBy(id, fact, knowledge)),
});

/** "Paljonko Lappi sai STM:ltä?": who grants a programme's money is told once, and not with every sum. */
const isGrantedBy = (id: string, { measure, covers }: Fact, { subjects }: Knowledge): boolean => {
  const isGranted = measure === 'granted' || measure === 'supplementary';
  const programmes = covers.programmes ?? [];
  return isGranted && programmes.length > 0 && programmes.every((programme) => subjects.get(programme)?.grantor === id);
};

/** How well single facts of one tier explain a question, however little of it, sums of another measure included. */
export const scoreIn = (
  tier: readonly Fact[],
  facts: readonly Fact[],
  units: readonly Unit[],
  { units: said, language }: Question,
  scope: Scope,
  library: Library,
): readonly Scored[] =>
  scoreAll(familiesOf(facts), criteriaOf({ facts: tier, synonyms: true }, units, { said, language }, scope, library));
