/**
 * What `slack-blocks-to-jsx` draws for us: Slack's markup, rich text, and the blocks without controls. It formats plain
 * text as if it were markup and knows no callbacks, so plain text and controls are drawn by ourselves.
 */
import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message, type MessageProps } from 'slack-blocks-to-jsx';

type Hooks = NonNullable<MessageProps['hooks']>;
type Named = { id: string; name: string };

export type Library = {
  /** A block, or undefined where the library draws nothing. */
  block(block: object): ReactNode | undefined;
  /** Slack's markup. */
  markup(text: string): ReactNode;
};

const SAFE = /^(https?:|mailto:)/i;

const link: NonNullable<Hooks['link']> = ({ href, children, className }) =>
  SAFE.test(href)
    ? h('a', { href, className, target: '_blank', rel: 'noopener noreferrer' }, children)
    : h('span', { className }, children);

/** The id and the theme that the library gives each drawing belong to the page, which has them once. */
const OWN_ATTRIBUTES = / (?:id="slack_blocks_to_jsx"|data-theme="light")/g;

/**
 * The library decodes a `<` and then reads it as markup, and knows links and code of Markdown that Slack does not. What
 * it would misread is parted by a character that stands for nothing, and that is taken out of the drawing again.
 */
const GUARD = '\uE000';
const MISREAD = /&lt;|\](?=\()|^(?= {4}|\t)/gm;

const isEmpty = (html: string): boolean =>
  !/<(?:img|svg|video|iframe)\b/.test(html) && !/>[^<]*[^<\s][^<]*</.test(html);

/** The library over the people and channels of a workspace. What was drawn once is kept with its block. */
export const createLibrary = (users: readonly Named[], channels: readonly Named[]): Library => {
  const drawn = new WeakMap<object, string>();
  const paragraphs = new Map<string, object>();

  const htmlOf = (block: object): string => {
    const blocks = [block] as MessageProps['blocks'];
    const data = { users: [...users], channels: [...channels] };
    const props = { blocks, data, hooks: { link }, logo: '', name: '', theme: 'light', withoutWrapper: true } as const;
    return renderToStaticMarkup(h(Message, props)).replace(OWN_ATTRIBUTES, '').replaceAll(GUARD, '');
  };

  const draw = (block: object): ReactNode | undefined => {
    const html = drawn.get(block) ?? htmlOf(block);
    drawn.set(block, html);
    // The text is the library's own drawing by React, escaped there.
    return isEmpty(html) ? undefined : h('div', { dangerouslySetInnerHTML: { __html: html } });
  };

  const paragraphOf = (text: string): object => {
    const known = paragraphs.get(text);
    if (known) return known;
    const guarded = text.replaceAll(MISREAD, `$&${GUARD}`);
    const paragraph = { type: 'section', text: { type: 'mrkdwn', text: guarded } };
    paragraphs.set(text, paragraph);
    return paragraph;
  };

  return { block: draw, markup: (text) => draw(paragraphOf(text)) ?? text };
};
