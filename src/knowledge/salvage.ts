/**
 * What of a file can still be checked against the others although some of its entries are broken, so that one check
 * tells as much as it can without telling one mistake twice.
 */
import type { z } from 'zod';
import { idOfName } from './knowledge.ts';
import { yaml } from './parsers.ts';
import type { Place, ReadFile } from './problems.ts';
import { fileSchema, type KnowledgeFile } from './schema.ts';

/** A file with the entries whose shape is right. */
export type LoadedFile = ReadFile & {
  content: KnowledgeFile;
  /** By section, the place in the file of each entry that was kept, where some were not. */
  kept: ReadonlyMap<string, readonly number[]>;
};

/** The place of an entry as the file has it. */
export const placeIn = (file: LoadedFile, path: readonly PropertyKey[]): Place => {
  const [section, index, ...rest] = path;
  const original = typeof index === 'number' ? file.kept.get(String(section))?.[index] : undefined;
  return { source: file, path: original === undefined ? path : [String(section), original, ...rest] };
};

/** What facts are about where they don't say. */
const HEADS: ReadonlySet<string> = new Set(['region', 'programme', 'country']);

export type Salvage = {
  /** Nothing where it is not even sure what the file is about. */
  loaded: LoadedFile | undefined;
  /** Ids that the rest may hold: references to them are not called unknown before it is mended. */
  uncertain: string[];
};

/** The file without the entries that have issues. */
export const salvage = (
  source: ReadFile,
  text: string,
  content: unknown,
  issues: readonly z.core.$ZodIssue[],
): Salvage => {
  const nothing = { loaded: undefined, uncertain: idsPossiblyIn(text) };
  if (typeof content !== 'object' || content === null) return nothing;
  const kept = new Map<string, number[]>();
  const lost: (string | number)[][] = [];
  const sound = Object.entries(content).flatMap(([section, entries]): [string, unknown][] => {
    if (!Object.hasOwn(fileSchema.shape, section)) return lose([section]);
    const broken = issues.filter(({ path }) => path[0] === section).map(({ path }) => path[1]);
    if (broken.length === 0) return [[section, entries]];
    if (!Array.isArray(entries)) return lose([section]);
    const indexes = [...entries.keys()].filter((index) => !broken.includes(index));
    kept.set(section, indexes);
    for (const index of entries.keys()) if (broken.includes(index)) lose([section, index]);
    return [[section, indexes.map((index) => entries[index])]];
  });
  function lose(path: (string | number)[]): [] {
    lost.push(path);
    return [];
  }
  const isAboutSomething = sound.some(([section]) => HEADS.has(section));
  if (!isAboutSomething && lost.some(({ length }) => length === 1)) return nothing;
  const parsed = fileSchema.safeParse(Object.fromEntries(sound));
  if (!parsed.success) return nothing;
  const lostTexts = lost.map((path) => textAt(source, text, path));
  return { loaded: { ...source, content: parsed.data, kept }, uncertain: lostTexts.flatMap(idsPossiblyIn) };
};

const textAt = ({ document }: ReadFile, text: string, path: readonly (string | number)[]): string => {
  const node = document.getIn(path, true);
  return yaml().isNode(node) && node.range ? text.slice(node.range[0], node.range[1]) : text;
};

/** Whatever stands as a value, made an id the way ids are made of names. */
export const idsPossiblyIn = (text: string): string[] =>
  [...text.matchAll(/:[ \t]+["']?([^\s"'{[][^,"'}\]\n]*)/g)].map(([, value = '']) => idOfName(value));
