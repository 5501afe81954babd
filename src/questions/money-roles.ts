/** Questions about money that ask for no sum: who gave it, and what it is for. */
import { wordSet } from '../language/word-set.ts';
import type { Unit } from './question.ts';
import { asksFor, isAsk, quieted, silentUnit } from './units.ts';

const GIVING = wordSet('myöntää antaa rahoittaa maksaa jakaa kustantaa');
const GIVING_FORMS =
  /^(?:bevilja(?:r|de|t)|gav|gett|ger|finansiera(?:r|de|t)|betala(?:r|de|t)|granted|gave|gives|funded|funds|financed|paid|pays|awarded)$/;
/** `kuka`, not `kenelle`. */
const ONE = /^(?:kuka|mikä|vem|vilk|who$|which)/;
const SEVERAL = /^(?:ketk|kutka)/;
/** `käyttää`; what something cost asks for a sum. */
const USING = /^(?:käyt|anvä|use|spen)/;
/** `keneltä`, `mistä ministeriöstä`: asks where the money comes from. */
const FROM_WHOM = /^(?:kenelt|kelt|miltä|mistä|mist$)/;

/** `purpose` is what it was applied for. */
type Role = 'funder' | 'use' | 'purpose';

/** The units with the role of money that they ask for in place of its amount; as they are where they ask for none. */
export const withMoneyRole = (units: readonly Unit[]): Unit[] => {
  if (asksApplicant(units))
    return units.map((unit) => (APPLYING.test(unit.text) ? asApplicant(unit) : isSum(unit) ? unasked(unit) : unit));
  const role = roleAsked(units);
  if (!role) return [...units];
  const others = units.map((unit) => (isMoney(unit) || unit.means ? unasked(unit) : unit));
  const must = !others.some((unit) => unit.must);
  const text = units.find(({ senses }) => senses.some(({ kind }) => kind === 'ask'))?.text ?? '';
  return [...others, { ...silentUnit({ kind: 'ask', id: role }), text, must }];
};

/** `haki`, `sökte`: who did it administers the project. */
const APPLYING = /^(?:haki|hakivat|haki[kv]o\S*|sökte|ansökte|applied)$/i;

const asksApplicant = (units: readonly Unit[]): boolean =>
  units.some((unit) => APPLYING.test(unit.text)) &&
  units.some((unit) => isAsk(unit, 'who') && ONE.test(unit.text.toLowerCase())) &&
  !units.some((unit) => isAsk(unit, 'how-much', 'when', 'which-day') || isOtherTopic(unit));

const asApplicant = ({ word, ...unit }: Unit): Unit => ({
  ...unit,
  senses: [{ kind: 'topic', id: 'administrator' }],
  must: true,
  quiet: false,
});
/** What is said of money, no longer asked for. */
const unasked = (unit: Unit): Unit => ({ ...quieted(unit), senses: [], modifiers: [] });

const roleAsked = (units: readonly Unit[]): Role | undefined => {
  const money = units.filter(isMoney);
  if (asksFor(units, 'how-much', 'how-many', 'when', 'which-day') || units.some(isOtherTopic)) return undefined;
  const means = units.some((unit) => unit.means);
  if (asksFor(units, 'what') && means) return 'use';
  if (money.length === 0 && !units.some(isGiving)) return undefined;
  if (asksFor(units, 'funder')) return 'funder';
  // "Mihin asetukseen avustus perustui?": what is asked for is said.
  const toMoney =
    asksFor(units, 'where-to') && money.some(isSum) && !units.some((unit, at) => isToWhich(units[at - 1], unit));
  if (toMoney || (asksFor(units, 'what') && money.some(isUsed)))
    return money.some((unit) => isOf(unit, 'applied')) ? 'purpose' : 'use';
  const asker = units.find((unit) => isAsk(unit, 'who', 'what'));
  if (!asker) return undefined;
  if (FROM_WHOM.test(asker.text.toLowerCase()) && money.some(isSum)) return 'funder';
  const who = asker.text.toLowerCase();
  const asksGiver = isAsk(asker, 'who') && (ONE.test(who) || SEVERAL.test(who));
  return asksGiver && units.some(isGiving) ? 'funder' : undefined;
};

const isSum = ({ senses }: Unit): boolean => senses.some(({ kind, id }) => kind === 'topic' && id === 'funding');
const isMoney = (unit: Unit): boolean => isSum(unit) || unit.senses.some(({ kind }) => kind === 'measure');
const isOf = ({ senses }: Unit, measure: string): boolean =>
  senses.some(({ kind, id }) => kind === 'measure' && id === measure);
const isUsed = ({ text }: Unit): boolean => USING.test(text.toLowerCase());
const isGiving = ({ word, text }: Unit): boolean =>
  GIVING_FORMS.test(text.toLowerCase()) || (word?.wordClass === 'verb' && word.terms.some((term) => GIVING.has(term)));
/** Something else that has to be told: "kuka vastaa rahoituksesta". */
const isOtherTopic = ({ must, senses }: Unit): boolean =>
  must && senses.some(({ kind, id }) => kind === 'detail' || (kind === 'topic' && id !== 'funding'));
const isToWhich = (before: Unit | undefined, { text, word }: Unit): boolean =>
  before !== undefined &&
  isAsk(before, 'where-to') &&
  word?.wordClass === 'noun' &&
  /(?:aan|een|iin|oon|uun|yyn|ään|öön)$/i.test(text);
