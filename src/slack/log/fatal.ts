import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

/** The part of `process` that is needed to end in order. */
export type Ending = {
  on(event: 'unhandledRejection' | 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
};

/**
 * Ends the process when something has failed that nobody handles: it is logged without what it may quote, and whoever
 * supervises the process starts it anew.
 */
export const exitOnUnhandled = (log: Log, process: Ending): void => {
  const end = (what: string) => (error: unknown) => {
    log.error(what, describeError(error));
    process.exit(1);
  };
  process.on('unhandledRejection', end('unhandled rejection'));
  process.on('uncaughtException', end('uncaught exception'));
};
