/** Someone opens the app's home: it is put together anew, and published. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Language } from '../../knowledge/schema.ts';
import { finnishDay } from '../../language/today.ts';
import { dateText } from '../../language/values.ts';
import { emptyQuery } from '../../questions/query-of.ts';
import type { Payload } from '../blocks/payload.ts';
import { storedAbout } from '../commands/privacy.ts';
import type { Edge } from '../edge.ts';
import { directly, reportFailure } from '../failures.ts';
import { languageFor } from '../reader.ts';
import { OPTIONAL_SCOPES } from '../receivers/scopes.ts';
import { type Home, homeView } from './home-view.ts';

type Person = { team: string; user: string };

const gather = async (edge: Edge, person: Person): Promise<Home> => {
  const { store, bot, clock } = edge;
  const { language: chosen, region } = await store.people.of(person);
  const language: Language = chosen ?? 'fi';
  const today = finnishDay(clock);
  const subscriptions = await store.subscriptions.list(person.team);
  const scopes = edge.scopes();
  const coverage = bot.catalogue.coverage();
  return {
    language,
    chosen,
    region,
    regions: bot.catalogue.regions(language),
    digests: subscriptions
      .filter(({ setBy }) => setBy === person.user)
      .map(({ channel, time, halted }) => ({ channel, time, halted: halted !== undefined })),
    news: bot.choose({ query: { ...emptyQuery, listing: 'news', subjects: region ? [region] : [] }, language, today }),
    coverage: { ...coverage, newest: dateText(coverage.newest, language) },
    stored: await storedAbout(edge, { ...person, language }),
    curators: await store.channels.curatorsOf(person.team),
    missingScopes: scopes ? OPTIONAL_SCOPES.filter((scope) => !scopes.includes(scope)) : [],
    time: dateText(today, language),
  };
};

/** Shows a person their home as things stand now, with what has just been done. */
export const publishHome = async (
  edge: Edge,
  client: WebClient,
  person: Person,
  notice?: (language: Language) => string,
): Promise<void> => {
  const home = await gather(edge, person);
  const view = homeView({ ...home, ...(notice ? { notice: notice(home.language) } : {}) });
  await client.views.publish({ user_id: person.user, view });
};

const openedSchema = z.object({ user: z.string(), tab: z.string() });
const envelopeSchema = z.object({ team_id: z.string() });

export type HomeOpened = { event: unknown; body: unknown; client: WebClient };

/** The messages tab needs nothing: it holds the conversation. */
export const answerHomeOpened = async (edge: Edge, { event, body, client }: HomeOpened): Promise<void> => {
  const opened = openedSchema.safeParse(event);
  const envelope = envelopeSchema.safeParse(body);
  if (!opened.success || !envelope.success || opened.data.tab !== 'home') return;
  const person = { team: envelope.data.team_id, user: opened.data.user };
  try {
    await publishHome(edge, client, person);
  } catch (error) {
    const language = await languageFor(edge, person).catch((): Language => 'fi');
    const inHome = ({ blocks = [] }: Payload) =>
      client.views.publish({ user_id: person.user, view: { type: 'home', blocks } });
    await reportFailure(edge, { door: 'home', error, language, ways: [inHome, directly(client, person.user)] });
  }
};
