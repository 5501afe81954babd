/** `knowledge forget <person>`: removes a person everywhere, after showing what goes, and tells what is left to do by hand. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { statementOf, subjectText } from '../../answers/statements.ts';
import type { Line } from '../../knowledge/edit-text.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { meantOr } from '../../knowledge/meant.ts';
import type { Folder } from '../../knowledge/read-folder.ts';
import { fold } from '../../language/tokens.ts';
import type { ExitCode } from '../io.ts';
import { askYes, createDialogue, UnansweredError } from './dialogue.ts';
import { type Forgetting, forgetInFolder, forgetInLines, forgetInStatements, type Shortened } from './forgetting.ts';
import { type PersonMentions, personMentions } from './person-mentions.ts';
import type { KnowledgeSetting } from './setting.ts';

/** @returns 0 when removed, 1 when there is no such person or it was not to be done after all. */
export const forgetPerson = async (name: string, setting: KnowledgeSetting): Promise<ExitCode> => {
  const { folder: path, readKnowledge, io, today } = setting;
  const folder = readKnowledge();
  const knowledge = loadKnowledge(folder);
  const people = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'person');
  const person = people.find((one) => one.id === name || fold(one.name.fi) === fold(name));
  if (!person) {
    io.error(unknownText(name, people));
    return 1;
  }
  const mentions = personMentions(person, knowledge.subjects.values());
  const forgetting = forgetInFolder(folder, person, mentions);
  const questions = questionsWithout(setting.questions, forgetting, mentions);
  // What is left has to be in order; otherwise nothing is written.
  const left = loadKnowledge({ name: folder.name, files: forgetting.files });
  const going = goingLines(path, forgetting, questions);
  io.out(planText(person, forgetting, going, { knowledge, today }));
  if (!(await confirmed(`\nPoistetaanko nämä: ${totalText(forgetting, going)}`, setting))) return 1;
  for (const [file, text] of forgetting.files)
    if (folder.files.get(file) !== text) writeFileSync(join(path, file), text);
  for (const { file, text } of questions) writeFileSync(file, text);
  io.out(`\nPoistettu: ${person.name.fi}.\n\n${remainingText(path, { folder, left, mentions, forgetting })}`);
  return 0;
};

const unknownText = (name: string, people: readonly Subject[]): string => {
  const names = people.map((one) => one.name.fi).sort((one, other) => one.localeCompare(other, 'fi'));
  return `Henkilöä "${name}" ei ole tiedoissa; ${meantOr(`henkilöt: ${names.join(', ') || 'ei ketään'}`, name, names)}`;
};

const confirmed = async (question: string, { io, prompt }: KnowledgeSetting): Promise<boolean> => {
  try {
    if (await askYes(createDialogue(io, prompt), question)) return true;
    io.out('Mitään ei poistettu.');
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
    io.error('\nMitään ei poistettu. Vastaa k, kun haluat poistaa.');
  }
  return false;
};

type Questions = (Shortened & { file: string })[];

/** The files of questions that lose rows, by their path. */
const questionsWithout = (path: string, { facts }: Forgetting, mentions: PersonMentions): Questions => {
  const shortened = (pattern: string, forget: typeof forgetInLines): Questions =>
    globSync(pattern, { cwd: path })
      .sort()
      .map((file) => ({
        file: join(path, file),
        ...forget(readFileSync(join(path, file), 'utf8'), facts, mentions),
      }))
      .filter(({ lost }) => lost.length > 0);
  return [...shortened('statements.yml', forgetInStatements), ...shortened('sets/*.jsonl', forgetInLines)];
};

const LONGEST_LINE = 160;

/** `knowledge/regions/lappi.yml:41  …`: where a line stands, and as much of it as one needs to know it by. */
const lineText = (file: string, { line, text }: Line): string => {
  const trimmed = text.trim();
  return `${file}:${line}  ${trimmed.length > LONGEST_LINE ? `${trimmed.slice(0, LONGEST_LINE)}…` : trimmed}`;
};

/** The lines that go or lose something, by their file as one finds it in the project: the facts' own before those of questions. */
type Going = ReadonlyMap<string, readonly Line[]>;

const goingLines = (folder: string, { lost }: Forgetting, questions: Questions): Going => {
  const isOfQuestions = (file: string) => file.startsWith('questions/');
  const inOrder = [...lost].sort(([one], [other]) => Number(isOfQuestions(one)) - Number(isOfQuestions(other)));
  return new Map([
    ...inOrder.map(([file, lines]) => [join(basename(folder), file), lines] as const),
    ...questions.map(({ file, lost: lines }) => [relative(dirname(folder), file), lines] as const),
  ]);
};

const COUNT_WIDTH = 6;

