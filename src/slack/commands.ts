/** Slash commands. They are answered in the acknowledgement: one round trip, visible to the asker only. */
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { finnishDay } from '../language/today.ts';
import type { Payload } from './blocks/payload.ts';
import { replyPayloads } from './blocks/reply-payloads.ts';
import type { Edge } from './edge.ts';
import { reportFailure } from './failures.ts';
import { respondWith, responseOf } from './posting.ts';
import { questionText } from './question-text.ts';

export type CommandArguments = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export type Command = {
  name: string;
  /** What Slack shows while the command is typed; the manifest has the same. */
  description: string;
  usageHint: string;
  answer: (edge: Edge, args: CommandArguments) => Promise<void>;
};

/** An acknowledgement that reaches Slack too late, or over a closing connection, is lost; the address still works. */
const acknowledge = async ({ ack, respond }: CommandArguments, payload: Payload): Promise<void> => {
  try {
    await ack(responseOf(payload, { to: 'asker' }));
  } catch {
    await respondWith(respond, payload, { to: 'asker' });
  }
};

const answerQuestion = async (edge: Edge, args: CommandArguments): Promise<void> => {
  const text = questionText(args.command.text ?? '');
  try {
    const today = finnishDay(edge.clock);
    const reply = edge.bot.ask({ text, today });
    const [first, ...others] = replyPayloads(reply, { shareable: true, rateable: true, requestable: true });
    await acknowledge(args, first);
    for (const payload of others) await respondWith(args.respond, payload, { to: 'asker' });
  } catch (error) {
    const ways = [(payload: Payload) => acknowledge(args, payload)];
    await reportFailure(edge, { door: args.command.command, error, language: edge.languageOf(text), ways });
  }
};

export const COMMANDS: readonly Command[] = [
  {
    name: '/sote',
    description: 'Kysy sote-uudistuksen hankkeista: rahoitus, aikataulut, yhteystiedot – vastaus lähteineen',
    usageHint: 'rahoitus Keski-Suomi | milloin hanke päättyy | apua',
    answer: answerQuestion,
  },
];
