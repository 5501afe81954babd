/** How late the process is to what it should do: all answers wait for one thread. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type EventLoopLag = {
  start(): void;
  stop(): void;
  /** Seconds by quantile, since the last reading. */
  read(): Record<'0.5' | '0.99' | '1', number>;
};

const RESOLUTION = 20;

/** Measures by a timer every 20 ms; whatever it is late by is lag. */
export const createEventLoopLag = (): EventLoopLag => {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - RESOLUTION / 1e3);
  return {
    start: () => void delays.enable(),
    stop: () => void delays.disable(),
    read() {
      const read = {
        '0.5': seconds(delays.percentile(50)),
        '0.99': seconds(delays.percentile(99)),
        '1': seconds(delays.max),
      };
      delays.reset();
      return read;
    },
  };
};
