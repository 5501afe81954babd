/** A bot whose knowledge is exchanged while it runs: whole, or not at all. */
import type { Keep } from '../knowledge/kept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadingKnowledge } from '../knowledge/load.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import type { Snapshot } from '../knowledge/snapshot.ts';
import { atOnce, inTurns, type Pause, type Steps } from '../knowledge/steps.ts';
import { rememberingWordReader } from '../language/analyse.ts';
import { buildingBot, type OpenBot } from './create-bot.ts';

/** What came of reading the knowledge anew. Only `taken-up` changes what the bot answers. */
export type Reloaded =
  | { kind: 'taken-up'; before: Knowledge; knowledge: Knowledge }
  | { kind: 'unchanged' }
  | { kind: 'refused'; problems: readonly Problem[] }
  /** The folder could not be read, or the bot could not be built. */
  | { kind: 'failed'; error: unknown };

/**
 * Reads the folder anew and, if nothing is wrong with it, answers by it from then on. Never fails. Meanwhile questions
 * are answered by the old; one that comes during a reload waits for its end.
 */
export type Reload = () => Promise<Reloaded>;

export type LiveBot = OpenBot & {
  /** The knowledge in force. */
  knowledge(): Knowledge;
  reload: Reload;
};

type Version = { state: string; knowledge: Knowledge; bot: OpenBot };

/**
 * A bot over `first`; `read` gives the folder as it is when it is to be read anew, and `pause` lets others have their turn.
 * @throws KnowledgeError when `first` has problems.
 */
export const createLiveBot = (
  first: Snapshot,
  read: () => Snapshot | Promise<Snapshot>,
  pause: Pause,
  keep?: Keep,
): LiveBot => {
  const reading = rememberingWordReader();
  const building = function* (snapshot: Snapshot): Steps<Version> {
    const knowledge = yield* loadingKnowledge(snapshot, keep);
    return { state: snapshot.state, knowledge, bot: yield* buildingBot(knowledge, reading, keep) };
  };
  // Everything that answers one question takes the version once, so no answer is of two.
  let version = atOnce(building(first));
  const exchange = async (): Promise<Reloaded> => {
    try {
      const snapshot = await read();
      if (snapshot.state === version.state) return { kind: 'unchanged' };
      const next = await inTurns(building(snapshot), pause);
      await inTurns(next.bot.preparing(), pause);
      const before = version.knowledge;
      version = next;
      return { kind: 'taken-up', before, knowledge: version.knowledge };
    } catch (error) {
      return error instanceof KnowledgeError
        ? { kind: 'refused', problems: error.problems }
        : { kind: 'failed', error };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  const reload: Reload = () => {
    const reloaded = last.then(exchange);
    last = reloaded;
    return reloaded;
  };
  return {
    ask: (request) => version.bot.ask(request),
    choose: (choosing) => version.bot.choose(choosing),
    find: (request) => version.bot.find(request),
    looksAt: (question) => version.bot.looksAt(question),
    languageOf: (text) => version.bot.languageOf(text),
    preparing: () => version.bot.preparing(),
    get catalogue() {
      return version.bot.catalogue;
    },
    knowledge: () => version.knowledge,
    reload,
  };
};
