import { describe, expect, it } from 'vitest';
import { createHttpDelivery, encode, sign } from '../../src/playground/fake-slack/http-delivery.ts';
import { asMentionEvent, eventBody } from '../../src/playground/fake-slack/payloads.ts';
import type { Delivery } from '../../src/playground/fake-slack/types.ts';
import { waitFor } from '../../src/playground/fake-slack/workspace.ts';
import { realClock } from '../../src/slack/time.ts';
import { HEADLINES } from '../support/fake-bot.ts';
import { startWired, type Wired } from '../support/wire.ts';

const deliveryTo = ({ url, slack }: Wired) =>
  createHttpDelivery({
    url: `${url}/slack/events`,
    signingSecret: slack.workspace.app.signingSecret,
    clock: realClock,
    fetch,
  });

const posted = ({ slack }: Wired) => slack.workspace.messages.filter(({ botId }) => botId);

/** Resolves when the bot has posted so many messages. */
const postedBy = (wired: Wired, count: number) =>
  waitFor(wired.slack.workspace, () => (posted(wired).length >= count ? posted(wired) : undefined));

describe('over HTTP', () => {
  it('a command is answered in the response to the request', async () => {
    const wired = await startWired('http');
    const { status, payload } = await wired.slack.people(deliveryTo(wired)).command({ text: 'rahoitus Keski-Suomi' });
    expect(status).toBe(200);
    expect(payload).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining(HEADLINES['keski-suomi']),
    });
  });

  it('a mention, a press and sharing go all the way', async () => {
    const wired = await startWired('http');
    const people = wired.slack.people(deliveryTo(wired));
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    const [clarification] = await postedBy(wired, 1);
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Pohjois-Savo' });
    expect((await postedBy(wired, 2))[1]?.text).toContain(HEADLINES['pohjois-savo']);
    await people.command({ text: 'rahoitus Keski-Suomi' });
    const [answer] = wired.slack.workspace.ephemerals;
    if (!answer) throw new Error('no answer');
    await people.press({ on: answer, label: 'Jaa kanavalle' });
    expect((await postedBy(wired, 3))[2]?.text).toContain('Vastauksen jakoi <@U0AINO>');
  });

  it('an event is answered once, however often it is repeated', async () => {
    const wired = await startWired('http');
    const deliver = deliveryTo(wired);
    const message = { ts: '1.000001', channel: 'C0SOTE', user: 'U0AINO', text: '<@U0BOT> rahoitus Keski-Suomi' };
    const body = eventBody(wired.slack.workspace, asMentionEvent(message));
    for (const retryNum of [0, 1, 2, 3]) await deliver({ kind: 'events_api', body, retryNum });
    await wired.app.stop();
    expect(posted(wired)).toHaveLength(1);
  });

  it('a press of a button that does nothing is acknowledged', async () => {
    const wired = await startWired('http');
    const people = wired.slack.people(deliveryTo(wired));
    const root = await people.say({ channel: 'C0SOTE', text: 'viesti' });
    const { status } = await people.pressButton(root, { action_id: 'link:0', url: 'https://example.fi' });
    expect(status).toBe(200);
  });
});

const COMMAND: Delivery = {
  kind: 'slash_commands',
  body: {
    command: '/sote',
    text: 'rahoitus Keski-Suomi',
    team_id: 'T0FAKE',
    channel_id: 'C0SOTE',
    user_id: 'U0AINO',
    response_url: 'http://127.0.0.1:9/none',
  },
};

type Twist = { at?: number; secret?: string; change?: (headers: Record<string, string>) => Record<string, string> };

const post = async (wired: Wired, delivery: Delivery, { at = 0, secret, change = (all) => all }: Twist = {}) => {
  const { body, headers } = encode(delivery);
  const seconds = Math.floor(Date.now() / 1000) + at;
  const signature = sign(body, secret ?? wired.slack.workspace.app.signingSecret, seconds);
  return fetch(`${wired.url}/slack/events`, { method: 'POST', body, headers: change({ ...headers, ...signature }) });
};

const without = (name: string) => (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));

