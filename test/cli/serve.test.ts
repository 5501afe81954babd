import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLiveBot, type Reloaded } from '../../src/answers/live-bot.ts';
import { type ServeSetting, serve } from '../../src/cli/serve.ts';
import type { ServerProcess } from '../../src/cli/server-process.ts';
import { takeSnapshot } from '../../src/knowledge/snapshot.ts';
import { realClock, realSleep } from '../../src/slack/time.ts';
import { openStore } from '../../src/store/store.ts';
import { TEAM } from '../support/digests.ts';
import { createFakeBot } from '../support/fake-bot.ts';
import { GOOD } from '../support/knowledge.ts';
import { inWords } from '../support/log-lines.ts';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts';
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

const PROBLEM = { file: 'knowledge/sources.yml', line: 4, column: 5, message: 'sources[0].title: arvo puuttuu' };

const startServing = async (
  token?: string,
  folder = temporaryFolder(),
  reloads: Reloaded[] = [],
  special: Partial<ServeSetting> = {},
) => {
  const { slack, network } = await openSlack();
  const config = { ...wiredConfig('http', slack, network.apiUrl, 0, folder), watchKnowledge: true };
  const io = memoryIo();
  const { process, listeners, exits } = fakeProcess();
  const watched: { onChange?: () => void; signal?: AbortSignal } = {};
  const setting: ServeSetting = {
    process,
    io,
    clock: realClock,
    newId: () => 'id',
    languageOf: () => 'fi' as const,
    knowledge: () => SMALL_KNOWLEDGE,
    sleep: realSleep,
    reload: async () => reloads.shift() ?? { kind: 'unchanged' },
    prepare: async () => {},
    watch: (onChange, signal) => Object.assign(watched, { onChange, signal }),
    linger: 0,
    ...special,
  };
  const ended = serve(token ? { ...config, botToken: token } : config, createFakeBot(), setting);
  return { ended, io, listeners, exits, watched, slack };
};

