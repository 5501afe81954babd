/** A reply as the posts that carry it: usually one, more where Slack's limits ask for it. */
import type { KnownBlock } from '@slack/types';
import type { Message, Reply } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import type { Query } from '../../questions/question.ts';
import { choiceBlocks, shareBlocks } from './buttons.ts';
import { fitted } from './fitting.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkup, shorten } from './markup.ts';
import { messageBlocks, noteBlock } from './message-blocks.ts';
import { messageText } from './message-text.ts';
import type { Payload } from './payload.ts';

export type Extras = {
  /** Offer to share the answer to this question to the channel. */
  share?: Query | undefined;
  /** Leave the choices out, where pressing them would serve nobody. */
  withoutChoices?: boolean;
  /** What to add at the end, in order. */
  endings?: Part[];
};

export type Part = { blocks: KnownBlock[]; text: string };

/** A plain line at the end of a reply. */
export const noteEnding = (note: string): Part => ({ blocks: [noteBlock(note)], text: escapeMarkup(note) });

const partOf = (message: Message, position: number, extras: Extras): Part => {
  const fit = fitted(extras.withoutChoices ? { ...message, choices: [] } : message);
  return { blocks: [...messageBlocks(fit), ...choiceBlocks(fit, position)], text: messageText(fit) };
};

/** Blocks that endings may need on the last page. */
const ROOM_FOR_ENDINGS = 4;

const hasRoom = (blocks: KnownBlock[]): boolean =>
  blocks.length <= LIMITS.blocksPerMessage - ROOM_FOR_ENDINGS && JSON.stringify(blocks).length <= LIMITS.blocksJson;

type Page = Part & { messages: number };

const withDivider = (page: Page, part: Part): Page => ({
  blocks: [...page.blocks, { type: 'divider' }, ...part.blocks],
  text: `${page.text}\n\n${part.text}`,
  messages: page.messages + 1,
});

const paged = (parts: Part[]): Page[] => {
  const pages: Page[] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    const together = last && withDivider(last, part);
    if (together && hasRoom(together.blocks)) pages[pages.length - 1] = together;
    else pages.push({ ...part, messages: 1 });
  }
  return pages;
};

/** At most as many posts as one question may cause, with a line that says what was left out. */
const limited = (pages: Page[], { language }: Reply): Part[] => {
  if (pages.length <= LIMITS.postsPerQuestion) return pages;
  const kept = pages.slice(0, LIMITS.postsPerQuestion - 1);
  const leftOut = pages.slice(kept.length).reduce((count, page) => count + page.messages, 0);
  return [...kept, noteEnding(SLACK_TEXTS[language].messagesLeftOut(leftOut))];
};

const withEndings = (page: Part, endings: Part[]): Part => ({
  blocks: [...page.blocks, ...endings.flatMap(({ blocks }) => blocks)],
  text: [page.text, ...endings.map(({ text }) => text)].filter(Boolean).join('\n'),
});

/** The posts of a reply, in order: at least one, or an error where the reply says nothing. */
export const replyPayloads = (reply: Reply, extras: Extras = {}): [Payload, ...Payload[]] => {
  const parts = reply.messages.map((message, position) => partOf(message, position, extras));
  const pages = limited(paged(parts), reply);
  const last = pages.at(-1);
  if (!last) throw new Error('A reply without messages');
  const share = extras.share ? [{ blocks: shareBlocks(extras.share, reply.language), text: '' }] : [];
  const endings = [...(extras.endings ?? []), ...share];
  const [first = last, ...others] = [...pages.slice(0, -1), withEndings(last, endings)].map(
    ({ blocks, text }): Payload => ({ blocks, text: shorten(text, LIMITS.text) }),
  );
  return [first, ...others];
};
