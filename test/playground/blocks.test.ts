import { createElement as h } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../src/playground/fake-slack/block-schemas.ts';
import type { Json } from '../../src/playground/fake-slack/types.ts';
import { drawBlocks } from '../../src/playground/page/blocks.ts';
import { createLibrary } from '../../src/playground/page/library.ts';

const users = [{ id: 'U0AINO', name: 'Aino' }];
const channels = [{ id: 'C0SOTE', name: 'sote' }];
const drawing = { library: createLibrary(users, channels), choosable: { users, channels } };

const draw = (block: Json, errors: Record<string, string> = {}): string =>
  renderToStaticMarkup(h('div', {}, drawBlocks([block], drawing, { heading: 3, errors })));

/** What a person reads, whatever the tags. */
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const markup = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const button = { type: 'button', action_id: 'b', text: plain('Paina'), value: '1' };
const options = [
  { text: plain('Yksi'), value: '1' },
  { text: plain('Kaksi'), value: '2' },
];
const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});

const BLOCK: Record<string, [Json, string]> = {
  section: [
    { type: 'section', text: plain('Teksti'), fields: [plain('Kenttä')], accessory: button },
    'Teksti Kenttä Paina',
  ],
  header: [{ type: 'header', text: plain('Otsikko') }, 'Otsikko'],
  divider: [{ type: 'divider' }, ''],
  context: [{ type: 'context', elements: [plain('Yksi'), markup('<https://example.fi|Kaksi>')] }, 'Yksi Kaksi'],
  actions: [
    { type: 'actions', elements: [button, { type: 'overflow', action_id: 'o', options }] },
    'Paina ⋯ Yksi Kaksi',
  ],
  context_actions: [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'f',
          positive_button: { text: plain('Hyvä'), value: '1' },
          negative_button: { text: plain('Huono'), value: '0' },
        },
        { type: 'icon_button', icon: 'trash', text: plain('Poista'), action_id: 'd' },
      ],
    },
    'Hyvä Huono Poista',
  ],
  image: [{ type: 'image', image_url: 'https://example.fi/a.png', alt_text: 'Kuva' }, ''],
  rich_text: [rich('Vapaa *teksti* <b>'), 'Vapaa *teksti* <b>'],
  input: [
    {
      type: 'input',
      block_id: 'i',
      label: plain('Nimi'),
      element: { type: 'plain_text_input', action_id: 'n' },
      hint: plain('Vihje'),
    },
    'Nimi Vihje',
  ],
  alert: [{ type: 'alert', text: plain('Varo') }, 'Varo'],
  markdown: [{ type: 'markdown', text: '**Vahva**' }, 'Vahva'],
  table: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'Alue' }], [rich('Lappi')]] }, 'Alue Lappi'],
  data_table: [
    {
      type: 'data_table',
      caption: 'Summat',
      rows: [[{ type: 'raw_text', text: 'Alue' }], [{ type: 'raw_number', text: '9' }]],
    },
    'Summat Alue 9',
  ],
  container: [
    { type: 'container', title: plain('Kehys'), child_blocks: [{ type: 'section', text: plain('Sisältö') }] },
    'Kehys Sisältö',
  ],
};

describe('a block', () => {
  it.each(Object.entries(BLOCK))('is drawn with all its words: %s', (_type, [block, words]) => {
    const html = draw(block);
    expect(wordsOf(html)).toBe(words);
    expect(html).not.toContain('not-drawn');
  });

  it.each([...BLOCKS.keys()])('that the fake Slack takes is one of them: %s', (type) => {
    expect(Object.keys(BLOCK)).toContain(type);
  });

  it.each([
    { type: 'hologram', text: plain('Uusi') },
    { type: 'actions', elements: [{ type: 'slider', action_id: 's' }] },
  ])('of a kind that cannot be drawn is shown as such: %j', (block) => {
    expect(draw(block)).toContain('Leikkikenttä ei osaa piirtää lohkoa');
    expect(draw(block)).toContain(block.type === 'actions' ? 'slider' : 'hologram');
  });
});

