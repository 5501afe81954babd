/** What Slack tells of a channel, where the optional scopes `channels:read` and `groups:read` allow it to. */
import type { WebClient } from '@slack/web-api';
import type { ChannelPlace } from '../store/channels.ts';
import type { Edge } from './edge.ts';
import { refusal } from './posting.ts';

export type ChannelInfo = { name: string; shared: boolean };

const UNTOLD = new Set(['missing_scope', 'channel_not_found', 'not_in_channel']);

/** The name of a channel and whether another organisation shares it; undefined where Slack does not tell. */
export const channelInfo = async (client: WebClient, channel: string): Promise<ChannelInfo | undefined> => {
  try {
    const { channel: info } = await client.conversations.info({ channel });
    return { name: info?.name ?? '', shared: info?.is_ext_shared === true };
  } catch (error) {
    if (!UNTOLD.has(refusal(error) ?? '')) throw error;
    return undefined;
  }
};

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Remembers that another organisation reads a channel, which then is the curators' no more. */
export const noteShared = async (
  { store, sharedChannels, log }: Edge,
  { team, channel }: ChannelPlace,
): Promise<void> => {
  sharedChannels.set(channel, true, MONTH);
  if ((await store.channels.curatorsOf(team)) !== channel) return;
  await store.channels.change({ team, channel }, '', { curators: false });
  log.warn('the channel of the curators is shared with another organisation', { team });
};

/** Whether another organisation reads the channel, as far as events or Slack have told. */
export const isSharedChannel = async (edge: Edge, client: WebClient, channel: string): Promise<boolean> =>
  edge.sharedChannels.get(channel) || ((await channelInfo(client, channel))?.shared ?? false);
