/** A reply as the posts that carry it: usually one, more where Slack's limits ask for it. */
import type { KnownBlock } from '@slack/types';
import type { Message, Reply } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { ACTIONS, choiceBlocks, footerBlocks, questionBlocks } from './buttons.ts';
import { fitted } from './fitting.ts';
import { LIMITS } from './limits.ts';
import { escapeMarkup, shorten } from './markup.ts';
import { messageBlocks, noteBlock, plainerBlocks } from './message-blocks.ts';
import { isLeadUp, messageText } from './message-text.ts';
import type { Payload } from './payload.ts';

export type Extras = {
  /** Offer to share the answer to the channel. */
  shareable?: boolean;
  /** Ask whether the answer was of use. */
  rateable?: boolean;
  /** Offer to ask the curators for what is missing. */
  requestable?: boolean;
  /** Let this person take the answer away. */
  removableBy?: string;
  /** Leave the choices out, where pressing them would serve nobody. */
  withoutChoices?: boolean;
  /** What to add at the end, in order. */
  endings?: Part[];
};

/** A stretch of a post. Without `plainer`, its blocks are such as Slack has always had. */
export type Part = { blocks: KnownBlock[]; plainer?: KnownBlock[]; text: string };

/** `ended` counts the messages that end with it; one that does not begin with it `continues`. */
type Page = Required<Part> & { ended: number; continues: boolean };

/** A plain line at the end of a reply. */
export const noteEnding = (note: string): Part => ({ blocks: [noteBlock(note)], text: escapeMarkup(note) });

const partsOf = (message: Message, position: number, extras: Extras): Page[] =>
  fitted(extras.withoutChoices ? { ...message, choices: [], next: [] } : message).map((fit, index, all) => {
    // What is said of not knowing leads up to the choices; where else to look comes after them.
    const [shown, after] = isLeadUp(fit) ? [{ ...fit, notes: [] }, fit.notes] : [fit, []];
    const below = [...choiceBlocks(fit, position), ...after.map(noteBlock)];
    return {
      blocks: [...messageBlocks(shown), ...below],
      plainer: [...plainerBlocks(shown), ...below],
      text: messageText(fit),
      ended: index === all.length - 1 ? 1 : 0,
      continues: index > 0,
    };
  });

/** Blocks that endings may need on the last page. */
const ROOM_FOR_ENDINGS = 6;

const isTable = ({ type }: KnownBlock): boolean => type === 'table';

const hasRoom = (blocks: KnownBlock[]): boolean =>
  blocks.length <= LIMITS.blocksPerMessage - ROOM_FOR_ENDINGS &&
  blocks.filter(isTable).length <= 1 &&
  JSON.stringify(blocks).length <= LIMITS.blocksJson;

const DIVIDER: KnownBlock = { type: 'divider' };

const joined = (page: Page, part: Page): Page => {
  const between = part.continues ? [] : [DIVIDER];
  return {
    ...page,
    blocks: [...page.blocks, ...between, ...part.blocks],
    plainer: [...page.plainer, ...between, ...part.plainer],
    text: `${page.text}${part.continues ? '\n' : '\n\n'}${part.text}`,
    ended: page.ended + part.ended,
  };
};

const paged = (parts: Page[]): Page[] => {
  const pages: Page[] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    const together = last && joined(last, part);
    if (together && hasRoom(together.blocks)) pages[pages.length - 1] = together;
    else pages.push(part);
  }
  return pages;
};

/** At most as many posts as one question may cause, with a line that says what was left out. */
const limited = (pages: Page[], { language }: Reply): Page[] => {
  if (pages.length <= LIMITS.postsPerQuestion) return pages;
  const kept = pages.slice(0, LIMITS.postsPerQuestion - 1);
  const leftOut = pages.slice(kept.length).reduce((count, page) => count + page.ended, 0);
  const note = noteEnding(SLACK_TEXTS[language].messagesLeftOut(leftOut));
  return [...kept, { ...note, plainer: note.blocks, ended: 0, continues: false }];
};

const withEndings = (page: Page, endings: Part[]): Page => ({
  ...page,
  blocks: [...page.blocks, ...endings.flatMap(({ blocks }) => blocks)],
  plainer: [...page.plainer, ...endings.flatMap(({ blocks, plainer = blocks }) => plainer)],
  text: [page.text, ...endings.map(({ text }) => text)].filter(Boolean).join('\n'),
});

/** What can be done with the reply as a whole: share it, ask for more, judge it, take it away. */
const toolEndings = (reply: Reply, extras: Extras): Part[] => {
  const { language, share } = reply;
  const texts = SLACK_TEXTS[language];
  const isMissing = extras.requestable && reply.messages.some(({ kind }) => kind === 'unknown');
  // What was told beside it is not what is missing.
  const missing = isMissing && reply.context ? { ...reply.context, facts: [] } : undefined;
  const carried = share && { query: share, language };
  const [only, ...others] = reply.messages;
  const comparable = others.length === 0 && !extras.withoutChoices ? only?.compare : undefined;
  return [
    ...(missing ? [questionBlocks(ACTIONS.request, texts.request, { query: missing, language })] : []),
    ...(comparable ? [questionBlocks(ACTIONS.compare, texts.compare, { query: comparable, language })] : []),
    ...(carried && extras.shareable ? [questionBlocks(ACTIONS.share, texts.share, carried)] : []),
  ]
    .map((blocks): Part => ({ blocks, text: '' }))
    .concat({
      blocks: footerBlocks(extras.rateable ? carried : undefined, extras.removableBy, language),
      plainer: [],
      text: '',
    });
};

/** The posts of a reply, in order: at least one, or an error where the reply says nothing. */
export const replyPayloads = (reply: Reply, extras: Extras = {}): [Payload, ...Payload[]] => {
  const parts = reply.messages.flatMap((message, position) => partsOf(message, position, extras));
  const pages = limited(paged(parts), reply);
  const last = pages.at(-1);
  if (!last) throw new Error('A reply without messages');
  const endings = [...(extras.endings ?? []), ...toolEndings(reply, extras)];
  const [first = last, ...others] = [...pages.slice(0, -1), withEndings(last, endings)].map(
    ({ blocks, plainer, text }): Payload => ({ blocks, plainer, text: shorten(text, LIMITS.text) }),
  );
  return [first, ...others];
};
