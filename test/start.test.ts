import { execFile, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { realBot } from './support/real-bot.ts';

const START = fileURLToPath(new URL('../src/start.js', import.meta.url));
const STACK = /^\s+at /m;
/** A busy machine takes its time to start the bot as a process of its own. */
const PATIENCE = 90_000;

/** A file of Linux that takes nothing, as on a full disk. */
const FULL_DISK = '/dev/full';

type Place = { env?: NodeJS.ProcessEnv; cwd?: string };
type Ended = { code: number | null; out: string; error: string };

/** Runs the bot as a person does, with nothing of Slack set and nothing typed. */
const run = (node: string, ...args: string[]): Promise<Ended> => runIn({}, node, ...args);

/** The same with an environment, in a folder. */
const runIn = (place: Place, node: string, ...args: string[]): Promise<Ended> => runArgs(place, node, START, ...args);

const runArgs = (place: Place, node: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(node, args, { env: {}, ...place, timeout: PATIENCE }, (_failure, out, error) =>
      resolve({ code: child.exitCode, out, error }),
    );
    child.stdin?.end();
  });

const versionOf = (node: string): number =>
  Number(/^v(\d+)\./.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? Number.NaN);

/** A Node that is too old, where this machine has one beside the one that runs the tests. */
const OLD_NODE = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => versionOf(node) < 24);

/** What the processes read is there then, and none of them makes it beside the others. */
beforeAll(() => void realBot(), PATIENCE);