/** `faktoja 5, rivejä 979 (tiedostoja 7)` */
const totalText = ({ facts }: Forgetting, going: Going): string => {
  const lines = [...going.values()].reduce((sum, { length }) => sum + length, 0);
  return `faktoja ${facts.length}, rivejä ${lines} (tiedostoja ${going.size})`;
};

const planText = (
  person: Subject,
  forgetting: Forgetting,
  going: Going,
  { knowledge, today }: { knowledge: Knowledge; today: string },
): string => {
  const { facts, parts } = forgetting;
  const speaker = { language: 'fi', today, knowledge } as const;
  const factLines = knowledge.facts
    .filter(({ id }) => facts.includes(id))
    .map((fact) => `  ${fact.id}  ${subjectText(fact, speaker)}: ${statementOf(fact, speaker)}`);
  const width = Math.max(...[...going.keys()].map(({ length }) => length));
  const counts = [...going].map(
    ([file, { length }]) => `  ${file.padEnd(width)}${String(length).padStart(COUNT_WIDTH)}`,
  );
  const lines = [...going].flatMap(([file, those]) => those.map((line) => lineText(file, line)));
  return [
    `Poistetaan henkilö ${person.name.fi} (${person.id}) ja hänen muut nimensä: ${totalText(forgetting, going)}.`,
    '\nRivejä tiedostoittain (tyhjiä rivejä ei lasketa):',
    ...counts,
    `\nFaktat (${facts.length}):`,
    ...factLines,
    ...(parts.length > 0 ? [`\nOsia muista faktoista (${parts.length}):`, ...parts.map((part) => `  ${part}`)] : []),
    `\nRivit, jotka poistuvat kokonaan tai osaksi (${lines.length}):`,
    ...lines.map((line) => `  ${line}`),
    '\nJos jokin fakta on säilytettävä, vastaa e, kirjoita se uudelleen toisella tunnisteella niin, että nimen sijasta',
    'lukee tehtävä tai organisaatio, ja aja komento uudestaan.',
  ].join('\n');
};

type Done = { folder: Folder; left: Knowledge; mentions: PersonMentions; forgetting: Forgetting };

/** What no command can do, or what a person has to judge. */
const remainingText = (path: string, { folder, left, mentions, forgetting }: Done): string => {
  const places = [...forgetting.files].flatMap(([file, text]) => placesIn(`${folder.name}/${file}`, text, mentions));
  const elsewhere = projectFiles(path, folder).flatMap(({ file, text }) => placesIn(file, text, mentions));
  const used = new Set(left.facts.flatMap((fact) => fact.sources.map(({ id }) => id)));
  const unused = unusedSources(left, used, forgetting);
  return [
    'Tee vielä käsin:',
    ...[...places, ...elsewhere].map((place) => `- Nimi voi olla myös täällä: ${place}`),
    ...unused.map((id) => `- Lähdettä ${id} ei enää käytä mikään; poista se tiedostosta sources.yml.`),
    '- Aja npm test. Kun muutos on viety bottiin, kysy häntä nimellä: botin pitää sanoa, ettei se tiedä.',
    '- Vanhat versiot ovat yhä versionhallinnan historiassa ja varmuuskopioissa, ja Slackiin lähetetyt vastaukset',
    '  Slackissa. Sovi tietosuojasta vastaavan kanssa, poistetaanko ne sieltäkin.',
  ].join('\n');
};

/** Sources that no fact cites, and that tell no region's municipalities or what changed in them. */
const unusedSources = ({ sources }: Knowledge, used: ReadonlySet<string>, { files }: Forgetting): string[] => {
  const texts = [...files.values()];
  return [...sources.keys()].filter(
    (id) =>
      !used.has(id) &&
      !texts.some((text) => new RegExp(`(?:municipalitySource|changeSource): ${id}(?![\\w-])`).test(text)),
  );
};

/** Files with the words of people, where a name may stand without its capital. */
const IN_WORDS = /^(?:knowledge|test\/answers)\//;

const placesIn = (file: string, text: string, { inText, mayBeIn }: PersonMentions): string[] => {
  const speaksOf = IN_WORDS.test(file) ? mayBeIn : inText;
  return text
    .split('\n')
    .flatMap((line, index) => (speaksOf(line) ? [lineText(file, { line: index + 1, text: line })] : []));
};

const SEARCHED = '{*,docs/**/*,src/**/*,test/**/*,scripts/**/*}.{md,ts,js,tsv,yml,yaml,json,jsonl}';

/** The files of the project beside the knowledge, as they are after the removal. */
const projectFiles = (path: string, { name }: Folder): { file: string; text: string }[] => {
  const root = dirname(path);
  return globSync(SEARCHED, { cwd: root })
    .filter((file) => file !== 'package-lock.json' && !file.startsWith(`${name}/`))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
};
