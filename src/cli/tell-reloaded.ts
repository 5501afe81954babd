import type { Reloaded } from '../answers/live-bot.ts';
import { problemsText } from '../knowledge/problems.ts';
import type { Io } from './io.ts';

const OLD_IN_FORCE = 'Vanhat tiedot ovat yhä voimassa.';

/** For the person who edits knowledge beside the conversation. */
export const tellReloaded = (reloaded: Reloaded, io: Io): void => {
  if (reloaded.kind === 'taken-up') io.out('(Tiedot muuttuivat; seuraava vastaus on uusista.)');
  if (reloaded.kind === 'refused') io.error(`${problemsText(reloaded.problems)}\n${OLD_IN_FORCE}`);
  if (reloaded.kind === 'failed') io.error(`Tietoja ei voitu lukea. ${OLD_IN_FORCE}`);
};
