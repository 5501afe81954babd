/**
 * The migrations, each a list of statements that run once, in order. SQL that SQLite and PostgreSQL both read. A step
 * that has been released is never changed; what changes later is a step of its own.
 */
export const STEPS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE store_note (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE handled (team TEXT NOT NULL, key TEXT NOT NULL, until BIGINT NOT NULL, PRIMARY KEY (team, key))',
    'CREATE INDEX handled_until ON handled (until)',
    `CREATE TABLE thread_context (
      team TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL, topic TEXT NOT NULL, until BIGINT NOT NULL,
      PRIMARY KEY (team, channel, thread))`,
    'CREATE INDEX thread_context_until ON thread_context (until)',
    `CREATE TABLE channel_setting (
      team TEXT NOT NULL, channel TEXT NOT NULL, regions TEXT NOT NULL, programmes TEXT NOT NULL, language TEXT,
      curators INTEGER NOT NULL, PRIMARY KEY (team, channel))`,
    'CREATE UNIQUE INDEX channel_setting_curators ON channel_setting (team) WHERE curators = 1',
    `CREATE TABLE user_preference (
      team TEXT NOT NULL, person TEXT NOT NULL, language TEXT, region TEXT, PRIMARY KEY (team, person))`,
    `CREATE TABLE topic_count (
      team TEXT NOT NULL, day TEXT NOT NULL, region TEXT NOT NULL, topic TEXT NOT NULL, outcome TEXT NOT NULL,
      times INTEGER NOT NULL, PRIMARY KEY (team, day, region, topic, outcome))`,
    `CREATE TABLE audit (
      id TEXT PRIMARY KEY, team TEXT NOT NULL, channel TEXT NOT NULL, at BIGINT NOT NULL, actor TEXT NOT NULL,
      action TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL)`,
    'CREATE INDEX audit_channel ON audit (team, channel, at)',
    `CREATE TABLE subscription (
      team TEXT NOT NULL, channel TEXT NOT NULL, time TEXT NOT NULL, weekdays TEXT NOT NULL, paused_until TEXT,
      halted TEXT, notice_at BIGINT, set_by TEXT NOT NULL, changed_at BIGINT NOT NULL, seen TEXT,
      PRIMARY KEY (team, channel))`,
    `CREATE TABLE delivery (
      id TEXT PRIMARY KEY, team TEXT NOT NULL, channel TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL,
      reason TEXT, due_at BIGINT NOT NULL, next_at BIGINT NOT NULL, owner TEXT, attempt INTEGER NOT NULL,
      uncertain INTEGER NOT NULL, first_attempt_at BIGINT, ts TEXT, version TEXT)`,
    'CREATE UNIQUE INDEX delivery_key ON delivery (team, channel, day)',
    'CREATE INDEX delivery_day ON delivery (day)',
    `CREATE INDEX delivery_next ON delivery (next_at, id)
      WHERE state IN ('planned', 'claimed', 'posting', 'verifying')`,
    'CREATE TABLE knowledge_version (id TEXT PRIMARY KEY, facts TEXT NOT NULL, at BIGINT NOT NULL)',
  ],
  [
    `CREATE TABLE curator_reply (
      id TEXT PRIMARY KEY, team TEXT NOT NULL, replied_on TEXT NOT NULL, draft TEXT NOT NULL)`,
  ],
];
