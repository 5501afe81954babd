/** Deliveries as Slack would never send them, from a seed: the same seed gives the same. */
import { encode, sign } from '../../src/playground/fake-slack/http-delivery.ts';
import type { Delivery, Json } from '../../src/playground/fake-slack/types.ts';

/** Stands in all that a person might have written, so that a leak is seen. */
export const CANARY = 'kanarialintu';

export type Chance = {
  /** A whole number from 0 to below the bound. */
  below(bound: number): number;
  of<Item>(items: readonly Item[]): Item;
};

/** Mulberry32: small, and even enough for picking. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] };
};

const TEXTS = [
  `rahoitus Keski-Suomi ${CANARY}`,
  `${CANARY} <!channel> <@U1> <https://evil.example|x> \`\`\`a\`\`\` *b*`,
  `kanava ${CANARY}`,
  `digest tilaa ${CANARY}`,
  `kieli ${CANARY}`,
  `kuraattorit ${CANARY}`,
  `vertaa Keski-Suomi ja ${CANARY}`,
  `Savo ${CANARY} \u0000\u0007\u001b[31m\u202e`,
  `${CANARY} \ud83d'; DROP TABLE handled; -- %s %n \${jndi:ldap://x}`,
  `${'ä'.repeat(5000)} ${CANARY}`,
  `${'rahoitus? '.repeat(300)}${CANARY}`,
  `${'('.repeat(2000)}${CANARY}`,
  `{"v":1,"q":{"topics":["${CANARY}"]}}`,
  '',
];

const deep = (levels: number): unknown => (levels === 0 ? CANARY : { [CANARY]: deep(levels - 1), a: [levels] });

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  [],
  {},
  [[[]]],
  deep(200),
  { constructor: { prototype: { polluted: CANARY } } },
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  'https://127.0.0.1:9/',
  'not an address',
  '\ud800',
  'C0SOTE\u0000',
  ...TEXTS,
];

type Where = { team: string; user: string; channel: string; address: string; n: number };

const event = ({ team, user, channel, n }: Where, more: Json): Delivery => ({
  kind: 'events_api',
  body: {
    type: 'event_callback',
    team_id: team,
    event_id: `Ev${n}`,
    event: { user, channel, ts: `${1_600_000_000 + n}.000100`, ...more },
  },
});

const interaction = ({ team, user, channel, address, n }: Where, more: Json): Delivery => ({
  kind: 'interactive',
  body: {
    team: { id: team, domain: 'fake' },
    user: { id: user, team_id: team },
    channel: { id: channel, name: 'sote' },
    trigger_id: `trigger.${n}`,
    response_url: address,
    message: { ts: `${1_600_000_000 + n}.000100`, text: CANARY },
    container: {
      type: 'message',
      message_ts: `${1_600_000_000 + n}.000100`,
      channel_id: channel,
      is_ephemeral: n % 2 === 0,
    },
    ...more,
  },
});

const BUTTONS = ['clarify', 'next', 'share', 'remove', 'feedback', 'request', 'reply', 'channel', 'home-erase', CANARY];
const CARRIED = [
  '{"v":1,"q":{"topics":["funding"],"subjects":["keski-suomi"],"measures":[]},"l":"fi"}',
  '{"v":1,"by":"U0AINO","l":"sv"}',
  '{"v":99}',
  CANARY,
  '{',
];
const MODALS = ['request', 'feedback', 'reply', 'search', 'digest', 'compare', CANARY];

/** Well-formed deliveries of every kind, with hostile text. */
const wellFormed = (chance: Chance, where: Where): Delivery => {
  const text = chance.of(TEXTS);
  const value = chance.of(CARRIED);
  const { team, user, channel, address, n } = where;
  const command = { command: '/sote', text, team_id: team, user_id: user, channel_id: channel, response_url: address };
  return chance.of<() => Delivery>([
    () => ({ kind: 'slash_commands', body: { ...command, trigger_id: `trigger.${n}` } }),
    () => event(where, { type: 'app_mention', text: `<@U0BOT> ${text}` }),
    () => event(where, { type: 'message', channel_type: 'im', text }),
    () => event(where, { type: 'app_home_opened', tab: 'home' }),
    () => event(where, { type: chance.of([CANARY, 'message', 'member_joined_channel']), text }),
    () =>
      interaction(where, {
        type: 'block_actions',
        actions: [{ type: 'button', block_id: 'b', action_id: `${chance.of(BUTTONS)}:0`, value }],
      }),
    () =>
      interaction(where, {
        type: 'view_submission',
        view: {
          id: 'V1',
          type: 'modal',
          callback_id: chance.of(MODALS),
          private_metadata: value,
          state: { values: { words: { words: { type: 'plain_text_input', value: text } } } },
        },
      }),
    () =>
      interaction(where, {
        type: 'message_action',
        callback_id: chance.of(['find_answer', 'suggest_correction', CANARY]),
      }),
    () => interaction(where, { type: 'shortcut', callback_id: chance.of(['search', CANARY]) }),
    () => interaction(where, { type: chance.of([CANARY, 'view_closed', 'block_suggestion']) }),
  ])();
};

