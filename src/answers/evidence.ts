/** What speaks for each of the likeliest facts: how much of the question it explains, and how people ask for it. */
import type { Fact, Subject, SubjectKind } from '../knowledge/knowledge.ts';
import type { Language, Measure } from '../knowledge/schema.ts';
import type { Question, Unit } from '../questions/question.ts';
import type { Scored } from './choose.ts';
import type { Likeness } from './examples.ts';
import { type Family, membersOf } from './families.ts';
import type { Scope } from './scope.ts';
import { type Library, scoreIn, singlesOut } from './search.ts';

export type Evidence = {
  scored: Scored;
  /** How likely it is asked for in these words, and how near the nearest of its examples is. */
  likelihood: number;
  nearest: number;
  /** How near it comes in meaning. */
  meaning: number;
  /** How likely the question's words are among what nothing of its topic answers. */
  strangeness: number;
  /** How many of the projects, bodies and people that the question names it is about or speaks of, from 0 to 1. */
  named: number;
  /** Of the wider facts: those of the country or of its programmes. */
  isWider: boolean;
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

export type Covered = {
  /** Shares of all, from 0 to 1. */
  byExamples: number;
  byRules: number;
  share: number;
  /** How rare all and the rarest of the others are, as `Examples.rarity`. */
  left: number;
  rarestLeft: number;
  /** How many of the others no example has, and how many are only in those of other facts. */
  unheardLeft: number;
  heardLeft: number;
};

export type Grounds = {
  /** In no order. */
  evidence: readonly Evidence[];
  /** The most that any of it has. */
  highest: { likelihood: number; score: number };
  /** How near the nearest question is that nothing answers, and how likely its words are among such. */
  unanswered: number;
  strangeness: number;
  /** How much of the question stands in no example, from 0 to 1. */
  unheard: number;
  /** How likely any fact is asked for in these words, by its id. */
  likelihood(fact: string): number;
};

/** So many facts are asked for in the most similar words; of the others none is likely. */
const MOST_ALIKE = 24;
/** How much of the log of a likelihood all likeness in meaning is worth. */
const MEANING = 30;
/** A cosine is rounded to little more than 1. */
const MOST_MEANING = 1.001;

/** The families chosen so far and those that are asked for in similar words, each in the first tier that has it. */
export const evidenceFor = (question: Question, scope: Scope, chosen: readonly Family[], library: Library): Grounds => {
  const named = question.subjects.flatMap(({ subject: { id, within } }) => (within ? [id, within] : [id]));
  const likeness = library.examples.likeness(question.wording, new Set(named), question.language);
  const tiers = [...scope.tiers, scope.apart.facts];
  // Words of its own may lead to money that is kept apart; plain "raha" never does.
  const within = singlesOut(question) ? tiers : scope.tiers;
  const candidates = candidatesIn(within.flat(), likeness, chosen);
  const asked: Asked = {
    language: question.language,
    towns: namedIn(question, ({ kind }) => kind === 'municipality'),
    bodies: namedIn(question, ({ kind }) => !IN_SCOPE.has(kind)),
    likeness,
    nearest: likeness.nearest([...candidates].map(({ id }) => id)),
    library,
  };
  const placed = new Set<Fact>();
  const rarest = library.examples.rarity([], question.language);
  const evidence = tiers.flatMap((tier, at) => {
    const own = tier.filter((fact) => candidates.has(fact) && !placed.has(fact));
    for (const fact of own) placed.add(fact);
    if (own.length === 0) return [];
    const { units, scored, measures } = scoreIn(tier, own, question, scope, library);
    const found = {
      units,
      musts: units.filter(({ must }) => must),
      heard: units.filter(({ quiet, text }) => !quiet && text !== ''),
      things: thingsAfter(units, isAsking),
      counted: thingsAfter(units, isCount),
      rarities: raritiesOf(units, library, question.language),
      rarest,
      measures,
      isWider: at > 0 && at < tiers.length - 1,
    };
    return scored.filter(({ mentions }) => mentions).map((one) => evidenceOf(one, found, asked));
  });
  const { unanswered, strangeness, unheard } = likeness;
  const highest = {
    likelihood: Math.max(...evidence.map((one) => one.likelihood)),
    score: Math.max(...evidence.map(({ scored }) => scored.score)),
  };
  return { evidence, highest, unanswered, strangeness, unheard, likelihood: likeness.likelihood };
};

/** Whole families, since a fact is told with those that it replaces. */
const candidatesIn = (facts: readonly Fact[], likeness: Likeness, chosen: readonly Family[]): ReadonlySet<Fact> =>
  withRelated(new Set([...likeliestOf(facts, likeness), ...chosen.flatMap(membersOf)]), facts);

/** In no order. */
const likeliestOf = (facts: readonly Fact[], likeness: Likeness): readonly Fact[] => {
  if (facts.length <= MOST_ALIKE) return facts;
  const likeliest: { fact: Fact; likelihood: number }[] = [];
  for (const fact of facts) {
    const least = likeliest.length === MOST_ALIKE ? (likeliest.at(-1)?.likelihood ?? 0) : Number.NEGATIVE_INFINITY;
    const byWords = likeness.likelihood(fact.id);
    // Most are too unlikely whatever they mean, which takes longer to tell.
    if (byWords + MEANING * MOST_MEANING <= least) continue;
    const likelihood = byWords + MEANING * likeness.meaning(fact.id);
    if (likelihood <= least) continue;
    const before = likeliest.findLastIndex((other) => other.likelihood >= likelihood);
    likeliest.splice(before + 1, 0, { fact, likelihood });
    if (likeliest.length > MOST_ALIKE) likeliest.pop();
  }
  return likeliest.map(({ fact }) => fact);
};

/** Most facts replace and contradict none, and are looked through no further. */
const withRelated = (some: ReadonlySet<Fact>, facts: readonly Fact[]): ReadonlySet<Fact> => {
  const ids = new Set(
    [...some].flatMap(({ supersedes, supersededBy, disputes }) => [...supersedes, ...supersededBy, ...disputes]),
  );
  const related = ids.size > 0 ? facts.filter((fact) => ids.has(fact.id) && !some.has(fact)) : [];
  return related.length > 0 ? withRelated(new Set([...some, ...related]), facts) : some;
};

/** By what a fact was scored, and where it stands. */
type Found = Pick<Evidence, 'isWider'> & {
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
};

type Asked = {
  language: Language;
  /** Ids of the towns that are named, and of all that has not set the scope already. */
  towns: readonly string[];
  bodies: readonly string[];
  likeness: Likeness;
  /** How near the nearest example of each candidate is. */
  nearest: ReadonlyMap<string, number>;
  library: Library;
};

const evidenceOf = (
  scored: Scored,
  { units, musts, heard, things, counted, rarities, rarest, measures, isWider }: Found,
  { language, bodies, towns, likeness, nearest, library }: Asked,
): Evidence => {
  const { head } = scored.family;
  const members = membersOf(scored.family);
  const spoken = library.mentions.get(head.id);
  // A word that people ask for it with is explained, although the fact says it in another.
  const asked = new Set(
    units.filter(({ word }) => word && members.some(({ id }) => library.examples.ask(id, word.terms, language))),
  );
  const explains = (unit: Unit): boolean => scored.explains.has(unit) || (unit.senses.length === 0 && asked.has(unit));
  const unexplained = musts.filter((unit) => !explains(unit));
  const most = (of: (fact: Fact) => number): number => (members.length === 1 ? of(head) : Math.max(...members.map(of)));
  const left = heard.filter((unit) => !explains(unit));
  const isLeft = (unit: Unit): boolean => left.includes(unit);
  return {
    scored,
    named:
      bodies.length > 0 ? bodies.filter((id) => id === head.subject.id || spoken?.has(id)).length / bodies.length : 0,
    isWider,
    isOtherMeasure: members.every(({ measure }) => measure && measures.length > 0 && !measures.includes(measure)),
    nearest: most(({ id }) => nearest.get(id) ?? 0),
    likelihood: most(({ id }) => likeness.likelihood(id)),
    strangeness: likeness.strangenessOf(head.id),
    meaning: most(({ id }) => likeness.meaning(id)),
    left,
    unexplained,
    explained: musts.length - unexplained.length,
    asidesLeft: left.filter(({ reserve }) => reserve).length,
    countsElse: counted.some(isLeft),
    thingLeft: things.some(isLeft),
    thingSaid: things.some((unit) => scored.explains.has(unit)),
    townsLeft: towns.filter((id) => !spoken?.has(id)).length,
    covered: coveredOf(rarities, rarest, asked, scored.explains),
  };
};

/** How rare each word of a question is that is not only implied. */
type Rarities = readonly (readonly [unit: Unit, rarity: number])[];

const raritiesOf = (units: readonly Unit[], { examples }: Library, language: Language): Rarities =>
  units.flatMap((unit) =>
    unit.word && unit.word.terms.length > 0 && !unit.quiet
      ? [[unit, examples.rarity(unit.word.terms, language)] as const]
      : [],
  );

/** By what the fact is asked for with, and by what it says. */
const coveredOf = (rarities: Rarities, rarest: number, asked: ReadonlySet<Unit>, said: ReadonlySet<Unit>): Covered => {
  const sum = { all: 0, asked: 0, said: 0, left: 0 };
  let rarestLeft = 0;
  let [unheardLeft, heardLeft] = [0, 0];
  for (const [unit, rarity] of rarities) {
    sum.all += rarity;
    if (asked.has(unit)) sum.asked += rarity;
    if (said.has(unit)) sum.said += rarity;
    if (asked.has(unit) || said.has(unit)) continue;
    sum.left += rarity;
    rarestLeft = Math.max(rarestLeft, rarity);
    if (rarity < rarest) heardLeft += 1;
    else unheardLeft += 1;
  }
  const all = sum.all || 1;
  return {
    byExamples: sum.asked / all,
    byRules: sum.said / all,
    share: (sum.all - sum.left) / all,
    left: sum.left,
    rarestLeft,
    unheardLeft,
    heardLeft,
  };
};

const isCount = ({ senses }: Unit): boolean => senses.some(({ kind, id }) => kind === 'ask' && id === 'how-many');

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
