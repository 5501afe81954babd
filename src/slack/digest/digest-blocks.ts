/** A digest as blocks. Knowledge goes into rich or plain text, where nothing is parsed. */
import type { KnownBlock } from '@slack/types';
import { type DigestMessage, digestText } from '../../digest/present-digest.ts';
import { LIMITS } from '../blocks/limits.ts';
import { escapeMarkup, shorten } from '../blocks/markup.ts';
import { citationsBlock, detailsBlock, noteBlock } from '../blocks/message-blocks.ts';
import type { Payload } from '../blocks/payload.ts';
import { plainText } from '../blocks/text-objects.ts';

const HEADER = 150;
const LINE = 600;
/** Slack posts longer texts in several messages, and one digest must be one. */
const TEXT = 3900;

const headerBlock = (text: string): KnownBlock => ({
  type: 'header',
  text: plainText(shorten(text, HEADER)),
});

const headingBlock = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text, style: { bold: true } }] }],
});

const blocksOf = (message: DigestMessage): KnownBlock[] => [
  headerBlock(message.headline),
  ...message.sections.flatMap(({ heading, lines }) => [
    headingBlock(heading),
    detailsBlock(lines.map((line) => shorten(line, LINE))),
  ]),
  ...(message.citations.length > 0 ? [citationsBlock(message)] : []),
  ...message.notes.map(noteBlock),
];

/** Shortens section by section until Slack takes it. */
const fitted = (message: DigestMessage): KnownBlock[] => {
  const blocks = blocksOf(message);
  if (JSON.stringify(blocks).length <= LIMITS.blocksJson) return blocks;
  const longest = Math.max(...message.sections.map(({ lines }) => lines.length));
  if (longest <= 1) return blocks.slice(0, 3);
  const sections = message.sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.length === longest ? [...lines.slice(0, -2), ...lines.slice(-1)] : lines,
  }));
  return fitted({ ...message, sections });
};

/** One message, with what marks it in its first block's id, so that it can be found again. */
export const digestPayload = (message: DigestMessage, mark?: string): Payload => {
  const [first, ...rest] = fitted(message);
  const blocks = first ? [{ ...first, ...(mark ? { block_id: mark } : {}) }, ...rest] : [];
  return { text: shorten(escapeMarkup(digestText(message)), TEXT), blocks };
};