describe('a request', () => {
  it.each<[string, Twist, number]>([
    ['signed now', {}, 200],
    ['signed four minutes ago', { at: -240 }, 200],
    ['signed by a clock four minutes fast', { at: 240 }, 200],
    ['signed more than five minutes ago', { at: -310 }, 401],
    ['signed for more than five minutes later', { at: 310 }, 401],
    ['signed for an hour later', { at: 3600 }, 401],
    ['signed with another secret', { secret: 'f'.repeat(32) }, 401],
    ['with no signature', { change: without('x-slack-signature') }, 401],
    ['with no time', { change: without('x-slack-request-timestamp') }, 401],
    ['with a time that is no number', { change: (all) => ({ ...all, 'x-slack-request-timestamp': 'nyt' }) }, 401],
    ['with an endless time', { change: (all) => ({ ...all, 'x-slack-request-timestamp': 'Infinity' }) }, 401],
    ['with a signature of another version', { change: (all) => ({ ...all, 'x-slack-signature': 'v9=abc' }) }, 401],
    ['with an empty signature', { change: (all) => ({ ...all, 'x-slack-signature': 'v0=' }) }, 401],
  ])('%s', async (_name, twist, status) => {
    const wired = await startWired('http');
    const response = await post(wired, COMMAND, twist);
    expect(response.status).toBe(status);
    expect(wired.bot.asked).toHaveLength(status === 200 ? 1 : 0);
  });

  it('that was recorded and sent again is acknowledged, and nothing comes of it', async () => {
    const wired = await startWired('http');
    const { body, headers } = encode(COMMAND);
    const signature = sign(body, wired.slack.workspace.app.signingSecret, Math.floor(Date.now() / 1000));
    const send = () =>
      fetch(`${wired.url}/slack/events`, { method: 'POST', body, headers: { ...headers, ...signature } });
    expect(await (await send()).text()).toContain(HEADLINES['keski-suomi']);
    const again = await send();
    expect([again.status, await again.text()]).toEqual([200, '']);
    expect(wired.bot.asked).toHaveLength(1);
  });

  it('whose body was changed after signing is refused', async () => {
    const wired = await startWired('http');
    const { body, headers } = encode(COMMAND);
    const signature = sign(body, wired.slack.workspace.app.signingSecret, Math.floor(Date.now() / 1000));
    const response = await fetch(`${wired.url}/slack/events`, {
      method: 'POST',
      body: `${body}&text=muuta`,
      headers: { ...headers, ...signature },
    });
    expect(response.status).toBe(401);
  });

  it('that verifies the address gets its challenge back', async () => {
    const wired = await startWired('http');
    const body = { type: 'url_verification', challenge: 'haaste', token: 'x' };
    const response = await post(wired, { kind: 'events_api', body });
    expect(await response.json()).toEqual({ challenge: 'haaste' });
  });

  it('that checks TLS is answered unsigned, and carries no question along', async () => {
    const wired = await startWired('http');
    const body = new URLSearchParams({ ssl_check: '1', command: '/sote', text: 'rahoitus Keski-Suomi' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(`${wired.url}/slack/events`, { method: 'POST', body, headers });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(wired.bot.asked).toEqual([]);
  });

  it('that is too large is refused', async () => {
    const wired = await startWired('http');
    const body = { ...COMMAND.body, text: 'a'.repeat(1024 * 1024) };
    expect((await post(wired, { kind: 'slash_commands', body })).status).toBe(413);
    expect(wired.bot.asked).toEqual([]);
  });

  it('with a broken body is refused', async () => {
    const wired = await startWired('http');
    const body = '{"event": ';
    const signature = sign(body, wired.slack.workspace.app.signingSecret, Math.floor(Date.now() / 1000));
    const headers = { 'content-type': 'application/json', ...signature };
    expect((await fetch(`${wired.url}/slack/events`, { method: 'POST', body, headers })).status).toBe(400);
  });
});

describe.each(['http', 'socket'] as const)('health over %s', (mode) => {
  it.each([
    ['GET', '/healthz', 200],
    ['HEAD', '/healthz', 200],
    ['GET', '/readyz', 200],
    ['GET', '/readyz?verbose', 200],
    ['GET', '/', 404],
    ['POST', '/healthz', 404],
    ['GET', '/slack/events', 404],
  ])('%s %s is %d', async (method, path, status) => {
    const { url } = await startWired(mode);
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });
});
