/** What Slack sends to an app. */
import type { FakeEphemeral, FakeMessage, FakeView, Json } from './types.ts';
import { homeOf, shownView } from './view-methods.ts';
import { findChannel, openDirectMessage, type Workspace } from './workspace.ts';

const seconds = (workspace: Workspace): number => Math.floor(workspace.clock().getTime() / 1000);

/** An event in its envelope. */
export const eventBody = (workspace: Workspace, event: Json): Json => ({
  token: 'legacy-verification-token',
  team_id: workspace.team.id,
  api_app_id: workspace.app.id,
  event: { event_ts: event.ts, team: workspace.team.id, ...event },
  type: 'event_callback',
  event_id: `Ev${workspace.next()}`,
  event_time: seconds(workspace),
  authorizations: [
    {
      enterprise_id: null,
      team_id: workspace.team.id,
      user_id: workspace.app.botUserId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: findChannel(workspace, String(event.channel))?.shared ?? false,
});

const messageEvent = (message: FakeMessage): Json => ({
  user: message.user,
  ts: message.ts,
  client_msg_id: `msg-${message.ts}`,
  text: message.text,
  channel: message.channel,
  ...(message.botId ? { bot_id: message.botId } : {}),
  ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
});

/** Slack escapes what people type. */
export const typed = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;

/** A message as the event that a `message.*` subscription gets. */
export const asMessageEvent = (workspace: Workspace, message: FakeMessage): Json => ({
  ...messageEvent(message),
  type: 'message',
  channel_type: CHANNEL_TYPES[findChannel(workspace, message.channel)?.kind ?? 'public'],
});

/** A message as the event that a mentioned app gets. */
export const asMentionEvent = (message: FakeMessage): Json => ({ ...messageEvent(message), type: 'app_mention' });

const trigger = (workspace: Workspace, user: string): string =>
  `trigger.${workspace.clock().getTime()}.${user}.${workspace.next()}`;

const nameOf = (workspace: Workspace, user: string): string =>
  workspace.users.find(({ id }) => id === user)?.name ?? user;

export type Typed = { command: string; text: string; channel: string; user: string; responseUrl: string };

/** A slash command; all its values are text, for it is a form. */
export const commandBody = (workspace: Workspace, { command, text, channel, user, responseUrl }: Typed): Json => ({
  token: 'legacy-verification-token',
  team_id: workspace.team.id,
  team_domain: workspace.team.domain,
  channel_id: channel,
  channel_name: findChannel(workspace, channel)?.name ?? 'unknown',
  user_id: user,
  user_name: nameOf(workspace, user),
  command,
  text,
  api_app_id: workspace.app.id,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: trigger(workspace, user),
});

const person = (workspace: Workspace, user: string): Json => ({
  id: user,
  username: nameOf(workspace, user),
  name: nameOf(workspace, user),
  team_id: workspace.team.id,
});

/** What every interaction tells. */
const interaction = (workspace: Workspace, type: string, user: string): Json => ({
  type,
  user: person(workspace, user),
  team: workspace.team,
  enterprise: null,
  is_enterprise_install: false,
  api_app_id: workspace.app.id,
  token: 'legacy-verification-token',
  trigger_id: trigger(workspace, user),
});

const channelOf = (workspace: Workspace, channel: string): Json => ({
  id: channel,
  name: findChannel(workspace, channel)?.name ?? 'unknown',
});

const messageOf = ({ ts, text, blocks, threadTs, user, botId }: FakeMessage): Json => ({
  type: 'message',
  ts,
  text,
  user,
  ...(botId ? { bot_id: botId } : {}),
  ...(blocks ? { blocks } : {}),
  ...(threadTs ? { thread_ts: threadTs } : {}),
});

const isView = (on: FakeMessage | FakeView): on is FakeView => 'view' in on;

/** Where something was pressed. Of a message that only one person sees, Slack does not send the content. */
const placeOf = (workspace: Workspace, on: FakeMessage | FakeEphemeral | FakeView, state: Json): Json => {
  if (isView(on)) {
    return { container: { type: 'view', view_id: on.id }, view: shownView(workspace, on, state) };
  }
  const isEphemeral = 'visibleTo' in on;
  return {
    container: {
      type: 'message',
      message_ts: on.ts,
      channel_id: on.channel,
      is_ephemeral: isEphemeral,
      ...(on.threadTs ? { thread_ts: on.threadTs } : {}),
    },
    channel: channelOf(workspace, on.channel),
    ...(isEphemeral ? {} : { message: messageOf(on) }),
  };
};

export type Acted = {
  on: FakeMessage | FakeEphemeral | FakeView;
  /** The element with its block, and what was chosen. */
  action: Json;
  user: string;
  /** None for a view. */
  responseUrl?: string;
  /** What a view holds. */
  state?: Json;
};

/** A press of a button, or a choice. */
export const actionBody = (workspace: Workspace, { on, action, user, responseUrl, state = {} }: Acted): Json => ({
  ...interaction(workspace, 'block_actions', user),
  ...placeOf(workspace, on, state),
  ...(responseUrl ? { response_url: responseUrl } : {}),
  actions: [{ ...action, action_ts: workspace.nextTs() }],
});

/** A modal submitted. */
export const submissionBody = (workspace: Workspace, view: FakeView, state: Json): Json => ({
  ...interaction(workspace, 'view_submission', view.user),
  view: shownView(workspace, view, state),
  response_urls: [],
});

/** A modal closed without submitting it. */
export const closedBody = (workspace: Workspace, view: FakeView): Json => ({
  ...interaction(workspace, 'view_closed', view.user),
  view: shownView(workspace, view),
  is_cleared: false,
});

/** A global shortcut: no channel goes with it. */
export const shortcutBody = (workspace: Workspace, callbackId: string, user: string): Json => ({
  ...interaction(workspace, 'shortcut', user),
  callback_id: callbackId,
  action_ts: workspace.nextTs(),
});

export type MessageShortcut = { callbackId: string; message: FakeMessage; user: string; responseUrl: string };

/** A shortcut chosen from a message's menu; it works where the app is no member, too. */
export const messageShortcutBody = (
  workspace: Workspace,
  { callbackId, message, user, responseUrl }: MessageShortcut,
): Json => ({
  ...interaction(workspace, 'message_action', user),
  callback_id: callbackId,
  action_ts: workspace.nextTs(),
  message_ts: message.ts,
  channel: channelOf(workspace, message.channel),
  message: messageOf(message),
  response_url: responseUrl,
});

/** A person looks at the app: its home, or its messages. */
export const homeOpenedEvent = (workspace: Workspace, user: string, tab: 'home' | 'messages'): Json => {
  const home = tab === 'home' ? homeOf(workspace, user) : undefined;
  return {
    type: 'app_home_opened',
    user,
    channel: openDirectMessage(workspace, user).id,
    tab,
    ...(home ? { view: shownView(workspace, home) } : {}),
  };
};
