import { fileURLToPath } from 'node:url';
import { createBot, type OpenBot } from '../../src/answers/create-bot.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { lazily } from '../../src/language/cache.ts';

export const TODAY = '2026-11-22';

export type RealBot = OpenBot & { knowledge: Knowledge };

/** The bot over the project's own knowledge. It holds nothing of what it is asked, so all tests of a process share it. */
export const realBot = lazily((): RealBot => {
  const knowledge = loadKnowledge(readFolder(fileURLToPath(new URL('../../knowledge', import.meta.url))));
  return { ...createBot(knowledge), knowledge };
});

/** The ids of the facts behind the answers to a text, the one that counts first. */
export const factsFor = (bot: OpenBot, text: string, today = TODAY): string[] =>
  bot
    .find({ text, today })
    .findings.flatMap(({ answer }) =>
      answer.kind === 'answer'
        ? answer.families.flatMap(({ head, against, earlier }) => [head, ...against, ...earlier])
        : [],
    )
    .map(({ id }) => id);
