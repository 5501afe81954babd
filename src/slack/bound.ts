/** A polite bound on how much one person asks: a mistake in a script must not keep others waiting. */
import { createExpiringMap } from '../store/expiring-map.ts';
import type { Clock } from './time.ts';

/** Questions and settings that one person may send in a minute. */
const MOST = 20;
const MINUTE = 60_000;
const CAPACITY = 10_000;

export type Bound = {
  /** Takes a person's turn. @returns the seconds to wait before the next; 0 where the turn is theirs */
  takeTurn(person: { team: string; user: string }): number;
};

/** Counts turns in memory: a restart forgives. */
export const createBound = (clock: Clock): Bound => {
  const windows = createExpiringMap<{ turns: number; until: number }>(clock, CAPACITY);
  return {
    takeTurn({ team, user }) {
      const key = `${team}:${user}`;
      const now = clock().getTime();
      const window = windows.get(key);
      if (!window) {
        windows.set(key, { turns: 1, until: now + MINUTE }, MINUTE);
        return 0;
      }
      window.turns += 1;
      return window.turns <= MOST ? 0 : Math.ceil((window.until - now) / 1000);
    },
  };
};
