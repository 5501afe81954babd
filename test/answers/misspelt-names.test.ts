import { expect, test } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const subjects = (text: string): string[] =>
  bot
    .find({ text, today: TODAY })
    .findings.flatMap(({ question }) => question.subjects.map(({ subject }) => subject.name.fi));

test.each([
  ['paljonko Porvoon kaupnki sai', 'Porvoon kaupunki'],
  ['mikä on Suomen kestävvän kasvun ohjelma', 'Suomen kestävän kasvun ohjelma'],
  ['paljonko vantaa ja keava sai', 'Vantaa ja Kerava'],
])('a slip in a later word of a name leaves no part of it alone: %s', (question, name) => {
  expect(subjects(question)).toEqual([name]);
});

test.each([
  ['mihin alueeseen koemäki kuuluu', 'Kokemäki'],
  ['mihin alueeseen parikkaalassa kuulutaan', 'Parikkala'],
  ['mikä alue on tervolakis', 'Tervola'],
])('a misspelt name is no compound, no other word and no name with a word behind it: %s', (question, name) => {
  expect(subjects(question)).toEqual([name]);
});

test('a name beside a common word stays alone', () => {
  expect(subjects('mikä essote on')).toEqual(['Essote']);
  expect(subjects('paljonko Porvoon kaupunki sai')).toEqual(['Porvoon kaupunki']);
});

/** Everyday words, one slip away from Pori, Laukaa, Rauma, Eura, Rusko, Vihti, Posio and others. */
test.each([
  'koska sitoumusten piti olla perillä',
  'kuinka kaukaa sai tulla',
  'mikä auttaa reuman kanssa',
  'miten trauman hoito järjestetään',
  'kenen seurassa hanke kulkee',
  'miksi uskossa luotetaan',
  'kuka hoitaa kihtiä',
  'mikä on polion rokotus',
  'missä sulussa rahat ovat',
])('a common word is no misspelt name: %s', (question) => {
  expect(subjects(question)).toEqual([]);
});

test.each(['juhana', 'Jukalle', 'mitä Timolla on?', 'annalle', 'Soilen', 'esalle', 'Paavon'])(
  'a first name is no misspelt town or body: %s',
  (question) => {
    expect(subjects(question)).toEqual([]);
  },
);

test.each([
  ['rahoitus Kaarinalle', 'Kaarina'],
  ['rahoitus Kaarinassa', 'Kaarina'],
])('a town is read beside the first names near to it: %s', (question, name) => {
  expect(subjects(question)).toEqual([name]);
});
