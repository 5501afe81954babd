import type { Logger } from '@slack/bolt';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';

const TIMEOUT = 10_000;

/** Gives every request an end, also those of response addresses, for which Bolt sets none; all of them where `givenUp` says so. */
export const withTimeout =
  (fetch: FetchFunction, givenUp?: AbortSignal): FetchFunction =>
  (url, init) => {
    const end = init?.signal ?? AbortSignal.timeout(TIMEOUT);
    return fetch(url, { ...init, signal: givenUp ? AbortSignal.any([end, givenUp]) : end });
  };

export type ApiAccess = {
  apiUrl: string | undefined;
  fetch: FetchFunction;
  logger: Logger;
  /** The first wait before a repeated call; it doubles. */
  retryWait: number | undefined;
};

/**
 * Options for calling Slack. Few and short retries, since a person waits; and a rate limit is reported instead of
 * waited out, because the client would hold back all its calls for one channel's sake.
 */
export const webClientOptions = ({ apiUrl, fetch, logger, retryWait = 500 }: ApiAccess): WebClientOptions => ({
  ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  fetch,
  logger,
  timeout: TIMEOUT,
  retryConfig: { retries: 2, minTimeout: retryWait },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
});
