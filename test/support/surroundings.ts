import type { StoreSurroundings } from '../../src/store/store.ts';
import { toldClock } from './told-clock.ts';

/** A clock, and ids that count. */
export const surroundings = (clock: () => Date = toldClock(), prefix = 'id'): StoreSurroundings => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `${prefix}-${count}`;
  };
  return { clock, newId };
};
