import type { SubjectSpan } from './question.ts';

/** The ids of the regions that are named, by their own names or those of places and bodies in them. */
export const regionsNamed = (subjects: readonly SubjectSpan[]): ReadonlySet<string> =>
  new Set(subjects.flatMap(({ subject: { id, kind, within } }) => (kind === 'region' ? id : (within ?? []))));