/** Every place in a body, as a way to change it. */
const placesIn = (value: unknown): { holder: Json; name: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Json;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
};

/** Takes fields away, or puts something else in their place. */
const damage = (chance: Chance, delivery: Delivery): Delivery => {
  const damaged = structuredClone(delivery);
  for (let times = chance.below(4); times > 0; times -= 1) {
    const places = placesIn(damaged.body);
    if (places.length === 0) break;
    const { holder, name } = chance.of(places);
    if (chance.below(2) === 0) delete holder[name];
    else holder[name] = structuredClone(chance.of(VALUES));
  }
  return damaged;
};

export type Request = { method: string; path: string; headers: Record<string, string>; body: string; signed: boolean };

const cut = (chance: Chance, body: string): string => {
  const at = chance.below(body.length + 1);
  return chance.of([body.slice(0, at), body.slice(at), `${body}${body}`, body.replace(/["=&{]/, '\u0000'), `[${body}`]);
};

const WRONG_HEADERS: readonly Record<string, string>[] = [
  { 'x-slack-signature': 'v0=00' },
  { 'x-slack-signature': '' },
  { 'x-slack-signature': `v0=${'0'.repeat(64)}` },
  { 'x-slack-request-timestamp': '0' },
  { 'x-slack-request-timestamp': 'Infinity' },
  { 'x-slack-request-timestamp': '99999999999' },
];

const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data',
  CANARY,
  '',
];

export type Surroundings = { secret: string; address: string; seconds: number };

/** The next request: most are signed, so that they come past the door. */
export const nextRequest = (chance: Chance, n: number, { secret, address, seconds }: Surroundings): Request => {
  const user = `U${chance.below(1e6)}`;
  const where = { team: 'T0FAKE', user, channel: chance.of(['C0SOTE', 'C0MUU', 'D0AINO', 'C404']), address, n };
  const delivery = damage(chance, wellFormed(chance, where));
  const encoded = encode(delivery);
  const manner = chance.below(10);
  const body = manner === 0 ? cut(chance, encoded.body) : encoded.body;
  const type = manner === 1 ? { 'content-type': chance.of(TYPES) } : {};
  const wrong = manner === 2 ? chance.of(WRONG_HEADERS) : {};
  return {
    method: manner === 3 ? chance.of(['PUT', 'DELETE', 'PATCH', 'OPTIONS']) : 'POST',
    path:
      manner === 4
        ? chance.of(['/', '/slack/events/', '/slack/events?x=1', '/metrics', '/../etc/passwd', '/%00'])
        : '/slack/events',
    headers: { ...encoded.headers, ...sign(body, secret, seconds), ...type, ...wrong },
    body,
    signed: manner !== 2,
  };
};
