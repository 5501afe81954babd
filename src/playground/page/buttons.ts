/** The elements of blocks that are pressed. */
import type { Button, FeedbackButtons, IconButton, Overflow } from '@slack/types';
import { createElement as h, type ReactNode } from 'react';
import { isRecord } from '../fake-slack/json.ts';
import type { Json } from '../fake-slack/types.ts';
import { TEXTS } from './texts.ts';

/** The path of an element from the blocks of its message or view. */
type At = { at: string };

const ACT = '/do/act';

/** A button sends the form with the place of what was pressed; Slack asks first where the app wants it. */
const pressing = (at: string, confirm: unknown) => ({
  name: 'at',
  value: at,
  formAction: ACT,
  formNoValidate: true,
  ...(isRecord(confirm) ? { 'data-confirm': confirmation(confirm) } : {}),
});

const confirmation = ({ title, text }: Json): string =>
  [title, text].map((part) => (isRecord(part) ? String(part.text) : '')).join('\n\n');

export const button = (element: Button, { at }: At): ReactNode => {
  const look = {
    className: `control ${element.style ?? ''}`,
    ...(element.accessibility_label ? { 'aria-label': element.accessibility_label } : {}),
  };
  return element.url
    ? h('a', { ...look, href: element.url, target: '_blank', rel: 'noopener noreferrer' }, element.text.text)
    : h('button', { type: 'submit', ...look, ...pressing(at, element.confirm) }, element.text.text);
};

export const iconButton = (element: IconButton, { at }: At): ReactNode =>
  h(
    'button',
    {
      type: 'submit',
      className: 'control quiet',
      'aria-label': element.accessibility_label,
      ...pressing(at, element.confirm),
    },
    element.text.text,
  );

export const feedback = (element: FeedbackButtons, { at }: At): ReactNode =>
  (['positive_button', 'negative_button'] as const).map((side) => {
    const { text, accessibility_label } = element[side];
    const look = { key: side, className: 'control quiet', 'aria-label': accessibility_label };
    return h('button', { type: 'submit', ...look, ...pressing(`${at}/${side}`, undefined) }, text.text);
  });

export const overflow = (element: Overflow, { at }: At): ReactNode =>
  h(
    'details',
    { className: 'overflow' },
    h('summary', { className: 'control', 'aria-label': TEXTS.more }, '⋯'),
    h(
      'div',
      { className: 'menu' },
      element.options.map(({ text }, index) =>
        h(
          'button',
          {
            type: 'submit',
            key: text.text,
            className: 'control quiet',
            ...pressing(`${at}/options/${index}`, element.confirm),
          },
          text.text,
        ),
      ),
    ),
  );
