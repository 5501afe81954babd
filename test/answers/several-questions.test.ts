import { describe, expect, it } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const parts = (text: string): string[] =>
  bot
    .ask({ text, today: TODAY })
    .messages.map(({ kind, headline }) => `${kind}: ${headline.replaceAll('\u00A0', ' ')}`);

describe('whom a message goes on with', () => {
  it.each([
    ['paljonko Keski-Suomi sai? Entä Itä-Uusimaa?', 'Keski-Suomi', 'Itä-Uusimaa'],
    ['Paljonko Keski-Suomi sai? Entä Itä-Uusimaa', 'Keski-Suomi', 'Itä-Uusimaa'],
    ['paljonko Keski-Suomi sai, entä Itä-Uusimaa?', 'Keski-Suomi', 'Itä-Uusimaa'],
    ['Rahoitus Keski-Suomi. Entä Itä-Uusimaa?', 'Keski-Suomi', 'Itä-Uusimaa'],
    ['Hur mycket fick Mellersta Finland? Och Östra Nyland?', 'Mellersta Finland', 'Östra Nyland'],
    ['Hur mycket fick Mellersta Finland? Hur är det med Östra Nyland?', 'Mellersta Finland', 'Östra Nyland'],
    ['How much did Central Finland get? What about East Uusimaa?', 'Central Finland', 'East Uusimaa'],
    ['How much did Central Finland get, how about East Uusimaa?', 'Central Finland', 'East Uusimaa'],
  ])('is told what was asked before: %s', (text, ...names) => {
    const told = parts(text);
    expect(told).toHaveLength(names.length);
    for (const [at, name] of names.entries())
      expect(told[at]).toMatch(new RegExp(`^answer: ${name}: .*(?:9|2.849.500) `));
  });

  it('is told it in the words it was asked in', () => {
    const [one, other] = parts('vem är projektdirektör i Mellersta Finland? Hur är det med Östra Nyland?');
    expect(one).toContain('Mikael Palola');
    expect(other).toContain('Jaana Forslund');
  });
});

describe('what is not known beside what is', () => {
  it.each([
    ['Paljonko Keski-Suomi sai? Mikä on projektipäällikön palkka?', 'palkka'],
    ['Paljonko Keski-Suomi sai ja mikä on projektipäällikön palkka?', 'palkka'],
    ['Paljonko Keski-Suomi sai? Missä on lähin ravintola?', 'ravintola'],
    ['Missä on lähin ravintola? Paljonko Keski-Suomi sai?', 'ravintola'],
    ['Hur mycket fick Mellersta Finland? Vad är projektchefens lön?', 'lön'],
    ['Hur mycket fick Mellersta Finland och vad är projektchefens lön?', 'lön'],
    ['How much did Central Finland get? What is the salary of the project manager?', 'salary'],
    ['How much did Central Finland get and where is the nearest restaurant?', 'restaurant'],
  ])('is said: %s', (text, word) => {
    const told = parts(text);
    expect(told.map((part) => part.split(':')[0]).toSorted()).toEqual(['answer', 'unknown']);
    expect(told.find((part) => part.startsWith('unknown'))).toContain(word);
  });

  it.each([
    ['Kuka on hankejohtaja ja paljonko hän saa palkkaa?', 'palkkaa'],
    ['Vem är projektdirektör och hur mycket får hon i lön?', 'lön'],
  ])('does not hide what has to be asked back: %s', (text, word) => {
    const [first, second] = parts(text);
    expect(first).toMatch(/^clarify/);
    expect(second).toContain(word);
  });
});

describe('two things asked of two regions', () => {
  it.each([
    ['rahoitus Keski-Suomi ja yhteyshenkilö Itä-Uusimaa', /Keski-Suomi: myönnetty/, /Itä-Uusimaa: .*Forslund/],
    ['rahoitus Keski-Suomi, yhteyshenkilö Itä-Uusimaa', /Keski-Suomi: myönnetty/, /Itä-Uusimaa: .*Forslund/],
    [
      'mikä on Keski-Suomen rahoitus ja Itä-Uudenmaan yhteyshenkilö?',
      /Keski-Suomi: myönnetty/,
      /Itä-Uusimaa: .*Forslund/,
    ],
    [
      'finansiering Mellersta Finland och kontaktperson Östra Nyland',
      /Mellersta Finland: bevil/,
      /Östra Nyland: .*Forslund/,
    ],
    [
      'funding Central Finland and contact person East Uusimaa',
      /Central Finland: granted/,
      /East Uusimaa: .*Silvennoinen/,
    ],
  ])('are told each of its own: %s', (text, ...expected) => {
    expect(parts(text)).toEqual(expected.map((told) => expect.stringMatching(told)));
  });

  it('are one question where they are asked of the same', () => {
    expect(parts('rahoitus Keski-Suomi ja rahoitus Itä-Uusimaa')).toHaveLength(1);
  });
});

