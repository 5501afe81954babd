import { describe, expect, it } from 'vitest';
import { refuseBlocks, refuseView } from '../../src/playground/fake-slack/check-blocks.ts';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { createHttpDelivery } from '../../src/playground/fake-slack/http-delivery.ts';
import type { Delivery, FakeMessage, Json } from '../../src/playground/fake-slack/types.ts';
import { toldClock } from '../support/conversation.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: plain(text) });
const button = (more: Json = {}) => ({ type: 'button', text: plain('a'), action_id: 'a', ...more });
const actions = (...elements: Json[]) => ({ type: 'actions', elements });

describe('the fake Slack refuses', () => {
  it.each<[string, unknown]>([
    ['blocks that are no list', {}],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['an unknown block', [{ type: 'bogus' }]],
    ['a block of modals', [{ type: 'alert', text: plain('a') }]],
    ['an empty text', [section('')]],
    ['a text too long', [section('a'.repeat(3001))]],
    ['a section of nothing', [{ type: 'section' }]],
    ['a header in mrkdwn', [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }]],
    ['a field of no block', [{ ...section('a'), colour: 'red' }]],
    ['a button label too long', [actions(button({ text: plain('a'.repeat(76)) }))]],
    ['a button value too long', [actions(button({ value: 'a'.repeat(2001) }))]],
    ['a screen reader label too long', [actions(button({ accessibility_label: 'a'.repeat(76) }))]],
    ['26 elements', [actions(...Array.from({ length: 26 }, (_b, index) => button({ action_id: `${index}` })))]],
    ['no elements', [actions()]],
    ['an action id twice', [actions(button(), button())]],
    [
      'a block id twice',
      [
        { ...section('a'), block_id: 'x' },
        { ...section('b'), block_id: 'x' },
      ],
    ],
    ['11 elements of context', [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('a')) }]],
    [
      'an empty rich text',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '' }] }] }],
    ],
    ['too much in all', Array.from({ length: 5 }, () => section('a'.repeat(2900)))],
  ])('%s', (_name, blocks) => {
    expect(refuseBlocks(blocks, 'message')).toBeDefined();
  });

  it('and says where', () => {
    expect(refuseBlocks([section('a'), section('')], 'message')).toMatchObject({
      error: 'invalid_blocks',
      messages: [expect.stringContaining('[json-pointer:/blocks/1/text/text]')],
    });
  });

  it('but takes what is within the limits', () => {
    expect(
      refuseBlocks([section('a'.repeat(3000)), actions(button()), { type: 'divider' }], 'message'),
    ).toBeUndefined();
    expect(refuseBlocks([{ type: 'alert', text: plain('a') }], 'modal')).toBeUndefined();
  });

  it('views with long titles', () => {
    const view = { type: 'modal', title: plain('a'.repeat(25)), blocks: [] };
    expect(refuseView(view, 'modal')).toMatchObject({ error: 'invalid_arguments' });
    expect(refuseView({ ...view, title: plain('a') }, 'modal')).toBeUndefined();
  });
});

const call = async (
  slack: ReturnType<typeof createFakeSlack>,
  method: string,
  args: Record<string, string>,
  token = slack.workspace.app.botToken,
) => {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded' };
  const response = await slack.fetch(`https://slack.test/api/${method}`, {
    headers,
    body: new URLSearchParams(args).toString(),
  });
  return (await response.json()) as Json;
};