describe.concurrent('src/start.js', { timeout: PATIENCE }, () => {
  it.skipIf(!OLD_NODE)('says on an older Node in one line what is needed, and no more', async () => {
    const { code, out, error } = await run(OLD_NODE ?? '', 'ask', 'rahoitus Keski-Suomi');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(
      /^Sotebotti needs Node 24 or newer; this is \d+\.\d+\.\d+\. Install Node 24; .*npm start.*\.\n$/,
    );
    expect(error).not.toMatch(STACK);
  });

  it('ends after its last answer, though the terminal stays open', async () => {
    const code = await new Promise<number | null>((resolve) => {
      const args = [START, 'knowledge', 'forget', 'Tiina Mäki'];
      // Without an end of the input a process that still reads would only be stopped by the limit.
      const child = execFile(process.execPath, args, { env: {}, timeout: PATIENCE }, () => resolve(child.exitCode));
      child.stdin?.write('e\n');
    });
    expect(code).not.toBeNull();
  });

  it('has said all when it ends, however slowly that is read and whatever is still pending', async () => {
    const pending = 'data:text/javascript,setInterval(() => {}, 1e6)';
    const asked = 200;
    const args = ['--import', pending, START, 'ask', '--jsonl'];
    const child = spawn(process.execPath, args, { env: {}, timeout: PATIENCE });
    child.stdin.end('{"question":"rahoitus Keski-Suomi"}\n'.repeat(asked));
    const parts: string[] = [];
    for await (const part of child.stdout) {
      parts.push(String(part));
      await wait(50);
    }
    const lines = parts.join('').trimEnd().split('\n');
    expect(parts.join('').length).toBeGreaterThan(100_000);
    expect(lines).toHaveLength(asked);
    expect(() => JSON.parse(lines.at(-1) ?? '')).not.toThrow();
    expect(child.signalCode).toBeNull();
  });

  it.each([
    ['knowledge --help', ''],
    ['ask --jsonl', '{"question":"rahoitus Keski-Suomi"}\n'],
  ])('ends without a word where nobody reads on: %s', async (args, typed) => {
    const child = spawn(process.execPath, [START, ...args.split(' ')], { env: {}, timeout: PATIENCE });
    child.stdout.destroy();
    // The input stays open, so that only the lack of a reader can end it.
    child.stdin.write(typed);
    const error: string[] = [];
    child.stderr.on('data', (data) => error.push(String(data)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, error: error.join('') }).toEqual({ code: 0, error: '' });
  });

  it('ends with a word where nobody reads the log of the bot', async () => {
    const child = spawn(process.execPath, [START, '--terminal'], { env: {}, timeout: PATIENCE });
    child.stdout.destroy();
    const error: string[] = [];
    child.stderr.on('data', (data) => error.push(String(data)));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(1);
    expect(error.join('')).toMatch(/^The log cannot be written \(EPIPE\), so the bot ends\. Start it .*\n$/);
  });

  it.skipIf(!existsSync(FULL_DISK)).each([
    [
      '--terminal',
      0,
      /^The log cannot be written \(ENOSPC\): its lines are lost until there is space\. Free some\.\n$/,
    ],
    ['manifest', 1, /^The output cannot be written \(ENOSPC\)\. Check where it goes to\.\n$/],
  ])(
    'goes on as the bot, and ends as a command, where the disk is full that it writes to: %s',
    async (name, expected, says) => {
      const disk = openSync(FULL_DISK, 'w');
      const child = spawn(process.execPath, [START, name], {
        env: {},
        timeout: PATIENCE,
        stdio: ['pipe', disk, 'pipe'],
      });
      child.stdin?.end('rahoitus Keski-Suomi\nentä Lappi?\n');
      const error: string[] = [];
      child.stderr?.on('data', (data) => error.push(String(data)));
      const code = await new Promise((resolve) => child.on('close', resolve));
      closeSync(disk);
      expect(error.join('')).toMatch(says);
      expect(code).toBe(expected);
    },
  );

  it('names the commands where it does not know one', async () => {
    const { code, out, error } = await run(process.execPath, 'nonsense');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^Unknown command: nonsense\. Commands: ask, knowledge, .*\n$/);
    expect(error).not.toMatch(STACK);
  });

  it.each([
    ['store', 'erase', '--team', 'T1'],
    ['store', 'restored'],
    ['store', 'copy', 'to-sqlite'],
    ['digest', '--stop'],
    ['knowledge', 'inbox'],
    [],
  ])('takes no DATABASE_URL that is none, and makes no folder of it: %s %s', async (...args) => {
    const cwd = mkdtempSync(join(tmpdir(), 'sotebotti-'));
    const env = { DATABASE_URL: 'sotebotti:salasana@db.example/sotebotti' };
    const { code, out, error } = await runIn({ env, cwd }, process.execPath, ...args);
    const made = readdirSync(cwd);
    rmSync(cwd, { recursive: true });
    expect({ code, out, made }).toEqual({ code: 2, out: '', made: [] });
    expect(error).toMatch(/^The environment is not in order:\n- DATABASE_URL is not an address of PostgreSQL\. .*\n$/);
    expect(error).not.toContain('salasana');
  });

  it.each([
    ['start', 2, ''],
    [
      'doctor',
      1,
      'WRONG Configuration: HTTPS_PROXY is not an address\n      → Write it as http://proxy.example.fi:3128',
    ],
  ])('says of a proxy that is no address what to write, as npm starts it: %s', async (name, expected, said) => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));
    const [, ...args] = scripts[name]?.split(' ') ?? [];
    const cwd = fileURLToPath(new URL('..', import.meta.url));
    const env = { HTTPS_PROXY: '127.0.0.1:9', NODE_USE_ENV_PROXY: '1' };
    const { code, out, error } = await runArgs({ env, cwd }, process.execPath, ...args);
    expect(code).toBe(expected);
    expect(out).toContain(said);
    expect(error).not.toMatch(STACK);
    if (name === 'start') {
      expect(error).toBe(
        'The environment is not in order:\n- HTTPS_PROXY is not an address. Write it as http://proxy.example.fi:3128, or remove it.\n',
      );
    }
  });

  it('answers a question on the command line', async () => {
    const { code, out, error } = await run(process.execPath, 'ask', 'rahoitus', 'Keski-Suomi');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Keski-Suomi: myönnetty reilut 9 miljoonaa euroa/);
  });
});
