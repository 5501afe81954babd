/** What the bot tells of digests beside the digests themselves. */
import type { Language } from '../../knowledge/schema.ts';
import { DIGEST_TEXTS, type HaltReason } from '../../language/digest-texts.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { Payload } from '../blocks/payload.ts';
import { markupText } from '../blocks/text-objects.ts';

const NOT_THERE = new Set(['not_in_channel', 'channel_not_found']);

/** Slack's code in words that a person can act upon. */
const haltReason = (code: string): HaltReason => {
  if (code === 'is_archived') return 'archived';
  return NOT_THERE.has(code) ? 'not-there' : 'not-allowed';
};

const CHANNEL_ID = /^[CGD][A-Z0-9]{1,20}$/;

/** A channel's name as a link, from an id that Slack sent. */
const channelMarkup = (id: string): string => (CHANNEL_ID.test(id) ? `<#${id}>` : '');

/** Tells a person that their channel's digest has been halted, and what to do. */
export const haltedNotice = ({ channel, halted = '' }: Subscription, language: Language): Payload => {
  const text = DIGEST_TEXTS[language].halted(channelMarkup(channel), haltReason(halted));
  return { text, blocks: [{ type: 'section', text: markupText(text) }] };
};
