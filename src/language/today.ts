/** The calendar day in Finland, which decides tense and age. The one place that knows the time zone. */
import { tz } from '@date-fns/tz';
// The whole of date-fns takes a second and 300 MB to load; one function of it takes neither.
import { format } from 'date-fns/format';

/** A moment as seen from Finland. */
export const FINLAND = tz('Europe/Helsinki');

/** `YYYY-MM-DD` in Finland at that moment. */
export const finnishDay = (clock: () => Date): string => format(clock(), 'yyyy-MM-dd', { in: FINLAND });
