import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttpDelivery } from '../../src/playground/fake-slack/http-delivery.ts';
import { createLibraryLogger } from '../../src/slack/log/library-logger.ts';
import { createLog, LOG_LEVELS } from '../../src/slack/log/log.ts';
import { realClock } from '../../src/slack/time.ts';
import { type Conversation, startConversation, toldClock } from '../support/conversation.ts';
import { inWords } from '../support/log-lines.ts';
import { fileStore, freshStore, temporaryFolder } from '../support/stores.ts';
import { startWired } from '../support/wire.ts';

const CANARY = 'kanarialintu';
/** What a curator replies, which is written to be kept. */
const REPLY = 'haarapääsky';

/** What the curators and the asker are to see of it, by its heading. */
const SENT = [
  ['Korjausehdotus', CANARY],
  ['Palaute vastauksesta', CANARY],
  ['Lisäyspyyntö', CANARY],
  ['Kuraattorin vastaus', REPLY],
] as const;

/** Everything that could print, and what it printed. */
const watchSinks = (): string[] => {
  const printed: string[] = [];
  const take = (...parts: unknown[]): boolean => {
    printed.push(parts.map(String).join(' '));
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take),
    vi.spyOn(process.stderr, 'write').mockImplementation(take),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(take),
    ),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return printed;
};

const submit = async ({ people, modal }: Conversation, values: Record<string, string>, user = 'U0AINO') => {
  const shown = modal(user);
  if (!shown) throw new Error('No modal is open');
  await people.submit(shown, values);
};

/** What goes to the curators: a suggested correction, feedback, a request. */
const writeToCurators = async (conversation: Conversation): Promise<void> => {
  const { people, whispered } = conversation;
  const asked = await people.say({ channel: 'C0MUU', text: CANARY });
  await people.messageShortcut({ on: asked, callbackId: 'suggest_correction' });
  await submit(conversation, { 'Vastaus on': 'väärä', 'Mikä on oikea tieto, ja mistä sen voi tarkistaa?': CANARY });
  await people.command({ text: `Keski-Suomi ${CANARY}` });
  const answer = whispered().at(-1);
  if (answer) await people.press({ on: answer, label: 'Ei auttanut' });
  await submit(conversation, { 'Vastaus on': 'muuten huono', 'Kysymyksesi tai kommentti': CANARY });
  await people.pressButton(asked, { action_id: 'request:0', value: '{"v":1,"q":{},"l":"fi"}' });
  await submit(conversation, { 'Mitä haluat tietää?': CANARY });
};

/** A curator's reply to the last request. */
const reply = async (conversation: Conversation): Promise<void> => {
  const { people, posted } = conversation;
  const request = posted().findLast(({ text }) => text.includes('Lisäyspyyntö'));
  if (request) await people.press({ on: request, label: 'Vastaa', user: 'U0BERT' });
  const source = { 'Lähteen julkaisija': REPLY, 'Lähteen otsikko': REPLY, 'Lähteen päiväys': '2021-05' };
  await submit(conversation, { Vastaus: REPLY, ...source }, 'U0BERT');
};

/** All doors, with the canary in each text that a person writes, and with every kind of trouble. */
const writeEverywhere = async (conversation: Conversation): Promise<void> => {
  const { people, slack, posted, whispered, deliver, modal, store } = conversation;
  for (const text of [`rahoitus ${CANARY}`, `räjähdä ${CANARY}`, `Savo ${CANARY}`, `Keski-Suomi ${CANARY}`]) {
    await people.command({ text });
    await people.say({ channel: 'D0AINO', text });
    await people.say({ channel: 'C0SOTE', text: `<@U0BOT> ${text}` });
  }
  await people.shortcut('search', 'U0AINO');
  const search = modal();
  if (search) await people.submit(search, { Kysymys: CANARY });
  const asked = await people.say({ channel: 'C0MUU', text: CANARY });
  await people.messageShortcut({ on: asked, callbackId: 'find_answer' });
  await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
  await writeToCurators(conversation);
  await reply(conversation);
  const told = posted().map(({ text, blocks }) => JSON.stringify([text, blocks]));
  for (const [heading, words] of SENT)
    expect(
      told.some((text) => text.includes(heading) && text.includes(words)),
      heading,
    ).toBe(true);
  for (const shown of [...posted(), ...whispered()])
    await people.pressButton(shown, { action_id: CANARY, value: CANARY });
  await writeToCurators(conversation);
  await deliver({ kind: 'interactive', body: { type: CANARY, text: CANARY } });
  await deliver({ kind: 'events_api', body: { event: { type: 'message', text: CANARY } } }).catch(() => {});
  for (const error of ['invalid_blocks', 'not_in_channel', 'fatal_error']) {
    slack.override('chat.postMessage', () => ({
      body: { ok: false, error, response_metadata: { messages: [`[ERROR] ${CANARY}`], warnings: [CANARY] } },
    }));
    await people.say({ channel: 'D0AINO', text: `Keski-Suomi ${CANARY}` });
    await writeToCurators(conversation);
  }
  slack.override('chat.postMessage', () => ({ status: 500, raw: CANARY }));
  await reply(conversation);
  await people.say({ channel: 'D0AINO', text: `Keski-Suomi ${CANARY}` });
  slack.override('chat.postMessage', () => ({ raw: `<html>${CANARY}</html>` }));
  await people.say({ channel: 'D0AINO', text: `Keski-Suomi ${CANARY}` });
};

