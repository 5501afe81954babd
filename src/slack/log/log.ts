/** Our own log: what happened, in fixed words, with fields that are never anything a person wrote. */
import { pino } from 'pino';
import type { Clock } from '../time.ts';
import { allowed, type Fields } from './fields.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LOG_LEVELS)[number];

/** `what` is a phrase from the code; whatever varies goes into fields. */
export type Log = Record<Level, (what: string, fields?: Fields) => void> & { level: Level };

export type LogOptions = { level: Level; clock: Clock; write: (line: string) => void };

/** A log that writes one line of JSON an entry, for the entries at `level` and above. */
export const createLog = ({ level, clock, write }: LogOptions): Log => {
  const options = {
    level,
    base: null,
    messageKey: 'what',
    timestamp: () => `,"time":"${clock().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const entries = pino(options, { write: (line) => write(line.trimEnd()) });
  const entry =
    (at: Level) =>
    (what: string, fields: Fields = {}): void =>
      entries[at](allowed(fields), what);
  return { level, error: entry('error'), warn: entry('warn'), info: entry('info'), debug: entry('debug') };
};
