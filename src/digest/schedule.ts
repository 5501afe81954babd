/** When a channel's digest is due. */
import { createHash } from 'node:crypto';
import { finnishInstant } from '../language/today.ts';
import type { Timing } from '../store/subscriptions.ts';
import { addDays, isHoliday, mondayOf, weekdayOf } from './calendar.ts';

const MINUTE = 60_000;

/** A digest that could not be posted in time is posted within this of its time, and not later. */
export const CATCH_UP = 120 * MINUTE;
/** All channels of a team are not posted to at the same second. */
const SPREAD = 2 * MINUTE;
/** Longer than any run of days off between two digest days, even of a channel that gets one a week. */
const LONGEST_PAUSE = 60;

/** Whether a channel gets a digest on that day. */
export const isDigestDay = ({ weekdays, pausedUntil }: Timing, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) && !isHoliday(day) && (pausedUntil === undefined || day >= pausedUntil);

/** The digest day before a day, without regard to a pause. */
export const previousDigestDay = (timing: Timing, day: string): string => {
  const unpaused = { ...timing, pausedUntil: undefined };
  for (let back = 1; back < LONGEST_PAUSE; back += 1) {
    const earlier = addDays(day, -back);
    if (isDigestDay(unpaused, earlier)) return earlier;
  }
  return addDays(day, -LONGEST_PAUSE);
};

/** The next digest day, that day included; undefined where no weekday is chosen. */
export const nextDigestDay = (timing: Timing, from: string): string | undefined => {
  const start = timing.pausedUntil && timing.pausedUntil > from ? timing.pausedUntil : from;
  for (let ahead = 0; ahead < LONGEST_PAUSE; ahead += 1) {
    const day = addDays(start, ahead);
    if (isDigestDay(timing, day)) return day;
  }
  return undefined;
};

/** Whether it is the first digest day of its week: what is told once a week is told then. */
export const opensWeek = (timing: Timing, day: string): boolean => previousDigestDay(timing, day) < mondayOf(day);

/** A number from 0 to 1 that is always the same for a text. */
const portionOf = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE() / 65_536;

/** The moment, in milliseconds, at which a channel's digest of a day is due. */
export const dueAt = (time: string, day: string, channel: string): number =>
  finnishInstant(day, time) + Math.floor(portionOf(channel) * SPREAD);
