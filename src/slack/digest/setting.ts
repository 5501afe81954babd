/** Setting a channel's digest: the channel is told first, and only what it was told takes effect. */
import type { WebClient } from '@slack/web-api';
import { addDays } from '../../digest/calendar.ts';
import { digestText, presentDigest, scopeText } from '../../digest/present-digest.ts';
import { previewDigest } from '../../digest/preview.ts';
import { nextDigestDay } from '../../digest/schedule.ts';
import type { Language } from '../../knowledge/schema.ts';
import { DIGEST_SETTING_TEXTS } from '../../language/digest-setting-texts.ts';
import { DIGEST_TEXTS } from '../../language/digest-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { dateText } from '../../language/values.ts';
import type { ChannelSettings } from '../../store/channels.ts';
import type { Delivery } from '../../store/deliveries.ts';
import { DEFAULT_TIMING, type Subscription, type Timing } from '../../store/subscriptions.ts';
import { announce } from '../announce.ts';
import { escapeMarkup, mentionMarkup } from '../blocks/markup.ts';
import type { Edge } from '../edge.ts';
import { languageOfChannel } from '../reader.ts';

/** By whom, where, and in which language to speak. */
export type Setter = { team: string; channel: string; user: string; language: Language; client: WebClient };

export type Setting = { timing: Timing; settings: Pick<ChannelSettings, 'regions' | 'programmes' | 'language'> };

/** `8.30`, as people write it; English keeps the colon. */
const timeText = (time: string, language: Language): string => {
  const short = time.replace(/^0/, '');
  return language === 'en' ? short : short.replace(':', '.');
};

/** `ma–pe`, `ma, ke`. */
const daysText = (weekdays: readonly number[], language: Language): string => {
  const names = weekdays.map((weekday) => (DIGEST_TEXTS[language].weekdays[weekday - 1] ?? '').toLocaleLowerCase('fi'));
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 1];
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1;
  return isRun ? `${names[0]}–${names.at(-1)}` : names.join(', ');
};

const scopeOf = (edge: Edge, setting: Setting, language: Language): string => {
  const settings = { ...setting.settings, curators: false };
  return scopeText({ settings }, { language, today: finnishDay(edge.clock), knowledge: edge.knowledge() });
};

/** The next day, today's being over or under way. */
const nextDay = (edge: Edge, timing: Timing): string | undefined =>
  nextDigestDay(timing, addDays(finnishDay(edge.clock), 1));

export type SetOutcome = 'done' | 'not-a-member' | 'not-kept' | 'nothing-there';

/** Sets the digest of a channel, once the channel has been told. */
export const setDigest = async (edge: Edge, setter: Setter, setting: Setting): Promise<SetOutcome> => {
  if (!edge.store.durable) return 'not-kept';
  const language = setting.settings.language ?? setter.language;
  const { time, weekdays } = setting.timing;
  const texts = DIGEST_SETTING_TEXTS[language];
  const next = nextDay(edge, setting.timing);
  const told = await announce(
    edge,
    setter,
    texts.announced(
      mentionMarkup(setter.user),
      escapeMarkup(scopeOf(edge, setting, language)),
      timeText(time, language),
      daysText(weekdays, language),
      next ? dateText(next, language) : '–',
    ),
  );
  if (!told) return 'not-a-member';
  await edge.store.channels.change(setter, setter.user, setting.settings);
  await edge.store.subscriptions.set(setter, setter.user, setting.timing);
  return 'done';
};

/** Ends the digest of a channel, once the channel has been told. */
export const removeDigest = async (edge: Edge, setter: Setter): Promise<SetOutcome> => {
  if (!(await edge.store.subscriptions.of(setter))) return 'nothing-there';
  const language = await languageOfChannel(edge, setter);
  const told = await announce(edge, setter, DIGEST_SETTING_TEXTS[language].announcedOff(mentionMarkup(setter.user)));
  if (!told) return 'not-a-member';
  await edge.store.subscriptions.remove(setter, setter.user);
  return 'done';
};

/** What a channel's digest is set to, or would be by default. */
export const settingOf = async (
  edge: Edge,
  place: Pick<Setter, 'team' | 'channel'>,
): Promise<Setting & { subscription: Subscription | undefined }> => {
  const subscription = await edge.store.subscriptions.of(place);
  const { regions, programmes, language } = await edge.store.channels.of(place);
  const { time, weekdays, pausedUntil } = subscription ?? DEFAULT_TIMING;
  return { subscription, timing: { time, weekdays, pausedUntil }, settings: { regions, programmes, language } };
};

const ENDED = ['posted', 'quiet', 'skipped', 'failed', 'unknown'] as const;

const outcomeText = ({ state }: Delivery, language: Language): string => {
  const { outcomes } = DIGEST_SETTING_TEXTS[language];
  return outcomes[ENDED.find((ended) => ended === state) ?? 'under-way'];
};

/** How things are with a channel's digest, in a few sentences. */
export const statusText = async (edge: Edge, { team, channel, language }: Setter): Promise<string> => {
  const texts = DIGEST_SETTING_TEXTS[language];
  const current = await settingOf(edge, { team, channel });
  const { subscription, timing } = current;
  if (!subscription) return texts.off;
  const [last] = await edge.store.deliveries.of({ team, channel }, 1);
  const next = nextDay(edge, timing);
  return [
    texts.on(scopeOf(edge, current, language), timeText(timing.time, language), daysText(timing.weekdays, language)),
    ...(subscription.halted ? [texts.halted] : []),
    ...(timing.pausedUntil && timing.pausedUntil > finnishDay(edge.clock)
      ? [texts.paused(dateText(timing.pausedUntil, language))]
      : []),
    ...(next && !subscription.halted ? [texts.next(dateText(next, language))] : []),
    ...(last ? [texts.last(dateText(last.day, language), outcomeText(last, language))] : []),
  ].join(' ');
};

/** What the channel would get on its next day, with the knowledge as it is. */
export const previewText = async (edge: Edge, { team, channel, language }: Setter): Promise<string> => {
  const { subscription, timing } = await settingOf(edge, { team, channel });
  const settings = await edge.store.channels.of({ team, channel });
  const day = nextDay(edge, timing);
  const knowledge = edge.knowledge();
  const spoken = { ...settings, language: settings.language ?? language };
  const isFirst = subscription !== undefined && subscription.seen === undefined;
  const digest = day ? previewDigest(knowledge, spoken, day, timing, isFirst) : null;
  return digest ? digestText(presentDigest(digest, knowledge)) : DIGEST_SETTING_TEXTS[language].nothingToPreview;
};
