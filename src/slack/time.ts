/** Time as a parameter: tests bring their own. */
import { setTimeout as wait } from 'node:timers/promises';

export type Clock = () => Date;

/** Waits; an aborted signal ends the waiting with an error. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

export const realClock: Clock = () => new Date();

/** Milliseconds that go on whatever is done to the clock. */
export const realMonotonic = (): number => performance.now();

export const realSleep: Sleep = (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {});
