/** What of the knowledge and of its questions speaks of a person, and the files without it. */
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Line, linesOf, removePaths, replaceAt } from '../../knowledge/edit-text.ts';
import type { Subject } from '../../knowledge/knowledge.ts';
import type { Folder } from '../../knowledge/read-folder.ts';
import { type FactEntry, fileSchema, type KnowledgeFile, LANGUAGES, type Text } from '../../knowledge/schema.ts';
import { questionsToForget } from './forgetting-questions.ts';
import type { PersonMentions } from './person-mentions.ts';

type Path = (string | number)[];
type Edits = { remove: Path[]; replace: { path: Path; value: unknown }[] };

export type Forgetting = {
  files: ReadonlyMap<string, string>;
  /** Ids of the facts that go. */
  facts: readonly string[];
  /** Facts that stay without a part that named the person: `id: part`. */
  parts: readonly string[];
  /** The lines that go, or that lose something, by file. */
  lost: ReadonlyMap<string, readonly Line[]>;
};

/** The knowledge files without a person. */
export const forgetInFolder = ({ files }: Folder, person: Subject, mentions: PersonMentions): Forgetting => {
  const contents = [...files].map(([file, text]) => ({ file, text, content: contentOf(text) }));
  const facts = contents
    .flatMap(({ content }) => content.facts ?? [])
    .filter((fact) => isOf(fact, person, mentions))
    .map(({ id }) => id);
  const parts: string[] = [];
  const lost = new Map<string, readonly Line[]>();
  const edited = contents.map(({ file, text, content }): [string, string] => {
    const edits: Edits = { remove: [], replace: [] };
    for (const [index, { id }] of (content.subjects ?? []).entries())
      if (id === person.id) edits.remove.push(['subjects', index]);
    for (const [index, fact] of (content.facts ?? []).entries()) {
      if (facts.includes(fact.id)) edits.remove.push(['facts', index]);
      else parts.push(...editFact(fact, ['facts', index], { person, mentions, facts }, edits));
    }
    edits.remove.push(...questionsToForget(content, facts, mentions));
    const touched = [...edits.remove, ...edits.replace.map(({ path }) => path)];
    if (touched.length > 0) lost.set(file, linesOf(text, touched));
    const replaced = edits.replace.reduce((now, { path, value }) => replaceAt(now, path, value), text);
    return [file, edits.remove.length > 0 ? removePaths(replaced, edits.remove) : replaced];
  });
  return { files: new Map(edited), facts, parts, lost };
};

const contentOf = (text: string): KnowledgeFile => fileSchema.parse(parse(text) ?? {});

/** A fact that would say nothing without the person, or whose id names them. */
const isOf = (
  { id, subject, value, about }: FactEntry,
  person: Subject,
  { inText, inWords }: PersonMentions,
): boolean =>
  subject === person.id ||
  ('person' in value && value.person === person.id) ||
  ('names' in value && value.names.every((name) => isNamed(name, person, inText))) ||
  ('fi' in value && Object.values(value).some(inText)) ||
  Object.values(about ?? {}).some(inText) ||
  inWords(id);

const isNamed = (item: string | Text, person: Subject, inText: PersonMentions['inText']): boolean =>
  typeof item === 'string' ? item === person.id || inText(item) : Object.values(item).some(inText);

type Removal = { person: Subject; mentions: PersonMentions; facts: readonly string[] };

/** Takes the person out of a fact that stays. @returns what was taken, for people. */
const editFact = (fact: FactEntry, path: Path, removal: Removal, edits: Edits): string[] => {
  const { person, mentions, facts } = removal;
  const taken: string[] = [];
  const takeFrom = <Item>(at: Path, items: readonly Item[] | undefined, isGone: (item: Item) => boolean): boolean => {
    const left = items?.filter((item) => !isGone(item)) ?? [];
    if (!items || left.length === items.length) return false;
    if (left.length === 0) edits.remove.push([...path, ...at]);
    else edits.replace.push({ path: [...path, ...at], value: left });
    return true;
  };
  const named = (item: string | Text): boolean => isNamed(item, person, mentions.inText);
  if (Object.values(fact.note ?? {}).some(mentions.inText)) {
    edits.remove.push([...path, 'note']);
    taken.push('lisärivi');
  }
  if (fact.saidBy === person.id) {
    edits.remove.push([...path, 'saidBy']);
    taken.push('sanoja');
  }
  const words = Object.values(fact.keywords ?? {}).flatMap((list) => list ?? []);
  if (words.length > 0 && words.every(mentions.inWords)) {
    edits.remove.push([...path, 'keywords']);
    taken.push('avainsanat');
  } else {
    for (const language of LANGUAGES)
      if (takeFrom(['keywords', language], fact.keywords?.[language], mentions.inWords)) taken.push('avainsanoja');
  }
  if ('names' in fact.value && takeFrom(['value', 'names'], fact.value.names, named)) taken.push('nimi luettelosta');
  const { partners } = fact.covers ?? {};
  if (Array.isArray(partners) && takeFrom(['covers', 'partners'], partners, named)) taken.push('kumppani');
  for (const relation of ['supersedes', 'disputes'] as const)
    if (takeFrom([relation], fact[relation], (id) => facts.includes(id))) taken.push(`viittaus (${relation})`);
  return [...new Set(taken)].map((part) => `${fact.id}: ${part}`);
};

const row = z.looseObject({ id: z.string().optional(), document: z.string().optional(), fact: z.string().optional() });

/** Whether a row of the questions speaks of the person or asks for a fact that goes; ids and documents only lead to it. */
const isGone = (entry: unknown, facts: readonly string[], { inWords }: PersonMentions): boolean => {
  const { id, document, fact, ...said } = row.parse(entry);
  return (fact !== undefined && facts.includes(fact)) || inWords(JSON.stringify(said));
};

/** A file without some of its lines. */
export type Shortened = { text: string; lost: readonly Line[] };

/** A list of questions in YAML without those of the person. */
export const forgetInStatements = (text: string, facts: readonly string[], mentions: PersonMentions): Shortened => {
  const rows: unknown = parseDocument(text).toJS();
  const gone = (Array.isArray(rows) ? rows : []).flatMap((entry, index) =>
    isGone(entry, facts, mentions) ? [[index]] : [],
  );
  return { text: removePaths(text, gone), lost: linesOf(text, gone) };
};

/** The same of a file with one JSON object a line. */
export const forgetInLines = (text: string, facts: readonly string[], mentions: PersonMentions): Shortened => {
  const lines = text.split('\n').map((line, index): Line => ({ line: index + 1, text: line }));
  const lost = lines.filter((line) => line.text.trim() !== '' && isGone(JSON.parse(line.text), facts, mentions));
  const kept = lines.filter((line) => !lost.includes(line));
  return { text: kept.map((line) => line.text).join('\n'), lost };
};
