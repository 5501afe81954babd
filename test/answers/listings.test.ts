import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/answers/bot.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import { emptyQuery } from '../../src/questions/query-of.ts';
import { botOver, changed, type Files, GOOD, loaded } from '../support/knowledge.ts';

const TODAY = '2021-02-10';
const VOCABULARY = readFileSync(new URL('../../knowledge/vocabulary.yml', import.meta.url), 'utf8');
const FILES: Files = {
  ...changed(GOOD, 'national.yml', 'vocabulary:\n  topics:\n    funding:\n      fi: [rahoitus]\n', ''),
  'vocabulary.yml': VOCABULARY,
};
/** Knowledge in which one more fact was added to the region's file. */
const withFact = (fact: string): Files => ({ ...FILES, 'lisä.yml': `facts:\n${fact}` });

const BOT = botOver(loaded(FILES));
const ask = (text: string, { today = TODAY, bot = BOT, ...more }: { bot?: typeof BOT } & Partial<Request> = {}) => {
  const reply = bot.ask({ text, today, ...more });
  const [message] = reply.messages;
  if (!message) throw new Error('No message');
  return { message, reply };
};

describe('what is new', () => {
  it.each<[Language, string]>([
    ['fi', 'mitä uutta'],
    ['fi', 'Onko mitään uutta?'],
    ['fi', 'uutta'],
    ['sv', 'vad är nytt'],
    ['sv', 'något nytt?'],
    ['en', 'what is new'],
    ['en', "what's new?"],
    ['en', 'news'],
  ])('is listed when asked in %s: %s', (language, text) => {
    const { message } = ask(text);
    expect(message.language).toBe(language);
    expect(message.headline).toMatch(/30 (viime päivän|dagarna|days)/);
    expect(message.details).toHaveLength(8);
  });

  it('begins with the newest day, and of one day tells of an amount, a date and a person before it tells of terms', () => {
    const { details } = ask('mitä uutta').message;
    expect(details[0]).toContain('myönnetty');
    expect(details[1]).toContain('haettu');
    expect(details[2]).toContain('31.12.2022');
    expect(details[3]).toContain('Mikael Palola');
    expect(details.join()).not.toContain('Hyvinvointialue: Alue');
  });

  it('is not counted where it is all that there is, and much', () => {
    const fact = (_: unknown, at: number): string =>
      `  - { id: asia-${at}, subject: keski-suomi, topic: content, value: { fi: Asia ${at}., sv: Sak ${at}., en: Thing ${at}. }, asOf: 2020-12, sources: [blogi], addedOn: 2021-02-08 }\n`;
    const bot = botOver(loaded(withFact(Array.from({ length: 60 }, fact).join(''))));
    const { headline, details } = ask('mitä uutta', { bot }).message;
    expect(headline).toContain('viimeksi 8.2.2021');
    expect(headline).not.toMatch(/[67]\d tietoa/);
    expect(details).toHaveLength(8);
  });

  it('leaves out what was replaced and what was added long ago', () => {
    const files = withFact(
      '  - { id: uusi-loppu, subject: ohjelma, topic: schedule, event: end, value: { on: 2023-12-31 }, asOf: 2021-01, sources: [blogi], addedOn: 2021-02-05, supersedes: [loppu] }\n',
    );
    const { details } = ask('mitä uutta', { bot: botOver(loaded(files)) }).message;
    expect(details[0]).toContain('31.12.2023');
    expect(details.join('\n')).not.toContain('31.12.2022');
    expect(ask('mitä uutta', { today: '2021-06-01' }).message.headline).toMatch(/ei ole tullut muutoksia/);
  });

  it.each(['mitä uutta Keski-Suomesta?', 'uutta Jyväskylästä', 'mikä on muuttunut Keski-Suomessa?'])(
    'is narrowed to a region, and a button leads to all of it: %s',
    (text) => {
      const { message } = ask(text, { language: 'fi' });
      expect(message.headline).toMatch(/^Keski-Suomi: 30 viime päivän aikana/);
      expect(message.details.every((line) => !line.startsWith('Sote-keskus'))).toBe(true);
      expect(message.next).toEqual([{ label: 'Kaikki uudet tiedot', query: { ...emptyQuery, listing: 'news' } }]);
    },
  );

  it('is narrowed by the conversation, and by a follow-up that only names a region', () => {
    const before = { ...emptyQuery, subjects: ['keski-suomi'], topics: ['funding' as const] };
    expect(ask('mitä uutta', { previous: before }).message.headline).toMatch(/^Keski-Suomi: /);
    const { context } = ask('mitä uutta').reply;
    expect(ask('entä Pirkanmaa?', { ...(context ? { previous: context } : {}) }).message.headline).toMatch(
      /^Pirkanmaa: .* ei ole tullut/,
    );
  });

  it('goes no further than to the next question', () => {
    const { context } = ask('mitä uutta Keski-Suomesta').reply;
    const after = (text: string) => ask(text, { ...(context ? { previous: context } : {}) }).message.headline;
    expect(after('rahoitus')).toContain('myönnetty');
    expect(after('mikä on hyvinvointialue?')).toMatch(/^Hyvinvointialue: Alue/);
    expect(after('kuka on Mikael Palola?')).toContain('hankejohtaja');
  });
});

