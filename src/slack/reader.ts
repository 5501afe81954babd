/** For whom an answer is: in which language, and what a question means that names nothing. */
import type { Language } from '../knowledge/schema.ts';
import { emptyQuery } from '../questions/query-of.ts';
import type { Query } from '../questions/question.ts';
import type { Edge } from './edge.ts';

export type Whereabouts = { team: string; user: string; channel?: string | undefined };

export type Reader = {
  /** The person's choice, else the channel's; none where neither has chosen, and the question decides. */
  chosen: Language | undefined;
  /** What the channel is about. */
  channel: Query | undefined;
  /** What the channel is about, else the person's own region: for answers that only they see. */
  own: Query | undefined;
};

const about = (regions: readonly string[], programmes: readonly string[]): Query | undefined =>
  regions.length + programmes.length > 0
    ? { ...emptyQuery, subjects: [...regions], programmes: [...programmes] }
    : undefined;

/** What a person and a channel have chosen. */
export const readerOf = async ({ store }: Edge, { team, user, channel }: Whereabouts): Promise<Reader> => {
  const [person, settings] = await Promise.all([
    store.people.of({ team, user }),
    channel ? store.channels.of({ team, channel }) : undefined,
  ]);
  const ofChannel = about(settings?.regions ?? [], settings?.programmes ?? []);
  return {
    chosen: person.language ?? settings?.language,
    channel: ofChannel,
    own: ofChannel ?? about(person.region ? [person.region] : [], []),
  };
};

/** The language to speak where a text, if any, is all there is to tell it by. Slack's own locale is no sign: it has no Finnish. */
export const languageFor = async (edge: Edge, where: Whereabouts, text = ''): Promise<Language> => {
  const { chosen } = await readerOf(edge, where);
  return chosen ?? (text ? edge.languageOf(text) : 'fi');
};

/** The language to speak to all of a channel: its own, else that of whoever acts in it. */
export const languageOfChannel = async (
  { store }: Edge,
  { team, channel, language }: { team: string; channel: string; language: Language },
): Promise<Language> => (await store.channels.of({ team, channel })).language ?? language;
