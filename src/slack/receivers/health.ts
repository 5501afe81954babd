/** `/healthz`: the process is alive. `/readyz`: it can answer. `/metrics`: how it is doing, in numbers. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Health = {
  ready: () => boolean;
  /** The page for Prometheus. */
  page: () => Promise<string>;
};

const PLAIN = 'text/plain; charset=utf-8';
/** The version of the text format, which Prometheus asks for. */
const EXPOSITION = 'text/plain; version=0.0.4; charset=utf-8';

const say = (response: ServerResponse, status: number, text: string, type = PLAIN): void => {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
};

type Route = {
  path: string;
  method: string[];
  handler: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
};

/** The routes, for whichever server carries them. */
export const healthRoutes = ({ ready, page }: Health): Route[] => [
  { path: '/healthz', method: ['GET', 'HEAD'], handler: (_request, response) => say(response, 200, 'ok') },
  {
    path: '/readyz',
    method: ['GET', 'HEAD'],
    handler: (_request, response) => (ready() ? say(response, 200, 'ready') : say(response, 503, 'not ready')),
  },
  {
    path: '/metrics',
    method: ['GET', 'HEAD'],
    handler: async (_request, response) => say(response, 200, (await page()).trimEnd(), EXPOSITION),
  },
];

/** Answers these routes and nothing else. */
export const healthListener = (health: Health) => {
  const routes = healthRoutes(health);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?', 1)[0];
    const route = routes.find((known) => known.path === path && known.method.includes(request.method ?? ''));
    if (route) void route.handler(request, response);
    else say(response, 404, 'not found');
  };
};
