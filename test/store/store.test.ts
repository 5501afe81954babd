import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/store/replies.ts';
import type { Store } from '../../src/store/store.ts';
import { query } from '../support/messages.ts';
import { freshPlace, freshStore, storeAt } from '../support/stores.ts';
import { toldClock } from '../support/told-clock.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const PLACE = { team: 'T1', channel: 'C1' };
const TOPIC = { query: query({ subjects: ['kainuu'] }), language: 'fi' } as const;

/** Something in every table. */
const fill = async (store: Store, team = 'T1'): Promise<void> => {
  const place = { team, channel: 'C1' };
  await store.claims.claim(team, 'press:C1:1.1:U1', DAY);
  await store.conversations.remember({ ...place, thread: '1.1' }, TOPIC);
  await store.channels.change(place, 'U1', { regions: ['kainuu'], curators: true });
  await store.people.change({ team, user: 'U1' }, { language: 'sv' });
  await store.counts.add({ team, day: '2021-05-31', region: 'kainuu', topic: 'funding', outcome: 'answer' });
  await store.subscriptions.set(place, 'U1', { time: '08:30', weekdays: [1, 2], pausedUntil: undefined });
  await store.replies.add(team, REPLY);
};

const REPLY: Draft = {
  repliedOn: '2021-05-31',
  language: 'fi',
  subjects: ['kainuu'],
  topics: ['contact'],
  text: `Kysy kirjaamosta.`,
  source: { publisher: 'Kainuu', title: 'Yhteystiedot', date: '2021-05', dateCertain: true },
};

const WEEK = { from: '2021-05-25', to: '2021-05-31' };

