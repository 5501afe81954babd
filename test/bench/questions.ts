/** The questions kept in test/answers/sets, each once. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const SETS = ['answerable', 'with-fillers', 'unanswerable', 'country'];

const line = z.object({ question: z.string() });

export const keptQuestions = (): string[] => [
  ...new Set(
    SETS.flatMap((set) =>
      readFileSync(new URL(`../answers/sets/${set}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((text) => line.parse(JSON.parse(text)).question),
    ),
  ),
];
