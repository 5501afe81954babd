/**
 * What people do, and all that they see of it: whole conversations through the real Bolt app, over the project's own
 * knowledge, one row an exchange. Nothing but what stands in a row may be shown, and each payload is one that Slack
 * takes.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { buttonsOf } from '../../src/playground/fake-slack/elements.ts';
import { createMemoryReceiver } from '../../src/playground/fake-slack/memory-receiver.ts';
import type { FakeMessage, FakeView, Json } from '../../src/playground/fake-slack/types.ts';
import { createLog } from '../../src/slack/log/log.ts';
import { type Conversation, configOf, startConversation } from '../support/conversation.ts';
import { outcomesOf, type Surface } from '../support/outcomes.ts';
import { realBot } from '../support/real-bot.ts';

type Seen = [where: Surface, said: string | RegExp];
type Row = [does: string, act: (chat: Chat) => Promise<unknown>, ...seen: Seen[]];
type Chat = Conversation & {
  /** The newest of what the bot has shown, wherever it was. */
  last(): FakeMessage;
  topModal(user?: string): FakeView;
  homeOf(user?: string): FakeView;
  thread: string;
  request: FakeMessage | undefined;
};

const BOT = realBot();

const newest = ({ posted, whispered }: Conversation): FakeMessage => {
  const [last] = [...posted(), ...whispered()].sort(
    (one, other) => Number(other.ts.split('.')[1]) - Number(one.ts.split('.')[1]),
  );
  if (!last) throw new Error('nothing shown');
  return last;
};

const startChat = async (scopes?: string[]): Promise<Chat> => {
  const conversation = await startConversation({ bot: BOT, languageOf: BOT.languageOf, ...(scopes ? { scopes } : {}) });
  const need = <Found>(found: Found | undefined): Found => {
    if (!found) throw new Error('not shown');
    return found;
  };
  return {
    ...conversation,
    last: () => newest(conversation),
    topModal: (user) => need(conversation.modal(user)),
    homeOf: (user) => need(conversation.home(user)),
    thread: '',
    request: undefined,
  };
};

const command =
  (text: string, more: { channel?: string; user?: string } = {}) =>
  ({ people }: Chat) =>
    people.command({ text, ...more });
const direct =
  (text: string) =>
  ({ people }: Chat) =>
    people.say({ channel: 'D0AINO', text });
const press = (label: string, user?: string) => (chat: Chat) =>
  chat.people.press({ on: chat.last(), label, ...(user ? { user } : {}) });
const pressInModal =
  (label: string, user = 'U0AINO') =>
  (chat: Chat) =>
    chat.people.press({ on: chat.topModal(user), label, user });
const submit =
  (values: Record<string, string>, user = 'U0AINO') =>
  (chat: Chat) =>
    chat.people.submit(chat.topModal(user), values);
/** A mention begins a thread, or goes on in the one that was begun last. */
const mention =
  (text: string, where: 'new' | 'same' = 'new') =>
  async (chat: Chat) => {
    const thread = where === 'same' ? { threadTs: chat.thread } : {};
    const { ts } = await chat.people.say({ channel: 'C0SOTE', text: `<@U0BOT> ${text}`, ...thread });
    if (where === 'new') chat.thread = ts;
  };
const setCurators: Row = [
  'makes a channel the curators’',
  command('kuraattorit tänne'),
  ['channel', 'tiimin kuraattorikanava'],
  ['asker', 'tiimin kuraattorikanava'],
];

let exchanges = 0;
const play = async (rows: readonly Row[], chat: Promise<Chat> = startChat()): Promise<void> => {
  const started = await chat;
  for (const [does, act, ...seen] of rows) {
    const outcomes = await outcomesOf(started.slack.workspace, () => act(started));
    exchanges += 1;
    expect(
      outcomes.map(({ where }) => where),
      does,
    ).toEqual(seen.map(([where]) => where));
    outcomes.forEach(({ said }, index) => {
      const expected = seen[index]?.[1] ?? '';
      if (typeof expected === 'string') expect(said, does).toContain(expected);
      else expect(said, does).toMatch(expected);
    });
    expect(started.slack.workspace.complaints, does).toEqual([]);
  }
};

