/**
 * End to end with exactly the required scopes, against another emulator of Slack's Web API than our own, which refuses
 * every call that lacks its scope. It delivers nothing, so what people do comes from our fake Slack, signed, over HTTP.
 */
import { createEmulator } from 'emulate';
import { expect, it, onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '../../src/app.ts';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { createHttpDelivery } from '../../src/playground/fake-slack/http-delivery.ts';
import type { Deliver, Json } from '../../src/playground/fake-slack/types.ts';
import { createLog } from '../../src/slack/log/log.ts';
import { REQUIRED_SCOPES } from '../../src/slack/receivers/scopes.ts';
import { realClock } from '../../src/slack/time.ts';
import { createFakeBot } from '../support/fake-bot.ts';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts';
import { freshStore } from '../support/stores.ts';

const ADMIN = 'xoxb-admin-token';
const SECRET = '0123456789abcdef0123456789abcdef';
const CLIENT = { client_id: '1.2', client_secret: 'client-secret' };
const REDIRECT = 'http://localhost:9/callback';
const EVERYTHING = [
  'channels:read',
  'channels:history',
  'channels:write',
  'channels:manage',
  'groups:write',
  'im:read',
];
const ALL = [...EVERYTHING, 'im:write', 'im:history', 'users:read', 'chat:write'];

const callOf =
  (url: string) =>
  async (method: string, token: string, args: Json = {}): Promise<Json> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(args) });
    return (await response.json()) as Json;
  };

/** The bot's token, by the way that an installation takes. */
const install = async (url: string, user: string): Promise<{ token: string; bot: string }> => {
  const grant = new URLSearchParams({
    user_id: user,
    redirect_uri: REDIRECT,
    scope: REQUIRED_SCOPES.join(','),
    client_id: CLIENT.client_id,
  });
  const granted = await fetch(`${url}/oauth/v2/authorize/callback`, {
    method: 'POST',
    body: grant,
    redirect: 'manual',
  });
  const code = new URL(granted.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const body = new URLSearchParams({ ...CLIENT, code, redirect_uri: REDIRECT });
  const access = (await (await fetch(`${url}/api/oauth.v2.access`, { method: 'POST', body })).json()) as Json;
  expect(String(access.scope).split(',').sort()).toEqual([...REQUIRED_SCOPES].sort());
  return { token: String(access.access_token), bot: String(access.bot_user_id) };
};

type Called = { method: string; ok: unknown; needed: unknown };

const startEmulated = async () => {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        users: [{ name: 'aino', real_name: 'Aino', email: 'aino@example.fi' }],
        channels: [{ name: 'sote' }],
        oauth_apps: [
          {
            ...CLIENT,
            name: 'Sotebotti',
            redirect_uris: [REDIRECT],
            scopes: [...REQUIRED_SCOPES],
            bot_name: 'sotebotti',
          },
        ],
        tokens: [{ token: ADMIN, user: 'aino', scopes: ALL }],
        strict_scopes: true,
      },
    },
  });
  onTestFinished(() => emulator.close());
  const call = callOf(emulator.url);
  const { user_id: user } = await call('auth.test', ADMIN);
  const { token, bot } = await install(emulator.url, String(user));
  const { channels } = (await call('conversations.list', ADMIN)) as { channels: { id: string; name: string }[] };
  const channel = channels.find(({ name }) => name === 'sote')?.id ?? '';
  await call('conversations.join', ADMIN, { channel });
  await call('conversations.invite', ADMIN, { channel, users: bot });
  return { url: emulator.url, call, token, bot, user: String(user), channel };
};

