import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { type Conversation, startConversation } from '../support/conversation.ts';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts';
import { fileStore, temporaryFolder } from '../support/stores.ts';
import { toldClock } from '../support/told-clock.ts';

const BOT = createBot(SMALL_KNOWLEDGE);
const PLACE = { team: 'T0FAKE', channel: 'C0SOTE' };

/** A bot with a store that digests can be kept in; the clock stands at noon on Monday 31 May 2021. */
const start = async (): Promise<Conversation> => {
  const clock = toldClock();
  const store = await fileStore(temporaryFolder(), clock);
  return { ...(await startConversation({ bot: BOT, languageOf: BOT.languageOf, store, clock })), clock };
};

const command = (chat: Conversation, text: string, more: { channel?: string; user?: string } = {}) =>
  chat.people.command({ text: `digest ${text}`.trim(), ...more });

const whisper = ({ whispered }: Conversation): string => whispered().at(-1)?.text ?? '';
const announcement = ({ posted }: Conversation): string => posted().at(-1)?.text ?? '';

const modalOf = (chat: Conversation) => {
  const modal = chat.modal('U0AINO');
  if (!modal) throw new Error('no modal');
  return modal;
};

const TITLES = { time: 'Kellonaika Suomen aikaa', weekdays: 'Viikonpäivät', pause: 'Tauolla tähän päivään asti' };

