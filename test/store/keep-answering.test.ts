import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { keepAnswering } from '../../src/store/keep-answering.ts';
import { openFile } from '../../src/store/sqlite-file.ts';
import { storeOver } from '../../src/store/store.ts';
import { DEFAULT_TIMING } from '../../src/store/subscriptions.ts';
import { query } from '../support/messages.ts';
import { temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';
import { toldClock } from '../support/told-clock.ts';

const TOPIC = { query: query({ subjects: ['kainuu'] }), language: 'fi' } as const;
const OTHER = { query: query({ subjects: ['lappi'] }), language: 'fi' } as const;
const PLACE = { team: 'T1', channel: 'C1', thread: '1.1' };

/** A store on a disk that is full, or gone, when told. */
const onPoorDisk = async () => {
  const clock = toldClock();
  let database: DatabaseSync | undefined;
  const db = await openFile(temporaryFolder(), (file) => {
    database = new DatabaseSync(file);
    return database;
  });
  const below = storeOver({ db, durable: true }, surroundings(clock));
  const reports: unknown[] = [];
  const store = keepAnswering(below, clock, (error) => reports.push(error));
  /** SQLite answers to a bound on its pages as it does to a full disk. */
  const setFull = (full: boolean) => {
    const pages = Number(Object.values(database?.prepare('PRAGMA page_count').get() ?? {})[0]);
    database?.exec(`PRAGMA max_page_count=${full ? pages : 1_000_000}`);
  };
  /** Writes until the last page is filled. */
  const fillUp = async () => {
    for (let number = 0; reports.length === 0; number += 1)
      await store.claims.claim('T1', `${number}`.padEnd(900), 1e9);
  };
  const setReadOnly = (readOnly: boolean) => database?.exec(`PRAGMA query_only=${readOnly ? 1 : 0}`);
  return { store, below, reports, clock, setFull, fillUp, setReadOnly, breakDown: () => database?.close() };
};

describe('24: a full disk', () => {
  it('is reported, and questions are answered once and in their context', async () => {
    const { store, reports, setFull, fillUp } = await onPoorDisk();
    await store.conversations.remember(PLACE, OTHER);
    setFull(true);
    await fillUp();
    expect(reports).toMatchObject([{ reason: 'full', message: expect.stringContaining('Free some space') }]);
    const key = 'key'.padEnd(3000);
    expect(await store.claims.claim('T1', key, 1000)).toBe(true);
    expect(await store.claims.claim('T1', key, 1000)).toBe(false);
    const long = {
      ...TOPIC,
      query: query({ subjects: Array.from({ length: 30 }, (_, at) => `alue-${at}`.padEnd(80, 'x')) }),
    };
    await store.conversations.remember(PLACE, long);
    expect(await store.conversations.recall(PLACE)).toEqual(long);
  });

  it('loses nothing that was stored, and is written again when there is space', async () => {
    const { store, below, setFull, fillUp } = await onPoorDisk();
    await store.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    setFull(true);
    await fillUp();
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
    setFull(false);
    await store.conversations.remember(PLACE, TOPIC);
    expect(await below.conversations.recall(PLACE)).toEqual(TOPIC);
    expect(await store.conversations.recall(PLACE)).toEqual(TOPIC);
  });

  it('keeps a setting from being changed by half', async () => {
    const { store, below, setFull, fillUp } = await onPoorDisk();
    setFull(true);
    await fillUp();
    const regions = Array.from({ length: 2000 }, (_, at) => `alue-${at}`);
    await expect(store.channels.change(PLACE, 'U1', { regions })).rejects.toMatchObject({ reason: 'full' });
    expect((await below.channels.of(PLACE)).regions).toEqual([]);
    expect(await below.audit.of('T1', 'C1')).toEqual([]);
  });
});

describe('a setting that cannot be kept', () => {
  it('fails, and what to do about the store is reported', async () => {
    const { store, reports, setReadOnly } = await onPoorDisk();
    setReadOnly(true);
    const refusal = { reason: 'read-only', message: expect.stringContaining('write access') };
    const { channels, people, subscriptions } = store;
    await expect(channels.change(PLACE, 'U1', { regions: ['kainuu'] })).rejects.toMatchObject(refusal);
    await expect(people.change({ team: 'T1', user: 'U1' }, { language: 'sv' })).rejects.toMatchObject(refusal);
    await expect(subscriptions.set(PLACE, 'U1', DEFAULT_TIMING)).rejects.toMatchObject(refusal);
    expect(reports).toMatchObject([refusal, refusal, refusal]);
  });
});

describe('whether a store can be used', () => {
  it('is told of one that takes nothing more, until it does, though nobody asks or writes meanwhile', async () => {
    const { store, setReadOnly } = await onPoorDisk();
    expect(await store.usable()).toBe(true);
    setReadOnly(true);
    expect(await store.channels.curatorsOf('T1')).toBeUndefined();
    expect([await store.usable(), await store.usable()]).toEqual([false, false]);
    setReadOnly(false);
    expect([await store.usable(), await store.usable()]).toEqual([true, true]);
  });

  it('is told of a store that went away, though nobody asked since', async () => {
    const { store, reports, breakDown } = await onPoorDisk();
    breakDown();
    expect(await store.usable()).toBe(false);
    expect(reports).toEqual([]);
  });
});

describe('a store that went away', () => {
  it('leaves questions to be answered', async () => {
    const { store, reports, breakDown } = await onPoorDisk();
    breakDown();
    expect(await store.claims.claim('T1', 'key', 1000)).toBe(true);
    expect(await store.claims.claim('T1', 'key', 1000)).toBe(false);
    await store.conversations.remember(PLACE, TOPIC);
    expect(await store.conversations.recall(PLACE)).toEqual(TOPIC);
    expect(await store.conversations.recall({ ...PLACE, thread: '2.2' })).toBeUndefined();
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: [] });
    expect(await store.people.of({ team: 'T1', user: 'U1' })).toEqual({ language: undefined, region: undefined });
    await store.counts.add({ team: 'T1', day: '2021-05-31', region: '', topic: 'funding', outcome: 'answer' });
    expect(reports.length).toBeGreaterThan(5);
  });
});
