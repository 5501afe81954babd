/** Log entries as a person reads them, so that tests stay readable: `time level what name=value`. */
import { z } from 'zod';

const entrySchema = z.looseObject({ time: z.iso.datetime(), level: z.string(), what: z.string() });

const shown = (value: unknown): string =>
  typeof value === 'string' && !/^[\w.:/@,-]+$/.test(value) ? JSON.stringify(value) : String(value);

/** One line of JSON in words, all of its fields. Fails where it is not an entry of the log. */
export const inWords = (line: string): string => {
  const { time, level, what, ...fields } = entrySchema.parse(JSON.parse(line));
  const named = Object.entries(fields).map(([name, value]) => ` ${name}=${shown(value)}`);
  return `${time} ${level} ${what}${named.join('')}`;
};