const startBot = async (emulated: Awaited<ReturnType<typeof startEmulated>>) => {
  const { url, call, token, bot, user, channel } = emulated;
  const channels = [{ id: channel, name: 'sote', kind: 'public' as const, members: [user, bot] }];
  const slack = createFakeSlack({ app: { botUserId: bot }, users: [{ id: user, name: 'aino' }], channels });
  const called: Called[] = [];
  const ownFetch = slack.fetch as NonNullable<AppOptions['fetch']>;
  const watched: NonNullable<AppOptions['fetch']> = async (address, init) => {
    // The address of a command is our fake Slack's.
    if (String(address).startsWith('https://slack.test/')) return ownFetch(address, init);
    const response = await fetch(address, init as RequestInit);
    const method = new URL(String(address)).pathname.replace('/api/', '');
    const { ok, needed } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as Json;
    called.push({ method, ok, needed });
    return response as Awaited<ReturnType<NonNullable<AppOptions['fetch']>>>;
  };
  const app = createApp({
    bot: createFakeBot(),
    store: await freshStore(realClock),
    knowledge: () => SMALL_KNOWLEDGE,
    log: createLog({ level: 'error', clock: realClock, write: () => {} }),
    config: {
      mode: 'http',
      botToken: token,
      signingSecret: SECRET,
      apiUrl: `${url}/api/`,
      port: 0,
      logLevel: 'error',
      production: false,
      dataFolder: '',
      watchKnowledge: false,
      proxied: false,
    },
    fetch: watched,
    linger: 0,
  });
  const { port } = await app.start();
  onTestFinished(app.stop);
  const send = createHttpDelivery({
    url: `http://127.0.0.1:${port}/slack/events`,
    signingSecret: SECRET,
    clock: realClock,
    fetch,
  });
  // Its own kind of trigger is the one thing that the emulator asks for.
  const deliver: Deliver = async (delivery) => {
    const { trigger_id } = await call('views.generateTriggerId', token, { user_id: user });
    const body = 'trigger_id' in delivery.body ? { ...delivery.body, trigger_id } : delivery.body;
    return send({ ...delivery, body });
  };
  return { called, people: slack.people(deliver), slack };
};

it('needs no more than the required scopes, whatever people do', async () => {
  const emulated = await startEmulated();
  const { call, token, user, channel } = emulated;
  expect(await call('conversations.history', token, { channel })).toMatchObject({ error: 'missing_scope' });
  const { called, people, slack } = await startBot(emulated);
  const asked = (await call('chat.postMessage', ADMIN, { channel, text: 'kysymys' })) as { ts: string };
  const settled = async (method: string) => expect.poll(() => called.some((made) => made.method === method)).toBe(true);

  const event = { type: 'app_mention', user, channel, ts: asked.ts, text: '<@U1> rahoitus Keski-Suomi' };
  await people.event(event);
  await settled('chat.postMessage');
  const { messages } = (await call('conversations.replies', ADMIN, { channel, ts: asked.ts })) as {
    messages: { text: string; ts: string }[];
  };
  expect(messages.at(-1)?.text).toContain('Keski-Suomelle on myönnetty yli 9 miljoonaa euroa.');

  await people.openHome(user);
  await settled('views.publish');
  await people.shortcut('search', user);
  await settled('views.open');
  await people.command({ text: 'kanava Keski-Suomi', channel, user });
  const answer = { ts: messages.at(-1)?.ts ?? '', channel, user, text: '', threadTs: asked.ts };
  const bin = { type: 'icon_button', action_id: 'remove:0', value: JSON.stringify({ v: 1, by: user, l: 'fi' }) };
  await people.pressButton(answer, bin, user);
  await settled('chat.delete');

  expect(called.filter(({ ok }) => ok !== true)).toEqual([]);
  expect(slack.workspace.ephemerals.map(({ text }) => text)).toEqual([expect.stringContaining('Asetettu')]);
  expect(new Set(called.map(({ method }) => method))).toEqual(
    new Set(['auth.test', 'chat.postMessage', 'views.publish', 'views.open', 'chat.delete']),
  );
});

it('asks Slack for a channel only as an extra, and does without when refused', async () => {
  const emulated = await startEmulated();
  const { channel, user } = emulated;
  const { called, people } = await startBot(emulated);
  await people.command({ text: 'kuraattorit tänne', channel, user });
  await expect.poll(() => called.some(({ method }) => method === 'chat.postMessage')).toBe(true);
  expect(called.find(({ method }) => method === 'conversations.info')).toMatchObject({
    ok: false,
    needed: 'channels:read',
  });
  expect(called.find(({ method }) => method === 'chat.postMessage')).toMatchObject({ ok: true });
});
