/** The question within what people write around it: a story before it, a reason after it. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();

/** What the message is answered with first, and that nothing else is made a question of its own. */
const answered = (text: string) => ({
  first: factsFor(bot, text)[0],
  questions: bot.find({ text, today: '2026-11-22' }).findings.length,
});

describe('a story before the question', () => {
  it.each([
    ['Lapseni tekee karttaa ja värikynät loppuivat, mitkä kunnat kuuluvat Vantaa-Keravaan?', 'vk-participants'],
    ['Vi i hemvården på natten undrar vem som förvaltar projekten i Mellersta Finland', 'ks-administrator'],
    ['För tidtabellen i min kalender behöver jag veta vem som förvaltar projekten i Östra Nyland', 'iu-administrator'],
    ['Our secretary has to find out which municipalities are in the East Uusimaa projects', 'iu-participants'],
  ])('is told apart without a comma: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });

  it.each([
    [
      'Tietohallinnossa kaikki pyytävät rahaa, mitä Itä-Uudenmaan rakenneuudistushankkeessa valmistellaan?',
      'iu-content-rak-themes',
    ],
    ['Luin intrasta uutisen enkä ymmärtänyt sanaakaan, mikä POSOTE20 on?', 'ps-posote20-definition'],
  ])('does not move a question that names what it is about: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });

  it('gives the name that the question leaves out', () => {
    expect(answered('Sain kutsun joltain Jaana Forslundilta, kuka hän on?').first).toBe('iu-contact-forslund');
  });

  it.each([
    [
      'Intervjun är bokad till klockan två och jag har glömt namnet – vem är projektchef i Österbotten?',
      'po-contact-bjorndahl-ohman',
    ],
    [
      'The invoice has bounced back and my patience is gone, who administers the projects in Central Finland?',
      'ks-administrator',
    ],
    ['Minua ei koskaan kutsuta mihinkään, kuka hallinnoi Itä-Uudenmaan hankkeita?', 'iu-administrator'],
  ])('is no question for having a verb such as one begins with: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });
});

describe('what follows the question', () => {
  it.each([
    [
      'Mitkä kunnat ovat mukana Itä-Uudenmaan hankkeissa, koska sihteeri tarvitsee osoitteet kutsuja varten?',
      'iu-participants',
    ],
    ['I direktsändning frågade man vem som finansierar POSOTE20 och jag blev stum', 'ps-posote20-organisation-funder'],
    ['Who administers the projects in East Uusimaa before she posts the letters?', 'iu-administrator'],
  ])('has not to be explained: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });
});

describe('words that look like questions', () => {
  it.each([
    ['Kipsi kutittaa niin paljon, kuka hallinnoi Keski-Suomen hankkeita?', 'ks-administrator'],
    ['Minä en tiedä eikä pomo usko, kuka hallinnoi Keski-Suomen hankkeita?', 'ks-administrator'],
    ['As a nurse who drives around I wonder who administers the projects in Central Finland', 'ks-administrator'],
    ['When the bus leaves I have no time, who administers the projects in Central Finland?', 'ks-administrator'],
    ['Praktikanten skrattar när jag försöker, vem förvaltar projekten i Mellersta Finland?', 'ks-administrator'],
  ])('are none: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });
});

describe('what is known to the asker', () => {
  it('has not to be what is answered', () => {
    expect(answered('Mitä Pohjois-Savon rakenneuudistukseen kuului johtamisen ja digin lisäksi?').first).toBe(
      'ps-posote20-content-rak-subareas',
    );
  });
  it('may be the text in which it stood', () => {
    const text = 'How much is reserved in total for the structural reform according to the Essote article?';
    expect(answered(text).first).toBe('rak-funding-available');
  });
});

describe('a wish without a question', () => {
  it.each([
    ['Olen soitellut ja jonotusmusiikki soi, tarvitsen Kati Kallimon puhelinnumeron', 'ks-contact-kallimo'],
    ['Jag har ringt växeln tre gånger, jag skulle behöva Kati Kallimos telefonnummer', 'ks-contact-kallimo'],
  ])('is told apart from the story: %s', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });
});

describe('lines and asides', () => {
  it.each([
    [
      'Moikka,\nkysymys rakenneuudistuksesta: milloin se päättyi?\nterveisin Jouni Jyväskylästä',
      'rak-schedule-end-2021',
    ],
    ['Hej\nHur mycket sökte Essote\nHälsningar Gunilla, Borgå', 'es-essote-funding-applied-2020'],
    ['Who administers the projects in Central Finland\nBest, Gunilla from Porvoo', 'ks-administrator'],
    ['Paljonko Itä-Uusimaa sai yhteensä ja ääni värisee jo nyt', 'iu-funding-granted-total-2020'],
    [
      "When did the structural reform end, asks a curious pensioner who doesn't understand this",
      'rak-schedule-end-2021',
    ],
    ['Kuka hallinnoi Itä-Uudenmaan hankkeita? Miksi kysyn: teen karttaa.', 'iu-administrator'],
    ['Kuka hallinnoi Itä-Uudenmaan hankkeita? Osaisitko sanoa lyhyesti?', 'iu-administrator'],
  ])('of the asker are not asked: %j', (text, fact) => {
    expect(answered(text)).toEqual({ first: fact, questions: 1 });
  });

  it('lead to what a name means', () => {
    const text = "I came across the word POSOTE20. I don't know what it is. Can you help?";
    expect(answered(text)).toEqual({ first: 'ps-posote20-definition', questions: 1 });
  });
});