describe('claims', () => {
  it('go to the first that asks, until their time is over', async () => {
    const clock = toldClock();
    const { claims } = await freshStore(clock);
    expect(await claims.claim('T1', 'key', 1000)).toBe(true);
    clock.pass(999);
    expect(await claims.claim('T1', 'key', 1000)).toBe(false);
    clock.pass(1);
    expect(await claims.claim('T1', 'key', 1000)).toBe(true);
    expect(await claims.claim('T1', 'key', 1000)).toBe(false);
  });

  it('go to one of many that ask at once, through several connections', async () => {
    const place = await freshPlace();
    const stores = [await storeAt(place), await storeAt(place), await storeAt(place)];
    const asked = stores.flatMap(({ claims }) => [1, 2, 3].map(() => claims.claim('T1', 'key', DAY)));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  it('are told apart by team', async () => {
    const { claims } = await freshStore();
    expect(await claims.claim('T1', 'key', DAY)).toBe(true);
    expect(await claims.claim('T2', 'key', DAY)).toBe(true);
  });
});

describe('conversations', () => {
  it('are told apart by team, channel and thread', async () => {
    const { conversations } = await freshStore();
    const place = { team: 'T1', channel: 'C1', thread: '1.1' };
    await conversations.remember(place, TOPIC);
    expect(await conversations.recall(place)).toEqual(TOPIC);
    for (const other of [{ team: 'T2' }, { channel: 'C2' }, { thread: undefined }]) {
      expect(await conversations.recall({ ...place, ...other })).toBeUndefined();
    }
  });

  it('are remembered for a day from their latest turn, over a restart', async () => {
    const clock = toldClock();
    const there = await freshPlace();
    const place = { team: 'T1', channel: 'D1', thread: undefined };
    const first = await storeAt(there, clock);
    await first.conversations.remember(place, { ...TOPIC, language: 'sv' });
    clock.pass(23 * HOUR);
    await first.conversations.remember(place, TOPIC);
    clock.pass(23 * HOUR);
    const { conversations } = await storeAt(there, clock);
    expect(await conversations.recall(place)).toEqual(TOPIC);
    clock.pass(HOUR);
    expect(await conversations.recall(place)).toBeUndefined();
  });
});

describe("a channel's settings", () => {
  it('are the defaults until somebody sets them, and change one by one', async () => {
    const { channels } = await freshStore();
    expect(await channels.of(PLACE)).toEqual({ regions: [], programmes: [], language: undefined, curators: false });
    await channels.change(PLACE, 'U1', { regions: ['kainuu', 'lappi'] });
    await channels.change(PLACE, 'U2', { language: 'sv' });
    expect(await channels.of(PLACE)).toEqual({
      regions: ['kainuu', 'lappi'],
      programmes: [],
      language: 'sv',
      curators: false,
    });
    await channels.change(PLACE, 'U2', { language: undefined, regions: [] });
    expect(await channels.of(PLACE)).toMatchObject({ regions: [], language: undefined });
  });

  it('make one channel of a team the curators’', async () => {
    const { channels } = await freshStore();
    expect(await channels.curatorsOf('T1')).toBeUndefined();
    await channels.change(PLACE, 'U1', { curators: true });
    await channels.change({ team: 'T2', channel: 'C9' }, 'U1', { curators: true });
    await channels.change({ team: 'T1', channel: 'C2' }, 'U1', { curators: true });
    expect([await channels.curatorsOf('T1'), await channels.curatorsOf('T2')]).toEqual(['C2', 'C9']);
    await channels.change({ team: 'T1', channel: 'C2' }, 'U1', { curators: false });
    expect(await channels.curatorsOf('T1')).toBeUndefined();
  });

  it('leave a trace of who changed what', async () => {
    const clock = toldClock();
    const { channels, audit } = await freshStore(clock);
    await channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    clock.pass(1000);
    await channels.change(PLACE, 'U2', { regions: ['lappi'] });
    expect(await audit.of('T1', 'C1')).toMatchObject([
      { actor: 'U2', action: 'channel', before: { regions: ['kainuu'] }, after: { regions: ['lappi'] } },
      { actor: 'U1', at: clock().getTime() - 1000, before: { regions: [] }, after: { regions: ['kainuu'] } },
    ]);
    expect(await audit.of('T1', 'C2')).toEqual([]);
  });
});

describe("a person's choices", () => {
  it('change one by one, and can be taken back', async () => {
    const { people } = await freshStore();
    const person = { team: 'T1', user: 'U1' };
    expect(await people.of(person)).toEqual({ language: undefined, region: undefined });
    await people.change(person, { language: 'sv' });
    expect(await people.change(person, { region: 'kainuu' })).toEqual({ language: 'sv', region: 'kainuu' });
    expect(await people.change(person, { language: undefined })).toEqual({ language: undefined, region: 'kainuu' });
    expect(await people.change(person, {})).toEqual({ language: undefined, region: 'kainuu' });
    expect(await people.of({ ...person, team: 'T2' })).toEqual({ language: undefined, region: undefined });
  });
});

describe('counts of topics', () => {
  it('are summed over days, by region, topic and outcome', async () => {
    const { counts } = await freshStore();
    const funding = { team: 'T1', day: '2021-05-31', region: 'kainuu', topic: 'funding', outcome: 'answer' } as const;
    await counts.add(funding);
    await counts.add(funding);
    await counts.add({ ...funding, day: '2021-05-25' });
    await counts.add({ ...funding, outcome: 'unknown' });
    await counts.add({ ...funding, day: '2021-05-24' });
    await counts.add({ ...funding, team: 'T2' });
    const found = await counts.between({ team: 'T1', ...WEEK });
    expect([...found].sort((one, other) => other.times - one.times)).toEqual([
      { region: 'kainuu', topic: 'funding', outcome: 'answer', times: 3 },
      { region: 'kainuu', topic: 'funding', outcome: 'unknown', times: 1 },
    ]);
  });
});

describe('subscriptions', () => {
  const timing = { time: '08:30', weekdays: [1, 3], pausedUntil: undefined };

  it('are set, changed and removed, each with a trace', async () => {
    const clock = toldClock();
    const { subscriptions, audit } = await freshStore(clock);
    expect(await subscriptions.of(PLACE)).toBeUndefined();
    await subscriptions.set(PLACE, 'U1', timing);
    expect(await subscriptions.of(PLACE)).toEqual({
      ...PLACE,
      ...timing,
      setBy: 'U1',
      changedAt: clock().getTime(),
      halted: undefined,
      seen: undefined,
    });
    clock.pass(1);
    await subscriptions.set(PLACE, 'U2', { ...timing, pausedUntil: '2021-08-01' });
    clock.pass(1);
    expect(await subscriptions.remove(PLACE, 'U3')).toBe(true);
    expect(await subscriptions.remove(PLACE, 'U3')).toBe(false);
    expect(await subscriptions.list()).toEqual([]);
    const trail = (await audit.of('T1', 'C1')).map(({ actor, before, after }) => ({ actor, before, after }));
    expect(trail).toEqual([
      { actor: 'U3', before: { time: '08:30', weekdays: [1, 3], pausedUntil: '2021-08-01' }, after: null },
      {
        actor: 'U2',
        before: { time: '08:30', weekdays: [1, 3] },
        after: { time: '08:30', weekdays: [1, 3], pausedUntil: '2021-08-01' },
      },
      { actor: 'U1', before: null, after: { time: '08:30', weekdays: [1, 3] } },
    ]);
  });

  it('halt with a reason, until they are set anew', async () => {
    const clock = toldClock();
    const { subscriptions } = await freshStore(clock);
    await subscriptions.set(PLACE, 'U1', timing);
    await subscriptions.halt(PLACE, 'is_archived');
    await subscriptions.halt(PLACE, 'token_revoked');
    expect(await subscriptions.toTell()).toMatchObject([{ channel: 'C1', halted: 'is_archived', setBy: 'U1' }]);
    await subscriptions.told(PLACE, clock().getTime() + 1000);
    expect(await subscriptions.toTell()).toEqual([]);
    clock.pass(1000);
    expect(await subscriptions.toTell()).toHaveLength(1);
    await subscriptions.told(PLACE, undefined);
    expect(await subscriptions.toTell()).toEqual([]);
    await subscriptions.set(PLACE, 'U1', timing);
    expect(await subscriptions.of(PLACE)).toMatchObject({ halted: undefined });
  });
});

describe('erasing', () => {
  it("takes a person's choices and name, and leaves what others need", async () => {
    const store = await freshStore();
    await fill(store);
    await store.eraseUser({ team: 'T1', user: 'U1' });
    expect(await store.people.of({ team: 'T1', user: 'U1' })).toEqual({ language: undefined, region: undefined });
    expect(await store.subscriptions.of(PLACE)).toMatchObject({ setBy: '', time: '08:30' });
    expect((await store.audit.of('T1', 'C1')).map(({ actor }) => actor)).toEqual(['', '']);
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
    expect(await store.claims.claim('T1', 'press:C1:1.1:U1', DAY)).toBe(true);
  });

  it("leaves no trace of a person's id, and says whether there was any", async () => {
    const store = await freshStore();
    await fill(store);
    const person = { team: 'T1', user: 'U1' };
    expect(await store.people.traces(person)).toEqual({ changes: 2, digests: 1 });
    expect(await store.people.traces({ team: 'T2', user: 'U1' })).toEqual({ changes: 0, digests: 0 });
    expect(await store.eraseUser({ team: 'T2', user: 'U1' })).toBe(false);
    expect(await store.eraseUser(person)).toBe(true);
    expect(await store.people.traces(person)).toEqual({ changes: 0, digests: 0 });
    expect(await store.eraseUser(person)).toBe(false);
  });

  it('takes all of a team, and nothing of another', async () => {
    const store = await freshStore();
    await fill(store, 'T1');
    await fill(store, 'T2');
    expect(await store.replies.list()).toHaveLength(2);
    await store.eraseTeam('T1');
    expect(await store.replies.list()).toMatchObject([{ draft: REPLY }]);
    const left = async (team: string) => [
      await store.claims.claim(team, 'press:C1:1.1:U1', DAY),
      await store.conversations.recall({ team, channel: 'C1', thread: '1.1' }),
      (await store.channels.of({ team, channel: 'C1' })).regions,
      (await store.people.of({ team, user: 'U1' })).language,
      (await store.counts.between({ team, ...WEEK })).length,
      (await store.subscriptions.list(team)).length,
      (await store.audit.of(team, 'C1')).length,
    ];
    expect(await left('T1')).toEqual([true, undefined, [], undefined, 0, 0, 0]);
    expect(await left('T2')).toEqual([false, TOPIC, ['kainuu'], 'sv', 1, 1, 2]);
  });

  it('lets go by age what has had its time', async () => {
    const clock = toldClock();
    const store = await freshStore(clock);
    await fill(store);
    clock.pass(399 * DAY);
    await store.purge();
    expect(await store.counts.between({ team: 'T1', ...WEEK })).toHaveLength(1);
    clock.pass(2 * DAY);
    await store.purge();
    expect(await store.counts.between({ team: 'T1', ...WEEK })).toEqual([]);
    expect(await store.audit.of('T1', 'C1')).toHaveLength(2);
    clock.pass(330 * DAY);
    await store.purge();
    expect(await store.audit.of('T1', 'C1')).toEqual([]);
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
    expect(await store.subscriptions.of(PLACE)).toBeDefined();
  });
});

describe('what is stored', () => {
  it('is text, numbers and nothing, and no text that PostgreSQL refuses', async () => {
    const { people } = await freshStore();
    const person = { team: 'T1', user: 'U1' };
    await expect(people.change(person, { region: 'kai\0nuu' })).rejects.toThrow('no NUL');
    await expect(people.change(person, { region: true as unknown as string })).rejects.toThrow('no boolean');
  });
});
