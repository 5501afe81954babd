/** What a term of the vocabulary means, asked in words around it. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();
const terms = bot.knowledge.facts.filter(({ subject }) => subject.kind === 'term');

describe('a term that is named before it is asked what it is', () => {
  it.each(
    terms.flatMap(({ subject: { name }, id }) =>
      [`${name.fi}, mikä se on?`, `${name.sv}, vad är det?`, `${name.en}, what is it?`].map((text) => ({ text, id })),
    ),
  )('is told: $text', ({ text, id }) => {
    expect(factsFor(bot, text)[0]).toBe(id);
  });

  it('may stand in another sentence', () => {
    const told = factsFor(bot, 'Hei! VATE mainittiin palaverissa. Mikä se on?')[0];
    expect(terms.find(({ id }) => id === told)?.subject.name.fi).toBe('VATE');
  });
});
