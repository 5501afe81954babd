/** The elements of a message or a view that a person can press, choose from or fill in. */
import { isRecord, recordsIn } from './json.ts';
import type { FakeMessage, FakeView, Json } from './types.ts';

/** What a person put into an element: text, a time or date, or the value or label of one or several options. */
export type Filled = string | readonly string[];
/** By the label of an input, or by an action id. */
export type Values = Readonly<Record<string, Filled>>;

export type Element = { element: Json; blockId: string; label: string; block: Json };

const textOf = (value: unknown): string => (isRecord(value) ? String(value.text) : '');

const blocksOf = (on: FakeMessage | FakeView): Json[] => recordsIn('view' in on ? on.view.blocks : on.blocks);

const held = (block: Json): Json[] => {
  if (block.type === 'input') return recordsIn([block.element]);
  if (block.type === 'section') return recordsIn([block.accessory]);
  return recordsIn(block.elements);
};

/** Every interactive element, with its block and the words that name it. */
export const elementsOf = (on: FakeMessage | FakeView): Element[] =>
  blocksOf(on).flatMap((block, index) =>
    held(block)
      .filter(({ type }) => !['plain_text', 'mrkdwn', 'image', undefined].includes(type as string))
      .map((element) => ({
        element,
        block,
        blockId: String(block.block_id ?? `block${index}`),
        label: block.type === 'input' ? textOf(block.label) : textOf(element.text),
      })),
  );

/** The buttons of a message or view, feedback and trash included, each with what a press of it sends. */
export const buttonsOf = (on: FakeMessage | FakeView): { button: Json; blockId: string; label: string }[] =>
  elementsOf(on).flatMap(({ element, blockId, label }) => {
    if (element.type === 'button' || element.type === 'icon_button') return [{ button: element, blockId, label }];
    if (element.type !== 'feedback_buttons') return [];
    return [element.positive_button, element.negative_button].filter(isRecord).map(({ text, value }) => ({
      button: { type: 'feedback_buttons', action_id: element.action_id, text, value },
      blockId,
      label: textOf(text),
    }));
  });

const optionsOf = ({ options }: Json): Json[] => recordsIn(options);

const chosen = (element: Json, filled: Filled | undefined): Json[] => {
  const wanted = filled === undefined ? [] : [filled].flat();
  return wanted.map((want) => {
    const option = optionsOf(element).find(({ value, text }) => value === want || textOf(text) === want);
    if (!option) throw new Error(`No option "${want}" in ${String(element.action_id)}`);
    return option;
  });
};

const initial = (element: Json): Json => {
  const options = recordsIn(element.initial_options);
  return {
    value: element.initial_value ?? null,
    selected_option: element.initial_option ?? null,
    selected_options: options,
    selected_time: element.initial_time ?? null,
    selected_date: element.initial_date ?? null,
    selected_conversation: element.initial_conversation ?? null,
  };
};

const FIELDS: Readonly<Record<string, string>> = {
  plain_text_input: 'value',
  static_select: 'selected_option',
  radio_buttons: 'selected_option',
  overflow: 'selected_option',
  multi_static_select: 'selected_options',
  checkboxes: 'selected_options',
  timepicker: 'selected_time',
  datepicker: 'selected_date',
  conversations_select: 'selected_conversation',
};

const filledField = (element: Json, field: string, filled: Filled): unknown => {
  if (field === 'selected_options') return chosen(element, filled);
  if (field === 'selected_option') return chosen(element, filled)[0] ?? null;
  return filled === '' ? null : filled;
};

/** The state of one element as Slack sends it: as it was filled in, else as the app set it up. */
export const elementState = (element: Json, filled: Filled | undefined): Json => {
  const field = FIELDS[String(element.type)] ?? 'value';
  const content = filled === undefined ? initial(element)[field] : filledField(element, field, filled);
  return { type: element.type, [field]: content };
};

const isEmpty = (state: Json): boolean =>
  Object.entries(state).every(
    ([key, value]) => key === 'type' || value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );

const stateful = (on: FakeView): Element[] =>
  elementsOf(on).filter(({ element }) => String(element.type) in FIELDS && element.type !== 'overflow');

/**
 * What a view holds when these values are filled in, by block and action, and what Slack itself finds missing.
 *
 * @throws Error where a value fits no element.
 */
export const stateOf = (on: FakeView, values: Values): { state: Json; missing: Record<string, string> } => {
  const found = stateful(on);
  const known = new Set(found.flatMap(({ label, element }) => [label, String(element.action_id)]));
  const stray = Object.keys(values).find((name) => !known.has(name));
  if (stray !== undefined) throw new Error(`No input "${stray}"; there are: ${[...known].join(', ')}`);
  const state: Record<string, Json> = {};
  const missing: Record<string, string> = {};
  for (const { element, block, blockId, label } of found) {
    const one = elementState(element, values[label] ?? values[String(element.action_id)]);
    state[blockId] = { ...state[blockId], [String(element.action_id)]: one };
    if (block.type === 'input' && !block.optional && isEmpty(one)) missing[blockId] = 'required';
    const length = typeof one.value === 'string' ? one.value.length : 0;
    if (length > Number(element.max_length ?? 3000)) missing[blockId] = 'too long';
  }
  return { state, missing };
};
