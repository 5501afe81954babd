import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLiveBot } from '../../src/answers/live-bot.ts';
import { play } from '../../src/cli/play.ts';
import type { ServerProcess } from '../../src/cli/server-process.ts';
import { takeSnapshot } from '../../src/knowledge/snapshot.ts';
import { KNOWLEDGE_FOLDER, kept } from '../support/real-bot.ts';
import { memoryIo } from './commands.ts';

const read = () => takeSnapshot(KNOWLEDGE_FOLDER);
const bot = createLiveBot(read(), read, setImmediate, kept());
const config = {
  mode: 'none',
  port: 0,
  logLevel: 'info',
  production: false,
  dataFolder: '',
  watchKnowledge: true,
} as const;

describe('serving the playground', () => {
  it.each(['SIGTERM', 'SIGINT'])('says where it is, and goes on until %s', async (signal) => {
    const io = memoryIo();
    const listeners = new Map<string, (value: unknown) => void>();
    const process: ServerProcess = { on: (event, listener) => listeners.set(event, listener), exit: () => {} };
    const watching: AbortSignal[] = [];
    const watch = (_onChange: () => void, signal: AbortSignal) => void watching.push(signal);
    const ended = play(config, bot, { process, io, clock: () => new Date(), newId: randomUUID, watch });
    await expect.poll(() => listeners.has(signal)).toBe(true);
    const [, url = ''] = /^Sotebotti selaimessa: (http:\/\/localhost:\d+)$/m.exec(io.outs.join('\n')) ?? [];
    expect(await (await fetch(url)).text()).toContain('Sotebotin leikkikenttä');
    listeners.get('SIGHUP')?.('SIGHUP');
    await expect.poll(() => io.outs.at(-1)).toBe('(Tiedot luettiin uudestaan; ne ovat ennallaan.)');
    listeners.get(signal)?.(signal);
    expect(await ended).toBe(0);
    expect(watching.map(({ aborted }) => aborted)).toEqual([true]);
    await expect(fetch(url)).rejects.toThrow();
    expect(io.errors).toEqual([]);
  });

  it('says what to do where no port can be had, and ends with 2', async () => {
    // The last port that there is, so that none after it is tried.
    const port = 65_535;
    const taken = createServer().listen(port, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const io = memoryIo();
    const process: ServerProcess = { on: () => {}, exit: () => {} };
    const setting = { process, io, clock: () => new Date(), newId: randomUUID, watch: () => {} };
    expect(await play({ ...config, port }, bot, setting)).toBe(2);
    expect(io.outs).toEqual([]);
    expect(io.errors).toEqual([expect.stringMatching(/^Port 65535 is in use\. Stop/)]);
  });
});
