/** What the projects of a region are called is told where the sources name one; who runs them is no name of theirs. */
import { describe, expect, it } from 'vitest';
import { type Fact, rootOf, type Subject } from '../../src/knowledge/knowledge.ts';
import { inflect } from '../../src/language/finnish/names.ts';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const { facts, subjects } = bot.knowledge;
const kindOf = (text: string): string | undefined => bot.ask({ text, today: TODAY }).messages[0]?.kind;

const regions = [...subjects.values()].filter(({ kind }) => kind === 'region');
const genitiveOf = ({ name, stems }: Subject): string =>
  inflect(name.fi, 'genitive', stems.length > 0 ? { stems: [...stems] } : {});

/** What is told of the projects of a region that have a name: of one programme, or of any. */
const told = (region: string, programme?: string): Fact[] =>
  facts
    .filter((fact) => fact.subject.kind === 'project' && rootOf(fact) === region && 'fi' in fact.value)
    .filter(({ covers }) => programme === undefined || covers.programmes?.includes(programme));

const ASKED: readonly { programme?: string; of: (region: Subject) => string[] }[] = [
  {
    of: (region) => [
      `Mikä on ${genitiveOf(region)} hankkeen nimi?`,
      `Vad heter projektet i ${region.name.sv}?`,
      `What is the project in ${region.name.en} called?`,
    ],
  },
  {
    programme: 'tulevaisuuden-sote-keskus',
    of: (region) => [
      `Mikä ${genitiveOf(region)} sote-keskushanke on nimeltään?`,
      `Vad heter social- och hälsocentralprojektet i ${region.name.sv}?`,
      `What is the name of the health and social services centre project in ${region.name.en}?`,
    ],
  },
  {
    programme: 'sote-rakenneuudistus',
    of: (region) => [
      `Minkä niminen ${genitiveOf(region)} rakenneuudistushanke on?`,
      `Vad heter strukturreformprojektet i ${region.name.sv}?`,
      `What is the name of the structural reform project in ${region.name.en}?`,
    ],
  },
];

const questions = ASKED.flatMap(({ programme, of }) =>
  regions.flatMap((region) => of(region).map((question) => ({ question, facts: told(region.id, programme) }))),
);
const isDefinition = ({ topic }: Fact): boolean => topic === 'definition';

describe('the name of a project', () => {
  it.each(questions.filter((asked) => asked.facts.some(isDefinition)))('is told: $question', (asked) => {
    const names = asked.facts.filter(isDefinition).map(({ id }) => id);
    expect(names).toContain(factsFor(bot, asked.question)[0]);
  });

  it.each(questions.filter((asked) => asked.facts.length === 0))('is not known: $question', ({ question }) => {
    expect(kindOf(question)).toBe('unknown');
  });
});

describe('the name of who runs a project', () => {
  it.each([
    ['Mikä on Lapin hankkeen vetäjän nimi?', 'la-contact-salmela'],
    ['Minkä niminen ihminen vetää Lapin hanketta?', 'la-contact-salmela'],
    ['Vad heter hon som leder projektet i Lappland?', 'la-contact-salmela'],
    ['What is the project manager in East Uusimaa called?', 'iu-contact-forslund'],
    ['Minkä niminen organisaatio hallinnoi Pohjanmaan hanketta?', 'po-administrator'],
  ])('is told as before: %s', (question, fact) => {
    expect(factsFor(bot, question)[0]).toBe(fact);
  });
});
