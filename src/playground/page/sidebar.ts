/** Where to go, and how the playground is set. */
import { createElement as h, type ReactNode } from 'react';
import { addressOf } from './looking.ts';
import { directOf, type Scene, THEMES } from './scene.ts';
import { TEXTS } from './texts.ts';

const goTo = ({ looking, unread }: Scene, place: string, name: string): ReactNode => {
  const href = addressOf(looking, { place, thread: undefined, inspect: undefined });
  const count = unread(place);
  const marks = {
    ...(looking.place === place ? { 'aria-current': 'page' as const } : {}),
    ...(count > 0 ? { className: 'unread', 'data-unread': count, 'aria-label': TEXTS.unread(name, count) } : {}),
  };
  return h('li', { key: place, 'data-key': place }, h('a', { href, ...marks }, name));
};

const places = (scene: Scene): ReactNode => {
  const direct = directOf(scene.channels, scene.looking.person);
  return [
    h('h2', { key: 'channels' }, TEXTS.channels),
    h(
      'ul',
      { key: 'list', id: 'channels', 'data-live': '' },
      scene.channels.filter(({ kind }) => kind !== 'im').map(({ id, name }) => goTo(scene, id, `# ${name}`)),
    ),
    h('h2', { key: 'app' }, TEXTS.botName),
    h(
      'ul',
      { key: 'tabs', id: 'tabs', 'data-live': '' },
      direct && goTo(scene, direct.id, TEXTS.messagesTab),
      goTo(scene, 'home', TEXTS.homeTab),
    ),
  ];
};

const shortcuts = ({ shortcuts: all, looking }: Scene): ReactNode => {
  const global = all.filter(({ type }) => type === 'global');
  if (global.length === 0) return null;
  return h(
    'form',
    { method: 'post', action: '/do/shortcut', 'data-doing': '', 'aria-label': TEXTS.shortcuts },
    h('h2', {}, TEXTS.shortcuts),
    h('input', { type: 'hidden', name: 'as', value: looking.person }),
    global.map(({ name, callback_id }) =>
      h('button', { type: 'submit', key: callback_id, className: 'item', name: 'callback', value: callback_id }, name),
    ),
  );
};

const daySetting = ({ day, isRealDay }: Scene): ReactNode =>
  h(
    'form',
    { method: 'post', action: '/do/day', 'data-key': day },
    h('label', { htmlFor: 'day' }, TEXTS.day),
    h(
      'div',
      { className: 'row' },
      h('input', {
        key: day,
        id: 'day',
        type: 'date',
        name: 'day',
        defaultValue: day,
        min: '2015-01-01',
        max: '2040-12-31',
        required: true,
      }),
      h('button', { type: 'submit' }, TEXTS.setDay),
    ),
    !isRealDay &&
      h(
        'button',
        { type: 'submit', className: 'link', name: 'real', value: 'yes', formNoValidate: true },
        TEXTS.realDay,
      ),
  );

const morning = (): ReactNode =>
  h(
    'form',
    { method: 'post', action: '/do/morning', 'data-doing': '' },
    h('button', { type: 'submit' }, TEXTS.morning),
  );

const personSetting = ({ users, looking }: Scene): ReactNode =>
  h(
    'div',
    {},
    h('h3', {}, TEXTS.person),
    h(
      'ul',
      { className: 'choices' },
      users.map(({ id, name }) => {
        const isThis = looking.person === id;
        const place = looking.place.startsWith('D') ? 'home' : looking.place;
        const href = addressOf(looking, { person: id, place, inspect: undefined });
        return h('li', { key: id }, h('a', { href, ...(isThis ? { 'aria-current': 'true' } : {}) }, name));
      }),
    ),
  );

const themeSetting = ({ theme }: Scene): ReactNode =>
  h(
    'form',
    { method: 'post', action: '/do/theme' },
    h('h3', {}, TEXTS.theme),
    h(
      'div',
      { className: 'choices' },
      THEMES.map((name) =>
        h(
          'button',
          { type: 'submit', key: name, name: 'theme', value: name, 'aria-pressed': theme === name },
          TEXTS.themes[name],
        ),
      ),
    ),
  );

export const drawSidebar = (scene: Scene): ReactNode =>
  h(
    'div',
    { className: 'sidebar', id: 'sidebar' },
    h('header', { className: 'name' }, TEXTS.title),
    h('nav', { 'aria-label': TEXTS.menu }, places(scene)),
    shortcuts(scene),
    h(
      'section',
      { 'aria-label': TEXTS.setting },
      h('h2', {}, TEXTS.setting),
      h('div', { id: 'clock', 'data-live': '' }, daySetting(scene)),
      morning(),
      personSetting(scene),
      themeSetting(scene),
    ),
  );
