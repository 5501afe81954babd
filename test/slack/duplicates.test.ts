import { describe, expect, it } from 'vitest';
import { asMentionEvent, asMessageEvent, eventBody } from '../../src/playground/fake-slack/payloads.ts';
import type { FakeMessage, Json } from '../../src/playground/fake-slack/types.ts';
import { isFirst } from '../../src/slack/receipts.ts';
import { startConversation, toldClock } from '../support/conversation.ts';
import { freshStore } from '../support/stores.ts';

const MENTION: FakeMessage = {
  ts: '1622451600.000100',
  channel: 'C0SOTE',
  user: 'U0AINO',
  text: '<@U0BOT> rahoitus Keski-Suomi',
};

const prepared = async () => {
  const conversation = await startConversation();
  const { workspace } = conversation.slack;
  const send = (body: Json, retryNum?: number) =>
    conversation.deliver({ kind: 'events_api', body, ...(retryNum ? { retryNum, retryReason: 'http_timeout' } : {}) });
  return { ...conversation, workspace, send, body: eventBody(workspace, asMentionEvent(MENTION)) };
};

describe('21, 22: a message told of more than once', () => {
  it('is answered once when the same event is repeated', async () => {
    const { send, body, posted } = await prepared();
    await send(body);
    await send(body, 1);
    expect(posted()).toHaveLength(1);
  });

  it('is answered once when the repetition has another event id', async () => {
    const { send, body, posted } = await prepared();
    await send(body);
    await send({ ...body, event_id: 'Ev-other' });
    expect(posted()).toHaveLength(1);
  });

  it('is answered once when the repetition comes before the answer is out', async () => {
    const { send, body, posted } = await prepared();
    await Promise.all([send(body), send({ ...body, event_id: 'Ev-other' })]);
    expect(posted()).toHaveLength(1);
  });

  it('is answered once when it comes as a mention and as a message', async () => {
    const { send, workspace, posted } = await prepared();
    const inDirect = { ...MENTION, channel: 'D0AINO' };
    await send(eventBody(workspace, asMessageEvent(workspace, inDirect)));
    await send(eventBody(workspace, asMentionEvent(inDirect)));
    expect(posted()).toHaveLength(1);
  });

  it('is answered when only a repetition arrives', async () => {
    const { send, body, posted } = await prepared();
    await send(body, 2);
    expect(posted()).toHaveLength(1);
  });

  it('is not confused with another message of the same text, or of another channel', async () => {
    const { send, workspace, posted } = await prepared();
    await send(eventBody(workspace, asMentionEvent(MENTION)));
    await send(eventBody(workspace, asMentionEvent({ ...MENTION, ts: '1622451600.000101' })));
    await send(eventBody(workspace, asMessageEvent(workspace, { ...MENTION, channel: 'D0AINO' })));
    expect(posted()).toHaveLength(3);
  });
});

describe('claims', () => {
  const receipt = { eventId: 'Ev1', team: 'T1', channel: 'C1', ts: '1.1' };

  it.each([
    ['the event id', { ...receipt, ts: '1.2' }],
    ['the message', { ...receipt, eventId: 'Ev2' }],
    ['the message where the event has no id', { ...receipt, eventId: undefined }],
  ])('tell a repetition by %s', async (_name, repeated) => {
    const { claims } = await freshStore();
    expect(await isFirst(claims, receipt)).toBe(true);
    expect(await isFirst(claims, repeated)).toBe(false);
  });

  it.each([
    ['team', { ...receipt, eventId: 'Ev2', team: 'T2' }],
    ['channel', { ...receipt, eventId: 'Ev2', channel: 'C2' }],
    ['time', { ...receipt, eventId: 'Ev2', ts: '1.2' }],
  ])('tell messages of another %s apart', async (_name, other) => {
    const { claims } = await freshStore();
    await isFirst(claims, receipt);
    expect(await isFirst(claims, other)).toBe(true);
  });

  it('hold an event for an hour and a message for a day', async () => {
    const clock = toldClock();
    const { claims } = await freshStore(clock);
    await isFirst(claims, receipt);
    clock.pass(61 * 60 * 1000);
    expect(await isFirst(claims, { ...receipt, ts: '1.2' })).toBe(true);
    expect(await isFirst(claims, { ...receipt, eventId: 'Ev3' })).toBe(false);
    clock.pass(24 * 60 * 60 * 1000);
    expect(await isFirst(claims, { ...receipt, eventId: 'Ev4' })).toBe(true);
  });
});
