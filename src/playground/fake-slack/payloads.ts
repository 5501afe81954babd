/** What Slack sends to an app. */
import type { FakeEphemeral, FakeMessage, Json } from './types.ts';
import { findChannel, type Workspace } from './workspace.ts';

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
  is_ext_shared_channel: false,
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

const trigger = (workspace: Workspace): string => `trigger.${workspace.clock().getTime()}.${workspace.next()}`;

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
  trigger_id: trigger(workspace),
});

export type Pressed = {
  message: FakeMessage | FakeEphemeral;
  button: Json;
  blockId: string;
  user: string;
  responseUrl: string;
};

/** A press of a button. Of a message that only one person sees, Slack does not send the content. */
export const pressBody = (workspace: Workspace, { message, button, blockId, user, responseUrl }: Pressed): Json => {
  const isEphemeral = 'visibleTo' in message;
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  return {
    type: 'block_actions',
    user: { id: user, username: nameOf(workspace, user), name: nameOf(workspace, user), team_id: workspace.team.id },
    api_app_id: workspace.app.id,
    token: 'legacy-verification-token',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    trigger_id: trigger(workspace),
    team: workspace.team,
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: message.channel, name: findChannel(workspace, message.channel)?.name ?? 'unknown' },
    ...(isEphemeral
      ? {}
      : { message: { type: 'message', ts: message.ts, text: message.text, blocks: message.blocks, ...thread } }),
    response_url: responseUrl,
    actions: [{ ...button, block_id: blockId, action_ts: workspace.nextTs() }],
  };
};
