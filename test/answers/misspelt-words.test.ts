import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('a slip in a Swedish or English word', () => {
  it.each([
    ["how much did the minstry grant to Central Finland's reform projects in total", 'ks-funding-granted-2020'],
    ['Vem genomför utveklingsprojekten i Norra Savolax?', 'ps-posote20-participants'],
    ['Hur stor är Essotes kalkylerade andel av socal- och hälsocentralpengarna?', 'es-essote-funding-share-2020'],
  ])('is mended where one word of the knowledge is near: %s', (question, fact) =>
    expect(factsFor(bot, question)[0]).toBe(fact),
  );
  it('is not seen in a word that is another', () => {
    const text = 'how much did the monastery grant to Central Finland';
    expect(bot.ask({ text, today: TODAY }).messages.map(({ kind }) => kind)).toEqual(['unknown']);
  });
});

describe('a slip after which a Finnish word may be one of two', () => {
  it.each([
    ['Satakunnan täydentvä avustus paljonko?', 'sa-funding-supplementary-tsk-2021'],
    ['Milloin Helsingin sote-hankkeet alkovat?', 'hel-schedule-start'],
  ])('is read as the one that projects are asked for with: %s', (question, fact) =>
    expect(factsFor(bot, question)[0]).toBe(fact),
  );
});

describe('a compound in two words', () => {
  it.each([
    ['hanke päällikkö', 'hankepäällikkö'],
    ['yhteys henkilö', 'yhteyshenkilö'],
    ['lähtö kohta', 'lähtökohta'],
    ['osa hankkeet', 'osahankkeet'],
    ['haku aika', 'hakuaika'],
    ['hanke suunnitelmat', 'hankesuunnitelmat'],
  ])('is read as the one: %s', (split, whole) => {
    const regions = ['Keski-Suomi', 'Itä-Uusimaa', 'Pohjois-Savo', 'Lappi'];
    const of = (asked: string) => regions.map((region) => factsFor(bot, `${asked} ${region}`));
    expect(of(split)).toEqual(of(whole));
    expect(of(split).flat()).not.toEqual([]);
  });

  it.each([
    ['rahoitus hanke Keski-Suomi', 'ks-funding-granted-2020'],
    ['Lappi hanke aikataulu', 'la-'],
  ])('is not seen in two words that nobody writes as one, nor in a name: %s', (question, fact) =>
    expect(factsFor(bot, question)[0]).toContain(fact),
  );
});

describe('a Swedish compound that begins like a Finnish word', () => {
  it.each([
    ['projekttid Birkaland', 'pi-'],
    ['projektdirektör Lappland', 'la-contact-salmela'],
  ])('is no slip of it: %s', (question, fact) => {
    expect(factsFor(bot, question)[0]).toContain(fact);
    expect(bot.ask({ text: question, today: TODAY }).language).toBe('sv');
  });
});
