/** Two processes of the bot itself, as in production, behind one address and with one PostgreSQL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createHttpDelivery } from '../../src/playground/fake-slack/http-delivery.ts';
import { asMentionEvent, eventBody } from '../../src/playground/fake-slack/payloads.ts';
import type { Deliver, FakeMessage, Json } from '../../src/playground/fake-slack/types.ts';
import { addMessage, type Workspace, waitFor } from '../../src/playground/fake-slack/workspace.ts';
import { realClock } from '../../src/slack/time.ts';
import { openStore } from '../../src/store/store.ts';
import { createChance } from '../fuzzing/hostile.ts';
import { findPostgres, startPostgres } from '../support/postgres-server.ts';
import { freshPlace, temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';
import { openSlack } from '../support/wire.ts';

const START = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const QUESTION = 'rahoitus Keski-Suomi';
const ANSWER = 'reilut 9 miljoonaa euroa';
const AT_ONCE = 8;

type Replica = { child: ChildProcess; deliver: Deliver };

const startedLine = z.object({ what: z.literal('started'), port: z.number() });

const startReplica = async (workspace: Workspace, apiUrl: string, databaseUrl: string): Promise<Replica> => {
  const { botToken, signingSecret } = workspace.app;
  const env = {
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: apiUrl,
    DATABASE_URL: databaseUrl,
    SOTE_DATA: temporaryFolder(),
    PORT: '0',
  };
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  const { port } = startedLine.parse(JSON.parse(String(line)));
  const url = `http://127.0.0.1:${port}/slack/events`;
  return { child, deliver: createHttpDelivery({ url, signingSecret, clock: realClock, fetch }) };
};

/** A fake Slack on a port, and two replicas. */
const startTwo = async (databaseUrl: string) => {
  const { slack, network } = await openSlack();
  const start = () => startReplica(slack.workspace, network.apiUrl, databaseUrl);
  const [one, other] = await Promise.all([start(), start()]);
  return { slack, replicas: [one, other] as const };
};

const chance = createChance(1);
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, at: chance.below(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

const answersTo = ({ messages }: Workspace, { ts }: FakeMessage): FakeMessage[] =>
  messages.filter(({ threadTs, botId }) => botId && threadTs === ts);

const asked = (workspace: Workspace, user: number): FakeMessage =>
  addMessage(workspace, { channel: 'C0SOTE', user: `U${user}`, text: `<@U0BOT> ${QUESTION}` });

describe('6, 21: two replicas', () => {
  it('answer each question once although events are repeated and out of order, and one replica is killed', async () => {
    const { slack, replicas } = await startTwo(await freshPlace());
    const { workspace } = slack;
    const messages = Array.from({ length: 120 }, (_, user) => asked(workspace, user));
    // Each three times with one id, and once with another, as Slack does where it is in doubt.
    const events = shuffled(
      messages.flatMap((message) => {
        const body = eventBody(workspace, asMentionEvent(message));
        return [body, body, body, { ...body, event_id: `${body.event_id}-again` }].map((told) => ({ told, message }));
      }),
    );
    const [doomed, survivor] = replicas;
    const half = events.length / 2;
    const gone = once(doomed.child, 'exit');
    const send = async ({ told: body, message }: { told: Json; message: FakeMessage }): Promise<void> => {
      const isAlive = doomed.child.exitCode === null && !doomed.child.killed;
      const first = isAlive && chance.below(2) === 0 ? doomed : survivor;
      // What a balancer does where a replica does not answer.
      await first.deliver({ kind: 'events_api', body }).catch(() => survivor.deliver({ kind: 'events_api', body }));
      // It is taken before it is answered; so what is under way when one is killed is what was sent at once.
      const answered = waitFor(workspace, () => answersTo(workspace, message)[0]);
      if (first === doomed) await Promise.race([answered, gone]);
    };
    const sender = async (): Promise<void> => {
      for (let event = events.pop(); event; event = events.pop()) {
        if (events.length === half) doomed.child.kill('SIGKILL');
        await send(event);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    survivor.child.kill('SIGTERM');
    // It ends when all that it accepted is answered.
    expect(await once(survivor.child, 'exit')).toEqual([0, null]);
    const answers = messages.map((message) => answersTo(workspace, message));
    expect(answers.filter(({ length }) => length > 1)).toEqual([]);
    expect(answers.flat().every(({ text }) => text.includes(ANSWER))).toBe(true);
    // What the killed one had accepted and not answered: no more than it was given at once.
    expect(answers.filter(({ length }) => length === 0).length).toBeLessThanOrEqual(AT_ONCE);
  });

  it('go on answering while the database is stopped, and use it again once it is back', async () => {
    const server = await startPostgres(findPostgres() ?? '');
    onTestFinished(server.end);
    const { slack, replicas } = await startTwo(server.address);
    const { workspace } = slack;
    const store = await openStore(server.address, surroundings());
    await store.people.change({ team: workspace.team.id, user: 'USV' }, { language: 'sv' });
    await store.close();
    const swedish = async ({ deliver }: Replica): Promise<boolean> => {
      const { ok, payload } = await slack.people(deliver).command({ text: QUESTION, user: 'USV' });
      expect({ ok, text: JSON.stringify(payload) }).toEqual({ ok: true, text: expect.stringMatching(/9 milj/) });
      return JSON.stringify(payload).includes('beviljades');
    };
    const ask = async (round: number) => {
      const messages = Array.from({ length: 20 }, (_, at) => asked(workspace, 100 * round + at));
      await Promise.all(
        messages.map((message, at) =>
          replicas[at % 2 === 0 ? 0 : 1].deliver({
            kind: 'events_api',
            body: eventBody(workspace, asMentionEvent(message)),
          }),
        ),
      );
      await waitFor(
        workspace,
        () => messages.every((message) => answersTo(workspace, message).length > 0) || undefined,
      );
      return messages;
    };
    const all = [await ask(1)];
    for (const replica of replicas) expect(await swedish(replica)).toBe(true);
    const during = ask(2);
    await server.stop();
    all.push(await during, await ask(3));
    for (const replica of replicas) expect(await swedish(replica)).toBe(false);
    await server.start();
    all.push(await ask(4));
    for (const replica of replicas) expect(await swedish(replica)).toBe(true);
    expect(all.flat().filter((message) => answersTo(workspace, message).length !== 1)).toEqual([]);
    for (const { child } of replicas) {
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
  });
});
