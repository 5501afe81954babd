import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { waitFor } from '../src/playground/fake-slack/workspace.ts';
import { AUTHORITY, type ProxiedSlack, startProxiedSlack, startSilentProxy } from './support/proxied-slack.ts';
import { realBot } from './support/real-bot.ts';
import { temporaryFolder } from './support/stores.ts';

const START = fileURLToPath(new URL('../src/start.js', import.meta.url));
const PATIENCE = 60_000;

/** The bot as it runs in production: Node takes the proxy and the authority from the environment when it starts. */
const environmentOf = ({ slack, apiUrl, proxyUrl }: ProxiedSlack): Record<string, string> => {
  const { botToken, appToken } = slack.workspace.app;
  return {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    SOTE_DATA: temporaryFolder(),
    PORT: '0',
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: proxyUrl,
    NODE_EXTRA_CA_CERTS: AUTHORITY,
  };
};

const startBot = (proxied: ProxiedSlack, special: NodeJS.ProcessEnv = {}): ChildProcess => {
  const env = { ...environmentOf(proxied), ...special };
  const child = spawn(process.execPath, ['--no-use-env-proxy', START], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};

const outputOf = (child: ChildProcess): { text: string } => {
  const output = { text: '' };
  const take = (part: Buffer) => {
    output.text += part.toString();
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return output;
};

/** What the processes read is there then, and none of them makes it beside the others. */
beforeAll(() => void realBot(), PATIENCE);

describe('a bot behind a proxy that shows certificates of its own', { timeout: PATIENCE }, () => {
  it('reaches the Web API, Socket Mode and response addresses through it', async () => {
    const proxied = await startProxiedSlack();
    const { slack, network, apiUrl, asked } = proxied;
    const child = startBot(proxied);
    const people = slack.people(network.sockets.deliver);
    // Through the socket, which is not there before the Web API has given its address.
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    const posted = await waitFor(slack.workspace, () => slack.workspace.messages.find(({ botId }) => botId));
    expect(posted.text).toContain('reilut 9 miljoonaa euroa');
    // It looks at the channel first, so it answers by the response address.
    await people.command({ text: 'kanava', channel: 'C0SOTE' });
    await waitFor(slack.workspace, () => slack.workspace.ephemerals[0]);
    const { host } = new URL(apiUrl);
    expect(network.sockets.greeted()).toBe(1);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(new Set(asked)).toEqual(new Set([host]));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says that Slack could not be reached where the authority is not named', async () => {
    const proxied = await startProxiedSlack();
    const child = startBot(proxied, { NODE_EXTRA_CA_CERTS: '' });
    const output = outputOf(child);
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(output.text).toContain('Slack could not be reached. Check the network, a possible proxy');
    expect(proxied.slack.workspace.calls).toEqual([]);
  });

  const startDoctor = (args: readonly string[], env: Record<string, string>): ChildProcess => {
    const child = spawn(process.execPath, ['--no-use-env-proxy', ...args, START, 'doctor'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };

  const examine = async (args: readonly string[], env: Record<string, string>): Promise<string> => {
    const child = startDoctor(args, env);
    const output = outputOf(child);
    await once(child, 'close');
    return output.text;
  };

  it('is found well by the doctor', async () => {
    const text = await examine([], environmentOf(await startProxiedSlack()));
    expect(text).toMatch(/ok {4}Proxy: HTTPS_PROXY, used\nok {4}Certificates: 1 more/);
    expect(text).toContain('SLACK_BOT_TOKEN: accepted by Slack');
  });

  it('is told by the doctor that an --env-file came too late for the authority, though not for the proxy', async () => {
    const file = join(temporaryFolder(), '.env');
    const lines = Object.entries(environmentOf(await startProxiedSlack())).map(([name, value]) => `${name}=${value}`);
    writeFileSync(file, lines.join('\n'));
    const text = await examine([`--env-file=${file}`], {});
    expect(text).toMatch(/ok {4}Proxy: HTTPS_PROXY, used\nWRONG Certificates: .* came too late/);
    expect(text).toMatch(/WRONG Slack: could not be reached through the proxy \([A-Z_]*(CERT|SIGNATURE)/);
  });

  it('is examined to its end where the proxy never answers', async () => {
    const proxied = await startProxiedSlack();
    const child = startDoctor([], { ...environmentOf(proxied), HTTPS_PROXY: await startSilentProxy() });
    const output = outputOf(child);
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(output.text).toMatch(/WRONG Slack: could not be reached through the proxy/);
  });
});
