/** Checked files → Knowledge: references resolved, the state of every fact decided. */
import { exampleQuestions } from './example-questions.ts';
import {
  type Example,
  type Fact,
  type FactState,
  idOfName,
  type Knowledge,
  rootOf,
  type Subject,
  type SubjectKind,
} from './knowledge.ts';
import {
  type Covers,
  type FactEntry,
  type KnowledgeFile,
  LANGUAGES,
  type Language,
  type Source,
  type Text,
  type Vocabulary,
} from './schema.ts';

type Naming = {
  id: string;
  name: string | Text;
  aliases?: { fi?: string[] | undefined; sv?: string[] | undefined; en?: string[] | undefined } | undefined;
  stems?: string[] | undefined;
};

/** The id that facts of a file are about when they don't say. */
export const subjectOfFile = (file: KnowledgeFile): string | undefined =>
  file.region?.id ?? file.programme?.id ?? file.country?.id;

/** A name written once is the same in every language. */
const inAllLanguages = (name: string | Text): Text =>
  typeof name === 'string' ? { fi: name, sv: name, en: name } : name;

const subject = (kind: SubjectKind, naming: Naming, more: Partial<Subject> = {}): Subject => ({
  id: naming.id,
  kind,
  name: inAllLanguages(naming.name),
  aliases: aliasesOf(naming),
  stems: naming.stems ?? [],
  members: [],
  ...more,
});

const aliasesOf = ({ aliases }: Naming): Record<Language, readonly string[]> => ({
  fi: aliases?.fi ?? [],
  sv: aliases?.sv ?? [],
  en: aliases?.en ?? [],
});

type Introduced = { subject: Subject; path: PropertyKey[] };

/** Every subject that one file introduces, with the path of its entry for messages. */
export const subjectsOfFile = (file: KnowledgeFile): Introduced[] => [
  ...placesOfFile(file),
  ...wholesOfFile(file),
  ...(file.subjects ?? []).map((entry, index) => {
    const within = entry.within ?? file.region?.id;
    return { subject: subject(entry.kind, entry, within ? { within } : {}), path: ['subjects', index] };
  }),
  ...(file.glossary ?? []).map((entry, index) => ({ subject: subject('term', entry), path: ['glossary', index] })),
];

const placesOfFile = ({ region }: KnowledgeFile): Introduced[] => {
  if (!region) return [];
  const municipalities = region.municipalities.flatMap((entry, index): Introduced[] => {
    const { fi } = inAllLanguages(entry.name);
    // Helsinki is a municipality and a region in one.
    if (idOfName(fi) === region.id) return [];
    const { name, before2021, mergedInto2021, changeSource } = entry;
    const naming = { id: idOfName(fi), name };
    const more = {
      within: region.id,
      ...(before2021 ? { before2021 } : {}),
      ...(mergedInto2021 ? { mergedInto2021 } : {}),
      ...(changeSource ? { changeSource } : {}),
    };
    return [{ subject: subject('municipality', naming, more), path: ['region', 'municipalities', index] }];
  });
  const { officialPage, municipalitySource } = region;
  const isMunicipality = municipalities.length < region.municipalities.length;
  const more = { officialPage, municipalitySource, maakunta: inAllLanguages(region.maakunta), isMunicipality };
  return [{ subject: subject('region', region, more), path: ['region'] }, ...municipalities];
};

const wholesOfFile = ({ programme, country, groups = [] }: KnowledgeFile): Introduced[] => {
  const page = (officialPage: string | undefined) => (officialPage ? { officialPage } : {});
  const found: Introduced[] = groups.map((entry, index) => ({
    subject: subject('group', entry, { members: entry.members }),
    path: ['groups', index],
  }));
  if (country) {
    const { officialPage, grantsPage } = country;
    const more = { ...page(officialPage), ...(grantsPage ? { grantsPage } : {}) };
    found.unshift({ subject: subject('country', country, more), path: ['country'] });
  }
  if (programme) {
    const { officialPage, rounds = {}, apart = false, grantor, moneyFor } = programme;
    const more = {
      ...page(officialPage),
      rounds,
      apart,
      ...(grantor ? { grantor } : {}),
      ...(moneyFor ? { moneyFor } : {}),
    };
    found.unshift({ subject: subject('programme', programme, more), path: ['programme'] });
  }
  return found;
};

