import type { Reloaded } from '../answers/live-bot.ts';
import { describeError } from '../slack/log/describe-error.ts';
import type { Log } from '../slack/log/log.ts';

const MOST_PROBLEMS = 20;

/** Says in the log what came of reading the knowledge anew; its problems may quote the knowledge, which is public. */
export const logReloaded = (reloaded: Reloaded, log: Log): void => {
  if (reloaded.kind === 'unchanged') log.info('knowledge unchanged');
  if (reloaded.kind === 'taken-up') {
    const { facts, sources, subjects } = reloaded.knowledge;
    log.info('knowledge taken up', { facts: facts.length, sources: sources.size, subjects: subjects.size });
  }
  if (reloaded.kind === 'failed')
    log.error('knowledge could not be read; the old stays in force', describeError(reloaded.error));
  if (reloaded.kind === 'refused') {
    log.error('knowledge refused; the old stays in force', { problems: reloaded.problems.length });
    for (const { file, line, column, message } of reloaded.problems.slice(0, MOST_PROBLEMS))
      log.error('knowledge problem', { at: `${file}:${line}:${column}`, problem: message });
  }
};
