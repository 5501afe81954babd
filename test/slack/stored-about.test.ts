import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { type Conversation, startConversation } from '../support/conversation.ts';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts';
import { fileStore, temporaryFolder } from '../support/stores.ts';
import { toldClock } from '../support/told-clock.ts';

const BOT = createBot(SMALL_KNOWLEDGE);

const start = async (): Promise<Conversation> => {
  const clock = toldClock();
  const store = await fileStore(temporaryFolder(), clock);
  return startConversation({ bot: BOT, languageOf: BOT.languageOf, store, clock });
};

/** What `/sote tietosuoja` says last: what is kept of the one who asks. */
const storedAbout = async (chat: Conversation, word: string, user = 'U0AINO'): Promise<string> => {
  await chat.people.command({ text: word, user });
  return chat.whispered().at(-1)?.text ?? '';
};

const homeText = async (chat: Conversation): Promise<string> => {
  await chat.people.openHome();
  return JSON.stringify(chat.home()?.view);
};

const ERASING = {
  tietosuoja: 'Poista tietoni poistaa valintasi ja tunnisteesi; kanavien asetukset ja aamupostit jäävät.',
  dataskydd:
    'Radera mina uppgifter tar bort dina val och ditt användar-id; kanalernas inställningar och morgonposter finns kvar.',
  privacy: 'Delete my data removes your choices and your id; the settings and the morning posts of the channels stay.',
};

describe('what is told to be stored about a person', () => {
  it.each([
    [
      'tietosuoja',
      'Sinusta on tallessa: tunnisteesi kanavien asetusten muutoksissa (3), kussakin kaksi vuotta; tunnisteesi aamuposteissa, jotka olet viimeksi asettanut (1).',
    ],
    [
      'dataskydd',
      'Detta är sparat om dig: ditt användar-id vid ändringar av kanalers inställningar (3), i två år vid varje; ditt användar-id i morgonposter som du senast har ändrat (1).',
    ],
    [
      'privacy',
      'Stored about you: your id with changes of channels’ settings (3), for two years each; your id with morning posts that you were the last to set (1).',
    ],
  ] as const)('names their id where they set a channel and its digest: /sote %s', async (word, kept) => {
    const chat = await start();
    await chat.people.command({ text: 'digest tilaa 9.00' });
    await chat.people.command({ text: 'kanava Keski-Suomi' });
    expect(await storedAbout(chat, word)).toContain(`${kept} ${ERASING[word]}`);
    expect(await storedAbout(chat, 'tietosuoja', 'U0BERT')).toContain('Valintojasi ei ole tallessa');
  });

  it('names the changes alone where somebody else set the digest last', async () => {
    const chat = await start();
    await chat.people.command({ text: 'digest tilaa 9.00' });
    await chat.people.command({ text: 'digest tilaa 10.00', user: 'U0BERT' });
    const stored = await storedAbout(chat, 'tietosuoja');
    expect(stored).toContain('muutoksissa (2)');
    expect(stored).not.toContain('viimeksi asettanut');
  });

  it('is the same in the home, until it is deleted there', async () => {
    const chat = await start();
    await chat.people.command({ text: 'digest tilaa 9.00' });
    await chat.store.people.change({ team: 'T0FAKE', user: 'U0AINO' }, { region: 'keski-suomi' });
    expect(await homeText(chat)).toContain(
      'Sinusta on tallessa: kieli –, oma alue Keski-Suomi; tunnisteesi kanavien asetusten muutoksissa (2)',
    );
    const home = chat.home();
    if (!home) throw new Error('no home');
    await chat.people.press({ on: home, label: 'Poista tietoni' });
    expect(JSON.stringify(chat.home()?.view)).toContain('Valintojasi ei ole tallessa');
    expect(await storedAbout(chat, 'tietosuoja')).toContain('Valintojasi ei ole tallessa');
  });
});
