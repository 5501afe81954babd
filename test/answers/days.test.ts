/** What happened on a day is told by what is on that day, whichever way it is written, and by nothing else. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('what happened on a day', () => {
  it.each([
    ['Mitä tapahtui 23.6.2021?', 'suomi-schedule-parliament-approved'],
    ['mitä 25.9. tapahtui', 'suomi-schedule-statements-deadline'],
    ['Mitä tapahtui 8. joulukuuta?', 'suomi-schedule-bill-given'],
    ['Mitä 8. päivänä joulukuuta 2020 päätettiin?', 'suomi-schedule-bill-given'],
    ['Mikä päättyi 31.12.2021?', 'rak-schedule-end-2021'],
    ['Mikä alkoi 1.8.2020 Lapissa?', 'la-schedule-rak-span'],
    ['Mitä Itä-Uudellamaalla tapahtui 6. huhtikuuta 2022?', 'iu-schedule-final-report'],
    ['Vad hände den 29 juni 2021?', 'suomi-schedule-laws-confirmed'],
    ['What was decided on June 23rd, 2021?', 'suomi-schedule-parliament-approved'],
    ['What took place on the 8th of December?', 'suomi-schedule-bill-given'],
  ])('is told: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each([
    'Mitä tapahtui 24.6.2021?',
    'Mitä tapahtui 13. helmikuuta?',
    'Vad hände den 24 juni?',
    'What happened on 5 May?',
  ])('is not known of a day on which nothing is known: %s', (text) => {
    const [message] = bot.ask({ text, today: TODAY }).messages;
    expect(message?.kind).toBe('unknown');
  });

  it.each([
    'Mikä alkoi 30.4.2020?',
    'Mikä alkoi 23.6.2021?',
    'Mikä päättyi 23.6.2021?',
    'What ended on 1 January 2023?',
  ])('is left out where something else is asked than what is on that day: %s', (text) =>
    expect(factsFor(bot, text)).toEqual([]),
  );

  it.each([
    ['Mikä alkoi 15.6.2020?', 'suomi-schedule-hearing-start'],
    ['What started on 16 August 2021?', 'tsk-schedule-supplementary-call-start'],
    ['Mikä päättyi 30.4.2020?', 'suomi-schedule-call-2020-deadline'],
  ])('is told where its label says that it begins, or a time for it ends: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it('names the day of which nothing is known', () => {
    const [message] = bot.ask({ text: 'Mitä tapahtui 13. helmikuuta?', today: TODAY }).messages;
    expect(message?.headline).toContain('13. helmikuuta');
  });
});
