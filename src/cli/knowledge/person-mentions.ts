/** Whether a text speaks of a person, by surname, in whatever form. */
import type { Subject } from '../../knowledge/knowledge.ts';
import { nameForms } from '../../language/finnish/names.ts';
import { fold, tokenize } from '../../language/tokens.ts';

export type PersonMentions = {
  /** In what was written with care: names have a capital. */
  inText(text: string): boolean;
  /** In what people type, in keywords and ids. */
  inWords(text: string): boolean;
};

/** Shorter beginnings are those of other words too. */
const SHORTEST_BEGINNING = 5;
const CAPITAL = /^\p{Lu}/u;

/** `others` are people of whom nothing may be taken for this one: of a shared surname only the whole name counts. */
export const personMentions = (person: Subject, others: readonly Subject[]): PersonMentions => {
  const surnames = surnamesOf(person);
  const first = fold(person.name.fi.split(' ')[0] ?? '');
  const foreign = others.filter(({ id }) => id !== person.id).flatMap(surnamesOf);
  const isShared = surnames.some((surname) => foreign.some((other) => fold(other) === fold(surname)));
  const paradigms = surnames.map((surname) => [surname, ...nameForms(surname), `${surname}s`].map(fold));
  const forms = new Set(paradigms.flat());
  const beginnings = paradigms.map(sharedBeginning).filter(({ length }) => length >= SHORTEST_BEGINNING);
  const isForm = (folded: string): boolean =>
    forms.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
  const mentions = (text: string, isName: (word: string) => boolean): boolean => {
    // An id or a compound says a name between its hyphens.
    const words = tokenize(text).flatMap(({ text: word }) => word.split('-'));
    return words.some((word, at) => {
      const isWhole = !isShared || [words[at - 1], words[at + 1]].some((near) => near && fold(near).startsWith(first));
      return isForm(fold(word)) && isName(word) && isWhole;
    });
  };
  return {
    inText: (text) => mentions(text, (word) => CAPITAL.test(word)),
    inWords: (text) => mentions(text, () => true),
  };
};

/** That of the name, and those of other names the person goes by. */
const surnamesOf = ({ name, aliases }: Subject): string[] =>
  [...Object.values(name), ...Object.values(aliases).flat()].map((known) => known.split(' ').at(-1) ?? '');

const sharedBeginning = ([first = '', ...rest]: readonly string[]): string => {
  let length = first.length;
  while (!rest.every((form) => form.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
};
