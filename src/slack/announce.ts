import type { WebClient } from '@slack/web-api';
import { markupText } from './blocks/text-objects.ts';
import type { Edge } from './edge.ts';
import { isNoPlace, postTo } from './posting.ts';

/** Says to a channel what concerns all of it. @returns false where the bot is no member, and cannot say it */
export const announce = async (
  edge: Edge,
  { client, channel }: { client: WebClient; channel: string },
  text: string,
): Promise<boolean> => {
  const blocks = [{ type: 'context' as const, elements: [markupText(text)] }];
  try {
    await postTo(edge, client, { channel, thread: undefined }, { text, blocks });
    return true;
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    return false;
  }
};
