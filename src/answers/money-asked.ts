/** Where a question asks for money: by which measure, and which of its words only an amount explains. */
import type { Measure } from '../knowledge/schema.ts';
import type { Sense, Unit } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';

/**
 * The measures an amount must have: those named, where money is asked for. "Applied" also means job applications, so
 * without a word about money it is no measure.
 */
export const measuresAsked = (units: readonly Unit[]): Measure[] => {
  const named = units.filter(namesMeasure);
  const money =
    asksFor(units, 'how-much') ||
    units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'topic' && id === 'funding'));
  const alone =
    named.some(({ quiet }) => !quiet) &&
    units.every((unit) =>
      unit.must ? unit.senses.some(({ kind }) => kind === 'measure' || kind === 'year') : !saysOther(unit),
    );
  if (!money && !alone) return [];
  // A loose "sai" gives way to a noun that names the measure ("sai lisäavustusta"), not to another verb.
  // `lisähaussa` is a circumstance and still says which money; a part `lisäpotista` is asked of that pot.
  const clear = named.filter(({ quiet, word, senses, text }) =>
    isSupplement(senses) ? !quiet || !OUT_OF.test(text) : !quiet && !isVerb(word),
  );
  // "Paljonko haettiin täydentävässä haussa", "paljonko siinä oli jaossa": there it names the call.
  const ofCall = named.filter(({ senses }) => senses.some(({ id }) => id === 'applied' || id === 'available'));
  const namesCall = ofCall.length > 0 && clear.some(({ senses }) => isSupplement(senses));
  // What was paid is never what was granted, however the money is called.
  const spent = named.filter(({ quiet, senses }) => !quiet && senses.some(({ id }) => id === 'spent'));
  const chosen = namesCall ? ofCall : clear.length > 0 ? [...clear, ...spent] : named;
  const senses = chosen.flatMap((unit) => unit.senses);
  return [...new Set(senses.flatMap(({ kind, id }) => (kind === 'measure' ? [id as Measure] : [])))];
};

/** "Voiko hakemusta laajentaa?": a deed or another topic beside it, and the application is a thing. */
const saysOther = (unit: Unit): boolean =>
  asksNoAmount(unit) || isOtherTopic(unit) || (unit.reserve && !unit.quiet && unit.word?.wordClass === 'verb');

/** `sai`, `fick`, `got`: what is done to money names it only where no noun does. */
const isVerb = (word: Unit['word']): boolean => word?.wordClass === 'verb' || word?.wordClass === 'function';

/** `täydentävä` is a form of a verb, and still says which money. */
const isSupplement = (senses: readonly Sense[]): boolean => senses.some(({ id }) => id === 'supplementary');
const OUT_OF = /st[aä]$/i;

/** `päätöksessä`: where or when it was got, not what it is for. */
const WITHIN = /ss[aä]$/i;

/** A question's units as facts are scored by them. */
export const withDuties = (units: readonly Unit[]): Unit[] => withFundingDuty(withMeasureDuty(units));

/**
 * Where nothing but money is asked for, an amount is told by its measure, never by a like word in some text, and even
 * a loose "sai" decides it. Where no money is asked for, a word such as "hakea" is a verb like any other.
 */
const withMeasureDuty = (units: readonly Unit[]): Unit[] => {
  const asked: readonly string[] = measuresAsked(units);
  const measured = asked.length > 0;
  const howMuch = asksFor(units, 'how-much');
  const onlyMoney = units.every((unit) => (unit.must ? isMoney(unit) : !asksNoAmount(unit)));
  return units.map((unit) => {
    // "Rahaa investointeihin": what the money is for is part of what is asked.
    const noun = unit.reserve && !unit.quiet && unit.word?.wordClass === 'noun';
    if (onlyMoney && noun && !WITHIN.test(unit.text)) return { ...unit, must: true };
    if (!namesMeasure(unit)) return unit;
    // "Haettiin" alone may be anything; "hakemus" is a thing that the answer has to know.
    const spent = unit.senses.some(({ id }) => id === 'spent');
    const named = unit.word?.wordClass === 'noun';
    if (!measured || !onlyMoney)
      return { ...unit, must: unit.must && (spent ? howMuch : !measured && (named || isSupplement(unit.senses))) };
    if (isSupplement(unit.senses) && !asked.includes('supplementary')) return unit;
    const { word, ...amount } = unit;
    const given = unit.senses.some(({ kind, id }) => kind === 'measure' && asked.includes(id));
    return given ? { ...amount, must: true } : { ...amount, must: false, quiet: true };
  });
};

/**
 * Where money is all that is asked for, a text that happens to say "rahoitus" is no answer: those units lose their
 * word.
 */
const withFundingDuty = (units: readonly Unit[]): Unit[] => {
  const musts = units.filter(({ must }) => must);
  const onlyMoney = musts.length > 0 && musts.every(isMoney) && !units.some(asksNoAmount);
  if (!onlyMoney) return [...units];
  return units.map((unit) => {
    const isNoun = unit.word?.wordClass === 'noun';
    if (!isNoun || !unit.senses.some(({ id }) => id === 'funding') || unit.modifiers.length > 0) return unit;
    const { word, ...topic } = unit;
    return topic;
  });
};

const isMoney = ({ senses }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'measure' || kind === 'year' || id === 'funding' || id === 'how-much');

const namesMeasure = ({ senses }: Unit): boolean => senses.some(({ kind }) => kind === 'measure');

const isOtherTopic = ({ senses }: Unit): boolean => senses.some(({ kind, id }) => kind === 'topic' && id !== 'funding');

/** "Kuka", "miten", "mihin": an amount is seldom the answer. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['who', 'how', 'where-to', 'why']);
export const asksNoAmount = ({ senses }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'ask' && NO_AMOUNT.has(id));
