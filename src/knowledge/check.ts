/** Rules that no single field can tell: between entries, between files. */
import { factsOfFile, subjectOfFile, subjectsOfFile } from './build.ts';
import { type Subject, sameCovers } from './knowledge.ts';
import type { LoadedFile } from './load.ts';
import { type Place, type Problem, problemAt } from './problems.ts';
import type { FactEntry } from './schema.ts';

type FactAt = { fact: FactEntry; subject: string | undefined; place: Place };
type SubjectAt = { subject: Subject; place: Place };
type Catalogue = {
  facts: FactAt[];
  subjects: SubjectAt[];
  sources: { id: string; place: Place }[];
  factById: Map<string, FactAt>;
  subjectById: Map<string, Subject>;
  sourceIds: Set<string>;
};

/** All broken rules of the files together, in the order of the files. */
export const checkFiles = (files: readonly LoadedFile[]): Problem[] => {
  const catalogue = catalogueOf(files);
  return [
    ...duplicates(
      catalogue.facts.map(({ fact, place }) => ({ key: fact.id, place })),
      'tunniste',
    ),
    ...duplicates(
      catalogue.sources.map(({ id, place }) => ({ key: id, place })),
      'lähteen tunniste',
    ),
    ...duplicates(
      catalogue.subjects.map(({ subject, place }) => ({ key: subject.id, place })),
      'kohteen tunniste',
    ),
    ...duplicateNames(catalogue.subjects),
    ...catalogue.subjects.flatMap((entry) => subjectProblems(entry, catalogue)),
    ...files.flatMap((file) => regionProblems(file, catalogue)),
    ...catalogue.facts.flatMap((entry) => factProblems(entry, catalogue)),
    ...unrelatedClaims(catalogue.facts),
  ];
};

const catalogueOf = (files: readonly LoadedFile[]): Catalogue => {
  const facts = files.flatMap((file) =>
    factsOfFile(file.content).map(({ fact, path }) => ({
      fact,
      subject: fact.subject ?? subjectOfFile(file.content),
      place: { source: file, path },
    })),
  );
  const subjects = files.flatMap((file) =>
    subjectsOfFile(file.content).map(({ subject, path }) => ({ subject, place: { source: file, path } })),
  );
  const sources = files.flatMap((file) =>
    (file.content.sources ?? []).map(({ id }, index) => ({ id, place: { source: file, path: ['sources', index] } })),
  );
  return {
    facts,
    subjects,
    sources,
    factById: new Map(facts.map((entry) => [entry.fact.id, entry])),
    subjectById: new Map(subjects.map(({ subject }) => [subject.id, subject])),
    sourceIds: new Set(sources.map(({ id }) => id)),
  };
};

const under = (place: Place, ...path: PropertyKey[]): Place => ({ ...place, path: [...place.path, ...path] });

const whereIs = ({ source, path }: Place): string => problemAt({ source, path }, '').file;

const duplicates = (entries: readonly { key: string; place: Place }[], what: string): Problem[] => {
  const first = new Map<string, Place>();
  return entries.flatMap(({ key, place }) => {
    const earlier = first.get(key);
    if (!earlier) first.set(key, place);
    return earlier
      ? [problemAt(place, `${what} "${key}" on jo käytössä tiedostossa ${whereIs(earlier)}; anna toinen`)]
      : [];
  });
};

/** How two spellings of a name are told to be the same: as people type them, without dots, hyphens and capitals. */
const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('fi')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const duplicateNames = (subjects: readonly SubjectAt[]): Problem[] => {
  const owners = new Map<string, SubjectAt>();
  return subjects.flatMap((entry) => {
    const { subject, place } = entry;
    const names = [...Object.values(subject.name), ...Object.values(subject.aliases).flat()];
    return [...new Set(names.map(foldName))].flatMap((name) => {
      const owner = owners.get(name);
      if (!owner) owners.set(name, entry);
      if (!owner || owner.subject.id === subject.id) return [];
      return [
        problemAt(
          place,
          `nimi "${name}" on jo kohteella "${owner.subject.id}"; sama nimi ei voi tarkoittaa kahta, poista toinen`,
        ),
      ];
    });
  });
};