describe('/sote digest in words', () => {
  it('subscribes, and tells the channel who did', async () => {
    const chat = await start();
    await command(chat, 'tilaa 7.45 Keski-Suomi');
    expect(announcement(chat)).toBe(
      '<@U0AINO> asetti tälle kanavalle aamupostin: Keski-Suomi, klo 7.45, ma–pe. Ensimmäinen voi tulla 1.6.2021. Muuta tai lopeta: /sote digest',
    );
    expect(whisper(chat)).toBe('Aamuposti on asetettu, ja kanavalle on kerrottu siitä.');
    expect(await chat.store.subscriptions.of(PLACE)).toMatchObject({ time: '07:45', setBy: 'U0AINO' });
    expect((await chat.store.channels.of(PLACE)).regions).toEqual(['keski-suomi']);
  });

  it('tells the channel in its own language, and whoever sets it in theirs', async () => {
    const chat = await start();
    await chat.people.command({ text: 'kanava kieli suomi' });
    await chat.store.people.change({ team: 'T0FAKE', user: 'U0AINO' }, { language: 'sv' });
    await command(chat, 'beställ 7.45 Mellersta Finland');
    expect(announcement(chat)).toMatch(/^<@U0AINO> asetti tälle kanavalle aamupostin: Keski-Suomi, /);
    expect(whisper(chat)).toMatch(/^Morgonpostens inställningar har sparats/);
    await chat.people.command({ text: 'kanal Birkaland' });
    expect(announcement(chat)).toBe('<@U0AINO> asetti kanavan alueeksi tai ohjelmaksi: Pirkanmaa.');
    await chat.people.command({ text: 'kuratorer hit' });
    expect(announcement(chat)).toContain('asetti tämän kanavan tiimin kuraattorikanavaksi');
    await command(chat, 'avsluta');
    expect(announcement(chat)).toContain('lopetti tämän kanavan aamupostin');
  });

  it('speaks to a channel without a language in that of whoever sets it', async () => {
    const chat = await start();
    await chat.store.people.change({ team: 'T0FAKE', user: 'U0AINO' }, { language: 'sv' });
    await command(chat, 'beställ 7.45');
    expect(announcement(chat)).toContain('morgonpost');
  });

  it.each([
    ['tilaa', { time: '08:30' }],
    ['tilaa klo 9', { time: '09:00' }],
    ['beställ 6.05', { time: '06:05' }],
    ['subscribe at 10:15 Central Finland', { time: '10:15' }],
  ])('takes a time as people write it: %s', async (text, expected) => {
    const chat = await start();
    await command(chat, text);
    expect(await chat.store.subscriptions.of(PLACE)).toMatchObject(expected);
  });

  it.each(['tilaa 25.00', 'tilaa 8.75', 'tauko', 'tauko 30.2.', 'tauko 1.5.2021', 'räjähdä'])(
    'explains itself where it does not understand: %s',
    async (text) => {
      const chat = await start();
      await command(chat, text);
      expect(whisper(chat)).toContain('Näin aamupostia hoidetaan');
      expect(await chat.store.subscriptions.list()).toEqual([]);
    },
  );

  it('takes no region that it does not know', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Atlantis');
    expect(whisper(chat)).toContain('En tunnistanut aluetta tai ohjelmaa');
    expect(chat.posted()).toEqual([]);
    expect(await chat.store.subscriptions.list()).toEqual([]);
  });

  it.each([
    ['tauko 1.8.', '2021-08-01'],
    ['tauko 1.2.', '2022-02-01'],
    ['tauko 2021-06-15', '2021-06-15'],
  ])('pauses until a day, and goes on: %s', async (text, until) => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    await command(chat, text);
    expect(await chat.store.subscriptions.of(PLACE)).toMatchObject({ pausedUntil: until, time: '08:30' });
    await command(chat, 'tila');
    expect(whisper(chat)).toMatch(
      /^Tälle kanavalle tulee aamuposti \(Keski-Suomi\) klo 8\.30, ma–pe\. Tauolla \S+ asti\./,
    );
    await command(chat, 'jatka');
    expect((await chat.store.subscriptions.of(PLACE))?.pausedUntil).toBeUndefined();
    expect(chat.posted()).toHaveLength(3);
  });

  it('unsubscribes, and tells the channel who did', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    await command(chat, 'peru', { user: 'U0BERT' });
    expect(announcement(chat)).toBe('<@U0BERT> lopetti tämän kanavan aamupostin. Tilaa uudelleen: /sote digest');
    expect(await chat.store.subscriptions.list()).toEqual([]);
    await command(chat, 'peru');
    expect(whisper(chat)).toBe('Tälle kanavalle ei ole tilattu aamupostia.');
  });

  it('shows what would come, and how things are, to the asker only', async () => {
    const chat = await start();
    await command(chat, 'tila');
    expect(whisper(chat)).toContain('ei tule aamupostia');
    await command(chat, 'esikatsele');
    expect(whisper(chat)).toContain('ei tämänhetkisten tietojen mukaan ole kerrottavaa');
    expect(chat.posted()).toEqual([]);
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    await command(chat, 'esikatsele');
    expect(whisper(chat)).toContain('Ensimmäinen aamuposti');
  });

  it.each(['tilaa 8.30 Keski-Suomi', 'tauko 1.8.', 'peru'])(
    'changes nothing where the channel cannot be told: %s',
    async (text) => {
      const chat = await start();
      const place = { ...PLACE, channel: 'C0MUU' };
      if (!text.startsWith('tilaa')) {
        await chat.store.subscriptions.set(place, 'U0AINO', { time: '08:30', weekdays: [1], pausedUntil: undefined });
      }
      const before = await chat.store.subscriptions.of(place);
      await command(chat, text, { channel: 'C0MUU' });
      expect(whisper(chat)).toContain('/invite @Sotebotti');
      expect(await chat.store.subscriptions.of(place)).toEqual(before);
      expect((await chat.store.channels.of(place)).regions).toEqual([]);
    },
  );

  it('is for channels, not for direct messages', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30', { channel: 'D0AINO' });
    expect(whisper(chat)).toContain('Aamuposti tilataan kanavalle');
  });

  it('takes no subscription that a restart would lose', async () => {
    const chat = await startConversation({ bot: BOT, languageOf: BOT.languageOf });
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    expect(whisper(chat)).toContain('tallennus ei toimi');
    expect(chat.posted()).toEqual([]);
  });

  it('speaks the language that the asker has chosen', async () => {
    const chat = await start();
    await chat.people.command({ text: 'kieli ruotsi' });
    await command(chat, 'beställ 8.30 Mellersta Finland');
    expect(announcement(chat)).toContain(
      'har bestämt att den här kanalen får morgonpost: Mellersta Finland, kl. 8.30, mån–fre.',
    );
    expect(whisper(chat)).toContain('Morgonpostens inställningar har sparats');
  });

  it('leaves a trace of who changed what', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    await command(chat, 'peru', { user: 'U0BERT' });
    const trail = await chat.store.audit.of(PLACE.team, PLACE.channel);
    expect(trail.map(({ actor, action }) => `${actor} ${action}`).sort()).toEqual([
      'U0AINO channel',
      'U0AINO digest',
      'U0BERT digest',
    ]);
  });
});

