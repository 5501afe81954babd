/** Knowledge as the rest of the program sees it: checked, with references resolved. Immutable once built. */
import type { ExampleQuestions } from './example-questions.ts';
import type { Covers, FactEntry, Language, Precision, Source, Text, Vocabulary } from './schema.ts';

export type SubjectKind =
  | 'region'
  | 'municipality'
  | 'programme'
  | 'project'
  | 'organisation'
  | 'person'
  | 'group'
  | 'country'
  | 'term';

export type Subject = {
  id: string;
  kind: SubjectKind;
  name: Text;
  aliases: Record<Language, readonly string[]>;
  stems: readonly string[];
  /** The region a municipality, project, organisation or person belongs to. */
  within?: string;
  /** The region until the division of 2021, when it was another. */
  before2021?: string;
  /** The municipality that one of the division of 2020 became part of. */
  mergedInto2021?: string;
  /** The id of the source that tells of such a change. */
  changeSource?: string;
  /** Of a region: the maakunta it is or lies in. */
  maakunta?: Text;
  /** Of a region: the id of the source of its municipalities. */
  municipalitySource?: string;
  /** Helsinki is a municipality and a region in one. */
  isMunicipality?: boolean;
  /** The regions of a group such as Uusimaa. */
  members: readonly string[];
  officialPage?: string;
  /** The country's page on the grants of the reform programmes. */
  grantsPage?: string;
  /** Names of a programme's rounds that are no calls of a year. */
  rounds?: Readonly<Record<string, Text>>;
  /** A programme whose money is told only where it is asked for by name. */
  apart?: boolean;
  /** The id of the body that grants a programme's money. */
  grantor?: string;
  /** What a programme's money was for, in words that mean it beside a question for money. */
  moneyFor?: Readonly<Partial<Record<Language, readonly string[] | undefined>>>;
};

export type FactState = 'current' | 'superseded' | 'disputed';

export type Fact = Omit<FactEntry, 'subject' | 'sources' | 'covers' | 'precision' | 'supersedes' | 'disputes'> & {
  subject: Subject;
  covers: Covers;
  precision: Precision;
  sources: readonly Source[];
  state: FactState;
  /** Ids of facts with the same coverage that this one replaced, and of those that replaced it. */
  supersedes: readonly string[];
  supersededBy: readonly string[];
  /** Ids of facts that contradict this one without replacing it, in both directions. */
  disputes: readonly string[];
  /** Money of a programme that is kept apart. */
  apart: boolean;
};

/** A question as people ask it, with the fact that answers it; none does where it is left out. */
export type Example = { text: string; language: Language; fact?: string };

export type Knowledge = {
  subjects: ReadonlyMap<string, Subject>;
  facts: readonly Fact[];
  /** The same by the region, programme or country that they belong to. */
  byRoot: ReadonlyMap<string, readonly Fact[]>;
  sources: ReadonlyMap<string, Source>;
  vocabulary: Vocabulary;
  examples: ExampleQuestions;
};

/** The subject of that id; asking for one that the checks let through unresolved is a bug. */
export const subjectOf = (knowledge: Knowledge, id: string): Subject => {
  const subject = knowledge.subjects.get(id);
  if (!subject) throw new Error(`Unknown subject id: ${id}`);
  return subject;
};

/** The region, programme or country that a fact belongs to. */
export const rootOf = ({ subject }: Fact): string => subject.within ?? subject.id;

/** A body of the whole country: "VM:n rahat" means the money it gave. */
export const isFunder = ({ kind, within }: Subject): boolean => kind === 'organisation' && within === undefined;

/** Who gave the money is no place, and got none. */
export const isMinistry = (subject: Subject): boolean => isFunder(subject) && subject.name.fi.endsWith('ministeriö');

/** `Hämeenlinna` → `hameenlinna`: how an id is made of a name. */
export const idOfName = (name: string): string =>
  name
    .toLocaleLowerCase('fi')
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The same coverage: only then are two amounts compared, summed, or replaced by one another. */
export const sameCovers = (one: Covers, other: Covers): boolean => coversKey(one) === coversKey(other);

/** Whether amounts cover the same, each of its own region. */
export const coversAlike = (one: Covers, other: Covers): boolean =>
  sameCovers({ ...one, area: undefined }, { ...other, area: undefined });

const coversKey = (covers: Covers): string =>
  JSON.stringify([
    [...(covers.programmes ?? [])].sort(),
    covers.round ?? null,
    [...(covers.area ?? [])].sort(),
    Array.isArray(covers.partners)
      ? covers.partners.map((partner) => JSON.stringify(partner)).sort()
      : (covers.partners ?? null),
  ]);
