/** The whole page. What a request gets is always all of it; the script takes what changed. */
import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawChannel, drawThread } from './conversation.ts';
import { drawPanel } from './panel.ts';
import type { Scene } from './scene.ts';
import { drawSidebar } from './sidebar.ts';
import { TEXTS } from './texts.ts';
import { drawHome, drawModals } from './views.ts';

const titleOf = ({ channel }: Scene): string => {
  if (!channel) return `${TEXTS.botName}: ${TEXTS.homeTab.toLowerCase()}`;
  return channel.kind === 'im' ? TEXTS.botName : `#${channel.name}`;
};

const head = (scene: Scene): ReactNode =>
  h(
    'head',
    {},
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, `${titleOf(scene)} – ${TEXTS.title}`),
    h('link', { rel: 'icon', href: '/icon.svg' }),
    h('link', { rel: 'stylesheet', href: '/blocks.css' }),
    h('link', { rel: 'stylesheet', href: '/style.css' }),
    h('script', { src: '/client.js' }),
  );

/** What is open beside the channel: the structure of a message, or a thread. */
const side = (scene: Scene): ReactNode => {
  const { looking, messages, channel } = scene;
  const inspected = messages.find(({ ts }) => ts === looking.inspect);
  if (inspected) return drawPanel(inspected, scene);
  return channel && looking.thread ? drawThread(channel, looking.thread, scene) : null;
};

const body = (scene: Scene): ReactNode => {
  const beside = side(scene);
  return h(
    'body',
    // The stylesheet of the library is written for this id.
    { id: 'slack_blocks_to_jsx', className: beside ? 'with-side' : '' },
    h('a', { className: 'skip', href: '#main' }, TEXTS.skip),
    h(
      'button',
      { type: 'button', className: 'menu-button', 'aria-expanded': false, 'aria-controls': 'sidebar' },
      TEXTS.menu,
    ),
    drawSidebar(scene),
    h(
      'main',
      { id: 'main', tabIndex: -1 },
      h('header', {}, h('h1', {}, titleOf(scene))),
      scene.channel ? drawChannel(scene.channel, scene) : drawHome(scene),
    ),
    beside,
    drawModals(scene),
    h('p', { id: 'note', role: 'alert' }),
  );
};

export const drawPage = (scene: Scene): string =>
  `<!doctype html>${renderToStaticMarkup(h('html', { lang: 'fi', 'data-theme': scene.theme }, head(scene), body(scene)))}`;
