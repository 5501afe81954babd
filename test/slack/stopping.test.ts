import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpDelivery, encode, sign } from '../../src/playground/fake-slack/http-delivery.ts';
import { realClock, type Sleep } from '../../src/slack/time.ts';
import { HEADLINES } from '../support/fake-bot.ts';
import { startWired, type Wired } from '../support/wire.ts';

/** A client that keeps its one connection, as load balancers do. */
const keptClient = ({ url, slack }: Wired) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const told = async (sent: ClientRequest) => {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    const text = (await response.setEncoding('utf8').toArray()).join('');
    return { status: response.statusCode, connection: response.headers.connection, text };
  };
  let commands = 0;
  const command = () => {
    commands += 1;
    const { body, headers } = encode({
      kind: 'slash_commands',
      body: {
        command: '/sote',
        text: 'rahoitus Keski-Suomi',
        team_id: 'T0FAKE',
        channel_id: 'C0SOTE',
        user_id: 'U0AINO',
        trigger_id: `T${commands}`,
        response_url: 'http://127.0.0.1:9/none',
      },
    });
    const signature = sign(body, slack.workspace.app.signingSecret, Math.floor(Date.now() / 1000));
    const all = { ...headers, ...signature, 'content-length': Buffer.byteLength(body) };
    return { body, sent: request(`${url}/slack/events`, { method: 'POST', agent, headers: all }) };
  };
  return {
    look: (path = '/readyz') => told(request(`${url}${path}`, { agent }).end()),
    ask: () => {
      const { body, sent } = command();
      return told(sent.end(body));
    },
    /** A command of which one half has arrived; sends the rest. */
    async begin() {
      const { body, sent } = command();
      sent.write(body.slice(0, 20));
      await once(sent, 'socket');
      return () => told(sent.end(body.slice(20)));
    },
  };
};

/** Waits that end when they are told to, by their length. */
const toldSleep = () => {
  const waiting = new Map<number, () => void>();
  const sleep: Sleep = (milliseconds) =>
    new Promise((resolve) => {
      waiting.set(milliseconds, resolve);
    });
  return { sleep, waiting };
};

const ANSWERED = { status: 200, text: expect.stringContaining(HEADLINES['keski-suomi']) };
const LINGER = 5000;
const PATIENCE = 20_000;

describe('stopping over HTTP', () => {
  it('is not ready at once, and answers on for a while, each answer on a connection of its own', async () => {
    const { sleep, waiting } = toldSleep();
    const wired = await startWired('http', { sleep, linger: LINGER });
    const client = keptClient(wired);
    expect(await client.look()).toMatchObject({ status: 200, connection: 'keep-alive' });
    const stopped = wired.app.stop();
    expect(await client.look()).toMatchObject({ status: 503, connection: 'close' });
    expect(await client.look('/healthz')).toMatchObject({ status: 200, connection: 'close' });
    for (let n = 0; n < 3; n += 1) expect(await client.ask()).toMatchObject({ ...ANSWERED, connection: 'close' });
    waiting.get(LINGER)?.();
    await stopped;
    await expect(client.look()).rejects.toThrow('ECONNREFUSED');
  });

  it('finishes what was accepted before, and ends its connection', async () => {
    const wired = await startWired('http');
    const client = keptClient(wired);
    const finish = await client.begin();
    await (await fetch(`${wired.url}/healthz`)).text();
    const stopped = wired.app.stop();
    expect(await finish()).toMatchObject({ ...ANSWERED, connection: 'close' });
    await stopped;
  });

  it('waits for no client that keeps its connection', async () => {
    const wired = await startWired('http');
    expect(await keptClient(wired).look()).toMatchObject({ status: 200, connection: 'keep-alive' });
    await wired.app.stop();
  });

  it('waits only so long for a request that does not arrive', async () => {
    const { sleep, waiting } = toldSleep();
    const wired = await startWired('http', { sleep });
    const socket = connect(Number(new URL(wired.url).port), '127.0.0.1');
    socket.write('POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\nhalf');
    await (await fetch(`${wired.url}/healthz`)).text();
    const gone = once(socket, 'close');
    const stopped = wired.app.stop();
    await expect.poll(() => waiting.size).toBe(2);
    for (const end of waiting.values()) end();
    await stopped;
    await gone;
  });

  it('does not linger where nobody has asked anything lately', async () => {
    const wired = await startWired('http', { sleep: () => new Promise(() => {}), linger: LINGER });
    await wired.app.stop();
  });
});

describe('stopping in Socket Mode', () => {
  it('does not linger, whoever looks how it is', async () => {
    const wired = await startWired('socket', { sleep: () => new Promise(() => {}), linger: LINGER });
    const client = keptClient(wired);
    expect(await client.look()).toMatchObject({ status: 200, connection: 'keep-alive' });
    await wired.app.stop();
    await expect(client.look()).rejects.toThrow('ECONNREFUSED');
  });
});

describe.each(['http', 'socket'] as const)('stopping over %s', (mode) => {
  it('waits for a Slack that does not answer, but not for ever', async () => {
    const { sleep, waiting } = toldSleep();
    let silent = false;
    const { promise: called, resolve: call } = Promise.withResolvers<void>();
    const unanswered = (signal: AbortSignal | null | undefined) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        if (signal?.aborted) reject(signal.reason);
        call();
      });
    const wired = await startWired(mode, {
      sleep,
      fetch: (url, init) => (silent ? unanswered(init?.signal) : fetch(url, init)),
    });
    silent = true;
    const { url, slack, network } = wired;
    const { signingSecret } = slack.workspace.app;
    const overHttp = createHttpDelivery({ url: `${url}/slack/events`, signingSecret, clock: realClock, fetch });
    const people = slack.people(mode === 'http' ? overHttp : network.sockets.deliver);
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await called;
    const order: string[] = [];
    const stopped = wired.app.stop().then(() => order.push('stopped'));
    await expect.poll(() => waiting.has(PATIENCE)).toBe(true);
    order.push('given up');
    waiting.get(PATIENCE)?.();
    await stopped;
    expect(order).toEqual(['given up', 'stopped']);
    expect(wired.lines.join('\n')).toContain('answering failed');
  });
});
