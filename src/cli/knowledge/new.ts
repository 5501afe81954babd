/** `knowledge new …`: asks, checks, and writes the entry where it belongs. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createBot } from '../../answers/create-bot.ts';
import { statementOf } from '../../answers/statements.ts';
import { flowText } from '../../knowledge/edit-text.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { KnowledgeError } from '../../knowledge/problems.ts';
import type { ExitCode } from '../io.ts';
import { createDialogue, type Dialogue, optional, type Read, UnansweredError } from './dialogue.ts';
import { type Added, addedText, type Draft, draftedFiles, draftedKnowledge } from './draft.ts';
import { frozenQuestions } from './frozen-questions.ts';
import {
  askExamples,
  questionsFileOf,
  type Taken,
  takenQuestions,
  unaskedQuestion,
  type Wordings,
  withExamples,
} from './new-examples.ts';
import { askDate, askFact } from './new-fact.ts';
import { askRegion } from './new-region.ts';
import { askSource } from './new-source.ts';
import type { KnowledgeSetting } from './setting.ts';

const KINDS: Record<string, (dialogue: Dialogue, draft: Draft) => Promise<Added[]>> = {
  fact: askFact,
  date: askDate,
  source: async (dialogue, draft) => [await askSource(dialogue, draft)],
  region: askRegion,
};

export const isNewKind = (kind: string): boolean => Object.hasOwn(KINDS, kind);

/** @returns 0 when written, 1 when the answers ended too early or what they make is refused; nothing is written then. */
export const newEntry = async (kind: string, setting: KnowledgeSetting): Promise<ExitCode> => {
  const { readKnowledge, today, io, prompt } = setting;
  const folder = readKnowledge();
  const dialogue = createDialogue(io, prompt);
  let draft: Draft = { folder, knowledge: loadKnowledge(folder), today, added: [] };
  try {
    draft = { ...draft, added: (await KINDS[kind]?.(dialogue, draft)) ?? [] };
    return await finish(dialogue, draft, setting);
  } catch (error) {
    if (!(error instanceof UnansweredError)) throw error;
    io.error(`\n${error.message}${answersText(draft)}`);
    return 1;
  }
};

/** What was answered, so that it is not lost where it is not written. */
const answersText = ({ added }: Draft): string => {
  if (added.length === 0) return '';
  const entries = added.map((one) => `# ${one.file}\n${addedText(one)}`);
  return `\n\nVastauksesi, jotta voit lisätä ne käsin:\n\n${entries.join('\n\n')}`;
};

const finish = async (dialogue: Dialogue, draft: Draft, setting: KnowledgeSetting): Promise<ExitCode> => {
  const { folder: path, questions, io } = setting;
  const knowledge = tryDraft(draft, setting);
  if (!knowledge) return 1;
  const added = draft.added.find(({ section }) => section === 'facts');
  const fact = added && knowledge.facts.find(({ id }) => id === added.entry.id);
  const asked = frozenQuestions(questions);
  const row =
    fact && existsSync(join(questions, STATEMENTS))
      ? await askTestRow(dialogue, fact, takenQuestions(knowledge, asked), knowledge, setting)
      : undefined;
  const ofTests = row ? [...asked, row.question] : asked;
  const examples = added ? await askExamples(dialogue, takenQuestions(knowledge, ofTests)) : {};
  for (const [file, text] of draftedFiles(draft)) {
    if (draft.folder.files.get(file) !== text) writeFileSync(join(path, file), text);
  }
  if (added) writeExamples(added, examples, draft, setting);
  if (row) appendRow(join(questions, STATEMENTS), row);
  for (const { file, entry } of draft.added) io.out(`Kirjoitettu: ${draft.folder.name}/${file}, ${entry.id}`);
  if (row) io.out(`Kirjoitettu: ${relative(dirname(path), join(questions, STATEMENTS))}, kysymys`);
  return 0;
};

const writeExamples = (
  { file, entry }: Added,
  examples: Wordings,
  { folder }: Draft,
  setting: KnowledgeSetting,
): void => {
  const count = Object.values(examples).flat().length;
  if (count === 0) return;
  const questions = questionsFileOf(file);
  const text = withExamples(folder.files.get(questions), String(entry.id), examples);
  mkdirSync(dirname(join(setting.folder, questions)), { recursive: true });
  writeFileSync(join(setting.folder, questions), text);
  setting.io.out(`Kirjoitettu: ${folder.name}/${questions}, kysymyksiä ${count}`);
};

/** The knowledge with what was added; where it is refused, why, and what was asked, so that nothing is lost. */
const tryDraft = (draft: Draft, { io }: KnowledgeSetting): Knowledge | undefined => {
  try {
    return draftedKnowledge(draft);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    io.error(`${error.message}\n\nMitään ei kirjoitettu. Korjaa ensin, mistä virhe kertoo.${answersText(draft)}`);
    return undefined;
  }
};

const STATEMENTS = 'statements.yml';

type TestRow = { document: string | undefined; statement: string; question: string; fact: string };

/** Every fact has a question in the tests that brings it out; nothing where it is to be written later. */
const askTestRow = async (
  dialogue: Dialogue,
  fact: Fact,
  taken: Taken,
  knowledge: Knowledge,
  { today, progress }: KnowledgeSetting,
): Promise<TestRow | undefined> => {
  progress('Luetaan tiedot, jotta kysymystä voi kokeilla…');
  const bot = createBot(knowledge);
  progress('');
  const answered: Read<string> = (text) => {
    const [finding] = bot.find({ text, today }).findings;
    const first = finding?.answer.kind === 'answer' ? finding.answer.families[0].head.id : undefined;
    const headline = bot.ask({ text, today }).messages[0]?.headline;
    if (first === fact.id) {
      dialogue.say(`  Botti vastaa: ${headline}`);
      return { value: text };
    }
    return { problem: `Botti vastaisi: ${headline}\n  Kysy toisin, tai jätä tyhjäksi ja lisää faktaan avainsanoja.` };
  };
  const question = await dialogue.ask(
    'Testin kysymys, johon tämän pitää vastata (tyhjä: kirjoitan sen myöhemmin)',
    optional((answer) => {
      const read = unaskedQuestion(taken)(answer);
      return 'value' in read ? answered(read.value) : read;
    }),
  );
  if (question === undefined) return undefined;
  const statement = `${fact.subject.name.en}: ${statementOf(fact, { language: 'en', today, knowledge })}`;
  return { document: fact.sources[0]?.id, statement, question, fact: fact.id };
};

const appendRow = (file: string, row: TestRow): void => {
  const text = readFileSync(file, 'utf8');
  appendFileSync(file, `${text.endsWith('\n') ? '' : '\n'}- ${flowText(row)}\n`);
};
