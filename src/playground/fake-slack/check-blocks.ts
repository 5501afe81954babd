/** Refuses the blocks that Slack refuses. */
import { BLOCKS, homeSchema, modalSchema, SURFACES, type Surface } from './block-schemas.ts';
import { isRecord } from './json.ts';

export type Refusal = { error: string; messages: string[] };

const MOST_BLOCKS: Record<Surface, number> = { message: 50, modal: 100, home: 100 };
/** Unpublished: 13,300 characters of text have failed, and 17,700 of JSON; 15,600 of JSON have passed. */
const MOST_TEXT = 13_200;
const MOST_JSON = 16_000;
const MOST_IN_TABLE = 10_000;
/** The bytes of a view, in JSON. */
const MOST_VIEW = 250_000;

const valuesOf = (value: unknown, name: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, name));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [...(key === name ? [item] : []), ...valuesOf(item, name)]);
};

const repeated = (values: unknown[]): unknown[] =>
  values.filter((value, index) => typeof value === 'string' && values.indexOf(value) !== index);

const checkBlock = (block: unknown, index: number, surface: Surface): string[] => {
  const at = `[json-pointer:/blocks/${index}`;
  const type = isRecord(block) && typeof block.type === 'string' ? block.type : '';
  const schema = BLOCKS.get(type);
  if (!schema || SURFACES.get(type)?.includes(surface) === false) return [`unsupported type: ${type} ${at}/type]`];
  const checked = schema.safeParse(block);
  const shape = checked.success
    ? []
    : checked.error.issues.map(
        ({ message, path }) => `${message} ${at}${path.map((part) => `/${String(part)}`).join('')}]`,
      );
  const empty = isRecord(block) && type === 'section' && !block.text && !block.fields;
  const twice = repeated(valuesOf(block, 'action_id')).map((id) => `\`action_id\` "${id}" already exists ${at}]`);
  return [...shape, ...(empty ? [`missing required field: text ${at}]`] : []), ...twice];
};

/** What holds of several blocks together. */
const checkTogether = (blocks: unknown[], surface: Surface): string[] => {
  const tables = blocks.filter((block) => isRecord(block) && block.type === 'table');
  const uneven = tables.some(
    (table) => isRecord(table) && Array.isArray(table.rows) && new Set(table.rows.map((row) => row?.length)).size > 1,
  );
  const cells = valuesOf(tables, 'text').join('').length;
  return [
    ...(surface === 'message' && tables.length > 1 ? ['only_one_table_allowed [json-pointer:/blocks]'] : []),
    ...(uneven ? ['rows differ in length [json-pointer:/blocks]'] : []),
    ...(cells > MOST_IN_TABLE ? ['table too long [json-pointer:/blocks]'] : []),
  ];
};

const textLength = (blocks: unknown[]): number =>
  valuesOf(blocks, 'text').reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);

const isTooLong = (blocks: unknown[]): boolean =>
  textLength(blocks) > MOST_TEXT || JSON.stringify(blocks).length > MOST_JSON;

/** Why Slack would refuse these blocks on this surface; undefined where it would not. */
export const refuseBlocks = (blocks: unknown, surface: Surface): Refusal | undefined => {
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format', messages: [] };
  const tooMany =
    blocks.length > MOST_BLOCKS[surface]
      ? [`no more than ${MOST_BLOCKS[surface]} items allowed [json-pointer:/blocks]`]
      : [];
  const twice = repeated(blocks.map((block) => (isRecord(block) ? block.block_id : undefined))).map(
    (id) => `\`block_id\` "${id}" already exists [json-pointer:/blocks]`,
  );
  const messages = [
    ...tooMany,
    ...twice,
    ...blocks.flatMap((block, index) => checkBlock(block, index, surface)),
    ...checkTogether(blocks, surface),
  ];
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  return surface === 'message' && isTooLong(blocks) ? { error: 'msg_blocks_too_long', messages: [] } : undefined;
};

/** A modal with something to fill in needs a button that submits it. */
const inputsWithoutSubmit = (view: unknown): boolean =>
  isRecord(view) &&
  view.type === 'modal' &&
  !view.submit &&
  Array.isArray(view.blocks) &&
  view.blocks.some((block) => isRecord(block) && block.type === 'input');

/** Why Slack would refuse this view. */
export const refuseView = (view: unknown, surface: 'modal' | 'home'): Refusal | undefined => {
  const checked = (surface === 'modal' ? modalSchema : homeSchema).safeParse(view);
  if (!checked.success) {
    const messages = checked.error.issues.map(
      ({ message, path }) => `${message} [json-pointer:/view${path.map((part) => `/${String(part)}`).join('')}]`,
    );
    return { error: 'invalid_arguments', messages };
  }
  if (JSON.stringify(view).length > MOST_VIEW) return { error: 'view_too_large', messages: [] };
  const unsubmittable = inputsWithoutSubmit(view) ? ['missing required field: submit [json-pointer:/view]'] : [];
  if (unsubmittable.length > 0) return { error: 'invalid_arguments', messages: unsubmittable };
  const refused = refuseBlocks(isRecord(view) ? view.blocks : undefined, surface);
  return refused && { ...refused, error: 'invalid_arguments' };
};
