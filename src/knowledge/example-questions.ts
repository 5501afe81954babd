/** The questions that people ask, apart from the rest: much text, of which answers need no more than an index. */
import { createHash } from 'node:crypto';
import type { Example } from './knowledge.ts';
import type { Language } from './schema.ts';
import { type Prepared, prepared } from './steps.ts';

/** How many there are in a language, and a hash that is another where anything of them is. */
export type ExampleState = { count: number; hash: string };
export type ExampleStates = Readonly<Record<Language, ExampleState>>;

/** Read when they are first needed; `states` tells of them without. */
export type ExampleQuestions = Prepared<readonly Example[]> & { states(): ExampleStates };

export const exampleQuestions = (examples: readonly Example[]): ExampleQuestions => ({
  ...prepared(function* () {
    yield;
    return examples;
  }),
  states: () => {
    const stateOf = (language: Language): ExampleState => {
      const own = examples.filter((example) => example.language === language);
      return { count: own.length, hash: createHash('sha256').update(JSON.stringify(own)).digest('hex') };
    };
    return { fi: stateOf('fi'), sv: stateOf('sv'), en: stateOf('en') };
  },
});
