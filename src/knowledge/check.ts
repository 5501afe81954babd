/** Rules that no single field can tell: between entries, between files. */
import { type Catalogue, catalogueOf, type FactAt, type SubjectAt, under, unknownIds } from './catalogue.ts';
import { MEANINGS, meaningsText } from './meanings.ts';
import { meantOr } from './meant.ts';
import { lineOf, type Place, type Problem, problemAt } from './problems.ts';
import { relationProblems, unrelatedClaims } from './relations.ts';
import type { LoadedFile } from './salvage.ts';
import { LANGUAGES } from './schema.ts';

/**
 * All broken rules of the files together, in the order of the files. `uncertain` are ids that may stand where files
 * could not be read; `today` is the day that nothing may have been added or changed after, where that is looked at.
 */
export const checkFiles = (
  files: readonly LoadedFile[],
  uncertain: ReadonlySet<string>,
  today: string | undefined,
): Problem[] => {
  const catalogue = catalogueOf(files, uncertain);
  const twice = duplicates(
    catalogue.facts.map(({ fact, place }) => ({ key: fact.id, place })),
    'tunniste',
  );
  return [
    ...twice,
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
    ...(today ? catalogue.facts.flatMap((entry) => futureProblems(entry, today)) : []),
    ...unrelatedClaims(catalogue),
    // A fact that got another's id is missed by its questions; whoever deletes these loses them.
    ...(twice.length > 0 ? [] : files.flatMap((file) => questionProblems(file, catalogue))),
    ...twiceAsked(files),
  ];
};

const duplicates = (entries: readonly { key: string; place: Place }[], what: string): Problem[] => {
  const first = new Map<string, Place>();
  return entries.flatMap(({ key, place }) => {
    const earlier = first.get(key);
    if (!earlier) first.set(key, place);
    return earlier ? [problemAt(place, `${what} "${key}" on jo käytössä (${lineOf(earlier)}); anna toinen`)] : [];
  });
};

/** How two spellings of a name or question are told to be the same: as people type them, without dots, hyphens and capitals. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const duplicateNames = (subjects: readonly SubjectAt[]): Problem[] => {
  const owners = new Map<string, { id: string; place: Place }>();
  return subjects.flatMap((entry) => {
    const { id } = entry.subject;
    const spellings = Map.groupBy(namesOf(entry), ({ name }) => foldName(name));
    return [...spellings].flatMap(([folded, [first]]) => {
      if (!first) return [];
      const { name, place } = first;
      const owner = owners.get(folded);
      if (!owner) owners.set(folded, { id, place });
      if (!owner || owner.id === id) return [];
      return [
        problemAt(
          place,
          `nimi "${name}" on jo kohteella "${owner.id}" (${lineOf(owner.place)}); sama nimi ei voi tarkoittaa kahta, poista toinen`,
        ),
      ];
    });
  });
};

/** The name of a subject and all others it goes by, each where it stands. */
const namesOf = ({ subject: { name, aliases }, place }: SubjectAt): { name: string; place: Place }[] => {
  const isOne = LANGUAGES.every((language) => name[language] === name.fi);
  return LANGUAGES.flatMap((language) => [
    { name: name[language], place: under(place, 'name', ...(isOne ? [] : [language])) },
    ...aliases[language].map((alias, index) => ({ name: alias, place: under(place, 'aliases', language, index) })),
  ]);
};

const subjectProblems = ({ subject, place }: SubjectAt, catalogue: Catalogue): Problem[] => {
  const { within, before2021, mergedInto2021, changeSource, members, grantor } = subject;
  const regions = [within, before2021, ...members].filter((id) => id !== undefined);
  const grantors = grantor ? [grantor] : [];
  return [
    ...unknownIds(place, regions, 'region', catalogue),
    ...unknownIds(under(place, 'grantor'), grantors, 'subject', catalogue),
    ...unknownIds(under(place, 'mergedInto2021'), mergedInto2021 ? [mergedInto2021] : [], 'subject', catalogue),
    ...unknownIds(under(place, 'changeSource'), changeSource ? [changeSource] : [], 'source', catalogue),
  ];
};

const regionProblems = (file: LoadedFile, catalogue: Catalogue): Problem[] => {
  const { region } = file.content;
  const place = { source: file, path: ['region', 'municipalitySource'] };
  return region ? unknownIds(place, [region.municipalitySource], 'source', catalogue) : [];
};

const questionProblems = (file: LoadedFile, { factById, uncertain }: Catalogue): Problem[] =>
  Object.keys(file.content.questions ?? {})
    .filter((id) => !factById.has(id) && !uncertain.has(id))
    .map((id) =>
      problemAt(
        { source: file, path: ['questions', id] },
        `faktaa "${id}" ei ole tiedoissa; ${meantOr('jos tunniste on muuttunut, kirjoita tähän uusi.', id, factById.keys())} Jos fakta on poistettu, poista nämä kysymykset`,
      ),
    );

/** One question is answered by one fact, or by none. */
const twiceAsked = (files: readonly LoadedFile[]): Problem[] => {
  const owners = new Map<string, { owner: string; source: LoadedFile; path: PropertyKey[] }>();
  return files.flatMap((source) =>
    wordingsOf(source).flatMap(({ owner, text, path }) => {
      const key = foldName(text);
      const earlier = owners.get(key);
      if (!earlier) owners.set(key, { owner, source, path });
      if (!earlier) return [];
      const { file, line } = problemAt(earlier, '');
      if (earlier.owner === owner) return [problemAt({ source, path }, `kysymys on jo rivillä ${line}; poista toinen`)];
      return [
        problemAt(
          { source, path },
          `kysymys on jo kohdassa ${earlier.owner} (${file}:${line}); sama kysymys ei voi kuulua kahteen kohtaan, poista toinen`,
        ),
      ];
    }),
  );
};

