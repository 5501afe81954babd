/** Blocks as Slack shows them. Ours are those with controls, plain text or tables; the library draws the rest. */
import type { ContainerBlock, ContextBlock, HeaderBlock, InputBlock, SectionBlock } from '@slack/types';
import { createElement as h, type ReactNode } from 'react';
import { isRecord, recordsIn } from '../fake-slack/json.ts';
import type { Json } from '../fake-slack/types.ts';
import { type Choosable, drawControl, type Place } from './controls.ts';
import type { Library } from './library.ts';
import { drawTable } from './tables.ts';
import { TEXTS } from './texts.ts';

export type Drawing = { library: Library; choosable: Choosable };
/** The level of a heading in these blocks, and what the app found wrong, by block. */
export type Surface = { heading: 2 | 3; errors?: Record<string, string> };

type Drawn = { drawing: Drawing; surface: Surface; at: string };

const notDrawn = (block: Json): ReactNode =>
  h(
    'details',
    { className: 'not-drawn' },
    h('summary', {}, TEXTS.notDrawn(String(block.type))),
    h('pre', { tabIndex: 0 }, JSON.stringify(block, null, 2)),
  );

/** A text object: plain text as it is, markup by the library. */
const text = (value: unknown, { library }: Drawing): ReactNode => {
  if (!isRecord(value)) return null;
  return value.type === 'mrkdwn'
    ? library.markup(String(value.text))
    : h('span', { className: 'plain' }, String(value.text));
};

const control = (element: Json, place: Place, { drawing }: Drawn): ReactNode => {
  if (element.type === 'image') return h('em', { className: 'picture' }, String(element.alt_text));
  return drawControl(element, place, drawing.choosable) ?? notDrawn(element);
};

const section = (block: SectionBlock, drawn: Drawn): ReactNode => {
  const { drawing, at } = drawn;
  const { fields = [], accessory } = block;
  // Slack leaves a control beside a text without a name of its own; the text is its name.
  const place = { at: `${at}/accessory`, ...(block.text ? { label: block.text.text } : {}) };
  return h(
    'div',
    { className: 'section' },
    h(
      'div',
      { className: 'words' },
      block.text && h('div', {}, text(block.text, drawing)),
      fields.length > 0 &&
        h(
          'div',
          { className: 'fields' },
          fields.map((field) => h('div', { key: field.text }, text(field, drawing))),
        ),
    ),
    accessory && h('div', { className: 'accessory' }, control(accessory as unknown as Json, place, drawn)),
  );
};

const context = ({ elements }: ContextBlock, drawn: Drawn): ReactNode =>
  h(
    'div',
    { className: 'context' },
    elements.map((element, index) =>
      h(
        'div',
        { key: index },
        element.type === 'image' ? h('em', { className: 'picture' }, element.alt_text) : text(element, drawn.drawing),
      ),
    ),
  );

const actions = (block: Json, drawn: Drawn): ReactNode =>
  h(
    'div',
    { className: block.type === 'context_actions' ? 'actions small' : 'actions' },
    recordsIn(block.elements).map((element, index) => {
      const at = `${drawn.at}/elements/${index}`;
      return h('div', { key: at }, control(element, { at }, drawn));
    }),
  );

/** What Slack itself finds missing, in words; else what the app says. */
const errorText = (error: string | undefined): string | undefined => {
  if (error === 'required') return TEXTS.required;
  return error === 'too long' ? TEXTS.tooLong : error;
};

/** Controls that are a group of their own name themselves; the others get a label. */
const GROUPS = new Set(['radio_buttons', 'checkboxes', 'multi_static_select']);

const input = (block: InputBlock, drawn: Drawn): ReactNode => {
  const { at, surface } = drawn;
  const blockId = String(block.block_id);
  const element = block.element as unknown as Json;
  const error = errorText(surface.errors?.[blockId]);
  const label = block.optional ? `${block.label.text} (valinnainen)` : block.label.text;
  const notes = `notes-${blockId}`;
  const hasNotes = Boolean(error || block.hint);
  const place: Place = {
    at: `${at}/element`,
    label,
    required: !block.optional,
    ...(hasNotes ? { describedBy: notes } : {}),
  };
  const controlled = control(element, place, drawn);
  const caption = h('span', { className: 'label', 'aria-hidden': true }, label);
  return h(
    'div',
    { className: error ? 'input wrong' : 'input', 'data-dispatch': block.dispatch_action ? '' : undefined },
    h(GROUPS.has(String(element.type)) ? 'div' : 'label', {}, caption, controlled),
    hasNotes &&
      h(
        'div',
        { id: notes },
        error && h('p', { className: 'error', role: 'alert' }, error),
        block.hint && h('p', { className: 'hint' }, block.hint.text),
      ),
  );
};

const container = (block: ContainerBlock, drawn: Drawn): ReactNode => {
  const children = drawBlocks(recordsIn(block.child_blocks), drawn.drawing, drawn.surface, `${drawn.at}/child_blocks/`);
  const title = block.title?.text ?? (block.rich_text_title ? drawn.drawing.library.block(block.rich_text_title) : '');
  const head = [h('strong', { key: 'title' }, title), block.subtitle && text(block.subtitle, drawn.drawing)];
  return block.is_collapsible
    ? h('details', { className: 'container', open: !block.default_collapsed }, h('summary', {}, head), children)
    : h('div', { className: 'container' }, h('div', {}, head), children);
};

const OURS: Record<string, (block: Json, drawn: Drawn) => ReactNode> = {
  section: (block, drawn) => section(block as unknown as SectionBlock, drawn),
  context: (block, drawn) => context(block as unknown as ContextBlock, drawn),
  header: (block, { surface }) => h(`h${surface.heading}`, {}, (block as unknown as HeaderBlock).text.text),
  divider: () => h('hr'),
  actions,
  context_actions: actions,
  input: (block, drawn) => input(block as unknown as InputBlock, drawn),
  container: (block, drawn) => container(block as unknown as ContainerBlock, drawn),
  table: (block, { drawing }) => drawTable(block, drawing.library),
  data_table: (block, { drawing }) => drawTable(block, drawing.library),
};

const drawBlock = (block: Json, drawn: Drawn): ReactNode => {
  const ours = OURS[String(block.type)];
  return ours ? ours(block, drawn) : (drawn.drawing.library.block(block) ?? notDrawn(block));
};

/** Draws blocks; `under` is the path of the list they stand in, by which a press is told. */
export const drawBlocks = (blocks: readonly Json[], drawing: Drawing, surface: Surface, under = ''): ReactNode =>
  blocks.map((block, index) => {
    const at = `${under}${index}`;
    return h('div', { key: at, className: 'block' }, drawBlock(block, { drawing, surface, at }));
  });
