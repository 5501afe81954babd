/** What happened on a day is told by what begins, ends, falls due or takes place on it, and by nothing else. */
import type { Fact, SubjectKind } from '../knowledge/knowledge.ts';
import type { Day } from '../questions/day-asked.ts';
import type { Question } from '../questions/question.ts';
import { silentUnit } from '../questions/units.ts';
import type { Answer } from './answer.ts';
import { isNational } from './belonging.ts';
import { answerOf } from './build-answer.ts';
import { notKnowing } from './not-knowing.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';

/** What is known of the day that is asked about; undefined where none is. */
export const toldOfDay = (question: Question, scope: Scope, { knowledge }: Library): Answer | undefined => {
  const { day, units } = question;
  if (!day || scope.anchors.some(({ kind }) => !PLACES.has(kind))) return undefined;
  const events = new Set(units.flatMap(({ senses }) => senses.flatMap(({ kind, id }) => (kind === 'event' ? id : []))));
  const isMeant = (fact: Fact): boolean => isOn(fact, day, events) && fact.supersededBy.length === 0;
  const found = scope.tiers.map((tier) => tier.filter(isMeant)).find(({ length }) => length > 0) ?? [];
  // Where nobody is named it is the whole country, where its facts say so.
  const national = scope.anchors.length > 0 ? [] : found.filter(({ subject }) => isNational(subject));
  const told = national.length > 0 ? national : found;
  const shown = told.slice(0, MOST_TOLD);
  const answer = answerOf(question, shown, knowledge);
  if (answer) return { ...answer, more: told.length - shown.length };
  return notKnowing(question, [{ ...silentUnit(), text: day.text }], scope, knowledge);
};
const MOST_TOLD = 8;
const PLACES: ReadonlySet<SubjectKind> = new Set([
  'region',
  'project',
  'country',
  'group',
  'municipality',
  'organisation',
]);

/** Whether something is told to be on the day; "mikä päättyi?" asks for what ended on it only. */
const isOn = (fact: Fact, { date }: Day, events: ReadonlySet<string>): boolean => {
  const { value } = fact;
  const is = (day: string): boolean => day.length === WHOLE && day.endsWith(date);
  if ('from' in value) return (!events.has('end') && is(value.from)) || (!events.has('start') && is(value.to));
  if (!('on' in value && is(value.on))) return false;
  return !((events.has('start') && !starts(fact)) || (events.has('end') && !ends(fact)));
};
const WHOLE = '2021-06-23'.length;

/** What merely takes place on a day neither starts nor ends then, unless its label says so. */
const starts = ({ event, begins, about }: Fact): boolean =>
  event === 'start' || begins !== undefined || (event === 'milestone' && SAYS_START.test(about?.fi ?? ''));
const ends = ({ event }: Fact): boolean => event === 'end' || event === 'deadline';
const SAYS_START = /al(?:ku|oit)|avautu|käynnist|perusta|voimaantulo|siirty|asetta/;
