/** What Slack takes, but a reader would miss: checked of every message and view that the app shows. */
import type { Surface } from './block-schemas.ts';
import { isRecord } from './json.ts';
import type { Json } from './types.ts';

/** Every object within a value, with what it is in. */
const objectsIn = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isRecord(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const textOf = (value: unknown): string => (isRecord(value) ? String(value.text ?? '') : '');

/** Slack draws about thirty characters of a button. */
const DRAWN = 30;
const EMOJI = /\p{Extended_Pictographic}/u;
const BROADCAST = /<!(?:channel|here|everyone)|<!subteam/;

const ofButton = (button: Json): string[] => {
  const label = textOf(button.text);
  return [
    ...(label.length > DRAWN && !button.accessibility_label ? [`button without a label to read aloud: ${label}`] : []),
    ...(EMOJI.test(label) ? [`emoji in a button: ${label}`] : []),
  ];
};

const ofObject = (object: Json): string[] => {
  switch (object.type) {
    case 'button':
      return ofButton(object);
    case 'icon_button':
      return object.accessibility_label ? [] : ['icon without a label to read aloud'];
    case 'mrkdwn':
      return BROADCAST.test(String(object.text)) ? ['a broadcast in markup'] : [];
    case 'link':
      return String(object.url).startsWith('https://') ? [] : [`a link that is not safe: ${String(object.url)}`];
    default:
      return [];
  }
};

const ofBlocks = (blocks: readonly unknown[]): string[] => {
  const primary = objectsIn(blocks).filter(({ style }) => style === 'primary').length;
  const uncaptioned = blocks.some(
    (block, index) => isRecord(block) && block.type === 'table' && !textIn(blocks[index - 1]),
  );
  return [
    ...objectsIn(blocks).flatMap(ofObject),
    ...(primary > 1 ? ['more than one main button'] : []),
    ...(uncaptioned ? ['a table without a caption'] : []),
  ];
};

const textIn = (block: unknown): boolean =>
  isRecord(block) && ['section', 'context', 'header'].includes(String(block.type));

/** What is amiss with a message. The text stands for the blocks in notifications and for whoever hears them. */
export const messageComplaints = (text: unknown, blocks: unknown): string[] => [
  ...(typeof text === 'string' && text.trim() ? [] : ['no text beside the blocks']),
  ...(BROADCAST.test(String(text)) ? ['a broadcast in the text'] : []),
  ...(Array.isArray(blocks) ? ofBlocks(blocks) : []),
];

/** What is amiss with a view. */
export const viewComplaints = (view: Json, surface: Exclude<Surface, 'message'>): string[] => [
  ...(Array.isArray(view.blocks) ? ofBlocks(view.blocks) : []),
  ...(surface === 'modal' && !view.close ? ['a modal without a named way out'] : []),
];
