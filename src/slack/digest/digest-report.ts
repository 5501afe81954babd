import type { DeliveryNews, Report } from '../../digest/deliver.ts';
import type { Level, Log } from '../log/log.ts';

/** What needs a person's eye is an error, what mends itself a warning. */
const LEVELS: Record<DeliveryNews, Exclude<Level, 'debug'>> = {
  'digest posted': 'info',
  'digest found posted': 'info',
  'digest skipped': 'warn',
  'digest postponed': 'warn',
  'digest uncertain': 'warn',
  'digest duplicate removed': 'warn',
  'digest failed': 'error',
  'digest outcome unknown': 'error',
  'digest delivery broke off': 'error',
};

/** Tells the log what became of each digest, in ids and codes. */
export const createDigestReport =
  (log: Log): Report =>
  (what, fields) =>
    log[LEVELS[what]](what, fields);
