import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBot, type OpenBot } from '../../src/answers/create-bot.ts';
import { keptReading } from '../../src/cli/kept-reading.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadingKnowledge } from '../../src/knowledge/load.ts';
import { NEEDED_FILES } from '../../src/knowledge/needed-files.ts';
import { takeSnapshot } from '../../src/knowledge/snapshot.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { lazily } from '../../src/language/cache.ts';

export const TODAY = '2026-11-22';

export type RealBot = OpenBot & { knowledge: Knowledge };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const KNOWLEDGE_FOLDER = join(ROOT, 'knowledge');

/** What the knowledge is read into, as `npm start` keeps it: the processes of a run of tests share what the first of them has read. */
export const kept = lazily(() => keptReading(ROOT).keep);

/** The bot over the project's own knowledge. It holds nothing of what it is asked, so all tests of a process share it. */
export const realBot = lazily((): RealBot => {
  const knowledge = atOnce(loadingKnowledge(takeSnapshot(KNOWLEDGE_FOLDER, NEEDED_FILES), kept()));
  return { ...createBot(knowledge, kept()), knowledge };
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
