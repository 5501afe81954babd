import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { refuseBlocks } from '../../src/playground/fake-slack/check-blocks.ts';
import { buttonsOf } from '../../src/playground/fake-slack/elements.ts';
import type { FakeMessage, Json } from '../../src/playground/fake-slack/types.ts';
import { LIMITS } from '../../src/slack/blocks/limits.ts';
import { shorten } from '../../src/slack/blocks/markup.ts';
import type { Payload } from '../../src/slack/blocks/payload.ts';
import { type Extras, noteEnding, replyPayloads } from '../../src/slack/blocks/reply-payloads.ts';
import { message, query, reply } from '../support/messages.ts';

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_item, index) => make(index));

const LONG = 'Hyvinvointialueiden valmistelu jatkuu. '.repeat(100);
const choice = (label: string, subjects = ['kainuu']) => ({ label, query: query({ subjects }) });
const citation = (title: string) => ({
  publisher: 'Keski-Suomen liitto',
  title,
  date: '2020',
  url: 'https://example.fi/a',
});
const ids = (prefix: string) => many(30, (index) => `${prefix}-${'x'.repeat(40)}-${index}`);

const HUGE: [string, Message[], Extras][] = [
  ['an empty message with one line', [message({ headline: '', details: ['rivi'] })], {}],
  ['blank parts', [message({ details: ['', ' '], notes: [''], choices: [choice('')] })], {}],
  ['a long headline', [message({ headline: LONG })], {}],
  ['characters that do not show', [message({ headline: 'a\u0000b', details: ['\u0007'], notes: ['\u001B[31m'] })], {}],
  ['many short details', [message({ details: many(3000, (index) => `${index}`) })], {}],
  ['many long details', [message({ details: many(50, () => LONG) })], {}],
  ['many notes', [message({ notes: many(200, () => LONG) })], {}],
  ['many sources', [message({ citations: many(200, (index) => citation(`Tiedote ${index}`)) })], {}],
  ['long sources', [message({ citations: many(20, () => citation(LONG)) })], {}],
  ['many choices', [message({ choices: many(60, (index) => choice(`${LONG}${index}`)) })], {}],
  ['choices that carry much', [message({ choices: many(20, (index) => choice(`${index}`, ids('alue'))) })], {}],
  ['many messages', many(60, (index) => message({ headline: `${index}`, details: ['a', 'b'] })), {}],
  [
    'everything at once',
    many(8, () =>
      message({
        headline: LONG,
        details: many(100, () => LONG),
        notes: many(20, () => LONG),
        citations: many(30, () => citation(LONG)),
        choices: many(30, (index) => choice(`${LONG}${index}`)),
      }),
    ),
    { shareable: true, rateable: true, requestable: true, removableBy: 'U0AINO', endings: [noteEnding(LONG)] },
  ],
];

const asMessage = (payload: Payload): FakeMessage => ({
  ts: '1',
  channel: 'C',
  user: 'U',
  text: payload.text,
  blocks: (payload.blocks ?? []) as unknown as Json[],
});

describe.each(HUGE)('%s', (_name, messages, extras) => {
  const payloads = replyPayloads(reply(...messages), extras);

  it('becomes posts that Slack takes', () => {
    for (const { blocks, text } of payloads) {
      expect(refuseBlocks(blocks, 'message')).toBeUndefined();
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(LIMITS.text);
    }
    expect(payloads.length).toBeLessThanOrEqual(LIMITS.postsPerQuestion);
  });

  it('says nothing that does not show', () => {
    expect(JSON.stringify(payloads)).not.toMatch(/\\u00[01]/);
  });

  it('has buttons whose ids differ within a post, and at most ten to a message', () => {
    for (const payload of payloads) {
      const found = buttonsOf(asMessage(payload)).map(({ button }) => button.action_id);
      expect(new Set(found).size).toBe(found.length);
      expect(JSON.stringify(payload.blocks).split('"style":"primary"').length - 1).toBeLessThanOrEqual(1);
    }
  });
});

const textsOf = (messages: Message[], extras: Extras = {}): string[] =>
  replyPayloads(reply(...messages), extras).map(({ text }) => text);

