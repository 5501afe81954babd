/** The store: what survives a restart. Each part has its own file; read their types first. */
import { type Audit, createAudit } from './audit.ts';
import { type Channels, createChannels } from './channels.ts';
import { type Claims, createClaims } from './claims.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { type Counts, createCounts } from './counts.ts';
import { type Database, processTime } from './database.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createErasing, type Erasing } from './erasing.ts';
import { createNotes, type Notes } from './notes.ts';
import { createPeople, type People } from './preferences.ts';
import { createReplies, type Replies } from './replies.ts';
import { isThere, openFile, openMemory, storeFile } from './sqlite-file.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
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
  replies: Replies;
  notes: Notes;
  /** Whether it outlives the process. Digests need that: what is posted must not be forgotten. */
  durable: boolean;
  /** Whether it takes anything now. A full disk and a replica can be read all the same, so only a write tells. */
  usable(): Promise<boolean>;
  close(): Promise<void>;
};

export type StoreSurroundings = {
  clock: () => Date;
  /** An id that no other row has. */
  newId: () => string;
};

/** Tried to see whether a store takes anything: it belongs to no team, and is over at once. */
const TRIAL = ['', 'trial', 1] as const;

/** Whether what is under way succeeds. */
const succeeds = (use: Promise<unknown>): Promise<boolean> =>
  use.then(
    () => true,
    () => false,
  );

/** A store over an open database. */
export const storeOver = (database: Database, { clock, newId }: StoreSurroundings): Store => {
  const { db, durable, time = processTime(clock) } = database;
  const now = () => clock().getTime();
  const claims = createClaims(db, time);
  return {
    claims,
    conversations: createConversations(db, now),
    channels: createChannels(database, now, newId),
    people: createPeople(db),
    counts: createCounts(db),
    subscriptions: createSubscriptions(db, now, newId),
    deliveries: createDeliveries({ ...database, time }),
    versions: createVersions(db, now),
    audit: createAudit(db),
    replies: createReplies(db, newId),
    notes: createNotes(db),
    ...createErasing(db, now, time),
    durable,
    usable: () => succeeds(claims.claim(...TRIAL)),
    close: () => db.destroy(),
  };
};

/** Whether a store is on a server: an address, unlike a folder, names its protocol. The environment lets no other pass. */
export const isServer = (place: string): boolean => /^postgres(ql)?:\/\//.test(place);

/** The database of a place. The driver of PostgreSQL is loaded only where it is used. */
export const openDatabase = async (place: string): Promise<Database> =>
  isServer(place) ? (await import('./postgres.ts')).openServer(place) : { db: await openFile(place), durable: true };

/**
 * The store of a place, a folder or the address of a PostgreSQL server, made where there is none.
 * @throws StoreError in plain words where it cannot be used safely
 */
export const openStore = async (place: string, surroundings: StoreSurroundings): Promise<Store> =>
  storeOver(await openDatabase(place), surroundings);

/** The same, or undefined where no file has been made yet. @throws StoreError */
export const openStoreIfAny = async (place: string, surroundings: StoreSurroundings): Promise<Store | undefined> =>
  isServer(place) || isThere(storeFile(place)) ? openStore(place, surroundings) : undefined;

/** The same in memory, for one process until its end. */
export const openMemoryStore = async (surroundings: StoreSurroundings): Promise<Store> =>
  storeOver({ db: await openMemory(), durable: false }, surroundings);
