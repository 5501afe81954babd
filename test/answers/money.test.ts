import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const first = (text: string): string | undefined => factsFor(bot, text)[0];
const kinds = (text: string): string[] => bot.ask({ text, today: TODAY }).messages.map(({ kind }) => kind);

describe('money named by the size of the whole', () => {
  it.each([
    ['Lapin osuus VM:n 155,7 miljoonan lisärahoituksesta', 'la-funding-valmistelu-2022'],
    ['Hur stor andel fick Södra Karelen av tilläggsfinansieringen på 155,7 miljoner?', 'ek-funding-valmistelu-2022'],
    ['how much of the 350 million did Southwest Finland get', 'vs-funding-granted-establishing-2023'],
  ])('is that of its programme and round: %s', (question, fact) => expect(first(question)).toBe(fact));

  it('is not told from another round', () => {
    expect(kinds('mikä osa täydentävästä 140,9 miljoonasta meni Kainuuseen')).toEqual(['unknown']);
  });
});

describe('the costs of a project', () => {
  it.each(
    ['Keski-Suomi', 'Pohjois-Savo', 'Länsi-Uusimaa', 'Lappi'].flatMap((place) =>
      ['kulut', 'kustannukset', 'menot', 'paljonko olivat kulut', 'kulut euroina'].map((costs) => `${costs} ${place}`),
    ),
  )('are what was spent, neither a budget nor an aim: %s', (text) => {
    const [message] = bot.ask({ text, today: TODAY }).messages;
    expect(message).toMatchObject({ kind: 'unknown', headline: expect.stringContaining('käytetty') });
  });

  it('say no more than their word where they are only spoken of', () => {
    expect(first('kulujen hillintä Keski-Suomi')).toBe('ks-goals-rak');
  });
});

describe('money named by its place in a row', () => {
  it.each([
    ['paljonko kestävän kasvun ohjelman ensimmäisessä haussa haettiin', 'rrp-funding-applied-2022-april'],
    ['paljonko kestävän kasvun ohjelman 2. haussa haettiin', 'rrp-funding-applied-2023'],
    ['hur mycket söktes i andra utlysningen av programmet för hållbar tillväxt', 'rrp-funding-applied-2023'],
  ])('is that of the round: %s', (question, fact) => expect(first(question)).toBe(fact));

  const later = ['toisessa haussa', 'toisella kierroksella', 'lisähaussa', 'vuonna 2021'];
  const calls: readonly [string, string, string][] = [
    ['Satakunta', 'sa-funding-granted-total-2020', 'sa-funding-supplementary-tsk-2021'],
    ['Länsi-Uusimaa', 'lu-funding-granted-tsk-2020', 'lu-funding-supplementary-tsk-2021'],
  ];

  it.each(calls.flatMap(([region, , fact]) => later.map((call) => [`paljonko ${region} sai ${call}`, fact])))(
    'is of the later round, whatever it was called: %s',
    (question, fact) => expect(first(question)).toBe(fact),
  );

  it.each(calls.map(([region, fact]) => [`paljonko ${region} sai ensimmäisessä haussa`, fact]))(
    'is of the first round: %s',
    (question, fact) => expect(first(question)).toBe(fact),
  );

  it.each([
    'paljonko Pirkanmaa sai toisessa haussa',
    'how much did Central Finland get in the second call',
    'Pohjanmaan jatkorahoitus',
    'paljonko Satakunta sai vuonna 2023',
  ])('is not told from another round: %s', (question) => expect(kinds(question)).toEqual(['unknown']));

  it('is unknown where there is no such round', () => {
    expect(kinds('paljonko kestävän kasvun ohjelman neljännessä haussa myönnettiin')).toEqual(['unknown']);
  });
});

describe('money named with who gave it', () => {
  it.each([
    ['Paljonko Varsinais-Suomi sai STM:ltä sote-keskusohjelmaan?', 'vs-funding-granted-tsk-2020'],
    ['Paljonko Varsinais-Suomi sai sote-keskusohjelmaan?', 'vs-funding-granted-tsk-2020'],
    ['Hur mycket fick Österbotten av social- och hälsovårdsministeriet?', 'po-funding-granted-2020'],
    ['Paljonko Porvoo sai sosiaali- ja terveysministeriöltä?', 'iu-funding-granted-total-2020'],
  ])('is that of the programmes which that ministry grants: %s', (question, fact) =>
    expect(first(question)).toBe(fact),
  );

  it.each(['Paljonko Kainuu sai valtiovarainministeriöltä?', 'Paljonko Lappi sai VM:ltä?'])(
    'is never that of another ministry: %s',
    (question) => {
      const { messages } = bot.ask({ text: question, today: TODAY });
      expect(messages.map(({ headline }) => headline).join()).not.toMatch(/sote-keskus|rakenneuudistus/i);
    },
  );
});

