/** A folder of YAML files → Knowledge, or one KnowledgeError that names every problem. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
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
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => syntaxProblem(source, error.pos[0], error.message)) };
  }
  const shape = fileSchema.safeParse(document.toJS() ?? {}, { error: finnishMessages });
  if (!shape.success) return { problems: shapeProblems(source, shape.error.issues) };
  return { loaded: { ...source, content: shape.data }, problems: [] };
};

const syntaxProblem = ({ file, lines }: ReadFile, offset: number, message: string): Problem => {
  const { line, col } = lines.linePos(offset);
  const reason = message.split('\n')[0]?.replace(/ at line.*/, '') ?? message;
  return {
    file,
    line,
    column: col,
    message: `YAML ei kelpaa (${reason}); tarkista sisennys, lainausmerkit ja kaksoispisteet tältä riviltä ja edelliseltä`,
  };
};
