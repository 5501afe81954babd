/** The first line of an answer on money: what a reader takes from it is what the source says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import type { Language, Measure, Precision } from '../../src/knowledge/schema.ts';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const statements: { statement: string; question: string; fact: string }[] = parse(
  readFileSync(new URL('./statements.yml', import.meta.url), 'utf8'),
);

type Sum = { measure?: Measure | undefined; precision: Precision; amount: number };

type Words = { measures: Record<string, Measure>; precisions: Record<string, Precision>; decimal: ',' | '.' };

/** What the words of a first line mean to its reader. */
const WORDS: Record<Language, Words> = {
  fi: {
    measures: {
      jaettavissa: 'available',
      'laskennallinen osuus': 'share',
      haettu: 'applied',
      myönnetty: 'granted',
      'täydentävä avustus': 'supplementary',
      budjetti: 'budget',
    },
    precisions: { noin: 'about', reilut: 'over', alle: 'under', enintään: 'at-most' },
    decimal: ',',
  },
  sv: {
    measures: {
      'att fördela': 'available',
      'kalkylerad andel': 'share',
      'ansökt om': 'applied',
      beviljat: 'granted',
      'kompletterande understöd': 'supplementary',
      budget: 'budget',
    },
    precisions: { cirka: 'about', drygt: 'over', under: 'under', högst: 'at-most' },
    decimal: ',',
  },
  en: {
    measures: {
      'available for grants': 'available',
      'calculated share': 'share',
      'applied for': 'applied',
      granted: 'granted',
      'supplementary grant': 'supplementary',
      budget: 'budget',
    },
    precisions: { about: 'about', 'a little over': 'over', under: 'under', 'at most': 'at-most' },
    decimal: '.',
  },
};

const oneOf = (words: object): string => Object.keys(words).join('|');

const amountOf = (digits: string, isMillions: boolean, decimal: ',' | '.'): number => {
  const number = digits.replace(decimal === ',' ? /\s/g : /,/g, '').replace(decimal, '.');
  return Math.round(Number(number) * (isMillions ? 1_000_000 : 1));
};

/** The sum that a line tells after its subject; undefined where anything else stands between measure, precision and sum. */
const sumIn = (line: string, language: Language): Sum | undefined => {
  const { measures, precisions, decimal } = WORDS[language];
  const told = new RegExp(
    `: (${oneOf(measures)}) (?:(${oneOf(precisions)}) )?(\\d[\\d\\s,.]*)( (?:miljoon|miljon|million)\\p{L}*)? eur`,
    'u',
  ).exec(line);
  if (!told) return undefined;
  const [, measure = '', precision = '', digits = '', millions] = told;
  return {
    measure: measures[measure],
    precision: precisions[precision] ?? 'exact',
    amount: amountOf(digits, millions !== undefined, decimal),
  };
};

/** How those who listed the statements wrote down what a source says. */
const SOURCE_WORDS: Record<string, Precision> = {
  ...WORDS.en.precisions,
  nearly: 'under',
};

/** The first sum of a statement; undefined where it gives none. */
const sumStated = (statement: string): Sum | undefined => {
  const stated = new RegExp(
    `(?:(${oneOf(SOURCE_WORDS)}) )?(\\d+(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?= million))( million)?`,
    'i',
  );
  const [found, precision = '', digits = '', millions] = stated.exec(statement) ?? [];
  if (found === undefined) return undefined;
  return {
    precision: SOURCE_WORDS[precision.toLowerCase()] ?? 'exact',
    amount: amountOf(digits, millions !== undefined, '.'),
  };
};

const factOf = (id: string): Fact | undefined => bot.knowledge.facts.find((fact) => fact.id === id);
const moneyOf = (id: string): Sum | undefined => {
  const fact = factOf(id);
  if (!fact || !('amount' in fact.value)) return undefined;
  return { measure: fact.measure, precision: fact.precision, amount: fact.value.amount };
};
const onMoney = statements.filter(({ fact }) => moneyOf(fact));
const firstLine = (question: string, language: Language): string =>
  bot.ask({ text: question, today: TODAY, language }).messages[0]?.headline ?? '';

describe.each<Language>(['fi', 'sv', 'en'])('the first line of an answer on money, in %s', (language) => {
  it.each(onMoney)('tells value, measure and precision: $question', ({ question, fact }) => {
    expect(sumIn(firstLine(question, language), language)).toEqual(moneyOf(fact));
  });
});

describe('the sum that leads', () => {
  const stated = onMoney.flatMap(({ statement, question }) => {
    const sum = sumStated(statement);
    return sum ? [{ statement, question, sum }] : [];
  });

  it('is stated of most', () => expect(stated.length).toBeGreaterThan(120));

  it.each(stated)('is as its source put it: $statement – $question', ({ question, sum }) => {
    expect(sumIn(firstLine(question, 'en'), 'en')).toMatchObject(sum);
  });
});

describe('every precision', () => {
  it.each<[Precision, string, string, string, string]>([
    [
      'exact',
      'rahoitus Itä-Uusimaa',
      'Itä-Uusimaa: myönnetty 2 849 500 euroa (',
      'Östra Nyland: beviljat 2 849 500 euro (',
      'East Uusimaa: granted 2,849,500 euros (',
    ],
    [
      'about',
      'paljonko Keski-Suomi haki?',
      'Keski-Suomi: haettu noin 13 miljoonaa euroa (',
      'Mellersta Finland: ansökt om cirka 13 miljoner euro (',
      'Central Finland: applied for about 13 million euros (',
    ],
    [
      'over',
      'paljonko Keski-Suomi sai?',
      'Keski-Suomi: myönnetty reilut 9 miljoonaa euroa (',
      'Mellersta Finland: beviljat drygt 9 miljoner euro (',
      'Central Finland: granted a little over 9 million euros (',
    ],
    [
      'under',
      'paljonko Uusimaa sai sote-keskusrahaa vuonna 2020?',
      'Uusimaa: myönnetty alle 17 miljoonaa euroa (',
      'Nyland: beviljat under 17 miljoner euro (',
      'Uusimaa: granted under 17 million euros (',
    ],
    [
      'at-most',
      'Paljonko Tulevaisuuden sote-keskus -ohjelmasta oli jaettavissa vuonna 2020?',
      'Tulevaisuuden sosiaali- ja terveyskeskus: jaettavissa enintään 70 miljoonaa euroa (',
      'Framtidens social- och hälsocentral: att fördela högst 70 miljoner euro (',
      'Future Health and Social Services Centre: available for grants at most 70 million euros (',
    ],
  ])('has its word in each language: %s', (_precision, question, ...lines) => {
    const told = (['fi', 'sv', 'en'] as const).map((language) => firstLine(question, language).replace(/\s/g, ' '));
    expect(told.map((line, at) => line.slice(0, lines[at]?.length))).toEqual(lines);
  });
});
