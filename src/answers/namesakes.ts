/** "Kuka on Luoto?", "Luodon puhelinnumero": who is called like a town is meant where it is asked for somebody. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question, SubjectSpan, Unit } from '../questions/question.ts';
import { isAsk } from '../questions/units.ts';

/** The question about whoever bears the name of the only town it names; as it is where it asks for anything else. */
export const ofNamesake = (question: Question, { subjects }: Knowledge): Question => {
  const [named, ...others] = question.subjects;
  const isTown = named?.subject.kind === 'municipality' && others.length === 0;
  if (!named || !isTown || !asksForSomebody(question)) return question;
  const { fi, sv } = named.subject.name;
  if (fi !== sv && named.from.startsWith(sv)) return question;
  const people = [...subjects.values()].filter(({ kind, name }) => kind === 'person' && name.fi.endsWith(` ${fi}`));
  const meant = people.map((subject): SubjectSpan => ({ subject, from: named.from }));
  return meant.length > 0 ? { ...question, subjects: meant } : question;
};

/** Who somebody is, or how to reach them, and nothing else. */
const asksForSomebody = ({ units }: Question): boolean => units.length > 0 && units.every(isOfSomebody);

const isOfSomebody = (unit: Unit): boolean =>
  isAsk(unit, 'who') || unit.senses.some(({ kind, id }) => kind === 'detail' && (id === 'phone' || id === 'email'));
