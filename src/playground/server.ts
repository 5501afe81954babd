/** The playground's page over HTTP: what is asked for, and what is done on it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEFAULT_PERSON, DEFAULT_PLACE } from './demo-workspace.ts';
import { DoingError } from './doing-error.ts';
import type { Clock } from './fake-slack/types.ts';
import { findChannel } from './fake-slack/workspace.ts';
import { fileAt } from './files.ts';
import { refuseRequest, SAFETY_HEADERS } from './guard.ts';
import { createLive } from './live.ts';
import { addressOf, type Looking, readLooking } from './page/looking.ts';
import { drawPage } from './page/page.ts';
import { directOf, THEMES, type Theme } from './page/scene.ts';
import { TEXTS } from './page/texts.ts';
import type { Playground } from './playground.ts';
import { createSceneOf } from './scene-of.ts';

export type PageServer = {
  handle(request: IncomingMessage, response: ServerResponse, port: number): void;
  end(): void;
};

const MOST_BYTES = 200_000;
const DEFAULTS = { place: DEFAULT_PLACE, person: DEFAULT_PERSON };

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new DoingError(TEXTS.tooMuch);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const themeOf = ({ headers }: IncomingMessage): Theme =>
  THEMES.find((theme) => headers.cookie?.split('; ').includes(`theme=${theme}`)) ?? 'auto';

const themeCookie = (form: URLSearchParams): string => {
  const theme = THEMES.find((name) => name === form.get('theme')) ?? 'auto';
  return `theme=${theme}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000`;
};

/** Answers with text; `headers` are those beside the usual. */
const reply = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...SAFETY_HEADERS, ...headers });
  response.end(body);
};

/** The page that a form was on; without a script, the browser goes back there. */
const backTo = ({ headers }: IncomingMessage): string => {
  const { referer = '', host } = headers;
  const page = URL.canParse(referer) ? new URL(referer) : undefined;
  return page?.host === host && page ? `${page.pathname}${page.search}` : '/';
};

/** The page and what people do on it; `realClock` tells which day is today. */
export const createPageServer = (playground: Playground, realClock: Clock): PageServer => {
  const { workspace, doings, origins } = playground;
  const sceneOf = createSceneOf(playground, realClock);
  const live = createLive(workspace);

  /** Slack tells the app when a person opens its home or its messages. */
  const enter = async ({ place, person }: Looking): Promise<void> => {
    const isDirect = directOf(workspace.channels, person)?.id === place;
    if (place !== 'home' && !isDirect) return;
    await origins.during(() => playground.look(person, isDirect ? 'messages' : 'home'));
  };

  const page = async (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> => {
    const looking = readLooking(query, DEFAULTS);
    const isThere = looking.place === 'home' || findChannel(workspace, looking.place);
    if (!isThere || !workspace.users.some(({ id }) => id === looking.person)) {
      return reply(response, 303, '', { Location: addressOf(DEFAULTS) });
    }
    // The script asks for the page again after each change; the person has not come anew.
    if (!request.headers['x-again']) await enter(looking);
    reply(response, 200, drawPage(sceneOf(looking, themeOf(request))), { 'Content-Type': 'text/html; charset=utf-8' });
  };

  const doThis = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const form = await formOf(request);
    const back = { Location: backTo(request) };
    if (name === 'theme') return reply(response, 303, '', { ...back, 'Set-Cookie': themeCookie(form) });
    const doing = Object.hasOwn(doings, name) ? doings[name] : undefined;
    if (!doing) return reply(response, 404, 'Not found');
    const note = await origins.during(() => doing(form));
    reply(response, note ? 200 : 303, note ?? '', note ? {} : back);
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      const [, doing] = /^\/do\/(\w+)$/.exec(pathname) ?? [];
      return doing ? doThis(request, response, doing) : reply(response, 404, 'Not found');
    }
    if (pathname === '/') return page(request, response, searchParams);
    if (pathname === '/live') return live.listen(response);
    const file = fileAt(pathname);
    return file ? reply(response, 200, file.content, { 'Content-Type': file.type }) : reply(response, 404, 'Not found');
  };

  const explain = (response: ServerResponse, error: unknown): void => {
    if (response.headersSent) response.destroy();
    else if (error instanceof DoingError) reply(response, 400, error.message);
    else {
      playground.failed(error);
      reply(response, 500, TEXTS.failed);
    }
  };

  return {
    handle(request, response, port) {
      const refused = refuseRequest(request, port);
      if (refused) reply(response, 403, refused);
      else route(request, response).catch((error: unknown) => explain(response, error));
    },
    end: live.end,
  };
};
