/** The next morning on which a channel gets its digest, so that nobody has to wait for it. */
import { addDays } from '../digest/calendar.ts';
import { dueAt, nextDigestDay } from '../digest/schedule.ts';
import { finnishDay } from '../language/today.ts';
import { deliveryId } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Clock } from './fake-slack/types.ts';

/** All channels that want it at the same time have it by then. */
const SPREAD = 2 * 60_000;

/** When a channel's next digest is due: today's, unless it was posted or set up after its time. */
const nextDue = (subscription: Subscription, today: string, posted: ReadonlySet<string>): number[] => {
  const { time, channel, changedAt } = subscription;
  const due = (day: string | undefined) => (day ? [dueAt(time, day, channel)] : []);
  const isOpen = (at: number) => at >= changedAt && !posted.has(deliveryId(subscription, today));
  const [first] = nextDigestDay(subscription, today) === today ? due(today) : [];
  return first !== undefined && isOpen(first) ? [first] : due(nextDigestDay(subscription, addDays(today, 1)));
};

/** The moment, in milliseconds, at which the next digests are due; undefined where no channel gets any. */
export const nextMorning = async (store: Store, clock: Clock): Promise<number | undefined> => {
  const today = finnishDay(clock);
  const posted = await store.deliveries.idsOf(today);
  const subscriptions = (await store.subscriptions.list()).filter(({ halted }) => halted === undefined);
  const moments = subscriptions.flatMap((subscription) => nextDue(subscription, today, posted));
  return moments.length > 0 ? Math.min(...moments) + SPREAD : undefined;
};
