/** Facts by what they tell of, so that a question does not go through all of them. */
import { type Fact, type Knowledge, rootOf, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import { cached, lazily } from '../language/cache.ts';
import { isNational } from './belonging.ts';
import type { Mentions } from './mentions.ts';

export type Grouped = {
  /** Those of a region, programme or country and of what is within it. */
  of(root: string): readonly Fact[];
  /** Those of a subject itself. */
  own(subject: string): readonly Fact[];
  /** Those that tell of a region, a project, a group or the whole country. */
  ofArea(area: string): readonly Fact[];
  /** Those that speak of a subject. */
  speakingOf(subject: string): readonly Fact[];
  /** Those of no region. */
  national(): readonly Fact[];
};

/** Groups a list of facts, once as long as it lives. */
export type Grouping = (facts: readonly Fact[]) => Grouped;

/** Groups each list the first time it is asked for. */
export const createGrouping = (knowledge: Knowledge, mentions: Mentions): Grouping => {
  const made = new WeakMap<readonly Fact[], Grouped>();
  const groupedOnce = (facts: readonly Fact[]): Grouped => {
    const grouped = made.get(facts) ?? groupedBy(facts, knowledge, mentions);
    made.set(facts, grouped);
    return grouped;
  };
  return groupedOnce;
};

const NONE: readonly Fact[] = [];
/** So many subjects are remembered with what is told of them, which is mostly some tens of facts. */
const REMEMBERED = 50;

/** Of which programmes a project is, by its own facts. */
export const programmesIn = (own: readonly Fact[]): string[] => own.flatMap(({ covers }) => covers.programmes ?? []);

const isMoney = ({ topic }: Fact): boolean => topic === 'funding';

/** What a region did in one programme says nothing of its project in another, nor does the sum of both. */
const isOfOtherProgramme = ({ covers, value }: Fact, programmes: readonly string[]): boolean => {
  if (programmes.length === 0 || covers.programmes === undefined) return false;
  const isOwn = (id: string): boolean => programmes.includes(id);
  return !('amount' in value ? covers.programmes.every(isOwn) : covers.programmes.some(isOwn));
};

const isOfGroup =
  ({ id, members }: Subject) =>
  ({ subject }: Fact): boolean =>
    subject.id === id || members.includes(subject.within ?? subject.id);

const groupedBy = (facts: readonly Fact[], knowledge: Knowledge, mentions: Mentions): Grouped => {
  const byRoot = lazily(() => Map.groupBy(facts, rootOf));
  const bySubject = lazily(() => Map.groupBy(facts, ({ subject }) => subject.id));
  const of = (root: string): readonly Fact[] => byRoot().get(root) ?? NONE;
  const own = (id: string): readonly Fact[] => bySubject().get(id) ?? NONE;
  const national = lazily(() => facts.filter(({ subject }) => isNational(subject)));
  const ofArea = (area: Subject): readonly Fact[] => {
    if (area.kind === 'country') return national();
    if (area.kind === 'region') return of(area.id);
    return area.kind === 'group' ? facts.filter(isOfGroup(area)) : facts.filter(isOfProject(area));
  };
  /** A project is told by its own facts and those of its region that speak of it or of the region as a whole. */
  const isOfProject = ({ id, within }: Subject): ((fact: Fact) => boolean) => {
    const speaking = mentions.speakingOf(id);
    // Of which programmes it is holds whatever time is asked about.
    const programmes = programmesIn(knowledge.facts.filter(({ subject }) => subject.id === id));
    // What a project with money of its own was given is not what its region was.
    const hasMoney = own(id).some(isMoney);
    const holds = (fact: Fact): boolean => !isOfOtherProgramme(fact, programmes) && !(hasMoney && isMoney(fact));
    return (fact) => fact.subject.id === id || speaking.has(fact.id) || (fact.subject.id === within && holds(fact));
  };
  const speakingOf = (subject: string): readonly Fact[] => {
    const speaking = mentions.speakingOf(subject);
    return facts.filter(({ id }) => speaking.has(id));
  };
  return {
    of,
    own,
    national,
    ofArea: cached((id) => ofArea(subjectOf(knowledge, id)), REMEMBERED),
    speakingOf: cached(speakingOf, REMEMBERED),
  };
};
