/** Which questions led to which message, so that the page can tell why an answer is as it is. */
import type { Choosing, Request } from '../answers/bot.ts';
import type { OpenBot } from '../answers/create-bot.ts';
import type { Reply } from '../answers/message.ts';
import type { FakeMessage } from './fake-slack/types.ts';
import type { Workspace } from './fake-slack/workspace.ts';

/** What the bot was asked, by words or by a button, and in which language it replied. */
export type Heard = { request: Request | Choosing; language: Reply['language'] };

export type Origins = {
  /** The bot, overheard. */
  bot: OpenBot;
  /** Runs one thing after another; what changes while one runs is put down to what the bot was asked then. */
  during<Done>(run: () => Promise<Done>): Promise<Done>;
  /** What led to a message. */
  of(ts: string): readonly Heard[];
};

const contentOf = ({ text, blocks }: FakeMessage): string => JSON.stringify([text, blocks]);

export const createOrigins = (bot: OpenBot, workspace: Workspace): Origins => {
  const known = new Map<string, readonly Heard[]>();
  let heard: Heard[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const overhear = (request: Heard['request'], reply: Reply): Reply => {
    heard.push({ request, language: reply.language });
    return reply;
  };

  const fromBot = (): FakeMessage[] => [...workspace.messages, ...workspace.ephemerals].filter(({ botId }) => botId);

  const watch = async <Done>(run: () => Promise<Done>): Promise<Done> => {
    const before = new Map(fromBot().map((message) => [message.ts, contentOf(message)]));
    heard = [];
    const done = await run();
    if (heard.length > 0) {
      for (const message of fromBot()) {
        if (before.get(message.ts) !== contentOf(message)) known.set(message.ts, heard);
      }
    }
    return done;
  };

  return {
    bot: {
      ...bot,
      ask: (request) => overhear(request, bot.ask(request)),
      choose: (choosing) => overhear(choosing, bot.choose(choosing)),
    },
    during(run) {
      const done = last.then(() => watch(run));
      last = done.catch(() => undefined);
      return done;
    },
    of: (ts) => known.get(ts) ?? [],
  };
};
