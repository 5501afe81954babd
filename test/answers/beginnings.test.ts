/** When a county began and when a project did are not told for one another. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();
const isOfCounty = (id: string | undefined): boolean => /-schedule-count(?:y|ies)-start/.test(id ?? '');

describe('the start of a county', () => {
  it.each([
    'Milloin Lapin hyvinvointialue aloitti?',
    'Milloin Pirha aloitti?',
    'Koska Pirkanmaan hyvinvointialueen toiminta alkoi?',
    'milloin järjestämisvastuu siirtyi Lapin hyvinvointialueelle?',
    'När började välfärdsområdet i Satakunta?',
    'När startade Lapplands välfärdsområde?',
    'When did the wellbeing services county of Southwest Finland start?',
  ])('is told where the county is asked about: %s', (text) => expect(isOfCounty(factsFor(bot, text)[0])).toBe(true));

  it.each([
    'Milloin Lapin hyvinvointialueen hanke alkoi?',
    'Koska Päijät-Hämeen hankkeet lähtivät käyntiin?',
    'Milloin sote-keskusohjelma alkoi Pirkanmaalla?',
    'Milloin HAPPEE aloitti toimintansa?',
    'När startade projekten i Lapplands välfärdsområde?',
    'När inledde samkommunen i Österbotten sin verksamhet?',
    'When did the structural reform start in Lapland?',
    'Milloin Lapissa aloitettiin?',
  ])('is left out where something else began: %s', (text) =>
    expect(factsFor(bot, text).filter(isOfCounty)).toEqual([]),
  );

  it.each(['milloin hyvinvointialueet aloittivat?', 'när började välfärdsområdena?'])(
    'is told of the region of the channel: %s',
    (text) => {
      const [finding] = bot.find({ text, today: '2026-11-22', region: 'lappi' }).findings;
      const answer = finding?.answer;
      expect(answer?.kind === 'answer' && isOfCounty(answer.families[0].head.id)).toBe(true);
    },
  );

  it.each([
    'Milloin Lapin hyvinvointialue päättyy?',
    'När upphör välfärdsområdet i Lappland?',
    'When did the county of Lapland end?',
  ])('is no more told than the span of a project where the end of a county is asked for: %s', (text) =>
    expect(factsFor(bot, text)).toEqual([]),
  );

  it.each(['Mikä on tilanne Lapissa?', 'Mistä alkaen Essote on toiminut?', 'When was the decision made in Lapland?'])(
    'is left out where nothing of a county is asked: %s',
    (text) => expect(factsFor(bot, text).filter(isOfCounty)).toEqual([]),
  );
});

describe('the start of a body', () => {
  it('is told where it is asked for', () =>
    expect(factsFor(bot, 'När inledde samkommunen i Österbotten sin verksamhet?')[0]).toBe(
      'po-schedule-joint-authority-start',
    ));

  it.each(['När började projektet i Österbotten?', 'When did the project in Ostrobothnia start?'])(
    'is left out where a project began: %s',
    (text) => expect(factsFor(bot, text)).toEqual([]),
  );
});
