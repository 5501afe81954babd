import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { realBot, TODAY } from '../support/real-bot.ts';

const BOT = realBot();
const REGIONS = BOT.catalogue.regions('fi').map(({ name }) => name);

const ask = (text: string): Message[] => BOT.ask({ text, today: TODAY, language: 'fi' }).messages;
const labels = (text: string): string[] => ask(text).flatMap(({ next = [] }) => next.map(({ label }) => label));

describe('what may be asked next', () => {
  it.each([
    ['of one region', (name: string) => `${name} aikataulu`],
    ['of its money', (name: string) => `paljonko ${name} sai?`],
    ['of a region at a glance', (name: string) => `yhteenveto ${name}`],
    ['of two regions', (name: string) => `vertaa ${name} ja Keski-Suomi`],
    ['of what is new', (name: string) => `uutta ${name}`],
  ])('after an answer is always answered: %s', (_about, question) => {
    const offers = REGIONS.flatMap((name) => ask(question(name)).flatMap(({ next = [] }) => next));
    expect(offers.length).toBeGreaterThan(0);
    const unanswered = offers.filter(({ query }) =>
      BOT.choose({ query, today: TODAY, language: 'fi' }).messages.some(({ kind }) => kind !== 'answer'),
    );
    expect(unanswered.map(({ label }) => label)).toEqual([]);
  });

  it('after a comparison is all regions, and each of the compared at a glance', () => {
    expect(labels('vertaa Pirkanmaan ja Satakunnan rahoitusta rakenneuudistukseen')).toEqual([
      'Sote-rakenneuudistus: kaikki alueet',
      'Pirkanmaa: lyhyesti',
      'Satakunta: lyhyesti',
    ]);
  });

  it('after an answer on two regions that is no comparison is each at a glance', () => {
    expect(labels('ketkä ovat mukana Keski-Suomessa ja Itä-Uudellamaalla?').toSorted()).toEqual([
      'Itä-Uusimaa: lyhyesti',
      'Keski-Suomi: lyhyesti',
    ]);
  });
});
