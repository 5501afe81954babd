/** Days and clocks in Finland: tense, age, and when a digest is due. The one place that knows the time zone. */
import { TZDate, tz } from '@date-fns/tz';
// The whole of date-fns takes a second and 300 MB to load; one function of it takes neither.
import { format } from 'date-fns/format';

const ZONE = 'Europe/Helsinki';

/** A moment as seen from Finland. */
export const FINLAND = tz(ZONE);

/** `YYYY-MM-DD` in Finland at that moment. */
export const finnishDay = (clock: () => Date): string => format(clock(), 'yyyy-MM-dd', { in: FINLAND });

/**
 * The moment, in milliseconds, when the clocks of Finland show `time` (`08:30`) on a day. A time that the change to
 * summer time skips is an hour later; one that comes twice in autumn is the second of the two.
 */
export const finnishInstant = (day: string, time: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, date, hours, minutes, ZONE).getTime();
};
