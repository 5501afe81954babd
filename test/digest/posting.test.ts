import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUp, restore } from '../../src/store/backup.ts';
import type { Deliveries } from '../../src/store/deliveries.ts';
import { openDatabase, type Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import {
  digestChannel,
  type Fault,
  REQUIRED,
  type Scene,
  type SceneOptions,
  startScene,
  TEAM,
  WITH_HISTORY,
} from '../support/digests.ts';
import { SERVER } from '../support/places.ts';
import { freshPlace, storeAt, temporaryFolder } from '../support/stores.ts';
import { deadline, fact, knowledgeOf } from '../support/synthetic-knowledge.ts';

/** Monday to Wednesday in March; 8.30 in Finland is 6.30 in UTC. Something is due on all of them. */
const KNOWLEDGE = knowledgeOf({ kainuu: [deadline('haku', '2027-03-10')] });
const BEFORE = '2027-02-28T12:00:00Z';
const MONDAY = '2027-03-01T06:32:00Z';
const TUESDAY = '2027-03-02T06:32:00Z';

/** A scene with one channel that has had its first digest on Monday. */
const begun = async (options: Partial<SceneOptions> = {}): Promise<Scene> => {
  const place = SERVER && (await freshPlace());
  const scene = await startScene({ knowledge: KNOWLEDGE, start: BEFORE, place, ...options });
  onTestFinished(scene.end);
  await scene.subscribe('C1', ['kainuu']);
  await scene.runAt(MONDAY);
  expect(scene.digests()).toHaveLength(1);
  return scene;
};

const stateOf = async ({ store }: Scene, day = '2027-03-02') => {
  const all = await store.deliveries.of({ team: TEAM, channel: 'C1' }, 10);
  return all.find((delivery) => delivery.day === day);
};

/** A fault at the first post only. */
const once = (fault: Fault) => {
  let left = 1;
  return (method: string) => {
    if (method !== 'chat.postMessage' || left === 0) return undefined;
    left -= 1;
    return fault;
  };
};

describe('a digest', () => {
  it('is posted once, however often it is looked whether it is due', async () => {
    const scene = await begun();
    await scene.runAt(TUESDAY, 30);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'posted', ts: scene.digests()[1]?.ts, attempt: 1 });
  });

  it('is one post for many that find it due at once', async () => {
    const scene = await begun();
    scene.clock.pass(new Date(TUESDAY).getTime() - scene.clock().getTime());
    await Promise.all([1, 2, 3, 4].map(() => scene.app.runDigests()));
    expect(scene.digests()).toHaveLength(2);
  });

  it('takes one day of a channel once, whoever plans it', async () => {
    const scene = await begun();
    const planned = { team: TEAM, channel: 'C1', day: '2027-03-05', dueAt: 1, state: 'planned' } as const;
    expect(await scene.store.deliveries.plan(planned)).toBe(true);
    expect(await scene.store.deliveries.plan(planned)).toBe(false);
    expect(await scene.store.deliveries.plan({ ...planned, team: 'T2' })).toBe(true);
  });

  it('goes out on the second working day although the first was quiet', async () => {
    const scene = await begun({ knowledge: knowledgeOf({ kainuu: [fact('vanha')] }) });
    await scene.runAt(TUESDAY);
    expect(scene.digests()).toHaveLength(1);
    expect(await stateOf(scene)).toMatchObject({ state: 'quiet' });
    scene.setKnowledge(knowledgeOf({ kainuu: [fact('vanha'), fact('uusi')] }));
    await scene.runAt('2027-03-03T06:32:00Z');
    expect(scene.digests()[1]?.text).toContain('Sisältö uusi');
  });

  it('is posted in a private channel alike', async () => {
    const scene = await begun({ channels: [digestChannel('C1', 'private')] });
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY, 10);
    expect(scene.digests()).toHaveLength(2);
  });
});

