/** Which subjects each fact speaks of besides its own: by reference, or named in its text. */
import type { Keep } from '../knowledge/kept.ts';
import { type Fact, isFunder, type Knowledge, type Subject, type SubjectKind } from '../knowledge/knowledge.ts';
import type { Steps } from '../knowledge/steps.ts';
import { tokenize } from '../language/tokens.ts';
import type { Names } from '../questions/names.ts';

export type Mentions = {
  /** Subject ids by fact id. */
  get(factId: string): ReadonlySet<string> | undefined;
  /** Ids of the facts that speak of a subject. */
  speakingOf(subjectId: string): ReadonlySet<string>;
  /** Facts that speak of a person or an organisation. */
  someone: ReadonlySet<string>;
  /** Facts that speak of a municipality or an organisation. */
  town: ReadonlySet<string>;
  /** Facts that speak of an organisation of the whole country, such as a ministry. */
  funder: ReadonlySet<string>;
  /** Ids of the sources whose publisher or title names a subject, or which tell what somebody says. */
  sourcesOf(subjectId: string): ReadonlySet<string>;
};

/** Reads the names in all facts and in what they cite. */
export const readingMentions = function* (knowledge: Knowledge, names: Names, keep: Keep): Steps<Mentions> {
  const of = [knowledge.facts, knowledge.sources, knowledge.subjects];
  const { byFact, bySpeaker } = yield* keep('mentions', of, () => gathering(knowledge, names));
  const bySubject = new Map<string, Set<string>>();
  for (const [fact, subjects] of byFact)
    for (const id of subjects) bySubject.set(id, (bySubject.get(id) ?? new Set()).add(fact));
  const speakingOf = (id: string): ReadonlySet<string> => bySubject.get(id) ?? NOTHING;
  const speakingOfSome = (isMeant: (subject: Subject) => boolean): ReadonlySet<string> =>
    new Set([...knowledge.subjects.values()].filter(isMeant).flatMap(({ id }) => [...speakingOf(id)]));
  const ofKinds =
    (...kinds: readonly SubjectKind[]) =>
    ({ kind }: Subject): boolean =>
      kinds.includes(kind);
  return {
    get: (factId) => byFact.get(factId),
    speakingOf,
    someone: speakingOfSome(ofKinds('person', 'organisation')),
    town: speakingOfSome(ofKinds('municipality', 'organisation')),
    funder: speakingOfSome(isFunder),
    sourcesOf: (subjectId) => bySpeaker.get(subjectId) ?? NOTHING,
  };
};

/** Subject ids by fact, and source ids by the subject that is named as their publisher or in their title. */
const gathering = function* ({ facts, sources }: Knowledge, names: Names) {
  const byFact = new Map<string, ReadonlySet<string>>();
  for (const fact of facts) {
    byFact.set(fact.id, new Set([...referred(fact), ...named(fact, names)]));
    if (byFact.size % STEP === 0) yield;
  }
  const bySpeaker = new Map<string, Set<string>>();
  for (const { id, publisher, title } of sources.values()) {
    for (const speaker of namesIn(`${typeof publisher === 'string' ? publisher : publisher.fi} . ${title}`, names))
      bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? new Set()).add(id));
  }
  for (const { id, topic, sources: quoting } of facts) {
    if (topic !== 'statement') continue;
    for (const speaker of byFact.get(id) ?? NOTHING)
      for (const source of quoting) bySpeaker.set(speaker, (bySpeaker.get(speaker) ?? new Set()).add(source.id));
  }
  return { byFact, bySpeaker };
};

/** So many facts are read in one step. */
const STEP = 100;

const referred = ({ value, covers, subject }: Fact): string[] => [
  subject.id,
  ...('person' in value ? [value.person, ...(value.organisation ? [value.organisation] : [])] : []),
  ...('names' in value ? value.names.filter((name) => typeof name === 'string') : []),
  ...(covers.area ?? []),
];

const NOTHING: ReadonlySet<string> = new Set();

const named = ({ value, about, note }: Fact, names: Names): string[] =>
  namesIn(['fi' in value ? value.fi : '', about?.fi ?? '', note?.fi ?? ''].join(' . '), names);

/** Ids of the subjects that a text names. */
const namesIn = (text: string, names: Names): string[] => {
  const tokens = tokenize(text);
  const found: string[] = [];
  for (let start = 0; start < tokens.length; ) {
    const match = names.at(tokens, start);
    if (match?.subjects.length === 1 && match.subjects[0]) found.push(match.subjects[0].id);
    start += match?.length ?? 1;
  }
  return found;
};
