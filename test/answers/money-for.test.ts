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

  it.each([
    ['Paljonko rahaa POSOTE20 sai vapaaehtoiseen valmisteluun?', /9,4 miljoonaa/],
    ['Paljonko Keski-Suomi sai hankkeisiinsa rahaa?', /reilut 9 miljoonaa/],
  ])('is the reform’s where a project of it is spoken of: %s', (text, told) =>
    expect(bot.ask({ text, today: TODAY }).messages[0]?.headline).toMatch(told),
  );

  it('is not the money of another thing with the same word', () =>
    expect(factsFor(bot, 'Kuka vastasi Kainuun valmistelusta?').some((id) => id.includes('funding'))).toBe(false));
});
