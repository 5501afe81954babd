/** A clock that goes on as the real one does, on a day of one's choice. */
import { FINLAND, finnishDay } from '../language/today.ts';
import type { Clock } from './fake-slack/types.ts';

export type ToldTime = {
  clock: Clock;
  /** The day it is, as `YYYY-MM-DD` in Finland. */
  day(): string;
  /** Moves to a day, at the same time of day; without one, back to the real day. */
  moveTo(day: string | undefined): void;
  /** Moves to a moment, in milliseconds. */
  jump(moment: number): void;
};

export const createToldTime = (real: Clock): ToldTime => {
  let offset = 0;
  const clock: Clock = () => new Date(real().getTime() + offset);
  return {
    clock,
    day: () => finnishDay(clock),
    jump(moment) {
      offset = moment - real().getTime();
    },
    moveTo(day) {
      offset = 0;
      const [year, month, date] = (day ?? '').split('-').map(Number);
      if (!year || !month || !date) return;
      const now = real();
      offset = FINLAND(now).setFullYear(year, month - 1, date) - now.getTime();
    },
  };
};
