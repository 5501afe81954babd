/** Tables with their header cells, which the library leaves out. */
import { createElement as h, type ReactNode } from 'react';
import { isRecord, recordsIn } from '../fake-slack/json.ts';
import type { Json } from '../fake-slack/types.ts';
import type { Library } from './library.ts';

const cellContent = (cell: Json, library: Library): ReactNode =>
  cell.type === 'rich_text' ? library.block(cell) : String(cell.text ?? cell.value ?? '');

/** A number stands to the right, as do the columns that the app puts there; a `table` keeps to one line unless told not to. */
const look = (cell: Json, block: Json, column: number): string => {
  const settings: unknown = Array.isArray(block.column_settings) ? block.column_settings[column] : undefined;
  const { align, is_wrapped } = isRecord(settings) ? settings : {};
  const side = String(align ?? (cell.type === 'raw_number' ? 'right' : 'left'));
  return block.type === 'table' && !is_wrapped ? `${side} one-line` : side;
};

/** A `table` or `data_table`: the first row is the header, and a column may be. */
export const drawTable = (block: Json, library: Library): ReactNode => {
  const [header = [], ...rows] = Array.isArray(block.rows) ? block.rows.map(recordsIn) : [];
  const caption = typeof block.caption === 'string' ? block.caption : undefined;
  const cells = (row: Json[], tag: (column: number) => ['th', 'col' | 'row'] | ['td']) =>
    row.map((cell, column) => {
      const [element, scope] = tag(column);
      const props = { key: column, className: look(cell, block, column), ...(scope ? { scope } : {}) };
      return h(element, props, cellContent(cell, library));
    });
  const body = rows.map((row, index) =>
    h(
      'tr',
      { key: index },
      ...cells(row, (column) => (column === block.row_header_column_index ? ['th', 'row'] : ['td'])),
    ),
  );
  return h(
    'div',
    { className: 'table', role: 'group', tabIndex: 0, 'aria-label': caption ?? 'Taulukko' },
    h(
      'table',
      {},
      caption && h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...cells(header, () => ['th', 'col']))),
      h('tbody', {}, body),
    ),
  );
};
