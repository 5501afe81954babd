import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { changed, GOOD, loaded } from '../support/knowledge.ts';

const TODAY = '2022-02-01';
const VOCABULARY = readFileSync(new URL('../../knowledge/vocabulary.yml', import.meta.url), 'utf8');

type Content = { id: string; about: string; fi: string; sv: string; en: string };

const content = ({ id, about, fi, sv, en }: Content): string =>
  [
    `  - { id: ${id}, subject: ${about}, topic: goals, covers: { programmes: [ohjelma] }, value: { fi: ${fi}, sv: ${sv}, en: ${en} },`,
    '      asOf: 2020-05, sources: [tiedote], addedOn: 2021-01-15 }',
  ].join('\n');

/** The programme's fact is looked at after the region's. */
const FACTS: readonly Content[] = [
  {
    id: 'rakennus',
    about: 'keski-suomi',
    fi: 'Uutta rakennusta ei tehdä.',
    sv: 'Ingen ny byggnad görs.',
    en: 'No new building is made.',
  },
  {
    id: 'halli',
    about: 'ohjelma',
    fi: 'Vanha halli puretaan.',
    sv: 'Den gamla hallen rivs.',
    en: 'The old hall is torn down.',
  },
];

const bot = createBot(
  loaded({
    ...changed(GOOD, 'national.yml', 'vocabulary:\n  topics:\n    funding:\n      fi: [rahoitus]\n', ''),
    'vocabulary.yml': VOCABULARY,
    'synonyms.yml': [
      'vocabulary:',
      '  synonyms:',
      '    fi: [[rakennus, halli, pytinki]]',
      '    sv: [[byggnad, hall, kåk]]',
      '    en: [[building, hall, edifice]]',
    ].join('\n'),
    'tilat.yml': `facts:\n${FACTS.map(content).join('\n')}\n`,
  }),
);

const found = (text: string): string[] =>
  bot
    .find({ text, today: TODAY })
    .findings.flatMap(({ answer }) => (answer.kind === 'answer' ? answer.families.map(({ head }) => head.id) : []));

describe('another word for what a fact says', () => {
  it.each([
    'Mikä pytinki Keski-Suomessa on?',
    'Vilken kåk har Mellersta Finland?',
    'Which edifice has Central Finland?',
  ])('finds the facts that say the same: %s', (question) => {
    expect(found(question)).toEqual(['rakennus']);
  });

  it.each([
    'Mikä halli Sote-keskuksessa Keski-Suomessa on?',
    'Vilken hall har Social- och hälsocentral i Mellersta Finland?',
    'Which hall has the Health centre in Central Finland?',
  ])('gives way to facts that say it themselves: %s', (question) => {
    expect(found(question)).toEqual(['halli']);
  });

  it.each(['Mikä kahvila Keski-Suomessa on?', 'Vilket kafé har Mellersta Finland?', 'Which café has Central Finland?'])(
    'is none where no group has the two together: %s',
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );
});
