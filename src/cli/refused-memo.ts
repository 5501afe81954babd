import type { Problem } from '../knowledge/problems.ts';
import { problemLine } from '../knowledge/problems.ts';
import type { Memo } from '../slack/curators.ts';

const MOST_LINES = 10;

/** What the curators are told of an edit that was refused, in the language of the check. */
export const refusedMemo = (problems: readonly Problem[]): Memo => {
  const more = problems.length - MOST_LINES;
  return {
    heading: `Tietojen muutos hylättiin, vanhat tiedot ovat yhä voimassa. Virheitä: ${problems.length}.`,
    lines: [...problems.slice(0, MOST_LINES).map(problemLine), ...(more > 0 ? [`Ja ${more} muuta.`] : [])],
  };
};
