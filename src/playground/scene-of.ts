/** From the workspace and an address to what the page draws. */
import { explainWhy } from '../answers/why.ts';
import { finnishDay } from '../language/today.ts';
import type { Clock } from './fake-slack/types.ts';
import { homeOf, modalsOf } from './fake-slack/view-methods.ts';
import { findChannel, type Workspace } from './fake-slack/workspace.ts';
import { createLibrary } from './page/library.ts';
import type { Looking } from './page/looking.ts';
import { orderOf, type Said, type Scene, seenBy, type Theme } from './page/scene.ts';
import type { Playground } from './playground.ts';

/** What was made of the questions behind a message; a button asks by ids. */
const whyOf =
  ({ origins, bot }: Playground) =>
  (ts: string): string =>
    origins
      .of(ts)
      .map(({ request }) =>
        'text' in request ? explainWhy(bot.find(request).findings, bot) : JSON.stringify(request.query, null, 2),
      )
      .join('\n\n');

/** What each person has seen of each channel: that which was there when they last looked. */
const createSeen = (workspace: Workspace) => {
  const last = new Map<string, number>();
  const key = (channel: string, person: string) => `${person} ${channel}`;
  return {
    look(channel: string, person: string, messages: readonly Said[]): void {
      last.set(key(channel, person), Math.max(0, ...messages.map(orderOf)));
    },
    unread: (channel: string, person: string): number =>
      seenBy(workspace, channel, person).filter(
        (said) => said.user !== person && orderOf(said) > (last.get(key(channel, person)) ?? 0),
      ).length,
  };
};

/** Draws scenes of a playground; what was drawn once is kept. */
export const createSceneOf = (playground: Playground, realClock: Clock) => {
  const { workspace, origins, time, shortcuts } = playground;
  const named = workspace.users.map(({ id, name }) => ({ id, name }));
  const channels = workspace.channels.filter(({ kind }) => kind !== 'im');
  const library = createLibrary([...named, { id: workspace.app.botUserId, name: workspace.app.botName }], channels);
  const seen = createSeen(workspace);
  const drawing = { library, choosable: { users: named, channels } };
  return (looking: Looking, theme: Theme): Scene => {
    const channel = findChannel(workspace, looking.place);
    const messages = channel ? seenBy(workspace, channel.id, looking.person) : [];
    if (channel) seen.look(channel.id, looking.person, messages);
    const day = time.day();
    return {
      looking,
      theme,
      drawing,
      app: workspace.app,
      users: workspace.users,
      channels: workspace.channels,
      channel,
      messages,
      unread: (id) => seen.unread(id, looking.person),
      home: homeOf(workspace, looking.person),
      modal: modalsOf(workspace, looking.person).at(-1),
      shortcuts,
      day,
      isRealDay: day === finnishDay(realClock),
      why: whyOf(playground),
      languageOf: (ts) => origins.of(ts).at(-1)?.language,
    };
  };
};
