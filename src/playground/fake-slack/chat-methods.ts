/** The `chat.*` methods. */
import { refuseBlocks } from './check-blocks.ts';
import type { FakeChannel, FakeMessage, Json } from './types.ts';
import { addEphemeral, addMessage, findChannel, openDirectMessage, type Workspace } from './workspace.ts';

export type Method = { scope?: string; run: (workspace: Workspace, args: Json) => Json };

export const failed = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Arguments of a form come as text; those that hold structure are JSON. */
const structured = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const withErrors = (error: string, messages: string[]): Json =>
  failed(error, { errors: messages, response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });

/** What is said, or why it cannot be. */
export const contentOf = (args: Json): { content: Pick<FakeMessage, 'text' | 'blocks'> } | { refused: Json } => {
  const blocks = args.blocks === undefined ? undefined : structured(args.blocks);
  if (blocks !== undefined) {
    const refusal = refuseBlocks(blocks, 'message');
    if (refusal) return { refused: withErrors(refusal.error, refusal.messages) };
  }
  if (!text(args.text) && !(Array.isArray(blocks) && blocks.length > 0)) return { refused: failed('no_text') };
  // Slack cuts what is longer, and says so only in a warning.
  return { content: { text: text(args.text).slice(0, 40_000), ...(Array.isArray(blocks) ? { blocks } : {}) } };
};

const placeFor = (workspace: Workspace, id: string): FakeChannel | undefined =>
  workspace.users.some((user) => user.id === id) ? openDirectMessage(workspace, id) : findChannel(workspace, id);

const refusePlace = ({ app }: Workspace, channel: FakeChannel | undefined): Json | undefined => {
  if (!channel) return failed('channel_not_found');
  if (channel.archived) return failed('is_archived');
  if (channel.members.includes(app.botUserId)) return undefined;
  return failed(channel.kind === 'private' ? 'channel_not_found' : 'not_in_channel');
};

const THREAD = /^\d+\.\d{6}$/;

const post = (workspace: Workspace, args: Json): Json => {
  const channel = placeFor(workspace, text(args.channel));
  const refusedPlace = refusePlace(workspace, channel);
  if (refusedPlace || !channel) return refusedPlace ?? failed('channel_not_found');
  const said = contentOf(args);
  if ('refused' in said) return said.refused;
  const thread = text(args.thread_ts);
  if (thread && !THREAD.test(thread)) return failed('invalid_thread_ts');
  const { botUserId, botId } = workspace.app;
  const message = addMessage(workspace, {
    channel: channel.id,
    user: botUserId,
    botId,
    ...said.content,
    ...(thread ? { threadTs: thread } : {}),
    sent: args,
  });
  return { ok: true, channel: channel.id, ts: message.ts, message: { ...said.content, ts: message.ts } };
};

const postEphemeral = (workspace: Workspace, args: Json): Json => {
  const channel = findChannel(workspace, text(args.channel));
  const refusedPlace = refusePlace(workspace, channel);
  if (refusedPlace || !channel) return refusedPlace ?? failed('channel_not_found');
  if (!channel.members.includes(text(args.user))) return failed('user_not_in_channel');
  const said = contentOf(args);
  if ('refused' in said) return said.refused;
  const { botUserId, botId } = workspace.app;
  const where = { channel: channel.id, ...(args.thread_ts ? { threadTs: text(args.thread_ts) } : {}) };
  const shown = { ...where, user: botUserId, botId, visibleTo: text(args.user), ...said.content, sent: args };
  return { ok: true, message_ts: addEphemeral(workspace, shown).ts };
};

const own = (workspace: Workspace, args: Json): FakeMessage | undefined =>
  workspace.messages.find(
    (message) => message.ts === args.ts && message.channel === args.channel && message.botId === workspace.app.botId,
  );

const update = (workspace: Workspace, args: Json): Json => {
  const message = own(workspace, args);
  if (!message) return failed('message_not_found');
  const said = contentOf(args);
  if ('refused' in said) return said.refused;
  // Without blocks, the old ones go.
  delete message.blocks;
  Object.assign(message, said.content, { sent: args });
  workspace.changed();
  return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
};

const remove = (workspace: Workspace, args: Json): Json => {
  const message = own(workspace, args);
  if (!message) return failed('message_not_found');
  workspace.messages.splice(workspace.messages.indexOf(message), 1);
  workspace.changed();
  return { ok: true, channel: message.channel, ts: message.ts };
};

const permalink = (workspace: Workspace, args: Json): Json => {
  const found = workspace.messages.some(({ ts, channel }) => ts === args.message_ts && channel === args.channel);
  if (!found) return failed('message_not_found');
  const place = `${text(args.channel)}/p${text(args.message_ts).replace('.', '')}`;
  return {
    ok: true,
    channel: args.channel,
    permalink: `https://${workspace.team.domain}.slack.test/archives/${place}`,
  };
};

export const CHAT_METHODS: Record<string, Method> = {
  'chat.postMessage': { scope: 'chat:write', run: post },
  'chat.postEphemeral': { scope: 'chat:write', run: postEphemeral },
  'chat.update': { scope: 'chat:write', run: update },
  'chat.delete': { scope: 'chat:write', run: remove },
  'chat.getPermalink': { run: permalink },
};
