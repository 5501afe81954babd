/** Where somebody works is told where a source says it, and by nothing else. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const kindOf = (text: string): string | undefined => bot.ask({ text, today: TODAY }).messages[0]?.kind;

describe('where somebody works', () => {
  it.each([
    ['missä Oksanen työskentelee', 'ks-contact-oksanen'],
    ['Kenen palveluksessa Simo Oksanen on?', 'ks-contact-oksanen'],
    ['Simo Oksasen työnantaja', 'ks-contact-oksanen'],
    ['minkä organisaation palveluksessa on Mirva Salmela', 'la-contact-salmela'],
    ['Missä Mikael Palola työskentelee?', 'ks-contact-palola-rak'],
    ['var jobbar Simo Oksanen?', 'ks-contact-oksanen'],
    ["Who is Simo Oksanen's employer?", 'ks-contact-oksanen'],
  ])('is told: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each(['missä Tytti Luoto on töissä', 'Tytti Luodon työpaikka', 'var jobbar Tytti Luoto?'])(
    'is not known where no source says it: %s',
    (text) => {
      expect(kindOf(text)).toBe('unknown');
    },
  );

  it('is not known as of today', () => {
    expect(kindOf('Missä Simo Oksanen on nykyään töissä?')).toBe('unknown');
  });
});

describe('who somebody is', () => {
  it.each(['Kuka on Jukka Lindberg?', 'Jukka Lindberg', 'Lindbergin yhteystiedot'])(
    'comes before who came after them: %s',
    (text) => {
      expect(factsFor(bot, text)[0]).toMatch(/^kh-contact-lindberg/);
    },
  );
});