describe('16, 17: a post whose outcome is not known', () => {
  it.each<Fault>([
    'lost before',
    'lost after',
    'timeout',
    '500 before',
    '500 after',
    'fatal error after',
    'nonsense after',
    'nothing after',
    { error: 'internal_error' },
    { error: 'a_code_of_tomorrow' },
  ])('is looked for, and posted again only where it is not there: %j', async (fault) => {
    const scene = await begun();
    scene.setFaults(once(fault));
    await scene.runAt(TUESDAY, 30);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'posted', ts: scene.digests()[1]?.ts });
    expect(scene.lines.join('\n')).toContain('warn digest uncertain delivery=T0FAKE:C1:2027-03-02');
  });

  it.each<Fault>(['lost before', 'lost after', '500 after', 'timeout'])(
    'is never posted again, and is reported, where the channel cannot be read: %j',
    async (fault) => {
      const scene = await begun({ scopes: REQUIRED });
      scene.setFaults(once(fault));
      await scene.runAt(TUESDAY, 30);
      expect(scene.digests()).toHaveLength(fault === 'lost before' ? 1 : 2);
      expect(await stateOf(scene)).toMatchObject({ state: 'unknown', reason: 'missing_scope' });
      expect(scene.lines.join('\n')).toContain('error digest outcome unknown delivery=T0FAKE:C1:2027-03-02');
      await scene.runAt('2027-03-03T06:32:00Z');
      expect(await stateOf(scene, '2027-03-03')).toMatchObject({ state: 'posted' });
    },
  );

  it('is not looked for before it has had time to appear', async () => {
    const scene = await begun();
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY, 1);
    const looks = () => scene.slack.workspace.calls.filter(({ method }) => method === 'conversations.history').length;
    expect(looks()).toBe(0);
    await scene.runAt('2027-03-02T06:34:00Z');
    expect(looks()).toBe(1);
  });
});

describe('15: a rate limit', () => {
  it.each([1, 30, 3600])('of %i seconds is kept, and the digest then posted once', async (seconds) => {
    const scene = await begun();
    const posts: number[] = [];
    const limit = once({ retryAfter: seconds });
    scene.setFaults((method) => {
      if (method === 'chat.postMessage') posts.push(scene.clock().getTime());
      return limit(method);
    });
    await scene.runAt(TUESDAY, 70);
    expect(scene.digests()).toHaveLength(2);
    expect(posts).toHaveLength(2);
    expect((posts[1] ?? 0) - (posts[0] ?? 0)).toBeGreaterThanOrEqual(seconds * 1000);
  });

  it('holds up no other channel', async () => {
    const scene = await begun({ channels: [digestChannel('C1'), digestChannel('C2')] });
    await scene.subscribe('C2', ['kainuu']);
    scene.setFaults((method, args) =>
      method === 'chat.postMessage' && args.get('channel') === 'C1' ? { retryAfter: 60 } : undefined,
    );
    await scene.runAt(TUESDAY);
    expect([scene.digests('C1').length, scene.digests('C2').length]).toEqual([1, 1]);
  });

  it('counts also where Slack could not be reached at all', async () => {
    const scene = await begun();
    scene.setFaults(once('not connected'));
    await scene.runAt(TUESDAY, 5);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ uncertain: false, attempt: 2 });
  });
});

describe('18: a definite no', () => {
  it.each([
    'channel_not_found',
    'not_in_channel',
    'is_archived',
    'restricted_action',
    'invalid_auth',
    'token_revoked',
    'account_inactive',
  ])('halts the digest, and whoever set it is told: %s', async (error) => {
    const scene = await begun();
    scene.setFaults((method, args) =>
      method === 'chat.postMessage' && args.get('channel') === 'C1' ? { error } : undefined,
    );
    await scene.runAt(TUESDAY, 3);
    expect(await stateOf(scene)).toMatchObject({ state: 'failed', reason: error });
    expect(await scene.store.subscriptions.of({ team: TEAM, channel: 'C1' })).toMatchObject({ halted: error });
    const told = scene.slack.workspace.messages.filter(({ channel }) => channel === 'D0AINO');
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('Kanavan <#C1> aamuposti on keskeytetty')]);
    scene.setFaults(() => undefined);
    await scene.runAt('2027-03-03T06:32:00Z', 3);
    expect(scene.digests()).toHaveLength(1);
  });

  it('is told as soon as Slack can be written to again', async () => {
    const scene = await begun();
    scene.setFaults((method) => (method === 'chat.postMessage' ? { error: 'token_revoked' } : undefined));
    await scene.runAt(TUESDAY, 3);
    scene.setFaults(() => undefined);
    await scene.runAt('2027-03-02T08:00:00Z');
    expect(scene.slack.workspace.messages.filter(({ channel }) => channel === 'D0AINO')).toHaveLength(1);
  });

  it('of the layout alone leaves the text, posted once', async () => {
    const scene = await begun();
    scene.setFaults((method, args) =>
      method === 'chat.postMessage' && args.has('blocks') ? { error: 'invalid_blocks' } : undefined,
    );
    await scene.runAt(TUESDAY, 10);
    expect(scene.digests()).toHaveLength(2);
    expect(scene.digests()[1]?.blocks).toBeUndefined();
    expect(await stateOf(scene)).toMatchObject({ state: 'posted' });
  });
});

