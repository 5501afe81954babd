/** A bot whose knowledge is exchanged while it runs: whole, or not at all. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Folder, loadKnowledge, sameFiles } from '../knowledge/load.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import { createBot, type OpenBot } from './create-bot.ts';

/** What came of reading the knowledge anew. Only `taken-up` changes what the bot answers. */
export type Reloaded =
  | { kind: 'taken-up'; before: Knowledge; knowledge: Knowledge }
  | { kind: 'unchanged' }
  | { kind: 'refused'; problems: readonly Problem[] }
  /** The folder could not be read, or the bot could not be built. */
  | { kind: 'failed'; error: unknown };

/** Reads the folder anew and, if nothing is wrong with it, answers by it from the next question on. Never throws. */
export type Reload = () => Reloaded;

export type LiveBot = OpenBot & {
  /** The knowledge in force. */
  knowledge(): Knowledge;
  reload: Reload;
};

type Version = { folder: Folder; knowledge: Knowledge; bot: OpenBot };

const versionOf = (folder: Folder): Version => {
  const knowledge = loadKnowledge(folder);
  return { folder, knowledge, bot: createBot(knowledge) };
};

/**
 * A bot over `first`; `read` gives the folder as it is when it is to be read anew.
 * @throws KnowledgeError when `first` has problems.
 */
export const createLiveBot = (first: Folder, read: () => Folder): LiveBot => {
  // Everything that answers one question takes the version once, so no answer is of two.
  let version = versionOf(first);
  const reload: Reload = () => {
    try {
      const folder = read();
      if (sameFiles(folder, version.folder)) return { kind: 'unchanged' };
      const before = version.knowledge;
      version = versionOf(folder);
      return { kind: 'taken-up', before, knowledge: version.knowledge };
    } catch (error) {
      return error instanceof KnowledgeError
        ? { kind: 'refused', problems: error.problems }
        : { kind: 'failed', error };
    }
  };
  return {
    ask: (request) => version.bot.ask(request),
    choose: (choosing) => version.bot.choose(choosing),
    find: (request) => version.bot.find(request),
    languageOf: (text) => version.bot.languageOf(text),
    get catalogue() {
      return version.bot.catalogue;
    },
    knowledge: () => version.knowledge,
    reload,
  };
};
