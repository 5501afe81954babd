/** From what the page sent of a control to what Slack tells the app of it. */
import { DoingError } from './doing-error.ts';
import { elementState, elementsOf, type Values } from './fake-slack/elements.ts';
import { isRecord, recordsIn } from './fake-slack/json.ts';
import type { Pressable } from './fake-slack/people.ts';
import type { FakeMessage, FakeView, Json } from './fake-slack/types.ts';
import { TEXTS } from './page/texts.ts';

const TEXTUAL = new Set([
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'timepicker',
  'datepicker',
  'conversations_select',
]);

const CHOICES = new Set(['static_select', 'multi_static_select', 'radio_buttons', 'checkboxes']);

/** What the form holds for the elements of a message or view; nothing chosen is an empty list. */
export const valuesIn = (form: URLSearchParams, on: FakeMessage | FakeView): Values => {
  const values: Record<string, string | string[]> = {};
  for (const { element } of elementsOf(on)) {
    const name = String(element.action_id);
    const all = form.getAll(name);
    if (CHOICES.has(String(element.type))) values[name] = all.filter(Boolean);
    else if (TEXTUAL.has(String(element.type)) && all[0] !== undefined) values[name] = all[0];
  }
  return values;
};

type Placed = { element: Json; blockId: string; rest: readonly string[] };

const isInside = (here: unknown, step: string): here is Json =>
  typeof here === 'object' && here !== null && Object.hasOwn(here, step);

/** The element that a path like `2/elements/0` leads to, and what follows of a path into it. */
const elementAt = (on: Pressable, at: string): Placed => {
  const steps = at.split('/');
  let here: unknown = 'view' in on ? on.view.blocks : on.blocks;
  let blockId = '';
  for (const [index, step] of steps.entries()) {
    here = isInside(here, step) ? here[step] : undefined;
    if (!isRecord(here)) continue;
    const isBlock = steps[index - 1] === undefined || steps[index - 1] === 'child_blocks';
    if (isBlock) blockId = String(here.block_id ?? `block${step}`);
    else return { element: here, blockId, rest: steps.slice(index + 1) };
  }
  throw new DoingError(TEXTS.stale);
};

/**
 * What Slack tells the app of a press of the control at a path, or of a choice in it.
 * @throws DoingError where there is no such control
 */
export const actionAt = (on: Pressable, at: string, values: Values): Json => {
  const { element, blockId, rest } = elementAt(on, at);
  const { action_id } = element;
  const [inside, index] = rest;
  const common = { type: element.type, action_id, block_id: blockId };
  if (inside === 'options') {
    return { ...common, selected_option: recordsIn(element.options)[Number(index)] };
  }
  if (inside) {
    const side = element[inside];
    return { ...common, ...(isRecord(side) ? { text: side.text, value: side.value } : {}) };
  }
  if (element.type === 'button' || element.type === 'icon_button') return { ...element, block_id: blockId };
  return { ...common, ...elementState(element, values[String(action_id)]) };
};
