/** Problems in knowledge files, said with file, line and column so that an editor finds the place. */
import type { Document, LineCounter, Node } from 'yaml';
import { yaml } from './parsers.ts';

export type Problem = {
  file: string;
  line: number;
  column: number;
  message: string;
  /** Problems of one cause are mended in one place, and told as one. */
  cause?: string;
};

/** One file as read: its YAML document and where its lines begin. */
export type ReadFile = { file: string; document: Document; lines: LineCounter };

/** Where the checks found something wrong: a path of keys and indexes inside one file. */
export type Place = { source: ReadFile; path: readonly PropertyKey[] };

export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problemsText(problems));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

export const problemsText = (problems: readonly Problem[]): string =>
  `Tiedoissa on virheitä (${problems.length}):\n${problems.map(problemLine).join('\n')}`;

/** `knowledge/regions/keski-suomi.yml:41:7  facts[3].value: …` */
export const problemLine = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`;

/** A problem at a place; a place that does not exist (a missing key) is said at its nearest parent. */
export const problemAt = ({ source, path }: Place, message: string): Problem => {
  const { line, col } = source.lines.linePos(offsetOf(source.document, path));
  const where = pathText(path);
  const said = `${message}${entryText(source.document, path, message)}`;
  return { file: source.file, line, column: col, message: where ? `${where}: ${said}` : said };
};

/** `knowledge/sources.yml:7`: where else to look. */
export const lineOf = (place: Place): string => {
  const { file, line } = problemAt(place, '');
  return `${file}:${line}`;
};

const ENTRIES: Readonly<Record<string, string>> = {
  facts: 'fakta',
  sources: 'lähde',
  subjects: 'kohde',
  groups: 'ryhmä',
  glossary: 'termi',
};

/** A path counts from 0, and people from 1: an entry is found by its id, or else by its number. */
const entryText = (document: Document, [section, index]: readonly PropertyKey[], message: string): string => {
  const entry = ENTRIES[String(section)];
  if (!entry || typeof index !== 'number') return '';
  const id = document.getIn([section, index, 'id']);
  if (typeof id !== 'string') return ` (${index + 1}. ${entry})`;
  return message.includes(`"${id}"`) ? '' : ` (${entry} ${id})`;
};

const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const { isMap, isPair, isScalar } = yaml();
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`)).join('');
