import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { subjectOf } from '../../src/knowledge/knowledge.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import type { Query } from '../../src/questions/question.ts';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

/** Asks one after another in one conversation; the messages of the last. */
const talk = (texts: readonly string[], more: { region?: string; today?: string } = {}): Message[] => {
  let previous: Query | undefined;
  let messages: Message[] = [];
  for (const text of texts) {
    const reply = bot.ask({ text, today: TODAY, ...more, ...(previous ? { previous } : {}) });
    previous = reply.context;
    messages = reply.messages;
  }
  return messages;
};
const headline = (...texts: string[]): string => talk(texts)[0]?.headline ?? '';

describe('a language alone, with nothing told before', () => {
  it.each([
    ['in English', 'I answer questions'],
    ['och på svenska?', 'Jag svarar på frågor'],
    ['suomeksi', 'Vastaan kysymyksiin'],
  ])('is answered with help in it: %s', (text, told) => {
    const [message] = bot.ask({ text, today: TODAY }).messages;
    expect(message).toMatchObject({ kind: 'help', headline: expect.stringContaining(told) });
  });
});

describe('follow-ups', () => {
  it('take the topic from before when only a region is named', () => {
    expect(headline('rahoitus Keski-Suomi', 'entä Pohjois-Savo?')).toContain('9,4 miljoonaa');
  });
  it('take the subject from before when only a topic is named', () => {
    expect(headline('rahoitus Keski-Suomi', 'kuka hallinnoi?')).toContain('Jyväskylän kaupunki');
  });
  it.each([
    ['paljonko Essote haki rakenneuudistukseen?', 'entä jaettavissa?', /jaettavissa 120 miljoonaa/],
    ['paljonko Essote haki rakenneuudistukseen?', 'paljonko oli jaettavissa?', /jaettavissa 120 miljoonaa/],
    [
      'How much did Essote apply for the structural reform?',
      'how much was available?',
      /available for grants 120 million/,
    ],
    ['Hur mycket ansökte Essote om för strukturreformen?', 'hur mycket var tillgängligt?', /120 miljoner/],
  ])('take the programme alone where they ask what could be had of it: %s %s', (before, question, told) => {
    expect(headline(before, question).replaceAll('\u00A0', ' ')).toMatch(told);
  });
  it('take the measure from the new question', () => {
    expect(headline('paljonko Keski-Suomi sai?', 'entä paljonko haettiin?')).toContain('noin 13 miljoonaa');
  });
  it('know whose number is meant', () => {
    expect(headline('Kuka on Kati Kallimo?', 'mikä on hänen puhelinnumeronsa?')).toContain('050 442 2302');
  });
  it('do not mix up the programme of before with a new region', () => {
    expect(headline('Milloin rakenneuudistus päättyy Keski-Suomessa?', 'entä paljonko Itä-Uusimaa sai?')).toContain(
      '2 849 500',
    );
  });
});

describe('a comparison with whom the conversation is about', () => {
  it.each([
    ['rahoitus Keski-Suomi', 'vertaa Itä-Uuteenmaahan', /^Myönnetty: Keski-Suomi .* ja Itä-Uusimaa /],
    ['rahoitus Keski-Suomi', 'paljonko enemmän kuin Itä-Uusimaa?', /^Suurempi summa: Keski-Suomi\. .* Itä-Uusimaa /],
    ['finansiering Mellersta Finland', 'jämför med Östra Nyland', /^Beviljat: Mellersta Finland .* och Östra Nyland /],
    ['finansiering Mellersta Finland', 'hur mycket mer än Östra Nyland?', /^Det större beloppet: Mellersta Finland\. /],
    ['funding Central Finland', 'compare with East Uusimaa', /^Granted: Central Finland .* and East Uusimaa /],
    ['funding Central Finland', 'how much more than East Uusimaa?', /^The larger sum: Central Finland\. /],
  ])('sets the one named beside it: %s, %s', (first, second, told) => {
    expect(headline(first, second)).toMatch(told);
  });

  it('takes the region of the channel where nothing was said before', () => {
    expect(talk(['vertaa Itä-Uuteenmaahan'], { region: 'keski-suomi' })[0]?.headline).toMatch(
      /^Myönnetty: Keski-Suomi .* ja Itä-Uusimaa /,
    );
  });
});

