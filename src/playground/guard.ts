/** Who may talk to the playground: pages that it served itself, to a browser on this machine. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Why a request is refused, or undefined. A foreign name in `Host` means that some other site has made its own name lead
 * to this machine (DNS rebinding); a foreign `Origin`, that another site's page sends the request.
 */
export const refuseRequest = ({ headers, method = 'GET' }: IncomingMessage, port: number): string | undefined => {
  const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port}`);
  if (!headers.host || !hosts.includes(headers.host.toLowerCase())) return 'This page is served on this machine only.';
  if (method === 'GET' || method === 'HEAD') return undefined;
  const isOwn = headers.origin === `http://${headers.host}`.toLowerCase();
  return isOwn ? undefined : 'Only the page itself may do this.';
};

/**
 * Goes with every response. Nothing is loaded from elsewhere, and no script runs but our file. The library sets margins
 * in `style` attributes; a stylesheet within the page is still refused.
 */
export const SAFETY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
