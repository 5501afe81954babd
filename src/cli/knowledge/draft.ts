/** What `new` has asked so far: the folder as it would be, and what is to be written. */
import { parse } from 'yaml';
import { z } from 'zod';
import { type Entry, entryLines, insertEntry } from '../../knowledge/edit-text.ts';
import { idOfName, type Knowledge, type Subject } from '../../knowledge/knowledge.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Folder } from '../../knowledge/read-folder.ts';
import type { Topic } from '../../knowledge/schema.ts';
import { fold } from '../../language/tokens.ts';

export type Draft = {
  folder: Folder;
  /** The knowledge of the folder as it is on the disk. */
  knowledge: Knowledge;
  today: string;
  /** Entries to add, in the order they were asked. */
  added: readonly Added[];
};

export type Added = { file: string; section: 'facts' | 'sources' | 'subjects' | 'region'; entry: Entry };

export const SOURCES_FILE = 'sources.yml';

const part = z.looseObject({ id: z.string() });
const fileParts = z.looseObject({
  region: part.optional(),
  programme: part.optional(),
  country: part.optional(),
  facts: z.array(z.looseObject({ topic: z.string() })).optional(),
});

const partsOf = (text: string) => fileParts.parse(parse(text) ?? {});

/** The file that tells of a region, programme or the whole country. */
const fileOf = ({ folder }: Draft, id: string): string | undefined =>
  [...folder.files].find(([, text]) => {
    const { region, programme, country } = partsOf(text);
    return [region, programme, country].some((head) => head?.id === id);
  })?.[0];

/** The file for what concerns a subject, and whether it is what that file is about. */
export const placeFor = (draft: Draft, subject: Subject): { file: string; isHead: boolean } | undefined => {
  const head = fileOf(draft, subject.id);
  if (head) return { file: head, isHead: true };
  const country = [...draft.knowledge.subjects.values()].find(({ kind }) => kind === 'country');
  const file = fileOf(draft, subject.within ?? country?.id ?? '');
  return file ? { file, isHead: false } : undefined;
};

/** The texts of the files with everything added. */
export const draftedFiles = ({ folder, added }: Draft): ReadonlyMap<string, string> => {
  const files = new Map(folder.files);
  for (const { file, section, entry } of added) {
    const text = files.get(file) ?? '';
    files.set(
      file,
      section === 'region' ? regionText(entry) : insertEntry(text, section, entry, lastAlike(text, entry)),
    );
  }
  return files;
};

/** @throws KnowledgeError when what was added does not fit. */
export const draftedKnowledge = (draft: Draft): Knowledge =>
  loadKnowledge({ name: draft.folder.name, files: draftedFiles(draft) });

/** The last fact of the same topic, so that a file stays in order. */
const lastAlike = (text: string, { topic }: Entry): number | undefined => {
  const at = (partsOf(text).facts ?? []).findLastIndex((fact) => fact.topic === (topic as Topic | undefined));
  return at === -1 ? undefined : at;
};

/** What was added, as it is written into its file. */
export const addedText = ({ section, entry }: Added): string =>
  section === 'region' ? regionText(entry) : entryLines(entry, '  ').join('\n');

const regionText = (entry: Entry): string => {
  const list = insertEntry('', 'region', entry).replace(/^ {2}- /m, '    ');
  return `# yaml-language-server: $schema=../schema.json\n${list.replaceAll(/^ {4}/gm, '  ')}`;
};

/** A subject by name, alias or id. */
export const findSubject = ({ knowledge }: Draft, name: string): Subject | undefined => {
  const wanted = fold(name);
  return [...knowledge.subjects.values()].find(
    ({ id, name: names, aliases }) =>
      id === name ||
      [...Object.values(names), ...Object.values(aliases).flat()].some((known) => fold(known) === wanted),
  );
};

/** An id made of words that nothing else has yet. */
export const freeId = ({ knowledge, added }: Draft, ...words: readonly (string | undefined)[]): string => {
  const base = idOfName(words.filter(Boolean).join('-'));
  const taken = new Set([
    ...knowledge.facts.map(({ id }) => id),
    ...knowledge.sources.keys(),
    ...knowledge.subjects.keys(),
    ...added.map(({ entry }) => String(entry.id)),
  ]);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
};
