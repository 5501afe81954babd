/** How much of a question's words a fact covers, by what people ask for it with and by what it says; rare ones count for more. */
import type { Language } from '../knowledge/schema.ts';
import type { Unit } from '../questions/question.ts';
import type { Library } from './search.ts';

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

/** How rare each word of a question is that is not only implied. */
export type Rarities = readonly (readonly [unit: Unit, rarity: number])[];

/** How rare the words of these units are in what is asked. */
export const raritiesOf = (units: readonly Unit[], { examples }: Library, language: Language): Rarities =>
  units.flatMap((unit) =>
    unit.word && unit.word.terms.length > 0 && !unit.quiet
      ? [[unit, examples.rarity(unit.word.terms, language)] as const]
      : [],
  );

/** By what the fact is asked for with, and by what it says. */
export const coveredOf = (
  rarities: Rarities,
  rarest: number,
  asked: ReadonlySet<Unit>,
  said: ReadonlySet<Unit>,
): Covered => {
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