type AskedAt = { owner: string; text: string; path: PropertyKey[] };

const wordingsOf = ({ content: { questions = {}, unanswered = {} } }: LoadedFile): AskedAt[] => {
  const asked = (owner: string, wordings: typeof unanswered, path: PropertyKey[]): AskedAt[] =>
    Object.entries(wordings).flatMap(([language, texts]) =>
      (texts ?? []).map((text, index) => ({ owner, text, path: [...path, language, index] })),
    );
  return [
    ...Object.entries(questions).flatMap(([id, wordings]) => asked(id, wordings, ['questions', id])),
    ...asked('unanswered', unanswered, ['unanswered']),
  ];
};

const factProblems = (entry: FactAt, catalogue: Catalogue): Problem[] => [
  ...referenceProblems(entry, catalogue),
  ...kindProblems(entry),
  ...dateProblems(entry),
  ...relationProblems(entry, catalogue),
];

const referenceProblems = ({ fact, subject, place }: FactAt, catalogue: Catalogue): Problem[] => {
  const { value, covers } = fact;
  const named = 'names' in value ? value.names.filter((name) => typeof name === 'string') : [];
  const person = 'person' in value ? [value.person] : [];
  const organisation = 'person' in value && value.organisation ? [value.organisation] : [];
  return [
    ...(subject ? [] : [problemAt(place, 'faktalta puuttuu kohde; lisää kenttä subject')]),
    ...unknownIds(under(place, 'subject'), subject ? [subject] : [], 'subject', catalogue),
    ...unknownIds(under(place, 'sources'), fact.sources, 'source', catalogue),
    ...unknownIds(under(place, 'value'), person, 'person', catalogue),
    ...unknownIds(under(place, 'saidBy'), fact.saidBy ? [fact.saidBy] : [], 'person', catalogue),
    ...unknownIds(under(place, 'value'), [...named, ...organisation], 'subject', catalogue),
    ...unknownIds(under(place, 'covers'), covers?.programmes ?? [], 'programme', catalogue),
    ...unknownIds(under(place, 'covers'), covers?.area ?? [], 'subject', catalogue),
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
    ...problem(dated && !event, 'event', `ajankohdalta puuttuu event, yksi näistä: ${meaningsText(MEANINGS.event)}`),
    ...problem(Boolean(event) && topic !== 'schedule', 'event', 'event kuuluu vain aiheeseen schedule'),
    ...problem(Boolean(fact.begins) && !event, 'begins', 'begins kuuluu vain faktaan, jolla on event'),
    ...problem('person' in value && topic !== 'contact', 'topic', 'yhteystiedon aihe on contact'),
    ...problem(
      (event === 'deadline' || event === 'milestone') && !fact.about,
      'about',
      'kerro lyhyesti, mikä määräaika tai tapahtuma tämä on',
    ),
  ];
};

const dateProblems = ({ fact, place }: FactAt): Problem[] => {
  const { value, event, asOf, addedOn, changedOn, reviewBy } = fact;
  const after = (late: string | undefined, early: string | undefined, field: string, message: string) =>
    late && early && late < early ? [problemAt(under(place, field), message)] : [];
  const span = 'from' in value ? value : undefined;
  const isOfOneDay = event === 'deadline' || event === 'milestone';
  const on = 'on' in value && isOfOneDay && value.on > addedOn.slice(0, value.on.length) ? value.on : undefined;
  return [
    ...after(
      span?.to,
      span?.from.slice(0, span.to.length),
      'value',
      `jakson loppu (${span?.to}) on ennen alkua (${span?.from}); korjaa päivät`,
    ),
    ...after(addedOn.slice(0, asOf.length), asOf, 'asOf', 'tieto ei voi olla uudempi kuin sen lisäyspäivä addedOn'),
    ...after(changedOn, addedOn, 'changedOn', 'muutospäivä on ennen lisäyspäivää'),
    ...after(
      reviewBy,
      addedOn,
      'reviewBy',
      `tarkistuspäivä ${reviewBy} on ennen lisäyspäivää (addedOn: ${addedOn}); kirjoita päivä, joka on sen jälkeen`,
    ),
    ...after(
      reviewBy?.slice(0, on?.length),
      on,
      'reviewBy',
      `tarkistuspäivä ${reviewBy} on ennen itse päivää (on: ${on}); kirjoita aikaisintaan se`,
    ),
  ];
};

/** What was done on a day to come, the same day said once. */
const futureProblems = ({ fact, place }: FactAt, today: string): Problem[] => {
  const future = (field: 'addedOn' | 'changedOn', what: string, done: string): Problem[] => {
    const day = fact[field];
    if (day === undefined || day <= today) return [];
    const message = `${what} ${day} on vasta tulossa (tänään on ${today}); kirjoita päivä, jona ${done}, tai korjaa koneen kello`;
    return [{ ...problemAt(under(place, field), message), cause: `${field} ${day}` }];
  };
  return [...future('addedOn', 'lisäyspäivä', 'lisäsit faktan'), ...future('changedOn', 'muutospäivä', 'muutit sitä')];
};
