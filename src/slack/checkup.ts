/** Asks Slack what is well with the tokens and channels, without posting anything. */
import type { Logger } from '@slack/bolt';
import {
  type FetchFunction,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { isFromSlack } from './receivers/from-slack.ts';
import { isOfBot } from './receivers/identity.ts';
import { webClientOptions, withTimeout } from './receivers/web-client.ts';

/** What came of asking: Slack's answer, Slack's code for refusing, why it could not be reached, or an answer that is not Slack's. */
export type Asked<Value> =
  | { kind: 'told'; value: Value }
  | { kind: 'refused'; code: string }
  | { kind: 'unreachable'; code: string }
  | { kind: 'stranger' };

export type ChannelState = { member: boolean; archived: boolean };

export type TokenState = {
  /** Whether it is a bot's, as the start wants it. */
  ofBot: boolean;
  /** What was granted; undefined where Slack does not tell. */
  scopes: readonly string[] | undefined;
};

export type Checkup = {
  token(): Promise<Asked<TokenState>>;
  /** Whether an app-level token opens Socket Mode. Nothing is connected. */
  socket(appToken: string): Promise<Asked<true>>;
  channel(id: string): Promise<Asked<ChannelState>>;
  /** How far our clock is ahead of Slack's, in seconds, by its last answer; undefined before any. */
  clockAhead(): number | undefined;
};

type CheckupOptions = { apiUrl: string | undefined; botToken: string; fetch: FetchFunction; clock: () => Date };

/** Nothing of the libraries is printed. */
const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  getLevel: () => 'error' as ReturnType<Logger['getLevel']>,
  setLevel() {},
  setName() {},
};

/** The innermost code of a failed request: `fetch` keeps it in the cause. */
const causeCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const inner = error instanceof WebAPIRequestError ? error.original : error.cause;
  const code = inner === error ? undefined : causeCode(inner);
  return code ?? ('code' in error && typeof error.code === 'string' ? error.code : error.name);
};

const asked = async <Value>(ask: () => Promise<Value>): Promise<Asked<Value>> => {
  try {
    return { kind: 'told', value: await ask() };
  } catch (error) {
    if (error instanceof WebAPIPlatformError)
      return isFromSlack(error) ? { kind: 'refused', code: error.data.error } : { kind: 'stranger' };
    if (error instanceof WebAPIRateLimitedError) return { kind: 'unreachable', code: 'HTTP 429' };
    if (error instanceof WebAPIHTTPError) return { kind: 'unreachable', code: `HTTP ${error.statusCode}` };
    return { kind: 'unreachable', code: causeCode(error) ?? 'unknown' };
  }
};

export const createCheckup = ({ apiUrl, botToken, fetch, clock }: CheckupOptions): Checkup => {
  let ahead: number | undefined;
  const timed: FetchFunction = async (url, init) => {
    const response = await withTimeout(fetch)(url, init);
    const told = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(told)) ahead = Math.round((clock().getTime() - told) / 1000);
    return response;
  };
  const options = webClientOptions({ apiUrl, fetch: timed, logger: SILENT, retryWait: undefined });
  const client = new WebClient(botToken, { ...options, retryConfig: { retries: 0 } });
  return {
    token: () =>
      asked(async () => {
        const who = await client.auth.test();
        return { ofBot: isOfBot(who), scopes: who.response_metadata?.scopes };
      }),
    socket: (token) =>
      asked(async () => {
        await client.apps.connections.open({ token });
        return true as const;
      }),
    channel: (channel) =>
      asked(async () => {
        const { channel: info } = await client.conversations.info({ channel });
        return { member: info?.is_member !== false, archived: info?.is_archived === true };
      }),
    clockAhead: () => ahead,
  };
};