describe('19: a look into the channel', () => {
  it('that finds several keeps the oldest and deletes the others', async () => {
    const scene = await begun();
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY);
    const [, posted] = scene.digests();
    if (!posted) throw new Error('nothing posted');
    const { workspace } = scene.slack;
    workspace.messages.push({ ...posted, ts: workspace.nextTs() });
    await scene.runAt('2027-03-02T06:40:00Z', 3);
    expect(scene.digests().map(({ ts }) => ts)).toEqual([scene.digests()[0]?.ts, posted.ts]);
    expect(scene.lines.join('\n')).toContain('digest duplicate removed');
  });

  it('reads all pages before it says that nothing is there', async () => {
    const scene = await begun();
    scene.slack.workspace.historyPage = 5;
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY);
    const { messages, nextTs } = scene.slack.workspace;
    for (let count = 0; count < 13; count += 1)
      messages.push({ ts: nextTs(), channel: 'C1', user: 'U0AINO', text: 'huomenta' });
    await scene.runAt('2027-03-02T06:40:00Z', 3);
    expect(scene.digests()).toHaveLength(2);
  });

  it('that is not finished leads to no post', async () => {
    const scene = await begun();
    scene.slack.workspace.historyPage = 5;
    const fault = once('lost after');
    let pages = 0;
    scene.setFaults((method) => {
      if (method === 'conversations.history') {
        pages += 1;
        return pages % 2 === 0 && pages < 20 ? { retryAfter: 60 } : undefined;
      }
      return fault(method);
    });
    await scene.runAt(TUESDAY);
    const { messages, nextTs } = scene.slack.workspace;
    for (let count = 0; count < 8; count += 1)
      messages.push({ ts: nextTs(), channel: 'C1', user: 'U0AINO', text: 'huomenta' });
    await scene.runAt('2027-03-02T06:40:00Z', 40);
    expect(scene.digests()).toHaveLength(2);
    expect(pages).toBeGreaterThan(10);
  });

  it('takes no message of another app for its own', async () => {
    const scene = await begun();
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY);
    const [, posted] = scene.digests();
    if (!posted) throw new Error('nothing posted');
    Object.assign(posted, { botId: 'B0OTHER', user: 'U0OTHER' });
    await scene.runAt('2027-03-02T06:40:00Z', 3);
    expect(scene.digests().filter(({ botId }) => botId === 'B0BOT')).toHaveLength(2);
  });
});

describe('20: a message that appears late', () => {
  it('leaves one in the end, also where it appears after the digest was posted again', async () => {
    const scene = await begun();
    const { messages } = scene.slack.workspace;
    scene.setFaults(once('lost after'));
    await scene.runAt(TUESDAY);
    const straggler = messages.pop();
    if (!straggler) throw new Error('nothing posted');
    await scene.runAt('2027-03-02T06:34:30Z', 2);
    messages.push(straggler);
    expect(scene.digests()).toHaveLength(3);
    await scene.runAt('2027-03-02T06:47:00Z', 3);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'posted', ts: straggler.ts });
  });
});

