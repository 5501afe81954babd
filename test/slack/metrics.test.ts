import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TOPICS } from '../../src/knowledge/schema.ts';
import { METHODS } from '../../src/slack/metrics/metrics.ts';
import { type Conversation, startConversation } from '../support/conversation.ts';
import { type Faults, startScene } from '../support/digests.ts';
import { deadline, knowledgeOf } from '../support/synthetic-knowledge.ts';
import { startWired } from '../support/wire.ts';

const NAME = /^[a-z_]+$/;
const COMMENT = /^# (HELP [a-z_]+ .+|TYPE [a-z_]+ (counter|gauge|histogram))$/;
const SAMPLE = /^([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\n]|\\.)*",?)*)\})? (-?[\d.e+-]+)$/;

/** The samples of a page by name and labels; fails where a line is none of the format. */
const samplesOf = (page: string): Map<string, number> => {
  const samples = new Map<string, number>();
  for (const line of page.trimEnd().split('\n')) {
    if (COMMENT.test(line)) continue;
    const [, name = '', labels = '', value] = SAMPLE.exec(line) ?? [];
    expect(name, line).toMatch(NAME);
    expect(samples.has(`${name}{${labels}}`), line).toBe(false);
    samples.set(`${name}{${labels}}`, Number(value));
  }
  return samples;
};

const read = async ({ app }: Pick<Conversation, 'app'>) => samplesOf(await app.metrics());

const sumOf = (samples: Map<string, number>, start: string, ...labels: string[]): number =>
  [...samples]
    .filter(([key]) => key.startsWith(start) && labels.every((label) => key.includes(label)))
    .reduce((sum, [, value]) => sum + value, 0);

describe.each(['http', 'socket'] as const)('/metrics over %s', (mode) => {
  it('is a page for Prometheus', async () => {
    const { url } = await startWired(mode);
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const samples = samplesOf(await response.text());
    expect(samples.get('sotebotti_ready{}')).toBe(1);
    expect(samples.get('sotebotti_slack_calls_total{method="auth.test",outcome="200"}')).toBe(1);
    for (const quantile of ['0.5', '0.99', '1'])
      expect(samples.get(`sotebotti_event_loop_lag_seconds{quantile="${quantile}"}`)).toBeGreaterThanOrEqual(0);
  });
});