const TALKS: Record<string, readonly Row[]> = {
  'the command, in Finnish': [
    ['asks for help', command('apua'), ['asker', '/sote rahoitus Keski-Suomi']],
    ['asks nothing', command(''), ['asker', 'Kirjoita /sote ja jokin näistä']],
    ['asks for funding', command('rahoitus Keski-Suomi'), ['asker', /Keski-Suomi: .*myönnetty/]],
    ['asks freely', command('paljonko Keski-Suomi sai rahaa?'), ['asker', 'miljoonaa euroa']],
    ['asks for contacts', command('yhteystiedot Keski-Suomi'), ['asker', 'Keski-Suomi']],
    ['asks for the schedule', command('aikataulu POSOTE20'), ['asker', 'POSOTE20']],
    ['asks who takes part', command('mukana Itä-Uusimaa'), ['asker', 'Porvoo']],
    ['asks who administers', command('hallinnoija Itä-Uusimaa'), ['asker', 'Porvoo']],
    ['asks for the goals', command('tavoitteet Keski-Suomi'), ['asker', 'Keski-Suomi']],
    ['asks for the content', command('sisältö POSOTE20'), ['asker', 'POSOTE20']],
    ['compares', command('vertaa Keski-Suomi ja Itä-Uusimaa'), ['asker', /Keski-Suomi[\s\S]*Itä-Uusimaa/]],
    ['lists the regions', command('alueet'), ['asker', /Tunnen \d+ aluetta/]],
    ['lists the sources', command('lähteet Keski-Suomi'), ['asker', /^Keski-Suomi: lähteitä on \d+/]],
    ['asks what is new', command('uutta'), ['asker', /viime päivän aikana/]],
    ['opens the glossary', command('sanasto'), ['asker', /Sanastossa on \d+ termiä/]],
    ['looks up a term', command('sanasto RAI'), ['asker', 'RAI']],
    ['asks what is stored', command('tietosuoja'), ['asker', 'Kysymyksiä ei tallenneta']],
    [
      'asks where the bot is no member',
      command('rahoitus Itä-Uusimaa', { channel: 'C0MUU' }),
      ['asker', 'Itä-Uusimaa'],
    ],
  ],
  'the command, in Swedish and English': [
    ['asks for help', command('hjälp'), ['asker', '/sote finansiering Mellersta Finland']],
    ['asks for funding', command('finansiering Östra Nyland'), ['asker', /Östra Nyland: .*beviljat/]],
    ['lists the regions', command('områden'), ['asker', /Jag känner till \d+ områden/]],
    ['asks what is stored', command('dataskydd'), ['asker', 'Frågor sparas inte']],
    ['asks what is new', command('nytt'), ['asker', /de senaste 30 dagarna/i]],
    ['asks for help in English', command('help'), ['asker', '/sote funding Central Finland']],
    ['asks who takes part', command('participants East Uusimaa'), ['asker', 'East Uusimaa: taking part']],
    ['opens the glossary', command('glossary'), ['asker', /The glossary has \d+ terms/]],
    ['lists the sources', command('sources East Uusimaa'), ['asker', /^East Uusimaa: there (are|is) \d+ source/]],
  ],
  'a language of one’s own': [
    ['chooses Swedish', command('kieli ruotsi'), ['asker', 'Från och med nu svarar jag dig på svenska']],
    ['asks in Finnish, is answered in Swedish', command('rahoitus Itä-Uusimaa'), ['asker', /beviljat/]],
    ['asks by mention, too', mention('rahoitus Itä-Uusimaa'), ['thread', /beviljat/]],
    ['asks which it is', command('språk'), ['asker', 'Jag svarar dig på svenska']],
    ['names none', command('kieli klingon'), ['asker', 'Jag kan finska, svenska och engelska']],
    ['takes it back', command('språk automatiskt'), ['asker', 'frågans språk']],
    ['asks in Finnish', command('rahoitus Itä-Uusimaa'), ['asker', /myönnetty/]],
  ],
  'a channel about a region': [
    ['asks what it is about', command('kanava'), ['asker', 'ei ole asetettu aluetta']],
    ['asks without naming one', command('rahoitus'), ['asker', 'Mitä aluetta tai ohjelmaa tarkoitat?']],
    [
      'sets the region',
      command('kanava Itä-Uusimaa'),
      ['channel', /<@U0AINO> asetti kanavan.*Itä-Uusimaa/],
      ['asker', 'Asetettu'],
    ],
    ['asks without naming one', command('rahoitus', { user: 'U0BERT' }), ['asker', /Itä-Uusimaa: .*myönnetty/]],
    ['asks by mention', mention('kuka hallinnoi?'), ['thread', /Itä-Uusimaa[\s\S]*Porvoo/]],
    ['names another all the same', command('rahoitus Keski-Suomi'), ['asker', /^Keski-Suomi/]],
    ['sets its language', command('kanava kieli ruotsi'), ['asker', 'Kanavan kieli on nyt ruotsi']],
    ['is answered in it', command('rahoitus', { user: 'U0BERT' }), ['asker', /Östra Nyland: .*beviljat/]],
    ['writes what is no region', command('kanal Atlantis'), ['asker', 'Jag kände inte igen']],
    ['clears it', command('kanal töm'), ['channel', 'tog bort kanalens område'], ['asker', 'har tagits bort']],
    [
      'cannot set it where the bot may not say so',
      command('kanava Lappi', { channel: 'C0MUU' }),
      ['asker', '/invite @Sotebotti'],
    ],
  ],
  threads: [
    ['mentions the bot', mention('rahoitus Keski-Suomi'), ['thread', /Keski-Suomi[\s\S]*mainitse Sotebotti uudelleen/]],
    ['follows up', mention('entä Itä-Uusimaa?', 'same'), ['thread', /Itä-Uusimaa: .*myönnetty/]],
    ['follows up on the subject', mention('kuka hallinnoi?', 'same'), ['thread', /Itä-Uusimaa[\s\S]*Porvoo/]],
    ['asks what is ambiguous', mention('rahoitus Savo'), ['thread', 'Etelä-Savo']],
    ['presses what is meant', press('Pohjois-Savo: rahoitus'), ['thread', 'Pohjois-Savo']],
    ['greets', mention('hei'), ['thread', 'Hei!']],
    [
      'takes the answer away',
      async (chat) => {
        const before = chat.posted().length;
        await press('Poista vastaus')(chat);
        expect(chat.posted()).toHaveLength(before - 1);
      },
    ],
  ],
  'direct messages': [
    ['asks', direct('rahoitus Keski-Suomi'), ['direct', /Keski-Suomi: .*myönnetty/]],
    ['follows up', direct('entä Itä-Uusimaa?'), ['direct', /Itä-Uusimaa: .*myönnetty/]],
    ['presses the likely next', press('Itä-Uusimaa: mukana olevat'), ['direct', 'Porvoo']],
    ['says it was of use', press('Hyödyllinen'), ['asker', 'Kiitos palautteesta!']],
    [
      'asks two things at once',
      direct('Ketkä ovat mukana Itä-Uudellamaalla? Paljonko Itä-Uusimaa sai?'),
      ['direct', /Porvoo[\s\S]*myönnetty/],
    ],
    ['asks what nobody knows', direct('mikä on projektipäällikön palkka?'), ['direct', 'En osaa vastata']],
    ['thanks', direct('kiitos'), ['direct', 'Ole hyvä']],
  ],
  sharing: [
    ['asks', command('rahoitus Itä-Uusimaa', { channel: 'C0MUU' }), ['asker', 'Itä-Uusimaa']],
    ['compares it', press('Vertaa toiseen alueeseen'), ['modal', 'Alue, johon verrataan']],
    [
      'picks a region',
      submit({ 'Alue, johon verrataan': 'Keski-Suomi' }),
      ['modal', /Itä-Uusimaa[\s\S]*Keski-Suomi|Keski-Suomi[\s\S]*Itä-Uusimaa/],
    ],
    [
      'shares',
      press('Jaa kanavalle'),
      ['channel', 'Vastauksen jakoi <@U0AINO>'],
      ['asker', 'Vastaus on jaettu kanavalle.'],
    ],
  ],
  feedback: [
    ['asks', command('rahoitus Itä-Uusimaa'), ['asker', 'Itä-Uusimaa']],
    ['says it was of no use, to nobody', press('Ei auttanut'), ['asker', 'ei ole vielä kuraattorikanavaa']],
    setCurators,
    ['asks again', command('rahoitus Itä-Uusimaa'), ['asker', 'Itä-Uusimaa']],
    ['says it was of no use', press('Ei auttanut'), ['modal', 'Kysymystäsi ei lähetetä, ellet kirjoita sitä']],
    ['forgets to say why', async (chat) => submit({})(chat), ['modal', 'required']],
    [
      'says why',
      submit({ 'Vastaus on': 'vanhentunut' }),
      ['channel', /Palaute vastauksesta: <@U0AINO>[\s\S]*Vastaus on vanhentunut/],
      ['modal', 'Viesti on lähetetty kuraattoreille'],
    ],
  ],
  'a miss, and a curator’s reply': [
    ['misses', command('palkka Keski-Suomi'), ['asker', 'Virallinen sivu']],
    ['requests, of nobody', press('Pyydä lisäystä'), ['asker', 'ei ole vielä kuraattorikanavaa']],
    setCurators,
    ['misses', mention('mikä on projektipäällikön palkka Keski-Suomessa?'), ['thread', 'Keski-Suomi']],
    ['requests', press('Pyydä lisäystä'), ['modal', 'lähetetään nimelläsi tiimisi kuraattorikanavalle']],
    [
      'consents by sending',
      async (chat) => {
        await submit({ 'Mitä haluat tietää?': 'Paljonko <!channel> palkka on?' })(chat);
        chat.request = chat.posted().findLast(({ text }) => text.includes('Lisäyspyyntö'));
      },
      ['channel', /Lisäyspyyntö: <@U0AINO>[\s\S]*palkka on\?/],
      ['modal', 'Viesti on lähetetty kuraattoreille'],
    ],
    [
      'the curator opens the form',
      ({ people, request }) => people.press({ on: request as FakeMessage, label: 'Vastaa', user: 'U0BERT' }),
      ['modal', 'Vastaa kysyjälle'],
    ],
    [
      'the curator mistypes the date',
      submit(
        {
          Vastaus: 'Palkkoja ei ole julkaistu.',
          'Lähteen julkaisija': 'Hyvaks',
          'Lähteen otsikko': 'Usein kysyttyä',
          'Lähteen päiväys': 'eilen',
        },
        'U0BERT',
      ),
      ['modal', 'Kirjoita päiväys muodossa'],
    ],
    [
      'the curator replies',
      submit(
        {
          Vastaus: 'Palkkoja ei ole julkaistu.',
          'Lähteen julkaisija': 'Hyvaks',
          'Lähteen otsikko': 'Usein kysyttyä',
          'Lähteen päiväys': '2021-05',
        },
        'U0BERT',
      ),
      ['thread', /Kuraattorin vastaus[\s\S]*Palkkoja ei ole julkaistu[\s\S]*Vastasi kuraattori <@U0BERT>/],
      ['thread', 'Vastannut <@U0BERT>'],
      ['modal', 'Vastaus on lähetetty kysyjälle'],
    ],
  ],
  'a request made in private': [
    setCurators,
    ['misses', command('palkka Keski-Suomi'), ['asker', 'Keski-Suomi']],
    ['requests', press('Pyydä lisäystä'), ['modal', 'Mitä haluat tietää?']],
    ['consents', submit({ 'Mitä haluat tietää?': 'Palkka?' }), ['channel', 'Lisäyspyyntö'], ['modal', 'lähetetty']],
    ['the curator opens the form', press('Vastaa', 'U0BERT'), ['modal', 'Vastaa kysyjälle']],
    [
      'the curator replies, in private',
      submit(
        {
          Vastaus: 'Ei julkaistu.',
          'Lähteen julkaisija': 'Hyvaks',
          'Lähteen otsikko': 'UKK',
          'Lähteen päiväys': '2021',
        },
        'U0BERT',
      ),
      ['direct', 'Ei julkaistu.'],
      ['thread', 'Vastannut <@U0BERT>'],
      ['modal', 'lähetetty kysyjälle'],
    ],
  ],
  shortcuts: [
    [
      'finds the answer to a message',
      async (chat) => {
        const message = await chat.people.say({ channel: 'C0SOTE', user: 'U0BERT', text: 'paljonko Itä-Uusimaa sai?' });
        chat.thread = message.ts;
        await chat.people.messageShortcut({ on: message, callbackId: 'find_answer' });
      },
      ['modal', /Itä-Uusimaa: .*myönnetty/],
    ],
    ['goes on to what is likely next', pressInModal('Itä-Uusimaa: mukana olevat'), ['modal', 'Porvoo']],
    [
      'shares it to the thread',
      pressInModal('Jaa ketjuun'),
      ['thread', 'Vastauksen jakoi <@U0AINO>'],
      ['modal', 'jaettu ketjuun'],
    ],
    [
      'finds nothing in a message without words',
      async (chat) => {
        const message = await chat.people.say({ channel: 'C0SOTE', text: '<@U0BERT>' });
        await chat.people.messageShortcut({ on: message, callbackId: 'find_answer' });
      },
      ['modal', 'ei ole tekstiä'],
    ],
    [
      'finds the answer where the bot is no member',
      async (chat) => {
        const message = await chat.people.say({ channel: 'C0MUU', text: 'hur mycket fick Östra Nyland?' });
        await chat.people.messageShortcut({ on: message, callbackId: 'find_answer' });
      },
      ['modal', /beviljat/],
    ],
    ['cannot share it there', pressInModal('Dela i tråden'), ['modal', '/invite @Sotebotti']],
    ['opens the search', ({ people }) => people.shortcut('search', 'U0AINO'), ['modal', 'Kysymystä ei tallenneta']],
    ['searches', submit({ Kysymys: 'rahoitus Itä-Uusimaa' }), ['modal', /Itä-Uusimaa: .*myönnetty/]],
    ['searches again', submit({ Kysymys: 'rahoitus Savo' }), ['modal', 'Etelä-Savo']],
    ['presses what is meant', pressInModal('Pohjois-Savo: rahoitus'), ['modal', 'Pohjois-Savo']],
    setCurators,
    [
      'suggests a correction',
      async (chat) => {
        const message = await chat.people.say({ channel: 'C0SOTE', user: 'U0BERT', text: 'hanke päättyy 2022' });
        await chat.people.messageShortcut({ on: message, callbackId: 'suggest_correction' });
      },
      ['modal', 'Mikä on oikea tieto'],
    ],
    [
      'sends it',
      submit({ 'Vastaus on': 'väärä', 'Mikä on oikea tieto, ja mistä sen voi tarkistaa?': 'Päättyi 2023.' }),
      ['channel', /Korjausehdotus: <@U0AINO>[\s\S]*Päättyi 2023/],
      ['modal', 'lähetetty'],
    ],
  ],
  'the home': [
    [
      'opens it',
      ({ people }) => people.openHome(),
      ['home', /Kysy sote-uudistuksen hankkeista[\s\S]*Valintojasi ei ole tallessa/],
    ],
    ['opens the messages', ({ people }) => people.openHome('U0AINO', 'messages')],
    [
      'chooses a region',
      (chat) => chat.people.choose({ on: chat.homeOf(), choose: 'home-region', as: 'ita-uusimaa' }),
      ['home', 'oma alue Itä-Uusimaa'],
    ],
    ['asks without naming one', command('rahoitus'), ['asker', /Itä-Uusimaa: .*myönnetty/]],
    [
      'chooses English',
      (chat) => chat.people.choose({ on: chat.homeOf(), choose: 'home-language', as: 'en' }),
      ['home', 'Ask about the projects'],
    ],
    [
      'asks from it',
      (chat) => chat.people.press({ on: chat.homeOf(), label: 'Ask' }),
      ['modal', 'Only you will see the answer'],
    ],
    ['searches', submit({ Question: 'funding East Uusimaa' }), ['modal', /East Uusimaa: granted/]],
    [
      'deletes the data',
      (chat) => chat.people.press({ on: chat.homeOf(), label: 'Delete my data' }),
      ['home', /Tietosi on poistettu[\s\S]*Valintojasi ei ole tallessa/],
    ],
    ['asks without naming one', command('rahoitus'), ['asker', 'Mitä aluetta tai ohjelmaa tarkoitat?']],
  ],
};