/** The facts of a file; a glossary entry is a fact of topic `definition`. */
export const factsOfFile = (file: KnowledgeFile): { fact: FactEntry; path: PropertyKey[] }[] => [
  ...(file.facts ?? []).map((fact, index) => ({ fact, path: ['facts', index] })),
  ...(file.glossary ?? []).map((entry, index) => ({
    fact: {
      id: `sanasto-${entry.id}`,
      subject: entry.id,
      topic: 'definition' as const,
      value: entry.definition,
      asOf: entry.asOf,
      sources: entry.sources,
      addedOn: entry.addedOn,
    },
    path: ['glossary', index],
  })),
];

type Wordings = NonNullable<KnowledgeFile['unanswered']>;

const examplesIn = (wordings: Wordings, answered: { fact?: string }): Example[] =>
  LANGUAGES.flatMap((language) => (wordings[language] ?? []).map((text) => ({ text, language, ...answered })));

/** The questions of a file, those that no fact answers last. */
const examplesOfFile = ({ questions = {}, unanswered = {} }: KnowledgeFile): Example[] => [
  ...Object.entries(questions).flatMap(([fact, wordings]) => examplesIn(wordings, { fact })),
  ...examplesIn(unanswered, {}),
];

/** Builds the knowledge of files that passed all checks. */
export const buildKnowledge = (files: readonly KnowledgeFile[]): Knowledge => {
  const subjects = new Map(files.flatMap(subjectsOfFile).map(({ subject }) => [subject.id, subject]));
  const sources = new Map(files.flatMap((file) => file.sources ?? []).map((source) => [source.id, source]));
  const entries = files.flatMap((file) =>
    factsOfFile(file).map(({ fact }) => ({ ...fact, subject: fact.subject ?? subjectOfFile(file) ?? '' })),
  );
  const supersededBy = inverse(entries, (entry) => entry.supersedes);
  const disputedBy = inverse(entries, (entry) => entry.disputes);
  const facts = entries.map((entry): Fact => {
    const replacedBy = supersededBy.get(entry.id) ?? [];
    const against = [...new Set([...(entry.disputes ?? []), ...(disputedBy.get(entry.id) ?? [])])];
    return {
      ...shaped(entry),
      subject: present(subjects, entry.subject),
      sources: entry.sources.map((id): Source => present(sources, id)),
      supersedes: entry.supersedes ?? [],
      supersededBy: replacedBy,
      disputes: against,
      state: stateOf(replacedBy, against),
      apart: isOfMoney(entry) && (entry.covers?.programmes ?? []).some((id) => subjects.get(id)?.apart === true),
    };
  });
  const examples = exampleQuestions(files.flatMap(examplesOfFile));
  return { subjects, facts, byRoot: Map.groupBy(facts, rootOf), sources, vocabulary: mergeVocabulary(files), examples };
};

/**
 * With the same fields in the same order, whichever are left out: each question passes by many facts, and what all objects have in one
 * place is read several times as fast.
 */
const shaped = (entry: FactEntry) =>
  ({
    id: entry.id,
    topic: entry.topic,
    measure: entry.measure,
    event: entry.event,
    begins: entry.begins,
    about: entry.about,
    covers: shapedCovers(entry.covers),
    value: entry.value,
    saidBy: entry.saidBy,
    precision: entry.precision ?? 'exact',
    note: entry.note,
    keywords: entry.keywords,
    asOf: entry.asOf,
    addedOn: entry.addedOn,
    changedOn: entry.changedOn,
    owner: entry.owner,
    reviewBy: entry.reviewBy,
  }) satisfies Record<Exclude<keyof FactEntry, 'subject' | 'sources' | 'supersedes' | 'disputes'>, unknown>;

const shapedCovers = ({ programmes, round, area, partners }: Covers = {}) =>
  ({ programmes, round, area, partners }) satisfies Record<keyof Covers, unknown>;

/** A sum that can't be told alone ("under 25 million with another region") is told in words. */
const isOfMoney = ({ topic, value }: FactEntry): boolean => 'amount' in value || topic === 'funding';

const stateOf = (supersededBy: readonly string[], disputes: readonly string[]): FactState => {
  if (supersededBy.length > 0) return 'superseded';
  return disputes.length > 0 ? 'disputed' : 'current';
};

const present = <Value>(map: ReadonlyMap<string, Value>, id: string): Value => {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The checks let an unknown id through: ${id}`);
  return value;
};

const inverse = (
  entries: readonly FactEntry[],
  targets: (entry: FactEntry) => readonly string[] | undefined,
): Map<string, string[]> => {
  const map = new Map<string, string[]>();
  for (const entry of entries) {
    for (const target of targets(entry) ?? []) map.set(target, [...(map.get(target) ?? []), entry.id]);
  }
  return map;
};

const mergeVocabulary = (files: readonly KnowledgeFile[]): Vocabulary =>
  Object.assign({}, ...files.map((file) => file.vocabulary ?? {}));
