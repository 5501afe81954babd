/** `npm run manifest`: the Slack manifest, as it is for Socket Mode or turned into its HTTP form. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Document, isMap, parseDocument } from 'yaml';
import type { ExitCode, Io } from './io.ts';

export const MANIFEST_FILE = fileURLToPath(new URL('../../manifest.yml', import.meta.url));

const ENDPOINT = '/slack/events';
const USAGE =
  'Usage: npm run -s manifest                          for Socket Mode\n       npm run -s manifest -- --url https://…   for HTTP';

/** Where Slack sends everything: one address, without a trailing slash before the path. */
const requestUrl = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(url);
  if (protocol !== 'https:' || search || hash) return undefined;
  return `${origin}${pathname.replace(/\/+$/, '')}${ENDPOINT}`;
};

const toHttp = (manifest: Document, address: string): string => {
  manifest.commentBefore = null;
  if (manifest.contents) manifest.contents.commentBefore = null;
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], address);
  manifest.setIn(['settings', 'interactivity', 'request_url'], address);
  const commands = manifest.getIn(['features', 'slash_commands']);
  const items = commands && typeof commands === 'object' && 'items' in commands ? commands.items : [];
  for (const command of Array.isArray(items) ? items : []) if (isMap(command)) command.set('url', address);
  return manifest.toString({ lineWidth: 120 });
};

const parse = (args: readonly string[]): { url?: string } | string => {
  try {
    const { url } = parseArgs({ args: [...args], options: { url: { type: 'string' } } }).values;
    return url === undefined ? {} : { url };
  } catch (error) {
    return error instanceof Error ? error.message : USAGE;
  }
};

/** Runs the command. @returns 0 when the manifest was printed, 2 on wrong usage. */
export const manifestCommand = (
  args: readonly string[],
  io: Pick<Io, 'out' | 'error'>,
  file = MANIFEST_FILE,
): ExitCode => {
  const wrong = (message: string): ExitCode => {
    io.error(`${message}\n${USAGE}`);
    return 2;
  };
  const options = parse(args);
  if (typeof options === 'string') return wrong(options);
  const text = readFileSync(file, 'utf8');
  if (options.url === undefined) {
    io.out(text.trimEnd());
    return 0;
  }
  const address = requestUrl(options.url);
  if (!address) return wrong(`--url must be an address such as https://sotebotti.example.fi, not ${options.url}`);
  io.out(toHttp(parseDocument(text), address).trimEnd());
  return 0;
};
