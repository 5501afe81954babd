/** Whether our clock agrees with Slack's, by the date that each of Slack's answers bears. */
import type { FetchFunction } from '@slack/web-api';
import type { Log } from './log/log.ts';
import type { Clock } from './time.ts';

/** Slack's signatures are refused past this, and digests would come at the wrong time. */
const MOST = 5 * 60_000;

export type ClockDrift = {
  /** Looks at each answer that passes. */
  watching(fetch: FetchFunction): FetchFunction;
  /** By Slack's last answer. */
  isOff(): boolean;
};

/** Says in the log when the clocks begin and cease to differ by more than five minutes. */
export const createClockDrift = (clock: Clock, log: Log): ClockDrift => {
  let off = false;
  const look = (date: string | null): void => {
    const ahead = clock().getTime() - Date.parse(date ?? '');
    if (Number.isNaN(ahead)) return;
    const isOff = Math.abs(ahead) > MOST;
    if (isOff && !off) log.error('clock differs from that of Slack', { seconds: Math.round(ahead / 1000) });
    if (off && !isOff) log.info('clock agrees with that of Slack again');
    off = isOff;
  };
  return {
    watching: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      look(response.headers.get('date'));
      return response;
    },
    isOff: () => off,
  };
};