describe('what people write', () => {
  it.each(LOG_LEVELS)('reaches no log at level %s', async (level) => {
    const printed = watchSinks();
    const conversation = await startConversation({ level, languageOf: () => 'fi' });
    await writeEverywhere(conversation);
    const all = [...printed, ...conversation.lines, await conversation.app.metrics()].join('\n');
    expect(conversation.bot.asked.filter(({ text }) => text === CANARY)).toHaveLength(2);
    expect(conversation.posted().some(({ text }) => text.includes(CANARY))).toBe(true);
    expect(all.toLowerCase()).not.toContain(CANARY);
    expect(all.toLowerCase()).not.toContain(REPLY);
  });

  it.each(['http', 'socket'] as const)('reaches no log at level debug through the libraries for %s', async (mode) => {
    const printed = watchSinks();
    const wired = await startWired(mode, {}, 'debug');
    const { slack, network, url } = wired;
    const { signingSecret } = slack.workspace.app;
    const deliver =
      mode === 'socket'
        ? network.sockets.deliver
        : createHttpDelivery({ url: `${url}/slack/events`, signingSecret, clock: realClock, fetch });
    await slack.people(deliver).command({ text: `Keski-Suomi ${CANARY}` });
    await slack.people(deliver).say({ channel: 'D0AINO', text: `räjähdä ${CANARY}` });
    await wired.app.stop();
    const all = [...printed, ...wired.lines].join('\n');
    expect(wired.bot.asked.some(({ text }) => text.includes(CANARY))).toBe(true);
    expect(all).toContain(' debug ');
    expect(all.toLowerCase()).not.toContain(CANARY);
  });

  it('reaches no file, but for a curator’s own reply', async () => {
    const folder = temporaryFolder();
    const conversation = await startConversation({ store: await fileStore(folder) });
    await writeEverywhere(conversation);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const kept = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join();
    expect(kept).toContain('C0SOTE');
    expect(kept).toContain(REPLY);
    expect(kept.toLowerCase()).not.toContain(CANARY);
  });

  it('is remembered of no conversation', async () => {
    const remembered: unknown[] = [];
    const claimed: unknown[] = [];
    const conversation = await startConversation({
      store: {
        ...(await freshStore()),
        conversations: { recall: async () => undefined, remember: async (...entry) => void remembered.push(entry) },
        claims: { claim: async (...entry) => Boolean(claimed.push(entry)) },
      },
    });
    await writeEverywhere(conversation);
    expect(remembered.length).toBeGreaterThan(0);
    expect(claimed.length).toBeGreaterThan(0);
    expect(JSON.stringify([remembered, claimed])).not.toContain(CANARY);
  });
});

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = [];
  write(createLog({ level: 'debug', clock: toldClock(), write: (line) => lines.push(inWords(line)) }));
  return lines.join('\n');
};

describe('the logger for libraries', () => {
  it.each([
    [
      'Failed to parse and verify the request data: Failed to verify authenticity: signature mismatch',
      'signature mismatch',
    ],
    ["apiCall('chat.postMessage') start", 'chat.postMessage start'],
    [`Malformed request body: Unexpected token '${CANARY}'`, 'Malformed request body'],
  ])('lets a known phrase pass, without what follows it: %s', (message, expected) => {
    const text = logged((log) => createLibraryLogger(log).warn(message));
    expect(text).toContain(expected);
    expect(text).not.toContain(CANARY);
  });

  it.each(['error', 'warn'] as const)('tells that a %s was said, where it is not known to be safe', (level) => {
    const text = logged((log) => createLibraryLogger(log)[level](CANARY, { text: CANARY }, new Error(CANARY)));
    expect(text).toMatch(new RegExp(` ${level} slack library said="\\(withheld\\)"$`));
  });

  it.each(['info', 'debug'] as const)('says nothing of an unknown %s', (level) => {
    expect(logged((log) => createLibraryLogger(log)[level](`http request body: ${CANARY}`))).toBe('');
  });

  it('cannot be opened up by a library', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'warn', clock: toldClock(), write: (line) => lines.push(inWords(line)) });
    const logger = createLibraryLogger(log);
    logger.setLevel('debug' as Parameters<typeof logger.setLevel>[0]);
    logger.debug('http response received');
    expect(lines).toEqual([]);
    expect(logger.getLevel()).toBe('warn');
  });
});

describe('our log', () => {
  it.each([
    'xoxb-1234567890-abcdef',
    'xapp-1-A111-222-abcdef',
    'xoxe.xoxb-1-abcdef',
    '0123456789abcdef0123456789abcdef',
  ])('never prints a secret: %s', (secret) => {
    const text = logged((log) => log.info('started', { problem: `a ${secret} b`, reason: secret }));
    expect(text).toContain('started');
    expect(text).not.toContain(secret);
  });

  it('keeps an entry on one line', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'debug', clock: toldClock(), write: (line) => lines.push(line) });
    log.info('started', { mode: 'http', port: 3000, problem: 'a\nb "c"' });
    expect(lines).toEqual([
      '{"level":"info","time":"2021-05-31T09:00:00.000Z","mode":"http","port":3000,"problem":"a\\nb \\"c\\"","what":"started"}',
    ]);
  });

  it('leaves out a field that is not on the list', () => {
    const fields = { question: CANARY, constructor: CANARY, port: 1 };
    expect(logged((log) => log.info('started', fields))).toBe('2021-05-31T09:00:00.000Z info started port=1');
  });

  it.each<[string, string | number]>([
    ['code', `mikä on ${CANARY}`],
    ['reason', `${CANARY}\n`],
    ['door', `/sote ${CANARY}`],
    ['id', ''],
    ['seconds', CANARY],
    ['error', 42],
  ])('withholds a value that has not the form of its field: %s', (name, value) => {
    expect(logged((log) => log.warn('trouble', { [name]: value }))).toMatch(new RegExp(` ${name}="\\(withheld\\)"$`));
  });
});
