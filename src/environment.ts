/** The environment variables that the bot reads, checked all at once. No message ever repeats a secret. */
import { z } from 'zod';
import { type Level, LOG_LEVELS } from './slack/log/log.ts';

type Common = {
  port: number;
  logLevel: Level;
  production: boolean;
  /** Where the store's file is. */
  dataFolder: string;
  /** Where the store is instead: the address of a PostgreSQL server. */
  databaseUrl?: string | undefined;
  /** Whether the knowledge folder is watched for changes. */
  watchKnowledge: boolean;
  apiUrl: string | undefined;
  /** Whether Slack is reached by the proxy that the environment names. */
  proxied: boolean;
  botToken: string;
};
export type SocketConfig = Common & { mode: 'socket'; appToken: string };
export type HttpConfig = Common & { mode: 'http'; signingSecret: string };
/** No variable of Slack is set: the bot is tried without it. */
export type NoSlackConfig = Omit<Common, 'apiUrl' | 'botToken' | 'proxied'> & {
  mode: 'none';
};
export type SlackConfig = SocketConfig | HttpConfig;

export type Environment = SlackConfig | NoSlackConfig | { mode: 'problems'; problems: string[] };
export type Variables = Readonly<Record<string, string | undefined>>;

const WHERE = 'at https://api.slack.com/apps';

const DATA_FOLDER = 'data';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The bot's token travels in every call, so only a Slack on this machine may be called without TLS. */
const isSafeAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
};

/**
 * Other modes the driver does not know, and takes them for the strictest, or knows to mean something else than elsewhere,
 * of which it warns.
 */
const TLS_MODES = ['disable', 'no-verify', 'verify-full'];

const isServerAddress = (address: string): boolean => /^postgres(ql)?:\/\//.test(address);

const hasPlainTlsMode = (address: string): boolean =>
  new URL(address).searchParams.getAll('sslmode').every((mode) => TLS_MODES.includes(mode));

/** The store is in the folder, or on the server instead. */
const placeShape = {
  SOTE_DATA: z
    .string()
    .refine((folder) => !folder.includes('://'), {
      error: 'is an address and not a folder. Give a database as DATABASE_URL, and here a folder, or remove it.',
    })
    .default(DATA_FOLDER),
  DATABASE_URL: z
    .string()
    .refine(isServerAddress, {
      error: 'is not an address of PostgreSQL. Give postgres://user:password@host:5432/name, or remove it.',
      abort: true,
    })
    .refine(URL.canParse, {
      error:
        'cannot be read as an address. Write it as postgres://user:password@host:5432/name, and in the password / as %2F, # as %23, ? as %3F, @ as %40, % as %25.',
      abort: true,
    })
    .refine(hasPlainTlsMode, {
      error:
        'names an sslmode that does not say what is checked. Give sslmode=verify-full, or on a network of your own leave it out.',
    })
    .optional(),
};

