import { describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/cli/io.ts';
import { runCommand } from '../../src/cli/run.ts';
import type { SlackConfig, Variables } from '../../src/environment.ts';
import { bot, memoryIo, TODAY } from './commands.ts';

const BOT = 'xoxb-1234567890-abcdefghij';
const APP = 'xapp-1-A1234567890-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';

/** `npm start` with these variables and a Slack that ends with `served`. */
const start = async (variables: Variables, served: ExitCode = 0) => {
  const io = memoryIo(['rahoitus Keski-Suomi']);
  const configs: SlackConfig[] = [];
  const code = await runCommand({
    variables,
    bot,
    today: () => TODAY,
    io,
    prompt: () => {},
    reload: () => ({ kind: 'unchanged' }),
    watch: () => {},
    serve: async (config) => {
      configs.push(config);
      return served;
    },
  });
  return { code, configs, outs: io.outs, errors: io.errors };
};

describe('npm start', () => {
  it.each<Variables>([{}, { PORT: '8080', LOG_LEVEL: 'debug' }, { SLACK_BOT_TOKEN: ' ' }])(
    'talks in the terminal where nothing of Slack is set: %j',
    async (variables) => {
      const { code, configs, outs, errors } = await start(variables);
      expect({ code, configs, errors }).toEqual({ code: 0, configs: [], errors: [] });
      expect(outs).toHaveLength(2);
      expect(outs[1]).toMatch(/^Keski-Suomi: myönnetty/);
    },
  );

  it('says everything that is wrong where some of Slack is set, and starts nothing', async () => {
    const { code, configs, outs, errors } = await start({ SLACK_BOT_TOKEN: BOT, PORT: 'kolme' });
    expect({ code, configs, outs }).toEqual({ code: 2, configs: [], outs: [] });
    const [first, ...problems] = errors.join('\n').split('\n');
    expect(first).toBe('The environment is not in order:');
    expect(problems).toEqual([
      expect.stringMatching(/^- PORT is not a port number\./),
      expect.stringMatching(/^- SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not set\./),
    ]);
  });

  it('never talks in the terminal in production', async () => {
    const { code, outs, errors } = await start({ NODE_ENV: 'production' });
    expect({ code, outs }).toEqual({ code: 2, outs: [] });
    expect(errors.join('\n')).toContain('- SLACK_BOT_TOKEN is not set.');
  });

  it.each<[string, Variables, Partial<SlackConfig>]>([
    ['Socket Mode', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, { mode: 'socket', appToken: APP }],
    ['HTTP', { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET }, { mode: 'http', signingSecret: SECRET }],
  ])('serves Slack where all of it is set: %s', async (_mode, variables, config) => {
    const { code, configs, outs, errors } = await start(variables);
    expect({ code, outs, errors }).toEqual({ code: 0, outs: [], errors: [] });
    expect(configs).toEqual([expect.objectContaining({ botToken: BOT, ...config })]);
  });

  it.each<ExitCode>([0, 1, 2])('ends as serving ended: %i', async (served) => {
    expect((await start({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }, served)).code).toBe(served);
  });
});
