/** README, "Run it in Slack", as a newcomer follows it: what is typed here is what stands there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { doctorCommand } from '../src/cli/doctor/command.ts';
import { manifestCommand } from '../src/cli/manifest.ts';
import { runCommand } from '../src/cli/run.ts';
import { serve } from '../src/cli/serve.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { createFakeSlack } from '../src/playground/fake-slack/fake-slack.ts';
import { createHttpDelivery } from '../src/playground/fake-slack/http-delivery.ts';
import { findChannel, waitFor } from '../src/playground/fake-slack/workspace.ts';
import { realClock, realSleep } from '../src/slack/time.ts';
import { memoryIo } from './cli/commands.ts';
import { folderOf, GOOD } from './support/knowledge.ts';
import { realBot } from './support/real-bot.ts';
import { temporaryFolder } from './support/stores.ts';
import { surroundings } from './support/surroundings.ts';
import { toldClock } from './support/told-clock.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const section = (title: string): string => readme.split(`### ${title}`)[1]?.split('\n### ')[0] ?? '';
/** What a step says to type, as it begins. */
const typed = (beginning: string): string => {
  const [, text] = new RegExp(`\`(${beginning}[^\`]*)\``).exec(section('Socket Mode, the first choice')) ?? [];
  if (!text) throw new Error(`README has no step that says to type ${beginning}`);
  return text;
};

/** Prints the manifest as the steps say. @returns the scopes that an installation grants, and Slack's address of the bot */
const createdFrom = (...args: string[]) => {
  const io = memoryIo();
  expect(manifestCommand(args, io)).toBe(0);
  const { oauth_config, settings } = parse(io.outs.join('\n'));
  return { scopes: [...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional], settings };
};

/** The steps of one way until the bot has started. */
const follow = async (way: 'socket' | 'http') => {
  const args = way === 'http' ? (/manifest -- (--url \S+)/.exec(section('HTTP'))?.[1] ?? '').split(' ') : [];
  const { scopes, settings } = createdFrom(...args);
  const clock = toldClock(realClock().toISOString());
  const slack = createFakeSlack({ clock, scopes });
  const network = await slack.listen();
  onTestFinished(network.close);
  const { botToken, appToken, signingSecret } = slack.workspace.app;
  const values = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret };
  const told = way === 'http' ? /Set `(\w+)` and `(\w+)`/ : /export (\w+)=xoxb-….*export (\w+)=xapp-…/s;
  const [, ...names] = told.exec(section(way === 'http' ? 'HTTP' : 'Socket Mode, the first choice')) ?? [];
  expect(names).toHaveLength(2);
  const variables = {
    ...Object.fromEntries(names.map((name) => [name, values[name as keyof typeof values]])),
    SLACK_API_URL: network.apiUrl,
    SOTE_DATA: temporaryFolder(),
    PORT: '0',
  };
  const io = memoryIo();
  const listeners = new Map<string, (value: unknown) => void>();
  const process = { on: (event: string, act: (value: unknown) => void) => listeners.set(event, act), exit: () => {} };
  const bot = realBot();
  const watch = () => {};
  const reload = async () => ({ kind: 'unchanged' }) as const;
  const ended = runCommand([], {
    variables,
    bot,
    today: () => '2026-11-22',
    io,
    prompt: () => {},
    reload,
    watch,
    process,
    play: async () => 1,
    serve: (config) =>
      serve(config, bot, {
        process,
        io,
        clock,
        newId: surroundings().newId,
        languageOf: bot.languageOf,
        knowledge: () => bot.knowledge,
        sleep: (_milliseconds, signal) => realSleep(20, signal),
        reload,
        prepare: async () => {},
        watch,
        linger: 0,
      }),
  });
  const started = () => io.outs.find((line) => line.includes('"what":"started"')) ?? '';
  await expect.poll(started).not.toBe('');
  const path = new URL(settings.event_subscriptions.request_url ?? 'https://none').pathname;
  const url = `http://127.0.0.1:${JSON.parse(started()).port}${path}`;
  const signed = createHttpDelivery({ url, signingSecret, clock: realClock, fetch });
  const people = slack.people(way === 'http' ? signed : network.sockets.deliver);
  return { variables, slack, people, clock, io, listeners, ended };
};

describe.each(['socket', 'http'] as const)('the steps of README by %s', (way) => {
  it('lead from the manifest to the first question and the first morning post', { timeout: 60_000 }, async () => {
    const { variables, slack, people, clock, io, listeners, ended } = await follow(way);
    const { workspace } = slack;
    const channel = findChannel(workspace, 'C0MUU');
    if (!channel) throw new Error('no channel');

    const doctor = memoryIo();
    const setting = {
      variables,
      nodeVersion: process.versions.node,
      taken: { authorities: false },
      readyKnowledge: () => loadKnowledge(folderOf(GOOD)),
      readText: () => '',
      surroundings: surroundings(clock),
      fetch,
      io: doctor,
    };
    expect(await doctorCommand([], setting), doctor.outs.join('\n')).toBe(0);

    const asked = { channel: channel.id, user: 'U0AINO' };
    const command = (text: string) => people.command({ ...asked, text: text.replace(/^\/sote /, '') });
    expect(JSON.stringify(await command(typed('/sote rahoitus')))).toContain('miljoonaa euroa');

    expect(typed('/invite')).toBe('/invite @Sotebotti');
    channel.members.push(workspace.app.botUserId);
    await people.say({ ...asked, text: typed('@Sotebotti').replace('@Sotebotti', `<@${workspace.app.botUserId}>`) });
    const posted = (words: string) =>
      waitFor(workspace, () => workspace.messages.find(({ botId, text }) => botId && text.includes(words)));
    expect((await posted('miljoonaa euroa')).threadTs).toBeDefined();

    await command(typed('/sote digest tilaa'));
    const [, day, month, year] =
      /Ensimmäinen voi tulla (\d+)\.(\d+)\.(\d+)/.exec((await posted('asetti tälle kanavalle')).text) ?? [];
    await command(typed('/sote digest esikatsele'));
    await waitFor(workspace, () => workspace.ephemerals.find(({ text }) => text.includes('Keski-Suomi')));

    // Half past eight in Finland, or an hour later where summer time is kept; either is in time.
    clock.pass(Date.UTC(Number(year), Number(month) - 1, Number(day), 6, 35) - clock().getTime());
    const first = await waitFor(workspace, () => workspace.messages.find(({ sent }) => sent?.metadata));
    expect(first).toMatchObject({ channel: channel.id, text: expect.stringContaining('Keski-Suomi') });
    listeners.get('SIGTERM')?.('SIGTERM');
    expect(await ended).toBe(0);
    expect(io.errors).toEqual([]);
  });
});
