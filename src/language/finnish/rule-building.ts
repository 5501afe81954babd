import { generateForms } from './generator.ts';
import { type Entry, spelled } from './lexicon.ts';
import type { Rule } from './rules.ts';

const commonPrefix = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** The ending rules that one word's paradigm shows: what its forms end in where the base form ends otherwise. */
export const rulesOf = ({ word, inflection, wordClass }: Entry): { form: string; rest: string; rule: Rule }[] => {
  const lemma = spelled(word);
  return generateForms(word, inflection, wordClass === 'adjective').map(({ form, tag }) => {
    const at = commonPrefix(form, lemma);
    return {
      form,
      rest: form.slice(at),
      rule: { lemmaRest: lemma.slice(at), inflection, tag },
    };
  });
};
