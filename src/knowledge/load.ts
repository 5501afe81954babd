/** A folder of YAML files → Knowledge, or one KnowledgeError that names every problem. */
import { buildKnowledge } from './build.ts';
import { checkFiles } from './check.ts';
import { finnishMessages } from './finnish-messages.ts';
import { type Keep, makeAnew } from './kept.ts';
import type { Knowledge } from './knowledge.ts';
import { quickYaml, yaml } from './parsers.ts';
import { KnowledgeError, type Problem, type ReadFile } from './problems.ts';
import type { Folder } from './read-folder.ts';
import { idsPossiblyIn, type LoadedFile, type Salvage, salvage } from './salvage.ts';
import { fileSchema, type KnowledgeFile } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { atOnce, prepared, type Steps } from './steps.ts';
import { CUT_SHORT, syntaxProblems } from './syntax.ts';

/**
 * Checks and builds the knowledge of a folder.
 * @throws KnowledgeError with all problems: those of shape, and those between the entries whose shape is right.
 */
export const loadKnowledge = (folder: Folder, keep?: Keep): Knowledge =>
  atOnce(loadingKnowledge(snapshotOf(folder), keep));

/** The same, file by file. Where it was kept, the example questions are only read when they are first needed. */
export const loadingKnowledge = function* (snapshot: Snapshot, keep: Keep = makeAnew): Steps<Knowledge> {
  const of = [snapshot.state];
  const read = prepared(() => readingFiles(snapshot.read()));
  const { states, ...knowledge } = yield* keep('knowledge', of, function* () {
    const { examples, ...others } = yield* read.making();
    return { ...others, states: examples.states() };
  });
  const examples = prepared(() =>
    keep('questions', of, function* () {
      return (yield* read.making()).examples.get();
    }),
  );
  return { ...knowledge, examples: { ...examples, states: () => states } };
};

/**
 * The knowledge of a folder for those who edit it, to whom an entry of a day to come is a slip as well. The bot does not ask
 * for that, so that no clock keeps it from starting.
 * @throws KnowledgeError
 */
export const checkKnowledge = (folder: Folder, today: string): Knowledge => atOnce(readingFiles(folder, today));

const readingFiles = function* (folder: Folder, today?: string): Steps<Knowledge> {
  if (folder.files.size === 0) {
    throw new KnowledgeError([
      { file: folder.name, line: 1, column: 1, message: 'kansiossa ei ole yhtään .yml-tiedostoa; palauta tiedostot' },
    ]);
  }
  const parsed: Parsed[] = [];
  for (const [file, text] of folder.files) {
    parsed.push(parseFile(`${folder.name}/${file}`, text));
    yield;
  }
  const files = parsed.flatMap(({ loaded }) => loaded ?? []);
  const uncertain = new Set(parsed.flatMap((file) => file.uncertain));
  const problems = [...parsed.flatMap((file) => file.problems), ...checkFiles(files, uncertain, today)];
  if (problems.length > 0) throw new KnowledgeError(oncePerCause(inOrder(problems)));
  return buildKnowledge(files.map((file) => file.content));
};

type Parsed = Salvage & { problems: Problem[] };

/** As a person goes through them: file by file, from the top down. */
const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line || one.column - other.column : one.file < other.file ? -1 : 1,
  );

const MOST_PLACES = 3;

/** The first of each cause, with the places of the others. */
const oncePerCause = (problems: readonly Problem[]): Problem[] =>
  [...Map.groupBy(problems, (problem) => problem.cause ?? problem)].flatMap(([, [first, ...others]]) => {
    if (!first) return [];
    const { file, line, column, message } = first;
    const places = others.slice(0, MOST_PLACES).map((other) => `${other.file}:${other.line}`);
    const more = others.length > MOST_PLACES ? ` ja ${others.length - MOST_PLACES} muuta` : '';
    const also = places.length > 0 ? ` (sama: ${places.join(', ')}${more})` : '';
    return [{ file, line, column, message: `${message}${also}` }];
  });

/** What can be right as it stands is read quickly; all else is read again with the places of everything. */
const parseFile = (file: string, text: string): Parsed => {
  const quick = fileSchema.safeParse(contentOf(text));
  if (!quick.success) return parseWithPlaces(file, text);
  return { loaded: loadedFile(file, text, quick.data), uncertain: [], problems: [] };
};

/** An anchor, an alias or a tag: YAML that these files have no need of, and that the check refuses. */
const OUT_OF_THE_ORDINARY = /(?:^|[\s[{,:])[&*!](?=\S)/m;

/** The content of a file by the parser that knows no places but is many times as fast; undefined where it fails. */
const contentOf = (text: string): unknown => {
  if (OUT_OF_THE_ORDINARY.test(text) || CUT_SHORT.test(text)) return undefined;
  try {
    const { CORE_SCHEMA, load } = quickYaml();
    return load(text, { schema: CORE_SCHEMA }) ?? {};
  } catch {
    return undefined;
  }
};

/** The document is read only where a message needs a place in it. */
const loadedFile = (file: string, text: string, content: KnowledgeFile): LoadedFile => {
  let read: ReadFile | undefined;
  const source = (): ReadFile => {
    read ??= readWithPlaces(file, text);
    return read;
  };
  return {
    file,
    content,
    kept: new Map(),
    get document() {
      return source().document;
    },
    get lines() {
      return source().lines;
    },
  };
};

const readWithPlaces = (file: string, text: string): ReadFile => {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  return { file, document: parseDocument(text, { lineCounter: lines }), lines };
};

const parseWithPlaces = (file: string, text: string): Parsed => {
  const source = readWithPlaces(file, text);
  const syntax = syntaxProblems(source, text);
  if (syntax.length > 0) return { loaded: undefined, uncertain: idsPossiblyIn(text), problems: syntax };
  const content: unknown = source.document.toJS() ?? {};
  const shape = fileSchema.safeParse(content, { error: finnishMessages });
  if (shape.success)
    return { loaded: { ...source, content: shape.data, kept: new Map() }, uncertain: [], problems: [] };
  const { issues } = shape.error;
  return { ...salvage(source, text, content, issues), problems: shapeProblems(source, issues) };
};
