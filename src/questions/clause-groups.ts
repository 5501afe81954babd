/** The clauses of a sentence → those of each question in it, with what stands around them. */
import type { Language } from '../knowledge/schema.ts';
import { asks, asksOutright, concerns, isRequest, isVerb, startsWithAsk } from './asking.ts';
import {
  isDependent,
  isRelative,
  isReporting,
  isTold,
  pairs,
  restates,
  saysPurpose,
  startsWithCoordinator,
} from './clauses.ts';
import { adds, goesOn } from './going-on.ts';
import { questionOf } from './question-of.ts';
import type { Span } from './spans.ts';
import { comesBefore } from './topic-lists.ts';

/** What one question says, the clauses around it that tell something of the matter, and those that say why it is asked. */
type Group = { core: Span[]; aside: Span[]; told: Span[] };

/** Clauses that ask, joined until one begins with a question word of its own; none where none asks. */
export const groupsOf = (clauses: readonly Span[][], language: Language): readonly Group[] => {
  const core = coreOf(clauses, language);
  const groups: Group[] = [];
  const before: Span[] = [];
  for (const clause of clauses) {
    const current = groups.at(-1);
    // "Kuka se olikaan, joka hallinnoi hankkeita?": what asks of nothing goes on with its relative clause.
    if (current && isRelative(clause) && !isComplete(current, language)) current.core.push(...clause);
    else if (!core.has(clause) && current) (isTold(clause, language) ? current.told : current.aside).push(...clause);
    else if (!core.has(clause)) before.push(...clause);
    else if (current && !isAnew(current, clause, language)) current.core.push(...clause);
    else groups.push({ core: [...clause], aside: current ? [] : before, told: [] });
  }
  return groups;
};

/** The clauses that ask: outright rather than by their words, for something rather than for a favour. */
const coreOf = (clauses: readonly Span[][], language: Language): ReadonlySet<Span[]> => {
  const asking = clauses.filter((clause) => asksOutright(clause, language) && !isReporting(clause));
  const proper = asking.filter((clause) => !isRequest(clause, language));
  // "… Simo Oksasen numero, jooko?": a favour alone asks for what stands before it.
  const favours = proper.length === 0 && !asking.some((clause) => concerns(clause, language));
  const outright = proper.some((clause) => concerns(clause, language)) ? proper : favours ? [] : asking;
  const core = outright.length > 0 ? outright : wished(clauses, language);
  const leadsUp = (at: number): boolean => {
    const next = clauses.findIndex((clause, index) => index > at && core.includes(clause));
    const [topics, after = []] = [clauses.slice(at, next).flat(), clauses[next]];
    // "Rahoitus ja kuka johtaa Keski-Suomi" names nothing before the last.
    return comesBefore(topics, after, language) && (namesSubject(topics) || !namesSubject(after));
  };
  const joins = (clause: Span[], at: number): boolean =>
    core.length > 0 && (adds(clause, language) || pairs(core.flat(), clause, language) || leadsUp(at));
  return new Set(clauses.filter((clause, at) => core.includes(clause) || joins(clause, at)));
};

/** "Vetäjä sairastui, pitäisi esitellä Essoten tavoitteet": without a question, what is told before a subject is named is not it. */
const wished = (clauses: readonly Span[][], language: Language): Span[][] => {
  const asking = clauses.filter((clause) => asks(clause, language));
  const first = asking.findIndex(namesSubject);
  const isStory = (clause: readonly Span[]): boolean =>
    saysPurpose(clause) || clause.some((span) => isVerb(span, language));
  return asking.filter((clause, at) => at >= first || !isStory(clause));
};

const isAnew = (current: Group, clause: readonly Span[], language: Language): boolean =>
  isComplete(current, language) && (startsAnew(clause, language) || pairs(current.core, clause, language));

const isComplete = ({ core }: Group, language: Language): boolean =>
  questionOf(core, [], [], language).units.some(({ must }) => must);

/** Something of its own has to be explained: `mikä oli tilanne 2020` only dates what another clause asks. */
const asksItself = (clause: readonly Span[], language: Language): boolean =>
  questionOf(clause, [], [], language).units.some(
    ({ must, senses }) => must && senses.every(({ kind }) => kind !== 'year'),
  );

const startsAnew = (clause: readonly Span[], language: Language): boolean => {
  if (goesOn(clause, language)) return true;
  if (isDependent(clause) || restates(clause) || !asksItself(clause, language)) return false;
  return startsWithAsk(startsWithCoordinator(clause, language) ? clause.slice(1) : clause, language);
};

/** More than a term. */
export const namesSubject = (clause: readonly Span[]): boolean =>
  clause.some(({ name }) => name?.subjects.some(({ kind }) => kind !== 'term'));
