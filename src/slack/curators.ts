/** What reaches the team's curators: posts in the one channel that was set for them. */
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Language } from '../knowledge/schema.ts';
import { MODAL_TEXTS } from '../language/modal-texts.ts';
import { TEXTS } from '../language/texts.ts';
import type { Query } from '../questions/question.ts';
import { LIMITS } from './blocks/limits.ts';
import { escapeMarkup, linkMarkup, shorten } from './blocks/markup.ts';
import { markupText, plainText } from './blocks/text-objects.ts';
import { isSharedChannel, noteShared } from './channel-info.ts';
import type { Edge } from './edge.ts';
import { isNoPlace, postTo } from './posting.ts';

/** What a person sends to the curators, each part as it is shown. */
export type Memo = {
  /** In markup: who sends what. */
  heading: string;
  /** What the person wrote, to be shown as it is. */
  words?: string;
  lines: string[];
  /** A message that it is about. */
  link?: { url: string; label: string };
  buttons?: KnownBlock[];
};

const blocksOf = ({ heading, words, lines, link, buttons = [] }: Memo): KnownBlock[] => [
  { type: 'section', text: markupText(heading) },
  ...(words
    ? [
        {
          type: 'rich_text' as const,
          elements: [
            {
              type: 'rich_text_quote' as const,
              elements: [{ type: 'text' as const, text: shorten(words, LIMITS.contextText) }],
            },
          ],
        },
      ]
    : []),
  ...lines.map((line): KnownBlock => ({ type: 'context', elements: [plainText(line)] })),
  ...(link
    ? [
        {
          type: 'context' as const,
          elements: [markupText(linkMarkup(link.url, link.label))],
        },
      ]
    : []),
  ...buttons,
];

const textOf = ({ heading, words, lines, link }: Memo): string =>
  [heading, ...[words, ...lines, link?.url].filter((line) => line !== undefined).map(escapeMarkup)].join('\n');

/** Names of what a question was about, in words. */
export const aboutText = ({ bot }: Edge, query: Query, language: Language): string =>
  [
    ...bot.catalogue.namesOf([...query.subjects, ...query.programmes], language),
    ...query.topics.map((topic) => TEXTS[language].topics[topic]),
  ].join(', ');

/** Lines that say what a question was about; none where nothing of it was understood. */
export const aboutLines = (edge: Edge, query: Query | undefined, language: Language): string[] => {
  const about = query ? aboutText(edge, query, language) : '';
  return about ? [MODAL_TEXTS[language].curators.about(about)] : [];
};

/** @returns whether it reached a channel; it does not where none is set or the bot may no longer post there */
export const tellCurators = async (edge: Edge, client: WebClient, team: string, memo: Memo): Promise<boolean> => {
  const channel = await edge.store.channels.curatorsOf(team);
  if (!channel) return false;
  // It may have come to be shared after it was set.
  if (await isSharedChannel(edge, client, channel)) {
    await noteShared(edge, { team, channel });
    return false;
  }
  try {
    await postTo(edge, client, { channel, thread: undefined }, { text: textOf(memo), blocks: blocksOf(memo) });
    return true;
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    edge.log.warn('no access to the channel of the curators', { team });
    return false;
  }
};