describe.each(Object.entries(TALKS))('%s', (_name, rows) => {
  it(rows.map(([does]) => does).join('; '), async () => {
    await play(rows);
  });
});

const OLD_VALUE = JSON.stringify({ v: 1, q: { topics: ['funding'], subjects: ['ita-uusimaa'] }, l: 'fi' });

describe('buttons', () => {
  it('work after a restart, by the ids that they carry', async () => {
    const chat = await startChat();
    await play(
      [
        ['asks what is ambiguous', mention('rahoitus Savo'), ['thread', 'Etelä-Savo']],
        [
          'presses after a restart',
          async ({ slack, last, app, store, clock }) => {
            await app.stop();
            const { receiver, deliver } = createMemoryReceiver();
            const log = createLog({ level: 'error', clock, write: () => {} });
            const fetch = slack.fetch as NonNullable<Parameters<typeof createApp>[0]['fetch']>;
            await createApp({
              knowledge: () => BOT.knowledge,
              bot: BOT,
              config: configOf(slack),
              log,
              store,
              clock,
              fetch,
              receiver,
            }).start();
            await slack.people(deliver).press({ on: last(), label: 'Pohjois-Savo: rahoitus' });
          },
          ['thread', 'Pohjois-Savo'],
        ],
      ],
      Promise.resolve(chat),
    );
  });

  it.each<[string, Json, Seen]>([
    ['of the first version', { action_id: 'next:0:0', value: OLD_VALUE }, ['thread', /Itä-Uusimaa: .*myönnetty/]],
    ['that shared then', { action_id: 'share:0', value: OLD_VALUE }, ['channel', 'Vastauksen jakoi']],
    [
      'of a version to come',
      { action_id: 'next:0:0', value: '{"v":2,"l":"sv"}' },
      ['asker', 'Den här knappen är föråldrad'],
    ],
    ['of an action that is gone', { action_id: 'poll:0', value: OLD_VALUE }, ['asker', 'Tämä painike on vanhentunut']],
    ['of feedback that cannot be read', { action_id: 'feedback:0', value: 'bad {}' }, ['asker', 'vanhentunut']],
    ['of a request that cannot be read', { action_id: 'reply:0', value: '{}' }, ['asker', 'vanhentunut']],
  ])('%s are answered', async (_name, button, [where, said]) => {
    const chat = await startChat();
    const root = await chat.people.say({ channel: 'C0SOTE', text: 'vanha viesti' });
    const shown = await outcomesOf(chat.slack.workspace, () => chat.people.pressButton(root, button));
    exchanges += 1;
    expect(shown[0]?.where).toBe(where);
    expect(shown[0]?.said).toMatch(said instanceof RegExp ? said : new RegExp(said));
  });

  it('of an answer are the asker’s alone to take away', async () => {
    await play([
      ['asks', mention('rahoitus Itä-Uusimaa'), ['thread', 'Itä-Uusimaa']],
      ['another tries', press('Poista vastaus', 'U0BERT'), ['asker', 'vain se, joka kysyi']],
    ]);
  });
});

