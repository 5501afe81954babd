/** Small knowledge folders as text: a good one of every kind of entry, and the same with one line changed. */
import { expect, it } from 'vitest';
import { buildingBot, type OpenBot } from '../../src/answers/create-bot.ts';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError, problemLine } from '../../src/knowledge/problems.ts';
import type { Folder } from '../../src/knowledge/read-folder.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { rememberingWordReader } from '../../src/language/analyse.ts';

export type Files = Readonly<Record<string, string>>;

const SOURCES = `sources:
  - id: tiedote
    publisher: { fi: Jyväskylän kaupunki, sv: Jyväskylä stad, en: City of Jyväskylä }
    title: Tiedote hankkeista
    date: 2020-05
    url: https://example.fi/tiedote
  - id: blogi
    publisher: Sote-uudistus
    title: Hankejohtajan blogi
    date: "2021"
    dateCertain: false
`;

const REGION = `region:
  id: keski-suomi
  name: { fi: Keski-Suomi, sv: Mellersta Finland, en: Central Finland }
  aliases:
    fi: [Hyvaks]
  maakunta: Keski-Suomi
  officialPage: https://www.hyvaks.fi
  municipalitySource: tiedote
  municipalities:
    - { code: "179", name: Jyväskylä }
    - { code: "291", name: Kuhmoinen, before2021: pirkanmaa }
subjects:
  - id: essote
    kind: organisation
    name: Essote
  - id: palola
    kind: person
    name: Mikael Palola
facts:
  - id: raha
    topic: funding
    measure: granted
    covers: { programmes: [ohjelma], round: "2020", area: [keski-suomi], partners: [Essote] }
    value: { amount: 9000000 }
    precision: over
    note: { fi: Huomio., sv: Obs., en: Note. }
    asOf: 2020-09
    sources: [tiedote, blogi]
    addedOn: 2021-01-15
    changedOn: 2021-02-01
    owner: toimisto
    reviewBy: 2022-01-15
  - id: haku
    topic: funding
    measure: applied
    covers: { programmes: [ohjelma], round: "2020", partners: true }
    value: { amount: 13000000 }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15
  - id: johtaja
    topic: contact
    value:
      person: palola
      role: { fi: hankejohtaja, sv: projektdirektör, en: project director }
      organisation: essote
      phone: 044 123 4567
      email: mikael.palola@example.fi
    asOf: 2020-09-29
    sources: [blogi]
    addedOn: 2021-01-15
  - id: mukana
    topic: participants
    value: { names: [essote, { fi: Kunnat, sv: Kommunerna, en: Municipalities }] }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15
`;

const PIRKANMAA = `region:
  id: pirkanmaa
  name: { fi: Pirkanmaa, sv: Birkaland, en: Pirkanmaa }
  maakunta: Pirkanmaa
  officialPage: https://www.pirha.fi
  municipalitySource: tiedote
  municipalities: []
`;

const PROGRAMME = `programme:
  id: ohjelma
  name: { fi: Sote-keskus, sv: Social- och hälsocentral, en: Health centre }
  officialPage: https://example.fi/ohjelma
facts:
  - id: loppu
    topic: schedule
    event: end
    value: { on: 2022-12-31 }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15
  - id: kesto
    topic: schedule
    event: span
    value: { from: 2020-08, to: 2021-12 }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15
  - id: haun-loppu
    topic: schedule
    event: deadline
    about: { fi: haku, sv: ansökan, en: call }
    value: { on: 2020-04-30 }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15
`;

const OTHER_PROGRAMME = 'programme: { id: uudistus, name: Rakenneuudistus }\n';

const NATIONAL = `country:
  id: suomi
  name: { fi: Koko maa, sv: Hela landet, en: Whole country }
  officialPage: https://soteuudistus.fi
groups:
  - id: sisa-suomi
    name: Sisä-Suomi
    members: [keski-suomi, pirkanmaa]
glossary:
  - id: hyvinvointialue
    name: { fi: hyvinvointialue, sv: välfärdsområde, en: wellbeing services county }
    definition: { fi: Alue., sv: Område., en: Area. }
    asOf: "2021"
    sources: [tiedote]
    addedOn: 2021-01-15
vocabulary:
  topics:
    funding:
      fi: [rahoitus]
facts:
  - id: laki
    topic: law
    value: { fi: Laki muuttui., sv: Lagen ändrades., en: The law changed. }
    asOf: 2020-07-15
    sources: [tiedote]
    addedOn: 2021-01-15
`;

