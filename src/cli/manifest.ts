/** `npm run manifest`: the Slack manifest, as it is for Socket Mode or turned into its HTTP form. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { tellHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';

export const MANIFEST_FILE = fileURLToPath(new URL('../../manifest.yml', import.meta.url));

const ENDPOINT = '/slack/events';
const USAGE = `Usage: npm run -s manifest                          for Socket Mode
       npm run -s manifest -- --url https://…   for HTTP
       add --agent for Slack's agent view`;

/** Slack's agent view: a description, and what to ask as a beginning. It needs a paid plan. */
const AGENT_VIEW = {
  agent_description:
    'Vastaa kysymyksiin sote-uudistuksen hankkeista ja kertoo jokaisen luvun lähteen. Vastaukset tulevat tarkistetusta aineistosta, eivät tekoälymallilta.',
  suggested_prompts: [
    { title: 'Rahoitus alueella', message: 'rahoitus Keski-Suomi' },
    { title: 'Milloin ohjelma päättyy?', message: 'milloin Tulevaisuuden sote-keskus päättyy?' },
    { title: 'Kuka vastaa hankkeesta?', message: 'kuka johtaa hanketta Keski-Suomessa?' },
    { title: 'Finansiering på svenska', message: 'hur mycket fick Östra Nyland?' },
  ],
};

/** Where Slack sends everything: one address, without a trailing slash before the path. */
const requestUrl = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(url);
  if (protocol !== 'https:' || search || hash) return undefined;
  return `${origin}${pathname.replace(/\/+$/, '')}${ENDPOINT}`;
};

const toAgent = (manifest: Document): void => {
  manifest.setIn(['features', 'agent_view'], manifest.createNode(AGENT_VIEW));
  manifest.addIn(['oauth_config', 'scopes', 'bot'], 'assistant:write');
};

/** The comment at the head of the file is about its own form; the yaml library keeps it with the first key. */
const headed = (manifest: Document, comment: string): void => {
  const first = isMap(manifest.contents) ? manifest.contents.items[0]?.key : undefined;
  if (isScalar(first)) first.commentBefore = comment;
};

const toHttp = (manifest: Document, address: string): void => {
  headed(
    manifest,
    ` Slack-sovelluksen määrittely: https://api.slack.com/apps → Create New App → From a manifest.\n Tämä on HTTP-muoto: Slack lähettää kaiken osoitteeseen ${address}`,
  );
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], address);
  manifest.setIn(['settings', 'interactivity', 'request_url'], address);
  const commands = manifest.getIn(['features', 'slash_commands']);
  const items = commands && typeof commands === 'object' && 'items' in commands ? commands.items : [];
  for (const command of Array.isArray(items) ? items : []) if (isMap(command)) command.set('url', address);
};

type Options = { url?: string; agent: boolean };

const parse = (args: readonly string[]): Options | string => {
  try {
    const options = { url: { type: 'string' }, agent: { type: 'boolean', default: false } } as const;
    const { url, agent } = parseArgs({ args: [...args], options }).values;
    return { agent, ...(url === undefined ? {} : { url }) };
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
  if (tellHelp(args, io, USAGE)) return 0;
  const options = parse(args);
  if (typeof options === 'string') return wrong(options);
  const text = readFileSync(file, 'utf8');
  if (options.url === undefined && !options.agent) {
    io.out(text.trimEnd());
    return 0;
  }
  const manifest = parseDocument(text);
  if (options.agent) toAgent(manifest);
  if (options.url !== undefined) {
    const address = requestUrl(options.url);
    if (!address) return wrong(`--url must be an address such as https://sotebotti.example.fi, not ${options.url}`);
    toHttp(manifest, address);
  }
  io.out(manifest.toString({ lineWidth: 120 }).trimEnd());
  return 0;
};
