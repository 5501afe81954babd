/** All entries of all files with their places, to look up what one says of another. */
import { factsOfFile, subjectOfFile, subjectsOfFile } from './build.ts';
import type { Subject } from './knowledge.ts';
import { meantOr } from './meant.ts';
import { type Place, type Problem, problemAt } from './problems.ts';
import { type LoadedFile, placeIn } from './salvage.ts';
import type { FactEntry } from './schema.ts';

export type FactAt = { fact: FactEntry; subject: string | undefined; place: Place };
export type SubjectAt = { subject: Subject; place: Place };
export type Catalogue = {
  facts: FactAt[];
  subjects: SubjectAt[];
  sources: { id: string; place: Place }[];
  factById: Map<string, FactAt>;
  subjectById: Map<string, Subject>;
  sourceIds: Set<string>;
  /** Ids that may stand in files that could not be read whole; of them nothing is said. */
  uncertain: ReadonlySet<string>;
};

/** `uncertain` are ids that may stand in files that could not be read whole. */
export const catalogueOf = (files: readonly LoadedFile[], uncertain: ReadonlySet<string>): Catalogue => {
  const facts = files.flatMap((file) =>
    factsOfFile(file.content).map(({ fact, path }) => ({
      fact,
      subject: fact.subject ?? subjectOfFile(file.content),
      place: placeIn(file, path),
    })),
  );
  const subjects = files.flatMap((file) =>
    subjectsOfFile(file.content).map(({ subject, path }) => ({ subject, place: placeIn(file, path) })),
  );
  const sources = files.flatMap((file) =>
    (file.content.sources ?? []).map(({ id }, index) => ({ id, place: placeIn(file, ['sources', index]) })),
  );
  return {
    facts,
    subjects,
    sources,
    factById: new Map(facts.map((entry) => [entry.fact.id, entry])),
    subjectById: new Map(subjects.map(({ subject }) => [subject.id, subject])),
    sourceIds: new Set(sources.map(({ id }) => id)),
    uncertain,
  };
};

/** A place within another. */
export const under = (place: Place, ...path: PropertyKey[]): Place => ({ ...place, path: [...place.path, ...path] });

/** What an id may have to be, as messages call it. */
const CALLED = { source: 'lähde', subject: 'kohde', region: 'alue', person: 'henkilö', programme: 'ohjelma' } as const;
type Called = keyof typeof CALLED;

const isThere = (id: string, what: Called, { sourceIds, subjectById, uncertain }: Catalogue): boolean => {
  if (uncertain.has(id)) return true;
  if (what === 'source') return sourceIds.has(id);
  const kind = subjectById.get(id)?.kind;
  return what === 'subject' ? kind !== undefined : kind === what;
};

/** Every id that there is of a kind. */
const idsOf = (what: Called, { sourceIds, subjectById }: Catalogue): string[] =>
  what === 'source'
    ? [...sourceIds]
    : [...subjectById.values()].filter(({ kind }) => what === 'subject' || kind === what).map(({ id }) => id);

const NEW_SOURCE = 'tiedostoon sources.yml (npm run knowledge -- new source)';

/** What was meant, or how to add what is not there yet. */
const adviceOn = (id: string, what: Called, catalogue: Catalogue): string => {
  const meant = meantOr('', id, idsOf(what, catalogue));
  if (what === 'source')
    return meant
      ? `${meant} Jos lähde on uusi, lisää se ${NEW_SOURCE}`
      : `lisää se ${NEW_SOURCE} tai tarkista tunniste`;
  if (meant) return meant;
  return what === 'person' || what === 'subject'
    ? 'tarkista tunniste tai esittele se kohdassa subjects'
    : 'tarkista tunniste';
};

/** A problem for each id that nothing of that kind has. */
export const unknownIds = (place: Place, ids: readonly string[], what: Called, catalogue: Catalogue): Problem[] =>
  ids
    .filter((id) => !isThere(id, what, catalogue))
    .map((id) => ({
      ...problemAt(place, `${CALLED[what]} "${id}" ei ole tiedoissa; ${adviceOn(id, what, catalogue)}`),
      cause: `${what} ${id}`,
    }));
