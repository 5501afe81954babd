/** What of a question a button or a conversation may keep: ids, never words. */
import type { Topic } from '../knowledge/schema.ts';
import type { Query, Question, SenseKind } from './question.ts';

/** Asks for nothing. */
export const emptyQuery: Query = {
  topics: [],
  measures: [],
  events: [],
  details: [],
  subjects: [],
  programmes: [],
  facts: [],
  comparison: false,
};

/** The ids of one kind that are said, each once. */
const idsIn = ({ units }: Question, wanted: SenseKind): string[] => {
  const ids: string[] = [];
  for (const { quiet, senses } of units)
    if (!quiet) for (const { kind, id } of senses) if (kind === wanted && !ids.includes(id)) ids.push(id);
  return ids;
};

/** The topics named; where none is, those that the other words imply. */
export const topicsOf = (question: Question): Topic[] => {
  const named = idsIn(question, 'topic');
  if (named.length > 0) return named as Topic[];
  const others = [...idsIn(question, 'detail'), ...idsIn(question, 'ask')];
  return [...new Set(others.flatMap((id) => IMPLIED[id] ?? []))];
};

/** The ids of what was asked, for buttons and follow-ups; words are left behind. */
export const queryOf = (question: Question): Query => ({
  topics: topicsOf(question),
  measures: idsIn(question, 'measure') as Query['measures'],
  events: idsIn(question, 'event') as Query['events'],
  details: idsIn(question, 'detail') as Query['details'],
  subjects: question.subjects.filter(({ subject }) => subject.kind !== 'programme').map(({ subject }) => subject.id),
  programmes: question.subjects.filter(({ subject }) => subject.kind === 'programme').map(({ subject }) => subject.id),
  facts: [],
  comparison: question.comparison,
  ...(question.overview ? { overview: question.overview } : {}),
  ...(question.listing ? { listing: question.listing } : {}),
  ...(question.at ? { at: question.at } : {}),
});

const IMPLIED: Readonly<Record<string, Topic>> = {
  when: 'schedule',
  until: 'schedule',
  'which-day': 'schedule',
  'how-much': 'funding',
  funder: 'organisation',
  use: 'content',
  purpose: 'content',
  phone: 'contact',
  email: 'contact',
};
