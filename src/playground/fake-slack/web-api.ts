/** `/api/*`: reads a call, checks its token and scope, and runs the method. */
import { CHAT_METHODS, failed, type Method } from './chat-methods.ts';
import { OTHER_METHODS } from './other-methods.ts';
import type { FakeRequest, FakeResponse, Json, Override } from './types.ts';
import { VIEW_METHODS } from './view-methods.ts';
import type { Workspace } from './workspace.ts';

/** Decides about a call in place of the method; undefined lets the method run. */
export type OverrideCall = (args: Json, count: number) => Override | undefined;

export type WebApi = {
  handle(request: FakeRequest): FakeResponse;
  override(method: string, decide: OverrideCall): void;
};

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...CHAT_METHODS, ...VIEW_METHODS, ...OTHER_METHODS }),
);

const argsOf = ({ headers, body }: FakeRequest): Json =>
  headers['content-type']?.startsWith('application/json')
    ? JSON.parse(body || '{}')
    : Object.fromEntries(new URLSearchParams(body));

const tokenOf = ({ headers }: FakeRequest, args: Json): string | undefined =>
  /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? (typeof args.token === 'string' ? args.token : undefined);

const json = (body: Json, scopes: string[]): FakeResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'x-oauth-scopes': scopes.join() },
  body: JSON.stringify(body),
});

const runMethod = (workspace: Workspace, name: string, token: string | undefined, args: Json): Json => {
  const method = METHODS.get(name);
  if (!method) return failed('unknown_method', { req_method: name });
  if (!token) return failed('not_authed');
  if (token === workspace.app.appToken) return failed('not_allowed_token_type');
  if (token !== workspace.app.botToken) return failed('invalid_auth');
  if (method.scope && !workspace.app.scopes.includes(method.scope)) {
    return failed('missing_scope', { needed: method.scope, provided: workspace.app.scopes.join() });
  }
  return method.run(workspace, args);
};

/** Opening a socket is the one call made with the app's own token. */
const openConnection = ({ app }: Workspace, token: string | undefined, socketUrl: string | undefined): Json => {
  if (!token) return failed('not_authed');
  if (token === app.botToken) return failed('not_allowed_token_type');
  if (token !== app.appToken) return failed('invalid_auth');
  return socketUrl ? { ok: true, url: socketUrl } : failed('internal_error');
};

const replaced = ({ status = 200, headers = {}, body, raw }: Override): FakeResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: raw ?? JSON.stringify(body ?? {}),
});

/** Slack's Web API over a workspace; `socketUrl` gives the address of the next socket, where there is one. */
export const createWebApi = (workspace: Workspace, socketUrl: () => string | undefined): WebApi => {
  const overrides = new Map<string, { decide: OverrideCall; count: number }>();

  const overridden = (method: string, args: Json): FakeResponse | undefined => {
    const override = overrides.get(method);
    if (!override) return undefined;
    override.count += 1;
    const decided = override.decide(args, override.count);
    return decided && replaced(decided);
  };

  return {
    override: (method, decide) => {
      overrides.set(method, { decide, count: 0 });
    },
    handle(request) {
      const name = request.path.replace(/^\/api\//, '');
      const args = argsOf(request);
      const token = tokenOf(request, args);
      workspace.calls.push({ method: name, args });
      const response =
        overridden(name, args) ??
        json(
          name === 'apps.connections.open'
            ? openConnection(workspace, token, socketUrl())
            : runMethod(workspace, name, token, args),
          workspace.app.scopes,
        );
      workspace.changed();
      return response;
    },
  };
};