describe('/sote digest as a modal', () => {
  it('shows the current setting and what comes next, and sets what is filled in', async () => {
    const chat = await start();
    await command(chat, 'tilaa 7.45 Keski-Suomi');
    await command(chat, '');
    const modal = modalOf(chat);
    const shown = JSON.stringify(modal.view);
    expect(shown).toContain('klo 7.45, ma–pe');
    expect(shown).toContain('Esikatselu');
    await chat.people.submit(modal, {
      [TITLES.time]: '09:15',
      [TITLES.weekdays]: ['1', '3'],
      Alueet: ['pirkanmaa'],
      Ohjelmat: ['ohjelma'],
      Kieli: 'sv',
      [TITLES.pause]: '2021-08-01',
    });
    // The channel is told in the language that it has from now on.
    expect(announcement(chat)).toContain(
      'Birkaland; Social- och hälsocentral, kl. 9.15, mån, ons. Den första kan komma 2 augusti 2021.',
    );
    expect(await chat.store.subscriptions.of(PLACE)).toMatchObject({
      time: '09:15',
      weekdays: [1, 3],
      pausedUntil: '2021-08-01',
    });
    expect(await chat.store.channels.of(PLACE)).toMatchObject({
      regions: ['pirkanmaa'],
      programmes: ['ohjelma'],
      language: 'sv',
    });
    expect(JSON.stringify(modalOf(chat).view)).toContain('Aamuposti on asetettu');
  });

  it('holds back what cannot be', async () => {
    const chat = await start();
    await command(chat, '');
    const modal = modalOf(chat);
    await chat.people.submit(modal, { [TITLES.weekdays]: [], [TITLES.pause]: '2021-05-01' });
    expect(modal.errors).toEqual({
      weekdays: 'Valitse ainakin yksi viikonpäivä, tai lopeta aamuposti.',
      pause: 'Valitse tuleva päivä, tai jätä tyhjäksi.',
    });
    expect(await chat.store.subscriptions.list()).toEqual([]);
  });

  it('stops the digest', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    await command(chat, '');
    await chat.people.submit(modalOf(chat), { Lopettaminen: ['stop'] });
    expect(announcement(chat)).toContain('lopetti tämän kanavan aamupostin');
    expect(await chat.store.subscriptions.list()).toEqual([]);
  });

  it('says what to do where the bot is not in the channel', async () => {
    const chat = await start();
    await command(chat, '', { channel: 'C0MUU' });
    await chat.people.submit(modalOf(chat));
    expect(JSON.stringify(modalOf(chat).view)).toContain('/invite @Sotebotti');
    expect(await chat.store.subscriptions.list()).toEqual([]);
  });

  it('asks to try again where Slack was too slow', async () => {
    const chat = await start();
    chat.slack.override('views.open', () => ({ body: { ok: false, error: 'expired_trigger_id' } }));
    await command(chat, '');
    expect(whisper(chat)).toContain('Kirjoita komento uudelleen');
  });
});

describe('a digest that was set', () => {
  it('is welcomed on the next morning, and then comes with what is new', async () => {
    const chat = await start();
    await command(chat, 'tilaa 8.30 Keski-Suomi');
    chat.clock.pass(21 * 60 * 60 * 1000);
    await chat.app.runDigests();
    expect(announcement(chat)).toMatch(/^Ensimmäinen aamuposti 1\.6\.2021\n\nMitä tiedän\n– Keski-Suomi: /);
    expect(chat.slack.workspace.complaints).toEqual([]);
  });
});
