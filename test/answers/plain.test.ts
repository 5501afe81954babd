import { describe, expect, it } from 'vitest';
import { plainQuestions } from '../support/plain-questions.ts';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();

describe('a word or two and a region', () => {
  it.each(plainQuestions(bot.knowledge))('$question', ({ question, isRight }) => {
    const [first] = factsFor(bot, question);
    const told = bot.knowledge.facts.find(({ id }) => id === first);
    expect(told && (isRight?.(told) ?? told.id)).toBe(isRight && true);
  });
});
