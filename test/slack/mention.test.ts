import { describe, expect, it } from 'vitest';
import { startConversation } from '../support/conversation.ts';
import { HEADLINES } from '../support/fake-bot.ts';

const FOLLOW_UP = 'Jos haluat kysyä tässä ketjussa lisää, mainitse Sotebotti uudelleen.';
const firstLine = ({ text }: { text: string }) => text.split('\n', 1)[0];

describe('a mention', () => {
  it('is answered in a thread of its own, the mention left out of the question', async () => {
    const { people, posted, bot } = await startConversation();
    const asked = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    expect(bot.asked.map(({ text }) => text)).toEqual(['rahoitus Keski-Suomi']);
    expect(posted()).toMatchObject([{ channel: 'C0SOTE', threadTs: asked.ts }]);
    expect(posted().map(firstLine)).toEqual([HEADLINES['keski-suomi']]);
  });

  it('is answered in the thread it stands in', async () => {
    const { people, posted } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'Mitä uutta?' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi', threadTs: root.ts });
    expect(posted()).toMatchObject([{ threadTs: root.ts }]);
  });

  it('says once a thread that a follow-up needs a mention', async () => {
    const { people, posted } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Etelä-Savo', threadTs: root.ts });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Etelä-Savo' });
    expect(posted().map(({ text }) => text.includes(FOLLOW_UP))).toEqual([true, false, true]);
  });

  it('can build on what its thread was about, and on no other thread', async () => {
    const { people, bot, posted } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?', threadTs: root.ts });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?' });
    expect(bot.asked.map(({ previous }) => previous?.subjects)).toEqual([undefined, ['keski-suomi'], undefined]);
    expect(posted().map(firstLine)).toEqual([
      HEADLINES['keski-suomi'],
      HEADLINES['keski-suomi'],
      'En löytänyt tästä tietoa.',
    ]);
  });

  it('keeps what a thread was about through a miss, and for a day', async () => {
    const { people, bot, clock } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> palkka', threadTs: root.ts });
    clock.pass(23 * 60 * 60 * 1000);
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?', threadTs: root.ts });
    clock.pass(25 * 60 * 60 * 1000);
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?', threadTs: root.ts });
    expect(bot.asked.map(({ previous }) => previous?.subjects)).toEqual([
      undefined,
      ['keski-suomi'],
      ['keski-suomi'],
      undefined,
    ]);
  });

  it('understands a follow-up that comes while the answer is still being posted', async () => {
    const { people, bot, slack } = await startConversation();
    let root = '';
    let followUp: Promise<unknown> | undefined;
    slack.override('chat.postMessage', (_args, count) => {
      if (count === 1) followUp = people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?', threadTs: root });
      return undefined;
    });
    slack.workspace.onChange(() => {
      root = slack.workspace.messages[0]?.ts ?? '';
    });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    await followUp;
    expect(bot.asked[1]?.previous?.subjects).toEqual(['keski-suomi']);
  });

  it('answers a choice in the same thread, which then is what the thread is about', async () => {
    const { people, posted, bot } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Pohjois-Savo', user: 'U0BERT' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> paljonko?', threadTs: root.ts });
    expect(posted().map(firstLine)).toEqual([
      'Kumpaa Savoa tarkoitat?',
      HEADLINES['pohjois-savo'],
      HEADLINES['pohjois-savo'],
    ]);
    expect(posted().every(({ threadTs }) => threadTs === root.ts)).toBe(true);
    expect(bot.asked.at(-1)?.previous?.subjects).toEqual(['pohjois-savo']);
  });

  it('answers a choice once when it is double-clicked, and again when it is pressed later', async () => {
    const { people, posted, clock } = await startConversation();
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    const press = () => people.press({ on: clarification, label: 'Etelä-Savo' });
    await Promise.all([press(), press()]);
    expect(posted()).toHaveLength(2);
    clock.pass(5000);
    await press();
    expect(posted()).toHaveLength(3);
  });

  it('answers presses of different people and on different messages, however close', async () => {
    const { people, posted } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> raha Savo', threadTs: root.ts });
    const [first, second] = posted();
    if (!first || !second) throw new Error('no clarifications');
    await people.press({ on: first, label: 'Etelä-Savo', user: 'U0AINO' });
    await people.press({ on: first, label: 'Etelä-Savo', user: 'U0BERT' });
    await people.press({ on: second, label: 'Etelä-Savo', user: 'U0AINO' });
    expect(posted()).toHaveLength(5);
  });

  it('answers a choice to the presser alone where the bot may no longer post', async () => {
    const { people, posted, whispered, slack } = await startConversation();
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    slack.override('chat.postMessage', () => ({ body: { ok: false, error: 'not_in_channel' } }));
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Etelä-Savo', user: 'U0BERT' });
    expect(whispered()).toMatchObject([{ visibleTo: 'U0BERT' }]);
    expect(whispered().map(firstLine)).toEqual([HEADLINES['etela-savo']]);
  });
});