describe('money of a region named by its letters', () => {
  it.each([
    ['rahoitus e-pohjanmaa', /^Etelä-Pohjanmaa/],
    ['paljonko P-Pohjanmaalla saatiin', /^Pohjois-Pohjanmaa|^POPsote/],
    ['k-p rahoitus', /^Keski-Pohjanmaa/],
    ['rahoitus Länsi-Pohja', /^(?!Sote-rakenneuudistus|Tulevaisuuden)/],
  ])('is that of the very region: %s', (text, start) => {
    expect(bot.ask({ text, today: TODAY }).messages[0]?.headline).toMatch(start);
  });
});

describe('money that can be applied for', () => {
  it.each([
    ['Paljonko rahaa oli haettavissa rakenneuudistukseen vuonna 2020?', 'rak-funding-available'],
    ['Paljonko rahaa haettiin rakenneuudistukseen vuonna 2020?', 'rak-funding-applied-2020'],
  ])('is not what was applied for: %s', (question, fact) => expect(first(question)).toBe(fact));
});

describe('money of a project', () => {
  it.each([
    ['Sopiva rahoitus', 'es-sopiva-funding'],
    ['Paljonko PirSOTE sai vuonna 2020?', 'pi-funding-granted-tsk-2020'],
    ['Mikä oli Sopiva-hankkeen summa Etelä-Savossa?', 'es-sopiva-funding'],
    ['hur stor summa hade LUMO i Södra Savolax', 'es-lumo-funding'],
  ])('is its own, also beside its region: %s', (question, fact) => expect(first(question)).toBe(fact));
});

describe('a sum that the sources do not give', () => {
  it('is said to be missing where a source speaks of the grant', () => {
    expect(first('Paljonko Helsinki sai?')).toBe('hel-funding-granted-no-sum');
  });
  it('is never told of a project from another programme', () => {
    expect(factsFor(bot, 'Paljonko Kestävän kasvun Satakunta -hanke sai rahaa?')).toEqual([]);
  });
  it.each(['Paljonko Sopiva-hanke sai?', 'Hur mycket fick LUMO?', 'Paljonko LUMO-hanke Etelä-Savossa sai?'])(
    'is never told of a project from the grants of its region: %s',
    (question) => expect(factsFor(bot, question).filter((id) => id.startsWith('es-funding'))).toEqual([]),
  );
  it('is never told of a town as its share from the region', () => {
    expect(kinds('Mikä on Sipoon osuus 999 500 eurosta?')).toEqual(['unknown']);
  });
  it('is never told of a programme that nobody knows', () => {
    expect(kinds('Paljonko Hyvän työn ohjelmaan on varattu rahaa?')).toEqual(['unknown']);
  });
});

describe('the head of a county', () => {
  it.each([
    'Kuka on Lapin hyvinvointialueen johtaja?',
    'Who is the current director of the Lapland wellbeing services county?',
  ])('is nobody of a project: %s', (question) => expect(kinds(question)).toEqual(['unknown']));
});

describe('a question without a region', () => {
  it.each([
    ['ketkä saivat hakea täydentävää avustusta 2021', 'tsk-conditions-supplementary-applicants'],
    ['kuka voi hakea sote-hankkeiden valtionavustusta', 'suomi-conditions-applicants-2020'],
  ])('is answered of the whole country where its facts say the words: %s', (question, fact) =>
    expect(first(question)).toBe(fact),
  );
  it.each(['rahoitus', 'milloin hanke päättyy', 'ketkä ovat mukana?', 'kuka hallinnoi hanketta?'])(
    'is asked back where every region has such facts: %s',
    (question) => expect(kinds(question)).toEqual(['clarify']),
  );
});

describe('a year without a region', () => {
  it.each([
    ['minä päivänä vuoden 2020 avustuspäätökset tehtiin', 'suomi-schedule-decisions-made-2020'],
    ['mihin päivänä vuoden 2020 avustuspäätökset tehtiin', 'suomi-schedule-decisions-made-2020'],
    ['vad fick båda projekthelheterna sammanlagt år 2020', 'suomi-funding-granted-2020'],
  ])('is told of the whole country where that is told best: %s', (question, fact) =>
    expect(first(question)).toBe(fact),
  );

  it('is asked back where several programmes decided in their own years', () =>
    expect(kinds('milloin avustuspäätökset tehtiin')).toEqual(['clarify']));
});

