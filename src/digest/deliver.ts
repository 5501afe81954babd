/**
 * Posts one claimed delivery, so that the channel sees it once. The order is what counts: the intent is on disk before
 * the request goes out; a request is never repeated; and after an attempt of unknown outcome the channel is looked at
 * before anything else is posted. Whatever kills the process, the next one finds a row that says how far this one came.
 */
import { finnishDay } from '../language/today.ts';
import type { Delivery, DeliveryChanges } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Digest } from './compose.ts';
import type { Pace, Poster } from './poster.ts';
import type { DigestMessage } from './present-digest.ts';
import { CATCH_UP } from './schedule.ts';

/** What happened, in a fixed phrase with fields of ids and codes. */
export type Report = (what: DeliveryNews, fields: Record<string, string | number>) => void;
export type DeliveryNews =
  | 'digest posted'
  | 'digest found posted'
  | 'digest skipped'
  | 'digest failed'
  | 'digest uncertain'
  | 'digest postponed'
  | 'digest outcome unknown'
  | 'digest duplicate removed'
  | 'digest delivery broke off';

/** A digest ready to be posted, with the version of the knowledge that it tells of. */
export type Prepared = { digest: Digest; message: DigestMessage; version: string };
/** `null`: nothing to tell, as of a version. A text: why there is no digest that day. */
export type Prepare = (delivery: Delivery) => Promise<Prepared | { quiet: string } | { skip: string }>;

export type Delivering = {
  store: Pick<Store, 'deliveries' | 'subscriptions' | 'notes'>;
  poster: Poster;
  prepare: Prepare;
  pace: Pace;
  clock: () => Date;
  /** Milliseconds that go on whatever is done to the clock. */
  monotonic: () => number;
  report: Report;
};

/** A post that starts later than this after its time looks first: a store that was lost or restored knows of none. */
const LATE = 2 * 60_000;
/** Clocks of Slack and of this machine may differ a little. */
const CLOCK_MARGIN = 60_000;
const RETRY = 60_000;

/** Slack's reasons that will not go away by themselves. */
export const HALTING: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'account_inactive',
  'team_disabled',
  'missing_scope',
]);

const move = (run: Delivering, seen: Delivery, changes: DeliveryChanges) => run.store.deliveries.move(seen, changes);

const nowOf = ({ clock }: Delivering): number => clock().getTime();

const isTooLate = (run: Delivering, { dueAt, day }: Delivery): boolean =>
  nowOf(run) >= dueAt + CATCH_UP || finnishDay(run.clock) !== day;

const skip = async (run: Delivering, delivery: Delivery, reason: string): Promise<void> => {
  if (await move(run, delivery, { state: 'skipped', reason })) {
    run.report('digest skipped', { delivery: delivery.id, reason });
  }
};

const postpone = async (run: Delivering, delivery: Delivery, wait: number, code: string): Promise<void> => {
  const state = delivery.state === 'posting' || delivery.state === 'verifying' ? delivery.state : 'planned';
  await move(run, delivery, { state, wait: Math.max(wait, 1000) });
  run.report('digest postponed', { delivery: delivery.id, code });
};

const giveUp = async (run: Delivering, delivery: Delivery, code: string): Promise<void> => {
  if (await move(run, delivery, { state: 'unknown', reason: code })) {
    run.report('digest outcome unknown', { delivery: delivery.id, code });
  }
};

const fail = async (run: Delivering, delivery: Delivery, code: string): Promise<void> => {
  if (!(await move(run, delivery, { state: 'failed', reason: code }))) return;
  run.report('digest failed', { delivery: delivery.id, code });
  if (HALTING.has(code)) await run.store.subscriptions.halt(delivery, code);
};

/** Keeps the oldest of a delivery's messages. */
const removeExtra = async (run: Delivering, delivery: Delivery, ts: readonly string[]): Promise<boolean> => {
  let all = true;
  for (const extra of ts.slice(1)) {
    const removed = await run.poster.remove(delivery, extra);
    if (removed) run.report('digest duplicate removed', { delivery: delivery.id });
    all &&= removed;
  }
  return all;
};

/** It is there, whoever posted it. One that was tried more than once is looked at once more, for a straggler. */
const adopt = async (run: Delivering, delivery: Delivery, ts: readonly string[]): Promise<void> => {
  if (!(await removeExtra(run, delivery, ts))) return postpone(run, delivery, RETRY, 'duplicate_not_removed');
  const { uncertain, state } = delivery;
  const again = uncertain && state !== 'verifying';
  const ended = again ? { state: 'verifying' as const, wait: run.pace.verifyAfter } : { state: 'posted' as const };
  if (await move(run, delivery, { ...ended, ts: ts[0] })) {
    if (state !== 'verifying') run.report('digest found posted', { delivery: delivery.id });
  }
};

