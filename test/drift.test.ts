import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { MANIFEST_FILE, manifestCommand } from '../src/cli/manifest.ts';
import { HOME_TEXTS } from '../src/language/home-texts.ts';
import { COMMAND } from '../src/slack/commands/slash-command.ts';
import { routeOf, SUBCOMMANDS } from '../src/slack/commands/table.ts';
import { SUBSCRIPTIONS } from '../src/slack/events.ts';
import { ENDPOINT } from '../src/slack/receivers/http-receiver.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../src/slack/receivers/scopes.ts';
import { SHORTCUTS } from '../src/slack/shortcuts.ts';

const address = z.string().startsWith('https://');
/** What Slack takes of a manifest, as far as ours goes; anything else is refused. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: z
        .string()
        .max(80)
        .regex(/^[\w.-]+$/),
      always_online: z.boolean(),
    }),
    slash_commands: z.array(
      z.strictObject({
        command: z
          .string()
          .max(32)
          .regex(/^\/[a-z-]+$/),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
        should_escape: z.literal(false),
        url: address.optional(),
      }),
    ),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      )
      .max(10),
    agent_view: z
      .strictObject({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
      })
      .optional(),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()).optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address.optional(), bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: address.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false),
  }),
});

const manifest = manifestSchema.parse(parse(readFileSync(MANIFEST_FILE, 'utf8')));

describe('manifest.yml', () => {
  it('has the commands of the bot, described alike', () => {
    expect(manifest.features.slash_commands).toEqual([
      { command: COMMAND.name, description: COMMAND.description, usage_hint: COMMAND.usageHint, should_escape: false },
    ]);
  });

  it('has the shortcuts of the bot, described alike', () => {
    expect(manifest.features.shortcuts).toEqual(
      SHORTCUTS.map(({ id, type, name, description }) => ({ name, type, callback_id: id, description })),
    );
  });

  it('hints at subcommands that there are, besides a free question', () => {
    const hinted = COMMAND.usageHint.split(' | ').filter((part) => part !== 'vapaa kysymys');
    expect(hinted.map((part) => routeOf(part)?.subcommand.id)).toEqual(['funding', 'schedule', 'help']);
  });

  it('subscribes to the events that the bot listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...SUBSCRIPTIONS]);
  });

  it('asks for the required scopes and no other', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...REQUIRED_SCOPES]);
  });

  it('offers the optional scopes, each of which the home says how to do without', () => {
    expect(manifest.oauth_config.scopes.bot_optional).toEqual([...OPTIONAL_SCOPES]);
    for (const { withoutScope } of Object.values(HOME_TEXTS)) {
      expect(Object.keys(withoutScope)).toEqual([...OPTIONAL_SCOPES]);
    }
  });

  it('is for Socket Mode, so that a newcomer needs no public address', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(readFileSync(MANIFEST_FILE, 'utf8')).not.toContain('request_url');
  });
});

const run = (...args: string[]) => {
  const out: string[] = [];
  const errors: string[] = [];
  const code = manifestCommand(args, { out: (line) => out.push(line), error: (line) => errors.push(line) });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
};

describe('npm run manifest', () => {
  it('prints the manifest as it is', () => {
    expect(run()).toEqual({ code: 0, out: readFileSync(MANIFEST_FILE, 'utf8').trimEnd(), errors: '' });
  });

  it.each([
    ['https://sotebotti.example.fi', `https://sotebotti.example.fi${ENDPOINT}`],
    ['https://sotebotti.example.fi/', `https://sotebotti.example.fi${ENDPOINT}`],
    ['https://example.fi:8443/botti/', `https://example.fi:8443/botti${ENDPOINT}`],
  ])('prints the HTTP form for %s', (url, expected) => {
    const { code, out } = run('--url', url);
    const http = manifestSchema.parse(parse(out));
    expect(code).toBe(0);
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: expected, bot_events: manifest.settings.event_subscriptions.bot_events },
      interactivity: { request_url: expected },
    });
    expect(http.features.slash_commands.map((command) => command.url)).toEqual([expected]);
    const comments = out.split('\n').filter((line) => line.startsWith('#'));
    expect(comments).toEqual([expect.stringContaining('From a manifest'), expect.stringContaining(expected)]);
    expect(out).not.toContain('Socket Mode');
    expect({ ...http, settings: undefined, features: undefined }).toEqual({
      ...manifest,
      settings: undefined,
      features: undefined,
    });
  });

  it.each([[['--agent']], [['--agent', '--url', 'https://example.fi']]])('adds the agent view: %j', (args) => {
    const { code, out } = run(...args);
    const agent = manifestSchema.parse(parse(out));
    expect(code).toBe(0);
    expect(agent.features.agent_view?.suggested_prompts).toHaveLength(4);
    expect(agent.oauth_config.scopes.bot).toEqual([...REQUIRED_SCOPES, 'assistant:write']);
    expect(agent.settings.socket_mode_enabled).toBe(args.length === 1);
  });

  it('tells with --help how it is used', () => {
    expect(run('--help')).toEqual({ code: 0, out: expect.stringMatching(/^Usage: npm run -s manifest/), errors: '' });
  });

  it.each([
    [['--url', 'sotebotti.example.fi']],
    [['--url', 'http://sotebotti.example.fi']],
    [['--url', 'https://example.fi/?a=b']],
    [['--url']],
    [['--unknown']],
    [['extra']],
  ])('says how it is used: %j', (args) => {
    const { code, out, errors } = run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(errors).toContain('Usage: npm run');
  });
});

describe('README.md', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

  it('has a table of the subcommands in three languages, in their order', () => {
    const rows = SUBCOMMANDS.map(
      ({ words, does }) => `| ${code(words.fi)} | ${code(words.sv)} | ${code(words.en)} | ${does.en} |`,
    );
    expect(readme).toContain(
      `| suomeksi | på svenska | in English | does |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
    );
  });

  it('names every scope and every shortcut', () => {
    for (const name of [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES]) expect(readme).toContain(`\`${name}\``);
    for (const { name } of SHORTCUTS) expect(readme).toContain(`*${name}*`);
  });
});

describe('package.json', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

  it('has exact versions only: a later emulate is another program altogether', () => {
    const { dependencies, devDependencies } = read('package.json');
    const versions: [string, string][] = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('brings no install script but that of Node, which alone is allowed to run', () => {
    const packages: [string, { hasInstallScript?: boolean }][] = Object.entries(read('package-lock.json').packages);
    expect(packages.length).toBeGreaterThan(100);
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(['node_modules/node']);
    expect(read('package.json').allowScripts).toEqual({ node: true });
  });
});
