/** What speaks for each of the likeliest facts: how much of the question it explains, and how people ask for it. */
import type { Fact, Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { Language, Measure } from '../knowledge/schema.ts';
import type { Question, Unit } from '../questions/question.ts';
import { isAsk } from '../questions/units.ts';
import { candidatesIn, MEANING_WEIGHT } from './candidates.ts';
import type { Scored } from './choose.ts';
import { type Covered, coveredOf, type Rarities, raritiesOf } from './covered.ts';
import type { Likeness } from './examples.ts';
import { type Family, membersOf } from './families.ts';
import { measuresAsked, withDuties } from './money-asked.ts';
import type { Scope } from './scope.ts';
import { type Library, scoreIn, singlesOut } from './search.ts';

/** How near a fact comes by each measure by itself. */
export type Nearness = {
  scored: Scored;
  /** How likely it is asked for in these words, and how near the nearest of its examples is. */
  likelihood: number;
  nearest: number;
  /** How near it comes in meaning. */
  meaning: number;
  /** Of the wider facts: those of the country or of its programmes. */
  isWider: boolean;
};

export type Evidence = Nearness & {
  /** How likely the question's words are among what nothing of its topic answers. */
  strangeness: number;
  /** How many of the projects, bodies and people that the question names it is about or speaks of, from 0 to 1. */
  named: number;
  /** A sum of another measure than the question names. */
  isOtherMeasure: boolean;
  /** Words and topics that it would have to explain and does not. */
  unexplained: readonly Unit[];
  /** How many deeds and circumstances it does not explain. */
  asidesLeft: number;
  /** Whether it is asked how many there are of something, and that is what it does not explain. */
  countsElse: boolean;
  /** Whether the very thing that is asked for ("missä kerroksessa") is what it does not explain. */
  thingLeft: boolean;
  /** Whether it only says that there is such a thing, maybe without telling which. */
  thingSaid: boolean;
  /** How many of the towns that the question names it does not speak of: what is told of a region need not hold there. */
  townsLeft: number;
  /** All that it does not explain. */
  left: readonly Unit[];
  /** How much of the question's words it is asked for with, says, or either; rare ones count for more. */
  covered: Covered;
  /** Things that have to be explained and are. */
  explained: number;
};

export type Grounds = {
  /** How near all the likeliest facts come, and what speaks for those of them that may answer; in no order. */
  near: readonly Nearness[];
  evidence: readonly Evidence[];
  /** The most that any of them has. */
  highest: { likelihood: number; score: number };
  /** How near the nearest question is that nothing answers, and how likely its words are among such. */
  unanswered: number;
  strangeness: number;
  /** How much of the question stands in no example, from 0 to 1. */
  unheard: number;
  /** How likely any fact is asked for in these words, by its id. */
  likelihood(fact: string): number;
};

/** The families chosen so far and those that are asked for in similar words, each in the first tier that has it. */
export const evidenceFor = (question: Question, scope: Scope, chosen: readonly Family[], library: Library): Grounds => {
  const named = question.subjects.flatMap(({ subject: { id, within } }) => (within ? [id, within] : [id]));
  const likeness = library.examples.likeness(question.wording, new Set(named), question.language);
  const tiers = [...scope.tiers, scope.apart.facts];
  // Words of its own may lead to money that is kept apart; plain "raha" never does.
  const within = singlesOut(question) ? tiers : scope.tiers;
  const candidates = candidatesIn(within.flat(), likeness, chosen);
  const units = withDuties(question.units);
  const near = tiers.flatMap(nearIn(candidates, units, question, scope, likeness, library));
  const highest = {
    likelihood: Math.max(...near.map(({ likelihood }) => likelihood)),
    score: Math.max(...near.map(({ scored }) => scored.score)),
  };
  const asked: Asked = {
    language: question.language,
    towns: namedIn(question, ({ kind }) => kind === 'municipality'),
    bodies: namedIn(question, ({ kind }) => !IN_SCOPE.has(kind)),
    units,
    musts: units.filter(({ must }) => must),
    heard: units.filter(({ quiet, text }) => !quiet && text !== ''),
    things: thingsAfter(units, isAsking),
    counted: thingsAfter(units, isCount),
    rarities: raritiesOf(units, library, question.language),
    rarest: library.examples.rarity([], question.language),
    measures: measuresAsked(question.units),
    likeness,
    library,
  };
  const evidence = contenders(near, chosen, highest.score).map((one) => evidenceOf(one, asked));
  const { unanswered, strangeness, unheard } = likeness;
  return { near, evidence, highest, unanswered, strangeness, unheard, likelihood: likeness.likelihood };
};

/** How near the candidates of one tier after another come that no tier before has. */
const nearIn = (
  candidates: ReadonlySet<Fact>,
  units: readonly Unit[],
  question: Question,
  scope: Scope,
  likeness: Likeness,
  library: Library,
): ((tier: readonly Fact[], at: number) => readonly Nearness[]) => {
  const nearest = likeness.nearest([...candidates].map(({ id }) => id));
  const placed = new Set<Fact>();
  return (tier, at) => {
    const own = placed.size < candidates.size ? tier.filter((fact) => candidates.has(fact) && !placed.has(fact)) : [];
    for (const fact of own) placed.add(fact);
    if (own.length === 0) return [];
    const isWider = at > 0 && at < scope.tiers.length;
    return scoreIn(tier, own, units, question, scope, library).flatMap((scored) => {
      if (!scored.mentions) return [];
      const members = membersOf(scored.family);
      const most = (of: (fact: Fact) => number): number =>
        members.length === 1 ? of(scored.family.head) : Math.max(...members.map(of));
      return {
        scored,
        isWider,
        nearest: most(({ id }) => nearest.get(id) ?? 0),
        likelihood: most(({ id }) => likeness.likelihood(id)),
        meaning: most(({ id }) => likeness.meaning(id)),
      };
    });
  };
};

/** So near an example is a question that differs from it in an ending, a small word or the order. */
export const VERBATIM = 0.9;

/**
 * So far behind the likeliest one a fact may answer only where the rules chose it or find it as good as any, or where it is
 * asked for in nearly these words.
 */
const OUT_OF_REACH = 40;

/** Of the others only how near they come counts, beside those that may answer. */
const contenders = (near: readonly Nearness[], chosen: readonly Family[], highest: number): readonly Nearness[] => {
  const likely = near.map(({ likelihood, meaning }) => likelihood + MEANING_WEIGHT * meaning);
  const least = Math.max(...likely) - OUT_OF_REACH;
  const told = new Set(chosen.map(({ head }) => head));
  return near.filter(
    ({ scored, nearest }, at) =>
      (likely[at] ?? 0) >= least || scored.score === highest || nearest >= VERBATIM || told.has(scored.family.head),
  );
};

type Asked = {
  language: Language;
  /** Ids of the towns that are named, and of all that has not set the scope already. */
  towns: readonly string[];
  bodies: readonly string[];
  units: readonly Unit[];
  /** Of these the ones that have to be explained, and those that are said and not only implied. */
  musts: readonly Unit[];
  heard: readonly Unit[];
  /** The things that are asked for, and of these those of which the number is. */
  things: readonly Unit[];
  counted: readonly Unit[];
  rarities: Rarities;
  /** That of a word which no example has. */
  rarest: number;
  measures: readonly Measure[];
  likeness: Likeness;
  library: Library;
};

const evidenceOf = (near: Nearness, asked: Asked): Evidence => {
  const { units, musts, heard, language, bodies, towns, measures, likeness, library } = asked;
  const { scored } = near;
  const { head } = scored.family;
  const members = membersOf(scored.family);
  const spoken = library.mentions.get(head.id);
  // A word that people ask for it with is explained, although the fact says it in another.
  const asksWith = new Set(
    units.filter(({ word }) => word && members.some(({ id }) => library.examples.ask(id, word.terms, language))),
  );
  const explains = (unit: Unit): boolean =>
    scored.explains.has(unit) || (unit.senses.length === 0 && asksWith.has(unit));
  const unexplained = musts.filter((unit) => !explains(unit));
  const left = heard.filter((unit) => !explains(unit));
  const isLeft = (unit: Unit): boolean => left.includes(unit);
  return {
    ...near,
    named:
      bodies.length > 0 ? bodies.filter((id) => id === head.subject.id || spoken?.has(id)).length / bodies.length : 0,
    isOtherMeasure: members.every(({ measure }) => measure && measures.length > 0 && !measures.includes(measure)),
    strangeness: likeness.strangenessOf(head.id),
    left,
    unexplained,
    explained: musts.length - unexplained.length,
    asidesLeft: left.filter(({ reserve }) => reserve).length,
    countsElse: asked.counted.some(isLeft),
    thingLeft: asked.things.some(isLeft),
    thingSaid: asked.things.some((unit) => scored.explains.has(unit)),
    townsLeft: towns.filter((id) => !spoken?.has(id)).length,
    covered: coveredOf(asked.rarities, asked.rarest, asksWith, scored.explains),
  };
};

const isCount = (unit: Unit): boolean => isAsk(unit, 'how-many');

const isAsking = ({ senses }: Unit): boolean => senses.some(({ kind }) => kind === 'ask');

const isThing = ({ word, senses }: Unit): boolean => word?.wordClass === 'noun' && senses.length === 0;

/** What stands right after a word that asks. */
const thingsAfter = (units: readonly Unit[], isMeant: (unit: Unit) => boolean): Unit[] =>
  units.filter((unit, at) => {
    const before = units[at - 1];
    return isThing(unit) && before !== undefined && isMeant(before);
  });

/** A region or programme has set the scope already. */
const IN_SCOPE: ReadonlySet<SubjectKind> = new Set(['region', 'country', 'programme', 'group']);

const namedIn = ({ subjects }: Question, isMeant: (subject: Subject) => boolean): string[] =>
  subjects.flatMap(({ subject }) => (isMeant(subject) ? [subject.id] : []));
