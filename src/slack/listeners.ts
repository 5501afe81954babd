/** Every way into the bot, in one place. */
import type { App, BlockAction } from '@slack/bolt';
import { answerPress } from './actions.ts';
import { answerMessage } from './answering.ts';
import { COMMANDS } from './commands.ts';
import type { Edge } from './edge.ts';
import { EVENTS } from './events.ts';
import { createLastNet } from './failures.ts';

const ANY_ACTION = /^/;

/** Registers the listeners with Bolt; whatever they do counts as under way until it ends. */
export const registerListeners = (app: App, edge: Edge): void => {
  for (const { name, answer } of COMMANDS) {
    app.command(name, (args) => edge.inFlight.run(() => answer(edge, args)));
  }
  for (const { name, read } of EVENTS) {
    app.event(name, async ({ event, body, client, context }) => {
      const asked = read({ event, body, botUserId: context.botUserId });
      if (asked) await edge.inFlight.run(() => answerMessage(edge, client, asked, name));
    });
  }
  app.action<BlockAction>(ANY_ACTION, (args) => edge.inFlight.run(() => answerPress(edge, args)));
  app.error(createLastNet(edge));
};
