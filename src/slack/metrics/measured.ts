/** What is measured, around what does it: the code within knows nothing of it. */
import type { FetchFunction } from '@slack/web-api';
import type { Bot } from '../../answers/bot.ts';
import type { Reply } from '../../answers/message.ts';
import type { Edge } from '../edge.ts';
import type { Metrics, Surface } from './metrics.ts';

/** Milliseconds that go on whatever is done to the clock. */
type Monotonic = () => number;

const measuredBot = (bot: Bot, surface: Surface, metrics: Metrics, monotonic: Monotonic): Bot => {
  const measured = (find: () => Reply): Reply => {
    const started = monotonic();
    const reply = find();
    metrics.answered(surface, reply, (monotonic() - started) / 1000);
    return reply;
  };
  return {
    ask: (request) => measured(() => bot.ask(request)),
    choose: (choosing) => measured(() => bot.choose(choosing)),
    // Knowledge, and the catalogue with it, may be exchanged meanwhile.
    get catalogue() {
      return bot.catalogue;
    },
  };
};

/** An edge for each door, whose questions count as asked there, and whose work is timed. */
export const measuredEdges =
  (edge: Edge, metrics: Metrics, monotonic: Monotonic) =>
  (surface: Surface): Edge => ({
    ...edge,
    bot: measuredBot(edge.bot, surface, metrics, monotonic),
    inFlight: {
      ...edge.inFlight,
      async run(work) {
        const started = monotonic();
        try {
          return await edge.inFlight.run(work);
        } finally {
          metrics.handled(surface, (monotonic() - started) / 1000);
        }
      },
    },
  });

const METHOD = /\/api\/([a-zA-Z.]{1,60})$/;

/** The name of a method of the Web API; anything else is a response address, whose path is a secret. */
const methodOf = (url: string | URL): string => METHOD.exec(new URL(url).pathname)?.[1] ?? 'response_url';

/** Counts and times requests to Slack. */
export const measuredFetch =
  (fetch: FetchFunction, metrics: () => Metrics, monotonic: Monotonic): FetchFunction =>
  async (url, init) => {
    const started = monotonic();
    const tell = (outcome: string): void =>
      metrics().called(methodOf(String(url)), outcome, (monotonic() - started) / 1000);
    try {
      const response = await fetch(url, init);
      tell(String(response.status));
      return response;
    } catch (error) {
      tell('no_answer');
      throw error;
    }
  };
