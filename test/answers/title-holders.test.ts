/** Who holds an office is told by facts of people; an office that merely stands in a text answers nothing. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const kindOf = (text: string): string | undefined => bot.ask({ text, today: TODAY }).messages[0]?.kind;

describe('an office of which no fact tells who holds it', () => {
  it.each([
    ...['pääministeri', 'presidentti', 'valtiovarainministeri', 'kuntaministeri', 'kuningas', 'puhemies'].flatMap(
      (office) => [`Kuka on ${office}?`, `Kuka on Suomen ${office}?`, `Kuka oli ${office} ennen?`],
    ),
    ...['statsminister', 'president', 'finansminister', 'kung', 'talman'].flatMap((office) => [
      `Vem är ${office}?`,
      `Vem är Finlands ${office}?`,
    ]),
    ...['prime minister', 'president', 'minister of finance', 'king', 'speaker'].flatMap((office) => [
      `Who is the ${office}?`,
      `Who is the ${office} of Finland?`,
    ]),
  ])('is not known: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});

describe('an office of which a fact tells who held it', () => {
  it.each([
    ['Kuka on Soiten toimitusjohtaja?', 'kp-organisation-soite-director'],
    ['Vem är verkställande direktör för Soite?', 'kp-organisation-soite-director'],
    ['Who is the managing director of Soite?', 'kp-organisation-soite-director'],
    ['Kuka oli ICT-hankejohtaja Varsinais-Suomen VATE-valmistelussa?', 'vs-contact-holvitie'],
  ])('is told with its time: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });
});

describe('a bare office of a region that no fact tells of', () => {
  it.each([
    'Päijät-Hämeen sote-keskushankkeen hankejohtaja?',
    'Keski-Suomen pääsihteeri?',
    'General secretary of Central Finland?',
  ])('is not told by what else is known of the project: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});