describe('a bare list of topics', () => {
  const money = /^answer: .*(?:myönnetty|bevil|granted)/i;
  const time = /^answer: .*(?:20\d\d)/;
  const people = /^answer: .*(?:Palola|Jaatinen)/;
  it.each([
    ['Keski-Suomen rahoitus, aikataulu ja yhteystiedot', money, time, people],
    ['Keski-Suomen rahoitus, aikataulu ja kuka johtaa?', money, time, people],
    ['rahoitus Keski-Suomi ja kuka johtaa?', money, people],
    ['rahoitus ja aikataulu Satakunta', money, time],
    ['rahoitus ja yhteyshenkilö Keski-Suomi', money, people],
    ['rahoitus ja yhteyshenkilö Keski-Suomi ja Itä-Uusimaa', money, people],
    ['kerro Keski-Suomen rahoituksesta ja aikataulusta', money, time],
    ['Mellersta Finlands finansiering, tidtabell och kontaktuppgifter', money, time, people],
    ['finansiering och kontakter för Mellersta Finland', money, people],
    ['finansiering Mellersta Finland och vem leder?', money, people],
    ['funding and contacts for Central Finland', money, people],
    ['funding, schedule and contact details of Central Finland', money, time, people],
    ['funding Central Finland and who leads?', money, people],
  ])('asks for each of them: %s', (text, ...expected) => {
    expect(parts(text)).toEqual(expected.map((told) => expect.stringMatching(told)));
  });

  it.each([
    'Keski-Suomen rahoituksen aikataulu',
    'Keski-Suomen avustus ja mihin se käytettiin?',
    'Keski-Suomen rahoitus ja kuka sen myönsi?',
  ])('is none where one says more of the other: %s', (text) => {
    expect(parts(text)).toHaveLength(1);
  });

  it('says of each what is not known', () => {
    const [told, unknown] = parts('Satakunnan yhteystiedot ja sijainti');
    expect(told).toMatch(people);
    expect(unknown).toMatch(/^unknown: .*toimipaikka/);
  });
});

describe('a bare list of other things than topics', () => {
  const money = /^answer: .*(?:myönnetty|bevil|granted)/i;
  const applied = /^answer: .*(?:haettu|ansökt|applied)/i;
  const director = /^answer: .*(?:Jaatinen|Palola)/;
  it.each([
    ['hankejohtaja ja rahoitus Satakunta', director, money],
    ['Satakunnan rahoitus ja hankejohtaja', money, director],
    ['hankejohtaja, rahoitus Satakunta', director, money],
    ['hankejohtaja/rahoitus Satakunta', director, money],
    ['kuka on hankejohtaja ja viestintäpäällikkö Satakunnassa', director, /^unknown: .*viestintäpäällikkö/],
    ['hankejohtaja ja muutosjohtaja Satakunta', director, /^unknown: .*muutosjohtaja/],
    ['haettu ja myönnetty Keski-Suomi', applied, money],
    ['haettu, myönnetty Satakunta', /^unknown: .*haettu/, money],
    ['haettu summa ja hankejohtaja Keski-Suomi', applied, director],
    ['rahoitus ja palkka Satakunta', money, /^unknown: .*palkka/],
    ['palkka, rahoitus Satakunta', /^unknown: .*palkka/, money],
    ['projektdirektör och finansiering Satakunta', director, money],
    ['ansökt och beviljat Mellersta Finland', applied, money],
    ['förvaltare och deltagare Satakunta', /^answer: .*förvaltare/, /^unknown: .*deltagare/],
    ['project director and funding Satakunta', director, money],
    ['funding and communications manager Satakunta', money, /^unknown: .*manager/],
    ['applied and granted Central Finland', applied, money],
    ['funding and salary Satakunta', money, /^unknown: .*salary/],
  ])('asks for each of them: %s', (text, ...expected) => {
    expect(parts(text)).toEqual(expected.map((told) => expect.stringMatching(told)));
  });

  it.each([
    ['hankejohtaja Lappi ja rahoitus Satakunta', /^answer: Lappi.*Salmela/, /^answer: Satakunta: myönnetty/],
    ['Lapin hankejohtaja ja Satakunnan rahoitus', /^answer: Lappi.*Salmela/, /^answer: Satakunta: myönnetty/],
    ['hankejohtaja Kainuu ja Lappi', /^answer: Lappi.*Salmela/, /^unknown: Kainuu/],
    ['hankejohtaja Etelä-Pohjanmaa ja Lappi', /^answer: Etelä-Pohjanmaa.*Luoto/, /^answer: Lappi.*Salmela/],
    ['projektdirektör i Kajanaland och i Lappland', /^answer: Lappland.*Salmela/, /^unknown: Kajanaland/],
    ['project director of Kainuu and Lapland', /^answer: Lapland.*Salmela/, /^unknown: Kainuu/],
  ])('is told of each place its own: %s', (text, ...expected) => {
    expect(parts(text)).toEqual(expected.map((told) => expect.stringMatching(told)));
  });

  it.each([
    'hankejohtaja Keski-Pohjanmaa, viestintäpäällikkö Keski-Suomi',
    'hankejohtaja Pohjois-Savo, rahoitus Kainuu',
  ])('is told nothing else where nothing is known: %s', (text) => {
    expect(parts(text)).toEqual([expect.stringMatching(/^unknown/), expect.stringMatching(/^unknown/)]);
  });

  it.each([
    'paljonko Satakunta haki ja sai?',
    'paljonko rahaa Satakunta sai ja haki?',
    'Paljonko Satakunta haki ja paljonko sai?',
    'Hur mycket ansökte Satakunta om och fick?',
    'How much did Satakunta apply for and get?',
  ])('is told the sum that is known beside one that is not: %s', (text) => {
    expect(parts(text).toSorted()).toEqual([expect.stringMatching(money), expect.stringMatching(/^unknown/)]);
  });

  it.each(['kuntien ja järjestöjen rahoitus Satakunta', 'Vertaa haettua ja myönnettyä Keski-Suomessa'])(
    'is none where a word belongs to both or both are compared: %s',
    (text) => {
      expect(parts(text)).toHaveLength(1);
    },
  );
});