describe('text', () => {
  it.each([
    'a *b* _c_ ~d~ `e`',
    '<!channel> <@U0AINO> <https://example.fi|nimi>',
    '<script>alert(1)</script>',
    '# ei otsikko\n- ei luettelo',
    ':tada: &amp;',
  ])('that is plain stays as it is: %s', (text) => {
    expect(wordsOf(draw({ type: 'section', text: plain(text) }))).toBe(text.replaceAll(/\s+/g, ' '));
  });

  it.each([
    ['*vahva*', '<strong>'],
    ['<https://example.fi/?a=1&amp;b=2|nimi>', 'href="https://example.fi/?a=1&amp;b=2"'],
    ['<@U0AINO>', '@Aino'],
    ['<#C0SOTE>', 'sote'],
  ])('in markup is formatted: %s', (text, expected) => {
    expect(draw({ type: 'section', text: markup(text) })).toContain(expected);
  });

  it.each([
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&lt;@U0AINO&gt; sanoi',
    '&lt;!-- a --&gt;',
    '[a](b)',
    '    neljä',
  ])("in markup that is none of Slack's stays as it is: %s", (text) => {
    const letters = wordsOf(draw({ type: 'section', text: markup(text) })).replaceAll(' ', '');
    expect(letters).toBe(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll(' ', ''));
  });

  it('opens links apart, and never a script', () => {
    expect(draw({ type: 'section', text: markup('<https://example.fi|a>') })).toContain('rel="noopener noreferrer"');
    expect(draw({ type: 'section', text: markup('<javascript:alert(1)|a>') })).not.toContain('href="javascript');
    expect(draw({ type: 'markdown', text: '[a](javascript:alert(1))' })).not.toContain('href="javascript');
  });
});

describe('a table', () => {
  it('tells its headers, its caption and where it can be scrolled', () => {
    const cell = (text: string) => ({ type: 'raw_text', text });
    const html = draw({
      type: 'data_table',
      caption: 'Summat',
      row_header_column_index: 0,
      rows: [
        [cell('Alue'), cell('Euroa')],
        [cell('Lappi'), { type: 'raw_number', text: '9' }],
      ],
    });
    expect(html).toContain('<caption>Summat</caption>');
    expect(html).toMatch(/<th class="left" scope="col">Alue<\/th>/);
    expect(html).toMatch(/<th class="left" scope="row">Lappi<\/th><td class="right">9<\/td>/);
    expect(html).toMatch(/role="group" tabindex="0" aria-label="Summat"/i);
  });
});

describe('a field', () => {
  it.each<[string, Json, RegExp]>([
    ['text', { type: 'plain_text_input', initial_value: 'a' }, /<input[^>]*type="text"[^>]*value="a"/],
    ['long text', { type: 'plain_text_input', multiline: true, initial_value: 'a' }, /<textarea[^>]*>a</],
    ['a time', { type: 'timepicker', initial_time: '08:30' }, /<input[^>]*type="time"[^>]*value="08:30"/],
    ['a date', { type: 'datepicker', initial_date: '2021-05-31' }, /<input[^>]*type="date"[^>]*value="2021-05-31"/],
    ['a choice', { type: 'static_select', options, initial_option: options[1] }, /<option value="2" selected="">Kaksi/],
    [
      'one of several',
      { type: 'radio_buttons', options, initial_option: options[0] },
      /type="radio"[^>]*checked=""[^>]*value="1"/,
    ],
    [
      'several',
      { type: 'checkboxes', options, initial_options: options },
      /type="checkbox"[^>]*checked=""[^>]*value="2"/,
    ],
    ['several of a list', { type: 'multi_static_select', options }, /type="checkbox"[^>]*value="1"/],
    [
      'a channel',
      { type: 'conversations_select', initial_conversation: 'C0SOTE' },
      /<option value="C0SOTE" selected="">#sote/,
    ],
    ['a person', { type: 'users_select' }, /<option value="U0AINO">Aino/],
  ])('is there to be filled in: %s', (_what, element, expected) => {
    const html = draw({ type: 'input', block_id: 'i', label: plain('Nimi'), element: { action_id: 'n', ...element } });
    expect(html).toMatch(expected);
    expect(html).toContain('name="n"');
  });

  it('says what is wrong with what it holds', () => {
    const block = {
      type: 'input',
      block_id: 'i',
      label: plain('Nimi'),
      element: { type: 'plain_text_input', action_id: 'n' },
    };
    expect(draw(block, { i: 'Liian lyhyt' })).toMatch(
      /aria-describedby="notes-i"[\s\S]*id="notes-i"[\s\S]*role="alert">Liian lyhyt/,
    );
    expect(draw(block, { i: 'required' })).toContain('Täytä tämä kenttä.');
  });
});
