import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { MANIFEST_FILE, manifestCommand } from '../src/cli/manifest.ts';
import { COMMANDS } from '../src/slack/commands.ts';
import { EVENTS } from '../src/slack/events.ts';
import { ENDPOINT } from '../src/slack/receivers/http-receiver.ts';
import { REQUIRED_SCOPES } from '../src/slack/receivers/scopes.ts';

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
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
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
    expect(manifest.features.slash_commands).toEqual(
      COMMANDS.map(({ name, description, usageHint }) => ({
        command: name,
        description,
        usage_hint: usageHint,
        should_escape: false,
      })),
    );
  });

  it('subscribes to the events that the bot listens to', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(EVENTS.map(({ subscription }) => subscription));
  });

  it('asks for the required scopes and no other', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...REQUIRED_SCOPES]);
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
    expect({ ...http, settings: undefined, features: undefined }).toEqual({
      ...manifest,
      settings: undefined,
      features: undefined,
    });
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
