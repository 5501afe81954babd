import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addDays, isHoliday, mondayOf, weekdayOf } from '../../src/digest/calendar.ts';
import { dueAt, isDigestDay, nextDigestDay, opensWeek, previousDigestDay } from '../../src/digest/schedule.ts';
import { finnishInstant } from '../../src/language/today.ts';

/** Days off from Monday to Sunday, by the calendar of the University of Helsinki's almanac office, checked by hand. */
const DAYS_OFF: Record<string, string> = {
  2026: '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26',
  2027: '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26',
  2028: '01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-23 06-24 11-04 12-06 12-24 12-25 12-26',
};

const daysOf = (year: string): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
};

const WORKDAYS = { time: '08:30', weekdays: [1, 2, 3, 4, 5], pausedUntil: undefined };

describe('12: the days off of Finland', () => {
  it.each(Object.entries(DAYS_OFF))('of %s are the holidays and the two eves', (year, off) => {
    expect(daysOf(year).filter(isHoliday)).toEqual(off.split(' ').map((date) => `${year}-${date}`));
  });

  it.each([
    ['2026', 252],
    ['2027', 253],
    ['2028', 251],
  ])('leave %s so many working days: %i', (year, count) => {
    expect(daysOf(year).filter((day) => isDigestDay(WORKDAYS, day))).toHaveLength(count);
  });

  it('know Easter when it is early and late', () => {
    expect(['2008-03-24', '2011-04-25', '2038-04-26', '2000-04-24', '2076-04-20'].every(isHoliday)).toBe(true);
  });
});

describe('a day', () => {
  it('has its weekday and its Monday', () => {
    expect([weekdayOf('2027-03-28'), mondayOf('2027-03-28'), mondayOf('2027-03-29')]).toEqual([
      7,
      '2027-03-22',
      '2027-03-29',
    ]);
  });
});

describe('11, 13: the time of a digest', () => {
  const at = (time: string, day: string) => new Date(finnishInstant(day, time)).toISOString();

  it('is by the clocks of Finland on both sides of their change', () => {
    expect(at('08:30', '2027-03-27')).toBe('2027-03-27T06:30:00.000Z');
    expect(at('08:30', '2027-03-28')).toBe('2027-03-28T05:30:00.000Z');
    expect(at('08:30', '2027-10-30')).toBe('2027-10-30T05:30:00.000Z');
    expect(at('08:30', '2027-10-31')).toBe('2027-10-31T06:30:00.000Z');
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('is the same where the machine is in %s', async (zone) => {
    const module = fileURLToPath(new URL('../../src/language/today.ts', import.meta.url));
    const script = `import { finnishDay, finnishInstant } from '${module}';
      const days = ['2027-03-28', '2027-10-31', '2027-01-01'];
      console.log(JSON.stringify(days.map((day) => [finnishInstant(day, '00:05'), finnishDay(() => new Date(finnishInstant(day, '00:05')))])));`;
    const args = ['--input-type=module', '-e', script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { TZ: zone } });
    expect(JSON.parse(stdout)).toEqual([
      [Date.parse('2027-03-27T22:05:00Z'), '2027-03-28'],
      [Date.parse('2027-10-30T21:05:00Z'), '2027-10-31'],
      [Date.parse('2026-12-31T22:05:00Z'), '2027-01-01'],
    ]);
  });

  it('comes once where the clocks skip it, and once where they show it twice', () => {
    expect(at('03:30', '2027-03-28')).toBe('2027-03-28T01:30:00.000Z');
    expect(at('03:30', '2027-10-31')).toBe('2027-10-31T01:30:00.000Z');
  });

  it('is spread over two minutes by channel, the same every day', () => {
    const due = Array.from({ length: 300 }, (_, at) => dueAt('08:30', '2027-03-01', `C${at}`));
    const start = finnishInstant('2027-03-01', '08:30');
    expect(due.every((instant) => instant >= start && instant < start + 120_000)).toBe(true);
    expect(new Set(due.map((instant) => Math.floor((instant - start) / 10_000))).size).toBe(12);
    expect(dueAt('08:30', '2027-03-02', 'C7') - dueAt('08:30', '2027-03-01', 'C7')).toBe(86_400_000);
  });
});

describe('a digest day', () => {
  it('is a chosen weekday that is no day off, from the end of a pause on', () => {
    const timing = { ...WORKDAYS, weekdays: [1, 4], pausedUntil: '2027-03-29' };
    const days = daysOf('2027').filter((day) => day > '2027-03-20' && day < '2027-04-10');
    expect(days.filter((day) => isDigestDay(timing, day))).toEqual(['2027-04-01', '2027-04-05', '2027-04-08']);
    expect(nextDigestDay(timing, '2027-01-01')).toBe('2027-04-01');
    expect(previousDigestDay(timing, '2027-04-01')).toBe('2027-03-25');
  });

  it('has none to follow where no weekday is chosen', () => {
    expect(nextDigestDay({ ...WORKDAYS, weekdays: [] }, '2027-01-01')).toBeUndefined();
  });

  it('opens the week when it is the first of it', () => {
    expect(opensWeek(WORKDAYS, '2027-04-05')).toBe(true);
    expect(opensWeek(WORKDAYS, '2027-04-06')).toBe(false);
    // Easter Monday is off.
    expect(opensWeek(WORKDAYS, '2027-03-30')).toBe(true);
    expect(opensWeek({ ...WORKDAYS, weekdays: [3] }, '2027-04-07')).toBe(true);
  });
});