describe('the sources', () => {
  it.each<[Language, string]>([
    ['fi', 'lähteet'],
    ['fi', 'Mitkä ovat lähteesi?'],
    ['fi', 'mihin tietosi perustuvat?'],
    ['sv', 'källor'],
    ['en', 'sources'],
    ['en', 'What are your sources?'],
  ])('are listed when asked in %s: %s', (language, text) => {
    const { message } = ask(text);
    expect([message.kind, message.language]).toEqual(['answer', language]);
    expect(message.citations.map(({ title }) => title)).toEqual(['Hankejohtajan blogi', 'Tiedote hankkeista']);
  });

  it('are those of a region, where one is named', () => {
    expect(ask('Keski-Suomen lähteet', { language: 'fi' }).message.headline).toBe(
      'Keski-Suomi: lähteitä on 2, uusin ensin.',
    );
    expect(ask('Pirkanmaan lähteet', { language: 'fi' }).message.citations).toEqual([]);
  });
});

describe('a listing', () => {
  it('of regions and of terms is asked by their name alone', () => {
    expect(ask('alueet').message.table?.rows.map(([name]) => name)).toEqual(['Keski-Suomi', 'Pirkanmaa']);
    expect(ask('sanasto').message.headline).toBe('Sanastossa on 1 termiä.');
    expect(ask('sanasto hyvinvointialue').message.headline).toMatch(/^Hyvinvointialue: Alue/);
  });

  it.each([
    'Mitä uutta rahoitusta Keski-Suomi sai?',
    'Keski-Suomen rahoituksen lähteet',
    'uusin tieto Keski-Suomen rahoituksesta',
  ])('is not given where more is asked: %s', (text) => {
    expect(ask(text).message.headline).not.toMatch(/viime päivän|lähteitä/);
  });

  it('says what it did not understand, instead of listing everything', () => {
    expect(ask('uutta Ahvenanmaalta').message).toMatchObject({
      kind: 'unknown',
      headline: expect.stringContaining('”Ahvenanmaalta”'),
    });
  });

  it('can be shared, and comes by a button as it came by words', () => {
    const { message, reply } = ask('Keski-Suomen lähteet');
    expect(reply.share).toEqual({ ...emptyQuery, subjects: ['keski-suomi'], listing: 'sources' });
    const pressed = reply.share && BOT.choose({ query: reply.share, language: 'fi', today: TODAY });
    expect(pressed?.messages).toEqual([message]);
  });
});

