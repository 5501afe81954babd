/** Which facts concern a channel. */
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { ChannelSettings } from '../store/channels.ts';

export type Scope = Pick<ChannelSettings, 'regions' | 'programmes'>;

/** The regions that a subject lies in or consists of; none for what concerns the whole country. */
export const regionsOf = (subject: Subject, { subjects }: Knowledge): readonly string[] => {
  if (subject.kind === 'region') return [subject.id];
  if (subject.members.length > 0) return subject.members;
  const around = subject.within === undefined ? undefined : subjects.get(subject.within);
  return around && around.id !== subject.id ? [around.id] : [];
};

const concernsRegion = (fact: Fact, { regions }: Scope, knowledge: Knowledge): boolean => {
  const where = [...regionsOf(fact.subject, knowledge), ...(fact.covers.area ?? [])];
  return regions.length === 0 || where.length === 0 || where.some((region) => regions.includes(region));
};

const concernsProgramme = ({ subject, covers }: Fact, { programmes }: Scope): boolean => {
  const about = subject.kind === 'programme' ? [subject.id] : (covers.programmes ?? []);
  return programmes.length === 0 || about.length === 0 || about.some((id) => programmes.includes(id));
};

/** Whether a fact concerns a channel: its regions and programmes, and what holds for the whole country. */
export const concerns = (fact: Fact, scope: Scope, knowledge: Knowledge): boolean =>
  concernsRegion(fact, scope, knowledge) && concernsProgramme(fact, scope);
