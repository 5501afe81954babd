/** What Slack's answer to a post says of whether it was posted. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { HALTING } from '../../digest/deliver.ts';
import type { Found, Outcome } from '../../digest/poster.ts';

const BACKOFF = 60_000;

/** Slack's codes for a request that it did not act upon. Any other, also one we do not know, may have been acted upon. */
const REFUSED = new Set([
  ...HALTING,
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'invalid_arguments',
  'metadata_too_large',
  'invalid_metadata_format',
]);

/** The request never left this machine. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The code of a network error, which `fetch` keeps in the cause. */
const networkCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && !error.code.startsWith('slack_')) return error.code;
  const inner = error instanceof WebAPIRequestError ? error.original : error.cause;
  return inner === error ? undefined : networkCode(inner);
};

const codeOf = (error: unknown): string => {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  if (error instanceof WebAPIHTTPError) return `http_${error.statusCode}`;
  return networkCode(error) ?? 'no_answer';
};

/** What is known after a post that did not succeed. */
export const outcomeOf = (error: unknown): Exclude<Outcome, { kind: 'posted' }> => {
  const code = codeOf(error);
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'not-yet', wait: error.retryAfter * 1000, code: 'ratelimited' };
  if (code === 'ratelimited' || code === 'rate_limited' || NOT_SENT.has(code))
    return { kind: 'not-yet', wait: BACKOFF, code };
  return { kind: REFUSED.has(code) ? 'refused' : 'uncertain', code };
};

const UNREADABLE = new Set([
  'missing_scope',
  'not_in_channel',
  'channel_not_found',
  'invalid_auth',
  'token_revoked',
  'account_inactive',
]);

/** What is known after a look that did not succeed. */
export const failedLook = (error: unknown): Exclude<Found, { kind: 'read' }> => {
  const code = codeOf(error);
  if (error instanceof WebAPIRateLimitedError) return { kind: 'later', wait: error.retryAfter * 1000 };
  return UNREADABLE.has(code) ? { kind: 'unreadable', code } : { kind: 'later', wait: BACKOFF };
};
