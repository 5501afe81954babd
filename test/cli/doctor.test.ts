import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DoctorSetting, doctorCommand } from '../../src/cli/doctor/command.ts';
import type { Variables } from '../../src/environment.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { createFakeSlack, type FakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../../src/slack/receivers/scopes.ts';
import { openStore } from '../../src/store/store.ts';
import { DEFAULT_TIMING } from '../../src/store/subscriptions.ts';
import { folderOf, GOOD } from '../support/knowledge.ts';
import { temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';
import { startWantingPassword, startWithOwnAuthority, startWithoutTls } from '../support/tls-servers.ts';
import { startWired } from '../support/wire.ts';
import { memoryIo } from './commands.ts';

const NOW = new Date('2021-05-31T09:00:00Z');
const FAR = new Date('2200-01-01T00:00:00Z');
const AUTHORITY = fileURLToPath(new URL('../support/tls/authority.pem', import.meta.url));
const OLD = new Date('2020-01-01T00:00:00Z');

type Setup = {
  folder: string;
  variables: Record<string, string | undefined>;
  slack: FakeSlack;
  setting: DoctorSetting;
};

/** A set-up in which all is well: Socket Mode, a store with one digest. */
const goodSetup = async (): Promise<Setup> => {
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

const subscribe = async (folder: string, channel: string, halted?: string): Promise<void> => {
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
const answeringAt =
  (slack: FakeSlack, time: Date): DoctorSetting['fetch'] =>
  async (url, init) => {
    const answer = await slack.fetch(String(url), init as Parameters<FakeSlack['fetch']>[1]);
    answer.headers.set('date', time.toUTCString());
    return answer;
  };

const failing =
  (code: string): DoctorSetting['fetch'] =>
  async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('no'), { code }) });
  };

const examine = async (setting: DoctorSetting) => {
  const io = memoryIo();
  const code = await doctorCommand([], { ...setting, io });
  return { code, text: io.outs.join('\n') };
};

const set =
  (variables: Variables) =>
  ({ setting }: Setup) => ({
    ...setting,
    variables: { ...setting.variables, ...variables },
  });

type Break = (setup: Setup) => DoctorSetting | Promise<DoctorSetting>;

const PROXY = { HTTPS_PROXY: 'http://proxy.example.fi:3128', NODE_USE_ENV_PROXY: '1' };

/** A set-up behind a proxy. */
const behindProxy = ({ setting }: Setup): DoctorSetting => ({
  ...setting,
  variables: { ...setting.variables, ...PROXY },
});

const storeFileIn = (folder: string): string => join(folder, 'sotebotti.sqlite');

const changedStore =
  (sql: string): Break =>
  ({ folder, setting }) => {
    const database = new DatabaseSync(storeFileIn(folder));
    database.exec(sql);
    database.close();
    return setting;
  };

/** What was broken, how, what the doctor has to say, and what it has to advise. */
type Broken = [string, Break, RegExp, RegExp];

