/** The methods beside `chat.*`: who is who, and channels. */
import { failed, type Method } from './chat-methods.ts';
import type { FakeChannel, FakeMessage, Json } from './types.ts';
import { findChannel, type Workspace } from './workspace.ts';

const authTest = ({ app, team }: Workspace): Json => ({
  ok: true,
  url: `https://${team.domain}.slack.test/`,
  team: team.domain,
  user: app.botName,
  team_id: team.id,
  user_id: app.botUserId,
  bot_id: app.botId,
  is_enterprise_install: false,
});

const userInfo = ({ users }: Workspace, args: Json): Json => {
  const user = users.find(({ id }) => id === args.user);
  return user ? { ok: true, user: { ...user, is_bot: false } } : failed('user_not_found');
};

const READ: Record<FakeChannel['kind'], string> = { public: 'channels', private: 'groups', im: 'im' };

/** Which scope a look at a channel needs depends on its kind. */
const inChannel =
  (right: 'read' | 'history', run: (workspace: Workspace, channel: FakeChannel, args: Json) => Json) =>
  (workspace: Workspace, args: Json): Json => {
    const channel = findChannel(workspace, String(args.channel));
    if (!channel) return failed('channel_not_found');
    const needed = `${READ[channel.kind]}:${right}`;
    if (!workspace.app.scopes.includes(needed)) {
      return failed('missing_scope', { needed, provided: workspace.app.scopes.join() });
    }
    return run(workspace, channel, args);
  };

/** Arguments of a form come as text; those that hold structure are JSON. */
const metadataOf = ({ sent }: FakeMessage): unknown =>
  typeof sent?.metadata === 'string' ? JSON.parse(sent.metadata) : sent?.metadata;

const shown = ({ ts, user, botId, text, threadTs, blocks }: FakeMessage): Json => ({
  type: 'message',
  ts,
  user,
  text,
  ...(botId ? { bot_id: botId } : {}),
  ...(threadTs ? { thread_ts: threadTs } : {}),
  ...(blocks ? { blocks } : {}),
});

const info = inChannel('read', (workspace, channel) => ({
  ok: true,
  channel: {
    id: channel.id,
    name: channel.name,
    is_im: channel.kind === 'im',
    is_member: channel.members.includes(workspace.app.botUserId),
    is_archived: channel.archived ?? false,
    is_ext_shared: channel.shared ?? false,
  },
}));

/** The payload of a message's metadata comes only where all of it is asked for. */
const withMetadata = (message: FakeMessage, all: boolean): Json => {
  const metadata = metadataOf(message);
  if (typeof metadata !== 'object' || metadata === null || !('event_type' in metadata)) return shown(message);
  return { ...shown(message), metadata: all ? metadata : { event_type: metadata.event_type } };
};

/** The newest first, a page at a time; the cursor is how many have been shown. */
const history = inChannel('history', (workspace, channel, args) => {
  const oldest = Number(args.oldest ?? 0);
  const limit = Math.min(Number(args.limit ?? 100), workspace.historyPage);
  const start = Number(args.cursor ?? 0);
  const all = workspace.messages
    .filter(({ channel: id, threadTs, ts }) => id === channel.id && !threadTs && Number(ts) >= oldest)
    .reverse();
  const hasMore = all.length > start + limit;
  return {
    ok: true,
    messages: all
      .slice(start, start + limit)
      .map((message) => withMetadata(message, String(args.include_all_metadata) === 'true')),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(start + limit) : '' },
  };
});

const replies = inChannel('history', (workspace, channel, args) => ({
  ok: true,
  messages: workspace.messages
    .filter(({ channel: id, ts, threadTs }) => id === channel.id && (threadTs ?? ts) === args.ts)
    .map(shown),
}));

export const OTHER_METHODS: Record<string, Method> = {
  'auth.test': { run: authTest },
  'users.info': { scope: 'users:read', run: userInfo },
  'conversations.info': { run: info },
  'conversations.history': { run: history },
  'conversations.replies': { run: replies },
};
