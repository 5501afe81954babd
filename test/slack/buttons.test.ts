import { describe, expect, it } from 'vitest';
import { packQuestion, unpackQuestion } from '../../src/slack/blocks/choice.ts';
import { startConversation } from '../support/conversation.ts';
import { query } from '../support/messages.ts';

const SIMPLE = query({ topics: ['funding'], subjects: ['keski-suomi'] });

describe('what a button carries', () => {
  it.each([
    ['a simple question', SIMPLE],
    ['nothing', query()],
    ['a comparison at a time', query({ comparison: true, at: '2020-06', subjects: ['kainuu', 'lappi'] })],
  ])('comes back whole: %s', (_name, asked) => {
    const value = packQuestion({ query: asked, language: 'sv' });
    expect(unpackQuestion(value ?? '')).toEqual({ query: asked, language: 'sv' });
  });

  it('is nothing where the question is too large for a button', () => {
    const subjects = Array.from({ length: 30 }, (_subject, index) => `${'pitka-tunnus-'.repeat(6)}${index}`);
    expect(packQuestion({ query: query({ subjects }), language: 'fi' })).toBeUndefined();
  });
});

const value = (content: unknown): string => JSON.stringify(content);

const UNREADABLE: [string, string][] = [
  ['no JSON', 'rahoitus'],
  ['empty', ''],
  ['of another version', value({ v: 2, q: {}, l: 'fi' })],
  ['of no version', value({ q: {}, l: 'fi' })],
  ['with an unknown topic', value({ v: 1, q: { topics: ['salary'] }, l: 'fi' })],
  ['with an unknown field', value({ v: 1, q: { text: 'rahoitus' }, l: 'fi' })],
  ['with a prototype', '{"v":1,"q":{"__proto__":{"topics":["funding"]}},"l":"fi"}'],
  ['an array', '[]'],
  ['null', 'null'],
];

describe('an unreadable button', () => {
  it.each(UNREADABLE)('that is %s gets a kind word, and no answer', async (_name, content) => {
    const { people, posted, whispered, bot, lines } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'vanha viesti' });
    const { ok } = await people.pressButton(root, { action_id: 'clarify:0:0', value: content });
    expect(ok).toBe(true);
    expect(whispered().map(({ text }) => text)).toEqual([
      'Tämä painike on vanhentunut. Kysy asiaa uudelleen, niin saat vastauksen ja uudet painikkeet.',
    ]);
    expect(bot.chosen).toEqual([]);
    expect(posted()).toEqual([]);
    expect(lines.join()).not.toContain('error');
  });

  it('is answered in the language it carries, whatever else it carries', async () => {
    const { people, whispered } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'vanha viesti' });
    await people.pressButton(root, { action_id: 'clarify:0:0', value: value({ v: 9, l: 'sv' }) });
    expect(whispered()[0]?.text).toContain('Den här knappen är föråldrad.');
  });

  it('of an action that this version does not know gets the same word', async () => {
    const { people, whispered } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'vanha viesti' });
    await people.pressButton(root, {
      action_id: 'subscribe:0',
      value: packQuestion({ query: SIMPLE, language: 'fi' }),
    });
    expect(whispered()[0]?.text).toContain('vanhentunut');
  });
});

describe('any press', () => {
  it.each([
    ['a button that opens a page', { action_id: 'link:0', url: 'https://example.fi' }],
    ['a button without an id of ours', { action_id: 'x1Y2', value: 'a' }],
  ])('is acknowledged: %s', async (_name, button) => {
    const { people } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'viesti' });
    expect((await people.pressButton(root, button)).ok).toBe(true);
  });

  it('of a button that opens a page says nothing', async () => {
    const { people, posted, whispered } = await startConversation();
    const root = await people.say({ channel: 'C0SOTE', text: 'viesti' });
    await people.pressButton(root, { action_id: 'link:0', url: 'https://example.fi' });
    expect([...posted(), ...whispered()]).toEqual([]);
  });

  it('is acknowledged before the bot answers', async () => {
    const { people, posted, bot, deliver, slack } = await startConversation();
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    const order: string[] = [];
    const choose = bot.choose;
    bot.choose = (choosing) => {
      order.push('chosen');
      return choose(choosing);
    };
    const watching = slack.people(async (delivery) => {
      const answer = await deliver(delivery);
      order.push(answer.ok ? 'done' : 'not acknowledged');
      return answer;
    });
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    await watching.press({ on: clarification, label: 'Etelä-Savo' });
    expect(order).toEqual(['chosen', 'done']);
  });
});
