/** What the page loads beside itself, by address. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type File = { type: string; content: string };

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

const PLACES: Readonly<Record<string, { type: string; address: string }>> = {
  '/client.js': { type: SCRIPT, address: import.meta.resolve('./browser/client.js') },
  '/style.css': { type: STYLE, address: import.meta.resolve('./browser/style.css') },
  '/icon.svg': { type: 'image/svg+xml', address: import.meta.resolve('./browser/icon.svg') },
  '/blocks.css': { type: STYLE, address: import.meta.resolve('slack-blocks-to-jsx/dist/style.css') },
};

/** Read anew each time, so that a change is seen on reloading the page. */
export const fileAt = (path: string): File | undefined => {
  const place = Object.hasOwn(PLACES, path) ? PLACES[path] : undefined;
  return place && { type: place.type, content: readFileSync(fileURLToPath(place.address), 'utf8') };
};
