import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { changed, GOOD, loaded } from '../support/knowledge.ts';

const TODAY = '2022-02-01';
const VOCABULARY = readFileSync(new URL('../../knowledge/vocabulary.yml', import.meta.url), 'utf8');

const content = (id: string, fi: string, sv: string, en: string): string =>
  [
    `  - { id: ${id}, subject: keski-suomi, topic: content, value: { fi: ${fi}, sv: ${sv}, en: ${en} },`,
    '      asOf: 2020-05, sources: [tiedote], addedOn: 2021-01-15 }',
  ].join('\n');

const facts = [
  'facts:',
  content('talo', 'Uutta rakennusta ei tehdä.', 'Ingen ny byggnad görs.', 'No new building is made.'),
  content('halli', 'Vanha halli puretaan.', 'Den gamla hallen rivs.', 'The old hall is torn down.'),
].join('\n');

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
    'tilat.yml': facts,
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
    expect(found(question)).toContain('talo');
  });

  it.each(['Mikä halli Keski-Suomessa on?', 'Vilken hall har Mellersta Finland?', 'Which hall has Central Finland?'])(
    'gives way to facts that say it themselves: %s',
    (question) => {
      expect(found(question)).toEqual(['halli']);
    },
  );

  it.each(['Mikä kahvila Keski-Suomessa on?', 'Vilket kafé har Mellersta Finland?', 'Which café has Central Finland?'])(
    'is none where no group has the two together: %s',
    (question) => {
      expect(found(question)).toEqual([]);
    },
  );
});
