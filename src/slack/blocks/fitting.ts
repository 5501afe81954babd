/** Brings a message of any size to ones that each fit into a post, and says what was left out. */
import type { Choice, Message, Table } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markup.ts';

const LINE = 1000;
const ROOM_FOR_DETAILS = 6000;
/** Posts that one message may become. */
const MOST_PARTS = 3;
const ROOM_FOR_NOTES = 1500;
const NOTES = 5;
/** What a line costs in blocks beside its own characters. */
const LINE_COST = 100;

const EMPTY = { citations: [], notes: [], choices: [], next: [] };

/** Without characters that do not show: a terminal or a reader might act on them. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();

const tidyLines = (lines: string[]): string[] => lines.map(tidy).filter((line) => line.length > 0);

/** What a line costs as the JSON that Slack measures. */
const costOf = (line: string): number => JSON.stringify(line).length + LINE_COST;

/** The first lines that fit into the room. */
const within = (lines: string[], room: number): string[] => {
  let used = 0;
  return lines
    .map((line) => shorten(line, LINE))
    .filter((line) => {
      used += costOf(line);
      return used <= room;
    });
};

/** The lines in groups that each fit into the room; at least one group. */
const inGroups = (lines: string[], room: number): [string[], ...string[][]] => {
  const groups: [string[], ...string[][]] = [[]];
  let used = 0;
  for (const line of lines) {
    used += costOf(line);
    if (used > room) {
      groups.push([]);
      used = costOf(line);
    }
    groups.at(-1)?.push(line);
  }
  return groups;
};

const tidyTable = (table: Table): Table => ({
  caption: tidy(table.caption),
  head: table.head.map(tidy),
  rows: table.rows.map((row) => row.map(tidy)),
  lines: tidyLines([...table.lines]).map((line) => shorten(line, LINE)),
});

const tidyChoices = (choices: Choice[]): Choice[] =>
  choices.map(({ label, query }) => ({ label: tidy(label), query })).filter(({ label }) => label.length > 0);

/**
 * The message without what Slack would refuse: one that is too long for a post becomes several, the sources and the
 * choices with the last; what is too long even so is shortened, with a line that says so.
 */
export const fitted = (message: Message): [Message, ...Message[]] => {
  const { citations, choices, next, table, ...head } = message;
  const allDetails = tidyLines(message.details);
  const allNotes = tidyLines(message.notes);
  const kept = within(allDetails, ROOM_FOR_DETAILS * MOST_PARTS);
  const notes = within(allNotes.slice(0, NOTES), ROOM_FOR_NOTES);
  const leftOut = allDetails.length - kept.length + (allNotes.length - notes.length);
  const [first, ...others] = inGroups(kept, ROOM_FOR_DETAILS);
  const parts: [Message, ...Message[]] = [
    {
      ...head,
      headline: shorten(tidy(message.headline), LIMITS.headline),
      details: first,
      ...(table ? { table: tidyTable(table) } : {}),
      ...EMPTY,
    },
    ...others.map((details) => ({ ...head, headline: '', details, ...EMPTY })),
  ];
  Object.assign(parts.at(-1) ?? parts[0], {
    citations: citations.map((citation) => ({
      ...citation,
      publisher: tidy(citation.publisher),
      title: tidy(citation.title),
      date: tidy(citation.date),
    })),
    notes: [...(leftOut > 0 ? [SLACK_TEXTS[message.language].linesLeftOut(leftOut)] : []), ...notes],
    choices: tidyChoices(choices),
    next: tidyChoices(next ?? []),
  });
  return parts;
};
