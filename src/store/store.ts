/** The store: what survives a restart. Each part has its own file; read their types first. */
import type { Kysely } from 'kysely';
import { type Audit, createAudit } from './audit.ts';
import { type Channels, createChannels } from './channels.ts';
import { type Claims, createClaims } from './claims.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { type Counts, createCounts } from './counts.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createErasing, type Erasing } from './erasing.ts';
import { createNotes, type Notes } from './notes.ts';
import { createPeople, type People } from './preferences.ts';
import { openFile, openMemory } from './sqlite-file.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { createVersions, type Versions } from './versions.ts';

/** The time in milliseconds. */
export type Now = () => number;

export type Store = Erasing & {
  claims: Claims;
  conversations: Conversations;
  channels: Channels;
  people: People;
  counts: Counts;
  subscriptions: Subscriptions;
  deliveries: Deliveries;
  versions: Versions;
  audit: Audit;
  notes: Notes;
  /** Whether it outlives the process. Digests need that: what is posted must not be forgotten. */
  durable: boolean;
  close(): Promise<void>;
};

export type StoreSurroundings = {
  clock: () => Date;
  /** An id that no other row has. */
  newId: () => string;
};

/** A store over an open database. */
export const storeOver = (db: Kysely<Tables>, durable: boolean, { clock, newId }: StoreSurroundings): Store => {
  const now = () => clock().getTime();
  return {
    claims: createClaims(db, now),
    conversations: createConversations(db, now),
    channels: createChannels(db, now, newId),
    people: createPeople(db),
    counts: createCounts(db),
    subscriptions: createSubscriptions(db, now, newId),
    deliveries: createDeliveries(db, now),
    versions: createVersions(db, now),
    audit: createAudit(db),
    notes: createNotes(db),
    ...createErasing(db, now),
    durable,
    close: () => db.destroy(),
  };
};

/**
 * The store in a folder, made where there is none.
 * @throws StoreError in plain words where it cannot be used safely
 */
export const openStore = async (folder: string, surroundings: StoreSurroundings): Promise<Store> =>
  storeOver(await openFile(folder), true, surroundings);

/** The same in memory, for one process until its end. */
export const openMemoryStore = async (surroundings: StoreSurroundings): Promise<Store> =>
  storeOver(await openMemory(), false, surroundings);