describe('14: a bot that was down', () => {
  it('posts within two hours of the time, after a look', async () => {
    const scene = await begun();
    await scene.restart();
    await scene.runAt('2027-03-02T08:25:00Z');
    expect(scene.digests()).toHaveLength(2);
    expect(scene.slack.workspace.calls.some(({ method }) => method === 'conversations.history')).toBe(true);
  });

  it('posts within two hours also where the channel cannot be read', async () => {
    const scene = await begun({ scopes: REQUIRED });
    await scene.restart();
    await scene.runAt('2027-03-02T08:25:00Z');
    expect(scene.digests()).toHaveLength(2);
  });

  it.each([
    ['after two hours', '2027-03-02T09:00:00Z'],
    ['on the next day', '2027-03-03T05:00:00Z'],
  ])('posts nothing %s', async (_when, instant) => {
    const scene = await begun();
    await scene.runAt(instant, 5);
    expect(scene.digests()).toHaveLength(1);
  });

  it('reports what it skipped', async () => {
    const scene = await begun();
    await scene.runAt('2027-03-02T09:00:00Z', 5);
    expect(await stateOf(scene)).toMatchObject({ state: 'skipped', reason: 'late' });
    expect(scene.lines.filter((line) => line.includes('digest skipped'))).toHaveLength(1);
  });

  it('gives up what failed just before it went down for longer than two hours, and tells it on the next day', async () => {
    const scene = await begun();
    scene.setFaults(once('not connected'));
    await scene.runAt(TUESDAY);
    await scene.restart();
    await scene.runAt('2027-03-02T10:30:00Z', 5);
    expect(scene.digests()).toHaveLength(1);
    expect(await stateOf(scene)).toMatchObject({ state: 'skipped', reason: 'late' });
    await scene.runAt('2027-03-03T06:33:00Z');
    expect(scene.digests()).toHaveLength(2);
  });

  it('posts nothing on the next day that was due at the end of the day', async () => {
    const scene = await begun();
    await scene.subscribe('C1', ['kainuu'], { time: '23:30' });
    scene.setFaults(once({ retryAfter: 1800 }));
    await scene.runAt('2027-03-02T21:33:00Z');
    await scene.runAt('2027-03-02T22:10:00Z');
    expect(scene.digests()).toHaveLength(1);
    expect(await stateOf(scene)).toMatchObject({ state: 'skipped', reason: 'late' });
  });
});

/** The store as the app sees it breaks off before or after its so-manieth change of a delivery. */
const breakingOff =
  (at: number, when: 'before' | 'after') =>
  (store: Store): Store => {
    let calls = 0;
    const guard = async <Result>(act: () => Promise<Result>): Promise<Result> => {
      calls += 1;
      const breaks = calls === at;
      if (breaks && when === 'before') throw new Error('killed');
      const result = await act();
      if (breaks) throw new Error('killed');
      return result;
    };
    const deliveries: Deliveries = {
      ...store.deliveries,
      plan: (planned) => guard(() => store.deliveries.plan(planned)),
      claim: (...given) => guard(() => store.deliveries.claim(...given)),
      move: (...given) => guard(() => store.deliveries.move(...given)),
    };
    return { ...store, deliveries };
  };

describe('1: a process that ends at any point', () => {
  const points = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((at) =>
    (['before', 'after'] as const).flatMap((when) =>
      ([undefined, 'lost after', 'lost before'] as const).map((fault) => ({ at, when, fault })),
    ),
  );

  it.each(points)('leaves one digest in the end: %j', async ({ at, when, fault }) => {
    let breakAt = 0;
    const scene = await begun({ watchStore: (store) => (breakAt > 0 ? breakingOff(breakAt, when)(store) : store) });
    breakAt = at;
    await scene.restart();
    if (fault) scene.setFaults(once(fault));
    await scene.runAt(TUESDAY, 0).catch(() => {});
    for (let minute = 0; minute < 15; minute += 1) {
      scene.clock.pass(60_000);
      await scene.app.runDigests().catch(() => {});
    }
    breakAt = 0;
    await scene.restart();
    await scene.runAt(new Date(scene.clock().getTime() + 60_000).toISOString(), 30);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'posted', ts: scene.digests()[1]?.ts });
  });
});

describe('8: a process that stood still', () => {
  it('does not send when it wakes between the intent and the post', async () => {
    let clock = 0;
    let frozen = false;
    const scene = await begun({
      monotonic: () => {
        clock += frozen ? 60_000 : 1;
        return clock;
      },
    });
    frozen = true;
    await scene.runAt(TUESDAY);
    expect(scene.digests()).toHaveLength(1);
    expect(await stateOf(scene)).toMatchObject({ state: 'posting' });
    frozen = false;
    await scene.runAt('2027-03-02T06:34:00Z', 3);
    expect(scene.digests()).toHaveLength(2);
  });

  it('has its late answer refused when another took over meanwhile', async () => {
    const scene = await begun();
    const { deliveries } = scene.store;
    scene.clock.pass(new Date(TUESDAY).getTime() - scene.clock().getTime());
    await deliveries.plan({
      team: TEAM,
      channel: 'C1',
      day: '2027-03-02',
      dueAt: scene.clock().getTime(),
      state: 'planned',
    });
    const [slow] = await deliveries.claim('slow', 1, 60_000);
    scene.clock.pass(61_000);
    const [quick] = await deliveries.claim('quick', 1, 60_000);
    if (!slow || !quick) throw new Error('nothing claimed');
    expect(await deliveries.move(slow, { state: 'posting', attempt: 1 })).toBeUndefined();
    expect(await deliveries.move(quick, { state: 'posting', attempt: 1 })).toMatchObject({ state: 'posting' });
    expect(await deliveries.move(quick, { state: 'posting', attempt: 1 })).toBeUndefined();
  });

  it.each([
    ['state', { state: 'claimed', attempt: 1 }],
    ['attempt', { state: 'posting', attempt: 2 }],
  ] as const)('has its late answer refused where the %s has changed meanwhile', async (_name, changes) => {
    const { deliveries } = (await begun()).store;
    await deliveries.plan({ team: TEAM, channel: 'C1', day: '2027-03-05', dueAt: 1, state: 'planned' });
    const [claimed] = await deliveries.claim('owner', 1, 60_000);
    const seen = claimed && (await deliveries.move(claimed, { state: 'posting', attempt: 1 }));
    if (!seen) throw new Error('nothing claimed');
    expect(await deliveries.move(seen, changes)).toMatchObject(changes);
    expect(await deliveries.move(seen, { state: 'posted' })).toBeUndefined();
  });
});

