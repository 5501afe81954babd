/** Modals, and the app's home. */
import { createElement as h, type ReactNode } from 'react';
import { isRecord, recordsIn } from '../fake-slack/json.ts';
import type { FakeView } from '../fake-slack/types.ts';
import { drawBlocks } from './blocks.ts';
import type { Scene } from './scene.ts';
import { TEXTS } from './texts.ts';

const words = (value: unknown, otherwise: string): string => (isRecord(value) ? String(value.text) : otherwise);

const hidden = (values: Record<string, string>): ReactNode[] =>
  Object.entries(values).map(([name, value]) => h('input', { key: name, type: 'hidden', name, value }));

/** The modal on top. Its content is one form: controls tell the app of a press, the last button submits all. */
const modal = ({ id, view, errors }: FakeView, { looking, drawing }: Scene): ReactNode =>
  h(
    'dialog',
    { 'data-key': id, 'data-modal': '', 'aria-labelledby': `title-${id}`, open: true },
    h(
      'form',
      { method: 'post', action: '/do/submit', 'data-doing': '' },
      hidden({ as: looking.person, on: id }),
      // The Enter key presses the first button of a form, which is to be that which submits.
      isRecord(view.submit) && h('button', { type: 'submit', hidden: true }),
      h('header', {}, h('h2', { id: `title-${id}` }, words(view.title, ''))),
      h('div', { className: 'content' }, drawBlocks(recordsIn(view.blocks), drawing, { heading: 3, errors })),
      h(
        'footer',
        {},
        h(
          'button',
          { type: 'submit', className: 'control', formAction: '/do/close', formNoValidate: true, 'data-close': '' },
          words(view.close, TEXTS.close),
        ),
        isRecord(view.submit) &&
          h('button', { type: 'submit', className: 'control primary', 'data-submit': '' }, words(view.submit, '')),
      ),
    ),
  );

export const drawModals = (scene: Scene): ReactNode =>
  h('div', { id: 'modals', 'data-live': '' }, scene.modal && modal(scene.modal, scene));

export const drawHome = (scene: Scene): ReactNode => {
  const { home, looking, drawing } = scene;
  const content = home
    ? h(
        'form',
        { 'data-key': home.id, method: 'post', action: '/do/act', 'data-doing': '', className: 'content' },
        hidden({ as: looking.person, on: home.id }),
        drawBlocks(recordsIn(home.view.blocks), drawing, { heading: 2 }),
      )
    : h('p', { 'data-key': 'none' }, TEXTS.noHome);
  return h(
    'div',
    { id: 'home', 'data-live': '', className: 'home', tabIndex: 0, role: 'region', 'aria-label': TEXTS.home },
    content,
  );
};