const unknownIds = (
  place: Place,
  ids: readonly string[],
  known: { has(id: string): boolean },
  what: string,
): Problem[] =>
  ids
    .filter((id) => !known.has(id))
    .map((id) => problemAt(place, `${what} "${id}" ei ole tiedoissa; tarkista tunniste`));

/** The ids that may stand where only one kind of subject makes sense. */
const ofKind = ({ subjectById }: Catalogue, kind: Subject['kind']) => ({
  has: (id: string): boolean => subjectById.get(id)?.kind === kind,
});

const subjectProblems = ({ subject, place }: SubjectAt, catalogue: Catalogue): Problem[] => {
  const { within, before2021, members } = subject;
  const regions = [within, before2021, ...members].filter((id) => id !== undefined);
  return unknownIds(place, regions, ofKind(catalogue, 'region'), 'alue');
};

const regionProblems = (file: LoadedFile, { sourceIds }: Catalogue): Problem[] => {
  const { region } = file.content;
  const place = { source: file, path: ['region', 'municipalitySource'] };
  return region ? unknownIds(place, [region.municipalitySource], sourceIds, 'lähde') : [];
};

const factProblems = (entry: FactAt, catalogue: Catalogue): Problem[] => [
  ...referenceProblems(entry, catalogue),
  ...kindProblems(entry),
  ...dateProblems(entry),
  ...relationProblems(entry, catalogue),
];

const referenceProblems = ({ fact, subject, place }: FactAt, catalogue: Catalogue): Problem[] => {
  const { value, covers } = fact;
  const { subjectById, sourceIds } = catalogue;
  const named = 'names' in value ? value.names.filter((name) => typeof name === 'string') : [];
  const person = 'person' in value ? [value.person] : [];
  const organisation = 'person' in value && value.organisation ? [value.organisation] : [];
  return [
    ...(subject ? [] : [problemAt(place, 'faktalta puuttuu kohde; lisää kenttä subject')]),
    ...unknownIds(under(place, 'subject'), subject ? [subject] : [], subjectById, 'kohde'),
    ...unknownIds(under(place, 'sources'), fact.sources, sourceIds, 'lähde'),
    ...unknownIds(under(place, 'value'), person, ofKind(catalogue, 'person'), 'henkilö'),
    ...unknownIds(under(place, 'value'), [...named, ...organisation], subjectById, 'kohde'),
    ...unknownIds(under(place, 'covers'), covers?.programmes ?? [], ofKind(catalogue, 'programme'), 'ohjelma'),
    ...unknownIds(under(place, 'covers'), covers?.area ?? [], subjectById, 'kohde'),
  ];
};

const kindProblems = ({ fact, place }: FactAt): Problem[] => {
  const { topic, measure, event, value, covers } = fact;
  const problem = (broken: boolean, field: string, message: string) =>
    broken ? [problemAt(under(place, field), message)] : [];
  const dated = 'on' in value || 'from' in value;
  return [
    ...problem(
      'amount' in value && !measure,
      'measure',
      'euromäärältä puuttuu measure: onko se haettu, myönnetty vai muu',
    ),
    ...problem(
      'amount' in value && !covers,
      'covers',
      'euromäärältä puuttuu covers: mitä ohjelmia ja aluetta se koskee',
    ),
    ...problem(Boolean(measure) && topic !== 'funding', 'measure', 'measure kuuluu vain aiheeseen funding'),
    ...problem('amount' in value && topic !== 'funding', 'topic', 'euromäärän aihe on funding'),
    ...problem(dated && topic !== 'schedule', 'topic', 'päivämäärän aihe on schedule'),
    ...problem(dated && !event, 'event', 'ajankohdalta puuttuu event: start, end, span, deadline tai milestone'),
    ...problem(Boolean(event) && topic !== 'schedule', 'event', 'event kuuluu vain aiheeseen schedule'),
    ...problem('person' in value && topic !== 'contact', 'topic', 'yhteystiedon aihe on contact'),
    ...problem(
      (event === 'deadline' || event === 'milestone') && !fact.about,
      'about',
      'kerro lyhyesti, minkä määräpäivä tai vaihe tämä on',
    ),
  ];
};