const REQUIRED = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];

describe('a channel shared with another organisation', () => {
  const shared = async (): Promise<Chat> => {
    const chat = await startChat();
    for (const channel of chat.slack.workspace.channels) channel.shared = channel.id === 'C0SOTE';
    return chat;
  };

  it('gets answers, but no way to the curators, and cannot be theirs', async () => {
    const chat = await shared();
    await play(
      [
        ['misses', mention('mikä on projektipäällikön palkka?'), ['thread', 'En osaa vastata']],
        ['would make it the curators’', command('kuraattorit tänne'), ['asker', 'jaettu kanava ei voi olla']],
      ],
      Promise.resolve(chat),
    );
    expect(
      chat
        .posted()
        .flatMap(buttonsOf)
        .map(({ label }) => label),
    ).not.toContain('Pyydä lisäystä');
    await chat.people.command({ text: 'mikä on projektipäällikön palkka?' });
    expect(buttonsOf(chat.last()).map(({ label }) => label)).not.toContain('Pyydä lisäystä');
  });

  it('ceases to be theirs when it comes to be shared, whether Slack tells by an event or when asked', async () => {
    const wish = async (chat: Chat) => {
      await chat.people.say({ channel: 'D0AINO', text: 'mikä on projektipäällikön palkka?' });
      await chat.people.press({ on: chat.last(), label: 'Pyydä lisäystä' });
      await chat.people.submit(chat.topModal(), { 'Mitä haluat tietää?': 'Palkan.' });
    };
    for (const told of ['by an event', 'when asked'] as const) {
      const chat = await startChat(told === 'when asked' ? [...REQUIRED, 'channels:read'] : undefined);
      await chat.people.command({ text: 'kuraattorit tänne' });
      for (const channel of chat.slack.workspace.channels) channel.shared = channel.id === 'C0SOTE';
      if (told === 'by an event') await chat.people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
      else await wish(chat);
      expect(await chat.store.channels.curatorsOf('T0FAKE'), told).toBeUndefined();
      expect(JSON.stringify(chat.posted()), told).not.toContain('Palkan.');
    }
  });
});

describe('the optional scopes', () => {
  it('are named in the home with what is lost, where they are missing', async () => {
    await play([['opens the home', ({ people }) => people.openHome(), ['home', /ei ole antanut[\s\S]*channels:read/]]]);
  });

  it('are not named where they are granted', async () => {
    const all = [...REQUIRED, 'channels:read', 'groups:read', 'channels:history', 'groups:history'];
    const chat = await startChat(all);
    await chat.people.openHome();
    expect(JSON.stringify(chat.homeOf().view)).not.toContain('channels:read');
  });

  it('let the name of a channel propose its region, which a button confirms', async () => {
    const chat = await startChat([...REQUIRED, 'channels:read']);
    for (const channel of chat.slack.workspace.channels) if (channel.id === 'C0SOTE') channel.name = 'sote-keski-suomi';
    await play(
      [
        ['asks what it is about', command('kanava'), ['asker', 'alue voisi olla Keski-Suomi']],
        ['confirms', press('Aseta: Keski-Suomi'), ['channel', 'asetti kanavan'], ['asker', 'Asetettu']],
      ],
      Promise.resolve(chat),
    );
  });
});

afterAll(() => expect(exchanges).toBeGreaterThanOrEqual(80));
