import { describe, expect, it } from 'vitest';
import { type PlainQuestion, plainQuestions, townQuestions } from '../support/plain-questions.ts';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

const check = ({ question, isRight }: PlainQuestion): void => {
  const [first] = factsFor(bot, question);
  const told = bot.knowledge.facts.find(({ id }) => id === first);
  expect(told && (isRight?.(told) ?? told.id)).toBe(isRight && true);
};

describe('a word or two and a region', () => {
  it.each(plainQuestions(bot.knowledge))('$question', check);
});

describe('a town', () => {
  it.each(townQuestions(bot.knowledge))('is told what its region got: $question', check);
});

describe('thanks', () => {
  it.each([
    ['kiitos', 'fi'],
    ['tack', 'sv'],
    ['thanks', 'en'],
  ])('are returned in their language: %s', (text, language) =>
    expect(bot.ask({ text, today: TODAY }).language).toBe(language),
  );
});

describe('how things are now', () => {
  const money = [
    ['Satakunnan', 'sa-funding-granted-total-2020'],
    ['Pirkanmaan', 'pi-funding-granted-total-2020'],
    ['Pohjanmaan', 'po-funding-granted-2020'],
  ] as const;

  it.each(
    money.flatMap(([region, fact]) => ['tällä hetkellä', 'nyt'].map((now) => [`${region} rahoitus ${now}`, fact])),
  )('is asked for in words that say nothing else: %s', (text, fact) => expect(factsFor(bot, text)[0]).toBe(fact));
});
