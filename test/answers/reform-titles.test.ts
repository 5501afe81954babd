/** A title that says that it is of health and social services is that title, not the project's leader. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('a title of health and social services', () => {
  it.each([
    ['Kuka on Helsingin sote-toimialajohtaja?', 'hel-contact-jolkkonen'],
    ['Jyväskylän soten toimialajohtaja', 'ks-contact-kallimo'],
    ['Jyväskylän sote-johtajan puhelinnumero', 'ks-contact-kallimo'],
    ['Haluaisin soittaa Jyväskylän sotejohtajalle, mihin numeroon?', 'ks-contact-kallimo'],
  ])('is told by who holds it: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each(['Kuka on Lapin sote-toimialajohtaja?', 'Soittaisin Satakunnan sote-johtajalle, mihin numeroon?'])(
    'is not told by the leader of a project: %s',
    (text) => {
      expect(bot.ask({ text, today: TODAY }).messages[0]?.kind).toBe('unknown');
    },
  );
});
