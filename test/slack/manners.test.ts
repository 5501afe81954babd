import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/playground/fake-slack/types.ts';
import { routeOf, SUBCOMMANDS } from '../../src/slack/commands/table.ts';
import { startConversation } from '../support/conversation.ts';
import { createFakeBot } from '../support/fake-bot.ts';
import { message, query, reply } from '../support/messages.ts';

const MOST = 20;
const times = async (count: number, ask: () => Promise<unknown>): Promise<void> => {
  for (let asked = 0; asked < count; asked += 1) await ask();
};

describe('a person who asks very much', () => {
  it('is asked to wait, and may go on when the minute is over', async () => {
    const { people, whispered, bot, clock } = await startConversation();
    const ask = () => people.command({ text: 'rahoitus Keski-Suomi' });
    await times(MOST, ask);
    clock.pass(20_000);
    await ask();
    expect(whispered().at(-1)?.text).toContain('Odota 40 sekuntia');
    expect(bot.asked).toHaveLength(MOST);
    clock.pass(40_000);
    await ask();
    expect(bot.asked).toHaveLength(MOST + 1);
  });

  it('is told so alone in a channel, and keeps nobody else waiting', async () => {
    const { people, whispered, posted } = await startConversation();
    await times(MOST + 1, () => people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' }));
    await people.say({ channel: 'C0SOTE', user: 'U0BERT', text: '<@U0BOT> rahoitus Keski-Suomi' });
    expect(whispered()).toMatchObject([{ visibleTo: 'U0AINO', text: expect.stringContaining('Odota 60 sekuntia') }]);
    expect(posted()).toHaveLength(MOST + 1);
  });

  it('is told in the conversation where it is with the bot alone', async () => {
    const { people, posted } = await startConversation();
    await times(MOST + 1, () => people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' }));
    expect(posted().at(-1)?.text).toContain('Odota 60 sekuntia');
  });
});

const expired = { body: { ok: false, error: 'expired_trigger_id' } };

describe('a modal that Slack no longer lets open', () => {
  it('is said to who pressed the button', async () => {
    const { people, slack, whispered, store } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    slack.override('views.open', () => expired);
    await people.command({ text: 'rahoitus Keski-Suomi' });
    const [answer] = whispered();
    if (!answer) throw new Error('no answer');
    await people.press({ on: answer, label: 'Ei auttanut' });
    expect(whispered().at(-1)?.text).toContain('Yritä uudelleen');
  });

  it('is said to who used a shortcut', async () => {
    const { people, slack, posted, whispered } = await startConversation();
    slack.override('views.open', () => expired);
    await people.shortcut('search', 'U0AINO');
    expect(posted()).toMatchObject([{ channel: 'D0AINO', text: expect.stringContaining('Yritä uudelleen') }]);
    const asked = await people.say({ channel: 'C0MUU', text: 'rahoitus Keski-Suomi' });
    await people.messageShortcut({ on: asked, callbackId: 'find_answer' });
    expect(whispered()).toMatchObject([{ visibleTo: 'U0AINO', text: expect.stringContaining('Yritä uudelleen') }]);
  });
});

const TABLED = message({
  details: ['a', 'b', 'c'],
  table: {
    caption: 'Taulukko',
    head: ['Kohde', 'Summa'],
    rows: [
      ['x', '1'],
      ['y', '2'],
    ],
    lines: ['a', 'b'],
  },
});
const typesOf = ({ blocks }: Json): unknown[] => {
  const read: unknown = typeof blocks === 'string' ? JSON.parse(blocks) : [];
  return Array.isArray(read) ? read.map(({ type }) => type) : [];
};

describe('blocks that Slack refuses', () => {
  it('are sent once more in a plainer layout', async () => {
    const fakeBot = createFakeBot(() => ({ ...reply(TABLED), share: query({ facts: ['a'] }) }));
    const { people, slack, posted } = await startConversation({ fakeBot });
    slack.override('chat.postMessage', (_args, count) =>
      count === 1 ? { body: { ok: false, error: 'invalid_blocks' } } : undefined,
    );
    await people.say({ channel: 'D0AINO', text: 'rahoitus' });
    const posts = slack.workspace.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(typesOf(posts[0]?.args ?? {})).toEqual(['section', 'context', 'table', 'rich_text', 'context_actions']);
    expect(typesOf(posts[1]?.args ?? {})).toEqual(['section', 'section']);
    expect(posts).toHaveLength(2);
    expect(posted()).toHaveLength(1);
  });
});

describe('every post', () => {
  it('has no previews of links, and no markup of Slack’s own making', async () => {
    const { people, posted, whispered, store } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    await people.command({ text: 'rahoitus Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> palkka' });
    const [answer] = whispered();
    if (!answer) throw new Error('no answer');
    await people.press({ on: answer, label: 'Jaa kanavalle' });
    const sent = [...posted(), ...whispered()].map((shown) => shown.sent ?? {});
    expect(sent.length).toBeGreaterThanOrEqual(4);
    for (const args of sent) {
      expect([args.unfurl_links, args.unfurl_media, args.link_names].map(String)).toEqual(['false', 'false', 'false']);
    }
  });
});

describe('a modal whose work fails', () => {
  it('ends in an apology there, and a line in the log', async () => {
    const { people, slack, whispered, store, modal, lines } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    await people.command({ text: 'rahoitus Keski-Suomi' });
    const [answer] = whispered();
    if (!answer) throw new Error('no answer');
    await people.press({ on: answer, label: 'Ei auttanut' });
    slack.override('chat.postMessage', () => ({ body: { ok: false, error: 'fatal_error' } }));
    const view = modal();
    if (!view) throw new Error('no modal');
    await people.submit(view, { 'Vastaus on': 'väärä' });
    expect(JSON.stringify(view.view)).toContain('tunnus id-1');
    expect(lines.join()).toContain('door=modal-feedback');
  });

  it('says so where the curators cannot be reached any more', async () => {
    const { people, whispered, store, modal, slack } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0MUU' }, 'U0AINO', { curators: true });
    await people.command({ text: 'rahoitus Keski-Suomi' });
    const [answer] = whispered();
    if (!answer) throw new Error('no answer');
    await people.press({ on: answer, label: 'Ei auttanut' });
    const view = modal();
    if (!view) throw new Error('no modal');
    await people.submit(view, { 'Vastaus on': 'väärä' });
    expect(JSON.stringify(view.view)).toContain('ei ole vielä kuraattorikanavaa');
    expect(slack.workspace.messages).toEqual([]);
  });
});

describe('the words of subcommands', () => {
  it('lead to one subcommand each, also across languages', () => {
    const words = SUBCOMMANDS.flatMap((subcommand) => [...new Set(Object.values(subcommand.words).flat())]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('are taken whole: what only begins like one is a question', () => {
    expect(routeOf('rahoituksesta')).toBeUndefined();
    expect(routeOf('kanavat Keski-Suomi')).toBeUndefined();
    expect(routeOf('RAHOITUS Keski-Suomi')).toMatchObject({ language: 'fi', rest: 'Keski-Suomi' });
  });
});

describe('what a curator’s reply leaves behind', () => {
  it('is the reply with its source, and nothing of what was asked', async () => {
    const { people, posted, modal, store } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    const value = JSON.stringify({ v: 1, u: 'U0AINO', l: 'fi', q: { topics: ['contact'], subjects: ['keski-suomi'] } });
    const root = await people.say({ channel: 'C0SOTE', text: 'pyyntö' });
    const submit = async () => {
      await people.pressButton(root, { action_id: 'reply:0', value }, 'U0BERT');
      const view = modal('U0BERT');
      if (!view) throw new Error('no modal');
      await people.submit(view, {
        Vastaus: 'Kysy kirjaamosta.',
        'Lähteen julkaisija': 'Hyvaks',
        'Lähteen otsikko': 'Yhteystiedot',
        'Lähteen päiväys': '2021-05',
        'Lähteen osoite': 'https://www.hyvaks.fi',
      });
      return view;
    };
    await submit();
    expect((await store.replies.list()).map(({ draft }) => draft)).toEqual([
      {
        repliedOn: '2021-05-31',
        language: 'fi',
        subjects: ['keski-suomi'],
        topics: ['contact'],
        text: 'Kysy kirjaamosta.',
        source: {
          publisher: 'Hyvaks',
          title: 'Yhteystiedot',
          date: '2021-05',
          dateCertain: true,
          url: 'https://www.hyvaks.fi',
        },
      },
    ]);
    expect(posted().map(({ channel }) => channel)).toEqual(['D0AINO', 'C0SOTE']);
  });

  it('reaches the asker and the thread also where it cannot be kept, and the curator is told', async () => {
    const { people, posted, modal, store } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    store.replies.add = async () => {
      throw new Error('no space');
    };
    const value = JSON.stringify({ v: 1, u: 'U0AINO', l: 'fi', q: {} });
    await people.pressButton(await people.say({ channel: 'C0SOTE', text: 'pyyntö' }), { action_id: 'reply:0', value });
    const view = modal();
    if (!view) throw new Error('no modal');
    const answers = { Vastaus: 'Kysy.', 'Lähteen julkaisija': 'H', 'Lähteen otsikko': 'Y', 'Lähteen päiväys': '2021' };
    await people.submit(view, answers);
    expect(posted().map(({ channel }) => channel)).toEqual(['D0AINO', 'C0SOTE']);
    expect(JSON.stringify(modal()?.view)).toMatch(/lähetetty kysyjälle.*ei saatu talteen/);
  });

  it('is one reply, also where two curators send theirs at once', async () => {
    const { people, posted, store, modal } = await startConversation();
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    const value = JSON.stringify({ v: 1, u: 'U0AINO', l: 'fi', q: {} });
    const root = await people.say({ channel: 'C0SOTE', text: 'pyyntö' });
    const filled = { Vastaus: 'a', 'Lähteen julkaisija': 'b', 'Lähteen otsikko': 'c', 'Lähteen päiväys': '2021' };
    for (const user of ['U0AINO', 'U0BERT']) await people.pressButton(root, { action_id: 'reply:0', value }, user);
    const views = [modal('U0AINO'), modal('U0BERT')];
    for (const view of views) if (view) await people.submit(view, filled);
    expect(posted().filter(({ channel }) => channel === 'D0AINO')).toHaveLength(1);
    expect(JSON.stringify(views[1]?.view)).toContain('on juuri vastattu');
  });

  it('needs the curators’ channel, wherever the button has got to', async () => {
    const { people, whispered, modal } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'pyyntö' });
    const value = JSON.stringify({ v: 1, u: 'U0AINO', l: 'fi', q: {} });
    await people.pressButton(root, { action_id: 'reply:0', value }, 'U0BERT');
    expect(modal('U0BERT')).toBeUndefined();
    expect(whispered()[0]?.text).toContain('kuraattorikanavalla');
  });
});

describe('what is counted', () => {
  it('is the region and the topic of a question, and how it went', async () => {
    const { people, store } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await people.command({ text: 'rahoitus Savo' });
    await people.command({ text: 'palkka' });
    await people.command({ text: 'apua' });
    const counted = await store.counts.between({ team: 'T0FAKE', from: '2021-05-31', to: '2021-05-31' });
    expect(counted.map(({ region, topic, outcome, times }) => [region, topic, outcome, times]).sort()).toEqual([
      ['', '', 'clarify', 1],
      ['', '', 'unknown', 1],
      ['keski-suomi', 'funding', 'answer', 2],
    ]);
  });
});
