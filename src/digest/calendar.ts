/** Days as `YYYY-MM-DD`, and which of them are days off in Finland. */

const DAY = 24 * 60 * 60 * 1000;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The day some days later, or earlier. */
export const addDays = (day: string, count: number): string => dayOf(new Date(utc(day).getTime() + count * DAY));

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => (utc(to).getTime() - utc(from).getTime()) / DAY;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => utc(day).getUTCDay() || 7;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Easter Sunday by the Gregorian computus: https://www.tondering.dk/claus/cal/easter.php */
const easterOf = (year: number): string => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, full - weekday);
};

/** New Year, Epiphany, May Day, Independence Day, Christmas Eve, Christmas, Boxing Day. */
const FIXED = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'];
/** Good Friday, Easter, Easter Monday, Ascension, Whitsun. */
const FROM_EASTER = [-2, 0, 1, 39, 49];
const SATURDAY = 6;

/**
 * Public holidays in Finland, and the eves of Midsummer and Christmas, which are none by law, but nobody works.
 * Holidays by law: https://www.finlex.fi/fi/laki/ajantasa/1937/19370388, 1956/564, 1965/272, 1973/388
 */
export const isHoliday = (day: string): boolean => {
  const year = day.slice(0, 4);
  const date = day.slice(5);
  if (FIXED.includes(date)) return true;
  const weekday = weekdayOf(day);
  // Midsummer is the Saturday from 20 to 26 June, All Saints' the one from 31 October to 6 November.
  if (weekday === SATURDAY && ((date >= '06-20' && date <= '06-26') || (date >= '10-31' && date <= '11-06')))
    return true;
  if (weekday === SATURDAY - 1 && date >= '06-19' && date <= '06-25') return true;
  const easter = easterOf(Number(year));
  return FROM_EASTER.some((after) => addDays(easter, after) === day);
};
