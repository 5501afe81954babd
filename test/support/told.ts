/** What is told of a question, by ids, and the regions that tables of questions go through. */
import type { Subject } from '../../src/knowledge/knowledge.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import type { Query } from '../../src/questions/question.ts';
import { realBot, TODAY } from './real-bot.ts';

const bot = realBot();

/** What came of each question of a message: the facts told, the one that counts first, or another outcome by its kind. */
export type Told = { outcomes: readonly (readonly string[])[]; context: Query | undefined };

export const told = (text: string, previous?: Query): Told => {
  const { findings, context } = bot.find({ text, today: TODAY, ...(previous ? { previous } : {}) });
  const outcomes = findings.map(({ answer }) => {
    if (answer.kind === 'answer') return answer.families.map(({ head }) => head.id);
    const within = answer.kind === 'listing' ? [answer.listing, ...answer.within.map(({ id }) => id)] : [];
    return [`(${[answer.kind, ...within].join(' ')})`];
  });
  return { outcomes, context };
};

export const isFact = (id: string): boolean => !id.startsWith('(');

/** The facts among all outcomes. */
export const factsOf = ({ outcomes }: Told): string[] => outcomes.flat().filter(isFact);

export const saysUnknown = ({ outcomes }: Told): boolean => outcomes.flat().includes('(unknown)');

export const isRefused = (answer: Told): boolean => factsOf(answer).length === 0 && saysUnknown(answer);

/** Alike but for the order: each is led by something that the other tells as well. */
export const areAlike = (one: Told, other: Told): boolean => {
  const [first, second] = [one.outcomes.flat(), other.outcomes.flat()];
  const [a = '', b = ''] = [first[0], second[0]];
  return first.includes(b) && second.includes(a);
};

export const REGIONS: readonly Subject[] = [...bot.knowledge.subjects.values()].filter(({ kind }) => kind === 'region');

/** Every so many of the regions, others in every row: together the rows of a table go through all of them. */
export const someRegions = (row: number, every: number): Subject[] =>
  REGIONS.filter((_, at) => (at + row) % every === 0);

/** Another region for each. */
export const regionAfter = (region: Subject, steps: number): Subject =>
  REGIONS[(REGIONS.indexOf(region) + steps) % REGIONS.length] ?? region;

/** The form of a question that comes next, so that all of them are asked in turn. */
export const inTurn = <T>(forms: readonly [T, ...T[]], turn: number): T => forms[turn % forms.length] ?? forms[0];

const GENITIVES: Readonly<Record<string, string>> = {
  Lappi: 'Lapin',
  Helsinki: 'Helsingin',
  Satakunta: 'Satakunnan',
  'Vantaa ja Kerava': 'Vantaan ja Keravan',
};

/** `Keski-Suomen`, `Itä-Uudenmaan`. */
export const genitive = (name: string): string =>
  GENITIVES[name] ??
  `${name}n`
    .replace(/Uusimaan$/, 'Uudenmaan')
    .replace(/Suomin$/, 'Suomen')
    .replace(/Hämen$/, 'Hämeen');

export type Asking = (place: string) => string;
export type ByLanguage<T> = Readonly<Record<Language, T>>;