describe('the same in another language', () => {
  it.each([
    ['aikataulu Keski-Suomi', 'och på svenska?', 'tidtabell Mellersta Finland'],
    ['aikataulu Keski-Suomi', 'in English, please', 'schedule Central Finland'],
    ['tidtabell Mellersta Finland', 'suomeksi?', 'aikataulu Keski-Suomi'],
    ['rahoitus Keski-Suomi', 'voitko sanoa saman ruotsiksi?', 'finansiering Mellersta Finland'],
    ['alueet', 'in English?', 'regions'],
    ['milloin hanke päättyy', 'på svenska', 'när slutar projektet'],
  ])('is what was told last: %s, %s', (first, second, asked) => {
    expect(headline(first, second)).toBe(headline(asked));
  });

  it('goes before the language that is chosen', () => {
    const { context } = bot.ask({ text: 'aikataulu Keski-Suomi', today: TODAY, language: 'fi' });
    const request = { text: 'på svenska?', today: TODAY, language: 'fi' as const };
    expect(bot.ask({ ...request, ...(context ? { previous: context } : {}) }).language).toBe('sv');
  });
});

describe('why, and nothing else', () => {
  it.each([
    ['rahoitus Keski-Suomi', 'miksi?'],
    ['finansiering Mellersta Finland', 'varför?'],
    ['funding Central Finland', 'why?'],
  ])('is not told where what was told gives no reason: %s, %s', (first, second) => {
    expect(talk([first, second])[0]?.kind).toBe('unknown');
  });
});

describe('a missing subject', () => {
  it('is asked for, never picked', () => {
    const [message] = talk(['milloin hanke päättyy']);
    expect(message?.kind).toBe('clarify');
    expect(message?.citations).toEqual([]);
    expect(message?.choices.map(({ label }) => label)).toContain('Pohjois-Savo: aikataulu');
  });
  it.each<[string, Language]>([
    ['milloin hanke päättyy', 'fi'],
    ['när slutar projektet', 'sv'],
    ['yhteystiedot', 'fi'],
  ])('is most often one of the programmes, then a region, by name: %s', (question, language) => {
    const offered = talk([question])[0]?.choices.flatMap(({ query }) => [...query.programmes, ...query.subjects]) ?? [];
    expect(offered.slice(0, 2).toSorted()).toEqual(['sote-rakenneuudistus', 'tulevaisuuden-sote-keskus']);
    const subjects = offered.map((id) => subjectOf(bot.knowledge, id));
    const regions = subjects.filter(({ kind }) => kind === 'region').map(({ name }) => name[language]);
    expect(regions.length).toBeGreaterThan(2);
    expect(subjects.slice(-regions.length).map(({ name }) => name[language])).toEqual(
      regions.toSorted((one, other) => one.localeCompare(other, language)),
    );
  });
  it('is answered by pressing a choice', () => {
    const [message] = talk(['milloin hanke päättyy']);
    const choice = message?.choices.find(({ label }) => label.startsWith('Pohjois-Savo'));
    const reply = choice && bot.choose({ query: choice.query, language: 'fi', today: TODAY });
    expect(reply?.messages[0]?.headline).toContain('päättyi 31.12.2021');
  });
  it('is answered in words by the very thing that was asked', () => {
    const asked = 'milloin hankejohtajan hakuaika päättyy?';
    expect(headline(asked, 'Keski-Suomi')).toContain('hankejohtajan hakuaika: määräaika oli 2.6.2020');
  });
  it('is taken from the region of the channel', () => {
    expect(talk(['paljonko saatiin rahaa'], { region: 'ita-uusimaa' })[0]?.headline).toContain('2 849 500');
  });
  it('of a name that means several regions is asked with those', () => {
    const [message] = talk(['rahoitus Savo']);
    expect(message?.kind).toBe('clarify');
    expect(message?.choices.length).toBeGreaterThan(1);
  });
});

describe('measures', () => {
  it('are never mixed up: applied', () => {
    expect(headline('Paljonko Keski-Suomi haki?')).toMatch(/haettu noin 13 miljoonaa euroa/);
    expect(headline('Paljonko Keski-Suomi haki?')).not.toContain('9 milj');
  });
  it.each([
    ['Paljonko Keski-Suomi haki?', 'applied'],
    ['Paljonko Keski-Suomelle myönnettiin?', 'granted'],
    ['Essoten laskennallinen osuus', 'share'],
    ['Paljonko Essote haki rakenneuudistukseen?', 'applied'],
    ['Paljonko rakenneuudistukseen on jaettavissa?', 'available'],
    ['hur mycket ansökte Mellersta Finland om?', 'applied'],
    ['how much was granted to East Uusimaa?', 'granted'],
  ])('%s shows amounts of no other measure', (text, measure) => {
    const measures = bot
      .find({ text, today: TODAY })
      .findings.flatMap(({ answer }) =>
        answer.kind === 'answer' ? answer.families.map(({ head }) => head.measure) : [],
      );
    expect(new Set(measures)).toEqual(new Set([measure]));
  });
  it('are never mixed up: granted', () => {
    expect(headline('Paljonko Keski-Suomelle myönnettiin?')).toMatch(/myönnetty reilut 9 miljoonaa euroa/);
  });
  it('put what was granted first where none is named', () => {
    const [message] = talk(['rahoitus Keski-Suomi']);
    expect(message?.headline).toContain('myönnetty');
    expect(message?.details.join(' ')).toContain('haettu noin 13 miljoonaa');
  });
  it('are not known where no source tells them', () => {
    const [message] = talk(['Paljonko Lappi haki?']);
    expect(message?.kind).toBe('unknown');
    expect(message?.headline).toContain('haettu');
  });
  it('of one programme are not told from the sum of two', () => {
    expect(talk(['Paljonko Keski-Suomi sai rakenneuudistukseen?'])[0]?.kind).toBe('unknown');
  });
});

