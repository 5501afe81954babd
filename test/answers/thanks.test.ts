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
  ])('for help are taken as such: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });

  it.each([
    ['apua, kiitos', /^Vastaan kysymyksiin/],
    ['Kiitos! Apua', /^Vastaan kysymyksiin/],
    ['kiitos, mitä osaat?', /^Vastaan kysymyksiin/],
    ['hjälp, tack', /^Jag svarar på frågor/],
    ['help please, thanks', /^I answer questions/],
  ])('beside a wish for help leave it one: %s', (text, answer) => {
    expect(firstLine(text)).toMatch(answer);
  });
});
