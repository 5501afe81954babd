/** The slash command. It is answered in the acknowledgement: one round trip, visible to the asker only. */
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { type Payload, sentence } from '../blocks/payload.ts';
import type { Edge } from '../edge.ts';
import { directly, reportFailure } from '../failures.ts';
import { describeError } from '../log/describe-error.ts';
import { respondWith, responseOf } from '../posting.ts';
import { questionText } from '../question-text.ts';
import { readerOf } from '../reader.ts';
import { askFreely } from './ask.ts';
import type { Typed } from './subcommand.ts';
import { routeOf } from './table.ts';

export type CommandArguments = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

export type Command = {
  name: string;
  /** What Slack shows while the command is typed; the manifest has the same. */
  description: string;
  usageHint: string;
};

export const COMMAND: Command = {
  name: '/sote',
  description: 'Kysy sote-uudistuksen hankkeista: rahoitus, aikataulut, yhteystiedot – vastaus lähteineen',
  usageHint: 'rahoitus Keski-Suomi | aikataulu POSOTE20 | vapaa kysymys | apua',
};

/** An acknowledgement that reaches Slack too late, or over a closing connection, is lost; the address still works. */
const acknowledge = async ({ ack, respond }: CommandArguments, payload: Payload): Promise<void> => {
  try {
    await ack(responseOf(payload, { to: 'asker' }));
  } catch {
    await respondWith(respond, payload, { to: 'asker' });
  }
};

const typedIn = async (edge: Edge, { command, client }: CommandArguments, text: string, later: Typed['later']) => {
  const { team_id: team, user_id: user, channel_id: channel, channel_name: channelName, trigger_id: trigger } = command;
  const reader = await readerOf(edge, { team, user, channel });
  const route = routeOf(text);
  const language = reader.chosen ?? route?.language ?? (text ? edge.languageOf(text) : 'fi');
  const typed: Typed = {
    team,
    user,
    channel,
    channelName,
    text,
    rest: route?.rest ?? text,
    language,
    reader,
    trigger,
    client,
    later,
  };
  return { typed, subcommand: route?.subcommand };
};

const answer = async (edge: Edge, args: CommandArguments, text: string): Promise<void> => {
  const left: (() => Promise<void>)[] = [];
  const { typed, subcommand } = await typedIn(edge, args, text, (work) => left.push(work));
  const wait = edge.bound.takeTurn(typed);
  if (wait > 0) return acknowledge(args, sentence(COMMAND_TEXTS[typed.language].tooMany(wait)));
  if (subcommand?.slow) await args.ack();
  const [first, ...others] = await (subcommand?.run ?? askFreely)(edge, typed);
  if (first && subcommand?.slow) await respondWith(args.respond, first, { to: 'asker' });
  else if (first) await acknowledge(args, first);
  for (const payload of others) await respondWith(args.respond, payload, { to: 'asker' });
  for (const work of left) await work().catch((error: unknown) => edge.log.warn('not counted', describeError(error)));
};

/** Answers what was typed after the command; a failure ends in an apology. */
export const answerCommand = async (edge: Edge, args: CommandArguments): Promise<void> => {
  const text = questionText(args.command.text ?? '');
  let acknowledged = false;
  const ack: CommandArguments['ack'] = async (response) => {
    acknowledged = true;
    await args.ack(response);
  };
  try {
    await answer(edge, { ...args, ack }, text);
  } catch (error) {
    const apologise = (payload: Payload) =>
      acknowledged ? respondWith(args.respond, payload, { to: 'asker' }) : acknowledge(args, payload);
    await reportFailure(edge, {
      door: args.command.command,
      error,
      language: edge.languageOf(text),
      ways: [apologise, directly(args.client, args.command.user_id)],
    });
  }
};
