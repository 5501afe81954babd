/** Questions that say no more than money, people, when a project runs or who pays: who asks so plainly gets all that there is. */
import type { Fact } from '../knowledge/knowledge.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question, Sense } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';

const PLAIN_MONEY: ReadonlySet<string> = new Set(['how-much', 'granted', 'applied', 'funding']);
const PLAIN_PEOPLE: ReadonlySet<string> = new Set(['contact']);
const PLAIN_TIME: ReadonlySet<string> = new Set(['when', 'until', 'start', 'end', 'span']);
const PLAIN_FUNDER: ReadonlySet<string> = new Set(['funder']);
/** "Tehtävä" is what somebody does as well as what may be applied for. */
const PLAIN_OFFICE: ReadonlySet<string> = new Set(['who', 'what', 'contact', 'recruitment']);

/** Lemmas and stems of what somebody is by office. */
const OFFICES = wordSet(
  'titteli nimike virkanimike tehtävänimike ammatti virka tehtävä rooli asema',
  'titel befattning yrk tjäns roll',
  'title profession occup occupation position job role',
);

/** "Paljonko Porvoo sai?", "yhteyshenkilö Kainuu", "kauan hanke kestää Tampereella?", "kuka rahoittaa?": who says no more than that gets all that there is. */
export const isPlain = ({ topic, about, value }: Fact, question: Question): boolean => {
  if ('person' in value) return asksPeopleOnly(question) || asksWhoIs(question, value.person);
  if ('fi' in value && saysOnly(question, PLAIN_FUNDER)) return true;
  // What is due in a project is not when the project runs.
  if (topic === 'schedule' && !about && saysEvent(question) && saysOnly(question, PLAIN_TIME)) return true;
  // That a sum is not told stands among the money as well.
  return topic === 'funding' && saysOnly(question, PLAIN_MONEY);
};

/** "Mikä on Pirkanmaan aikataulu?": a topic and a place and nothing else, so that all that is known of it answers. */
export const isBareTopic = ({ topic }: Fact, { units, subjects, speakers }: Question): boolean => {
  const isTopic = ({ id }: Sense): boolean => id === topic;
  return (
    speakers.length === 0 &&
    subjects.every(({ subject: { kind } }) => kind === 'region' || kind === 'programme') &&
    units.some(({ quiet, senses }) => !quiet && senses.some(isTopic)) &&
    units.every(({ quiet, senses }) => senses.some(isTopic) || (quiet && senses.every(isWhat)))
  );
};

/** When it begins or ends, not by when something has to be done. */
const saysEvent = ({ units }: Question): boolean =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'event' && PLAIN_TIME.has(id)));

/** Whether a question says nothing but where and when beside this. */
const saysOnly = ({ units }: Question, plain: ReadonlySet<string>): boolean => {
  const said = units.filter(({ quiet, must, reserve, senses }) => !quiet && (must || reserve || senses.length > 0));
  const isAny = said.length > 0 || plain === PLAIN_MONEY;
  return isAny && said.every(({ senses }) => senses.some(({ kind, id }) => plain.has(id) || kind === 'year'));
};

/** "Kukas se Sami Sipilä oikein on?", "mikä on Sipilän tehtävä?": nothing but who the one named is. */
const asksWhoIs = ({ subjects, units }: Question, person: string): boolean =>
  subjects.some(({ subject }) => subject.id === person) &&
  (asksFor(units, 'who') || units.some(({ word }) => word?.terms.some((term) => OFFICES.has(term)))) &&
  units
    .filter(({ must, reserve, senses }) => must || reserve || senses.length > 0)
    .every(({ senses }) => senses.some(({ id }) => PLAIN_OFFICE.has(id)));

/** "Yhteystiedot Kainuu". */
export const asksPeopleOnly = (question: Question): boolean => saysOnly(question, PLAIN_PEOPLE);

/** "Rahoitus Kainuu", "mikä on rahoitus Kainuussa", in so many words: nothing but money is meant. */
export const isBareMoney = ({ units }: Question): boolean => {
  const said = units.filter(({ quiet, senses }) => !(quiet && senses.length > 0 && senses.every(isWhat)));
  return said.length > 0 && said.every(({ text, senses }) => text !== '' && senses.length > 0 && senses.every(isMoney));
};

const isWhat = ({ kind, id }: Sense): boolean => kind === 'ask' && id === 'what';
const isMoney = ({ id }: Sense): boolean => PLAIN_MONEY.has(id);