describe('time', () => {
  it('decides the tense by the day', () => {
    const ends = (today: string) => talk(['Milloin Tulevaisuuden sote-keskus päättyy?'], { today })[0]?.headline;
    expect(ends('2022-05-01')).toContain('päättyy 31.12.2023');
    expect(ends('2023-12-31')).toContain('päättyy 31.12.2023');
    expect(ends('2024-01-01')).toContain('päättyi 31.12.2023');
  });
  it('in the question chooses what was known then', () => {
    expect(factsFor(bot, 'Milloin Tulevaisuuden sote-keskus päättyy, mikä oli tilanne kesäkuussa 2020?')[0]).toBe(
      'tsk-schedule-end-2022',
    );
  });
  it('tells the end that was replaced', () => {
    const [message] = talk(['Milloin Tulevaisuuden sote-keskus päättyy?']);
    expect(message?.details.join(' ')).toContain('31.12.2022');
  });
  it('ages contacts: the first line says so and gives the official page', () => {
    const [message] = talk(['Keski-Suomen hankejohtajan yhteystiedot']);
    expect(message?.headline).toContain('2021');
    expect(message?.headline).toContain('https://www.hyvaks.fi');
  });
  it('of another year is not answered with what is known', () => {
    expect(talk(['Keski-Suomen rahoitus vuonna 2024'])[0]?.kind).toBe('unknown');
  });
});

describe('several questions in one message', () => {
  it('are answered one by one', () => {
    const messages = talk(['Paljonko Keski-Suomi sai ja kuka hallinnoi hanketta?']);
    expect(messages.map(({ headline }) => headline)).toEqual([
      expect.stringContaining('reilut 9 miljoonaa'),
      expect.stringContaining('Jyväskylän kaupunki'),
    ]);
  });
});

describe('comparing regions', () => {
  it('shows each with its own coverage and says what cannot be compared', () => {
    const [message] = talk(['Kumpi sai enemmän, Keski-Suomi vai Pohjois-Savo?']);
    const text = [message?.headline, ...(message?.details ?? [])].join('\n');
    expect(text).toContain('reilut 9 miljoonaa');
    expect(text).toContain('9,4 miljoonaa');
    expect(message?.notes.join(' ')).toContain('ei voi suoraan verrata');
  });
});

describe('languages', () => {
  it.each([
    ['hur mycket fick Östra Nyland?', 'beviljat 2 849 500 euro'],
    ['how much did East Uusimaa get?', 'granted 2,849,500 euros'],
    ['paljonko Itä-Uusimaa sai?', 'myönnetty 2 849 500 euroa'],
  ])('%s', (text, expected) => {
    expect(headline(text)).toContain(expected);
  });
  it('follow the choice of the person rather than the question', () => {
    const reply = bot.ask({ text: 'rahoitus Itä-Uusimaa', today: TODAY, language: 'sv' });
    expect(reply.messages[0]?.headline).toContain('beviljat');
  });
});

describe('odd input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['punctuation', '???!!! …'],
    ['20,000 characters', 'rahoitus '.repeat(2223)],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a prototype key', '__proto__ constructor toString'],
    ['markup', '<!channel> *lihava* _kursiivi_ `koodi`'],
    ['emoji', '🎉🎉🎉'],
    ['lone surrogate', '\ud800'],
    ['right-to-left marks', '\u202eoumous-iksek sutiohar'],
  ])('%s gets a helpful message and no facts', (_, text) => {
    const reply = bot.ask({ text, today: TODAY });
    expect(reply.messages.length).toBeGreaterThan(0);
    for (const message of reply.messages) {
      expect(['help', 'unknown']).toContain(message.kind);
      expect(message.headline.length).toBeGreaterThan(10);
    }
  });
});

describe('a query of two words', () => {
  it.each(['rahoitus Ahvenanmaa', 'rahoitus ahvenanmaa'])('names in "%s" the word that nobody knows', (text) => {
    const [message] = talk([text]);
    expect(message?.kind).toBe('unknown');
    expect(message?.headline.toLowerCase()).toContain('ahvenanmaa');
  });
});
