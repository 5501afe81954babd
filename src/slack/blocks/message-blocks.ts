/** One message as blocks. Knowledge and quoted words go into rich or plain text, where nothing is parsed. */
import type {
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  RichTextLink,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { type Citation, citationText, type Message } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { LIMITS } from './limits.ts';
import { linkMarkup, literalMarkup, segments, shorten } from './markup.ts';

import { besideTable, tableBlocks } from './table-block.ts';
import { markupText, plainText } from './text-objects.ts';

const richTextOf = (text: string): (RichTextText | RichTextLink)[] =>
  segments(text).map((segment) =>
    'url' in segment ? { type: 'link', url: segment.url } : { type: 'text', text: segment.text },
  );

const richLine = (text: string): RichTextSection => ({ type: 'rich_text_section', elements: richTextOf(text) });

const sectionBlock = (text: string): KnownBlock => ({
  type: 'section',
  expand: true,
  text: plainText(shorten(text, LIMITS.sectionText)),
});

/** The first line; an address in it is a link, as in the details. */
const headlineBlock = (text: string): KnownBlock =>
  segments(text).some((segment) => 'url' in segment) ? detailsBlock([text]) : sectionBlock(text);

/** A single detail is a paragraph, several are a list. */
export const detailsBlock = (details: readonly string[]): RichTextBlock => ({
  type: 'rich_text',
  elements:
    details.length === 1
      ? details.map(richLine)
      : [{ type: 'rich_text_list', style: 'bullet', elements: details.map(richLine) }],
});

const markupContext = (text: string): ContextBlock => ({
  type: 'context',
  elements: [markupText(text)],
});

const isLinkable = (url: string | undefined): url is string =>
  url !== undefined && url.length <= LIMITS.linkUrl && url.startsWith('https://') && URL.canParse(url);

const citationMarkup = (citation: Citation): string =>
  isLinkable(citation.url)
    ? `${literalMarkup(citation.publisher)}: ${linkMarkup(citation.url, citation.title)} (${literalMarkup(citation.date)})`
    : literalMarkup(citationText(citation));

/** As many lines as fit, and how many did not. */
const fitting = (lines: string[], room: number): { kept: string[]; leftOut: number } => {
  let used = 0;
  const kept = lines.filter((line) => {
    used += line.length + '\n• '.length;
    return used <= room;
  });
  return { kept, leftOut: lines.length - kept.length };
};

const ROOM_FOR_LABELS = 60;

export const citationsBlock = ({ citations, language }: Pick<Message, 'citations' | 'language'>): ContextBlock => {
  const texts = SLACK_TEXTS[language];
  const lines = citations.map(citationMarkup);
  const { kept, leftOut } = fitting(lines, LIMITS.contextText - ROOM_FOR_LABELS);
  if (lines.length === 1 && kept.length === 1) return markupContext(`${texts.source}: ${kept[0]}`);
  const more = leftOut > 0 ? [texts.sourcesLeftOut(leftOut)] : [];
  return markupContext([`${texts.sources}:`, ...kept.map((line) => `• ${line}`), ...more].join('\n'));
};

/** A line in smaller type; only an address written out in full becomes a link. */
export const noteBlock = (note: string): ContextBlock => {
  const parts = segments(shorten(note, LIMITS.contextText / 2));
  if (!parts.some((part) => 'url' in part)) {
    return {
      type: 'context',
      elements: [plainText(shorten(note, LIMITS.contextText))],
    };
  }
  return markupContext(parts.map((part) => ('url' in part ? linkMarkup(part.url) : literalMarkup(part.text))).join(''));
};

/** The message as blocks, without its buttons. */
export const messageBlocks = (message: Message): KnownBlock[] => {
  const details = besideTable(message);
  return [
    ...(message.headline ? [headlineBlock(message.headline)] : []),
    ...tableBlocks(message),
    ...(details.length > 0 ? [detailsBlock(details)] : []),
    ...(message.citations.length > 0 ? [citationsBlock(message)] : []),
    ...message.notes.map(noteBlock),
  ];
};

/** The same in blocks that Slack has always had: sections and small type. */
export const plainerBlocks = (message: Message): KnownBlock[] => [
  ...(message.headline ? [sectionBlock(message.headline)] : []),
  ...chunks(message.details.map((line) => `• ${line}`)).map(sectionBlock),
  ...(message.citations.length > 0 ? [citationsBlock(message)] : []),
  ...message.notes.map(noteBlock),
];

/** Lines together as long as one section holds them. */
const chunks = (lines: string[]): string[] => {
  const made: string[] = [];
  for (const line of lines) {
    const last = made.at(-1);
    const together = `${last}\n${line}`;
    if (last !== undefined && together.length <= LIMITS.sectionText) made[made.length - 1] = together;
    else made.push(line);
  }
  return made;
};
