/** What Slack tells of a channel, where the optional scopes `channels:read` and `groups:read` allow it to. */
import type { WebClient } from '@slack/web-api';
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

/** Whether another organisation reads the channel, as far as events or Slack have told. */
export const isSharedChannel = async (edge: Edge, client: WebClient, channel: string): Promise<boolean> =>
  edge.sharedChannels.get(channel) || ((await channelInfo(client, channel))?.shared ?? false);
