/** Our own log: what happened, in fixed words, with fields that are never anything a person wrote. */
import type { Clock } from '../time.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LOG_LEVELS)[number];

export type Fields = Record<string, string | number | boolean | undefined>;
/** `what` is a phrase from the code; whatever varies goes into fields. */
export type Log = Record<Level, (what: string, fields?: Fields) => void> & { level: Level };

export type LogOptions = { level: Level; clock: Clock; write: (line: string) => void };

const TOKEN = /\b(?:xox[a-z]|xapp|xoxe)[.-][\w.-]+/gi;
const SECRET = /\b[0-9a-f]{32,}\b/gi;
const LENGTH = 200;

const fieldText = (value: string | number | boolean): string => {
  const text = String(value).replace(TOKEN, '[token]').replace(SECRET, '[secret]').slice(0, LENGTH);
  return /^[\w.:/@,-]+$/.test(text) ? text : JSON.stringify(text);
};

const fieldsText = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}=${fieldText(value)}`]))
    .join('');

/** A log that writes one line an entry, for the entries at `level` and above. */
export const createLog = ({ level, clock, write }: LogOptions): Log => {
  const entry =
    (at: Level) =>
    (what: string, fields: Fields = {}): void => {
      if (LOG_LEVELS.indexOf(at) > LOG_LEVELS.indexOf(level)) return;
      write(`${clock().toISOString()} ${at} ${what}${fieldsText(fields)}`);
    };
  return { level, error: entry('error'), warn: entry('warn'), info: entry('info'), debug: entry('debug') };
};
