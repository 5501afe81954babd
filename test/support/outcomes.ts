/** What people see of something they did: every message and view that came, changed or went. */
import type { FakeMessage, FakeView, Json } from '../../src/playground/fake-slack/types.ts';
import { findChannel, type Workspace } from '../../src/playground/fake-slack/workspace.ts';

export type Surface = 'channel' | 'thread' | 'direct' | 'asker' | 'modal' | 'home';
export type Outcome = { where: Surface; channel?: string; user?: string; said: string };

type Seen = { outcome: Outcome; content: string };

const words = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(words);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Json).flatMap(([key, item]) =>
    typeof item === 'string' ? (['text', 'url', 'user_id'].includes(key) ? [item] : []) : words(item),
  );
};

const surfaceOf = (workspace: Workspace, { channel, threadTs }: FakeMessage): Surface => {
  if (findChannel(workspace, channel)?.kind === 'im') return 'direct';
  return threadTs ? 'thread' : 'channel';
};

const ofMessage = (where: Surface, message: FakeMessage): Seen => ({
  outcome: { where, channel: message.channel, said: [message.text, ...words(message.blocks)].join('\n') },
  content: JSON.stringify([message.text, message.blocks]),
});

const ofView = (view: FakeView): Seen => ({
  outcome: {
    where: view.kind === 'modal' ? 'modal' : 'home',
    user: view.user,
    said: [...words(view.view), ...Object.values(view.errors)].join('\n'),
  },
  content: JSON.stringify([view.view, view.errors]),
});

const seen = (workspace: Workspace): Map<string, Seen> =>
  new Map([
    ...workspace.messages
      .filter(({ botId }) => botId)
      .map((message): [string, Seen] => [`m${message.ts}`, ofMessage(surfaceOf(workspace, message), message)]),
    ...workspace.ephemerals.map((message): [string, Seen] => [`e${message.ts}`, ofMessage('asker', message)]),
    ...workspace.views.map((view): [string, Seen] => [view.id, ofView(view)]),
  ]);

/** Does it, and tells what people see anew, in the order in which it came. */
export const outcomesOf = async (workspace: Workspace, doing: () => Promise<unknown>): Promise<Outcome[]> => {
  const before = seen(workspace);
  await doing();
  return [...seen(workspace)]
    .filter(([id, { content }]) => before.get(id)?.content !== content)
    .map(([, { outcome }]) => outcome);
};
