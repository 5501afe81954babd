/** What has changed in the knowledge, taken up while the bot runs without Slack, and told to the person beside the conversation. */
import type { Reload, Reloaded } from '../answers/live-bot.ts';
import { problemsText } from '../knowledge/problems.ts';
import type { Watch } from '../knowledge/watch.ts';
import type { Io } from './io.ts';
import type { ServerProcess } from './server-process.ts';

type Changes = {
  reload: Reload;
  io: Io;
  process: ServerProcess;
  /** Where changes are to be taken up by themselves as well. */
  watch: Watch | undefined;
};

/** On `SIGHUP`, as the bot in Slack does it, and on every change where one watches. */
export const takeUpChanges = ({ reload, io, process, watch }: Changes, signal: AbortSignal): void => {
  const takeUp = async () => tellReloaded(await reload(), io);
  process.on('SIGHUP', takeUp);
  watch?.(takeUp, signal);
};

const OLD_IN_FORCE = 'Vanhat tiedot ovat yhä voimassa.';

/** Something every time: a window that was closed hangs up too, and what cannot be written there ends the process. */
const tellReloaded = (reloaded: Reloaded, io: Io): void => {
  if (reloaded.kind === 'taken-up') io.out('(Tiedot muuttuivat; seuraava vastaus on uusista.)');
  if (reloaded.kind === 'unchanged') io.out('(Tiedot luettiin uudestaan; ne ovat ennallaan.)');
  if (reloaded.kind === 'refused') io.error(`${problemsText(reloaded.problems)}\n${OLD_IN_FORCE}`);
  if (reloaded.kind === 'failed') io.error(`Tietoja ei voitu lukea. ${OLD_IN_FORCE}`);
};
