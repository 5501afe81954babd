/** Response addresses: five posts within thirty minutes, visible to the asker unless told otherwise. */
import { contentOf } from './chat-methods.ts';
import type { FakeEphemeral, FakeMessage, FakeRequest, FakeResponse, Json } from './types.ts';
import { addEphemeral, addMessage, type Workspace } from './workspace.ts';

/** What an address answers to. */
export type Origin = {
  channel: string;
  user: string;
  threadTs?: string;
  /** The message with the button; a command has none, so nothing of it can be replaced. */
  original?: FakeMessage | FakeEphemeral;
};

export type ResponseAddresses = {
  issue(origin: Origin): string;
  handle(request: FakeRequest): FakeResponse;
  /** Shows what an acknowledgement or a response says. */
  show(origin: Origin, args: Json): FakeResponse;
};

const MOST_USES = 5;
const LIFETIME = 30 * 60 * 1000;

const reply = (status: number, body: string): FakeResponse => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

const removeOriginal = (workspace: Workspace, original: FakeMessage): void => {
  const lists = [workspace.messages, workspace.ephemerals];
  for (const list of lists) {
    const index = list.findIndex(({ ts }) => ts === original.ts);
    if (index >= 0) list.splice(index, 1);
  }
  workspace.changed();
};

const replaceOriginal = (workspace: Workspace, original: FakeMessage, content: Partial<FakeMessage>): void => {
  delete original.blocks;
  Object.assign(original, content);
  workspace.changed();
};

/** The response addresses of a workspace, under a base address. */
export const createResponseAddresses = (workspace: Workspace, base: () => string): ResponseAddresses => {
  const issued = new Map<string, { origin: Origin; uses: number; at: number }>();

  const show = (origin: Origin, args: Json): FakeResponse => {
    const { original } = origin;
    if (args.delete_original && original) {
      removeOriginal(workspace, original);
      return reply(200, 'ok');
    }
    const said = contentOf(args);
    if ('refused' in said) return reply(400, String(said.refused.error));
    const content = { ...said.content, sent: args };
    if (args.replace_original && original) {
      replaceOriginal(workspace, original, content);
      return reply(200, 'ok');
    }
    const { botUserId, botId } = workspace.app;
    const thread = origin.threadTs ? { threadTs: origin.threadTs } : {};
    const message = { channel: origin.channel, user: botUserId, botId, ...thread, ...content };
    if (args.response_type === 'in_channel') addMessage(workspace, message);
    else addEphemeral(workspace, { ...message, visibleTo: origin.user });
    return reply(200, 'ok');
  };

  return {
    show,
    issue(origin) {
      const path = `/response/${workspace.team.id}/${workspace.next()}`;
      issued.set(path, { origin, uses: 0, at: workspace.clock().getTime() });
      return `${base()}${path}`;
    },
    handle({ path, body }) {
      const address = issued.get(path);
      if (!address) return reply(404, 'no_such_url');
      if (workspace.clock().getTime() - address.at > LIFETIME) return reply(404, 'expired_url');
      address.uses += 1;
      if (address.uses > MOST_USES) return reply(404, 'used_url');
      return show(address.origin, JSON.parse(body));
    },
  };
};