const BROKEN: readonly Broken[] = [
  [
    'an old Node',
    ({ setting }) => ({ ...setting, nodeVersion: '22.11.0' }),
    /Node: 22\.11\.0 is too old/,
    /Install Node 24/,
  ],
  [
    'a token that is missing',
    set({ SLACK_BOT_TOKEN: '' }),
    /SLACK_BOT_TOKEN is not set/,
    /Copy the "Bot User OAuth Token"/,
  ],
  [
    'a token of another kind',
    set({ SLACK_APP_TOKEN: 'xoxp-1234567890' }),
    /SLACK_APP_TOKEN is not an app-level token/,
    /Make one with the scope connections:write/,
  ],
  [
    'a store that is damaged',
    (setup) => {
      writeFileSync(storeFileIn(setup.folder), 'not a database, but long enough to be looked at as one. '.repeat(200));
      return setup.setting;
    },
    /Store: .*is not a database/,
    /restore a backup/,
  ],
  [
    'a database that cannot be reached',
    set({ DATABASE_URL: 'postgres://sotebotti:salasana@127.0.0.1:9/sotebotti' }),
    /Store: (?!.*salasana).*cannot be reached/,
    /Check the server and DATABASE_URL/,
  ],
  [
    'an address that is none, and says so once',
    set({ DATABASE_URL: 'mysql://sotebotti:salasana@db/sote' }),
    /Configuration: DATABASE_URL is not an address of PostgreSQL/,
    /Give postgres:\/\//,
  ],
  [
    'an address without the password that is asked for',
    async (setup) => set({ DATABASE_URL: (await startWantingPassword()).address })(setup),
    /Store: .*asks for a password, and DATABASE_URL has none/,
    /Write it as postgres:\/\/user:password@host/,
  ],
  [
    'a database without the TLS that is asked for',
    async (setup) => set({ DATABASE_URL: await startWithoutTls() })(setup),
    /Store: (?!.*salasana).*offers no TLS/,
    /ssl = on/,
  ],
  [
    'a database with a certificate of an unknown authority',
    async (setup) => set({ DATABASE_URL: await startWithOwnAuthority() })(setup),
    /Store: (?!.*salasana).*an authority that is not known here/,
    /sslrootcert=\/path\/ca\.pem/,
  ],
  [
    'a file of certificates for the database that is missing',
    async (setup) => set({ DATABASE_URL: `${await startWithOwnAuthority()}&sslrootcert=/nowhere/ca.pem` })(setup),
    /Store: (?!.*salasana).*cannot be read \(\/nowhere\/ca\.pem, ENOENT\)/,
    /Check sslrootcert/,
  ],
  [
    'a file of certificates for the database that holds none',
    async (setup) => {
      const file = join(setup.folder, 'key.pem');
      writeFileSync(file, 'rikki');
      return set({ DATABASE_URL: `${await startWithOwnAuthority()}&sslcert=${file}&sslkey=${file}` })(setup);
    },
    /Store: (?!.*salasana).*cannot be spoken to by TLS/,
    /hold certificates in PEM form/,
  ],
  [
    'a store that is empty',
    (setup) => {
      writeFileSync(storeFileIn(setup.folder), '');
      return setup.setting;
    },
    /Store: .*is empty/,
    /Restore a backup/,
  ],
  [
    'a store of a newer version',
    changedStore('INSERT INTO migration (step) VALUES (98), (99)'),
    /was written by a newer version/,
    /Start that version/,
  ],
  [
    'a store that lacks a table',
    changedStore('DROP TABLE subscription'),
    /Store: .*does not hold the tables that it should \(no such table: subscription\)/,
    /restore a backup/,
  ],
  [
    'a store that lacks a column',
    changedStore('ALTER TABLE subscription RENAME COLUMN channel TO kanava'),
    /Store: .*does not hold the tables that it should \(no such column: "channel"\)/,
    /restore a backup/,
  ],
  [
    'the database of another program',
    changedStore('DROP TABLE migration'),
    /Store: .*is a database of another program/,
    /Let SOTE_DATA name a folder of the bot's own/,
  ],
  [
    'a store that is a link to nowhere',
    ({ folder, setting }) => {
      renameSync(storeFileIn(folder), join(folder, 'other.sqlite'));
      symlinkSync('/nowhere/sotebotti.sqlite', storeFileIn(folder));
      return setting;
    },
    /Store: .*sotebotti\.sqlite is a link to what is not there/,
    /Bring that back, or remove the link/,
  ],
  [
    'a data folder that is a file',
    (setup) => {
      const file = join(setup.folder, 'file');
      writeFileSync(file, '');
      return set({ SOTE_DATA: join(file, 'data') })(setup);
    },
    /is a file, not a folder/,
    /Set SOTE_DATA to a folder/,
  ],
  [
    'a mistake in the knowledge',
    ({ setting }) => ({
      ...setting,
      readyKnowledge: () => loadKnowledge(folderOf({ ...GOOD, 'sources.yml': 'sources: 1\n' })),
    }),
    /Knowledge: \d+ problems; the first: knowledge\/national\.yml:\d+:\d+ {2}\S/,
    /knowledge -- check/,
  ],
  [
    'a file of knowledge that cannot be read',
    ({ setting, folder }) => {
      mkdirSync(join(folder, 'kainuu.yml'));
      return { ...setting, readyKnowledge: () => loadKnowledge(readFolder(folder)) };
    },
    /Knowledge: 1 problems; the first: knowledge\/kainuu\.yml:1:1 {2}tämä on kansio/,
    /knowledge -- check/,
  ],
  [
    'knowledge that fails to be read otherwise',
    ({ setting }) => ({
      ...setting,
      readyKnowledge: () => {
        throw new RangeError('salasana');
      },
    }),
    /Knowledge: could not be looked at \(RangeError(?!.*salasana)/,
    /report this line/,
  ],
  [
    'a value that is none of those there are',
    set({ LOG_LEVEL: 'verbose' }),
    /LOG_LEVEL is none of error, warn, info, debug$/m,
    /^ Choose one or remove it\.$/m,
  ],
  [
    'a switch for the proxy that is none',
    set({ NODE_USE_ENV_PROXY: 'true' }),
    /NODE_USE_ENV_PROXY is neither 1, to use the proxy of HTTPS_PROXY, nor 0$/m,
    /^ Choose one or remove it\.$/m,
  ],
  [
    'an authority that was named too late for Node',
    ({ setting }) => ({
      ...setting,
      variables: { ...setting.variables, NODE_EXTRA_CA_CERTS: AUTHORITY },
      taken: { authorities: false },
    }),
    /authority\.pem came too late for Node to use it/,
    /not by --env-file/,
  ],
  [
    'a proxy that cannot be reached, or wants a password',
    (setup) => ({ ...behindProxy(setup), fetch: failing('ECONNREFUSED') }),
    /Slack: could not be reached through the proxy \(ECONNREFUSED\)/,
    /Check the proxy: its address and port in HTTPS_PROXY, the user and password/,
  ],
  ...[429, 503].map(
    (status): Broken => [
      `Slack that answers ${status}`,
      ({ setting }) => ({
        ...setting,
        fetch: async () => new Response('', { status, headers: { 'retry-after': '30' } }),
      }),
      /Slack: has trouble, or limits calls \(HTTP (429|503)\)/,
      /Try again later/,
    ],
  ),
  [
    'a network without a way to Slack, which NO_PROXY keeps from the proxy',
    (setup) => {
      const { variables, ...setting } = behindProxy(setup);
      return {
        ...setting,
        variables: { ...variables, NO_PROXY: 'example.fi, .slack.test' },
        fetch: failing('ENOTFOUND'),
      };
    },
    /Slack: could not be reached \(ENOTFOUND\)/,
    /Check the network/,
  ],
  [
    'another web server in the place of Slack',
    ({ setting }) => ({ ...setting, fetch: async () => new Response('<html>salasana</html>') }),
    /Slack: what answers in its place is not Slack$/m,
    /Correct SLACK_API_URL/,
  ],
  [
    'a proxy that is not used',
    set({ HTTPS_PROXY: 'http://proxy.example.fi:3128' }),
    /HTTPS_PROXY is set, but not used/,
    /Set NODE_USE_ENV_PROXY=1/,
  ],
  [
    'a proxy that is no address',
    set({ HTTPS_PROXY: 'proxy.example.fi:3128', NODE_USE_ENV_PROXY: '1' }),
    /HTTPS_PROXY is not an address/,
    /http:\/\/proxy\.example\.fi:3128/,
  ],
  [
    'an authority whose file is missing',
    set({ NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }),
    /\/nowhere\/ca\.pem cannot be read/,
    /NODE_EXTRA_CA_CERTS name a PEM file/,
  ],
  [
    'an authority past its time',
    ({ setting, slack }) => ({
      ...setting,
      variables: { ...setting.variables, NODE_EXTRA_CA_CERTS: AUTHORITY },
      surroundings: surroundings(() => FAR),
      fetch: answeringAt(slack, FAR),
    }),
    /what .*authority\.pem holds is no longer valid/,
    /NODE_EXTRA_CA_CERTS name a PEM file/,
  ],
  [
    'a clock before the knowledge',
    ({ setting, slack }) => ({
      ...setting,
      surroundings: surroundings(() => OLD),
      fetch: answeringAt(slack, OLD),
    }),
    /it is 2020-01-01, but the knowledge is from 20\d\d/,
    /Set the clock/,
  ],
  [
    'a clock ten minutes fast',
    ({ setting, slack }) => ({ ...setting, fetch: answeringAt(slack, new Date(NOW.getTime() - 600_000)) }),
    /600 seconds ahead of that of Slack/,
    /by NTP/,
  ],
  [
    'a network without a way to Slack',
    ({ setting }) => ({ ...setting, fetch: failing('ENOTFOUND') }),
    /ENOTFOUND/,
    /HTTPS_PROXY/,
  ],
  [
    'a network that shows its own certificate',
    ({ setting }) => ({ ...setting, fetch: failing('SELF_SIGNED_CERT_IN_CHAIN') }),
    /SELF_SIGNED_CERT_IN_CHAIN/,
    /NODE_EXTRA_CA_CERTS/,
  ],
  [
    'a bot token that Slack refuses',
    set({ SLACK_BOT_TOKEN: 'xoxb-of-another-app' }),
    /SLACK_BOT_TOKEN: refused by Slack \(invalid_auth\)/,
    /Install the app/,
  ],
  [
    'a token that is not of a bot',
    ({ setting, slack }) => {
      slack.override('auth.test', () => ({ body: { ok: true, user_id: 'U0AINO', team_id: 'T0FAKE' } }));
      return setting;
    },
    /SLACK_BOT_TOKEN: accepted by Slack, but not that of a bot/,
    /Install the app .*"Bot User OAuth Token"/,
  ],
  [
    'an app token that Slack refuses',
    ({ setting, slack }) => {
      slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
      return setting;
    },
    /SLACK_APP_TOKEN: refused by Slack \(invalid_auth\)/,
    /connections:write/,
  ],
  [
    'a scope that is missing',
    ({ setting, slack }) => {
      slack.workspace.app.scopes = slack.workspace.app.scopes.filter((scope) => scope !== 'chat:write');
      return setting;
    },
    /Scopes: chat:write not granted/,
    /Paste manifest\.yml .* install the app again/,
  ],
  [
    'a digest where the bot is no member',
    async ({ folder, setting }) => {
      await subscribe(folder, 'C0MUU');
      return setting;
    },
    /Digest of C0MUU: the bot is not a member/,
    /\/invite @Sotebotti/,
  ],
  [
    'a digest in an archived channel',
    async ({ folder, setting }) => {
      await subscribe(folder, 'C0VANHA');
      return setting;
    },
    /Digest of C0VANHA: the channel is archived/,
    /Bring it back in Slack/,
  ],
  [
    'a digest in a channel that is gone',
    async ({ folder, setting }) => {
      await subscribe(folder, 'C0POISSA');
      return setting;
    },
    /Digest of C0POISSA: the channel is gone or closed to the bot \(channel_not_found\)/,
    /\/invite @Sotebotti/,
  ],
  [
    'a digest that was halted',
    async ({ folder, setting }) => {
      await subscribe(folder, 'C0SOTE', 'restricted_action');
      return setting;
    },
    /Digest of C0SOTE: halted, because Slack said restricted_action/,
    /\/sote digest/,
  ],
];

describe('npm run doctor', () => {
  it('finds nothing wrong where nothing is, and changes nothing', async () => {
    const { folder, setting, slack } = await goodSetup();
    const before = readFileSync(storeFileIn(folder));
    const { code, text } = await examine(setting);
    expect(text).not.toMatch(/WRONG|note /);
    expect(text).toContain('Digest of C0SOTE: the bot may post there');
    expect(code).toBe(0);
    expect(readFileSync(storeFileIn(folder)).equals(before)).toBe(true);
    expect(slack.workspace.messages).toEqual([]);
  });

  it.each(BROKEN)('finds %s, says what to do, and ends with 1', async (_name, breakIt, says, advice) => {
    const setup = await goodSetup();
    const { code, text } = await examine(await breakIt(setup));
    const wrongs = text.match(/^WRONG .*\n {6}→ .*$/gm) ?? [];
    expect(wrongs, text).toHaveLength(1);
    expect(wrongs[0]).toMatch(says);
    expect(wrongs[0]?.split('→')[1]).toMatch(advice);
    expect(code).toBe(1);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0).each(['', '-wal'])(
    'tells of a file of the store that cannot be written: %s',
    async (beside) => {
      const { folder, setting } = await goodSetup();
      const file = `${storeFileIn(folder)}${beside}`;
      appendFileSync(file, '');
      chmodSync(file, 0o444);
      const { code, text } = await examine(setting);
      expect(text).toContain(`WRONG Store: ${file} cannot be read and written.\n      → Give it to the bot's user`);
      expect(code).toBe(1);
    },
  );

  /** A program on a port of this machine. */
  const portOf = async (answer: (response: ServerResponse) => void): Promise<string> => {
    const server = createServer((_request, response) => answer(response)).listen(0);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    return String(typeof address === 'object' && address?.port);
  };

  it.each<[string, (response: ServerResponse) => void]>([
    ['answers otherwise', (response) => response.end('Tervetuloa')],
    ['knows no such page', (response) => response.writeHead(404).end('ok\n')],
    ['hangs up', (response) => response.destroy()],
  ])('tells of a port that another program has taken, which %s', async (_name, answer) => {
    const PORT = await portOf(answer);
    const { code, text } = await examine(set({ PORT })(await goodSetup()));
    expect(text).toContain(`WRONG Port: ${PORT} is in use, and not by the bot\n      → Stop the other program`);
    expect(code).toBe(1);
  });

  it('finds nothing wrong with a port that is free, or on which the bot runs already', async () => {
    const setup = await goodSetup();
    const running = await startWired('http');
    const taken = new URL(running.url).port;
    expect((await examine(set({ PORT: taken })(setup))).text).toContain(`ok    Port: the bot listens on ${taken}`);
    await running.app.stop();
    const free = await examine(set({ PORT: taken })(setup));
    expect(free.text).toContain(`ok    Port: ${taken} is free`);
    expect(free.code).toBe(0);
  });

  it('finds nothing wrong with a proxy that is used and an authority of its own', async () => {
    const setup = await goodSetup();
    const proxied = behindProxy(setup);
    const variables = { ...proxied.variables, NODE_EXTRA_CA_CERTS: AUTHORITY };
    const { code, text } = await examine({ ...proxied, variables });
    expect(text).toMatch(/ok {4}Proxy: HTTPS_PROXY, used\nok {4}Certificates: 1 more/);
    expect(code).toBe(0);
  });

  it.each([
    'sotebotti:salasana@db.example/sotebotti',
    'mysql://sotebotti:salasana@db.example/sotebotti',
    'postgres:sotebotti:salasana@db.example/sotebotti',
    'postgres://sotebotti:salasana@127.0.0.1:9/sotebotti',
  ])('repeats no secret, that of %s neither', async (address) => {
    const setup = await goodSetup();
    const secrets = {
      DATABASE_URL: address,
      HTTPS_PROXY: 'http://user:salasana@',
      SLACK_SIGNING_SECRET: 'salaisuus',
      SLACK_BOT_TOKEN: 'xoxb',
    };
    const { text } = await examine(set(secrets)(setup));
    for (const secret of ['salasana', 'salaisuus', setup.variables.SLACK_APP_TOKEN ?? '?'])
      expect(text).not.toContain(secret);
  });

  it('goes through a machine on which nothing is set up yet', async () => {
    const { setting } = await goodSetup();
    const folder = join(temporaryFolder(), 'not', 'yet');
    const { code, text } = await examine({ ...setting, variables: { SOTE_DATA: folder } });
    expect(text).toMatch(/note {2}Configuration: nothing of Slack is set/);
    expect(text).toContain('the first start makes it');
    expect(code).toBe(0);
  });

  it('tells what is lost without the optional scopes, and that channels cannot be seen', async () => {
    const { setting, slack } = await goodSetup();
    slack.workspace.app.scopes = [...REQUIRED_SCOPES, 'files:read'];
    const { code, text } = await examine(setting);
    expect(text).toContain('note  Scopes: channels:read: I do not see the names');
    expect(text).toContain('files:read granted beyond manifest.yml');
    expect(text).toContain('note  Digest of C0SOTE: cannot be seen');
    expect(code).toBe(0);
  });

  it('takes no arguments but --help', async () => {
    const { setting } = await goodSetup();
    const io = memoryIo();
    expect(await doctorCommand(['--fix'], { ...setting, io })).toBe(2);
    expect(io.errors).toEqual([expect.stringMatching(/^Unknown argument: --fix\nUsage: npm run doctor/)]);
    expect(await doctorCommand(['--help'], { ...setting, io })).toBe(0);
    expect(io.outs).toEqual([expect.stringMatching(/^Usage: npm run doctor/)]);
  });
});
