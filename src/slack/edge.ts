import type { FetchFunction } from '@slack/web-api';
import type { Bot } from '../answers/bot.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Store } from '../store/store.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log/log.ts';
import type { Clock, Sleep } from './time.ts';

/** What the handlers work with. */
export type Edge = {
  bot: Bot;
  clock: Clock;
  store: Store;
  log: Log;
  inFlight: InFlight;
  fetch: FetchFunction;
  /** The language of a text, where nothing else tells it. */
  languageOf: (text: string) => Language;
  /** A short id that connects an apology with its log line. */
  newId: () => string;
  sleep: Sleep;
};
