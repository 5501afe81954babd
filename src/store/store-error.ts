/** Why the store cannot be used, in words that say what to do. */
export class StoreError extends Error {
  /** `full`: this write failed, later ones may succeed. The others need a person. */
  readonly reason: StoreProblem;
  constructor(reason: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.reason = reason;
  }
}

export type StoreProblem =
  | 'full'
  | 'read-only'
  | 'unopenable'
  | 'empty'
  | 'corrupt'
  | 'newer'
  | 'engine'
  | 'busy'
  | 'unreachable'
  | 'refused'
  | 'occupied';

export const RESTORE =
  'Stop the bot and restore a backup with "npm run store -- restore FILE"; the file is left as it is.';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const ADVICE: Record<number, [StoreProblem, (file: string) => string]> = {
  5: ['busy', (file) => `Another program keeps ${file} locked. Only one bot may use it; stop the other.`],
  8: ['read-only', (file) => `${file} cannot be written. Give the bot's user write access to it and its folder.`],
  10: ['unopenable', (file) => `Reading or writing ${file} failed. Check the disk.`],
  11: ['corrupt', (file) => `${file} is damaged. ${RESTORE}`],
  13: ['full', (file) => `The disk is full: ${file} cannot be written. Free some space; the bot goes on by itself.`],
  14: ['unopenable', (file) => `${file} cannot be opened. Check that the bot's user may read and write its folder.`],
  26: ['corrupt', (file) => `${file} is not a database. ${RESTORE}`],
};

const SYSTEM: Record<string, StoreProblem> = {
  ENOSPC: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** An error of SQLite or of the file system as a StoreError, where it says something of the store; else as it was. */
export const explainStore = (error: unknown, file: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const [reason, advise] = ADVICE[error.errcode & 0xff] ?? [];
    return reason && advise ? new StoreError(reason, advise(file), { cause: error }) : error;
  }
  const code = 'code' in error ? String(error.code) : '';
  const reason = SYSTEM[code] ?? (code.startsWith('E') && 'syscall' in error ? 'unopenable' : undefined);
  if (!reason) return error;
  const advice = `${file} cannot be used (${code}). Check the folder, its owner and the space on its disk.`;
  return new StoreError(reason, advice, { cause: error });
};

/** SQLSTATE codes, or their classes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SERVER_ADVICE: readonly [RegExp, StoreProblem, string][] = [
  [/^28/, 'refused', 'refuses the user or the password. Check DATABASE_URL.'],
  [/^3D000/, 'refused', 'does not exist. Make the database, or check DATABASE_URL.'],
  [/^42501/, 'refused', "lets the bot's user not make or use its tables. Make that user the owner of the database."],
  [/^53100/, 'full', 'has no space left on its disk. Free some; the bot goes on by itself.'],
  [/^25006/, 'read-only', 'takes no writes: it is a replica or read-only. Give the address of the primary.'],
  [
    /^(08|53|57P|E[A-Z])/,
    'unreachable',
    'cannot be reached. Check the server and DATABASE_URL; the bot goes on by itself.',
  ],
];

/** What the driver says without a code when a connection was lost or took too long. */
const LOST = /terminated|time(d )?out|not queryable/i;

/** An error of PostgreSQL or of the way to it as a StoreError, where it says something of the store; else as it was. */
export const explainServer = (error: unknown, server: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = 'code' in error && error.code ? String(error.code) : LOST.test(error.message) ? 'ELOST' : '';
  const [, reason, advice] = SERVER_ADVICE.find(([codes]) => codes.test(code)) ?? [];
  return reason ? new StoreError(reason, `${server} ${advice}`, { cause: error }) : error;
};
