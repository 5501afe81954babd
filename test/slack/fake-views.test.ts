import { describe, expect, it } from 'vitest';
import { refuseBlocks, refuseView } from '../../src/playground/fake-slack/check-blocks.ts';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import type { Acknowledgement, Delivery, FakeView, Json } from '../../src/playground/fake-slack/types.ts';
import { toldClock } from '../support/conversation.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (label: string, element: Json, more: Json = {}) => ({
  type: 'input',
  block_id: `block-${label}`,
  label: plain(label),
  element: { action_id: label, ...element },
  ...more,
});
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const options = ['a', 'b', 'c'].map(option);
const modal = (...blocks: Json[]) => ({ type: 'modal', title: plain('Asetukset'), submit: plain('Tallenna'), blocks });
const cell = (text: string) => ({ type: 'raw_text', text });

/** An app that answers every delivery alike, and what it was told. */
const startApp = (answer: () => Acknowledgement = () => ({ ok: true })) => {
  const clock = toldClock();
  const slack = createFakeSlack({ clock });
  const told: Delivery[] = [];
  const people = slack.people(async (delivery) => {
    told.push(delivery);
    return answer();
  });
  const call = async (method: string, args: Json): Promise<Json> => {
    const headers = {
      authorization: `Bearer ${slack.workspace.app.botToken}`,
      'content-type': 'application/json',
    };
    const response = await slack.fetch(`https://slack.test/api/${method}`, { headers, body: JSON.stringify(args) });
    return (await response.json()) as Json;
  };
  const trigger = async (): Promise<unknown> => {
    await people.shortcut('search', 'U0AINO');
    return told.at(-1)?.body.trigger_id;
  };
  const open = async (view: Json): Promise<FakeView> => {
    const { ok } = await call('views.open', { trigger_id: await trigger(), view });
    const opened = slack.workspace.views.at(-1);
    if (!ok || !opened) throw new Error('not opened');
    return opened;
  };
  return { slack, people, told, call, trigger, open, clock };
};

describe('the fake Slack refuses', () => {
  it.each<[string, Json[]]>([
    ['two tables', [1, 2].map(() => ({ type: 'table', rows: [[cell('a')]] }))],
    ['an empty cell', [{ type: 'table', rows: [[cell('')]] }]],
    ['rows of different lengths', [{ type: 'table', rows: [[cell('a')], [cell('a'), cell('b')]] }]],
    ['a table too long', [{ type: 'table', rows: Array.from({ length: 100 }, () => [cell('a'.repeat(101))]) }]],
    ['101 rows', [{ type: 'table', rows: Array.from({ length: 101 }, () => [cell('a')]) }]],
    ['an icon it does not have', [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'star' }] }]],
    ['a picture without words', [{ type: 'image', image_url: 'https://example.fi/a.png', alt_text: '' }]],
  ])('in a message: %s', (_name, blocks) => {
    expect(refuseBlocks(blocks, 'message')).toBeDefined();
  });

  it.each<[string, Json]>([
    ['a table', modal({ type: 'table', rows: [[cell('a')]] })],
    ['feedback', modal({ type: 'context_actions', elements: [] })],
    [
      'an input without a button that submits',
      { ...modal(input('a', { type: 'plain_text_input' })), submit: undefined },
    ],
    ['101 blocks', modal(...Array.from({ length: 101 }, () => ({ type: 'divider' })))],
    ['a field of no view', { ...modal(), colour: 'red' }],
    ['more than fits in what it carries', { ...modal(), private_metadata: 'a'.repeat(3001) }],
  ])('in a modal: %s', (_name, view) => {
    expect(refuseView(JSON.parse(JSON.stringify(view)), 'modal')).toMatchObject({ error: 'invalid_arguments' });
  });
});

