/**
 * What a bot asks itself right after the start: until code has run often enough Node interprets it, and the first hundred
 * questions would take twice as long as later ones.
 */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { OpenBot } from './create-bot.ts';
import { statementOf } from './statements.ts';

/** So many in each language: with more of them next to nothing is gained. */
const MOST_FACTS = 100;

export type Rehearsal = { bot: OpenBot; knowledge: Knowledge; today: string; signal?: AbortSignal };

/** Asks in each language what some facts say, from all over the knowledge, until the signal comes. */
export const rehearsing = function* ({ bot, knowledge, today, signal }: Rehearsal): Steps<void> {
  yield* bot.preparing();
  const every = Math.ceil(knowledge.facts.length / MOST_FACTS);
  for (const fact of knowledge.facts.filter((_, at) => at % every === 0)) {
    for (const language of LANGUAGES) {
      if (signal?.aborted) return;
      bot.ask({ text: `${fact.subject.name[language]}: ${statementOf(fact, { language, today, knowledge })}?`, today });
      yield;
    }
  }
};