describe('the Web API of the fake Slack', () => {
  it.each([
    ['an unknown method', 'chat.shout', {}, undefined, 'unknown_method'],
    ['another token', 'chat.postMessage', { channel: 'C0SOTE', text: 'a' }, 'xoxb-other', 'invalid_auth'],
    ["the app's own token", 'auth.test', {}, 'xapp-fake-app-token', 'not_allowed_token_type'],
    ['a missing scope', 'users.info', { user: 'U0AINO' }, undefined, 'missing_scope'],
    ['a scope missing for a channel', 'conversations.history', { channel: 'C0SOTE' }, undefined, 'missing_scope'],
    ['an unknown channel', 'chat.postMessage', { channel: 'C9', text: 'a' }, undefined, 'channel_not_found'],
    ['a channel without the bot', 'chat.postMessage', { channel: 'C0MUU', text: 'a' }, undefined, 'not_in_channel'],
    ['an archived channel', 'chat.postMessage', { channel: 'C0VANHA', text: 'a' }, undefined, 'is_archived'],
    ['no text', 'chat.postMessage', { channel: 'C0SOTE' }, undefined, 'no_text'],
    [
      'bad blocks',
      'chat.postMessage',
      { channel: 'C0SOTE', text: 'a', blocks: '[{"type":"x"}]' },
      undefined,
      'invalid_blocks',
    ],
    [
      'a bad thread',
      'chat.postMessage',
      { channel: 'C0SOTE', text: 'a', thread_ts: 'x' },
      undefined,
      'invalid_thread_ts',
    ],
    ['an old trigger', 'views.open', { trigger_id: 'trigger.1.U0AINO.1', view: '{}' }, undefined, 'expired_trigger_id'],
  ])('refuses %s', async (_name, method, args, token, error) => {
    expect(await call(createFakeSlack(), method, args as Record<string, string>, token)).toMatchObject({
      ok: false,
      error,
    });
  });

  it('tells who the bot is, and what it may do', async () => {
    const slack = createFakeSlack();
    expect(await call(slack, 'auth.test', {})).toMatchObject({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT' });
  });

  it('updates and deletes what the bot posted; without blocks the old ones go', async () => {
    const slack = createFakeSlack();
    const blocks = JSON.stringify([section('a')]);
    const { ts } = await call(slack, 'chat.postMessage', { channel: 'C0SOTE', text: 'a', blocks });
    await call(slack, 'chat.update', { channel: 'C0SOTE', ts: String(ts), text: 'b' });
    expect(slack.workspace.messages).toMatchObject([{ text: 'b' }]);
    expect(slack.workspace.messages[0]?.blocks).toBeUndefined();
    await call(slack, 'chat.delete', { channel: 'C0SOTE', ts: String(ts) });
    expect(slack.workspace.messages).toEqual([]);
  });
});

describe('a response address', () => {
  const opened = async () => {
    const clock = toldClock();
    const slack = createFakeSlack({ clock });
    let url = '';
    const people = slack.people(async ({ body }) => {
      url = String(body.response_url);
      return { ok: true };
    });
    await people.command({ text: 'a' });
    const respond = async (args: Json) => (await slack.fetch(url, { body: JSON.stringify(args) })).status;
    return { slack, clock, people, respond, urlNow: () => url };
  };

  it('speaks to the asker alone unless told otherwise', async () => {
    const { slack, respond } = await opened();
    await respond({ text: 'a' });
    await respond({ text: 'b', response_type: 'in_channel' });
    expect(slack.workspace.ephemerals).toMatchObject([{ text: 'a', visibleTo: 'U0AINO' }]);
    expect(slack.workspace.messages).toMatchObject([{ text: 'b' }]);
  });

  it('works five times', async () => {
    const { respond } = await opened();
    const statuses: number[] = [];
    for (let use = 1; use <= 6; use += 1) statuses.push(await respond({ text: 'a' }));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it('works for half an hour', async () => {
    const { clock, respond } = await opened();
    clock.pass(30 * 60 * 1000);
    expect(await respond({ text: 'a' })).toBe(200);
    clock.pass(1);
    expect(await respond({ text: 'a' })).toBe(404);
  });

  it('refuses bad blocks and nothing at all', async () => {
    const { respond } = await opened();
    expect(await respond({ text: 'a', blocks: [{ type: 'bogus' }] })).toBe(400);
    expect(await respond({})).toBe(400);
  });

  it('replaces and deletes the message whose button was pressed', async () => {
    const { slack, people, respond } = await opened();
    await respond({ text: 'vanha', blocks: [actions(button())] });
    const shown = slack.workspace.ephemerals[0] as FakeMessage;
    await people.pressButton(shown, button());
    await respond({ text: 'uusi', replace_original: true });
    expect(slack.workspace.ephemerals).toMatchObject([{ text: 'uusi' }]);
    await respond({ delete_original: true });
    expect(slack.workspace.ephemerals).toEqual([]);
  });
});

describe('delivery over HTTP', () => {
  const event: Delivery = { kind: 'events_api', body: { type: 'event_callback' } };

  const failing = (failures: number) => {
    const attempts: (string | null)[] = [];
    const fetching: typeof fetch = async (_url, init) => {
      attempts.push(new Headers(init?.headers).get('x-slack-retry-num'));
      return new Response('', { status: attempts.length <= failures ? 500 : 200 });
    };
    const deliver = createHttpDelivery({
      url: 'https://bot.test',
      signingSecret: 'a',
      clock: toldClock(),
      fetch: fetching,
    });
    return { attempts, deliver };
  };

  it('repeats an event three times, and says so in its headers', async () => {
    const { attempts, deliver } = failing(9);
    expect((await deliver(event)).ok).toBe(false);
    expect(attempts).toEqual([null, '1', '2', '3']);
  });

  it('stops when the event is taken', async () => {
    const { attempts, deliver } = failing(1);
    expect((await deliver(event)).ok).toBe(true);
    expect(attempts).toEqual([null, '1']);
  });

  it('never repeats a command or a press', async () => {
    const { attempts, deliver } = failing(9);
    await deliver({ kind: 'slash_commands', body: {} });
    await deliver({ kind: 'interactive', body: {} });
    expect(attempts).toEqual([null, null]);
  });
});
