import { describe, expect, it } from 'vitest';
import { buttonsOf } from '../../src/playground/fake-slack/elements.ts';
import type { Deliver } from '../../src/playground/fake-slack/types.ts';
import type { Store } from '../../src/store/store.ts';
import { startConversation } from '../support/conversation.ts';
import { createFakeBot, HEADLINES } from '../support/fake-bot.ts';
import { message, reply } from '../support/messages.ts';
import { freshStore } from '../support/stores.ts';

const only = <Item>(items: Item[]): Item => {
  expect(items).toHaveLength(1);
  return items[0] as Item;
};

const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('/sote', () => {
  it('is answered in the acknowledgement, to the asker only, without a call to Slack', async () => {
    const { people, posted, whispered, slack } = await startConversation();
    slack.workspace.calls.length = 0;
    const { payload } = await people.command({ text: 'rahoitus Keski-Suomi' });
    expect(payload).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('Keski-Suom') });
    const answer = only(whispered());
    expect(answer).toMatchObject({ visibleTo: 'U0AINO', channel: 'C0SOTE' });
    expect(answer.text).toContain(HEADLINES['keski-suomi']);
    expect(answer.text).toContain('Lähde: Keski-Suomen liitto: Tiedote (toukokuu 2020) https://example.fi/tiedote');
    expect(posted()).toEqual([]);
    expect(slack.workspace.calls).toEqual([]);
  });

  it('works in a channel that the bot is not in', async () => {
    const { people, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi', channel: 'C0MUU' });
    expect(only(whispered()).channel).toBe('C0MUU');
  });

  it.each([
    ['', 'Kirjoita /sote ja jokin näistä'],
    ['   ', 'Kirjoita /sote ja jokin näistä'],
    ['apua', 'Kirjoita /sote ja jokin näistä'],
    ['Hjälp!', 'Skriv /sote och något av följande'],
    ['help', 'Type /sote and one of these'],
  ])('helps with "%s", in the language of the word', async (text, helped) => {
    const { people, whispered, bot } = await startConversation();
    await people.command({ text });
    expect(bot.asked).toEqual([]);
    expect(only(whispered()).text).toContain(helped);
  });

  it('asks with the day in Finland, not that of UTC', async () => {
    const { people, bot, clock } = await startConversation();
    clock.pass(13 * 60 * 60 * 1000);
    await people.command({ text: 'rahoitus Keski-Suomi' });
    expect(bot.asked[0]?.today).toBe('2021-06-01');
  });

  it('replaces the question of a clarification with the answer to the choice', async () => {
    const { people, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Savo' });
    await people.press({ on: only(whispered()), label: 'Pohjois-Savo' });
    expect(only(whispered()).text).toContain(HEADLINES['pohjois-savo']);
    expect(labels(only(whispered()))).toContain('Jaa kanavalle');
  });

  it('leaves an answer standing when a further question is pressed', async () => {
    const { people, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi' });
    await people.press({ on: only(whispered()), label: 'Rahoitus: Etelä-Savo' });
    expect(whispered().map(({ text }) => text.split('\n', 1)[0])).toEqual([
      HEADLINES['keski-suomi'],
      HEADLINES['etela-savo'],
    ]);
  });
});

describe('sharing', () => {
  it('offers to share an answer, but no clarification, miss or help', async () => {
    const { people, whispered } = await startConversation();
    for (const text of ['rahoitus Keski-Suomi', 'rahoitus Savo', 'palkka', '']) await people.command({ text });
    expect(whispered().map((message) => labels(message).includes('Jaa kanavalle'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is not offered where the reply has no ids to share it by', async () => {
    const fakeBot = createFakeBot(() => reply(message()));
    const { people, whispered } = await startConversation({ fakeBot });
    await people.command({ text: 'rahoitus' });
    expect(labels(only(whispered()))).toEqual([]);
  });

  it('shares the answer to the channel, says who did, and offers nothing further there', async () => {
    const { people, posted, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi', channel: 'C0MUU', user: 'U0BERT' });
    await people.press({ on: only(whispered()), label: 'Jaa kanavalle', user: 'U0BERT' });
    const shared = only(posted());
    expect(shared.channel).toBe('C0MUU');
    expect(shared.text).toContain(HEADLINES['keski-suomi']);
    expect(JSON.stringify(shared.blocks)).toContain('Vastauksen jakoi <@U0BERT>');
    expect(buttonsOf(shared)).toEqual([]);
  });

  it("takes the button from the asker's own copy", async () => {
    const { people, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi' });
    await people.press({ on: only(whispered()), label: 'Jaa kanavalle' });
    expect(only(whispered()).text).toContain('Vastaus on jaettu kanavalle.');
    expect(labels(only(whispered()))).not.toContain('Jaa kanavalle');
  });

  it('shares once, however often the button is clicked', async () => {
    const { people, posted, whispered } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi' });
    const asSeen = structuredClone(only(whispered()));
    await Promise.all([
      people.press({ on: asSeen, label: 'Jaa kanavalle' }),
      people.press({ on: asSeen, label: 'Jaa kanavalle' }),
    ]);
    expect(posted()).toHaveLength(1);
  });

  it('does not share what has become no answer since', async () => {
    const { people, posted, whispered, bot } = await startConversation();
    await people.command({ text: 'rahoitus Keski-Suomi' });
    bot.choose = ({ language }) => bot.ask({ text: 'palkka', today: '2021-05-31', language });
    await people.press({ on: only(whispered()), label: 'Jaa kanavalle' });
    expect(posted()).toEqual([]);
    expect(only(whispered()).text).toContain('En löytänyt tästä tietoa.');
  });
});

describe('23: a store that is slow', () => {
  it('to read is asked for all at once, since Slack waits three seconds', async () => {
    const store = await freshStore();
    const asked = Promise.withResolvers<void>();
    const slow: Store = {
      ...store,
      people: { ...store.people, of: (person) => asked.promise.then(() => store.people.of(person)) },
      channels: {
        ...store.channels,
        of: (place) => {
          asked.resolve();
          return store.channels.of(place);
        },
      },
    };
    const { people } = await startConversation({ store: slow });
    const { payload } = await people.command({ text: 'rahoitus Keski-Suomi' });
    expect(payload).toMatchObject({ text: expect.stringContaining('Keski-Suom') });
  });

  it('to write keeps no answer from being in the acknowledgement', async () => {
    const store = await freshStore();
    const written = Promise.withResolvers<void>();
    const slowly =
      <Given extends unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
      async (...given: Given): Promise<Result> => {
        await written.promise;
        return write(...given);
      };
    const slow: Store = {
      ...store,
      claims: { claim: slowly(store.claims.claim) },
      conversations: { ...store.conversations, remember: slowly(store.conversations.remember) },
      counts: { ...store.counts, add: slowly(store.counts.add) },
    };
    const { app, slack } = await startConversation({ store: slow });
    const answered = Promise.withResolvers<unknown>();
    const deliver: Deliver = ({ body }) =>
      app.app
        .processEvent({ body, ack: async (payload?: unknown) => answered.resolve(payload) })
        .then(() => ({ ok: true }));
    const done = slack.people(deliver).command({ text: 'rahoitus Keski-Suomi' });
    expect(await answered.promise).toMatchObject({ text: expect.stringContaining('Keski-Suom') });
    written.resolve();
    await done;
    expect(await store.counts.between({ team: 'T0FAKE', from: '2021-05-31', to: '2021-05-31' })).toHaveLength(1);
  });
});
