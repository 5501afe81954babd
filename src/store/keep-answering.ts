import { type Channels, DEFAULT_SETTINGS } from './channels.ts';
import type { Claims } from './claims.ts';
import type { ConversationPlace, Conversations, Topic } from './conversations.ts';
import { createExpiringMap } from './expiring-map.ts';
import type { People } from './preferences.ts';
import { isServer, openMemoryStore, openStore, type Store, type StoreSurroundings, storeOver } from './store.ts';

const DAY = 24 * 60 * 60 * 1000;
const CAPACITY = 10_000;

/** Called with each failure that a question was spared. */
export type Report = (error: unknown) => void;

const keepClaiming = (claims: Claims, clock: () => Date, report: Report): Claims => {
  const taken = createExpiringMap<true>(clock, CAPACITY);
  const claimHere = (key: string, lifetime: number): boolean => {
    if (taken.get(key)) return false;
    taken.set(key, true, lifetime);
    return true;
  };
  return {
    claim: (team, key, lifetime) =>
      claims.claim(team, key, lifetime).catch((error: unknown) => {
        report(error);
        return claimHere(`${team}:${key}`, lifetime);
      }),
  };
};

const keyOf = ({ team, channel, thread = '' }: ConversationPlace): string => `${team}:${channel}:${thread}`;

/** What could not be stored is remembered here, and counts before what is stored, which is older. */
const keepRemembering = (conversations: Conversations, clock: () => Date, report: Report): Conversations => {
  const unsaved = createExpiringMap<Topic>(clock, CAPACITY);
  return {
    async recall(place) {
      return (
        unsaved.get(keyOf(place)) ??
        conversations.recall(place).catch((error: unknown) => {
          report(error);
          return undefined;
        })
      );
    },
    async remember(place, topic) {
      try {
        await conversations.remember(place, topic);
        unsaved.delete(keyOf(place));
      } catch (error) {
        report(error);
        unsaved.set(keyOf(place), topic, DAY);
      }
    },
  };
};

type Calls = Record<string, (...given: never[]) => Promise<unknown>>;

/** The same part of a store, of which each failure is reported too: who asked for it is told only that it failed. */
const reporting = <Part extends Calls>(part: Part, report: Report): Part => {
  const calls = Object.entries(part).map(([name, call]) => [
    name,
    (...given: never[]) =>
      call(...given).catch((error: unknown) => {
        report(error);
        throw error;
      }),
  ]);
  return Object.fromEntries(calls) as Part;
};

const keepReading = (channels: Channels, people: People, report: Report) => ({
  channels: {
    ...reporting(channels, report),
    of: (place: Parameters<Channels['of']>[0]) =>
      channels.of(place).catch((error: unknown) => {
        report(error);
        return DEFAULT_SETTINGS;
      }),
  },
  people: {
    ...reporting(people, report),
    of: (person: Parameters<People['of']>[0]) =>
      people.of(person).catch((error: unknown) => {
        report(error);
        return { language: undefined, region: undefined };
      }),
  },
});

/**
 * A store that never keeps a question from being answered: while the one below fails, for want of space or because
 * the disk went away, what a question needs is kept in memory or left out. Settings and digests still fail.
 */
export const keepAnswering = (store: Store, clock: () => Date, report: Report): Store => ({
  ...store,
  ...keepReading(store.channels, store.people, report),
  claims: keepClaiming(store.claims, clock, report),
  conversations: keepRemembering(store.conversations, clock, report),
  subscriptions: reporting(store.subscriptions, report),
  replies: reporting(store.replies, report),
  counts: { ...store.counts, add: (counted) => store.counts.add(counted).catch(report) },
});

/** A store on a server that may be out of reach now and then, at the start as well. */
const serverForServing = async (address: string, surroundings: StoreSurroundings, report: Report): Promise<Store> => {
  const { connectServer } = await import('./postgres.ts');
  const { database, ready } = connectServer(address);
  await ready().catch(report);
  return storeOver(database, surroundings);
};

/**
 * The store of a place, so that questions are answered whatever becomes of it. Where a file cannot be used at the start, it
 * is one in memory until the next start; a server is tried again.
 */
export const openForServing = async (
  place: string,
  surroundings: StoreSurroundings,
  report: Report,
): Promise<Store> => {
  try {
    const open = isServer(place) ? serverForServing : openStore;
    return keepAnswering(await open(place, surroundings, report), surroundings.clock, report);
  } catch (error) {
    report(error);
    return openMemoryStore(surroundings);
  }
};