const dateProblems = ({ fact, place }: FactAt): Problem[] => {
  const { value, asOf, addedOn, changedOn, reviewBy } = fact;
  const after = (late: string | undefined, early: string | undefined, field: string, message: string) =>
    late && early && late < early ? [problemAt(under(place, field), message)] : [];
  const span = 'from' in value ? value : undefined;
  return [
    ...after(span?.to, span?.from.slice(0, span.to.length), 'value', 'jakson loppu on ennen alkua'),
    ...after(addedOn.slice(0, asOf.length), asOf, 'asOf', 'tieto ei voi olla uudempi kuin sen lisäyspäivä addedOn'),
    ...after(changedOn, addedOn, 'changedOn', 'muutospäivä on ennen lisäyspäivää'),
    ...after(reviewBy, addedOn, 'reviewBy', 'tarkistuspäivä on ennen lisäyspäivää'),
  ];
};

const relationProblems = (entry: FactAt, { factById }: Catalogue): Problem[] => {
  const { fact, place } = entry;
  const related = (field: 'supersedes' | 'disputes') =>
    (fact[field] ?? []).flatMap((id) => {
      const other = factById.get(id);
      const at = under(place, field);
      if (!other) return [problemAt(at, `faktaa "${id}" ei ole; tarkista tunniste`)];
      if (id === fact.id) return [problemAt(at, 'fakta ei voi viitata itseensä; poista viittaus')];
      if (!sameClaim(entry, other)) {
        return [
          problemAt(
            at,
            `fakta "${id}" koskee eri asiaa (kohde, aihe, mitta tai kattavuus); vain samaa asiaa koskeva käy`,
          ),
        ];
      }
      if (field === 'supersedes' && fact.asOf < other.fact.asOf.slice(0, fact.asOf.length)) {
        return [problemAt(at, `fakta "${id}" on tätä uudempi; vanhempi ei voi korvata uudempaa`)];
      }
      return [];
    });
  return [...related('supersedes'), ...related('disputes'), ...cycleProblems(entry, factById)];
};

const cycleProblems = ({ fact, place }: FactAt, factById: Map<string, FactAt>): Problem[] => {
  const seen = new Set<string>();
  let next = (fact.supersedes ?? []).filter((id) => id !== fact.id);
  while (next.length > 0) {
    if (next.includes(fact.id))
      return [problemAt(under(place, 'supersedes'), 'faktat korvaavat toisensa kehässä; poista yksi viittaus')];
    const fresh = next.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    next = fresh.flatMap((id) => factById.get(id)?.fact.supersedes ?? []);
  }
  return [];
};

const sameClaim = (one: FactAt, other: FactAt): boolean =>
  one.subject === other.subject &&
  one.fact.topic === other.fact.topic &&
  one.fact.measure === other.fact.measure &&
  one.fact.event === other.fact.event &&
  one.fact.about?.fi === other.fact.about?.fi &&
  sameCovers(one.fact.covers ?? {}, other.fact.covers ?? {});

/** Two figures for the same thing must say how they stand to one another; otherwise both would count as current. */
const unrelatedClaims = (facts: readonly FactAt[]): Problem[] => {
  const claims = facts.filter(
    ({ fact }) => 'amount' in fact.value || fact.event === 'start' || fact.event === 'end' || fact.event === 'span',
  );
  return claims.flatMap((later, index) => {
    const clash = claims
      .slice(0, index)
      .find((earlier) => sameClaim(earlier, later) && !related(earlier.fact, later.fact, claims));
    if (!clash) return [];
    const message = `sama asia kuin faktassa "${clash.fact.id}"; kerro kentällä supersedes tai disputes, miten ne suhtautuvat, tai yhdistä ne`;
    return [problemAt(later.place, message)];
  });
};

const related = (one: FactEntry, other: FactEntry, claims: readonly FactAt[]): boolean => {
  const reaches = (from: FactEntry, to: string, seen = new Set<string>()): boolean => {
    const next = [...(from.supersedes ?? []), ...(from.disputes ?? [])];
    if (next.includes(to)) return true;
    return claims.some(({ fact }) => {
      if (!next.includes(fact.id) || seen.has(fact.id)) return false;
      seen.add(fact.id);
      return reaches(fact, to, seen);
    });
  };
  return reaches(one, other.id) || reaches(other, one.id);
};
