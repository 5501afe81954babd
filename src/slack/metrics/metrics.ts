/** What the bot tells of itself in numbers: never who, nor what they wrote. Every label is from a closed set. */
import type { Message, MessageKind, Reply } from '../../answers/message.ts';
import type { DeliveryNews, Report } from '../../digest/deliver.ts';
import { versionOf } from '../../digest/news.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LANGUAGES, TOPICS } from '../../knowledge/schema.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from '../time.ts';
import type { EventLoopLag } from './event-loop.ts';
import { createCounter, createGauge, createHistogram, exposition, type Family, type Labels } from './exposition.ts';

/** The doors by which a question comes. */
const SURFACES = ['command', 'mention', 'direct', 'button', 'shortcut', 'modal', 'home'] as const;
export type Surface = (typeof SURFACES)[number];

/** What the bot calls of the Web API, and the response addresses. */
export const METHODS = [
  'apps.connections.open',
  'auth.test',
  'chat.delete',
  'chat.postEphemeral',
  'chat.postMessage',
  'conversations.history',
  'conversations.info',
  'views.open',
  'views.publish',
  'views.update',
  'response_url',
] as const;

export type Metrics = {
  /** A question was answered; `seconds` is what finding the answer took. */
  answered(surface: Surface, reply: Reply, seconds: number): void;
  /** All that a delivery of Slack asked for is done. */
  handled(surface: Surface, seconds: number): void;
  /** A request to Slack ended; `outcome` is an HTTP status, or `no_answer`. */
  called(method: string, outcome: string, seconds: number): void;
  digest: Report;
  /** The page for Prometheus. */
  page(): Promise<string>;
};

export type MetricsSetting = {
  store: Store;
  knowledge: () => Knowledge;
  ready: () => boolean;
  clock: Clock;
  lag: EventLoopLag;
};

const ANSWERING = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 1];
const HANDLING = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 30];
const DELAY = [60, 120, 300, 900, 1800, 3600, 7200];

const DIGEST_OUTCOMES: Record<DeliveryNews, string> = {
  'digest posted': 'posted',
  'digest found posted': 'posted',
  'digest skipped': 'skipped',
  'digest postponed': 'postponed',
  'digest uncertain': 'uncertain',
  'digest failed': 'failed',
  'digest outcome unknown': 'unknown',
  'digest duplicate removed': 'duplicate_removed',
  'digest delivery broke off': 'broke_off',
};

const LATE = 'late';

const createDigestMetrics = (): { report: Report; families: Family[] } => {
  const outcomes = createCounter(
    'sotebotti_digests_total',
    'Digests by outcome; late: not posted because its time had passed.',
    [...new Set([...Object.values(DIGEST_OUTCOMES), LATE])].map((outcome) => ({ outcome })),
  );
  const delay = createHistogram('sotebotti_digest_delay_seconds', 'From when a digest was due to its post.', DELAY);
  return {
    report(what, { reason, seconds }) {
      outcomes.add({ outcome: reason === LATE ? LATE : DIGEST_OUTCOMES[what] });
      if (typeof seconds === 'number') delay.observe({}, seconds);
    },
    families: [outcomes.family, delay.family],
  };
};

const DUE = ['planned', 'claimed', 'posting', 'verifying'];

const storeGauges = (store: Store): Family[] => [
  createGauge('sotebotti_store_durable', '1 while what is kept outlives a restart.', () => [
    [{}, store.durable ? 1 : 0],
  ]),
  createGauge('sotebotti_store_usable', '1 while the store can be used.', async () => [
    [{}, (await store.usable()) ? 1 : 0],
  ]),
  createGauge('sotebotti_digests_due', 'Digests that are due and not yet done with.', async () => {
    const counts = await store.deliveries.count();
    return [[{}, DUE.reduce((sum, state) => sum + (counts[state] ?? 0), 0)]];
  }),
  createGauge('sotebotti_digest_subscriptions', 'Channels that get digests, and those halted.', async () => {
    const all = await store.subscriptions.list();
    const halted = all.filter((subscription) => subscription.halted !== undefined).length;
    return [
      [{ state: 'running' }, all.length - halted],
      [{ state: 'halted' }, halted],
    ];
  }),
];

