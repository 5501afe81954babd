import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../../src/playground/fake-slack/workspace.ts';
import type { Sleep } from '../../src/slack/time.ts';
import { HEADLINES } from '../support/fake-bot.ts';
import { buildWired, startWired, type Wired } from '../support/wire.ts';

/** Waits that end at once, but for deadlines, which never come. */
const hasty = (waited: number[]): Sleep => {
  return (milliseconds, signal) => {
    if (signal) return new Promise(() => {});
    waited.push(milliseconds);
    return Promise.resolve();
  };
};

/** Waits that never end: whatever happens, happens without them. */
const endless: Sleep = () => new Promise(() => {});

const ask = ({ slack, network }: Pick<Wired, 'slack' | 'network'>) =>
  slack.people(network.sockets.deliver).command({ text: 'rahoitus Keski-Suomi' });
const ANSWER = { ok: true, payload: { text: expect.stringContaining(HEADLINES['keski-suomi']) } };

const greeted = ({ slack, network }: Pick<Wired, 'slack' | 'network'>, count: number) =>
  waitFor(slack.workspace, () => (network.sockets.greeted() >= count ? true : undefined));

const opened = ({ slack }: Wired) =>
  slack.workspace.calls.filter(({ method }) => method === 'apps.connections.open').length;

describe('Socket Mode', () => {
  it('answers a command in its acknowledgement', async () => {
    expect(await ask(await startWired('socket'))).toMatchObject(ANSWER);
  });

  it('answers a mention and a press by the Web API', async () => {
    const { slack, network } = await startWired('socket');
    const people = slack.people(network.sockets.deliver);
    const posts = () => slack.workspace.messages.filter(({ botId }) => botId);
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    const clarification = await waitFor(slack.workspace, () => posts()[0]);
    await people.press({ on: clarification, label: 'Etelä-Savo' });
    expect((await waitFor(slack.workspace, () => posts()[1])).text).toContain(HEADLINES['etela-savo']);
  });

  it.each(['warning', 'refresh_requested'])('reconnects without any wait when Slack asks: %s', async (reason) => {
    const wired = await startWired('socket', { sleep: endless });
    for (let round = 1; round <= 3; round += 1) {
      wired.network.sockets.askToReconnect(reason);
      // Delivered as soon as there is a connection again; with the client's own reconnecting, in five seconds.
      expect(await ask(wired)).toMatchObject(ANSWER);
    }
    expect(opened(wired)).toBe(4);
  });

  it('reconnects without a wait when a connection that has lasted breaks', async () => {
    let ahead = 0;
    const clock = () => new Date(Date.now() + ahead);
    const wired = await startWired('socket', { sleep: endless, clock });
    ahead = 60_000;
    wired.network.sockets.cut();
    expect(await ask(wired)).toMatchObject(ANSWER);
  });

  it('waits before it reconnects when connections end as soon as they are made', async () => {
    const waited: number[] = [];
    const wired = await startWired('socket', { sleep: hasty(waited) });
    wired.network.sockets.askToReconnect('too_many_websockets');
    await greeted(wired, 2);
    expect(waited).toEqual([1000]);
  });

  it('keeps trying, ever less often, while Slack cannot be asked for a connection', async () => {
    const waited: number[] = [];
    const wired = await startWired('socket', { sleep: hasty(waited) });
    wired.slack.override('apps.connections.open', (_args, count) =>
      count <= 6 ? { status: count % 2 ? 500 : 429, headers: { 'retry-after': '1' }, raw: 'broken' } : undefined,
    );
    wired.network.sockets.askToReconnect('warning');
    await greeted(wired, 2);
    expect(waited).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000]);
    expect(await ask(wired)).toMatchObject(ANSWER);
  });

  it('gives a connection up that is never greeted', async () => {
    let expire = () => {};
    const sleep: Sleep = (_milliseconds, signal) =>
      signal
        ? new Promise((resolve) => {
            expire = resolve;
          })
        : Promise.resolve();
    const wired = await startWired('socket', { sleep });
    wired.network.sockets.ignoreNext();
    wired.network.sockets.askToReconnect('warning');
    await waitFor(wired.slack.workspace, () => (opened(wired) === 2 ? true : undefined));
    expire();
    await greeted(wired, 2);
    expect(await ask(wired)).toMatchObject(ANSWER);
  });

  it('reports it when Slack refuses the token for good, and tries no more', async () => {
    const failures: unknown[] = [];
    const reported = Promise.withResolvers<void>();
    const onFatal = (error: unknown) => {
      failures.push(error);
      reported.resolve();
    };
    const wired = await startWired('socket', { sleep: endless, onFatal });
    wired.slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    wired.network.sockets.askToReconnect('warning');
    await reported.promise;
    expect(opened(wired)).toBe(2);
    expect(wired.app.ready()).toBe(false);
  });

  it('is not ready while it has no connection', async () => {
    const wired = await startWired('socket', { sleep: endless });
    expect(wired.app.ready()).toBe(true);
    wired.slack.override('apps.connections.open', () => ({ status: 500, raw: '' }));
    wired.network.sockets.askToReconnect('warning');
    await waitFor(wired.slack.workspace, () => (opened(wired) === 2 ? true : undefined));
    expect(wired.app.ready()).toBe(false);
    expect((await fetch(`${wired.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${wired.url}/healthz`)).status).toBe(200);
  });

  it('leaves no connection behind when it stops', async () => {
    const { app, slack, network } = await buildWired('socket');
    await app.start();
    await app.stop();
    await waitFor(slack.workspace, () => (network.sockets.open() === 0 ? true : undefined));
    expect(app.ready()).toBe(false);
  });

  it('gives up a connection that opens while it stops', async () => {
    const { app, slack, network } = await buildWired('socket');
    await app.start();
    slack.override('apps.connections.open', () => {
      void app.stop();
      return undefined;
    });
    network.sockets.askToReconnect('warning');
    await greeted({ slack, network }, 2);
    await waitFor(slack.workspace, () => (network.sockets.open() === 0 ? true : undefined));
    expect(app.ready()).toBe(false);
  });
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('starting Socket Mode', () => {
  it('leaves no port open when it fails', async () => {
    const port = await freePort();
    const { app, slack } = await buildWired('socket', {}, 'info', port);
    slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    await expect(app.start()).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it('says what to do about an app token that Slack does not accept', async () => {
    const { app, slack } = await buildWired('socket');
    slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
    await expect(app.start()).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringContaining('Slack does not accept SLACK_APP_TOKEN.'),
    });
  });

  it('says what to do about a port in use, and leaves no connection behind', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    onTestFinished(() => void taken.close());
    const { app, network } = await buildWired('socket', {}, 'info', portOf(taken));
    await expect(app.start()).rejects.toMatchObject({
      name: 'StartError',
      message: expect.stringMatching(/^Port \d+ is in use\./),
    });
    expect(network.sockets.greeted()).toBe(0);
  });
});

const portOf = (server: ReturnType<typeof createServer>): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};
