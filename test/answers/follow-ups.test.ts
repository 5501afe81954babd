/** What a follow-up names alone is asked as what it goes on with was: the same topic, money, programme and title. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/knowledge/schema.ts';
import type { Query } from '../../src/questions/question.ts';
import { questionOfTitle, TITLE_IDS } from '../../src/questions/title-names.ts';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

/** The facts behind the answers to the last of several messages in one conversation. */
const toldAfter = (...texts: string[]): string[] => {
  let previous: Query | undefined;
  let told: string[] = [];
  for (const text of texts) {
    const { findings, context } = bot.find({ text, today: TODAY, ...(previous ? { previous } : {}) });
    previous = context;
    told = findings.flatMap(({ answer }) =>
      answer.kind === 'answer' ? answer.families.map(({ head }) => head.id) : [answer.kind],
    );
  }
  return told;
};

describe('a question that is whole by itself', () => {
  const before = ['rahoitus Keski-Suomi', 'paljonko Keski-Suomi haki', 'hankejohtaja Satakunta', 'tavoitteet Lappi'];
  const whole = [
    'kuka on Sami Sipilä',
    'kuka on Luoto?',
    'vem är Sami Sipilä?',
    'who is Sami Sipilä?',
    'mikä on Sipilän titteli?',
    'mikä on Etelä-Karjala?',
    'mikä on sote-rakenneuudistus?',
    'what is the structural reform?',
  ];
  it.each(before.flatMap((first) => whole.map((text) => [first, text] as const)))(
    'is told the same after "%s": %s',
    (first, text) => {
      const alone = toldAfter(text);
      expect(alone).not.toEqual(['unknown']);
      expect(toldAfter(first, text)).toEqual(alone);
    },
  );
});

describe('another place alone', () => {
  const said: Record<Language, readonly ((place: string) => string)[]> = {
    fi: [
      (place) => `entä ${place}?`,
      (place) => `entäs ${place}`,
      (place) => `no entäs sitten ${place}`,
      (place) => `mites ${place}`,
      (place) => `ja ${place}?`,
      (place) => `${place}?`,
      (place) => `sama ${place}`,
      (place) => `eiku ${place}`,
      (place) => `tarkoitin ${place}`,
    ],
    sv: [
      (place) => `och ${place}?`,
      (place) => `hur är det med ${place}?`,
      (place) => `jag menade ${place}`,
      (place) => `samma för ${place}`,
    ],
    en: [
      (place) => `and ${place}?`,
      (place) => `what about ${place}?`,
      (place) => `I meant ${place}`,
      (place) => `the same for ${place}`,
    ],
  };
  const rows: readonly (readonly [Language, string, string, string])[] = [
    ['fi', 'rahoitus Kainuu', 'Satakunta', 'sa-funding-granted-total-2020'],
    ['fi', 'paljonko Kainuu sai?', 'Satakunta', 'sa-funding-granted-total-2020'],
    ['fi', 'haettu Kainuu', 'Keski-Suomi', 'ks-funding-applied-2020'],
    ['fi', 'kestävän kasvun rahoitus Lapissa', 'Etelä-Pohjanmaa', 'ep-funding-granted-kk-2023'],
    ['fi', 'sote-keskuksen rahoitus Lapissa', 'Keski-Suomi', 'ks-funding-granted-tsk-2020'],
    ['fi', 'hankejohtaja Kainuu', 'Satakunta', 'sa-contact-jaatinen'],
    ['fi', 'kuka on Lapin hankejohtaja', 'Pohjois-Pohjanmaa', 'pp-contact-luukkonen'],
    ['fi', 'muutosjohtaja Lappi', 'Kymenlaakso', 'ky-contact-lehto'],
    ['sv', 'projektdirektör i Kajanaland', 'Satakunta', 'sa-contact-jaatinen'],
    ['sv', 'vem leder i Satakunta?', 'Södra Österbotten', 'ep-contact-luoto'],
    ['en', 'who is the project director of Kainuu?', 'Satakunta', 'sa-contact-jaatinen'],
    ['en', 'who is the finance director of Lapland?', 'Central Uusimaa', 'ku-contact-tarsia'],
    ['en', 'who is the director of change of Lapland?', 'Kymenlaakso', 'ky-contact-lehto'],
  ];
  it.each(
    rows.flatMap(([language, first, place, fact]) => said[language].map((say) => [first, say(place), fact] as const)),
  )('asks the same of it: %s, %s', (first, second, fact) => {
    expect(toldAfter(first, second)[0]).toBe(fact);
  });

  it.each([
    ['hankejohtaja Satakunta', 'entä Kainuu?'],
    ['projektdirektör i Satakunta', 'och i Kajanaland?'],
    ['who is the finance director of Central Uusimaa?', 'and Lapland?'],
    ['kestävän kasvun rahoitus Etelä-Pohjanmaalla', 'entä Lappi?'],
    ['paljonko Satakunta sai?', 'entä Etelä-Pohjanmaa?'],
  ])('is not told another title, programme or money than was asked for: %s, %s', (first, second) => {
    expect(toldAfter(first, second)).toEqual(['unknown']);
  });

  it('is not what a term is asked for', () => {
    expect(toldAfter('rahoitus Keski-Suomi', 'mitä RAI tarkoittaa?')[0]).toBe('sanasto-rai');
  });

  it('goes on as often as it is wished', () => {
    expect(toldAfter('hankejohtaja Kainuu', 'entä Lappi?', 'entä Satakunta?', 'Keski-Suomi?')[0]).toBe(
      'ks-contact-palola-director',
    );
  });

  it('asks back what is wished for of who held a title before', () => {
    expect(toldAfter('Kainuun entinen hankejohtaja', 'entä Satakunta?')).toEqual(['clarify']);
  });
});