describe('what is to come', () => {
  const COMING = withFact(
    [
      '  - { id: tuleva, subject: keski-suomi, topic: schedule, event: milestone, about: { fi: avajaiset, sv: invigning, en: opening }, value: { on: 2021-04-01 }, asOf: 2021-01, sources: [blogi], addedOn: 2021-02-05 }',
      '  - { id: mennyt, subject: keski-suomi, topic: schedule, event: milestone, about: { fi: juhla, sv: fest, en: party }, value: { on: 2021-01-01 }, asOf: 2020-12, sources: [blogi], addedOn: 2021-02-05 }',
      '',
    ].join('\n'),
  );
  const bot = botOver(loaded(COMING));

  it.each([
    'Mitä on tulossa Keski-Suomessa?',
    'mitä seuraavaksi Keski-Suomessa?',
    'Vad är på gång i Mellersta Finland?',
    "What's coming up in Central Finland?",
    "what's next in Central Finland?",
    'Mikä on Keski-Suomen seuraava määräaika?',
    'Milloin on Keski-Suomen seuraava määräaika?',
    'Vilken är Mellersta Finlands nästa tidsfrist?',
    'upcoming deadlines in Central Finland',
    'When is the next deadline in Central Finland?',
  ])('is told by its dates: %s', (text) => {
    const { details } = ask(text, { bot, language: 'fi' }).message;
    expect(details.join('\n')).toContain('avajaiset');
    expect(details.join('\n')).not.toContain('juhla');
  });

  it.each([
    ['Mitä on tulossa Keski-Suomessa vuonna 2021?', 'Keski-Suomi: tiedossani on 1 tuleva päivä vuodelle 2021.'],
    ['tulossa huhtikuussa 2021 Keski-Suomi', 'Keski-Suomi: tiedossani on 1 tuleva päivä huhtikuulle 2021.'],
    ['mitä tapahtuu Keski-Suomessa keväällä 2021', 'Keski-Suomi: tiedossani on 1 tuleva päivä vuodelle 2021.'],
    ['vad händer i Mellersta Finland 2021', 'Mellersta Finland: jag känner till 1 kommande datum för 2021.'],
    ['what is coming up in Central Finland in 2021', 'Central Finland: I know of 1 coming date in 2021.'],
  ])('is told of the time that is named: %s', (text, headline) => {
    const { message } = ask(text, { bot });
    expect(message.headline).toBe(headline);
    expect(message.details).toHaveLength(1);
  });

  it.each([
    ['Mitä on tulossa Keski-Suomessa vuonna 2027?', 'Keski-Suomi: tiedossani ei ole tulevia päiviä vuodelle 2027.'],
    ['mitä tapahtuu Keski-Suomessa 2027', 'Keski-Suomi: tiedossani ei ole tulevia päiviä vuodelle 2027.'],
    ['tulossa toukokuussa 2021 Keski-Suomi', 'Keski-Suomi: tiedossani ei ole tulevia päiviä toukokuulle 2021.'],
    ['Vad är på gång 2027?', 'Jag känner inte till några kommande datum för 2027.'],
    ['what happens in Central Finland in May 2021', 'Central Finland: I know of no coming dates in May 2021.'],
  ])('is not known of another time: %s', (text, headline) => {
    const { message } = ask(text, { bot });
    expect(message.headline).toBe(headline);
    expect(message.details).toEqual([]);
  });

  it('keeps the time where the next question only names a place, and in a button', () => {
    const { reply } = ask('Mitä on tulossa vuonna 2027?', { bot });
    expect(reply.context).toMatchObject({ listing: 'ahead', at: '2027' });
    const { message } = ask('entä Keski-Suomi?', { bot, ...(reply.context ? { previous: reply.context } : {}) });
    expect(message.headline).toBe('Keski-Suomi: tiedossani ei ole tulevia päiviä vuodelle 2027.');
  });

  it.each([
    ['Mitä on tulossa Keski-Suomessa?', 'Keski-Suomi: tiedossani ei ole tulevia päiviä.', 'Keski-Suomi: aikataulu'],
    [
      'Vad är på gång i Mellersta Finland?',
      'Mellersta Finland: jag känner inte till några',
      'Mellersta Finland: tidtabell',
    ],
    [
      "What's coming up in Central Finland?",
      'Central Finland: I know of no coming dates.',
      'Central Finland: schedule',
    ],
  ])('is not known, and the dates that are known are offered: %s', (text, headline, offer) => {
    const { message } = ask(text, { bot, today: '2030-01-01' });
    expect(message.headline).toContain(headline);
    expect(message.details).toEqual([]);
    expect(message.next?.map(({ label }) => label)).toEqual([offer]);
  });
});
