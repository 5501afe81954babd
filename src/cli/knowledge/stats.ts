/** `knowledge stats`: a table of regions and topics for each programme, and what is missing. */
import { type Counts, type Coverage, coverageOf, type Gap } from '../../knowledge/coverage.ts';
import { type CountByLanguage, ENOUGH_EXAMPLES, exampleCounts } from '../../knowledge/example-counts.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LANGUAGES, TOPICS, type Topic } from '../../knowledge/schema.ts';
import { TEXTS } from '../../language/texts.ts';
import { countsText } from './counts-text.ts';

const NATIONAL = 'Koko maa ja ohjelmat';
const HOLE = '·';
const COLUMN = 5;

/** Short enough that all topics stand side by side. */
const HEADINGS: Record<Topic, string> = {
  funding: 'raha',
  schedule: 'aika',
  contact: 'yht.',
  participants: 'muk.',
  administrator: 'hal.',
  goals: 'tav.',
  content: 'sis.',
  conditions: 'ehd.',
  recruitment: 'rekr',
  organisation: 'järj',
  location: 'paik',
  statement: 'näk.',
  definition: 'mää.',
  law: 'laki',
  'further-information': 'lis.',
};

const GAPS: Record<Exclude<Gap['what'], 'granted'>, string> = {
  administrator: 'hallinnoija',
  project: 'hankkeen nimi',
  schedule: 'aikataulu',
  contact: 'yhteystieto tai virallinen sivu',
};

export const statsText = (knowledge: Knowledge): string => {
  const coverage = coverageOf(knowledge);
  const legend = TOPICS.map((topic) => `${HEADINGS[topic]} = ${TEXTS.fi.topics[topic]}`).join(', ');
  const tables = [
    { title: 'Kaikki', counts: ({ all }: Row) => all },
    ...coverage.programmes.map(({ id, name }) => ({
      title: name.fi,
      counts: ({ byProgramme }: Row) => byProgramme.get(id) ?? new Map(),
    })),
    { title: 'Ei ohjelmaa', counts: ({ withoutProgramme }: Row) => withoutProgramme },
  ];
  return [
    countsText(knowledge),
    `Luku kertoo, montako faktaa alueella on aiheesta; ${HOLE} on aukko.\nAiheet: ${legend}.`,
    ...tables.map(({ title, counts }) => table(title, coverage, counts)),
    gapsText(coverage),
    examplesText(knowledge),
  ].join('\n\n');
};

type Row = Coverage['national'];

const table = (title: string, { regions, national }: Coverage, counts: (row: Row) => Counts): string => {
  const rows = [
    ...regions.map((row) => ({ name: row.region.name.fi, cells: counts(row) })),
    { name: NATIONAL, cells: counts(national) },
  ];
  if (rows.every(({ cells }) => cells.size === 0)) return `${title}: ei yhtään faktaa`;
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, cell: (topic: Topic) => string) =>
    `${name.padEnd(width)}${TOPICS.map((topic) => cell(topic).padStart(COLUMN)).join('')}`;
  return [
    title,
    line('', (topic) => HEADINGS[topic]),
    ...rows.map(({ name, cells }) => line(name, (topic) => String(cells.get(topic) ?? HOLE))),
  ].join('\n');
};

/** What a region lacks, the grants of all programmes at the end. */
const gapsOfText = (gaps: readonly Gap[]): string => {
  const others = gaps.flatMap((gap) => (gap.what === 'granted' ? [] : GAPS[gap.what]));
  const ungranted = gaps.flatMap((gap) => (gap.what === 'granted' ? gap.programme.name.fi : []));
  return [...others, ...(ungranted.length > 0 ? [`myönnetty avustus (${ungranted.join('; ')})`] : [])].join(', ');
};

const gapsText = ({ regions }: Coverage): string => {
  const lines = regions
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ region, gaps }) => `  ${region.name.fi}: ${gapsOfText(gaps)}`);
  return lines.length > 0 ? ['Mitä alueista ei tiedetä:', ...lines].join('\n') : 'Jokaisella alueella on perustiedot.';
};

const examplesText = (knowledge: Knowledge): string => {
  const { all, unanswered, few } = exampleCounts(knowledge);
  const inLanguages = ({ fi, sv, en }: CountByLanguage): string => `suomeksi ${fi}, ruotsiksi ${sv}, englanniksi ${en}`;
  const totals = [
    `Esimerkkikysymyksiä: ${inLanguages(all)}.`,
    `Niistä sellaisia, joihin mikään fakta ei vastaa: ${inLanguages(unanswered)}.`,
  ].join('\n');
  if (few.length === 0) return `${totals}\nJokaisella faktalla on joka kielellä ainakin ${ENOUGH_EXAMPLES}.`;
  const lines = few.map(({ fact, count }) => {
    const numbers = [count.fi, count.sv, count.en].map((number) => String(number || HOLE).padStart(COLUMN));
    return `${numbers.join('')}  ${fact}`;
  });
  const heading = LANGUAGES.map((language) => language.padStart(COLUMN)).join('');
  return `${totals}\nAlle ${ENOUGH_EXAMPLES} esimerkkikysymystä jollakin kielellä (${few.length} faktaa):\n${[heading, ...lines].join('\n')}`;
};

/** The same for programs; `gaps` are ids, `granted:<programme>` among them. */
export const statsJson = (knowledge: Knowledge): string => {
  const { regions, national, programmes, ...totals } = coverageOf(knowledge);
  const countsJson = (row: Row) => ({
    all: Object.fromEntries(row.all),
    byProgramme: Object.fromEntries([...row.byProgramme].map(([id, counts]) => [id, Object.fromEntries(counts)])),
    withoutProgramme: Object.fromEntries(row.withoutProgramme),
  });
  const { all, unanswered, few } = exampleCounts(knowledge);
  return JSON.stringify({
    ...totals,
    examples: { all, unanswered, few: few.map(({ fact, count }) => ({ fact, ...count })) },
    programmes: programmes.map(({ id }) => id),
    regions: regions.map((row) => ({
      id: row.region.id,
      ...countsJson(row),
      gaps: row.gaps.map((gap) => (gap.what === 'granted' ? `granted:${gap.programme.id}` : gap.what)),
    })),
    national: countsJson(national),
  });
};
