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

const shown = ({ ts, user, botId, text, threadTs }: FakeMessage): Json => ({
  type: 'message',
  ts,
  user,
  text,
  ...(botId ? { bot_id: botId } : {}),
  ...(threadTs ? { thread_ts: threadTs } : {}),
});

const info = inChannel('read', (_workspace, channel) => ({
  ok: true,
  channel: {
    id: channel.id,
    name: channel.name,
    is_im: channel.kind === 'im',
    is_archived: channel.archived ?? false,
    is_ext_shared: channel.shared ?? false,
  },
}));

const history = inChannel('history', (workspace, channel) => ({
  ok: true,
  messages: workspace.messages.filter(({ channel: id, threadTs }) => id === channel.id && !threadTs).map(shown),
}));

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