describe('31: a process that is told to stop', () => {
  it('finishes what it has begun and leaves the rest, of which nothing is lost', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `C${at + 1}`);
    const scene = await begun({ channels: ids.map((id) => digestChannel(id)) });
    for (const id of ids.slice(1)) await scene.subscribe(id, ['kainuu']);
    const posted = () =>
      ids.filter((id) => scene.digests(id).some(({ ts }) => Number(ts) > Date.parse(TUESDAY) / 1000 - 60));
    const stopping = new AbortController();
    scene.setFaults((method) => {
      if (method === 'chat.postMessage') stopping.abort();
      return undefined;
    });
    scene.clock.pass(new Date(TUESDAY).getTime() - scene.clock().getTime());
    await scene.app.runDigests(stopping.signal);
    const { posted: done = 0, ...others } = await scene.store.deliveries.count();
    expect(posted().length).toBeLessThan(ids.length);
    expect({ done, ...others }).toEqual({ done: 1 + posted().length, planned: ids.length - posted().length });
    await scene.runAt('2027-03-02T06:33:00Z');
    expect(posted()).toEqual(ids);
  });
});

describe('9: a clock that jumps', () => {
  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour back', -3_600_000],
    ['a day back', -86_400_000],
  ])('%s leads to no second digest of a day', async (_name, jump) => {
    const scene = await begun();
    await scene.runAt(TUESDAY);
    scene.clock.pass(jump);
    await scene.app.runDigests();
    scene.clock.pass(-jump);
    await scene.app.runDigests();
    expect(scene.digests()).toHaveLength(2);
  });

  it('a day ahead leads to at most one early digest', async () => {
    const scene = await begun();
    await scene.runAt(TUESDAY);
    scene.clock.pass(86_400_000);
    await scene.app.runDigests();
    scene.clock.pass(-86_400_000);
    await scene.app.runDigests();
    await scene.runAt('2027-03-03T06:32:00Z', 5);
    expect(scene.digests()).toHaveLength(3);
  });
});

describe('9: a clock that differs from that of Slack', () => {
  it.each([
    ['ahead', 600_000],
    ['behind', -600_000],
  ])('%s is told of, and nothing is posted by it until they agree', async (_name, difference) => {
    let ahead = 0;
    const scene = await begun({ ahead: () => ahead });
    ahead = difference;
    await scene.restart();
    await scene.runAt(TUESDAY, 5);
    expect(scene.digests()).toHaveLength(1);
    const told = () => scene.lines.filter((line) => line.includes('clock '));
    expect(told()).toEqual([expect.stringMatching(/ error clock differs from that of Slack seconds=-?600$/)]);
    ahead = 0;
    await scene.runAt('2027-03-02T06:40:00Z', 1);
    expect(scene.digests()).toHaveLength(2);
    expect(told()[1]).toMatch(/ info clock agrees with that of Slack again$/);
  });
});

