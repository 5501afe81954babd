/** What people do in the fake Slack, and what Slack tells the app of it. */
import { buttonsOf, stateOf, type Values } from './elements.ts';
import { createInteractions, type Interactions } from './interactions.ts';
import {
  actionBody,
  asMentionEvent,
  asMessageEvent,
  commandBody,
  eventBody,
  homeOpenedEvent,
  messageShortcutBody,
} from './payloads.ts';
import type { Origin, ResponseAddresses } from './response-addresses.ts';
import type { Acknowledgement, Deliver, FakeEphemeral, FakeMessage, FakeView, Json } from './types.ts';
import { addMessage, findChannel, type Workspace } from './workspace.ts';

export type Said = { channel: string; user?: string; text: string; threadTs?: string };
export type CommandTyped = { text: string; command?: string; channel?: string; user?: string };
export type Pressable = FakeMessage | FakeEphemeral | FakeView;
export type Press = {
  on: Pressable;
  label: string;
  user?: string;
  /** What the view is filled with meanwhile. */
  values?: Values;
};
export type Chosen = { on: FakeMessage; callbackId: string; user?: string };

export type People = Interactions & {
  /** Says something, in Slack's own markup; the app hears of it as it would. */
  say(said: Said): Promise<FakeMessage>;
  command(typed: CommandTyped): Promise<Acknowledgement>;
  /** Presses the button with the label. */
  press(press: Press): Promise<Acknowledgement>;
  /** Acts on an element; `action` is the element with its block and what was chosen, as Slack tells it. */
  act(on: Pressable, action: Json, user: string, values?: Values): Promise<Acknowledgement>;
  /** Presses a button of any content, such as one from an older version of the app. */
  pressButton(on: Pressable, button: Json, user?: string): Promise<Acknowledgement>;
  /** A shortcut from the menu of a message. */
  messageShortcut(chosen: Chosen): Promise<Acknowledgement>;
  /** Opens the app's home, or its messages. */
  openHome(user?: string, tab?: 'home' | 'messages'): Promise<Acknowledgement>;
  /** Sends any event. */
  event(event: Json): Promise<Acknowledgement>;
};

const DEFAULT_USER = 'U0AINO';

const eventsOf = (workspace: Workspace, message: FakeMessage): Json[] => {
  const { app } = workspace;
  const channel = findChannel(workspace, message.channel);
  if (!channel?.members.includes(app.botUserId)) return [];
  if (channel.kind === 'im') return [asMessageEvent(workspace, message)];
  return message.text.includes(`<@${app.botUserId}>`) ? [asMentionEvent(message)] : [];
};

/** An acknowledgement with content is shown as a response would be. */
const showAnswer = (addresses: ResponseAddresses, origin: Origin, { ok, payload }: Acknowledgement): void => {
  if (!ok || !payload) return;
  addresses.show(origin, typeof payload === 'string' ? { text: payload } : { ...payload });
};

/** People whose doings reach the app through `deliver`. */
export const createPeople = (workspace: Workspace, addresses: ResponseAddresses, deliver: Deliver): People => {
  const addressFor = (on: FakeMessage | FakeEphemeral, user: string): string =>
    addresses.issue({ channel: on.channel, user, original: on, ...(on.threadTs ? { threadTs: on.threadTs } : {}) });

  const act = async (on: Pressable, action: Json, pressedBy: string, values: Values = {}) => {
    const where =
      'view' in on
        ? { user: on.user, state: stateOf(on, values).state }
        : { user: pressedBy, responseUrl: addressFor(on, pressedBy) };
    return deliver({ kind: 'interactive', body: actionBody(workspace, { on, action, ...where }) });
  };

  return {
    ...createInteractions(workspace, deliver),
    act,
    async say({ channel, user = DEFAULT_USER, text, threadTs }) {
      const message = addMessage(workspace, { channel, user, text, ...(threadTs ? { threadTs } : {}) });
      for (const event of eventsOf(workspace, message)) {
        await deliver({ kind: 'events_api', body: eventBody(workspace, event) });
      }
      return message;
    },
    async command({ text, command = '/sote', channel = 'C0SOTE', user = DEFAULT_USER }) {
      const origin = { channel, user };
      const responseUrl = addresses.issue(origin);
      const body = commandBody(workspace, { command, text, channel, user, responseUrl });
      const acknowledgement = await deliver({ kind: 'slash_commands', body });
      showAnswer(addresses, origin, acknowledgement);
      return acknowledgement;
    },
    async press({ on, label, user = DEFAULT_USER, values }) {
      const found = buttonsOf(on).find((candidate) => candidate.label === label);
      if (!found)
        throw new Error(
          `No button "${label}"; there are: ${buttonsOf(on)
            .map((known) => known.label)
            .join(', ')}`,
        );
      return act(on, { ...found.button, block_id: found.blockId }, user, values);
    },
    pressButton: (on, button, user = DEFAULT_USER) => act(on, { type: 'button', ...button, block_id: 'block' }, user),
    messageShortcut: ({ on, callbackId, user = DEFAULT_USER }) => {
      const origin = { channel: on.channel, user, ...(on.threadTs ? { threadTs: on.threadTs } : {}) };
      const body = messageShortcutBody(workspace, {
        callbackId,
        message: on,
        user,
        responseUrl: addresses.issue(origin),
      });
      return deliver({ kind: 'interactive', body });
    },
    openHome: (user = DEFAULT_USER, tab = 'home') =>
      deliver({ kind: 'events_api', body: eventBody(workspace, homeOpenedEvent(workspace, user, tab)) }),
    event: (event) => deliver({ kind: 'events_api', body: eventBody(workspace, event) }),
  };
};
