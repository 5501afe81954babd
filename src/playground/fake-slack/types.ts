/** The world of the fake Slack: one workspace with people, channels and one app. */

export type Clock = () => Date;
export type Json = Record<string, unknown>;

export type FakeUser = { id: string; name: string; locale?: string };
export type ChannelKind = 'public' | 'private' | 'im';
export type FakeChannel = {
  id: string;
  name: string;
  kind: ChannelKind;
  members: string[];
  archived?: boolean;
  /** With another organisation. */
  shared?: boolean;
};

export type FakeMessage = {
  ts: string;
  channel: string;
  user: string;
  botId?: string;
  text: string;
  blocks?: Json[];
  threadTs?: string;
  /** As the app sent it, with every argument. */
  sent?: Json;
};
/** A message that one person sees. */
export type FakeEphemeral = FakeMessage & { visibleTo: string };

export type FakeApp = {
  id: string;
  botUserId: string;
  botId: string;
  botName: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  scopes: string[];
};

export type FakeView = {
  id: string;
  kind: 'modal' | 'home';
  user: string;
  /** Changes with every change of the content. */
  hash: string;
  view: Json;
  /** What the app found wrong with what was filled in, by block id. */
  errors: Record<string, string>;
};
export type FakeCall = { method: string; args: Json };

export type Delivery = {
  kind: 'events_api' | 'slash_commands' | 'interactive';
  body: Json;
  retryNum?: number;
  retryReason?: string;
};
/** What the app answered: whether it acknowledged, and with what. */
export type Acknowledgement = { ok: boolean; status?: number; payload?: unknown };
export type Deliver = (delivery: Delivery) => Promise<Acknowledgement>;

export type FakeRequest = { path: string; headers: Readonly<Record<string, string | undefined>>; body: string };
export type FakeResponse = { status: number; headers: Record<string, string>; body: string };

/** An answer of Slack's to a call, in place of the usual one. */
export type Override = { status?: number; headers?: Record<string, string>; body?: Json; raw?: string };