/** A folder with nothing wrong in it. */
export const GOOD: Files = {
  'national.yml': NATIONAL,
  'programme-2.yml': OTHER_PROGRAMME,
  'programme.yml': PROGRAMME,
  'regions/keski-suomi.yml': REGION,
  'regions/pirkanmaa.yml': PIRKANMAA,
  'sources.yml': SOURCES,
};

export const folderOf = (files: Files): Folder => ({ name: 'knowledge', files: new Map(Object.entries(files)) });

/** One place of one file written otherwise. Fails where the text is not there exactly once: the test would be vain. */
export const changed = (files: Files, file: string, from: string, to: string): Files => {
  const text = files[file] ?? '';
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`${file} has ${pieces.length - 1} times: ${from}`);
  return { ...files, [file]: pieces.join(to) };
};

/** One mistake in the good folder: `to` in place of `from`, reported where `at` begins (where it is not `to`). */
export type Mistake = { file: string; from: string; to: string; at?: string };

/** The good folder with a mistake, and where it should be reported, as messages say it. */
export const mistaken = ({ file, from, to, at = to }: Mistake): { files: Files; place: string } => {
  const files = changed(GOOD, file, from, to);
  const [before = '', ...rest] = (files[file] ?? '').split(at);
  if (rest.length !== 1) throw new Error(`${file} has ${rest.length} times: ${at}`);
  const lines = before.split('\n');
  return { files, place: `knowledge/${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}` };
};

export type Claim = { id: string; asOf?: string; covers?: string; more?: string };

export const COVERS =
  '{ programmes: [ohjelma, uudistus], round: "2021", area: [keski-suomi, pirkanmaa], partners: [Essote, palola] }';

/** The good folder with amounts of one thing, unless one says that it covers another; three lines each in `summat.yml`. */
export const claims = (...all: readonly Claim[]): Files => {
  const lines = all.flatMap(({ id, asOf = '2020-05', covers = COVERS, more = '' }) => [
    `  - { id: ${id}, subject: suomi, topic: funding, measure: budget, covers: ${covers},`,
    `      value: { amount: 100 }, asOf: ${asOf}, sources: [tiedote], addedOn: 2021-01-15,`,
    `      ${more} }`,
  ]);
  return { ...GOOD, 'summat.yml': ['facts:', ...lines, ''].join('\n') };
};

/** Every problem of the files as one line each, as a person reads them; none when they load. */
export const linesOfProblems = (files: Files): string[] => {
  try {
    loadKnowledge(folderOf(files));
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems.map(problemLine);
    throw error;
  }
};

const ENTRY_NAMED = / \((?:fakta|lähde|kohde|ryhmä|termi) [^)]+\)(?= \(sama:|$)/;

/** The same without the entry that each names at its end (`test/knowledge/named-entries.test.ts`). */
export const problemsIn = (files: Files): string[] =>
  linesOfProblems(files).map((line) => line.replace(ENTRY_NAMED, ''));

export const loaded = (files: Files): Knowledge => loadKnowledge(folderOf(files));

const reading = rememberingWordReader();

/** A bot over some knowledge; bots of the same vocabulary share the data that words are read by. */
export const botOver = (knowledge: Knowledge): OpenBot => atOnce(buildingBot(knowledge, reading));

export const factIn = ({ facts }: Knowledge, id: string): Fact => {
  const fact = facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`No fact ${id}`);
  return fact;
};

/** A mistake that the checks refuse, and what they say of it. */
export type Refusal = Mistake & { rule: string; says: string };

/** One test for each mistake: it is the only problem that is told, at its place. */
export const refuses = (refusals: readonly Refusal[]): void => {
  it.each(refusals.map(({ rule, says, ...mistake }) => [rule, mistake, says] as const))(
    '%s',
    (_rule, mistake, says) => {
      const { files, place } = mistaken(mistake);
      expect(problemsIn(files)).toEqual([`${place}  ${says}`]);
    },
  );
};
