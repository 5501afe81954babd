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
