/** The messages of a channel or a thread, and where to write the next. */
import { createElement as h, type ReactNode } from 'react';
import type { FakeChannel } from '../fake-slack/types.ts';
import { addressOf } from './looking.ts';
import { dayOf, drawMessage } from './message.ts';
import type { Said, Scene } from './scene.ts';
import { TEXTS } from './texts.ts';

const dayRow = (day: string, first: Said): ReactNode =>
  h('li', { key: `day-${first.ts}`, 'data-key': `day-${first.ts}`, className: 'day' }, h('span', {}, day));

/** Messages in order, each day announced by a line. */
const rows = (messages: readonly Said[], scene: Scene): ReactNode[] =>
  messages.flatMap((said, index) => {
    const before = messages[index - 1];
    const day = dayOf(said);
    const isNewDay = !before || dayOf(before) !== day;
    return [...(isNewDay ? [dayRow(day, said)] : []), drawMessage(said, scene)];
  });

/** What is new is read out as it comes. */
const log = (id: string, label: string, messages: readonly Said[], scene: Scene): ReactNode =>
  h(
    'div',
    { className: 'messages', role: 'log', 'aria-label': label, tabIndex: 0 },
    h('ol', { id, 'data-live': '' }, rows(messages, scene)),
  );

type Composing = { label: string; placeholder: string; channel: FakeChannel; thread?: string };

const composer = ({ label, placeholder, channel, thread }: Composing, { looking }: Scene): ReactNode =>
  h(
    'form',
    { method: 'post', action: '/do/say', 'data-doing': '', className: 'composer' },
    h('input', { type: 'hidden', name: 'as', value: looking.person }),
    h('input', { type: 'hidden', name: 'channel', value: channel.id }),
    thread && h('input', { type: 'hidden', name: 'thread', value: thread }),
    h('textarea', {
      name: 'text',
      id: thread ? 'thread-text' : 'text',
      rows: 1,
      maxLength: 12_000,
      required: true,
      'aria-label': label,
      placeholder,
      autoComplete: 'off',
    }),
    h('button', { type: 'submit', className: 'send' }, TEXTS.send),
  );

/** Things to try, for one who sees the place for the first time. */
const examplesFor = ({ kind, members, name }: FakeChannel, bot: string): string[] => {
  if (kind === 'im') return ['paljonko Itä-Uusimaa sai rahaa?', 'rahoitus', 'mitä RAI tarkoittaa?', 'apua'];
  if (name.includes('kuraattorit')) return ['/sote kuraattorit tänne', '/sote kuraattorit'];
  const region = name.includes('uusimaa') ? 'Itä-Uusimaa' : 'Keski-Suomi';
  const asked = [`/sote rahoitus ${region}`, '/sote vertaa Keski-Suomi ja Itä-Uusimaa rahoitus', '/sote apua'];
  return members.includes(bot) ? [...asked, `@${TEXTS.botName} milloin hanke päättyy?`] : asked;
};

const examples = (channel: FakeChannel, { looking, app }: Scene): ReactNode =>
  h(
    'div',
    { className: 'empty' },
    h('p', {}, channel.kind === 'im' ? TEXTS.emptyDirect : TEXTS.emptyChannel(channel.name)),
    !channel.members.includes(app.botUserId) && h('p', {}, TEXTS.notMember),
    h('h2', {}, TEXTS.tryThese),
    h(
      'form',
      { method: 'post', action: '/do/say', 'data-doing': '' },
      h('input', { type: 'hidden', name: 'as', value: looking.person }),
      h('input', { type: 'hidden', name: 'channel', value: channel.id }),
      examplesFor(channel, app.botUserId).map((text) =>
        h('button', { type: 'submit', key: text, className: 'example', name: 'text', value: text }, text),
      ),
    ),
  );

/** A channel or the app's direct messages. */
export const drawChannel = (channel: FakeChannel, scene: Scene): ReactNode => {
  const isDirect = channel.kind === 'im';
  const name = isDirect ? TEXTS.botName : `#${channel.name}`;
  const roots = scene.messages.filter(({ threadTs, ts }) => !threadTs || threadTs === ts);
  return h(
    'div',
    { className: 'conversation' },
    h(
      'div',
      { 'data-live': '', id: 'beginning' },
      roots.length === 0 ? h('div', { 'data-key': 'empty' }, examples(channel, scene)) : null,
    ),
    log('messages', TEXTS.messages, roots, scene),
    composer(
      { label: TEXTS.writeTo(name), placeholder: isDirect ? TEXTS.directPlaceholder : TEXTS.placeholder, channel },
      scene,
    ),
  );
};

/** A thread beside its channel. */
export const drawThread = (channel: FakeChannel, thread: string, scene: Scene): ReactNode => {
  const messages = scene.messages.filter(({ ts, threadTs }) => ts === thread || threadTs === thread);
  return h(
    'aside',
    { className: 'side', 'aria-label': TEXTS.thread },
    h(
      'header',
      {},
      h('h2', {}, TEXTS.thread),
      h('a', { href: addressOf(scene.looking, { thread: undefined }), className: 'close' }, TEXTS.close),
    ),
    log('thread', TEXTS.thread, messages, scene),
    composer({ label: TEXTS.writeTo(TEXTS.thread), placeholder: TEXTS.threadPlaceholder, channel, thread }, scene),
  );
};
