/** Days and clocks in Finland: tense, age, and when a digest is due. The one place that knows the time zone. */
import { TZDate, tz } from '@date-fns/tz';
// Node reads date-fns's large package.json anew for each of its files: `format` has 40 of them, this few.
import { formatISO } from 'date-fns/formatISO';

const ZONE = 'Europe/Helsinki';

/** A moment as seen from Finland. */
export const FINLAND = tz(ZONE);

/** `YYYY-MM-DD` in Finland at that moment. */
export const finnishDay = (clock: () => Date): string => formatISO(clock(), { representation: 'date', in: FINLAND });

/**
 * The moment, in milliseconds, when the clocks of Finland show `time` (`08:30`) on a day. A time that the change to
 * summer time skips is an hour later; one that comes twice in autumn is the second of the two.
 */
export const finnishInstant = (day: string, time: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hours, minutes, ZONE).getTime();
};