describe('a modal in the fake Slack', () => {
  it('opens by a trigger, once, within three seconds', async () => {
    const { call, trigger, clock } = startApp();
    const once = await trigger();
    expect(await call('views.open', { trigger_id: once, view: modal() })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id: once, view: modal() })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    const late = await trigger();
    clock.pass(3001);
    expect(await call('views.open', { trigger_id: late, view: modal() })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await call('views.open', { trigger_id: 'x', view: modal() })).toMatchObject({ error: 'invalid_trigger_id' });
  });

  it('holds two more on top of it', async () => {
    const { call, trigger, open, slack } = startApp();
    await open(modal());
    for (const expected of [{ ok: true }, { ok: true }, { error: 'push_limit_reached' }]) {
      expect(await call('views.push', { trigger_id: await trigger(), view: modal() })).toMatchObject(expected);
    }
    expect(slack.workspace.views).toHaveLength(3);
  });

  it('is updated only by who knows its newest content', async () => {
    const { call, open } = startApp();
    const view = await open(modal());
    const { hash } = view;
    const changed = modal({ type: 'divider' });
    expect(await call('views.update', { view_id: view.id, hash, view: changed })).toMatchObject({ ok: true });
    expect(await call('views.update', { view_id: view.id, hash, view: modal() })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { view_id: 'V0', view: modal() })).toMatchObject({ error: 'not_found' });
    expect(view.view.blocks).toHaveLength(1);
  });

  it('tells what was filled in, and what was set up and left alone', async () => {
    const { people, open, told, slack } = startApp();
    const view = await open(
      modal(
        input('Nimi', { type: 'plain_text_input', initial_value: 'ennen' }),
        input('Kello', { type: 'timepicker', initial_time: '08:30' }),
        input('Yksi', { type: 'static_select', options }),
        input('Monta', { type: 'checkboxes', options }),
      ),
    );
    await people.submit(view, { Nimi: 'jälkeen', Yksi: 'B', Monta: ['a', 'c'] });
    expect(told.at(-1)?.body).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0AINO' },
      view: {
        state: {
          values: {
            'block-Nimi': { Nimi: { type: 'plain_text_input', value: 'jälkeen' } },
            'block-Kello': { Kello: { selected_time: '08:30' } },
            'block-Yksi': { Yksi: { selected_option: { value: 'b' } } },
            'block-Monta': { Monta: { selected_options: [{ value: 'a' }, { value: 'c' }] } },
          },
        },
      },
    });
    expect(slack.workspace.views).toEqual([]);
  });

  it('is not sent while something required is empty', async () => {
    const { people, open, told } = startApp();
    const view = await open(
      modal(
        input('Pakko', { type: 'plain_text_input' }),
        input('Ei pakko', { type: 'plain_text_input' }, { optional: true }),
      ),
    );
    const before = told.length;
    expect((await people.submit(view, {})).ok).toBe(false);
    expect(view.errors).toEqual({ 'block-Pakko': 'required' });
    expect(told).toHaveLength(before);
  });

  it.each<[string, Json, (view: FakeView, all: FakeView[]) => void]>([
    [
      'stays open with errors',
      { response_action: 'errors', errors: { 'block-Nimi': 'Liian lyhyt' } },
      (view, all) => {
        expect(view.errors).toEqual({ 'block-Nimi': 'Liian lyhyt' });
        expect(all).toEqual([view]);
      },
    ],
    [
      'becomes another',
      { response_action: 'update', view: modal({ type: 'divider' }) },
      (view, all) => {
        expect(all).toEqual([view]);
        expect(view.view.blocks).toMatchObject([{ type: 'divider' }]);
      },
    ],
    [
      'gets one on top',
      { response_action: 'push', view: modal() },
      (view, all) => {
        expect(all).toHaveLength(2);
        expect(all[0]).toBe(view);
      },
    ],
    ['goes with all below it', { response_action: 'clear' }, (_view, all) => expect(all).toEqual([])],
  ])('that is submitted %s', async (_name, payload, look) => {
    const { people, open, slack } = startApp(() => ({ ok: true, payload }));
    const view = await open(modal(input('Nimi', { type: 'plain_text_input' })));
    await people.submit(view, { Nimi: 'a' });
    look(view, slack.workspace.views);
  });

  it.each<[string, Json]>([
    ['errors of no block', { response_action: 'errors', errors: { other: 'a' } }],
    ['a view that Slack refuses', { response_action: 'update', view: { type: 'modal' } }],
  ])('does not let the app answer with %s', async (_name, payload) => {
    const { people, open } = startApp(() => ({ ok: true, payload }));
    const view = await open(modal(input('Nimi', { type: 'plain_text_input' })));
    await expect(people.submit(view, { Nimi: 'a' })).rejects.toThrow('Slack');
  });

  it('tells of a choice at once, with what else is filled in', async () => {
    const { people, open, told } = startApp();
    const view = await open(
      modal(
        { type: 'actions', block_id: 'k', elements: [{ type: 'static_select', action_id: 'kieli', options }] },
        input('Nimi', { type: 'plain_text_input' }),
      ),
    );
    await people.choose({ on: view, choose: 'kieli', as: 'B', values: { Nimi: 'x' } });
    expect(told.at(-1)?.body).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: view.id },
      view: { state: { values: { 'block-Nimi': { Nimi: { value: 'x' } } } } },
      actions: [{ action_id: 'kieli', block_id: 'k', selected_option: { value: 'b' } }],
    });
    expect(told.at(-1)?.body).not.toHaveProperty('response_url');
  });

  it('is closed silently unless it wants to know', async () => {
    const { people, open, told } = startApp();
    await people.dismiss(await open(modal()));
    expect(told.at(-1)?.body.type).toBe('shortcut');
    await people.dismiss(await open({ ...modal(), notify_on_close: true }));
    expect(told.at(-1)?.body.type).toBe('view_closed');
  });
});

