/** Why the store cannot be used, in words that say what to do. */
export class StoreError extends Error {
  /** `full`: this write failed, later ones may succeed. The others need a person. */
  readonly reason: StoreProblem;
  /** The code of what caused it, for the log; its message may quote an address. */
  readonly code: string | undefined;
  constructor(reason: StoreProblem, message: string, options?: ErrorOptions & { code?: string }) {
    super(message, options);
    this.name = 'StoreError';
    this.reason = reason;
    this.code = options?.code ?? codeOf(options?.cause);
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && error.code ? String(error.code) : undefined;

export type StoreProblem =
  | 'full'
  | 'read-only'
  | 'unopenable'
  | 'empty'
  | 'corrupt'
  /** Its tables are not those that the bot has made in it. */
  | 'incomplete'
  /** It is of another program. */
  | 'foreign'
  | 'newer'
  | 'engine'
  | 'busy'
  | 'unreachable'
  | 'refused'
  | 'occupied'
  | 'absent';

export const RESTORE =
  'Stop the bot and restore a backup with "npm run store -- restore FILE"; the file is left as it is.';

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const ADVICE: Record<number, [StoreProblem, (file: string, remedy: string) => string]> = {
  5: ['busy', (file) => `Another program keeps ${file} locked. Only one bot may use it; stop the other.`],
  8: ['read-only', (file) => `${file} cannot be written. Give the bot's user write access to it and its folder.`],
  10: ['unopenable', (file) => `Reading or writing ${file} failed. Check the disk.`],
  11: ['corrupt', (file, remedy) => `${file} is damaged. ${remedy}`],
  13: ['full', (file) => `The disk is full: ${file} cannot be written. Free some space.`],
  14: ['unopenable', (file) => `${file} cannot be opened. Check that the bot's user may read and write its folder.`],
  26: ['corrupt', (file, remedy) => `${file} is not a database. ${remedy}`],
};

const SYSTEM: Record<string, StoreProblem> = {
  ENOSPC: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
};

/** SQLite has one code for every statement that does not fit the tables. What it says then holds names of the bot's own tables only. */
const MISFIT = /^(no such (table|column): "?[\w.]+"?|table \w+ already exists)/;

const explainMisfit = (error: Error, file: string): StoreError | undefined => {
  const [says] = MISFIT.exec(error.message) ?? [];
  const advice = `${file} does not hold the tables that it should (${says}). ${RESTORE}`;
  return says ? new StoreError('incomplete', advice, { cause: error }) : undefined;
};

/** An error of SQLite or of the file system as a StoreError, where it says something of the store; else as it was. `remedy`: for a damaged one. */
export const explainStore = (error: unknown, file: string, remedy = RESTORE): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const [reason, advise] = ADVICE[error.errcode & 0xff] ?? [];
    return reason && advise
      ? new StoreError(reason, advise(file, remedy), { cause: error })
      : (explainMisfit(error, file) ?? error);
  }
  const code = codeOf(error) ?? '';
  const reason = SYSTEM[code] ?? (code.startsWith('E') && 'syscall' in error ? 'unopenable' : undefined);
  if (!reason) return error;
  const advice = `${file} cannot be used (${code}). Check the folder, its owner and the space on its disk.`;
  return new StoreError(reason, advice, { cause: error });
};

/** What the driver says without a code. */
const WITHOUT_CODE: readonly [RegExp, string][] = [
  [/terminated|time(d )?out|not queryable/i, 'ELOST'],
  [/does not support SSL/i, 'NO_TLS'],
  [/client password must be/, 'NO_PASSWORD'],
];

/** What is said of a server that gives the bot's user too few rights. */
export const MAY_NOT = "lets the bot's user not make or use its tables. Make that user the owner of the database.";

/** What is said of a server that can be read only. */
export const NO_WRITES =
  "takes no writes: it is a replica or read-only. Give the address of the primary, or let the bot's user write there (default_transaction_read_only = off).";

/** SQLSTATE codes, or their classes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SERVER_ADVICE: readonly [RegExp, StoreProblem, string][] = [
  [
    /^28/,
    'refused',
    'refuses the user or the password. Check DATABASE_URL, in which signs such as @ and % are written as %40 and %25.',
  ],
  [
    /^NO_PASSWORD/,
    'refused',
    'asks for a password, and DATABASE_URL has none. Write it as postgres://user:password@host:5432/name.',
  ],
  [/^3D000/, 'refused', 'does not exist. Make the database, or check DATABASE_URL.'],
  [/^42501/, 'refused', MAY_NOT],
  [
    /^42(P01|P07|703)/,
    'incomplete',
    'does not hold the tables that the bot has made in it. Restore a backup of it, or give the bot a database of its own.',
  ],
  [
    /^53300/,
    'unreachable',
    "has no connection left for the bot. Raise max_connections there, or the limit of the bot's user: each bot may take ten; the bot goes on by itself.",
  ],
  [/^53100/, 'full', 'has no space left on its disk. Free some; the bot goes on by itself.'],
  [/^25006/, 'read-only', NO_WRITES],
  [
    /^NO_TLS/,
    'refused',
    'offers no TLS, which DATABASE_URL asks for. Turn it on there (ssl = on); only on a network of your own leave sslmode out.',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME/,
    'refused',
    'shows a certificate of another name. Give in DATABASE_URL the name that is in the certificate.',
  ],
  [/^CERT_HAS_EXPIRED/, 'refused', 'shows a certificate past its time. Renew it on the server.'],
  [
    /CERT|SELF_SIGNED|ISSUER|SIGNATURE/,
    'refused',
    "shows a certificate of an authority that is not known here. Name the authority's PEM file: add sslrootcert=/path/ca.pem to DATABASE_URL.",
  ],
  [
    /^ERR_(OSSL|SSL)/,
    'refused',
    'cannot be spoken to by TLS. Check that the files which DATABASE_URL names hold certificates in PEM form, and the settings of TLS on the server.',
  ],
  [
    /^(08|53|57P|E(?!RR_)[A-Z])/,
    'unreachable',
    'cannot be reached. Check the server and DATABASE_URL; the bot goes on by itself.',
  ],
];

/** An error of PostgreSQL or of the way to it as a StoreError, where it says something of the store; else as it was. */
export const explainServer = (error: unknown, server: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = codeOf(error) ?? WITHOUT_CODE.find(([says]) => says.test(error.message))?.[1] ?? '';
  const [, reason, advice] = SERVER_ADVICE.find(([codes]) => codes.test(code)) ?? [];
  return reason ? new StoreError(reason, `${server} ${advice}`, { cause: error, code }) : error;
};

/** The files that an address names are read before anything is connected. */
const isUnreadFile = (error: Error): boolean => 'syscall' in error && ['open', 'read'].includes(String(error.syscall));

/** The same of an error on the way to a connection, which always says something of the store. */
export const explainConnecting = (error: unknown, server: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = codeOf(error) ?? error.name;
  if (isUnreadFile(error)) {
    const file = 'path' in error ? String(error.path) : 'it';
    const advice = `A file of certificates that DATABASE_URL names cannot be read (${file}, ${code}). Check sslrootcert, sslcert and sslkey in it.`;
    return new StoreError('refused', advice, { cause: error });
  }
  const explained = explainServer(error, server);
  if (explained instanceof StoreError) return explained;
  const advice = `${server} cannot be used (${code}). Check DATABASE_URL, and what the server's own log says.`;
  return new StoreError('refused', advice, { cause: error, code });
};
