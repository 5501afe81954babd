/** An answer names the words it leaves out, and no others. */
import { describe, expect, it } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const notesOf = (text: string): string =>
  bot
    .ask({ text, today: TODAY })
    .messages.flatMap(({ notes }) => notes)
    .join('\n');
const LEFT = /En ottanut huomioon|Jag beaktade inte|I did not take/;

describe('a word that the answer heeds', () => {
  it.each([
    'Kuinka paljon valtionavustusta Keski-Suomen kunnat hakivat hankkeilleen yhteensä?',
    'Miten paljon Pohjois-Karjala sai kesällä 2020 molempiin hankkeisiin yhteensä?',
    'Hur mycket pengar fick Österbotten sammanlagt i beslutet sommaren 2020?',
    'Miten digitalisaatiota aiotaan hyödyntää Essoten suunnittelemassa sote-keskuksessa?',
    'Mihin malliin Siun soten terveysasemien moniammatilliset tiimit perustuvat?',
    'Vilka teman ingår i Östra Nylands program för framtidens social- och hälsocentral?',
    "What was the future health centre programme's part of POPsote's overall budget?",
  ])('is not named as left out: %s', (text) => {
    expect(notesOf(text)).not.toMatch(LEFT);
  });
});

describe('a word that it does not', () => {
  it.each([
    ['Paljonko Keski-Suomi alun perin sai?', 'alun perin'],
    ['How much did Central Finland originally get?', 'originally'],
  ])('is: %s', (text, word) => {
    expect(notesOf(text)).toMatch(LEFT);
    expect(notesOf(text)).toContain(word);
  });

  it.each([
    'Kuka se oikeastaan on se Keski-Suomen hankejohtaja?',
    'Paljonko Keski-Suomi ihan oikeasti sai rahaa?',
    'How much was actually awarded in the first round of the Sustainable Growth Programme in spring 2022?',
  ])('is not where it only says how it is asked: %s', (text) => {
    expect(notesOf(text)).not.toMatch(LEFT);
  });
});
