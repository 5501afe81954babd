/** Every way into the bot, in one place. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import { answerPress } from './actions.ts';
import { answerMessage } from './answering.ts';
import { answerCommand } from './commands/slash-command.ts';
import type { Edge } from './edge.ts';
import { QUESTION_EVENTS } from './events.ts';
import { createLastNet } from './failures.ts';
import { answerHomeOpened } from './home/home-opened.ts';
import type { Surface } from './metrics/metrics.ts';
import { answerSubmission } from './modals/submitting.ts';
import { answerShortcut } from './shortcuts.ts';

/** By whatever name a manifest calls it: what Slack sends to this app is answered. */
const ANY = /^/;

/** Registers the listeners with Bolt; whatever they do counts as under way until it ends. */
export const registerListeners = (app: App, edgeOf: (surface: Surface) => Edge): void => {
  const command = edgeOf('command');
  app.command(ANY, (args) => command.inFlight.run(() => answerCommand(command, args)));
  for (const { name, surface, read } of QUESTION_EVENTS) {
    const edge = edgeOf(surface);
    app.event(name, async ({ event, body, client, context }) => {
      const asked = read({ event, body, botUserId: context.botUserId });
      if (asked) await edge.inFlight.run(() => answerMessage(edge, client, asked, name));
    });
  }
  const home = edgeOf('home');
  app.event('app_home_opened', ({ event, body, client }) =>
    home.inFlight.run(() => answerHomeOpened(home, { event, body, client })),
  );
  const menu = edgeOf('shortcut');
  app.shortcut(ANY, (args) => menu.inFlight.run(() => answerShortcut(menu, args)));
  const button = edgeOf('button');
  app.action<BlockAction>(ANY, (args) => button.inFlight.run(() => answerPress(button, args)));
  const modal = edgeOf('modal');
  app.view<ViewSubmitAction>({ callback_id: ANY, type: 'view_submission' }, (args) =>
    modal.inFlight.run(() => answerSubmission(modal, args)),
  );
  app.error(createLastNet(command, app.client));
};