const post = async (run: Delivering, delivery: Delivery, { message, version }: Prepared): Promise<void> => {
  const { pace, poster } = run;
  const started = run.monotonic();
  const intent = await move(run, delivery, {
    state: 'posting',
    attempt: delivery.attempt + 1,
    wait: pace.timeout + pace.settle,
    version,
  });
  if (!intent) return;
  // A process that stood still since then leaves it to whoever looks after the lease.
  if (run.monotonic() - started > pace.timeout / 2) return;
  const outcome = await poster.post(intent, message);
  switch (outcome.kind) {
    case 'posted':
      return record(run, intent, outcome.ts);
    case 'not-yet':
      return postponeAttempt(run, intent, outcome.wait, outcome.code);
    case 'refused':
      return fail(run, intent, outcome.code);
    case 'uncertain':
      return run.report('digest uncertain', { delivery: delivery.id, code: outcome.code });
  }
};

const record = async (run: Delivering, intent: Delivery, ts: string): Promise<void> => {
  const verify = { state: 'verifying' as const, wait: run.pace.verifyAfter };
  const moved = await move(run, intent, { ...(intent.uncertain ? verify : { state: 'posted' }), ts });
  const late = Math.round((nowOf(run) - intent.dueAt) / 1000);
  if (moved) run.report('digest posted', { delivery: intent.id, seconds: late });
};

/** Slack surely has not taken it, so the attempt counts as none. */
const postponeAttempt = async (run: Delivering, intent: Delivery, wait: number, code: string): Promise<void> => {
  await move(run, intent, { state: 'planned', wait: Math.max(wait, 1000) });
  run.report('digest postponed', { delivery: intent.id, code });
};

/** Whether the ledger may lack what was posted: it is late, or was restored from a backup after the time. */
const mustLookFirst = async (run: Delivering, { dueAt }: Delivery): Promise<'no' | 'should' | 'must'> => {
  const restoredAt = await run.store.notes.restoredAt();
  if (restoredAt !== undefined && dueAt <= restoredAt) return 'must';
  return nowOf(run) - dueAt > LATE ? 'should' : 'no';
};

/** @returns whether to go on and post */
const lookFirst = async (run: Delivering, delivery: Delivery): Promise<boolean> => {
  const need = await mustLookFirst(run, delivery);
  if (need === 'no') return true;
  const found = await run.poster.find(delivery, delivery.dueAt - CLOCK_MARGIN);
  if (found.kind === 'later') {
    await postpone(run, delivery, found.wait, 'look_up');
    return false;
  }
  if (found.kind === 'unreadable') {
    // The ledger alone knows: each attempt is in it before it is made, so without one nothing was posted.
    if (need === 'should') return true;
    await giveUp(run, delivery, found.code);
    return false;
  }
  if (found.ts.length === 0) return true;
  await adopt(run, delivery, found.ts);
  return false;
};

const start = async (run: Delivering, delivery: Delivery, looked: boolean): Promise<void> => {
  if (isTooLate(run, delivery)) return skip(run, delivery, 'late');
  const prepared = await run.prepare(delivery);
  if ('skip' in prepared) return skip(run, delivery, prepared.skip);
  if (!looked && !(await lookFirst(run, delivery))) return;
  if ('quiet' in prepared) {
    await move(run, delivery, { state: 'quiet', version: prepared.quiet });
    return;
  }
  return post(run, delivery, prepared);
};

/** An attempt was made and nobody wrote down how it ended. */
const recover = async (run: Delivering, delivery: Delivery): Promise<void> => {
  const found = await run.poster.find(delivery, (delivery.firstAttemptAt ?? delivery.dueAt) - CLOCK_MARGIN);
  if (found.kind === 'unreadable') return giveUp(run, delivery, found.code);
  if (found.kind === 'later') {
    return isTooLate(run, delivery) ? giveUp(run, delivery, 'look_up') : postpone(run, delivery, found.wait, 'look_up');
  }
  if (found.ts.length > 0) return adopt(run, delivery, found.ts);
  const again = await move(run, delivery, { state: 'claimed', uncertain: true, wait: run.pace.lease });
  if (again) await start(run, again, true);
};

/** A straggler of an earlier attempt may have come since. */
const verify = async (run: Delivering, delivery: Delivery): Promise<void> => {
  const found = await run.poster.find(delivery, (delivery.firstAttemptAt ?? delivery.dueAt) - CLOCK_MARGIN);
  if (found.kind === 'later') return postpone(run, delivery, found.wait, 'look_up');
  await adopt(run, delivery, found.kind === 'read' && found.ts.length > 0 ? found.ts : [delivery.ts ?? '']);
};

/** Brings a claimed delivery as far as it goes now. */
export const deliver = (run: Delivering, delivery: Delivery): Promise<void> => {
  if (delivery.state === 'posting') return recover(run, delivery);
  return delivery.state === 'verifying' ? verify(run, delivery) : start(run, delivery, false);
};
