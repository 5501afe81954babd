import type { WebClient } from '@slack/web-api';
import type { Language } from '../../knowledge/schema.ts';
import type { Payload } from '../blocks/payload.ts';
import type { Edge } from '../edge.ts';
import type { Reader } from '../reader.ts';

/** What was typed after `/sote`, by whom and where. */
export type Typed = {
  team: string;
  user: string;
  channel: string;
  /** As Slack tells it; of a private channel, no name. */
  channelName: string;
  /** All of it, as plain text. */
  text: string;
  /** What follows the subcommand. */
  rest: string;
  /** To answer in: the person's choice, the channel's, that of the subcommand's word, Finnish. */
  language: Language;
  reader: Reader;
  /** Opens a modal, within three seconds. */
  trigger: string;
  client: WebClient;
  /** Leaves work for when the answer is out. */
  later: (work: () => Promise<void>) => void;
};

export type Subcommand = {
  id: string;
  /** The words it goes by; help shows the first. */
  words: Readonly<Record<Language, readonly string[]>>;
  /** What to type after the word; empty for nothing. */
  example: Readonly<Record<Language, string>>;
  does: Readonly<Record<Language, string>>;
  /** Calls Slack and may take longer than a moment: acknowledged first, answered by the response address. */
  slow?: boolean;
  /** What to say to the one who typed it; nothing where a modal says it. */
  run: (edge: Edge, typed: Typed) => Promise<readonly Payload[]>;
};