describe('a question about money', () => {
  it.each([
    ['kuka rahoittaa Itä-Uudenmaan hankkeita?', 'suomi-organisation-grantor'],
    ['mistä Lapin hankerahat tulivat?', 'suomi-organisation-grantor'],
    ['mihin Porvoo käytti rahat', 'iu-goals-rak'],
    ['Vad är finansieringen för strukturreformen avsedd för?', 'rak-goals-voluntary-cooperation'],
    ["What is Central Finland's money used for?", 'ks-content-use-of-grant'],
    ['mihin essote hakee rahaa', 'es-essote-organisation-application'],
  ])('may ask who gave it or what it is for: %s', (question, fact) => expect(first(question)).toBe(fact));
  it.each([
    ['kuka sai Länsi-Uudenmaan sote-keskusrahat?', 'suomi-organisation-grantor'],
    ['mikä oli Itä-Uudenmaan rakenneuudistuksen rahoitus?', 'suomi-organisation-grantor'],
  ])('is not taken for one about the giver: %s', (question, fact) => expect(first(question)).not.toBe(fact));
});

describe('a measure, a programme and a region alone', () => {
  const regions = ['Pohjois-Karjala', 'Kymenlaakso', 'Päijät-Häme', 'Etelä-Pohjanmaa', 'Itä-Uusimaa', 'Kanta-Häme'];
  const asked = regions.flatMap((region) =>
    ['jaettavissa', 'käytetty', 'budjetti', 'haettu'].flatMap((measure) =>
      ['tulevaisuuden sote-keskus', 'rakenneuudistus'].map((programme) => `${region} ${measure} ${programme}`),
    ),
  );

  it.each(asked)('are never told what is no money: %s', (text) => {
    const [first] = factsFor(bot, text);
    const told = bot.knowledge.facts.find(({ id }) => id === first);
    expect(told?.topic ?? 'funding').toBe('funding');
  });

  it.each([
    ['Satakunta myönnetty rakenneuudistus', 'sa-funding-granted-rak-2020'],
    ['myönnetty tulevaisuuden sote-keskus Satakunta', 'sa-funding-granted-tsk-2020'],
    ['Itä-Uusimaa haettu tulevaisuuden sote-keskus', 'iu-funding-applied-tsk-2021'],
  ])('are told where a sum is known: %s', (text, fact) => expect(first(text)).toBe(fact));
});

describe('a sum that is told before another one is asked for', () => {
  const asked: readonly [measure: string, question: (place: string) => string, place: 'fi' | 'sv' | 'en'][] = [
    ['applied', (place) => `${place} sai 9 miljoonaa, mutta paljonko se haki?`, 'fi'],
    ['applied', (place) => `${place}: rahaa myönnettiin 5 milj, mut paljonko haettiin`, 'fi'],
    ['applied', (place) => `${place} sai sen minkä sai, mutta paljonko haettiin?`, 'fi'],
    ['granted', (place) => `${place} haki 13 miljoonaa, paljonko se sai?`, 'fi'],
    ['applied', (place) => `${place} fick pengar. Hur mycket söktes?`, 'sv'],
    ['granted', (place) => `${place} sökte 13 miljoner, men hur mycket beviljades?`, 'sv'],
    ['applied', (place) => `${place} was granted 9 million. How much was applied for?`, 'en'],
    ['granted', (place) => `${place} applied for 13 million, but how much was granted?`, 'en'],
  ];
  const regions = ['keski-suomi', 'ita-uusimaa'].flatMap((id) => bot.knowledge.subjects.get(id) ?? []);

  it.each(
    asked.flatMap(([measure, question, language]) =>
      regions.map(({ name }) => ({ text: question(name[language]), measure })),
    ),
  )('is not told instead: $text', ({ text, measure }) => {
    const told = bot.knowledge.facts.find(({ id }) => id === first(text));
    expect(told?.measure).toBe(measure);
  });

  it.each(['saiko Keski-Suomi kaiken mitä haki?', 'Keski-Suomi ei saanut kaikkea mitä haki. Paljonko myönnettiin?'])(
    'and what was sought asks nothing by itself: %s',
    (text) => expect(first(text)).toBe('ks-funding-granted-2020'),
  );
});
