/** A set-up in which all is well, ways to break it, and what the doctor says then. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type DoctorSetting, doctorCommand } from '../../../src/cli/doctor/command.ts';
import type { Variables } from '../../../src/environment.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/fake-slack/fake-slack.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../../../src/slack/receivers/scopes.ts';
import { openStore } from '../../../src/store/store.ts';
import { DEFAULT_TIMING } from '../../../src/store/subscriptions.ts';
import { folderOf, GOOD } from '../../support/knowledge.ts';
import { temporaryFolder } from '../../support/stores.ts';
import { surroundings } from '../../support/surroundings.ts';
import { memoryIo } from '../commands.ts';

export const NOW = new Date('2021-05-31T09:00:00Z');

export type Setup = {
  folder: string;
  variables: Record<string, string | undefined>;
  slack: FakeSlack;
  setting: DoctorSetting;
};

/** A set-up in which all is well: Socket Mode, a store with one digest. */
export const goodSetup = async (): Promise<Setup> => {
  const folder = temporaryFolder();
  const slack = createFakeSlack({ clock: () => NOW, scopes: [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES] });
  const { botToken, appToken } = slack.workspace.app;
  slack.override('apps.connections.open', () => ({ body: { ok: true, url: 'wss://slack.test/link/1' } }));
  await subscribe(folder, 'C0SOTE');
  const variables = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: 'https://slack.test/api/',
    SOTE_DATA: folder,
    PORT: '0',
  };
  const setting: DoctorSetting = {
    variables,
    nodeVersion: '24.21.0',
    taken: { authorities: true },
    readyKnowledge: () => loadKnowledge(folderOf(GOOD)),
    readText: (path) => readFileSync(path, 'utf8'),
    surroundings: surroundings(() => NOW),
    fetch: answeringAt(slack, NOW),
    io: memoryIo(),
  };
  return { folder, variables, slack, setting };
};

export const subscribe = async (folder: string, channel: string, halted?: string): Promise<void> => {
  const store = await openStore(
    folder,
    surroundings(() => NOW, `${channel}-${halted}`),
  );
  const place = { team: 'T0FAKE', channel };
  await store.subscriptions.set(place, 'U0AINO', DEFAULT_TIMING);
  if (halted) await store.subscriptions.halt(place, halted);
  await store.close();
};

/** Slack's answers with the time of its own clock. */
export const answeringAt =
  (slack: FakeSlack, time: Date): DoctorSetting['fetch'] =>
  async (url, init) => {
    const answer = await slack.fetch(String(url), init as Parameters<FakeSlack['fetch']>[1]);
    answer.headers.set('date', time.toUTCString());
    return answer;
  };

export const failing =
  (code: string): DoctorSetting['fetch'] =>
  async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
  };

export const examine = async (setting: DoctorSetting) => {
  const io = memoryIo();
  const code = await doctorCommand([], { ...setting, io });
  return { code, text: io.outs.join('\n') };
};

export const set =
  (variables: Variables) =>
  ({ setting }: Setup) => ({
    ...setting,
    variables: { ...setting.variables, ...variables },
  });

export type Break = (setup: Setup) => DoctorSetting | Promise<DoctorSetting>;

const PROXY = { HTTPS_PROXY: 'http://proxy.example.fi:3128', NODE_USE_ENV_PROXY: '1' };

/** A set-up behind a proxy. */
export const behindProxy = ({ setting }: Setup): DoctorSetting => ({
  ...setting,
  variables: { ...setting.variables, ...PROXY },
});

/** What was broken, how, what the doctor has to say, and what it has to advise. */
export type Broken = [string, Break, RegExp, RegExp];

/** Each is the one thing that is wrong. */
export const findsEach = (broken: readonly Broken[]): void => {
  it.each(broken)('finds %s, says what to do, and ends with 1', async (_name, breakIt, says, advice) => {
    const setup = await goodSetup();
    const { code, text } = await examine(await breakIt(setup));
    const wrongs = text.match(/^WRONG .*\n {6}→ .*$/gm) ?? [];
    expect(wrongs, text).toHaveLength(1);
    expect(wrongs[0]).toMatch(says);
    expect(wrongs[0]?.split('→')[1]).toMatch(advice);
    expect(code).toBe(1);
  });
};
