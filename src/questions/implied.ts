/** What a question asks for that only hints at it. */
import type { Topic } from '../knowledge/schema.ts';
import type { Question, Unit } from './question.ts';
import { asksFor, silentUnit } from './units.ts';

const PEOPLE: readonly Topic[] = ['contact', 'participants'];
/** "Mitä rakenneuudistuksessa tehdään?", not "mikä se on". */
const DOING = /^mit(?:ä|äs|ähän)$/i;
const CONTENT: readonly Topic[] = ['definition', 'content', 'goals'];

/**
 * "Keneltä kannattaisi kysyä?" asks for people, "mitä se puuhaa?" for what something does: where the verb says no more,
 * the question word decides. Undefined where the question says more than that, or speaks of a person.
 */
export const withImpliedTopic = (question: Question): Question | undefined => {
  const { units, subjects } = question;
  const onlyVerbs = units.every((unit) => !unit.must || (unit.reserve && saysNoMore(unit)));
  const isPersonal = subjects.some(({ subject }) => subject.kind === 'person');
  const ofWork =
    subjects.some(({ subject }) => subject.kind === 'programme' || subject.kind === 'project') ||
    units.some(({ word }) => word?.terms.includes('hanke'));
  const aims =
    asksFor(units, 'where-to') ||
    (asksFor(units, 'what') &&
      ((ofWork && units.some(({ text }) => DOING.test(text))) || units.some(({ must }) => must)));
  const topics = asksFor(units, 'who') ? PEOPLE : aims ? CONTENT : undefined;
  if (!topics || !onlyVerbs || isPersonal || subjects.length === 0) return undefined;
  return {
    ...question,
    units: [
      ...units.map((unit) => ({ ...unit, must: false })),
      silentUnit(...topics.map((id) => ({ kind: 'topic' as const, id }))),
    ],
  };
};

/** A verb, or an unknown participle of one (`Essoten kaavailema`). */
const saysNoMore = ({ word }: Unit): boolean =>
  word?.wordClass === 'verb' || (word?.wordClass === 'adjective' && !word.known);
