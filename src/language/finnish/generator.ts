import type { Form } from './forms.ts';
import { adjectiveDerivations, nominalForms } from './nominals.ts';
import { verbForms } from './verbs.ts';

/** A Kotus class with its gradation letter: `10*J`, `38`, `67*C`. */
export type Inflection = { kotus: number; grade: string };

/** Reads `10*J`; undefined when it is no class that this generator knows. */
export const parseInflection = (text: string): Inflection | undefined => {
  const match = /^(\d{1,2})(?:\*([A-M]))?$/.exec(text);
  const kotus = Number(match?.[1] ?? 0);
  if (!match || kotus < 1 || kotus > 76 || kotus === 22 || kotus === 50 || kotus === 51) return undefined;
  return { kotus, grade: match[2] ?? '' };
};

/** Whether a class is a verb's. */
export const isVerbClass = (kotus: number): boolean => kotus >= 52;

/**
 * Every form of a word of a class, clitics left out. A verb's participles and verbal nouns come in their base form
 * only. `|` in the word marks where its last part starts, which decides the vowels of the endings.
 */
export const generateForms = (word: string, inflection: string, adjective = false): Form[] => {
  const parsed = parseInflection(inflection);
  if (!parsed) return [{ form: word.replaceAll('|', ''), tag: 'nom' }];
  const { kotus, grade } = parsed;
  if (isVerbClass(kotus)) return verbForms(word, kotus, grade);
  const forms = nominalForms(word, kotus, grade);
  return adjective ? [...forms, ...adjectiveDerivations(word, kotus, grade)] : forms;
};
