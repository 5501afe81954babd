/** One post to Slack, whatever its way. */
import type { KnownBlock } from '@slack/types';
import { plainText } from './text-objects.ts';

/** `text` is complete on its own: it is the notification, and what a screen reader reads. */
export type Payload = {
  text: string;
  blocks?: KnownBlock[];
  /** The same in blocks that Slack has always had, for when it refuses the others. */
  plainer?: KnownBlock[];
};

/** Goes with every post, so that Slack adds no mentions, formatting or previews of its own. */
export const AS_WRITTEN = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** A single sentence of our own. */
export const sentence = (text: string): Payload => ({
  text,
  blocks: [{ type: 'section', text: plainText(text) }],
});
