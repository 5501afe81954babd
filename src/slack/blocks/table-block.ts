/** Rows side by side. Slack draws one table to a message, in messages and in the home. */
import type { KnownBlock, TableBlock } from '@slack/types';
import type { Message, Table } from '../../answers/message.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markup.ts';
import { plainText } from './text-objects.ts';

/** Slack refuses empty cells. */
const cell = (text: string) => ({ type: 'raw_text' as const, text: shorten(text, LIMITS.cellText) || '–' });

const tableBlock = ({ head, rows }: Table): TableBlock => ({
  type: 'table',
  column_settings: head.map(() => ({ is_wrapped: true })),
  rows: [head, ...rows].map((row) => row.map(cell)),
});

const fits = ({ head, rows }: Table): boolean =>
  rows.length < LIMITS.tableRows &&
  head.length <= LIMITS.tableColumns &&
  [head, ...rows].flat().join('').length <= LIMITS.tableText;

/** The table with its caption above it; none where it would not fit. */
export const tableBlocks = ({ table }: Message): KnownBlock[] =>
  table && fits(table)
    ? [
        {
          type: 'context',
          elements: [plainText(shorten(table.caption, LIMITS.headline))],
        },
        tableBlock(table),
      ]
    : [];

/** The details that the table does not tell. */
export const besideTable = (message: Message): string[] => {
  const { table, details } = message;
  return table && fits(table) ? details.filter((line) => !table.lines.includes(line)) : details;
};
