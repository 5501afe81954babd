/** A folder of YAML files → Knowledge, or one KnowledgeError that names every problem. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { buildKnowledge } from './build.ts';
import { checkFiles } from './check.ts';
import type { Knowledge } from './knowledge.ts';
import { finnishMessages, KnowledgeError, type Problem, type ReadFile, shapeProblems } from './problems.ts';
import { fileSchema, type KnowledgeFile } from './schema.ts';

export type LoadedFile = ReadFile & { content: KnowledgeFile };

/** The files of a knowledge folder by their path within it. */
export type Folder = { name: string; files: ReadonlyMap<string, string> };

/** Reads every `.yml` below a folder; `name` is how messages call the folder. */
export const readFolder = (path: string, name = 'knowledge'): Folder => ({
  name,
  files: new Map(
    globSync('**/*.yml', { cwd: path })
      .sort()
      .map((file) => [file, readFileSync(join(path, file), 'utf8')]),
  ),
});

/**
 * Checks and builds the knowledge of a folder.
 * @throws KnowledgeError with all problems: first those of shape, then, where shapes are right, those between files.
 */
export const loadKnowledge = (folder: Folder): Knowledge => {
  if (folder.files.size === 0) {
    throw new KnowledgeError([
      { file: folder.name, line: 1, column: 1, message: 'kansiossa ei ole yhtään .yml-tiedostoa' },
    ]);
  }
  const parsed = [...folder.files].map(([file, text]) => parseFile(`${folder.name}/${file}`, text));
  const problems = parsed.flatMap((file) => file.problems);
  const files = parsed.flatMap((file) => file.loaded ?? []);
  if (problems.length === 0) problems.push(...checkFiles(files));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return buildKnowledge(files.map((file) => file.content));
};

const parseFile = (file: string, text: string): { loaded?: LoadedFile; problems: Problem[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const source = { file, document, lines };
  const syntax = syntaxProblems(source);
  if (syntax.length > 0) return { problems: syntax };
  const shape = fileSchema.safeParse(document.toJS() ?? {}, { error: finnishMessages });
  if (!shape.success) return { problems: shapeProblems(source, shape.error.issues) };
  return { loaded: { ...source, content: shape.data }, problems: [] };
};

/** A warning is of a tag that YAML would drop, a part of the text with it. */
const syntaxProblems = ({ file, document, lines }: ReadFile): Problem[] =>
  [
    ...[...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
      offset: pos[0],
      message: code === 'DUPLICATE_KEY' ? 'sama kenttä on kahdesti; poista toinen' : syntaxAdvice(message),
    })),
    ...aliasOffsets(document).map((offset) => ({
      offset,
      message: 'tähdellä alkava arvo on YAMLissa viittaus; kirjoita se lainausmerkkeihin',
    })),
  ].map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  });

const syntaxAdvice = (message: string): string => {
  const reason = message.split('\n')[0]?.replace(/ at line.*/, '') ?? message;
  return `YAML ei kelpaa (${reason}); tarkista sisennys, lainausmerkit ja kaksoispisteet tältä riviltä ja edelliseltä`;
};

const aliasOffsets = (document: Document): number[] => {
  const offsets: number[] = [];
  visit(document, { Alias: (_key, { range }) => void offsets.push(range?.[0] ?? 0) });
  return offsets;
};
