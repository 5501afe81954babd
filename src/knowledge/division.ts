/** Which municipalities belonged to which region: the division until the end of 2020, and the one since. */
import type { Knowledge, Subject } from './knowledge.ts';
import type { Source } from './schema.ts';

const FIRST_YEAR = '2021';
/** Of the years before, municipalities that have since merged are not known. */
const FIRST_KNOWN_YEAR = '2020';

/** Whether nothing is known of how the country was divided then. */
export const isBeforeKnownDivision = (date: string): boolean => date < FIRST_KNOWN_YEAR;

/** Whether a year, month or day lies in the time of the earlier division. */
export const isBeforeDivision = (date: string): boolean => date < FIRST_YEAR;

/** A municipality as it belonged at that time; without one, as it belongs now. */
export const asOfDivision = (subject: Subject, at: string | undefined): Subject =>
  subject.before2021 && at && isBeforeDivision(at) ? { ...subject, within: subject.before2021 } : subject;

/** Whether a subject is a municipality, be it a region of its own as well. */
export const isMunicipality = ({ kind, isMunicipality: alsoRegion }: Subject): boolean =>
  kind === 'municipality' || alsoRegion === true;

/** The region that a municipality is in, or is. */
export const regionOf = (municipality: Subject, { subjects }: Knowledge): Subject | undefined =>
  municipality.isMunicipality ? municipality : subjects.get(municipality.within ?? '');

/** The municipalities of a region at that time. */
export const municipalitiesOf = (region: Subject, at: string | undefined, { subjects }: Knowledge): Subject[] => {
  const isGone = ({ mergedInto2021 }: Subject): boolean =>
    mergedInto2021 !== undefined && !(at && isBeforeDivision(at));
  return [...subjects.values()].filter(
    (subject) =>
      isMunicipality(subject) &&
      !isGone(subject) &&
      (subject.isMunicipality ? subject.id : asOfDivision(subject, at).within) === region.id,
  );
};

/** The municipalities that came to a region, left it or ceased to be in it when the division changed. */
export const changedIn = (region: Subject, { subjects }: Knowledge): Subject[] =>
  [...subjects.values()].filter(
    ({ within, before2021, mergedInto2021 }) =>
      before2021 === region.id || (within === region.id && (before2021 ?? mergedInto2021) !== undefined),
  );

/** Who says which municipalities are in a region, and how these ones changed. */
export const divisionSources = (region: Subject, changed: readonly Subject[], { sources }: Knowledge): Source[] => {
  const ids = [region.municipalitySource, ...changed.map(({ changeSource }) => changeSource)];
  return [...new Set(ids)].flatMap((id) => sources.get(id ?? '') ?? []);
};
