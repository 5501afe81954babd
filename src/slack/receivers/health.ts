/** `/healthz`: the process is alive. `/readyz`: it can answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type Ready = () => boolean;

const say = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
};

type Route = {
  path: string;
  method: string[];
  handler: (request: IncomingMessage, response: ServerResponse) => void;
};

/** The two routes, for whichever server carries them. */
export const healthRoutes = (ready: Ready): Route[] => [
  { path: '/healthz', method: ['GET', 'HEAD'], handler: (_request, response) => say(response, 200, 'ok') },
  {
    path: '/readyz',
    method: ['GET', 'HEAD'],
    handler: (_request, response) => (ready() ? say(response, 200, 'ready') : say(response, 503, 'not ready')),
  },
];

/** Answers the two routes and nothing else. */
export const healthListener = (ready: Ready) => {
  const routes = healthRoutes(ready);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.split('?', 1)[0];
    const route = routes.find((known) => known.path === path && known.method.includes(request.method ?? ''));
    if (route) route.handler(request, response);
    else say(response, 404, 'not found');
  };
};