describe('regions of which an answer says nothing beside those it tells of', () => {
  it.each([
    ['Kuka on hankejohtaja Pirkanmaalla, Satakunnassa ja Kainuussa?', /^unknown: Pirkanmaa ja Kainuu: .*hankejohtaja/],
    [
      'Vem är projektdirektör i Birkaland, Satakunta och Kajanaland?',
      /^unknown: Birkaland och Kajanaland: .*projektdirektör/,
    ],
    ['Who is the project director in Pirkanmaa and Satakunta?', /^unknown: Pirkanmaa: .*director/],
  ])('are named: %s', (text, unknown) => {
    expect(parts(text)).toEqual([
      expect.stringMatching(/^answer: Satakunta, .*Jaatinen/),
      expect.stringMatching(unknown),
    ]);
  });

  it('are not named where the fact speaks of them', () => {
    expect(parts('Miksi Savonlinnan valtuusto päätti suuntautua Pohjois-Savoon 2019?')).toHaveLength(1);
    expect(parts('Kuka johtaa Keski-Suomen ja Itä-Uudenmaan hankkeita?')).toHaveLength(1);
  });
});

describe('a programme that is kept apart and not named', () => {
  it.each([
    ['milloin Keski-Suomen hanke päättyy?', /Keski-Suomi, Sote-rakenneuudistus/],
    ['Keski-Suomen rahoitus? Kuka johtaa? Milloin päättyy?', /Keski-Suomi, Tulevaisuuden sosiaali- ja terveyskeskus/],
    ['När slutar projektet i Mellersta Finland?', /Mellersta Finland, Strukturreformen/],
    ['Vem förvaltade projekten i Södra Savolax?', /Södra Savolax: förvaltare: Essote/],
    ['When does the project in Central Finland end?', /Central Finland, (?!Sustainable)/],
    ['milloin Keski-Suomen kestävän kasvun ohjelma päättyy?', /Keski-Suomi, Suomen kestävän kasvun ohjelma/],
  ])('does not lead what is told: %s', (text, expected) => {
    expect(parts(text).at(-1)).toMatch(expected);
  });
});

