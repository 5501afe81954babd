/** What a channel is told on a day, as a value; null where there is nothing to tell. */
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import { type Language, TOPICS, type Topic } from '../knowledge/schema.ts';
import type { ChannelSettings } from '../store/channels.ts';
import type { TopicTotal } from '../store/counts.ts';
import { aheadOf, everAhead } from './ahead.ts';
import type { News, NewsKind } from './news.ts';
import { concerns } from './scope.ts';

export type DigestItem = {
  kind: 'deadline' | 'milestone' | NewsKind | 'review';
  fact: Fact;
  /** When it is due, or was to be reviewed: a day, month or year. */
  date?: string;
};

export type Asked = { topic: Topic; times: number };

export type Digest = {
  /** `YYYY-MM-DD` */
  day: string;
  language: Language;
  settings: ChannelSettings;
  items: readonly DigestItem[];
  /** What was asked most in the last week, where that is told. */
  asked: readonly Asked[];
  /** What was asked in the last week and could not be answered; for curators. */
  unanswered: readonly Asked[];
  /** The first digest of a channel: what it is told anew is what is known, not what is new. */
  welcome: boolean;
};

export type Occasion = {
  knowledge: Knowledge;
  settings: ChannelSettings;
  day: string;
  /** Null for the first digest of a channel. */
  news: News | null;
  /** The questions of the last week, on the day when they are told. */
  counts: readonly TopicTotal[];
  /** The days after this, up to `day`, are this digest's to tell of. */
  since: string;
  opensWeek: boolean;
};

/** Fewer would tell of single people's questions. */
const FEWEST_ASKED = 5;
const MOST_ASKED = 3;
const MOST_AHEAD_AT_FIRST = 10;

const isTopic = (id: string): id is Topic => (TOPICS as readonly string[]).includes(id);

/** The topics asked most, those that enough questions were about. */
const mostAsked = (counts: readonly TopicTotal[]): Asked[] => {
  const sums = new Map<Topic, number>();
  for (const { topic, times } of counts) if (isTopic(topic)) sums.set(topic, (sums.get(topic) ?? 0) + times);
  return [...sums]
    .map(([topic, times]) => ({ topic, times }))
    .filter(({ times }) => times >= FEWEST_ASKED)
    .sort((one, other) => other.times - one.times || one.topic.localeCompare(other.topic))
    .slice(0, MOST_ASKED);
};

/** On the week's first day all that is overdue, on the others what has become so. */
const reviewsOf = (facts: readonly Fact[], { settings, day, since, opensWeek }: Occasion): DigestItem[] => {
  if (!settings.curators) return [];
  return facts.flatMap((fact): DigestItem[] => {
    const { reviewBy, state } = fact;
    const overdue = reviewBy !== undefined && state !== 'superseded' && reviewBy < day;
    return overdue && (opensWeek || reviewBy >= since) ? [{ kind: 'review', fact, date: reviewBy }] : [];
  });
};

/** What is told of the channel's own regions, then of the country and the programmes, and what words mean last. */
const nearestFirst = (news: News, { regions }: ChannelSettings): News => {
  const isOwn = ({ subject }: Fact): boolean => regions.includes(subject.within ?? subject.id);
  const distance = (fact: Fact): number => (isOwn(fact) ? 0 : fact.subject.kind === 'term' ? 2 : 1);
  return news.toSorted((one, other) => distance(one.fact) - distance(other.fact));
};

const itemsOf = (occasion: Occasion): DigestItem[] => {
  const { knowledge, settings, day, news } = occasion;
  const facts = knowledge.facts.filter((fact) => concerns(fact, settings, knowledge));
  const ours = new Set(facts);
  const ahead = news === null ? everAhead(facts, day).slice(0, MOST_AHEAD_AT_FIRST) : aheadOf(facts, day);
  return [
    ...ahead.map(({ fact, kind, date }) => ({ kind, fact, date })),
    ...nearestFirst(
      (news ?? []).filter(({ fact }) => ours.has(fact)),
      settings,
    ),
    ...reviewsOf(facts, occasion),
  ];
};

/** The digest of a channel on a day. Nothing to tell is null, except at the first time, which says so. */
export const composeDigest = (occasion: Occasion): Digest | null => {
  const { settings, day, news, counts } = occasion;
  const here = counts.filter(({ region }) => settings.regions.length === 0 || settings.regions.includes(region));
  const digest: Digest = {
    day,
    language: settings.language ?? 'fi',
    settings,
    items: itemsOf(occasion),
    asked: mostAsked(here),
    unanswered: settings.curators ? mostAsked(counts.filter(({ outcome }) => outcome === 'unknown')) : [],
    welcome: news === null,
  };
  const isEmpty = digest.items.length + digest.asked.length + digest.unanswered.length === 0;
  return isEmpty && !digest.welcome ? null : digest;
};
