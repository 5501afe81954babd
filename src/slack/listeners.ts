/** Every way into the bot, in one place. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { answerPress } from './actions.ts';
import { answerMessage } from './answering.ts';
import { answerCommand, COMMAND } from './commands/slash-command.ts';
import type { Edge } from './edge.ts';
import { QUESTION_EVENTS } from './events.ts';
import { createLastNet } from './failures.ts';
import { answerHomeOpened } from './home/home-opened.ts';
import { answerSubmission } from './modals/submitting.ts';
import { answerShortcut, SHORTCUTS } from './shortcuts.ts';

const ANY = /^/;

/** Registers the listeners with Bolt; whatever they do counts as under way until it ends. */
export const registerListeners = (app: App, edge: Edge): void => {
  app.command(COMMAND.name, (args) => edge.inFlight.run(() => answerCommand(edge, args)));
  for (const { name, read } of QUESTION_EVENTS) {
    app.event(name, async ({ event, body, client, context }) => {
      const asked = read({ event, body, botUserId: context.botUserId });
      if (asked) await edge.inFlight.run(() => answerMessage(edge, client, asked, name));
    });
  }
  app.event('app_home_opened', ({ event, body, client }) =>
    edge.inFlight.run(() => answerHomeOpened(edge, { event, body, client })),
  );
  for (const shortcut of SHORTCUTS) {
    app.shortcut(shortcut.id, (args) => edge.inFlight.run(() => answerShortcut(edge, shortcut, args)));
  }
  app.action<BlockAction>(ANY, (args) => edge.inFlight.run(() => answerPress(edge, args)));
  app.view<ViewSubmitAction>({ callback_id: ANY, type: 'view_submission' }, (args) =>
    edge.inFlight.run(() => answerSubmission(edge, args)),
  );
  app.error(createLastNet(edge));
};
