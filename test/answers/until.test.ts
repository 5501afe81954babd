/** "Mihin asti …?" asks for an end or a deadline, whatever is said of the beginning. */
import { expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();

it.each([
  ['Mihin asti hyvinvointialueet saivat hakea ICT-muutosrahoitusta syksyllä 2021?', 'ict-schedule-call-deadline'],
  ['Mihin päivään asti sote-lakiluonnoksesta sai antaa lausunnon?', 'suomi-schedule-statements-deadline'],
  ['Mihin saakka vuoden 2020 valtionavustuksia sai hakea?', 'suomi-schedule-call-2020-deadline'],
  ['Until when could statements on the draft reform acts be given?', 'suomi-schedule-statements-deadline'],
])('is no question about a beginning: %s', (question, fact) => {
  expect(factsFor(bot, question)[0]).toBe(fact);
});
