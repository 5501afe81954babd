/** Brings a message of any size to one that fits into a single post, and says what was left out. */
import type { Message } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markup.ts';

const LINE = 1000;
const ROOM_FOR_DETAILS = 6000;
const ROOM_FOR_NOTES = 1500;
const NOTES = 5;
/** What a line costs in blocks beside its own characters. */
const LINE_COST = 100;

/** Without characters that do not show: a terminal or a reader might act on them. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();

const tidyLines = (lines: string[]): string[] => lines.map(tidy).filter((line) => line.length > 0);

/** The first lines that fit into the room, counted as the JSON that Slack measures. */
const within = (lines: string[], room: number): string[] => {
  let used = 0;
  return lines
    .map((line) => shorten(line, LINE))
    .filter((line) => {
      used += JSON.stringify(line).length + LINE_COST;
      return used <= room;
    });
};

/** The message without what Slack would refuse, shortened where it must be, with a line that says so. */
export const fitted = (message: Message): Message => {
  const allDetails = tidyLines(message.details);
  const allNotes = tidyLines(message.notes);
  const details = within(allDetails, ROOM_FOR_DETAILS);
  const notes = within(allNotes.slice(0, NOTES), ROOM_FOR_NOTES);
  const leftOut = allDetails.length - details.length + (allNotes.length - notes.length);
  return {
    ...message,
    headline: shorten(tidy(message.headline), LIMITS.headline),
    details,
    citations: message.citations.map((citation) => ({
      ...citation,
      publisher: tidy(citation.publisher),
      title: tidy(citation.title),
      date: tidy(citation.date),
    })),
    notes: [...(leftOut > 0 ? [SLACK_TEXTS[message.language].linesLeftOut(leftOut)] : []), ...notes],
    choices: message.choices
      .map(({ label, query }) => ({ label: tidy(label), query }))
      .filter(({ label }) => label.length > 0),
  };
};