describe('what does not fit', () => {
  it.each([
    ['details', message({ details: many(50, () => LONG) }), /Vastaus on lyhennetty: \d+ riviä jäi pois/],
    ['notes', message({ notes: many(50, () => 'huomautus') }), /Vastaus on lyhennetty: \d+ riviä jäi pois/],
  ])('is said: %s', (_name, said, notice) => {
    expect(textsOf([said]).join()).toMatch(notice);
    expect(JSON.stringify(replyPayloads(reply(said)).at(-1)?.blocks)).toMatch(notice);
  });

  it('is said of sources, whose whole list stands in the text', () => {
    const said = message({ citations: many(40, (index) => citation(`Tiedote ${index}`)) });
    const [payload] = replyPayloads(reply(said));
    expect(JSON.stringify(payload.blocks)).toMatch(/ja \d+ muuta lähdettä/);
    expect(payload.text).toContain('Tiedote 39');
  });

  it('is said of answers', () => {
    const texts = textsOf(
      many(60, (index) => message({ headline: `Vastaus ${index}.`, details: many(5, () => LONG) })),
    );
    const leftOut = Number(/että (\d+) vastausta jäi pois/.exec(texts.at(-1) ?? '')?.[1]);
    expect(texts).toHaveLength(LIMITS.postsPerQuestion);
    expect(texts.join().split(/Vastaus \d+\./).length - 1 + leftOut).toBe(60);
  });

  it('is not said where everything fits', () => {
    expect(textsOf([message({ details: ['a', 'b'], notes: ['c'] })]).join()).not.toContain('lyhennetty');
  });
});

describe('a reply of several messages', () => {
  const two = [message({ headline: 'Ensimmäinen.' }), message({ headline: 'Toinen.' })];

  it('is one post, divided', () => {
    const payloads = replyPayloads(reply(...two));
    expect(payloads.map(({ text }) => text)).toEqual(['Ensimmäinen.\n\nToinen.']);
    expect(payloads[0].blocks?.map(({ type }) => type)).toEqual(['section', 'divider', 'section']);
  });

  it('has buttons with ids of their own', () => {
    const withChoices = two.map((said) => ({ ...said, choices: [choice('Kainuu')] }));
    const [payload] = replyPayloads(reply(...withChoices));
    expect(buttonsOf(asMessage(payload)).map(({ button }) => button.action_id)).toEqual(['next:0:0', 'next:1:0']);
  });
});

describe('the parts of a message', () => {
  it('come in the order in which they make sense, where nothing is known', () => {
    const unknown = message({
      kind: 'unknown',
      headline: 'En tiedä.',
      details: ['Tästä minulla on tietoa:'],
      choices: [{ label: 'rahoitus', query: query({ topics: ['funding'] }) }],
      notes: ['Virallinen sivu: https://example.fi'],
    });
    const [{ text, blocks }] = replyPayloads({ language: 'fi', messages: [unknown], context: undefined });
    expect(blocks?.map(({ type }) => type)).toEqual(['section', 'rich_text', 'actions', 'context']);
    expect(text).toBe('En tiedä.\nTästä minulla on tietoa:\n• rahoitus\nVirallinen sivu: https://example.fi');
  });

  it('have links where an address stands in them, also in the first line', () => {
    const [{ blocks }] = replyPayloads(reply(message({ headline: 'Katso ajantasaiset: https://example.fi' })));
    expect(JSON.stringify(blocks?.[0])).toContain('{"type":"link","url":"https://example.fi"}');
  });

  it('come in order: headline, details, sources, notes, choices', () => {
    const whole = message({
      details: ['yksi', 'kaksi'],
      citations: [citation('Tiedote')],
      notes: ['huomautus'],
      choices: [choice('Kainuu')],
    });
    const [payload] = replyPayloads(reply(whole));
    expect(payload.blocks?.map(({ type }) => type)).toEqual(['section', 'rich_text', 'context', 'context', 'actions']);
    expect(payload.text).toBe(
      [
        whole.headline,
        '• yksi',
        '• kaksi',
        'Lähde: Keski-Suomen liitto: Tiedote (2020) https://example.fi/a',
        'huomautus',
        'Vaihtoehdot:',
        '• Kainuu',
      ].join('\n'),
    );
  });

  it('have at most five buttons in a row, and ten in all', () => {
    const [payload] = replyPayloads(reply(message({ choices: many(12, (index) => choice(`Alue ${index}`)) })));
    const rows = payload.blocks?.filter(({ type }) => type === 'actions') ?? [];
    expect(rows.map((row) => ('elements' in row ? row.elements.length : 0))).toEqual([5, 5]);
    expect(payload.text).toContain('• Alue 11');
  });

  it('show a long label whole to a screen reader, as far as Slack lets it', () => {
    const label = 'Pohjois-Pohjanmaan hyvinvointialueen valmistelun rahoitus';
    const [payload] = replyPayloads(reply(message({ choices: [choice(label)] })));
    expect(buttonsOf(asMessage(payload))[0]?.button).toMatchObject({ accessibility_label: label });
  });

  it('make a link of an address written out in full, and of nothing else', () => {
    const [payload] = replyPayloads(
      reply(
        message({
          details: ['Katso https://example.fi/sivu.'],
          notes: ['Katso example.fi tai https://example.fi/a_b.'],
        }),
      ),
    );
    expect(payload.blocks?.slice(1)).toEqual([
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Katso ' },
              { type: 'link', url: 'https://example.fi/sivu' },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: 'Katso example.fi tai <https://example.fi/a_b>.', verbatim: true }],
      },
    ]);
  });
});

