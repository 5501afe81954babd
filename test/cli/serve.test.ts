import { describe, expect, it, vi } from 'vitest';
import { type ServerProcess, serve } from '../../src/cli/serve.ts';
import { realClock } from '../../src/slack/time.ts';
import { createFakeBot } from '../support/fake-bot.ts';
import { temporaryFolder } from '../support/stores.ts';
import { openSlack, wiredConfig } from '../support/wire.ts';
import { memoryIo } from './commands.ts';

/** A process of our own, so that nothing listens to that of the tests. */
const fakeProcess = () => {
  const listeners = new Map<string, (value: unknown) => void>();
  const exits: number[] = [];
  const process: ServerProcess = {
    on: (event, listener) => listeners.set(event, listener),
    exit: (code) => exits.push(code),
  };
  return { process, listeners, exits };
};

const startServing = async (token?: string, folder = temporaryFolder()) => {
  const { slack, network } = await openSlack();
  const config = wiredConfig('http', slack, network.apiUrl, 0, folder);
  const io = memoryIo();
  const { process, listeners, exits } = fakeProcess();
  const setting = { process, io, clock: realClock, newId: () => 'id', languageOf: () => 'fi' as const };
  const ended = serve(token ? { ...config, botToken: token } : config, createFakeBot(), setting);
  return { ended, io, listeners, exits };
};

describe('serving Slack', () => {
  it.each(['SIGTERM', 'SIGINT'])('goes on until %s, then stops in order', async (signal) => {
    const { ended, io, listeners, exits } = await startServing();
    await vi.waitFor(() => expect(listeners.has(signal)).toBe(true));
    expect(io.outs.join('\n')).toMatch(/ info started .*mode=http/);
    listeners.get(signal)?.(signal);
    expect(await ended).toBe(0);
    expect(io.outs.at(-1)).toMatch(/ info stopped/);
    expect({ exits, errors: io.errors }).toEqual({ exits: [], errors: [] });
  });

  it('says in plain words why it cannot start, and ends with 2', async () => {
    const { ended, io } = await startServing('xoxb-not-the-token-of-the-app');
    expect(await ended).toBe(2);
    expect(io.errors).toEqual([expect.stringMatching(/^Slack does not accept SLACK_BOT_TOKEN\./)]);
  });

  it('ends the process with 1 after a failure that nobody handled', async () => {
    const { ended, io, listeners, exits } = await startServing();
    await vi.waitFor(() => expect(listeners.has('SIGTERM')).toBe(true));
    listeners.get('unhandledRejection')?.(new Error('salaisuus'));
    expect(exits).toEqual([1]);
    expect(io.outs.join('\n')).toMatch(/ error unhandled rejection /);
    listeners.get('SIGTERM')?.('SIGTERM');
    await ended;
  });
});