describe('a topic or a detail alone', () => {
  it.each([
    ['rahoitus Satakunta', 'entä palkka?'],
    ['rahoitus Päijät-Häme', 'mites palkka?'],
    ['hankejohtaja Kainuu', 'puhelinnumero?'],
    ['hankejohtaja Kainuu', 'entä sähköposti?'],
  ])('is not told what it does not ask for: %s, %s', (first, second) => {
    expect(toldAfter(first, second)).toEqual(['unknown']);
  });

  it.each([
    ['Keski-Suomen rahoitus', 'ei vaan haettu', 'ks-funding-applied-2020'],
    ['haettu Satakunta', 'tarkoitin myönnettyä', 'sa-funding-granted-total-2020'],
    ['ansökt Satakunta', 'jag menade beviljat', 'sa-funding-granted-total-2020'],
    ['rahoitus Satakunta', 'entä hankejohtaja?', 'sa-contact-jaatinen'],
  ])('is told of the place of before: %s, %s', (first, second, fact) => {
    expect(toldAfter(first, second)[0]).toBe(fact);
  });
});

describe('who, and nothing else', () => {
  it.each([
    ['aikataulu Kainuu', 'kuka?'],
    ['rahoitus Keski-Suomi', 'ja ketkä?'],
    ['finansiering Lappland', 'vem?'],
    ['funding Lapland', 'and who is it?'],
  ])('asks back after what is asked of no people: %s, %s', (first, second) => {
    expect(toldAfter(first, second)).toEqual(['clarify']);
  });

  it.each([
    ['mitä Palola sanoi', 'kuka?', 'ks-contact-palola-director'],
    ['mitä Palola sanoi', 'kuka hän on?', 'ks-contact-palola-director'],
    ['what did Palola say', 'who is that?', 'ks-contact-palola-director'],
    ['hankejohtaja Satakunta', 'kuka?', 'sa-contact-jaatinen'],
    ['hallinnoija Lappi', 'siis kuka?', 'la-administrator-tsk'],
  ])('is who was told of: %s, %s', (first, second, fact) => {
    expect(toldAfter(first, second)[0]).toBe(fact);
  });

  it.each([['kuka?'], ['aikataulu Kainuu', 'kuka olet?'], ['alueet', 'kuka?']])(
    'is answered with help where nobody was spoken of: %s',
    (...texts) => {
      expect(toldAfter(...texts)).toEqual(['help']);
    },
  );
});

describe('what somebody said', () => {
  it.each([
    ['mitä hankejohtaja sanoi Satakunta', 'entä Keski-Suomi?', 'ks-statement-palola-confidence'],
    ['mitä Palola sanoi', 'entä Sipilä?', 'es-statement-sipila-no-new-building'],
  ])('is asked of another: %s, %s', (first, second, fact) => {
    expect(toldAfter(first, second)[0]).toBe(fact);
  });

  it('is not told by what somebody else is', () => {
    expect(toldAfter('mitä hankejohtaja sanoi Keski-Suomi', 'entä Satakunta?')).toEqual(['unknown']);
  });
});

describe('a title that a conversation remembers', () => {
  it.each(TITLE_IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const)))(
    'is asked for in each language: %s, %s',
    (id, language) => {
      const { context } = bot.find({ text: questionOfTitle(id, language), today: TODAY, region: 'kainuu' });
      expect(context?.title).toBe(id);
    },
  );
});

describe('who is called like a town', () => {
  it.each(['kuka on Luoto', 'vem är Luoto?', 'who is Luoto?', 'Luodon puhelinnumero', 'Luodon sähköposti'])(
    'is told where somebody is asked for: %s',
    (text) => {
      expect(factsFor(bot, text)).toEqual(['ep-contact-luoto']);
    },
  );

  it('is told also beside what nothing is known of', () =>
    expect(factsFor(bot, 'Mikä on koiran nimi? Luoto puhelinnumero')).toEqual(['ep-contact-luoto']));

  it.each(['rahoitus Luoto', 'kuka johtaa Luotoa', 'Vem är Larsmo?'])('is not told elsewhere: %s', (text) => {
    expect(factsFor(bot, text)).not.toContain('ep-contact-luoto');
  });

  it('is not told where the town was spoken of', () => {
    expect(toldAfter('rahoitus Luoto', 'puhelinnumero?')).not.toContain('ep-contact-luoto');
  });
});
