import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { READING } from '../src/cli/kept-reading.ts';
import { BODY_LIMIT, LINGER } from '../src/slack/receivers/http-receiver.ts';
import { startWired } from './support/wire.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const there = (name: string): boolean => existsSync(fileURLToPath(new URL(`../${name}`, import.meta.url)));

const dockerfile = read('Dockerfile');

/** The command of a line such as `CMD ["node", "x"]`. */
const commandOf = (start: RegExp): string[] =>
  z.array(z.string()).parse(JSON.parse(new RegExp(`${start.source}\\s+(\\[.*\\])`, 'm').exec(dockerfile)?.[1] ?? ''));

describe('the image', () => {
  it('has the Node that the tests run on', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.object({ node: z.string() }) })
      .parse(JSON.parse(read('package.json')));
    expect(dockerfile).toContain(`ARG NODE=${devDependencies.node}-alpine\n`);
  });

  it('copies what there is, and nothing that is left out', () => {
    const kept =
      read('.dockerignore')
        .match(/^!(.+)$/gm)
        ?.map((line) => line.slice(1)) ?? [];
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied.length).toBeGreaterThan(4);
    expect([...new Set(copied)].toSorted()).toEqual(kept.toSorted());
    for (const name of kept) expect(there(name), name).toBe(true);
  });

  it('does not run as root, and starts what is there', () => {
    expect(dockerfile.split(/^FROM /m).at(-1)).toMatch(/^USER node$/m);
    expect(there(commandOf(/^ENTRYPOINT/m).at(-1) ?? '')).toBe(true);
  });
});

/** Runs the health check of the image against a port. @returns the exit code */
const checkHealth = (port: string): Promise<number | null> =>
  new Promise((resolve) => {
    const [, ...args] = commandOf(/HEALTHCHECK[^\n]*\\\n\s+CMD/);
    const child = execFile(process.execPath, args, { env: { PORT: port } }, () => resolve(child.exitCode));
  });

describe('the health check', () => {
  it('is well while the bot lives', async () => {
    const { url } = await startWired('http');
    expect(await checkHealth(new URL(url).port)).toBe(0);
  });

  it('fails where nothing answers', async () => {
    const wired = await startWired('http');
    await wired.app.stop();
    expect(await checkHealth(new URL(wired.url).port)).toBe(1);
  });
});

const serviceSchema = z.looseObject({
  build: z.string().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  profiles: z.array(z.string()),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
});

const { services } = z
  .object({ services: z.record(z.string(), serviceSchema) })
  .parse(parse(read('compose.yml'), { merge: true }));
const bots = Object.entries(services).filter(([, { build }]) => build !== undefined);

describe('compose.yml', () => {
  it('has the bot twice with PostgreSQL and a proxy, or alone', () => {
    const names = (profile: string) =>
      Object.keys(services).filter((name) => services[name]?.profiles.includes(profile));
    expect(names('replicas')).toEqual(['bot-1', 'bot-2', 'postgres', 'proxy']);
    expect(names('single')).toEqual(['bot']);
    expect(read('Caddyfile')).toContain('reverse_proxy bot-1:3000 bot-2:3000');
  });

  it('lets no bot write to its file system or gain rights', () => {
    expect(bots).toHaveLength(3);
    for (const [, bot] of bots) {
      expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
  });

  it('has a proxy that looks at least twice whether a bot is ready while that goes on listening to its end', () => {
    const [, path, seconds] = /health_uri (\S+)\s[^}]*health_interval (\d+)s/.exec(read('Caddyfile')) ?? [];
    expect(path).toBe('/readyz');
    expect(2 * Number(seconds) * 1000).toBeLessThan(LINGER);
  });

  it('has a proxy that keeps what was sent until a bot has taken it, as much as a bot takes', () => {
    const [, size] = /lb_try_duration \S+\s[^}]*request_buffers (\d+)MiB/.exec(read('Caddyfile')) ?? [];
    expect(Number(size) * 1024 * 1024).toBe(BODY_LIMIT);
  });

  it('gives every bot the way through a proxy, the authority and the level of the log', () => {
    const wanted = ['LOG_LEVEL', 'NODE_USE_ENV_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
    for (const [, { environment = {}, volumes = [] }] of bots) {
      for (const name of wanted) expect(environment[name]).toMatch(new RegExp(`^\\$\\{${name}:-`));
      const [, inside = '?'] = /:\+(.*)\}/.exec(environment.NODE_EXTRA_CA_CERTS ?? '') ?? [];
      expect(volumes.some((volume) => volume.endsWith(`:${inside}:ro`))).toBe(true);
    }
  });
});

describe('compose.knowledge.yml', () => {
  it('gives every bot the knowledge of the folder, and a place for what is read of it', () => {
    const overrides = z
      .object({ services: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(parse(read('compose.knowledge.yml'), { merge: true })).services;
    expect(Object.keys(overrides)).toEqual(bots.map(([name]) => name));
    for (const override of Object.values(overrides))
      expect(override).toEqual({
        environment: { SOTE_KNOWLEDGE_WATCH: '1' },
        volumes: ['./knowledge:/bot/knowledge:ro'],
        tmpfs: [expect.stringContaining(`/bot/${READING}:`)],
      });
  });
});