describe('small talk', () => {
  it.each([
    'Moi! Mitä kuuluu? Paljonko Keski-Suomi sai? Kiitos!',
    'Hei, onko kukaan paikalla? Paljonko Keski-Suomi sai? Eikö olekin hieno päivä?',
    'Lähetinkö jo viestin? Paljonko Keski-Suomi sai?',
    'Onko sinulla hetki? Paljonko Keski-Suomi sai? Vastaatko pian?',
    'Hej! Hur mår du? Hur mycket fick Mellersta Finland? Tack på förhand, ha en bra dag!',
    'Hej! Har du en stund? Hur mycket fick Mellersta Finland?',
    'Hi! How are you? How much did Central Finland get? Thanks, have a nice day!',
    'Hi, do you have a minute? How much did Central Finland get? Can you help?',
  ])('is no question: %s', (text) => {
    expect(parts(text)).toEqual([expect.stringMatching(/^answer: .* 9 mil/)]);
  });

  it('before a question gives it nothing but names', () => {
    expect(parts('Keski-Suomi? Paljonko siellä saatiin rahaa?')).toEqual([expect.stringMatching(/^answer: .* 9 mil/)]);
    const story =
      'God morgon. Jag jämför hur olika områden ansökte om pengar. Vem kunde vara sökande i stället för Essote?';
    expect(parts(story)).toEqual([expect.stringMatching(/^answer: Essote/)]);
  });
});

it('tells the same only once', () => {
  expect(parts('Kenelle Länsi-Uudenmaan sote-keskusavustus maksetaan, kuka siis on saaja?')).toHaveLength(1);
});

describe('a message with more questions than are answered at once', () => {
  const lastNotes = (text: string): string[] => bot.ask({ text, today: TODAY }).messages.at(-1)?.notes ?? [];

  it.each([
    [
      'Keski-Suomen rahoitus, aikataulu, yhteystiedot, hallinnoija ja osallistujat',
      'Kysymyksiä oli enemmän kuin 4; viimeinen jäi vastaamatta. Kysy se erikseen.',
    ],
    [
      'Keski-Suomen rahoitus, aikataulu, yhteystiedot, hallinnoija, osallistujat ja tavoitteet',
      'Kysymyksiä oli enemmän kuin 4; 2 viimeistä jäi vastaamatta. Kysy ne erikseen.',
    ],
    [
      'Vad fick Östra Nyland? När slutar programmet? Vem leder projektet? Vilka kommuner är med? Vad är målet?',
      'Frågorna var fler än 4; den sista lämnades obesvarad. Ställ den skilt.',
    ],
    [
      'How much did East Uusimaa get? When does the programme end? Who leads the project? Which towns take part? What are the goals?',
      'There were more than 4 questions; the last one was left. Please ask it separately.',
    ],
  ])('says at its end that some are left: %s', (text, left) => {
    expect(bot.ask({ text, today: TODAY }).messages).toHaveLength(4);
    expect(lastNotes(text)[0]).toBe(left);
  });

  it.each(['Keski-Suomen rahoitus, aikataulu, yhteystiedot ja hallinnoija', 'Paljonko Keski-Suomi sai? '.repeat(6)])(
    'says nothing of that where none is: %s',
    (text) => {
      expect(lastNotes(text).join()).not.toMatch(/enemmän kuin|vastaamatta/);
    },
  );
});

describe('a title and how to reach its holder', () => {
  it.each([
    ['hankejohtaja ja puhelinnumero Itä-Uusimaa', /^answer: .*Jaana Forslund/],
    ['hankejohtaja, puhelinnumero Lappi', /^answer: .*Mirva Salmela/],
    ['Satakunnan hankejohtaja ja sähköposti', /^answer: .*Anna Jaatinen/],
    ['projektdirektör och telefonnummer Östra Nyland', /^answer: .*Jaana Forslund/],
    ['project director and phone number East Uusimaa', /^answer: .*Jaana Forslund/],
  ])('are told apart where only who it is is known: %s', (text, told) => {
    expect(parts(text)).toEqual([expect.stringMatching(told), expect.stringMatching(/^unknown: /)]);
  });

  it.each(['puhelinnumero ja sähköposti Pirkanmaa', 'telefonnummer och e-post Birkaland'])(
    'say which of several ways is not known: %s',
    (text) => {
      expect(parts(text)).toEqual([expect.stringMatching(/^unknown: /), expect.stringMatching(/^answer: .*@pirha/)]);
    },
  );

  it('are one answer where all is known', () => {
    expect(parts('hankejohtaja ja puhelinnumero Keski-Suomi')).toEqual([expect.stringMatching(/Palola/)]);
  });

  it('are refused as one where nothing is', () => {
    expect(parts('hankejohtaja ja puhelinnumero Kainuu')).toEqual([expect.stringMatching(/^unknown: /)]);
  });
});
