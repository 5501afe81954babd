/** What the steps that weigh a question share: making units, quieting them, and asking what they ask for. */
import type { Sense, Unit } from './question.ts';

/** What a question means without saying it: from a button, from the question before, or by implication. */
export const silentUnit = (...senses: readonly Sense[]): Unit => ({
  senses,
  text: '',
  modifiers: [],
  parts: [],
  must: true,
  reserve: false,
  quiet: false,
});

/** The unit as something that merely stands around. */
export const quieted = (unit: Unit): Unit => ({ ...unit, must: false, quiet: true });

/** Whether a unit asks for one of these (`who`, `when`), by their ids in the vocabulary. */
export const isAsk = ({ senses }: Unit, ...ids: readonly string[]): boolean =>
  senses.some(({ kind, id }) => kind === 'ask' && ids.includes(id));

/** "Äänestettiinkö …?", "hakivatko kaikki?": a verb that wants a yes or a no, of others and not of the asker (`luinko oikein`). */
export const isInDoubt = ({ text, word }: Unit): boolean => word?.wordClass === 'verb' && IN_DOUBT.test(text);
const IN_DOUBT = /(?<!(?<!i)in|mme)k[oö]$/i;

/** Whether any of the units asks for one of these. */
export const asksFor = (units: readonly Unit[], ...ids: readonly string[]): boolean =>
  units.some((unit) => isAsk(unit, ...ids));
