import { createServer } from 'node:http';
import { Server } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../src/app.ts';
import { createFakeSlack } from '../src/playground/fake-slack/fake-slack.ts';
import { createMemoryReceiver } from '../src/playground/fake-slack/memory-receiver.ts';
import type { Override } from '../src/playground/fake-slack/types.ts';
import { exitOnUnhandled } from '../src/slack/log/fatal.ts';
import { createLog } from '../src/slack/log/log.ts';
import { configOf, startConversation, toldClock } from './support/conversation.ts';
import { createFakeBot } from './support/fake-bot.ts';
import { inWords } from './support/log-lines.ts';
import { SMALL_KNOWLEDGE } from './support/small-knowledge.ts';
import { freshStore } from './support/stores.ts';
import { buildWired, startWired } from './support/wire.ts';

const build = async (override?: Override, scopes?: string[]) => {
  const slack = createFakeSlack(scopes ? { scopes } : {});
  if (override) slack.override('auth.test', () => override);
  const lines: string[] = [];
  const log = createLog({ level: 'info', clock: toldClock(), write: (line) => lines.push(inWords(line)) });
  const fetch = slack.fetch as NonNullable<Parameters<typeof createApp>[0]['fetch']>;
  const { receiver, deliver } = createMemoryReceiver();
  const store = await freshStore();
  const app = createApp({
    bot: createFakeBot(),
    log,
    store,
    knowledge: () => SMALL_KNOWLEDGE,
    config: configOf(slack),
    fetch,
    receiver,
    retryWait: 0,
  });
  return { app, slack, lines, people: slack.people(deliver) };
};

const refused = (error: string): Override => ({ body: { ok: false, error } });

describe('starting', () => {
  it.each([
    ['invalid_auth', refused('invalid_auth'), 'Slack does not accept SLACK_BOT_TOKEN.'],
    ['not_authed', refused('not_authed'), 'Slack does not accept SLACK_BOT_TOKEN.'],
    ['account_inactive', refused('account_inactive'), 'SLACK_BOT_TOKEN is no longer valid.'],
    ['token_revoked', refused('token_revoked'), 'SLACK_BOT_TOKEN is no longer valid.'],
    ['a token of a person', { body: { ok: true, user_id: 'U0AINO' } }, 'Slack does not accept SLACK_BOT_TOKEN.'],
    ['a page in place of Slack', { raw: '<html>moi</html>' }, 'What answers in place of Slack is not Slack.'],
    ['a Slack that is broken', { status: 503, raw: '' }, 'Slack could not be reached.'],
    ['an address that is not Slack', { status: 404, raw: '<html>' }, 'Slack could not be reached.'],
  ])('says in plain words what to do: %s', async (_name, override, message) => {
    const { app } = await build(override);
    await expect(app.start()).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining(message) });
    expect(app.ready()).toBe(false);
  });

  it('warns of scopes that are missing', async () => {
    const { app, lines } = await build(undefined, ['chat:write', 'commands']);
    await app.start();
    expect(lines[0]).toContain('warn scopes missing');
    expect(lines[0]).toContain('scopes=app_mentions:read,im:history');
  });

  it('warns of nothing where all scopes are there', async () => {
    const { app, lines } = await build();
    await app.start();
    expect(lines.join()).not.toContain('warn');
  });

  it('calls nobody before it is told to', async () => {
    expect((await build()).slack.workspace.calls).toEqual([]);
  });

  it('says which port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const { app } = await buildWired('http', {}, 'info', typeof address === 'object' && address ? address.port : 0);
    await expect(app.start()).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(/^Port \d+ is in use\./),
    });
  });

  it.each(['http', 'socket'] as const)(
    'says what to do about a port that it may not listen on, over %s',
    async (mode) => {
      const { app } = await buildWired(mode, {}, 'info', 80);
      const refusal = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
        const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' });
        process.nextTick(() => this.emit('error', error));
        return this;
      });
      onTestFinished(() => void refusal.mockRestore());
      await expect(app.start()).rejects.toMatchObject({
        name: 'StartError',
        message: expect.stringMatching(/^Port 80 cannot be listened on \(EACCES\)\. Choose another with PORT/),
      });
    },
  );
});

describe('what fails before a handler is reached', () => {
  it('is logged, and the asker told by the response address', async () => {
    const { people, slack, lines } = await build();
    const { ok } = await people.command({ text: 'rahoitus Keski-Suomi' });
    expect(ok).toBe(true);
    expect(slack.workspace.ephemerals).toMatchObject([{ text: expect.stringContaining('kerro ylläpidolle tunnus') }]);
    expect(lines.filter((line) => line.includes('answering failed'))).toEqual([
      expect.stringContaining('door=bolt error=AuthorizationError'),
    ]);
  });

  it('is logged where nobody can be told', async () => {
    const { people, lines } = await build();
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    expect(lines.filter((line) => line.includes('answering failed'))).toHaveLength(1);
  });
});

describe.each(['http', 'socket'] as const)('readiness over %s', (mode) => {
  it('comes with the start and goes with the stop', async () => {
    const { app } = await buildWired(mode);
    expect(app.ready()).toBe(false);
    await app.start();
    expect(app.ready()).toBe(true);
    await app.stop();
    expect(app.ready()).toBe(false);
    await app.stop();
  });
});

describe('9: a clock that differs from that of Slack', () => {
  it('makes the bot not ready until they agree', async () => {
    const clock = toldClock(new Date(Date.now() + 600_000).toISOString());
    const { app, lines } = await startWired('http', { clock });
    expect(app.ready()).toBe(false);
    expect(lines.join('\n')).toMatch(/ error clock differs from that of Slack seconds=\d+/);
    clock.pass(-600_000);
    await app.runDigests();
    expect(app.ready()).toBe(true);
  });
});

describe('stopping', () => {
  it('waits for the answers under way', async () => {
    const { app, people, posted, slack } = await startConversation();
    const order: string[] = [];
    slack.override('chat.postMessage', () => {
      order.push('posted');
      return undefined;
    });
    const saying = people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await Promise.resolve();
    await app.stop().then(() => order.push('stopped'));
    expect(order).toEqual(['posted', 'stopped']);
    await saying;
    expect(posted()).toHaveLength(1);
  });

  it('takes no more requests over HTTP', async () => {
    const { app, url } = await startWired('http');
    await app.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });
});

describe('what nobody handles', () => {
  it.each(['unhandledRejection', 'uncaughtException'] as const)('ends the process with one line: %s', (event) => {
    const lines: string[] = [];
    const ended: number[] = [];
    const listeners = new Map<string, (error: unknown) => void>();
    const log = createLog({ level: 'error', clock: toldClock(), write: (line) => lines.push(inWords(line)) });
    exitOnUnhandled(log, {
      on: (name, listener) => listeners.set(name, listener),
      exit: (code) => ended.push(code),
    });
    listeners.get(event)?.(new RangeError('rahoitus Keski-Suomi'));
    expect(ended).toEqual([1]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('error=RangeError');
    expect(lines[0]).not.toContain('Keski-Suomi');
  });
});
