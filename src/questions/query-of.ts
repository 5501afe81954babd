/** What of a question a button or a conversation may keep: ids, never words. */
import type { Topic } from '../knowledge/schema.ts';
import type { Query, Question, SenseKind } from './question.ts';

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

/** The ids of what was asked, for buttons and follow-ups; words are left behind. */
export const queryOf = (question: Question): Query => {
  const said = question.units.flatMap(({ quiet, senses }) => (quiet ? [] : senses));
  const ids = (wanted: SenseKind): string[] => {
    const own = said.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    return own.length > 1 ? [...new Set(own)] : own;
  };
  return {
    topics: topicsOf(ids('topic'), ids('detail'), ids('ask')),
    measures: ids('measure') as Query['measures'],
    events: ids('event') as Query['events'],
    details: ids('detail') as Query['details'],
    subjects: question.subjects.filter(({ subject }) => subject.kind !== 'programme').map(({ subject }) => subject.id),
    programmes: question.subjects
      .filter(({ subject }) => subject.kind === 'programme')
      .map(({ subject }) => subject.id),
    facts: [],
    comparison: question.comparison,
    ...(question.overview ? { overview: question.overview } : {}),
    ...(question.listing ? { listing: question.listing } : {}),
    ...(question.at ? { at: question.at } : {}),
  };
};

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

/** The topics named; where none is, those that the other words imply. */
const topicsOf = (topics: readonly string[], details: readonly string[], asks: readonly string[]): Topic[] =>
  topics.length > 0 ? (topics as Topic[]) : [...new Set([...details, ...asks].flatMap((id) => IMPLIED[id] ?? []))];