describe('a headline', () => {
  it('is cut where it is no sentence any more', () => {
    const [payload] = replyPayloads(reply(message({ headline: LONG })));
    expect(payload.text.length).toBeLessThanOrEqual(LIMITS.headline);
    expect(payload.text).toMatch(/…$/);
  });
});

describe('shortening', () => {
  it.each([
    ['lyhyt', 10, 'lyhyt'],
    ['Keski-Suomen liitto', 15, 'Keski-Suomen…'],
    ['yhdyssanahirviö', 8, 'yhdyssa…'],
    ['ab😀cd', 4, 'ab…'],
    ['kymmenen m', 10, 'kymmenen m'],
  ])('%j to %d is %j', (text, length, expected) => {
    const short = shorten(text, length);
    expect(short).toBe(expected);
    expect(short.length).toBeLessThanOrEqual(length);
  });
});

const rows = (count: number) => many(count, (index) => ['Keski-Suomi', `${index} euroa`, '']);
const table = (count: number) => ({
  caption: `Rahoitus, ${count} tietoa`,
  head: ['Kohde', 'Summa', 'Kattaa'],
  rows: rows(count),
  lines: many(count, (index) => `Keski-Suomi: ${index} euroa.`),
});
const tabled = (count: number) => message({ details: [...table(count).lines, 'Ja vielä tämä.'], table: table(count) });
const typesOf = ({ blocks = [] }: Payload) => blocks.map(({ type }) => type);

describe('a table', () => {
  it('stands under its caption in place of the lines that say the same, which the text keeps', () => {
    const [payload] = replyPayloads(reply(tabled(4)));
    const blocks = JSON.stringify(payload.blocks);
    expect(typesOf(payload)).toEqual(['section', 'context', 'table', 'rich_text']);
    expect(blocks).toContain('Rahoitus, 4 tietoa');
    expect(blocks).not.toContain('Keski-Suomi: 3 euroa.');
    expect(blocks).toContain('Ja vielä tämä.');
    expect(payload.text).toContain('Keski-Suomi: 3 euroa.');
    expect(refuseBlocks(payload.blocks, 'message')).toBeUndefined();
  });

  it('comes one to a post', () => {
    const payloads = replyPayloads(reply(tabled(4), tabled(5)));
    expect(payloads.map((payload) => typesOf(payload).filter((type) => type === 'table'))).toEqual([
      ['table'],
      ['table'],
    ]);
  });

  it('is left out where Slack would refuse it, and the lines stand instead', () => {
    const [payload] = replyPayloads(reply(tabled(100)));
    expect(typesOf(payload)).not.toContain('table');
    expect(JSON.stringify(payload.blocks)).toContain('Keski-Suomi: 99 euroa.');
  });
});

describe('the plainer layout', () => {
  it.each(HUGE)('of %s is made of old blocks, and Slack takes it', (_name, messages, extras) => {
    for (const { plainer } of replyPayloads(reply(...messages), extras)) {
      expect(refuseBlocks(plainer, 'message')).toBeUndefined();
      expect(new Set(plainer?.map(({ type }) => type))).toEqual(
        new Set(
          plainer
            ?.map(({ type }) => type)
            .filter((type) => ['section', 'context', 'actions', 'divider'].includes(type)),
        ),
      );
    }
  });

  it('says all that the other says', () => {
    const [{ plainer }] = replyPayloads(reply(tabled(4)));
    expect(JSON.stringify(plainer)).toContain('Keski-Suomi: 3 euroa.');
  });
});

describe('a message over the limit of one post', () => {
  it('goes on in the next, its sources and choices with the last', () => {
    const long = message({
      details: many(15, (index) => `${index} ${LONG}`),
      citations: [citation('Tiedote')],
      choices: [choice('Kainuu')],
    });
    const payloads = replyPayloads(reply(long));
    expect(payloads.length).toBeGreaterThan(1);
    expect(payloads.map(({ text }) => [text.includes('Tiedote'), text.includes('Kainuu')])).toEqual(
      payloads.map((_payload, index) => [index === payloads.length - 1, index === payloads.length - 1]),
    );
    for (const index of many(15, (position) => position)) {
      expect(payloads.filter(({ text }) => text.includes(`• ${index} Hyvinvointialueiden`))).toHaveLength(1);
    }
  });
});
