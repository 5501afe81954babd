/** What the units of a question weigh beside one another. */
import { withMoneyRole } from './money-roles.ts';
import type { Sense, Unit } from './question.ts';
import { asksFor, isAsk, quieted, silentUnit } from './units.ts';

/** What is compared when nothing is said: money. */
export const MONEY = silentUnit({ kind: 'topic', id: 'funding' });

/** What makes one thing another than a second: what each of them is. */
export const MEANING = silentUnit({ kind: 'topic', id: 'definition' });

/** Whether a unit says by itself what of something is asked for. */
export const hasTopic = ({ senses }: Unit): boolean =>
  senses.some(({ kind }) => kind === 'topic' || kind === 'event' || kind === 'detail');

/** Words such as "tarkoitus" and "sisältö" ask for nothing of their own beside "milloin" or "paljonko". */
const VAGUE: ReadonlySet<string> = new Set(['goals', 'content', 'statement', 'further-information']);

/** Beside "milloin" these topics only say of what: the dates of a law stand among the schedules. */
const TOLD_BY_WORDS: ReadonlySet<string> = new Set(['law', 'definition', 'organisation', 'participants']);

const withoutVague = (units: readonly Unit[]): Unit[] => {
  const asked = units.some(({ must, senses }) =>
    senses.some(({ kind, id }) => (must && (kind === 'ask' || kind === 'event')) || (kind === 'ask' && id === 'who')),
  );
  const vague = ({ senses }: Unit) =>
    senses.length > 0 && senses.every(({ kind, id }) => kind === 'topic' && VAGUE.has(id));
  // "Milloin Porvoon hallinnoimat hankkeet alkavat": a verb beside "when" only tells which projects.
  const dated = units.some((unit) => unit.must && isAsk(unit, 'when', 'which-day'));
  const aside = ({ senses, word }: Unit) =>
    senses.length > 0 &&
    senses.every(({ kind, id }) => kind === 'topic' && (word?.wordClass === 'verb' || TOLD_BY_WORDS.has(id)));
  return units.map((unit) => ((asked && vague(unit)) || (dated && aside(unit)) ? quieted(unit) : unit));
};

/** The year of "the situation in 2020" is told by `at`. */
const withoutTime = (units: readonly Unit[], intents: readonly string[]): Unit[] =>
  intents.includes('situation')
    ? units.filter(({ senses }) => !senses.some(({ kind }) => kind === 'year' || kind === 'month'))
    : [...units];

/**
 * "Minkä ikäinen hän on?", "kauanko siellä jonotetaan?": where nothing else is said, or only when and how much, this
 * is what is asked for.
 */
const withReserve = (units: readonly Unit[], personal: boolean): Unit[] => {
  const musts = units.filter(({ must }) => must);
  const bare = musts.every(
    ({ senses }) =>
      senses.length > 0 && senses.every(({ kind }) => kind === 'ask' || kind === 'event' || kind === 'detail'),
  );
  // A word that says little ("titteli", "valmistelu") is still more than the verb beside it.
  const spoken =
    musts.length === 0 &&
    units.some((unit) => unit.quiet && unit.word && unit.senses.length === 0 && unit.word.wordClass === 'noun');
  if (!bare || spoken) return [...units];
  return units.map((unit) => {
    const isVerb = unit.word?.wordClass === 'verb';
    return unit.reserve && !(isVerb && (personal || musts.length > 0)) ? { ...unit, must: true } : unit;
  });
};

/** "Mitä Porvoo sai?", "vad fick Borgå?": where nothing else is said, what was got or applied for is money. */
const withMeasureAsked = (units: readonly Unit[]): Unit[] => {
  const asksWhat = asksFor(units, 'what');
  const saysMore = units.some(
    ({ must, reserve, senses }) => must || reserve || senses.some(({ kind }) => kind === 'topic' || kind === 'event'),
  );
  if (!asksWhat || saysMore) return [...units];
  return units.map((unit) =>
    unit.word?.wordClass !== 'noun' && unit.senses.some(({ kind }) => kind === 'measure')
      ? { ...unit, must: true, quiet: false }
      : unit,
  );
};

/** "Lapin kulut", "paljonko kulut olivat euroina?": where nothing else is said, costs are the money spent. */
const withCostsAsked = (units: readonly Unit[]): Unit[] => {
  const isCost = ({ senses, word, parts }: Unit): boolean =>
    senses.length === 0 && parts.length === 0 && (word?.terms.some((term) => COSTS.has(term)) ?? false);
  const asksSum = ({ senses }: Unit): boolean =>
    senses.length > 0 && senses.every(({ id }) => id === 'how-much' || id === 'what' || id === 'funding');
  const saysMore = units.some(
    (unit) => (unit.must || unit.reserve || unit.senses.length > 0) && !isCost(unit) && !asksSum(unit),
  );
  if (saysMore) return [...units];
  return units.map((unit) => (isCost(unit) ? { ...unit, senses: [{ kind: 'measure', id: 'spent' }] } : unit));
};
const COSTS: ReadonlySet<string> = new Set(['kulu', 'kustannus', 'meno']);

/** "Milloin haku päättyi lokakuussa 2022?": a month named with its year singles out which of several. */
const withMonthAsked = (units: readonly Unit[]): Unit[] => {
  const dated = asksFor(units, 'when');
  const yearly = units.some(({ senses }) => senses.some(({ kind }) => kind === 'year'));
  if (!dated || !yearly) return [...units];
  return units.map((unit) =>
    unit.senses.some(({ kind }) => kind === 'month') ? { ...unit, must: true, quiet: false } : unit,
  );
};

