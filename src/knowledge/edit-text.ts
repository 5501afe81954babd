/**
 * Changes in the text of a knowledge file that leave everything else byte for byte as it is, comments and blank lines
 * included. Writing a parsed document anew would fold lines and move comments.
 */
import { type Document, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** An entry of a list as a person would fill it in: fields without a value are left out. */
export type Entry = Readonly<Record<string, unknown>>;

const WIDEST_LINE = 120;

/** A value on one line: `{ fi: a, sv: b }`, `[a, b]`, with quotes where YAML would read it as something else. */
export const flowText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{ ${fields.map(([key, part]) => `${key}: ${flowText(part)}`).join(', ')} }`;
};

/** Written within a list on one line, a text gets quotes for commas and brackets too. */
const scalarText = (value: unknown): string =>
  stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim().slice(1, -1);

/** The lines of an entry, the first with the dash. */
export const entryLines = (entry: Entry, indent: string): string[] =>
  Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .flatMap(([key, value], index) => {
      const start = `${indent}${index === 0 ? '- ' : '  '}${key}:`;
      if (isListOfEntries(value)) return [start, ...value.map((part) => `${indent}    - ${flowText(part)}`)];
      const line = `${start} ${flowText(value)}`;
      const isWide = line.length > WIDEST_LINE && typeof value === 'object' && value !== null && !Array.isArray(value);
      if (!isWide) return [line];
      const parts = Object.entries(value).filter(([, part]) => part !== undefined);
      return [start, ...parts.map(([name, part]) => `${indent}    ${name}: ${flowText(part)}`)];
    });

const isListOfEntries = (value: unknown): value is object[] =>
  Array.isArray(value) && value.length > 0 && value.every((part) => typeof part === 'object' && part !== null);

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/**
 * Puts an entry into a list of the file, after its entry number `after` or at its end. A list that is not there is made
 * at the end of the file.
 */
export const insertEntry = (text: string, section: string, entry: Entry, after?: number): string => {
  const eol = eolOf(text);
  const document = parseDocument(text);
  const list = document.get(section, true);
  const items = isSeq(list) && !list.flow ? list.items : [];
  const item = items[after ?? items.length - 1];
  if (!isNode(item)) return withSection(text, document, section, entry);
  const indent = indentOf(text, item.range?.[0] ?? 0);
  const end = endOfLine(text, endOf(item));
  const lines = entryLines(entry, indent).join(eol);
  const gap = isSpaced(text, items) ? eol : '';
  const before = text.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : eol}${gap}${lines}${eol}${text.slice(end)}`;
};

/** The list itself with its first entry: in place of an empty one, before the facts, or at the end. */
const withSection = (text: string, document: Document, section: string, entry: Entry): string => {
  const eol = eolOf(text);
  const lines = `${[`${section}:`, ...entryLines(entry, '  ')].join(eol)}${eol}`;
  const lineOf = (name: string): { start: number; end: number } | undefined => cutOf(text, document, [name]);
  const empty = lineOf(section);
  if (empty) return `${text.slice(0, empty.start)}${lines}${text.slice(empty.end)}`;
  const facts = lineOf('facts');
  if (facts) return `${text.slice(0, facts.start)}${lines}${eol}${text.slice(facts.start)}`;
  const before = text === '' || text.endsWith('\n') ? text : `${text}${eol}`;
  return `${before}${isMap(document.contents) ? eol : ''}${lines}`;
};

