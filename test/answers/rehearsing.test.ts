import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/answers/bot.ts';
import { rehearsing } from '../../src/answers/rehearsing.ts';
import { LANGUAGES } from '../../src/knowledge/schema.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { realBot, TODAY } from '../support/real-bot.ts';

const { knowledge, ...bot } = realBot();

/** The real bot, and what it is asked. */
const overheard = () => {
  const asked: string[] = [];
  const ask = (request: Request) => {
    asked.push(request.text);
    return bot.ask(request);
  };
  return { asked, setting: { bot: { ...bot, ask }, knowledge, today: TODAY } };
};

describe('A rehearsal', () => {
  it('asks in each language what facts from all over the knowledge say', () => {
    const { asked, setting } = overheard();
    atOnce(rehearsing(setting));
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.length).toBeLessThanOrEqual(300);
    const regions = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'region');
    for (const language of LANGUAGES)
      expect(regions.filter(({ name }) => asked.some((text) => text.includes(name[language]))).length).toBeGreaterThan(
        12,
      );
  });

  it('ends where the bot does', () => {
    const { asked, setting } = overheard();
    const stopping = new AbortController();
    const steps = rehearsing({ ...setting, signal: stopping.signal });
    while (asked.length < 3) steps.next();
    stopping.abort();
    atOnce(steps);
    expect(asked).toHaveLength(3);
  });
});
