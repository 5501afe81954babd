import { describe, expect, it } from 'vitest';
import type { Reloaded } from '../../src/answers/live-bot.ts';
import type { ExitCode } from '../../src/cli/io.ts';
import { type RunSetting, runCommand } from '../../src/cli/run.ts';
import type { ServerProcess } from '../../src/cli/server-process.ts';
import type { NoSlackConfig, SlackConfig, Variables } from '../../src/environment.ts';
import { realBot } from '../support/real-bot.ts';
import { memoryIo, TODAY } from './commands.ts';

const BOT = 'xoxb-1234567890-abcdefghij';
const APP = 'xapp-1-A1234567890-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';

/** `npm start` with these variables and a Slack that ends with `served`. */
const start = async (variables: Variables, served: ExitCode = 0, ...args: string[]) =>
  startWith({}, variables, served, ...args);

const startWith = async (
  special: Partial<RunSetting>,
  variables: Variables,
  served: ExitCode = 0,
  ...args: string[]
) => {
  const io = memoryIo(['rahoitus Keski-Suomi']);
  const configs: SlackConfig[] = [];
  const played: NoSlackConfig[] = [];
  const code = await runCommand(args, {
    variables,
    bot: realBot(),
    today: () => TODAY,
    io,
    prompt: () => {},
    reload: async () => ({ kind: 'unchanged' }),
    watch: () => {},
    process: { on: () => {}, exit: () => {} },
    serve: async (config) => {
      configs.push(config);
      return served;
    },
    play: async (config) => {
      played.push(config);
      return served;
    },
    ...special,
  });
  return { code, configs, played, outs: io.outs, errors: io.errors };
};

describe('npm start', () => {
  it.each<[Variables, number]>([
    [{}, 3000],
    [{ PORT: '8080', LOG_LEVEL: 'debug' }, 8080],
    [{ SLACK_BOT_TOKEN: ' ' }, 3000],
  ])('opens the playground where nothing of Slack is set: %j', async (variables, port) => {
    const { code, configs, played, outs, errors } = await start(variables);
    expect({ code, configs, outs, errors }).toEqual({ code: 0, configs: [], outs: [], errors: [] });
    expect(played).toEqual([expect.objectContaining({ mode: 'none', port })]);
  });

  it('talks in the terminal where that is asked for', async () => {
    const { code, configs, played, outs, errors } = await start({}, 0, '--terminal');
    expect({ code, configs, played, errors }).toEqual({ code: 0, configs: [], played: [], errors: [] });
    expect(outs).toHaveLength(2);
    expect(outs[1]).toMatch(/^Keski-Suomi: myönnetty/);
  });

  it.each<[Reloaded, string]>([
    [{ kind: 'unchanged' }, '(Tiedot luettiin uudestaan; ne ovat ennallaan.)'],
    [
      { kind: 'refused', problems: [{ file: 'knowledge/sources.yml', line: 4, column: 5, message: 'arvo puuttuu' }] },
      'Tiedoissa on virheitä (1):\nknowledge/sources.yml:4:5  arvo puuttuu\nVanhat tiedot ovat yhä voimassa.',
    ],
  ])('reads the knowledge anew in the terminal when it is told to: %j', async (reloaded, said) => {
    const listeners = new Map<string, (value: unknown) => void>();
    const process: ServerProcess = { on: (event, listener) => listeners.set(event, listener), exit: () => {} };
    const io = memoryIo();
    const input = (async function* () {
      listeners.get('SIGHUP')?.('SIGHUP');
      yield 'rahoitus Keski-Suomi';
    })();
    await startWith({ io: { ...io, input }, process, reload: async () => reloaded }, {}, 0, '--terminal');
    expect([...io.outs, ...io.errors]).toContain(said);
    expect(io.outs.some((out) => out.startsWith('Keski-Suomi: myönnetty'))).toBe(true);
  });

  it('tells with --help how it is used, and starts nothing', async () => {
    const { code, configs, played, outs, errors } = await start({}, 0, '--help');
    expect({ code, configs, played, errors }).toEqual({ code: 0, configs: [], played: [], errors: [] });
    expect(outs).toEqual([expect.stringMatching(/^Usage: npm start/)]);
  });

  it('names an option that it does not know, and starts nothing', async () => {
    const { code, configs, played, outs, errors } = await start({}, 0, '--browser');
    expect({ code, configs, played, outs }).toEqual({ code: 2, configs: [], played: [], outs: [] });
    expect(errors.join('\n')).toMatch(/^Unknown option: --browser\nUsage: npm start/);
  });

  it('says everything that is wrong where some of Slack is set, and starts nothing', async () => {
    const { code, configs, played, outs, errors } = await start({ SLACK_BOT_TOKEN: BOT, PORT: 'kolme' });
    expect({ code, configs, played, outs }).toEqual({ code: 2, configs: [], played: [], outs: [] });
    const [first, ...problems] = errors.join('\n').split('\n');
    expect(first).toBe('The environment is not in order:');
    expect(problems).toEqual([
      expect.stringMatching(/^- PORT is not a port number\./),
      expect.stringMatching(/^- SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not set\./),
    ]);
  });

  it.each<[string[]]>([[[]], [['--terminal']]])(
    'opens neither playground nor terminal in production: %j',
    async (args) => {
      const { code, played, outs, errors } = await start({ NODE_ENV: 'production' }, 0, ...args);
      expect({ code, played, outs }).toEqual({ code: 2, played: [], outs: [] });
      expect(errors.join('\n')).toContain('- SLACK_BOT_TOKEN is not set.');
    },
  );

  it.each<[string, Variables, Partial<SlackConfig>]>([
    ['Socket Mode', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, { mode: 'socket', appToken: APP }],
    ['HTTP', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET }, { mode: 'http', signingSecret: SECRET }],
  ])('serves Slack where all of it is set: %s', async (_mode, variables, config) => {
    const { code, configs, played, outs, errors } = await start(variables);
    expect({ code, played, outs, errors }).toEqual({ code: 0, played: [], outs: [], errors: [] });
    expect(configs).toEqual([expect.objectContaining({ botToken: BOT, ...config })]);
  });

  it.each<ExitCode>([0, 1, 2])('ends as serving ended: %i', async (served) => {
    expect((await start({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, served)).code).toBe(served);
  });
});
