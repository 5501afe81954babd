/** The state of the fake workspace, and what Slack itself would do to it. */
import { messageComplaints } from './check-manners.ts';
import type { Clock, FakeApp, FakeCall, FakeChannel, FakeEphemeral, FakeMessage, FakeUser, FakeView } from './types.ts';

export type Workspace = {
  team: { id: string; domain: string };
  app: FakeApp;
  clock: Clock;
  users: FakeUser[];
  channels: FakeChannel[];
  messages: FakeMessage[];
  ephemerals: FakeEphemeral[];
  /** The modals that are open and the homes that are published. */
  views: FakeView[];
  /** A trigger is good for one view. */
  spentTriggers: Set<string>;
  calls: FakeCall[];
  /** What Slack took, but readers would miss. */
  complaints: string[];
  /** The most messages that one look at a channel's history shows. */
  historyPage: number;
  /** A number that no other call got. */
  next(): number;
  /** A timestamp that no other message has. */
  nextTs(): string;
  changed(): void;
  onChange(listener: () => void): () => void;
};

export type WorkspaceOptions = {
  clock?: Clock;
  scopes?: string[];
  users?: FakeUser[];
  channels?: FakeChannel[];
  app?: Partial<FakeApp>;
};

const APP: FakeApp = {
  id: 'A0SOTE',
  botUserId: 'U0BOT',
  botId: 'B0BOT',
  botName: 'sotebotti',
  botToken: 'xoxb-fake-bot-token',
  appToken: 'xapp-fake-app-token',
  signingSecret: '0123456789abcdef0123456789abcdef',
  scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history'],
};

const USERS: FakeUser[] = [
  { id: 'U0AINO', name: 'aino' },
  { id: 'U0BERT', name: 'bertil' },
];

const CHANNELS: FakeChannel[] = [
  { id: 'C0SOTE', name: 'sote', kind: 'public', members: ['U0AINO', 'U0BERT', APP.botUserId] },
  { id: 'C0MUU', name: 'muu', kind: 'public', members: ['U0AINO', 'U0BERT'] },
  { id: 'C0VANHA', name: 'vanha', kind: 'public', members: ['U0AINO', APP.botUserId], archived: true },
  { id: 'D0AINO', name: 'directmessage', kind: 'im', members: ['U0AINO', APP.botUserId] },
];

/** A workspace with two people, three channels and a direct message, unless told otherwise. */
export const createWorkspace = (options: WorkspaceOptions = {}): Workspace => {
  const clock = options.clock ?? (() => new Date());
  const listeners = new Set<() => void>();
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return {
    team: { id: 'T0FAKE', domain: 'fake' },
    app: { ...APP, ...(options.scopes ? { scopes: options.scopes } : {}), ...options.app },
    clock,
    users: structuredClone(options.users ?? USERS),
    channels: structuredClone(options.channels ?? CHANNELS),
    messages: [],
    ephemerals: [],
    views: [],
    spentTriggers: new Set(),
    calls: [],
    complaints: [],
    historyPage: 999,
    next,
    nextTs: () => `${Math.floor(clock().getTime() / 1000)}.${String(next()).padStart(6, '0')}`,
    changed: () => {
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const findChannel = ({ channels }: Workspace, id: string): FakeChannel | undefined =>
  channels.find((channel) => channel.id === id);

/** The direct message between a person and the app, opened if need be. */
export const openDirectMessage = (workspace: Workspace, user: string): FakeChannel => {
  const open = workspace.channels.find(({ kind, members }) => kind === 'im' && members.includes(user));
  if (open) return open;
  const members = [user, workspace.app.botUserId];
  const channel: FakeChannel = { id: `D${user.slice(1)}`, name: 'directmessage', kind: 'im', members };
  workspace.channels.push(channel);
  return channel;
};

/** Puts a message where people see it. */
export const addMessage = (workspace: Workspace, message: Omit<FakeMessage, 'ts'>): FakeMessage => {
  const added = { ...message, ts: workspace.nextTs() };
  if (message.botId) workspace.complaints.push(...messageComplaints(message.text, message.blocks));
  workspace.messages.push(added);
  workspace.changed();
  return added;
};

/** Puts a message where one person sees it. */
export const addEphemeral = (workspace: Workspace, message: Omit<FakeEphemeral, 'ts'>): FakeEphemeral => {
  const added = { ...message, ts: workspace.nextTs() };
  workspace.complaints.push(...messageComplaints(message.text, message.blocks));
  workspace.ephemerals.push(added);
  workspace.changed();
  return added;
};

/** Resolves as soon as something is found; looks again after every change. */
export const waitFor = <Found>(workspace: Workspace, find: () => Found | undefined): Promise<Found> =>
  new Promise((resolve) => {
    const look = () => {
      const found = find();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const stop = workspace.onChange(look);
    look();
  });
