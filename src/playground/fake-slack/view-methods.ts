/** The `views.*` methods: modals in a stack for each person, and a home for each. */
import { failed, type Method } from './chat-methods.ts';
import { refuseView } from './check-blocks.ts';
import { viewComplaints } from './check-manners.ts';
import type { FakeView, Json } from './types.ts';
import type { Workspace } from './workspace.ts';

/** A view that was opened and as many pushed onto it. */
const MOST_IN_STACK = 3;
const TRIGGER_LIFETIME = 3000;

const viewIn = (args: Json): unknown => (typeof args.view === 'string' ? JSON.parse(args.view) : args.view);

const refuse = (view: unknown, kind: FakeView['kind']): Json | undefined => {
  const refused = refuseView(view, kind);
  return refused && failed(refused.error, { response_metadata: { messages: refused.messages } });
};

/** Blocks get ids where the app gave none; values are told by them. */
const withBlockIds = (workspace: Workspace, view: Json): Json => ({
  ...view,
  blocks: Array.isArray(view.blocks)
    ? view.blocks.map((block: Json) => ({ ...block, block_id: block.block_id ?? `b${workspace.next()}` }))
    : [],
});

/** The modals that a person has open, the one on top last. */
export const modalsOf = ({ views }: Workspace, user: string): FakeView[] =>
  views.filter((view) => view.kind === 'modal' && view.user === user);

/** A view as Slack tells the app of it. */
export const shownView = (workspace: Workspace, { id, hash, kind, user, view }: FakeView, state: Json = {}): Json => {
  const [root] = modalsOf(workspace, user);
  return {
    private_metadata: '',
    callback_id: '',
    ...view,
    id,
    team_id: workspace.team.id,
    app_id: workspace.app.id,
    bot_id: workspace.app.botId,
    hash,
    state: { values: state },
    root_view_id: kind === 'modal' ? (root?.id ?? id) : id,
    previous_view_id: null,
  };
};

const add = (workspace: Workspace, kind: FakeView['kind'], user: string, view: Json): FakeView => {
  const added = {
    id: `V${workspace.next()}`,
    kind,
    user,
    hash: `${workspace.next()}`,
    view: withBlockIds(workspace, view),
    errors: {},
  };
  workspace.complaints.push(...viewComplaints(view, kind));
  workspace.views.push(added);
  workspace.changed();
  return added;
};

/** Closes views. */
export const close = (workspace: Workspace, closing: readonly FakeView[]): void => {
  workspace.views.splice(0, Infinity, ...workspace.views.filter((view) => !closing.includes(view)));
  workspace.changed();
};

/** Puts other content into an open view. */
export const replace = (workspace: Workspace, open: FakeView, view: Json): void => {
  workspace.complaints.push(...viewComplaints(view, open.kind));
  open.view = withBlockIds(workspace, view);
  open.hash = `${workspace.next()}`;
  open.errors = {};
  workspace.changed();
};

/** Shows a view over those a person has open, unless it is refused or one too many. */
export const push = (workspace: Workspace, user: string, view: unknown): Json | FakeView => {
  const refused = refuse(view, 'modal');
  if (refused) return refused;
  if (modalsOf(workspace, user).length >= MOST_IN_STACK) return failed('push_limit_reached');
  return add(workspace, 'modal', user, view as Json);
};

type Trigger = { user: string } | { refused: Json };

/** A trigger shows one view, within three seconds; it carries who caused it and when. */
const exchange = (workspace: Workspace, args: Json): Trigger => {
  const trigger = String(args.trigger_id);
  const [, made, user] = /^trigger\.(\d+)\.(\w+)\.\d+$/.exec(trigger) ?? [];
  if (!made || !user) return { refused: failed('invalid_trigger_id') };
  if (workspace.clock().getTime() - Number(made) > TRIGGER_LIFETIME) return { refused: failed('expired_trigger_id') };
  if (workspace.spentTriggers.has(trigger)) return { refused: failed('exchanged_trigger_id') };
  return { user };
};

const shown = (workspace: Workspace, trigger: unknown, result: Json | FakeView): Json => {
  if (!isView(result)) return result;
  workspace.spentTriggers.add(String(trigger));
  return { ok: true, view: shownView(workspace, result) };
};

const isView = (result: Json | FakeView): result is FakeView => !('ok' in result);

const openView = (workspace: Workspace, args: Json): Json => {
  const trigger = exchange(workspace, args);
  if ('refused' in trigger) return trigger.refused;
  const view = viewIn(args);
  const refused = refuse(view, 'modal');
  if (refused) return refused;
  close(workspace, modalsOf(workspace, trigger.user));
  return shown(workspace, args.trigger_id, add(workspace, 'modal', trigger.user, view as Json));
};

const pushView = (workspace: Workspace, args: Json): Json => {
  const trigger = exchange(workspace, args);
  if ('refused' in trigger) return trigger.refused;
  if (modalsOf(workspace, trigger.user).length === 0) return failed('not_found');
  return shown(workspace, args.trigger_id, push(workspace, trigger.user, viewIn(args)));
};

const updateView = (workspace: Workspace, args: Json): Json => {
  const found = workspace.views.find(({ id, view }) =>
    args.view_id ? id === args.view_id : Boolean(args.external_id) && view.external_id === args.external_id,
  );
  if (!found) return failed('not_found');
  if (args.hash && args.hash !== found.hash) return failed('hash_conflict');
  const view = viewIn(args);
  const refused = refuse(view, found.kind);
  if (refused) return refused;
  replace(workspace, found, view as Json);
  return { ok: true, view: shownView(workspace, found) };
};

/** The home that a person sees. */
export const homeOf = ({ views }: Workspace, user: string): FakeView | undefined =>
  views.find((view) => view.kind === 'home' && view.user === user);

const publish = (workspace: Workspace, args: Json): Json => {
  const user = String(args.user_id);
  if (!workspace.users.some(({ id }) => id === user)) return failed('invalid_arguments');
  const view = viewIn(args);
  const refused = refuse(view, 'home');
  if (refused) return refused;
  const home = homeOf(workspace, user);
  if (home && args.hash && args.hash !== home.hash) return failed('hash_conflict');
  if (home) replace(workspace, home, view as Json);
  return { ok: true, view: shownView(workspace, home ?? add(workspace, 'home', user, view as Json)) };
};

export const VIEW_METHODS: Record<string, Method> = {
  'views.open': { run: openView },
  'views.push': { run: pushView },
  'views.update': { run: updateView },
  'views.publish': { run: publish },
};
