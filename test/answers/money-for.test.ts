/** Money asked for by what it was for, of programmes that are kept apart from the reform's grants. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('money asked for by what it was for', () => {
  it.each([
    ['Saiko Kainuu valmisteluunsa 2022 yli vai alle 600 000 euroa?', 'ka-funding-valmistelu-2022'],
    ['Hur mycket beredningsmedel tilldelades Norra Karelen under 2021?', 'pk-funding-valmistelu-2021'],
    ['Exakt hur mycket fick Oma Häme för beredningsarbetet under 2022?', 'kh-funding-granted-preparation-2022'],
    ['How much was Kainuu granted for preparations in 2022?', 'ka-funding-valmistelu-2022'],
    [
      "How large was the supplementary-budget money for stabilising the counties' operations in March 2023?",
      'val-funding-granted-2023',
    ],
    ['Paljonko Varsinais-Suomi sai valmisteluun 2022?', 'vs-funding-granted-preparation-2022'],
  ])('is that of the programme: %s', (question, fact) => expect(factsFor(bot, question)[0]).toBe(fact));

  it('is a sum of several years where these are asked for', () =>
    expect(factsFor(bot, 'Hur stor var Egentliga Finlands beredningsfinansiering totalt 2021–2022?')[0]).toBe(
      'vs-funding-granted-preparation-total',
    ));

  it('is the reform’s where its projects are spoken of', () =>
    expect(
      bot.ask({ text: 'Paljonko Keski-Suomi sai hankkeidensa valmisteluun rahaa?', today: TODAY }).messages[0]
        ?.headline,
    ).not.toMatch(/Hyvinvointialueiden valmistelu/));

  it('is found by any word for it that the programme has', () =>
    expect(factsFor(bot, 'Hur mycket fick Södra Karelen av statens 100 extra miljoner till IT-lösningar?')[0]).toBe(
      'ek-funding-ict-2022',
    ));

  it('is not the money of another thing with the same word', () =>
    expect(factsFor(bot, 'Kuka vastasi Kainuun valmistelusta?').some((id) => id.includes('funding'))).toBe(false));
});
