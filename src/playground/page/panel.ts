/** How a message is made: its text, why it says what it says, its blocks. */
import { createElement as h, type ReactNode } from 'react';
import { addressOf } from './looking.ts';
import type { Said, Scene } from './scene.ts';
import { TEXTS } from './texts.ts';

const part = (title: string, text: string | undefined, otherwise: string): ReactNode =>
  h(
    'section',
    {},
    h('h3', {}, title),
    text ? h('pre', { tabIndex: 0, 'aria-label': title, role: 'region' }, text) : h('p', {}, otherwise),
  );

export const drawPanel = (said: Said, scene: Scene): ReactNode =>
  h(
    'aside',
    { className: 'side panel', 'aria-label': TEXTS.panel },
    h(
      'header',
      {},
      h('h2', {}, TEXTS.panel),
      h('a', { href: addressOf(scene.looking, { inspect: undefined }), className: 'close' }, TEXTS.close),
    ),
    h(
      'div',
      { id: 'panel', 'data-live': '', className: 'parts' },
      h(
        'div',
        { 'data-key': said.ts },
        part(TEXTS.fallback, said.text, TEXTS.noFallback),
        part(TEXTS.why, scene.why(said.ts), TEXTS.whyNothing),
        part(TEXTS.blocks, said.blocks && JSON.stringify(said.blocks, null, 2), TEXTS.noBlocks),
      ),
    ),
  );