describe('29: a store that was restored', () => {
  const restored = async (scopes: string[]) => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    const scene = await begun({ place: folder, scopes });
    backUp(folder, backup);
    await scene.runAt(TUESDAY);
    expect(scene.digests()).toHaveLength(2);
    await scene.store.close();
    await restore(folder, backup, scene.clock().getTime());
    // The connection is closed; closing it again does nothing.
    await scene.restart();
    await scene.runAt('2027-03-02T06:33:00Z', 30);
    return scene;
  };

  it('posts nothing a second time that it has forgotten', async () => {
    const scene = await restored(WITH_HISTORY);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'posted', ts: scene.digests()[1]?.ts });
    await scene.runAt('2027-03-03T06:32:00Z', 5);
    expect(scene.digests()).toHaveLength(3);
  });

  it('posts nothing a second time where the channel cannot be read, and says so', async () => {
    const scene = await restored(REQUIRED);
    expect(scene.digests()).toHaveLength(2);
    expect(await stateOf(scene)).toMatchObject({ state: 'unknown', reason: 'missing_scope' });
    await scene.runAt('2027-03-03T06:32:00Z', 5);
    expect(scene.digests()).toHaveLength(3);
  });
});

describe('digests', () => {
  it('stop at once where they are stopped everywhere, and go on when they are not', async () => {
    const scene = await begun();
    await scene.store.notes.stopDigests(true);
    await scene.runAt(TUESDAY, 5);
    expect(scene.digests()).toHaveLength(1);
    await scene.store.notes.stopDigests(false);
    await scene.runAt('2027-03-02T06:50:00Z');
    expect(scene.digests()).toHaveLength(2);
  });

  it('stop for a channel that unsubscribes between the plan and the post', async () => {
    const scene = await begun();
    const limit = once({ retryAfter: 60 });
    scene.setFaults(limit);
    await scene.runAt(TUESDAY);
    await scene.store.subscriptions.remove({ team: TEAM, channel: 'C1' }, 'U0AINO');
    await scene.runAt('2027-03-02T06:35:00Z', 5);
    expect(scene.digests()).toHaveLength(1);
    expect(await stateOf(scene)).toMatchObject({ state: 'skipped', reason: 'unsubscribed' });
  });

  it('are not posted that were due before they were set', async () => {
    const scene = await begun({ channels: [digestChannel('C1'), digestChannel('C2')] });
    scene.clock.pass(new Date('2027-03-02T07:00:00Z').getTime() - scene.clock().getTime());
    await scene.subscribe('C2', ['kainuu']);
    await scene.runAt('2027-03-02T07:05:00Z');
    expect(scene.digests('C2')).toHaveLength(0);
    await scene.runAt('2027-03-03T06:32:00Z');
    expect(scene.digests('C2')).toHaveLength(1);
  });
});

describe('4: eight that claim 10,000 at once', () => {
  it('get each delivery once, and leave none', async () => {
    const place = await freshPlace();
    const stores: Store[] = [];
    for (let at = 0; at < 8; at += 1) stores.push(await storeAt(place));
    const [first] = stores;
    const count = 10_000;
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    await sql`INSERT INTO delivery (id, team, channel, day, state, due_at, next_at, attempt, uncertain)
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${sql.lit(count)})
      SELECT 'T1:C' || n || ':2021-05-31', 'T1', 'C' || n, '2021-05-31', 'planned', n, n, 0, 0 FROM numbers`.execute(
      db,
    );
    const claimed: string[] = [];
    const claimAll = async ({ deliveries }: Store, owner: string): Promise<void> => {
      for (;;) {
        const some = await deliveries.claim(owner, 50, 600_000);
        if (some.length === 0) return;
        expect(some.length).toBeLessThanOrEqual(50);
        claimed.push(...some.map(({ id }) => id));
      }
    };
    await Promise.all(stores.map((store, at) => claimAll(store, `owner-${at}`)));
    expect(claimed).toHaveLength(count);
    expect(new Set(claimed).size).toBe(count);
    expect(await first?.deliveries.underWay()).toBe(count);
  });
});

describe('24: a disk that is full', () => {
  it('lets nothing be posted whose intent is not on it, and goes on when there is space', async () => {
    let full = false;
    const scene = await begun({
      watchStore: (store) => ({
        ...store,
        deliveries: {
          ...store.deliveries,
          move: async (...given) => {
            if (full) throw new StoreError('full', 'The disk is full');
            return store.deliveries.move(...given);
          },
        },
      }),
    });
    full = true;
    await scene.runAt(TUESDAY, 3);
    expect(scene.digests()).toHaveLength(1);
    expect(scene.lines.join('\n')).toContain('digest delivery broke off');
    full = false;
    await scene.runAt('2027-03-02T06:40:00Z', 3);
    expect(scene.digests()).toHaveLength(2);
  });
});
