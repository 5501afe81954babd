/**
 * The tables, as Kysely knows them. Column types mean the same in SQLite and PostgreSQL: text, integers, instants in
 * milliseconds since 1970 (BIGINT), days as `YYYY-MM-DD`, lists as JSON text. No column holds what a person wrote, but for
 * the replies of curators, who write them to be published.
 */

/** What is known of the store itself, such as that it was restored. */
type StoreNotes = { name: string; value: string };

/** Keys that were taken: an event, a message, a press. */
type Handled = { team: string; key: string; until: number };

type ThreadContext = { team: string; channel: string; thread: string; topic: string; until: number };

type ChannelSetting = {
  team: string;
  channel: string;
  regions: string;
  programmes: string;
  language: string | null;
  /** 1 for the one channel of a team that is its curators'. */
  curators: number;
};

type UserPreference = { team: string; person: string; language: string | null; region: string | null };

type TopicCount = { team: string; day: string; region: string; topic: string; outcome: string; times: number };

/** Append-only; `actor` is emptied when a person is erased. */
type Audit = {
  id: string;
  team: string;
  channel: string;
  at: number;
  actor: string;
  action: string;
  before: string;
  after: string;
};

type Subscription = {
  team: string;
  channel: string;
  time: string;
  weekdays: string;
  paused_until: string | null;
  /** Slack's code for why posting is impossible; null while it works. */
  halted: string | null;
  /** When to try next to tell whoever set it; null when there is nothing to tell. */
  notice_at: number | null;
  set_by: string;
  changed_at: number;
  /** The version of the knowledge that the channel has been told of; null before its first digest. */
  seen: string | null;
};

type Delivery = {
  /** `team:channel:day` */
  id: string;
  team: string;
  channel: string;
  day: string;
  state: string;
  reason: string | null;
  due_at: number;
  /** When it is to be looked at again; while it is claimed, the end of the lease. */
  next_at: number;
  owner: string | null;
  attempt: number;
  /** 1 once the outcome of an attempt was not known. */
  uncertain: number;
  first_attempt_at: number | null;
  ts: string | null;
  version: string | null;
};

/** What the knowledge held, as ids and fingerprints of facts: the measure of what is new to a channel. */
type KnowledgeVersion = { id: string; facts: string; at: number };

/** `draft` is JSON: the reply and its source, without who asked and who replied. */
type CuratorReply = { id: string; team: string; replied_on: string; draft: string };

export type Tables = {
  store_note: StoreNotes;
  handled: Handled;
  thread_context: ThreadContext;
  channel_setting: ChannelSetting;
  user_preference: UserPreference;
  topic_count: TopicCount;
  audit: Audit;
  subscription: Subscription;
  delivery: Delivery;
  knowledge_version: KnowledgeVersion;
  curator_reply: CuratorReply;
};