describe('serving Slack', () => {
  it.each(['SIGTERM', 'SIGINT'])('31: goes on until %s, then stops in order', async (signal) => {
    const { ended, io, listeners, exits } = await startServing();
    await expect.poll(() => listeners.has(signal)).toBe(true);
    expect(io.outs.map(inWords).join('\n')).toMatch(/ info started .*mode=http/);
    listeners.get(signal)?.(signal);
    expect(await ended).toBe(0);
    expect(inWords(io.outs.at(-1) ?? '')).toMatch(/ info stopped/);
    expect({ exits, errors: io.errors }).toEqual({ exits: [], errors: [] });
  });

  it('takes nothing from the signal on, also while digests are under way', async () => {
    const over = Promise.withResolvers<void>();
    // A round that does not end when it is told to.
    const { ended, io, listeners } = await startServing(undefined, undefined, [], { sleep: () => over.promise });
    await expect.poll(() => listeners.has('SIGTERM')).toBe(true);
    const port = /"port":(\d+)/.exec(io.outs.join())?.[1];
    const look = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ status }) => status,
        () => 'refused',
      );
    expect(await look()).toBe(200);
    listeners.get('SIGTERM')?.('SIGTERM');
    await expect.poll(look).toBe('refused');
    over.resolve();
    expect(await ended).toBe(0);
  });

  it('goes on where making ready fails, and stops it at its end', async () => {
    let stopped: AbortSignal | undefined;
    const prepare = async (signal: AbortSignal) => {
      stopped = signal;
      throw new Error('What was asked');
    };
    const { ended, io, listeners } = await startServing(undefined, undefined, [], { prepare });
    await expect.poll(() => io.outs.map(inWords).join('\n')).toMatch(/ error preparing failed .*error=Error/);
    expect(io.outs.join('\n')).not.toContain('What was asked');
    expect(stopped?.aborted).toBe(false);
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
    expect(stopped?.aborted).toBe(true);
  });

  it('says what to do about a store that it cannot use, and that a start is needed then', async () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    const { ended, io, listeners } = await startServing(undefined, folder);
    await expect.poll(() => listeners.has('SIGTERM')).toBe(true);
    expect(io.errors).toEqual([
      expect.stringMatching(/sotebotti\.sqlite cannot be used \((EEXIST|ENOTDIR)\)\. Check the folder/),
      expect.stringMatching(/^Until the next start nothing is remembered .* start the bot anew\.$/),
    ]);
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says in plain words why it cannot start, and ends with 2', async () => {
    const { ended, io } = await startServing('xoxb-not-the-token-of-the-app');
    expect(await ended).toBe(2);
    expect(io.errors).toEqual([expect.stringMatching(/^Slack does not accept SLACK_BOT_TOKEN\./)]);
  });

  it('32: ends the process with 1 after a failure that nobody handled', async () => {
    const { ended, io, listeners, exits } = await startServing();
    await expect.poll(() => listeners.has('SIGTERM')).toBe(true);
    listeners.get('unhandledRejection')?.(new Error('salaisuus'));
    expect(exits).toEqual([1]);
    expect(io.outs.map(inWords).join('\n')).toMatch(/ error unhandled rejection /);
    listeners.get('SIGTERM')?.('SIGTERM');
    await ended;
  });

  it('logs what failed where a round of digests fails, and goes on', async () => {
    let failing = true;
    let rounds = 0;
    const { ended, io, listeners } = await startServing(undefined, temporaryFolder(), [], {
      knowledge: () => {
        if (failing) throw new TypeError('salaisuus');
        return SMALL_KNOWLEDGE;
      },
      sleep: async (_milliseconds, signal) => {
        rounds += 1;
        if (rounds > 1) failing = false;
        if (rounds > 2) await realSleep(1_000_000, signal);
      },
    });
    await expect.poll(() => rounds).toBe(3);
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
    const lines = io.outs.map((line) => inWords(line).replace(/^\S+ /, ''));
    expect(lines.filter((line) => line.startsWith('error'))).toEqual(
      Array(2).fill(expect.stringMatching(/^error digest round failed error=TypeError/)),
    );
    expect(io.outs.join('\n')).not.toContain('salaisuus');
    expect(io.errors).toEqual([]);
  });

  it('takes up changed knowledge on SIGHUP and when the folder changes, and says what is wrong with it', async () => {
    const reloads: Reloaded[] = [
      { kind: 'refused', problems: [PROBLEM] },
      { kind: 'failed', error: new TypeError('salaisuus') },
    ];
    const { ended, io, listeners, watched } = await startServing(undefined, temporaryFolder(), [...reloads]);
    await expect.poll(() => watched.onChange).toBeDefined();
    listeners.get('SIGHUP')?.('SIGHUP');
    watched.onChange?.();
    listeners.get('SIGHUP')?.('SIGHUP');
    await expect.poll(() => io.outs.at(-1)).toContain('knowledge unchanged');
    expect(io.outs.slice(1).map((line) => inWords(line).replace(/^\S+ /, ''))).toEqual([
      'error knowledge refused; the old stays in force problems=1',
      'error knowledge problem at=knowledge/sources.yml:4:5 problem="sources[0].title: arvo puuttuu"',
      expect.stringMatching(/^error knowledge could not be read; the old stays in force error=TypeError/),
      'info knowledge unchanged',
    ]);
    expect(io.outs.join('\n')).not.toContain('salaisuus');
    expect(watched.signal?.aborted).toBe(false);
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
    expect(watched.signal?.aborted).toBe(true);
  });

  it('tells the curators of a file and of a folder that can no longer be read, and goes on', async () => {
    const data = temporaryFolder();
    const store = await openStore(data, { clock: realClock, newId: () => 'id' });
    await store.channels.change({ team: TEAM, channel: 'C0SOTE' }, 'U0AINO', { curators: true });
    await store.close();
    const knowledge = join(temporaryFolder(), 'knowledge');
    for (const [file, text] of Object.entries(GOOD)) {
      mkdirSync(join(knowledge, file, '..'), { recursive: true });
      writeFileSync(join(knowledge, file), text);
    }
    const live = createLiveBot(
      takeSnapshot(knowledge),
      () => takeSnapshot(knowledge),
      async () => {},
    );
    const { ended, io, listeners, watched, slack } = await startServing(undefined, data, [], { reload: live.reload });
    await expect.poll(() => watched.onChange).toBeDefined();
    const told = () => slack.workspace.messages.map(({ text }) => text).filter((text) => text.startsWith('Tietojen'));

    rmSync(join(knowledge, 'sources.yml'));
    symlinkSync('nowhere', join(knowledge, 'sources.yml'));
    watched.onChange?.();
    await expect.poll(told).toEqual([expect.stringMatching(/knowledge\/sources\.yml:1:1 {2}tätä ei ole\. Palauta se/)]);
    renameSync(knowledge, `${knowledge}-gone`);
    watched.onChange?.();
    await expect.poll(() => told().slice(1)).toEqual([expect.stringMatching(/knowledge:1:1 {2}tätä ei ole/)]);
    expect(io.outs.map(inWords).join('\n')).toMatch(/error knowledge problem at=knowledge:1:1 problem="tätä ei ole/);
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
  });
});