describe('elsewhere in the fake Slack', () => {
  it('a home is one for each person, and goes with the next look at it', async () => {
    const { call, people, told, slack } = startApp();
    for (const user_id of ['U0AINO', 'U0BERT', 'U0AINO'])
      await call('views.publish', { user_id, view: { type: 'home', blocks: [] } });
    expect(slack.workspace.views.map(({ user }) => user)).toEqual(['U0AINO', 'U0BERT']);
    await people.openHome('U0BERT');
    expect(told.at(-1)?.body.event).toMatchObject({ type: 'app_home_opened', tab: 'home', view: { type: 'home' } });
  });

  it('a shortcut of a message tells of it, and can answer where the app is no member', async () => {
    const { people, told, slack } = startApp();
    const message = await people.say({ channel: 'C0MUU', text: 'milloin hanke päättyy?' });
    await people.messageShortcut({ on: message, callbackId: 'find', user: 'U0BERT' });
    const body = told.at(-1)?.body ?? {};
    expect(body).toMatchObject({
      type: 'message_action',
      callback_id: 'find',
      channel: { id: 'C0MUU' },
      message: { text: 'milloin hanke päättyy?', ts: message.ts },
    });
    await slack.fetch(String(body.response_url), { body: JSON.stringify({ text: 'vastaus' }) });
    expect(slack.workspace.ephemerals).toMatchObject([{ channel: 'C0MUU', visibleTo: 'U0BERT' }]);
  });

  it('feedback and trash can be pressed', async () => {
    const { people, told, call, slack } = startApp();
    const elements = [
      {
        type: 'feedback_buttons',
        action_id: 'feedback',
        positive_button: { text: plain('Hyvä'), value: '+' },
        negative_button: { text: plain('Huono'), value: '-' },
      },
      { type: 'icon_button', action_id: 'remove', icon: 'trash', text: plain('Poista'), value: 'x' },
    ];
    await call('chat.postMessage', { channel: 'C0SOTE', text: 'a', blocks: [{ type: 'context_actions', elements }] });
    const [message] = slack.workspace.messages;
    if (!message) throw new Error('not posted');
    await people.press({ on: message, label: 'Huono' });
    expect(told.at(-1)?.body.actions).toMatchObject([{ type: 'feedback_buttons', action_id: 'feedback', value: '-' }]);
    await people.press({ on: message, label: 'Poista' });
    expect(told.at(-1)?.body.actions).toMatchObject([{ type: 'icon_button', action_id: 'remove', value: 'x' }]);
  });

  it('an event of a channel shared with another organisation says so', async () => {
    const { people, told, slack } = startApp();
    const [channel] = slack.workspace.channels;
    if (channel) channel.shared = true;
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> hei' });
    expect(told.at(-1)?.body.is_ext_shared_channel).toBe(true);
  });
});
