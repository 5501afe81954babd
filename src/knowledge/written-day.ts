/** Days as people write them, and what is wrong with one. */

/** `15.3.2030` as the files have it, `2030-03-15`; undefined where it is not a day written the Finnish way. */
export const dayOfFinnish = (text: string): string | undefined => {
  const [, date = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
};

/** Whether a day or month of the right form is in the calendar. */
export const isRealDay = (day: string): boolean => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
};

/** What of a day or month of the right form is not in the calendar. */
export const calendarAdvice = (day: string): string | undefined => {
  const [, month] = /^\d{4}-(\d{2})(?:-\d{2})?$/.exec(day) ?? [];
  if (!month || isRealDay(day)) return undefined;
  return Number(month) < 1 || Number(month) > 12
    ? `kuukautta ${month} ei ole; kuukaudet ovat 01–12`
    : `päivää ${day} ei ole kalenterissa`;
};

/** The same of a text that is to be in a file. */
export const fileDayAdvice = (text: string): string | undefined => {
  const meant = dayOfFinnish(text);
  if (!meant) return calendarAdvice(text);
  return calendarAdvice(meant) ?? `tiedostoon päivä kirjoitetaan toisin päin: ${meant}`;
};