/** Puts a field with lists of texts at the end of a mapping of the file, which is made where it is not there. */
export const insertField = (
  text: string,
  section: string,
  name: string,
  lists: Readonly<Record<string, readonly string[]>>,
): string => {
  const eol = eolOf(text);
  const map = parseDocument(text).get(section, true);
  const isWritten = isMap(map) && map.items.length > 0;
  if (isWritten && map.flow) return replaceAt(text, [section], { ...map.toJSON(), [name]: lists });
  const lines = stringify({ [name]: lists }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
  if (isWritten) {
    const indent = indentOf(text, startOf(map.items[0]) ?? 0);
    const end = endOfLine(text, endOf(map));
    const before = text.slice(0, end);
    const start = before.endsWith('\n') ? before : `${before}${eol}`;
    return `${start}${lines.map((line) => `${indent}${line}${eol}`).join('')}${text.slice(end)}`;
  }
  const kept = removePaths(text, [[section]]);
  const start = kept === '' || kept.endsWith('\n') ? kept : `${kept}${eol}`;
  return `${start}${section}:${eol}${lines.map((line) => `  ${line}${eol}`).join('')}`;
};

/** Whether blank lines stand between the entries; where one entry is alone, those of its kind decide. */
const isSpaced = (text: string, items: readonly unknown[]): boolean => {
  const [first, second] = items;
  if (!isNode(first)) return false;
  if (!isNode(second)) return endOf(first) - (first.range?.[0] ?? 0) > WIDEST_LINE;
  return /\n\s*\n/.test(text.slice(endOf(first), second.range?.[0]));
};

/** Where the last thing in a node ends; a block's own end may be lines later. */
const endOf = (node: unknown): number => {
  if (isPair(node)) return endOf(node.value ?? node.key);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
};

/** After the line break that follows; the end of the text where none does. */
const endOfLine = (text: string, offset: number): number => {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
};

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const indentOf = (text: string, offset: number): string => /^ */.exec(text.slice(startOfLine(text, offset)))?.[0] ?? '';

type Cut = { start: number; end: number };

/** Takes entries and fields out. `paths` lead to entries of lists or to fields, none within another. */
export const removePaths = (text: string, paths: readonly (readonly (string | number)[])[]): string => {
  const document = parseDocument(text);
  const cuts = paths.flatMap((path) => cutOf(text, document, path) ?? []).sort((one, other) => one.start - other.start);
  let end = 0;
  const kept = cuts.map((cut) => {
    const part = text.slice(end, Math.max(end, cut.start));
    end = Math.max(end, cut.end);
    return part;
  });
  return kept.join('') + text.slice(end);
};

/** A line of a file as it stands, from 1. */
export type Line = { line: number; text: string };

/** The lines that entries and fields stand on, blank ones left out. */
export const linesOf = (text: string, paths: readonly (readonly (string | number)[])[]): Line[] => {
  const document = parseDocument(text);
  const cuts = paths.flatMap((path) => cutOf(text, document, path) ?? []);
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const isCut = cuts.some((cut) => cut.start < to && cut.end > from);
    return isCut && line.trim() !== '' ? [{ line: index + 1, text: line }] : [];
  });
};

const cutOf = (text: string, document: Document, path: readonly (string | number)[]): Cut | undefined => {
  const parent = document.getIn(path.slice(0, -1), true);
  if (!isMap(parent) && !isSeq(parent)) return undefined;
  const { items } = parent;
  const name = path.at(-1);
  const at = isMap(parent) ? parent.items.findIndex(({ key }) => isScalar(key) && key.value === name) : Number(name);
  const start = startOf(items[at]);
  if (start === undefined) return undefined;
  if (parent.flow) return flowCut(items, at, start);
  const from = startOfLine(text, start);
  const to = endOfLine(text, endOf(items[at]));
  // Of the blank lines before and after an entry one is enough.
  const blank = isSeq(parent) ? (/^\r?\n/.exec(text.slice(to))?.[0] ?? '') : '';
  return { start: from, end: to + blank.length };
};

/** Within a line, together with one of the commas beside it. */
const flowCut = (items: readonly unknown[], at: number, start: number): Cut => {
  const next = startOf(items[at + 1]);
  if (next !== undefined) return { start, end: next };
  return { start: at > 0 ? endOf(items[at - 1]) : start, end: endOf(items[at]) };
};

const startOf = (item: unknown): number | undefined => {
  const first = isPair(item) ? item.key : item;
  return isNode(first) ? first.range?.[0] : undefined;
};

/** Puts another value in place of one that stands on a line of its own or within one. */
export const replaceAt = (text: string, path: readonly (string | number)[], value: unknown): string => {
  const node = parseDocument(text).getIn(path, true);
  if (!isNode(node) || !node.range) return text;
  return `${text.slice(0, node.range[0])}${flowText(value)}${text.slice(endOf(node))}`;
};
