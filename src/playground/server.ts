/** The playground's page over HTTP, on this machine only. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { DEFAULT_PERSON, DEFAULT_PLACE } from './demo-workspace.ts';
import { DoingError } from './doings.ts';
import type { Clock } from './fake-slack/types.ts';
import { findChannel } from './fake-slack/workspace.ts';
import { refuseRequest, SAFETY_HEADERS } from './guard.ts';
import { addressOf, type Looking, readLooking } from './page/looking.ts';
import { drawPage } from './page/page.ts';
import { directOf, type Theme } from './page/scene.ts';
import { TEXTS } from './page/texts.ts';
import type { Playground } from './playground.ts';
import { createSceneOf } from './scene-of.ts';

export type PageServer = {
  handle(request: IncomingMessage, response: ServerResponse, port: number): void;
  end(): void;
};

const MOST_BYTES = 200_000;
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const DEFAULTS = { place: DEFAULT_PLACE, person: DEFAULT_PERSON };

type File = { path: string; type: string };
const fileIn = (folder: URL, name: string, type: string): File => ({
  path: fileURLToPath(new URL(name, folder)),
  type,
});
const BROWSER = new URL('./browser/', import.meta.url);

const FILES: Readonly<Record<string, File>> = {
  '/client.js': fileIn(BROWSER, 'client.js', 'text/javascript; charset=utf-8'),
  '/style.css': fileIn(BROWSER, 'style.css', 'text/css; charset=utf-8'),
  '/icon.svg': fileIn(BROWSER, 'icon.svg', 'image/svg+xml'),
  '/blocks.css': {
    path: fileURLToPath(import.meta.resolve('slack-blocks-to-jsx/dist/style.css')),
    type: 'text/css; charset=utf-8',
  },
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new DoingError('Too much at once');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

const themeOf = ({ headers }: IncomingMessage): Theme =>
  THEMES.find((theme) => headers.cookie?.split('; ').includes(`theme=${theme}`)) ?? 'auto';

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

/** The page and what people do on it. */
export const createPageServer = (playground: Playground, clock: Clock): PageServer => {
  const { workspace, doings, time, origins } = playground;
  const sceneOf = createSceneOf(playground, clock);
  const listening = new Set<ServerResponse>();
  const tellAll = (): void => {
    for (const response of listening) response.write('data: changed\n\n');
  };
  let isTelling = false;
  /** Many changes of one moment are told once. */
  const stopListening = workspace.onChange(() => {
    if (isTelling) return;
    isTelling = true;
    setImmediate(() => {
      isTelling = false;
      tellAll();
    });
  });

  /** Slack tells the app when a person opens its home or its messages. */
  const enter = async ({ place, person }: Looking): Promise<void> => {
    const isDirect = directOf(workspace.channels, person)?.id === place;
    if (place === 'home' || isDirect) {
      await origins.during(() => playground.look(person, isDirect ? 'messages' : 'home'));
    }
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

  const live = (response: ServerResponse): void => {
    response.writeHead(200, { ...SAFETY_HEADERS, 'Content-Type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    listening.add(response);
    response.on('close', () => listening.delete(response));
  };

  /** Settings of the page itself; they are no doings in Slack. */
  const settings: Record<string, (form: URLSearchParams) => Record<string, string>> = {
    day(form) {
      const day = form.get('day') ?? '';
      time.moveTo(form.has('real') || !/^\d{4}-\d\d-\d\d$/.test(day) ? undefined : day);
      workspace.changed();
      return {};
    },
    theme(form) {
      const theme = THEMES.find((name) => name === form.get('theme')) ?? 'auto';
      return { 'Set-Cookie': `theme=${theme}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000` };
    },
  };

  const doThis = async (request: IncomingMessage, response: ServerResponse, name: string): Promise<void> => {
    const form = await formOf(request);
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
    const doing = Object.hasOwn(doings, name) ? doings[name] : undefined;
    if (!setting && !doing) return reply(response, 404, 'Not found');
    if (doing) await origins.during(() => doing(form));
    reply(response, 303, '', { Location: backTo(request), ...setting?.(form) });
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const file = Object.hasOwn(FILES, pathname) ? FILES[pathname] : undefined;
    if (isReading && file) return reply(response, 200, readFileSync(file.path, 'utf8'), { 'Content-Type': file.type });
    if (isReading && pathname === '/') return page(request, response, searchParams);
    if (isReading && pathname === '/live') return live(response);
    const [, doing] = /^\/do\/(\w+)$/.exec(pathname) ?? [];
    if (request.method === 'POST' && doing) return doThis(request, response, doing);
    return reply(response, 404, 'Not found');
  };

  return {
    handle(request, response, port) {
      const refused = refuseRequest(request, port);
      if (refused) return reply(response, 403, refused);
      route(request, response).catch((error: unknown) => {
        if (response.headersSent) return response.destroy();
        if (error instanceof DoingError) return reply(response, 400, error.message);
        playground.failed(error);
        return reply(response, 500, TEXTS.failed);
      });
    },
    end() {
      stopListening();
      for (const response of listening) response.end();
    },
  };
};
