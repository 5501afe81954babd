/** The edge of the process: streams, clock, environment and files are taken here and handed on. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { tz } from '@date-fns/tz';
import { format } from 'date-fns';
import { createBot } from './answers/create-bot.ts';
import { askCommand } from './cli/ask.ts';
import type { ExitCode, Io } from './cli/io.ts';
import { knowledgeCommand } from './cli/knowledge.ts';
import { loadKnowledge, readFolder } from './knowledge/load.ts';
import { KnowledgeError } from './knowledge/problems.ts';

const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../knowledge', import.meta.url));

/** The calendar day in Finland. */
const todayInFinland = (): string => format(new Date(), 'yyyy-MM-dd', { in: tz('Europe/Helsinki') });

const processIo = (): Io => ({
  input: createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
});

const runCommand = async ([command, ...args]: readonly string[], io: Io): Promise<ExitCode> => {
  if (command === 'knowledge') return knowledgeCommand(args, { folder: KNOWLEDGE_FOLDER, io });
  const knowledge = loadKnowledge(readFolder(KNOWLEDGE_FOLDER));
  const bot = createBot(knowledge);
  if (command === 'ask')
    return askCommand(args, { bot, knowledge, today: todayInFinland(), now: () => performance.now(), io });
  io.error(`Unknown command: ${command}`);
  return 2;
};

export const main = async (): Promise<void> => {
  const io = processIo();
  try {
    process.exitCode = await runCommand(process.argv.slice(2), io);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    io.error(error.message);
    process.exitCode = 1;
  }
};
