import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ChannelSettings } from '../store/channels.ts';
import { DEFAULT_TIMING, type Timing } from '../store/subscriptions.ts';
import { composeDigest, type Digest } from './compose.ts';
import { newsByDays } from './news.ts';
import { isDigestDay, opensWeek, previousDigestDay } from './schedule.ts';

/**
 * What a channel would get on the morning of a day, with the knowledge as it is; null where it would get nothing. What is
 * new is told by the days written in the facts, unless it is the channel's first digest.
 */
export const previewDigest = (
  knowledge: Knowledge,
  settings: ChannelSettings,
  day: string,
  timing: Timing = DEFAULT_TIMING,
  isFirst = false,
): Digest | null => {
  if (!isDigestDay(timing, day)) return null;
  const since = previousDigestDay(timing, day);
  const news = isFirst ? null : newsByDays(knowledge, since, day);
  return composeDigest({ knowledge, settings, day, since, news, counts: [], opensWeek: opensWeek(timing, day) });
};
