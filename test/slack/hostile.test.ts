import { describe, expect, it } from 'vitest';
import type { FakeMessage, Json } from '../../src/playground/fake-slack/types.ts';
import { startConversation } from '../support/conversation.ts';
import { createFakeBot } from '../support/fake-bot.ts';
import { message, query, reply } from '../support/messages.ts';

const HOSTILE = [
  '<!channel>',
  '<!here|kaikki>',
  '<@U1>',
  '<@U0AINO> &lt;!everyone&gt;',
  '<#C1|kanava>',
  '<https://evil.example|Klikkaa>',
  'https://evil.example/?a=<b>&c',
  'evil.example @channel @here @aino #sote',
  '*lihava* _kursiivi_ ~yli~ `koodi` ```lohko```',
  '> lainaus\n>>> lainaus',
  ':tada: :+1:',
  '{"v":1}',
  '__proto__',
  'constructor.prototype',
  'a\u0000b\u0007c\u001B[31m\u202Ed',
  'rivi\nrivi',
  '\uD83D',
  'ä'.repeat(20_000),
  'sana '.repeat(4000),
  '&'.repeat(5000),
  '<'.repeat(5000),
  '"\\'.repeat(3000),
];

const deepStrings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(deepStrings) : [];
};

const markups = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(markups)];
};

const OURS = /<https:\/\/example\.fi\/[^<>|\s]*(\|[^<>|]*)?>/g;

/** All that Slack would read as markup: the text, and the mrkdwn in blocks. */
const expectHarmless = ({ text, blocks, sent }: FakeMessage): void => {
  for (const markup of [text, ...markups(blocks)]) {
    expect(markup.replace(OURS, '')).not.toMatch(/[<>]/);
  }
  for (const markup of markups(blocks)) expect(markup.replace(OURS, '')).not.toMatch(/[*_~`]|:\w+:/);
  expect(deepStrings(blocks).join()).not.toMatch(/"type":"(user|broadcast|channel|usergroup)"/);
  const plain = Object.fromEntries(Object.entries(sent ?? {}).map(([name, value]) => [name, String(value)]));
  expect(plain).toMatchObject({
    mrkdwn: 'false',
    parse: 'none',
    link_names: 'false',
    unfurl_links: 'false',
    unfurl_media: 'false',
  });
};

describe.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('%j in a question', (_name, text) => {
  it('does no harm in a command, a mention or a direct message', async () => {
    const { people, posted, whispered, lines } = await startConversation();
    await people.command({ text });
    await people.say({ channel: 'C0SOTE', text: `<@U0BOT> ${text}` });
    await people.say({ channel: 'D0AINO', text });
    expect(whispered()).toHaveLength(1);
    expect(posted()).toHaveLength(2);
    for (const shown of [...posted(), ...whispered()]) expectHarmless(shown);
    expect(lines.filter((line) => / (error|warn) /.test(line))).toEqual([]);
  });
});

const everywhere = (text: string) =>
  message({
    headline: text,
    details: [text, text],
    notes: [text],
    citations: [
      { publisher: text, title: text, date: text, url: 'https://example.fi/lähde?a=1&b=2' },
      { publisher: text, title: text, date: text },
    ],
    choices: [{ label: text, query: query({ subjects: ['kainuu'] }) }],
  });

describe.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('%j in a message', (_name, text) => {
  it('is taken by Slack, and formats, links and mentions nothing', async () => {
    const fakeBot = createFakeBot(() => reply(everywhere(text)));
    const { people, posted, lines } = await startConversation({ fakeBot });
    await people.say({ channel: 'D0AINO', text: 'rahoitus' });
    expect(posted()).toHaveLength(1);
    const harmless = posted()[0];
    if (!harmless) throw new Error('nothing posted');
    const urls = deepStrings(harmless.blocks).filter((value) => /^https:\/\/evil/.test(value));
    // A full address in knowledge is a link; nothing else is.
    expect(urls.length > 0).toBe(text.startsWith('https://evil') || text.startsWith('<https://evil'));
    const withoutLinks = { ...harmless, blocks: withoutLinkElements(harmless.blocks ?? []) };
    expectHarmless({ ...withoutLinks, text: harmless.text });
    expect(lines.filter((line) => / (error|warn) /.test(line))).toEqual([]);
  });
});

/** The mrkdwn of notes in which a full address stands is left out: it is a link by intention. */
const withoutLinkElements = (blocks: Json[]): Json[] =>
  JSON.parse(JSON.stringify(blocks).replaceAll(/<https:\/\/evil[^<>|"]*>/g, ''));

describe('a source', () => {
  it('keeps its query string, and cannot break out of its link', async () => {
    const url = 'https://example.fi/a?b=1&c=2';
    const hostile = { publisher: 'P', title: 'otsikko|<!channel>*x*', date: '2020', url };
    const fakeBot = createFakeBot(() => reply(message({ citations: [hostile] })));
    const { people, whispered } = await startConversation({ fakeBot });
    await people.command({ text: 'rahoitus' });
    expect(markups(whispered()[0]?.blocks)).toEqual([`Lähde: P: <${url}|otsikko¦&lt;!channel&gt;∗x∗> (2020)`]);
  });

  it.each([
    'javascript:alert(1)',
    'http://example.fi',
    'example.fi',
    'https://',
    `https://example.fi/${'a'.repeat(3000)}`,
  ])('has no link where its address is %j', async (url) => {
    const fakeBot = createFakeBot(() =>
      reply(message({ citations: [{ publisher: 'P', title: 'T', date: '2020', url }] })),
    );
    const { people, whispered } = await startConversation({ fakeBot });
    await people.command({ text: 'rahoitus' });
    expect(markups(whispered()[0]?.blocks)).toEqual(['Lähde: P: T (2020)']);
  });
});
