/** How often each topic is asked about: ids of the knowledge, and the outcome. Neither who asked nor what was written. */
import type { Reply } from '../answers/message.ts';
import { finnishDay } from '../language/today.ts';
import type { Edge } from './edge.ts';

const OUTCOMES = ['answer', 'clarify', 'unknown'] as const;

/** Counts what a reply answered, once it has been sent. */
export const countReply = async (edge: Edge, team: string, { messages, context }: Reply): Promise<void> => {
  const regions = new Set(edge.bot.catalogue.regions('fi').map(({ id }) => id));
  const region = context?.subjects.find((id) => regions.has(id)) ?? '';
  const topic = context?.topics[0] ?? '';
  const day = finnishDay(edge.clock);
  for (const { kind } of messages) {
    const outcome = OUTCOMES.find((known) => known === kind);
    if (outcome) await edge.store.counts.add({ team, day, region, topic, outcome });
  }
};
