/** Money to share out is a programme's, whoever is named beside it: "Paljonko oli jaossa, kun Lappi haki?" */
import { isMinistry, type Knowledge, rootOf } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { Question, SubjectSpan, Unit } from '../questions/question.ts';
import { asksFor, quieted } from '../questions/units.ts';
import { MONEY } from '../questions/weighing.ts';
import { isNational } from './belonging.ts';

/**
 * The question as one for the money of the programmes it names, or of all of the reform; undefined where it asks for something
 * else.
 */
export const ofWholeCall = (question: Question, { subjects }: Knowledge): Question | undefined => {
  const places = placesIn(question);
  const asked = question.units.find(isMoney);
  if (places.length === 0 || question.comparison || !asked) return undefined;
  if (!asksSum(question) || !(isShared(asked, question) || isOfCall(question))) return undefined;
  if (places.some((place) => isRecipient(place, question))) return undefined;
  const named = question.subjects.filter(isProgramme);
  const reform = [...subjects.values()].filter(({ kind, apart }) => kind === 'programme' && !apart);
  const others = question.units.filter((unit) => unit !== asked && !isMoney(unit));
  const available: Unit = { ...asked, senses: [{ kind: 'measure', id: 'available' }], must: true, quiet: false };
  return {
    ...question,
    subjects: named.length > 0 ? named : reform.map((subject) => ({ subject, from: '' })),
    units: [available, MONEY, ...others.map(besides)],
    ofWhole: true,
  };
};

/** Whether a place that is named may have had money of its own to share out: as is known of it, or of money that is kept apart. */
export const hasShareOfItsOwn = (question: Question, { facts }: Knowledge): boolean => {
  if (question.subjects.some(({ subject }) => subject.apart)) return true;
  const roots = new Set(placesIn(question).map(({ subject }) => subject.within ?? subject.id));
  const programmes = question.subjects.filter(isProgramme).map(({ subject }) => subject.id);
  return facts.some(
    (fact) =>
      fact.measure === 'available' &&
      roots.has(rootOf(fact)) &&
      programmes.every((id) => fact.covers.programmes?.includes(id)),
  );
};

const placesIn = ({ subjects }: Question): SubjectSpan[] =>
  subjects.filter(({ subject }) => !isNational(subject) && !isMinistry(subject));
const isProgramme = ({ subject: { kind } }: SubjectSpan): boolean => kind === 'programme';

/** "Haussa", "the call": where the money was, not what is asked for. */
const besides = (unit: Unit): Unit =>
  unit.senses.some(({ kind }) => kind === 'detail') || CALL.test(unit.text) ? quieted(unit) : unit;

const isMoney = (unit: Unit): boolean => isMeasured(unit) || POT.test(unit.text);
const isMeasured = ({ senses }: Unit, ...measures: readonly Measure[]): boolean =>
  senses.some(({ kind, id }) => kind === 'measure' && (measures.length === 0 || measures.some((one) => one === id)));

const asksSum = ({ units }: Question): boolean =>
  (asksFor(units, 'how-much') || units.some(({ senses }) => senses.some(({ id }) => id === 'funding'))) &&
  !asksFor(units, ...OTHER_ASKS);

/** "Paljonko koko haussa oli rahaa, kun Essote haki?": who applied only says which call. */
const isOfCall = ({ units, text = '' }: Question): boolean => {
  const [asked = ''] = text.split(CLAUSE);
  const [said, besides] = [
    units.filter((unit) => asked.includes(unit.text)),
    units.filter((unit) => !asked.includes(unit.text)),
  ];
  return (
    WHOLE.test(asked) &&
    said.some((unit) => CALL.test(unit.text)) &&
    !said.some((unit) => isMeasured(unit)) &&
    besides.some((unit) => isMeasured(unit, 'applied'))
  );
};
const CLAUSE = /,? (?:kun|jolloin|josta|johon|jossa|när|då|som|when|that|which|where) /i;
const CALL = /^(?:hau(?:n|ssa|sta)|haku|utlysning(?:en|ens)?|ansökningsomgång(?:en)?|call|round)$/i;
const WHOLE =
  /(?<!\p{L})(?:koko|kokonais\p{L}+|yhteensä|kaikkiaan|hela|totalt?|totala|sammanlagt|whole|total|altogether|in all)(?!\p{L})/iu;

/** Said first, it is what is asked for; "jaettavasta rahasta" and "jaettiin Lapille" ask for a part of it. */
const isShared = (unit: Unit, { units }: Question): boolean => {
  if (PART.test(unit.text)) return false;
  return isMeasured(unit, 'available') || (POT.test(unit.text) && units.some((other) => isMeasured(other, 'applied')));
};
const OTHER_ASKS = ['when', 'until', 'which-day', 'who', 'why', 'how-many', 'funder', 'use'];
const PART = /st[aä]$|^(?:jae(?:ttiin|taan|ttu)|jakoi|(?:för)?dela(?:de|des|ts?)(?: ut)?|distributed|allocated)$/i;
const POT = /^\p{L}*pot(?:ti|ten?)?$/iu;

/** "Lapille varattu", "reserverat för Lappland": what somebody is to get. */
const isRecipient = ({ from }: SubjectSpan, { text = '', language }: Question): boolean =>
  language === 'fi' ? /lle(?:kin)?$/i.test(from) : RECEIVING.some((word) => text.includes(`${word} ${from}`));
const RECEIVING = ['till', 'åt', 'för', 'for', 'to'];
