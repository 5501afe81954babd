import type { Entry } from '../../knowledge/edit-text.ts';
import type { Topic } from '../../knowledge/schema.ts';
import { type Draft, freeId } from './draft.ts';
import type { Where } from './new-value.ts';

/** Of what the fact says, as the others of its file begin: `la-funding-granted-2020`, `la-schedule-council-meeting-2027-03`. */
export const suggestedId = (draft: Draft, where: Where, fields: Entry & { topic: Topic }, asOf: string): string => {
  const { on } = fields.value as { on?: string };
  const about = fields.about as { en?: string } | undefined;
  const what = about?.en ?? fields.measure ?? fields.event;
  const time = on?.slice(0, 7) ?? asOf.slice(0, 4);
  return freeId(draft, ...idStart(draft, where), fields.topic, String(what ?? ''), time);
};

/** `la` for Lappi, `es` and `essote` for an organisation of Etelä-Savo; the ids themselves where no facts have such a start yet. */
const idStart = ({ knowledge }: Draft, { subject, isHead }: Where): string[] => {
  const startOf = (id: string | undefined) =>
    id &&
    sharedStart(
      id,
      knowledge.facts.filter((fact) => fact.subject.id === id).map((fact) => fact.id),
    );
  const own = startOf(subject.id);
  if (isHead) return [own ?? subject.id];
  const region = startOf(subject.within);
  if (own !== undefined && own !== region) return [own];
  return region === undefined ? [subject.id] : [region, subject.id];
};

/** The first part of ids, or the id of their subject, where more than half of them begin so. */
const sharedStart = (subject: string, ids: readonly string[]): string | undefined => {
  const starts = Map.groupBy(ids, (id) => (id.startsWith(`${subject}-`) ? subject : id.replace(/-.*/, '')));
  return [...starts].find(([start, those]) => 2 * those.length > ids.length && !those.includes(start))?.[0];
};