const DAY_IN_SECONDS = 24 * 60 * 60;

/** The version takes a moment, so it is worked out once for each knowledge. */
const knowledgeGauges = (knowledge: () => Knowledge, clock: Clock): Family[] => {
  const versions = new WeakMap<Knowledge, string>();
  const version = (known: Knowledge): string => {
    const id = versions.get(known) ?? versionOf(known).id;
    versions.set(known, id);
    return id;
  };
  return [
    createGauge('sotebotti_knowledge_info', 'The version of the knowledge in force.', () => [
      [{ version: version(knowledge()) }, 1],
    ]),
    createGauge('sotebotti_knowledge_facts', 'Facts in force.', () => [[{}, knowledge().facts.length]]),
    createGauge('sotebotti_knowledge_age_seconds', 'Since the day on which the newest fact was added.', () => {
      const newest = knowledge()
        .facts.map(({ addedOn }) => Date.parse(addedOn))
        .reduce((one, other) => Math.max(one, other), 0);
      const age = clock().getTime() / 1000 - newest / 1000;
      return [[{}, Math.max(0, Math.floor(age / DAY_IN_SECONDS) * DAY_IN_SECONDS)]];
    }),
  ];
};

const processGauges = ({ ready, lag }: MetricsSetting): Family[] => [
  createGauge('sotebotti_ready', '1 while questions can be answered.', () => [[{}, ready() ? 1 : 0]]),
  createGauge('sotebotti_event_loop_lag_seconds', 'How late timers were since the page was last read.', () =>
    Object.entries(lag.read()).map(([quantile, seconds]) => [{ quantile }, seconds] as const),
  ),
];

const NO_TOPIC = 'none';
const ANSWERS: readonly MessageKind[] = ['answer', 'clarify', 'unknown'];

const labelsOf = (surface: Surface, { language, context }: Reply, { kind }: Message) => ({
  surface,
  language,
  kind,
  topic: context?.topics[0] ?? NO_TOPIC,
});

const questionLabels = (): Labels[] =>
  SURFACES.flatMap((surface) =>
    LANGUAGES.flatMap((language) => [
      { surface, language, kind: 'help', topic: NO_TOPIC },
      ...ANSWERS.flatMap((kind) => [NO_TOPIC, ...TOPICS].map((topic) => ({ surface, language, kind, topic }))),
    ]),
  );

const callLabels = (): Labels[] =>
  METHODS.flatMap((method) => ['200', '429', 'no_answer'].map((outcome) => ({ method, outcome })));

export const createMetrics = (setting: MetricsSetting): Metrics => {
  const questions = createCounter(
    'sotebotti_questions_total',
    'Questions answered; misses are of kind unknown.',
    questionLabels(),
  );
  const answering = createHistogram('sotebotti_answer_seconds', 'Finding the answer to a question.', ANSWERING);
  const handling = createHistogram(
    'sotebotti_handling_seconds',
    'From a delivery of Slack to all that it asked for.',
    HANDLING,
    SURFACES.map((surface) => ({ surface })),
  );
  const calls = createCounter(
    'sotebotti_slack_calls_total',
    'Requests to Slack by method and HTTP status; 429: rate limited.',
    callLabels(),
  );
  const calling = createHistogram('sotebotti_slack_call_seconds', 'How long Slack took to answer.', HANDLING);
  const digests = createDigestMetrics();
  const families = [
    questions.family,
    answering.family,
    handling.family,
    calls.family,
    calling.family,
    ...digests.families,
    ...storeGauges(setting.store),
    ...knowledgeGauges(setting.knowledge, setting.clock),
    ...processGauges(setting),
  ];
  return {
    answered(surface, reply, seconds) {
      for (const message of reply.messages) questions.add(labelsOf(surface, reply, message));
      answering.observe({}, seconds);
    },
    handled: (surface, seconds) => handling.observe({ surface }, seconds),
    called(method, outcome, seconds) {
      calls.add({ method, outcome });
      calling.observe({}, seconds);
    },
    digest: digests.report,
    page: () => exposition(families),
  };
};
