/**
 * Every statement of the five source documents, with a question that brings it out and the fact that must come first.
 * The list is statements.yml, so that a reader with a document in hand can go through it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { factsFor, realBot } from '../support/real-bot.ts';

const statements = z
  .array(z.strictObject({ document: z.string(), statement: z.string(), question: z.string(), fact: z.string() }))
  .parse(parse(readFileSync(new URL('./statements.yml', import.meta.url), 'utf8')));
const bot = realBot();

describe('the statements of the source documents', () => {
  it.each(statements)('$question', ({ question, fact }) => {
    expect(factsFor(bot, question)[0]).toBe(fact);
  });

  it('bring out every fact', () => {
    const asked = new Set(statements.map(({ fact }) => fact));
    const facts = bot.knowledge.facts.filter(
      ({ topic, subject }) => topic !== 'definition' || subject.kind === 'project',
    );
    expect(facts.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});
