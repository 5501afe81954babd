/** The money that a question singles out by its size or its place in a row: a programme and a round of it. */
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../questions/question.ts';
import { isNational } from './belonging.ts';

export type KnownPot = { programmes: readonly string[]; round: string } | { ordinal: number };

/** Undefined where the question singles none out; `unknown` where it names one that nothing is known of. */
export const potOf = (question: Question, knowledge: Knowledge): KnownPot | 'unknown' | undefined => {
  const { pot, subjects } = question;
  const programmes = subjects.flatMap(({ subject }) => (subject.kind === 'programme' ? [subject.id] : []));
  if (pot?.ordinal)
    return programmes.length > 0 ? potInRow(pot.ordinal, programmes, knowledge) : { ordinal: pot.ordinal };
  // The size of the whole says which money a region's part is of; asked of the whole it may be a guess.
  const placed = subjects.some(({ subject }) => !isNational(subject));
  return pot?.amount && placed ? potOfSize(pot.amount, programmes, knowledge) : undefined;
};

const potInRow = (
  ordinal: number,
  programmes: readonly string[],
  { facts }: Knowledge,
): KnownPot | 'unknown' | undefined => {
  const rounds = new Set(programmes.map((programme) => roundsOf(programme, facts)[ordinal - 1]));
  const [round] = rounds;
  if (rounds.size > 1) return undefined;
  return round ? { programmes, round } : 'unknown';
};

/** The rounds of a programme in their order. */
const roundsOf = (programme: string, facts: readonly Fact[]): string[] => {
  const covering = facts.filter(({ covers }) => covers.programmes?.length === 1 && covers.programmes[0] === programme);
  return [...new Set(covering.flatMap(({ covers }) => covers.round ?? []))].sort();
};

const potOfSize = (
  { euros, unit }: { euros: number; unit: number },
  named: readonly string[],
  { facts }: Knowledge,
): KnownPot | undefined => {
  const sized = facts.filter(
    ({ subject, value }) => isNational(subject) && 'amount' in value && Math.abs(value.amount - euros) * 2 <= unit,
  );
  const pots = sized.flatMap(({ covers: { programmes = [], round } }) =>
    round && named.every((id) => programmes.includes(id)) ? [{ programmes, round }] : [],
  );
  const [first, ...others] = pots;
  const same = ({ programmes, round }: (typeof pots)[number]): boolean =>
    round === first?.round && programmes.join() === first.programmes.join();
  return others.every(same) ? first : undefined;
};

/** Whether a fact may tell of that pot: an amount of it, or something that belongs to no other round. */
export const isOfPot =
  (pot: KnownPot, { facts }: Knowledge) =>
  ({ value, covers: { programmes = [], round } }: Fact): boolean => {
    const isAmount = 'amount' in value;
    if ('ordinal' in pot) {
      // Money of no call that is known may be that of the first.
      if (round === undefined) return !isAmount || pot.ordinal === 1;
      return programmes.some((programme) => roundsOf(programme, facts)[pot.ordinal - 1] === round);
    }
    if (round !== undefined && round !== pot.round) return false;
    return !isAmount || (round === pot.round && pot.programmes.every((id) => programmes.includes(id)));
  };