/** "Ketkä ovat mukana?": mostly the word says little, but beside a question word alone it is what is asked for. */
const withTakingPart = (units: readonly Unit[]): Unit[] => {
  const asked = units.some(({ senses }) => senses.some(({ kind }) => kind === 'ask'));
  if (!asked || units.some(({ must, reserve }) => must || reserve)) return [...units];
  const isTakingPart = ({ senses }: Unit): boolean => senses.some(({ id }) => id === 'participants');
  return units.map((unit) => (isTakingPart(unit) ? { ...unit, must: true, quiet: false } : unit));
};

/** "Milloin haku oli auki?": of a call that asks from when to when; of an office it asks for its hours. */
const withOpenCall = (units: readonly Unit[]): Unit[] => {
  const isCall = ({ word }: Unit): boolean => word?.terms.some((term) => CALL_TERM.test(term)) ?? false;
  if (!units.some(isCall)) return [...units];
  return units.map((unit) => (OPEN.test(unit.text) ? quieted(unit) : unit));
};
const CALL_TERM = /(?:haku|hakuaika)$|^(?:utlysning|ansökning|call$|applic)/;
const OPEN = /^(?:auki|avoinna|kiinni|umpeen|öppen|öppet|open|closed|stängd)$/i;

/** "Paljonko rakenneuudistuksen haussa oli jaossa": beside money a call is no search for staff. */
const withCallOfMoney = (units: readonly Unit[]): Unit[] => {
  const money = units.some(({ senses }) =>
    senses.some(({ kind, id }) => kind === 'measure' || id === 'funding' || id === 'how-much'),
  );
  if (!money) return [...units];
  return units.map((unit) =>
    CALL.test(unit.text) && unit.senses.some(({ id }) => id === 'recruitment')
      ? { ...quieted(unit), senses: [] }
      : unit,
  );
};
const CALL = /^hau(?:ssa|sta|n)$|^haku/i;

/** "Vem genomför projekten?": beside "who" a verb of time says what is done, not when. */
const withDoerAsked = (units: readonly Unit[]): Unit[] => {
  const asksWho = asksFor(units, 'who');
  const isTimed = ({ senses, word }: Unit): boolean =>
    word !== undefined &&
    word.wordClass !== 'noun' &&
    senses.length > 0 &&
    senses.every(({ kind }) => kind === 'event');
  if (!asksWho) return [...units];
  const saysMore = units.some(({ must, reserve, word }) => (must || reserve) && word?.wordClass === 'noun');
  return units.map((unit) => (isTimed(unit) ? { ...unit, senses: [], must: !saysMore, reserve: true } : unit));
};

const UNTIL = /(?:asti|saakka|^until|^till|^tills)\b/i;

/** "Mihin asti hanke kestää?" asks for its end, not for the whole of its time; "mihin asti sai hakea?" for no beginning. */
const withEndAsked = (units: readonly Unit[]): Unit[] => {
  const asksEnd = ({ senses, text }: Unit): boolean => UNTIL.test(text) && senses.some(({ id }) => id === 'when');
  const toEnd = (sense: Sense): Sense => (sense.kind === 'event' ? { ...sense, id: 'end' } : sense);
  const toUntil = (sense: Sense): Sense => (sense.kind === 'ask' ? { ...sense, id: 'until' } : sense);
  if (!units.some(asksEnd)) return [...units];
  return units.map((unit) => ({ ...unit, senses: unit.senses.map(asksEnd(unit) ? toUntil : toEnd) }));
};

const ESSIVE = /n[aä]$/;

/** "Kuka toimi puheenjohtajana?": who is asked for in the very role, so the role has to be explained. */
const withRoleAsked = (units: readonly Unit[]): Unit[] => {
  const asksWho = asksFor(units, 'who');
  const isRole = ({ reserve, word, text }: Unit): boolean =>
    reserve && word?.wordClass === 'noun' && ESSIVE.test(text) && !word.terms.includes(text.toLowerCase());
  return asksWho ? units.map((unit) => (isRole(unit) ? { ...unit, must: true, reserve: false } : unit)) : [...units];
};

/** "Vad säger hon om att invånarna får vara med?": what a person thinks of it, not who takes part. */
const withOpinion = (units: readonly Unit[], personal: boolean): Unit[] => {
  const isOpinion = ({ senses }: Unit): boolean => senses.some(({ id }) => id === 'statement');
  if (!personal || !units.some(isOpinion)) return [...units];
  const isTopic = ({ senses }: Unit): boolean => senses.length > 0 && senses.every(({ kind }) => kind === 'topic');
  return units.map((unit) => (isTopic(unit) && !isOpinion(unit) ? quieted(unit) : unit));
};

/** The units of a question as they weigh beside one another; `personal` where it names a person. */
export const weighed = (units: readonly Unit[], intents: readonly string[], personal: boolean): Unit[] => {
  const steps: readonly ((units: readonly Unit[]) => Unit[])[] = [
    withOpenCall,
    withCallOfMoney,
    withMoneyRole,
    withDoerAsked,
    (told) => withOpinion(told, personal),
    withoutVague,
    withEndAsked,
    (told) => withReserve(told, personal),
    withMeasureAsked,
    withCostsAsked,
    withMonthAsked,
    withRoleAsked,
    withTakingPart,
  ];
  return steps.reduce((told, step) => step(told), withoutTime(units, intents));
};
