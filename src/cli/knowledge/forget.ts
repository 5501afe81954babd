/** `knowledge forget <person>`: removes a person everywhere, after showing what goes, and tells what is left to do by hand. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { statementOf, subjectText } from '../../answers/statements.ts';
import type { Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { type Folder, loadKnowledge, readFolder } from '../../knowledge/load.ts';
import { fold } from '../../language/tokens.ts';
import type { ExitCode } from '../io.ts';
import { askYes, createDialogue, UnansweredError } from './dialogue.ts';
import { type Forgetting, forgetInFolder, forgetInLines, forgetInStatements } from './forgetting.ts';
import { type PersonMentions, personMentions } from './person-mentions.ts';
import type { KnowledgeSetting } from './setting.ts';

/** @returns 0 when removed, 1 when there is no such person or it was not to be done after all. */
export const forgetPerson = async (name: string, setting: KnowledgeSetting): Promise<ExitCode> => {
  const { folder: path, io, prompt, today } = setting;
  const folder = readFolder(path);
  const knowledge = loadKnowledge(folder);
  const people = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'person');
  const person = people.find((one) => one.id === name || fold(one.name.fi) === fold(name));
  if (!person) {
    io.error(
      `Henkilöä "${name}" ei ole tiedoissa. Henkilöt: ${people.map((one) => one.name.fi).join(', ') || 'ei ketään'}.`,
    );
    return 1;
  }
  const mentions = personMentions(person, people);
  const forgetting = forgetInFolder(folder, person, mentions);
  const questions = questionsWithout(setting.questions, forgetting, mentions);
  // What is left has to be in order; otherwise nothing is written.
  const left = loadKnowledge({ name: folder.name, files: forgetting.files });
  io.out(planText(person, forgetting, questions, { knowledge, today }));
  if (!(await confirmed(setting, prompt))) return 1;
  for (const [file, text] of forgetting.files)
    if (folder.files.get(file) !== text) writeFileSync(join(path, file), text);
  for (const { file, text } of questions) writeFileSync(file, text);
  io.out(`\nPoistettu: ${person.name.fi}.\n\n${remainingText(path, { folder, left, mentions, forgetting })}`);
  return 0;
};

const confirmed = async ({ io }: KnowledgeSetting, prompt: (text: string) => void): Promise<boolean> => {
  try {
    if (await askYes(createDialogue(io, prompt), '\nPoistetaanko nämä')) return true;
    io.out('Mitään ei poistettu.');
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
    io.error('\nMitään ei poistettu. Vastaa k, kun haluat poistaa.');
  }
  return false;
};

type Questions = { file: string; text: string; count: number }[];

/** The files of questions that lose rows. */
const questionsWithout = (path: string, { facts }: Forgetting, mentions: PersonMentions): Questions => {
  const changed = (pattern: string, forget: (text: string) => string): Questions =>
    globSync(pattern, { cwd: path })
      .sort()
      .flatMap((file) => {
        const before = readFileSync(join(path, file), 'utf8');
        const text = forget(before);
        const count = before.split('\n').length - text.split('\n').length;
        return count > 0 ? [{ file: join(path, file), text, count }] : [];
      });
  return [
    ...changed('statements.yml', (text) => forgetInStatements(text, facts, mentions)),
    ...changed('sets/*.jsonl', (text) => forgetInLines(text, facts, mentions)),
  ];
};

const planText = (
  person: Subject,
  { facts, parts, questions: examples }: Forgetting,
  questions: Questions,
  { knowledge, today }: { knowledge: Knowledge; today: string },
): string => {
  const speaker = { language: 'fi', today, knowledge } as const;
  const factLines = knowledge.facts
    .filter(({ id }) => facts.includes(id))
    .map((fact) => `  ${fact.id}  ${subjectText(fact, speaker)}: ${statementOf(fact, speaker)}`);
  const count = questions.reduce((sum, one) => sum + one.count, 0);
  return [
    `Poistetaan henkilö ${person.name.fi} (${person.id}) ja hänen muut nimensä.`,
    `\nFaktat (${facts.length}):`,
    ...factLines,
    ...(parts.length > 0 ? [`\nOsia muista faktoista (${parts.length}):`, ...parts.map((part) => `  ${part}`)] : []),
    `\nEsimerkkikysymyksiä: ${examples}\nTestien kysymyksiä: ${count}`,
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

/** Sources that no fact cites and no region takes its municipalities from. */
const unusedSources = ({ sources }: Knowledge, used: ReadonlySet<string>, { files }: Forgetting): string[] => {
  const texts = [...files.values()];
  return [...sources.keys()].filter(
    (id) => !used.has(id) && !texts.some((text) => new RegExp(`municipalitySource: ${id}$`, 'm').test(text)),
  );
};

const placesIn = (file: string, text: string, { inWords }: PersonMentions): string[] =>
  text.split('\n').flatMap((line, index) => (inWords(line) ? [`${file}:${index + 1}`] : []));

const SEARCHED = '{*,docs/**/*,src/**/*,test/**/*,scripts/**/*}.{md,ts,js,tsv,yml,yaml,json,jsonl}';

/** The files of the project beside the knowledge, as they are after the removal. */
const projectFiles = (path: string, { name }: Folder): { file: string; text: string }[] => {
  const root = dirname(path);
  return globSync(SEARCHED, { cwd: root })
    .filter((file) => file !== 'package-lock.json' && !file.startsWith(`${name}/`))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
};
