/** One message with who said it, its blocks, and what can be done with it. */
import { createElement as h, type ReactNode } from 'react';
import { drawBlocks } from './blocks.ts';
import { addressOf } from './looking.ts';
import type { Said, Scene } from './scene.ts';
import { TEXTS } from './texts.ts';

const CLOCK = new Intl.DateTimeFormat('fi', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Helsinki' });
const DAY = new Intl.DateTimeFormat('fi', { dateStyle: 'full', timeZone: 'Europe/Helsinki' });

const timeOf = ({ ts }: Said): Date => new Date(Number(ts.split('.')[0]) * 1000);
export const dayOf = (said: Said): string => DAY.format(timeOf(said));

const authorOf = ({ user }: Said, { app, users }: Scene): { name: string; isApp: boolean } => {
  if (user === app.botUserId) return { name: TEXTS.botName, isApp: true };
  const name = users.find(({ id }) => id === user)?.name;
  return { name: name ?? TEXTS.slackbot, isApp: false };
};

const content = (said: Said, { drawing }: Scene): ReactNode => {
  if (said.blocks?.length) return drawBlocks(said.blocks, drawing, { heading: 3 });
  return said.sent?.mrkdwn === false ? h('p', { className: 'plain' }, said.text) : drawing.library.markup(said.text);
};

const threadLink = (said: Said, scene: Scene): ReactNode => {
  const count = scene.messages.filter(({ threadTs, ts }) => threadTs === said.ts && ts !== said.ts).length;
  if (count === 0 || scene.looking.thread === said.ts) return null;
  return h(
    'a',
    { className: 'replies', href: addressOf(scene.looking, { thread: said.ts, inspect: undefined }) },
    TEXTS.replies(count),
  );
};

const shortcutForms = (said: Said, { shortcuts, looking }: Scene): ReactNode =>
  shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ name, callback_id }) =>
      h(
        'form',
        { key: callback_id, method: 'post', action: '/do/shortcut', 'data-doing': '' },
        h('input', { type: 'hidden', name: 'as', value: looking.person }),
        h('input', { type: 'hidden', name: 'message', value: said.ts }),
        h('button', { type: 'submit', name: 'callback', value: callback_id }, name),
      ),
    );

const tools = (said: Said, scene: Scene, name: string): ReactNode => {
  const { looking } = scene;
  const isEphemeral = 'visibleTo' in said;
  const about = (what: string) => `${what}: ${name} ${CLOCK.format(timeOf(said))}`;
  const reply = {
    href: addressOf(looking, { thread: said.threadTs ?? said.ts, inspect: undefined }),
    'aria-label': about(TEXTS.replyInThread),
  };
  const inspect = { href: addressOf(looking, { inspect: said.ts }), 'aria-label': about(TEXTS.inspect) };
  return h(
    'div',
    { className: 'tools' },
    !isEphemeral && !looking.thread && h('a', reply, TEXTS.replyInThread),
    h('a', inspect, TEXTS.inspect),
    !isEphemeral && shortcutForms(said, scene),
  );
};

/** A message as an item of a list. */
export const drawMessage = (said: Said, scene: Scene): ReactNode => {
  const { name, isApp } = authorOf(said, scene);
  const isEphemeral = 'visibleTo' in said;
  const time = timeOf(said);
  const language = scene.languageOf(said.ts);
  const marks = [isEphemeral ? 'ephemeral' : '', scene.looking.inspect === said.ts ? 'inspected' : ''];
  return h(
    'li',
    { key: said.ts, 'data-key': said.ts, className: `message ${marks.join(' ')}` },
    h('span', { className: isApp ? 'avatar app' : 'avatar', 'aria-hidden': true }, name.slice(0, 1)),
    h(
      'article',
      { 'aria-label': `${name} ${CLOCK.format(time)}` },
      isEphemeral && h('p', { className: 'only-you' }, TEXTS.onlyYou),
      h(
        'p',
        { className: 'by' },
        h('strong', {}, name),
        isApp && h('span', { className: 'badge' }, TEXTS.appBadge),
        h('time', { dateTime: time.toISOString() }, CLOCK.format(time)),
      ),
      h(
        'form',
        { method: 'post', action: '/do/act', 'data-doing': '', className: 'content', lang: language },
        h('input', { type: 'hidden', name: 'as', value: scene.looking.person }),
        h('input', { type: 'hidden', name: 'on', value: said.ts }),
        content(said, scene),
      ),
      threadLink(said, scene),
      tools(said, scene, name),
    ),
  );
};
