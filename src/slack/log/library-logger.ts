/**
 * The logger given to Slack's libraries. They print whole messages, most of all at debug, so only what is known to be
 * free of them passes: the beginnings below, which are fixed phrases, never what follows them.
 */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Level, Log } from './log.ts';

const KNOWN = [
  "A ping wasn't received from the server before the timeout",
  "A pong wasn't received from the server before the timeout",
  'API Call failed due to rate limiting',
  'An incoming event was not acknowledged within 3 seconds',
  'An unexpected error occurred during a request',
  'An unhandled error occurred after ack() called in a listener',
  'An unhandled error occurred while Bolt processed',
  'Authorization of incoming event did not succeed',
  'Could not determine the type of an incoming event',
  'Failed to parse and verify the request data: Failed to verify authenticity: header',
  'Failed to parse and verify the request data: Failed to verify authenticity: signature mismatch',
  'Failed to parse and verify the request data: Failed to verify authenticity: unknown signature version',
  'Failed to parse and verify the request data: Failed to verify authenticity: x-slack-request-timestamp must differ',
  'Failed to parse and verify the request data',
  'Failed to retrieve a new WSS URL',
  'Failed to send a WebSocket message',
  'Failed to send a message as the client',
  'Failed to send ping to Slack',
  'Malformed request body',
  'Peer did not complete the close handshake in time',
  'Request body exceeded the maximum allowed size',
  'Unhandled HTTP request',
  'WebSocket error occurred',
  'WebSocket error!',
  'http request failed',
  'http response received',
] as const;

const API_CALL = /^apiCall\('([a-zA-Z.]{1,60})'\) (start|end)$/;

const knownPhrase = (message: unknown): string | undefined => {
  if (typeof message !== 'string') return undefined;
  const call = API_CALL.exec(message);
  return call ? `${call[1]} ${call[2]}` : KNOWN.find((phrase) => message.startsWith(phrase));
};

const LEVELS: Record<Level, LogLevel> = {
  error: LogLevel.ERROR,
  warn: LogLevel.WARN,
  info: LogLevel.INFO,
  debug: LogLevel.DEBUG,
};

/** A logger for Bolt and its libraries that writes to our log only what is known to be safe. */
export const createLibraryLogger = (log: Log): Logger => {
  const pass =
    (level: Level) =>
    (message?: unknown): void => {
      const phrase = knownPhrase(message);
      if (phrase) log[level]('slack library', { said: phrase });
      else if (level === 'error' || level === 'warn') log[level]('slack library', { said: '(withheld)' });
    };
  return {
    debug: pass('debug'),
    info: pass('info'),
    warn: pass('warn'),
    error: pass('error'),
    getLevel: () => LEVELS[log.level],
    // The level is the log's own; a library may not open it up.
    setLevel: () => {},
    setName: () => {},
  };
};
