import type { Reloaded } from '../answers/live-bot.ts';
import { type Problem, problemLine } from '../knowledge/problems.ts';
import type { Memo } from '../slack/curators.ts';

const MOST_LINES = 10;

/** What the curators are told of an edit that did not come into force, in the language of the check; nothing where it did. */
export const untakenMemo = (reloaded: Reloaded): Memo | undefined => {
  switch (reloaded.kind) {
    case 'refused':
      return refused(reloaded.problems);
    case 'failed':
      return FAILED;
    case 'taken-up':
    case 'unchanged':
      return undefined;
  }
};

const refused = (problems: readonly Problem[]): Memo => {
  const more = problems.length - MOST_LINES;
  return {
    heading: `Tietojen muutos hylättiin, vanhat tiedot ovat yhä voimassa. Virheitä: ${problems.length}.`,
    lines: [...problems.slice(0, MOST_LINES).map(problemLine), ...(more > 0 ? [`Ja ${more} muuta.`] : [])],
  };
};

const FAILED: Memo = {
  heading: 'Tietojen muutosta ei saatu käyttöön, vanhat tiedot ovat yhä voimassa.',
  lines: [
    'Vika voi olla botissa eikä tiedoissa. Aja npm run knowledge -- check; jos se ei löydä virhettä, pyydä botin ylläpitäjää katsomaan lokista kohta "knowledge could not be read".',
  ],
};
