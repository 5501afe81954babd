/** All that the page draws, gathered from the workspace. */
import type { FakeApp, FakeChannel, FakeEphemeral, FakeMessage, FakeUser, FakeView } from '../fake-slack/types.ts';
import type { Workspace } from '../fake-slack/workspace.ts';
import type { Drawing } from './blocks.ts';
import type { Looking } from './looking.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export type Said = FakeMessage | FakeEphemeral;
export type Shortcut = { type: 'message' | 'global'; name: string; callback_id: string };

export type Scene = {
  looking: Looking;
  theme: Theme;
  drawing: Drawing;
  app: FakeApp;
  users: FakeUser[];
  channels: FakeChannel[];
  /** The channel that is looked at; none at the app's home. */
  channel: FakeChannel | undefined;
  /** What the person can see of the channel, threads included, in order. */
  messages: Said[];
  home: FakeView | undefined;
  modal: FakeView | undefined;
  shortcuts: readonly Shortcut[];
  /** How many messages of a channel the person has not seen. */
  unread(channel: string): number;
  day: string;
  isRealDay: boolean;
  /** Why the bot said what is inspected, and in which language it said what. */
  why(ts: string): string;
  languageOf(ts: string): string | undefined;
};

/** Which of two messages came first, whatever the day is said to be. */
export const orderOf = ({ ts }: Said): number => Number(ts.split('.')[1]);

/** What a person sees of a channel; the last part of a timestamp counts on, whatever the day is said to be. */
export const seenBy = (workspace: Workspace, channel: string, person: string): Said[] =>
  [...workspace.messages, ...workspace.ephemerals]
    .filter((said) => said.channel === channel && (!('visibleTo' in said) || said.visibleTo === person))
    .sort((one, other) => orderOf(one) - orderOf(other));

/** The direct message between a person and the app. */
export const directOf = (channels: readonly FakeChannel[], person: string): FakeChannel | undefined =>
  channels.find(({ kind, members }) => kind === 'im' && members.includes(person));