describe('metrics', () => {
  it('count questions by topic, language, kind and surface', async () => {
    const conversation = await startConversation();
    const { people, posted } = conversation;
    await people.command({ text: 'rahoitus Keski-Suomi' });
    await people.command({ text: 'mitähän' });
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> how Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Savo' });
    const clarification = posted().at(-1);
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Etelä-Savo' });
    const samples = await read(conversation);
    const counted = [...samples].filter(([key, count]) => key.startsWith('sotebotti_questions_total') && count > 0);
    const of = (surface: string, language: string, kind: string, topic: string) =>
      `sotebotti_questions_total{surface="${surface}",language="${language}",kind="${kind}",topic="${topic}"}`;
    expect(Object.fromEntries(counted)).toEqual({
      [of('command', 'fi', 'answer', 'funding')]: 1,
      [of('command', 'fi', 'unknown', 'none')]: 1,
      [of('mention', 'en', 'answer', 'funding')]: 1,
      [of('direct', 'fi', 'clarify', 'none')]: 1,
      [of('button', 'fi', 'answer', 'funding')]: 1,
    });
    expect(samples.get('sotebotti_answer_seconds_count{}')).toBe(5);
    expect(samples.get('sotebotti_handling_seconds_count{surface="command"}')).toBe(2);
    expect(samples.get('sotebotti_handling_seconds_bucket{surface="command",le="+Inf"}')).toBe(2);
  });

  it('stand at 0 before the first of a kind, so that its increase is seen', async () => {
    const conversation = await startConversation();
    const before = await read(conversation);
    expect(sumOf(before, 'sotebotti_questions_total')).toBe(0);
    for (const outcome of ['posted', 'late', 'skipped', 'postponed', 'uncertain', 'failed', 'unknown'])
      expect(before.get(`sotebotti_digests_total{outcome="${outcome}"}`)).toBe(0);
    const { people, slack } = conversation;
    slack.override('chat.postMessage', (_args, count) =>
      count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : undefined,
    );
    for (const text of ['rahoitus Keski-Suomi', 'mitähän', 'what is this', 'rahoitus Savo', 'apua']) {
      await people.command({ text });
      await people.say({ channel: 'D0AINO', text });
      await people.say({ channel: 'C0SOTE', text: `<@U0BOT> ${text}` });
    }
    await people.openHome('U0AINO');
    const after = await read(conversation);
    expect(sumOf(after, 'sotebotti_questions_total')).toBeGreaterThan(10);
    expect([...after.keys()].filter((key) => !before.has(key))).toEqual([]);
  });

  it('are each told of in the README, with every outcome of digests', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const page = await (await startConversation()).app.metrics();
    const names = [...page.matchAll(/^# TYPE sotebotti_([a-z_]+)/gm)].map(([, name]) => name);
    const outcomes = [...page.matchAll(/^sotebotti_digests_total{outcome="([a-z_]+)"}/gm)].map(
      ([, outcome]) => outcome,
    );
    expect(names.length).toBeGreaterThan(10);
    expect(outcomes.length).toBeGreaterThan(5);
    for (const told of [...names, ...outcomes]) expect(readme).toContain(`\`${told}\``);
  });

  it('know every method of Slack that is called', () => {
    const folder = fileURLToPath(new URL('../../src/slack', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join();
    const called = [...text.matchAll(/\bclient\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g)].map(([, method]) => method);
    // The library asks for connections by itself.
    expect([...new Set([...called, 'apps.connections.open', 'response_url'])].toSorted()).toEqual(METHODS.toSorted());
  });

  it('count requests to Slack, and those that were rate limited or not answered', async () => {
    const conversation = await startConversation();
    const { people, slack } = conversation;
    slack.override('chat.postMessage', (_args, count) =>
      count === 1 ? { status: 429, headers: { 'retry-after': '1' } } : undefined,
    );
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    const samples = await read(conversation);
    expect(samples.get('sotebotti_slack_calls_total{method="chat.postMessage",outcome="429"}')).toBe(1);
    expect(samples.get('sotebotti_slack_calls_total{method="chat.postMessage",outcome="200"}')).toBe(1);
    expect(samples.get('sotebotti_slack_call_seconds_count{}')).toBe(3);
  });

  it('tell of the knowledge in force, and of the store', async () => {
    const samples = await read(await startConversation());
    expect(sumOf(samples, 'sotebotti_knowledge_info', 'version="')).toBe(1);
    expect(samples.get('sotebotti_knowledge_facts{}')).toBeGreaterThan(0);
    // The newest fact is of 15 January 2021, the day is 31 May.
    expect(samples.get('sotebotti_knowledge_age_seconds{}')).toBe(136 * 24 * 60 * 60);
    expect(samples.get('sotebotti_store_durable{}')).toBe(0);
    expect(samples.get('sotebotti_store_usable{}')).toBe(1);
  });

  it('leave out what a store that fails cannot tell, and tell the rest', async () => {
    const conversation = await startConversation();
    await conversation.store.close();
    const samples = await read(conversation);
    expect(samples.get('sotebotti_store_usable{}')).toBe(0);
    expect(samples.has('sotebotti_digests_due{}')).toBe(false);
    expect(samples.get('sotebotti_ready{}')).toBe(1);
  });

  it('hold nothing of who asked, where, or what they wrote', async () => {
    const conversation = await startConversation();
    const { people } = conversation;
    for (const text of ['kanarialintu', 'Keski-Suomi "kanarialintu"\n', 'räjähdä kanarialintu']) {
      await people.command({ text });
      await people.say({ channel: 'C0SOTE', text: `<@U0BOT> ${text}` });
    }
    const page = await conversation.app.metrics();
    expect(page).not.toMatch(/kanarialintu|U0AINO|U0BOT|C0SOTE|T0FAKE|\/response\/|xoxb/i);
    const labels = [...page.matchAll(/topic="([^"]*)"/g)].map(([, topic]) => topic);
    expect(labels.every((topic) => topic === 'none' || TOPICS.some((known) => known === topic))).toBe(true);
  });
});

const KNOWLEDGE = knowledgeOf({ kainuu: [deadline('haku', '2027-03-10')] });

const startDigests = async (faults: Faults = () => undefined) => {
  const scene = await startScene({ knowledge: KNOWLEDGE, start: '2027-02-28T12:00:00Z' });
  onTestFinished(scene.end);
  await scene.subscribe('C1', ['kainuu']);
  scene.setFaults(faults);
  return scene;
};

const onPosting =
  (fault: ReturnType<Faults>): Faults =>
  (method) =>
    method === 'chat.postMessage' ? fault : undefined;

describe('metrics of digests', () => {
  it('count the posted, and how late they were', async () => {
    const scene = await startDigests();
    await scene.runAt('2027-03-01T06:32:00Z');
    const samples = await read(scene);
    expect(samples.get('sotebotti_digests_total{outcome="posted"}')).toBe(1);
    expect(samples.get('sotebotti_digest_delay_seconds_count{}')).toBe(1);
    expect(samples.get('sotebotti_digest_delay_seconds_bucket{le="300"}')).toBe(1);
    expect(samples.get('sotebotti_digests_due{}')).toBe(0);
    expect(samples.get('sotebotti_digest_subscriptions{state="running"}')).toBe(1);
  });

  it('count those whose time had passed', async () => {
    const scene = await startDigests();
    await scene.runAt('2027-03-01T18:00:00Z');
    expect((await read(scene)).get('sotebotti_digests_total{outcome="late"}')).toBe(1);
  });

  it.each<[string, ReturnType<Faults>]>([
    ['failed', { error: 'not_in_channel' }],
    ['uncertain', 'lost after'],
    ['postponed', { retryAfter: 600 }],
  ])('count the %s', async (outcome, fault) => {
    const scene = await startDigests(onPosting(fault));
    await scene.runAt('2027-03-01T06:32:00Z', 0);
    const samples = await read(scene);
    expect(samples.get(`sotebotti_digests_total{outcome="${outcome}"}`)).toBeGreaterThanOrEqual(1);
    expect(samples.get('sotebotti_digests_due{}')).toBe(outcome === 'failed' ? 0 : 1);
    expect(samples.get('sotebotti_digest_subscriptions{state="halted"}')).toBe(outcome === 'failed' ? 1 : 0);
  });
});
