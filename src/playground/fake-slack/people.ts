/** What people do in the fake Slack, and what Slack tells the app of it. */
import { asMentionEvent, asMessageEvent, commandBody, eventBody, pressBody } from './payloads.ts';
import type { Origin, ResponseAddresses } from './response-addresses.ts';
import type { Acknowledgement, Deliver, FakeEphemeral, FakeMessage, Json } from './types.ts';
import { addMessage, findChannel, type Workspace } from './workspace.ts';

export type Said = { channel: string; user?: string; text: string; threadTs?: string };
export type CommandTyped = { text: string; command?: string; channel?: string; user?: string };
export type Press = { on: FakeMessage | FakeEphemeral; label: string; user?: string };

export type People = {
  /** Says something, in Slack's own markup; the app hears of it as it would. */
  say(said: Said): Promise<FakeMessage>;
  command(typed: CommandTyped): Promise<Acknowledgement>;
  /** Presses the button with the label. */
  press(press: Press): Promise<Acknowledgement>;
  /** Presses a button of any content, such as one from an older version of the app. */
  pressButton(on: FakeMessage | FakeEphemeral, button: Json, user?: string): Promise<Acknowledgement>;
  /** Sends any event. */
  event(event: Json): Promise<Acknowledgement>;
};

const DEFAULT_USER = 'U0AINO';

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const elementsOf = (block: Json): Json[] => (Array.isArray(block.elements) ? block.elements.filter(isRecord) : []);

/** The buttons of a message, with their blocks. */
export const buttonsOf = ({ blocks = [] }: FakeMessage): { button: Json; blockId: string; label: string }[] =>
  blocks.flatMap((block, index) =>
    elementsOf(block)
      .filter(({ type }) => type === 'button')
      .map((button) => ({
        button,
        blockId: String(block.block_id ?? `block${index}`),
        label: isRecord(button.text) ? String(button.text.text) : '',
      })),
  );

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
  const pressWith = async (on: FakeMessage | FakeEphemeral, button: Json, blockId: string, user: string) => {
    const origin: Origin = {
      channel: on.channel,
      user,
      original: on,
      ...(on.threadTs ? { threadTs: on.threadTs } : {}),
    };
    const responseUrl = addresses.issue(origin);
    const body = pressBody(workspace, { message: on, button, blockId, user, responseUrl });
    return deliver({ kind: 'interactive', body });
  };

  return {
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
    async press({ on, label, user = DEFAULT_USER }) {
      const found = buttonsOf(on).find((candidate) => candidate.label === label);
      if (!found)
        throw new Error(
          `No button "${label}"; there are: ${buttonsOf(on)
            .map((known) => known.label)
            .join(', ')}`,
        );
      return pressWith(on, found.button, found.blockId, user);
    },
    pressButton: (on, button, user = DEFAULT_USER) => pressWith(on, { type: 'button', ...button }, 'block', user),
    event: (event) => deliver({ kind: 'events_api', body: eventBody(workspace, event) }),
  };
};
