import { describe, expect, it } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const firstLine = (text: string): string | undefined => realBot().ask({ text, today: TODAY }).messages[0]?.headline;

describe('thanks', () => {
  it.each([
    ['Kiitos avusta', /^Ole hyvä!/],
    ['Moi, kiitos paljon avustasi!', /^Ole hyvä!/],
    ['Kiitos ohjeista', /^Ole hyvä!/],
    ['Tack!', /^Varsågod!/],
    ['Tack så mycket för hjälpen!', /^Varsågod!/],
    ['Thank you for your help', /^You are welcome!/],
    ['Kiitos, tämä auttoi', /^Ole hyvä!/],
    ['Kiva, kiitos vastauksesta', /^Ole hyvä!/],
    ['Tack, det räcker', /^Varsågod!/],
  ])('for help are taken as such: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });

  it.each([
    ['Hienoa, kiitos', /^Ole hyvä!/],
    ['Kiitos, hienoa työtä', /^Ole hyvä!/],
    ['Aivan mahtava botti!', /^Ole hyvä!/],
    ['Ok, selvä', /^Ole hyvä!/],
    ['Super, tack!', /^Varsågod!/],
    ['Perfect, thank you', /^You are welcome!/],
  ])('are told by praise as well: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });

  it.each([
    ['Hienoa, paljonko Keski-Suomi sai?', /reilut 9 miljoonaa/],
    ['rahoitus Keski-Suomi, kiitos', /reilut 9 miljoonaa/],
    ['Kiitos, entä Keski-Suomen rahoitus', /reilut 9 miljoonaa/],
    ['Kiitos! Paljonko Keski-Suomi sai?', /reilut 9 miljoonaa/],
    ['hyvät käytännöt', /^En osaa vastata/],
    ['Hienoa! Entä Keski-Suomi?', /^Mitä haluat tietää: Keski-Suomi/],
    ['Kiitos, lähteet', /^Lähteitä on/],
    ['Tack, källor', /^Källorna är|^Det finns/],
    ['Kiitos, entä 2021', /2021/],
    ['Kiitos, hankejohtaja', /^Mitä aluetta/],
    ['Kiitos, mutta väärä luku', /^(?!Ole hyvä)/],
    ['är det bra', /^Jag svarar på frågor/],
    ['is that good', /^I answer questions/],
  ])('beside a question leave it one: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });

  it.each([
    ['apua, kiitos', /^Vastaan kysymyksiin/],
    ['Kiitos, tarvitsen vielä apua', /^Vastaan kysymyksiin/],
    ['Tack, hjälp', /^Jag svarar på frågor/],
    ['Kiitos! Apua', /^Vastaan kysymyksiin/],
    ['kiitos, mitä osaat?', /^Vastaan kysymyksiin/],
    ['hjälp, tack', /^Jag svarar på frågor/],
    ['help please, thanks', /^I answer questions/],
  ])('beside a wish for help leave it one: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });
});
