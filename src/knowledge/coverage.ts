/** What is known of which region, topic and programme, so that those who edit knowledge see the holes. */
import type { Fact, Knowledge, Subject } from './knowledge.ts';
import type { Topic } from './schema.ts';

/** How many facts of each topic; topics without any are absent. */
export type Counts = ReadonlyMap<Topic, number>;

/** What a region should have, where a source gives it. */
export type Gap =
  | { what: 'administrator' | 'project' | 'schedule' | 'contact' }
  | { what: 'granted'; programme: Subject };

export type RegionCoverage = {
  region: Subject;
  all: Counts;
  /** By programme id; a fact of two programmes counts for both. */
  byProgramme: ReadonlyMap<string, Counts>;
  /** Facts that name no programme. */
  withoutProgramme: Counts;
  gaps: readonly Gap[];
};

export type Coverage = {
  /** All facts, and how many of them are entries of the glossary. */
  facts: number;
  terms: number;
  sources: number;
  programmes: readonly Subject[];
  regions: readonly RegionCoverage[];
  /** Facts that belong to no single region. */
  national: Omit<RegionCoverage, 'region' | 'gaps'>;
};

/** Regions in the order of their Finnish names. */
export const coverageOf = (knowledge: Knowledge): Coverage => {
  const { facts, sources, subjects } = knowledge;
  const ofKind = (kind: Subject['kind']) => [...subjects.values()].filter((subject) => subject.kind === kind);
  const programmes = ofKind('programme');
  const byName = (one: Subject, other: Subject) => one.name.fi.localeCompare(other.name.fi, 'fi');
  const terms = facts.filter(({ subject }) => subject.kind === 'term').length;
  return {
    facts: facts.length,
    terms,
    sources: sources.size,
    programmes,
    regions: ofKind('region')
      .sort(byName)
      .map((region) => {
        const own = facts.filter((fact) => regionOf(fact) === region.id);
        return { region, ...countsOf(own, programmes), gaps: gapsOf(region, own, knowledge, programmes) };
      }),
    national: countsOf(
      facts.filter((fact) => regionOf(fact) === undefined && fact.subject.kind !== 'term'),
      programmes,
    ),
  };
};

const regionOf = ({ subject }: Fact): string | undefined => (subject.kind === 'region' ? subject.id : subject.within);

const programmesOf = ({ subject, covers }: Fact): readonly string[] =>
  covers.programmes ?? (subject.kind === 'programme' ? [subject.id] : []);

const countsOf = (facts: readonly Fact[], programmes: readonly Subject[]): Coverage['national'] => ({
  all: count(facts),
  byProgramme: new Map(
    programmes.map(({ id }) => [id, count(facts.filter((fact) => programmesOf(fact).includes(id)))]),
  ),
  withoutProgramme: count(facts.filter((fact) => programmesOf(fact).length === 0)),
});

const count = (facts: readonly Fact[]): Counts => {
  const counts = new Map<Topic, number>();
  for (const { topic } of facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
};

const gapsOf = (
  region: Subject,
  facts: readonly Fact[],
  { facts: all }: Knowledge,
  programmes: readonly Subject[],
): Gap[] => {
  const isGranted = (fact: Fact, programme: Subject) =>
    fact.measure === 'granted' && 'amount' in fact.value && programmesOf(fact).includes(programme.id);
  const has = {
    administrator: facts.some(({ topic }) => topic === 'administrator'),
    // Whatever is said of a project is told under its name.
    project: facts.some(({ subject, value }) => subject.kind === 'project' && 'fi' in value),
    schedule: facts.some(({ topic }) => topic === 'schedule'),
    contact: region.officialPage !== undefined || facts.some(({ topic }) => topic === 'contact'),
  };
  const plain = (['administrator', 'project', 'schedule', 'contact'] as const).filter((what) => !has[what]);
  // A programme that granted nothing to any region has no such hole.
  const granting = programmes.filter((programme) =>
    all.some((fact) => regionOf(fact) !== undefined && isGranted(fact, programme)),
  );
  const ungranted = granting.filter((programme) => !facts.some((fact) => isGranted(fact, programme)));
  return [
    ...plain.map((what) => ({ what })),
    ...ungranted.map((programme) => ({ what: 'granted' as const, programme })),
  ];
};
