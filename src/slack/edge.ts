import type { FetchFunction } from '@slack/web-api';
import type { Bot } from '../answers/bot.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { ExpiringMap } from '../store/expiring-map.ts';
import type { Store } from '../store/store.ts';
import type { Bound } from './bound.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log/log.ts';
import type { Clock, Sleep } from './time.ts';

/** What the handlers work with. */
export type Edge = {
  bot: Bot;
  clock: Clock;
  store: Store;
  /** The knowledge in force. */
  knowledge: () => Knowledge;
  log: Log;
  bound: Bound;
  /** Channels that events have told to be shared with another organisation. */
  sharedChannels: ExpiringMap<true>;
  /** The scopes that the workspace granted; undefined before the start, or where Slack does not tell. */
  scopes: () => readonly string[] | undefined;
  inFlight: InFlight;
  fetch: FetchFunction;
  /** The language of a text, where nothing else tells it. */
  languageOf: (text: string) => Language;
  /** A short id that connects an apology with its log line. */
  newId: () => string;
  sleep: Sleep;
};