const variablesSchema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^(xoxe\.)?xoxb-[\w-]{10,}$/, {
      error: `is not a bot token. Copy the "Bot User OAuth Token", which begins with xoxb-, from "OAuth & Permissions" ${WHERE}.`,
    })
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32,}$/i, {
      error: `is not a signing secret. Copy the "Signing Secret", at least 32 characters of 0-9 and a-f, from "Basic Information" ${WHERE}.`,
    })
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[\w-]{10,}$/, {
      error: `is not an app-level token. Make one with the scope connections:write, beginning with xapp-, under "Basic Information" ${WHERE}.`,
    })
    .optional(),
  SLACK_API_URL: z
    .string()
    .refine(isSafeAddress, {
      error: 'is not an address that begins with https:// (http:// only on this machine). Correct it or remove it.',
    })
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'is not a port number. Give a number from 0 to 65535.' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'is not a port number. Give a number from 0 to 65535.' })
    .default(3000),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}. Choose one or remove it.` })
    .default('info'),
  ...placeShape,
  SOTE_KNOWLEDGE_WATCH: z
    .enum(['1', '0'], {
      error: 'is neither 1, to take up changes of the knowledge folder as they come, nor 0. Choose one or remove it.',
    })
    .default('0'),
  NODE_USE_ENV_PROXY: z
    .enum(['1', '0'], { error: 'is neither 1, to use the proxy of HTTPS_PROXY, nor 0. Choose one or remove it.' })
    .default('0'),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'is none of production, development, test. Choose one or remove it.',
    })
    .default('development'),
});
type Checked = z.infer<typeof variablesSchema>;

/** What is set; an empty variable and one of spaces count as not set. */
const given = (variables: Variables): Record<string, string> =>
  Object.fromEntries(
    Object.keys(variablesSchema.shape).flatMap((name) => {
      const value = variables[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

const missing = (name: string, advice: string): string => `${name} is not set. ${advice}`;

const TOKEN_ADVICE = `Copy the "Bot User OAuth Token" from "OAuth & Permissions" ${WHERE}.`;
const RECEIVER_ADVICE = `For Socket Mode set SLACK_APP_TOKEN, an app-level token from "Basic Information" ${WHERE}; for HTTP set SLACK_SIGNING_SECRET from the same page.`;
const SLACK_VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL'] as const;

type Set = Partial<Record<string, string>>;

const isSlackWanted = (set: Set): boolean => SLACK_VARIABLES.some((name) => set[name]) || set.NODE_ENV === 'production';

/** What is not set although the rest asks for it. */
const gaps = (set: Set): string[] => [
  ...(set.SLACK_BOT_TOKEN ? [] : [missing('SLACK_BOT_TOKEN', TOKEN_ADVICE)]),
  ...(set.SLACK_APP_TOKEN || set.SLACK_SIGNING_SECRET
    ? []
    : [missing('SLACK_APP_TOKEN or SLACK_SIGNING_SECRET', RECEIVER_ADVICE)]),
];

const conflicts = (set: Set): string[] =>
  set.NODE_ENV === 'production' && set.LOG_LEVEL === 'debug'
    ? ['LOG_LEVEL is debug, which is not allowed in production. Choose info or remove it.']
    : [];

const configOf = (checked: Checked): SlackConfig | NoSlackConfig | undefined => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = checked;
  const base = {
    port: checked.PORT,
    logLevel: checked.LOG_LEVEL,
    production: checked.NODE_ENV === 'production',
    dataFolder: checked.SOTE_DATA,
    databaseUrl: checked.DATABASE_URL,
    watchKnowledge: checked.SOTE_KNOWLEDGE_WATCH === '1',
  };
  if (!botToken) return { mode: 'none', ...base };
  const common = { ...base, botToken, apiUrl: checked.SLACK_API_URL, proxied: checked.NODE_USE_ENV_PROXY === '1' };
  if (appToken) return { mode: 'socket', ...common, appToken };
  return signingSecret ? { mode: 'http', ...common, signingSecret } : undefined;
};

const PROXY_NAMES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

const isProxyAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** The variables that name a proxy. */
export const proxiesOf = (variables: Variables): string[] => PROXY_NAMES.filter((name) => variables[name]?.trim());

/** Those that Node would fail to read. No address is repeated: it may hold a password. */
const unreadProxies = (variables: Variables): string[] =>
  proxiesOf(variables)
    .filter((name) => !isProxyAddress(variables[name]?.trim() ?? ''))
    .map((name) => `${name} is not an address. Write it as http://proxy.example.fi:3128, or remove it.`);

const wantsProxy = (variables: Variables): boolean => given(variables).NODE_USE_ENV_PROXY === '1';

/** Whether what goes out goes by a proxy that can be read. */
export const isProxied = (variables: Variables): boolean =>
  wantsProxy(variables) && unreadProxies(variables).length === 0;

const problemsOf = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${path.join('.')} ${message}`);

/** Reads the environment: how to run, or every problem with it in plain words. */
export const readEnvironment = (variables: Variables): Environment => {
  const set = given(variables);
  const checked = variablesSchema.safeParse(set);
  const wrong = checked.success ? [] : problemsOf(checked.error);
  const unread = wantsProxy(variables) ? unreadProxies(variables) : [];
  const problems = [...wrong, ...unread, ...(isSlackWanted(set) ? gaps(set) : []), ...conflicts(set)];
  const config = checked.success && problems.length === 0 ? configOf(checked.data) : undefined;
  return config ?? { mode: 'problems', problems };
};

/** What of the environment has to be mended first, in plain words. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  constructor(problems: readonly string[]) {
    super(environmentText(problems));
  }
}

/** All problems in one message. */
export const environmentText = (problems: readonly string[]): string =>
  `The environment is not in order:\n${problems.map((problem) => `- ${problem}`).join('\n')}`;

/** Where the store is kept: in the folder, or at the address of a PostgreSQL server instead. */
export type Places = { folder: string; databaseUrl: string | undefined };

/** For commands that need nothing else of the environment. @throws EnvironmentError */
export const placesOf = (variables: Variables): Places => {
  const checked = z.object(placeShape).safeParse(given(variables));
  if (!checked.success) throw new EnvironmentError(problemsOf(checked.error));
  return { folder: checked.data.SOTE_DATA, databaseUrl: checked.data.DATABASE_URL };
};

/** The one of the two that counts. @throws EnvironmentError */
export const storePlaceOf = (variables: Variables): string => {
  const { folder, databaseUrl } = placesOf(variables);
  return databaseUrl ?? folder;
};
