/** Whether a text speaks of a person, by surname, in whatever form. */
import type { Subject } from '../../knowledge/knowledge.ts';
import { createFinnishAnalyser } from '../../language/finnish/analyser.ts';
import { nameForms } from '../../language/finnish/names.ts';
import { fold, lowerCase, tokenize } from '../../language/tokens.ts';

export type PersonMentions = {
  /** In what was written with care: names have a capital. */
  inText(text: string): boolean;
  /** In what people type, in keywords and ids: a form that is a common word as well (`luoma`) needs a capital or the first name. */
  inWords(text: string): boolean;
  /** Where such a common word may be meant as the name too. */
  mayBeIn(text: string): boolean;
};

const CAPITAL = /^\p{Lu}/u;
const CLITIC = /(?:kin|kaan|ko|han|pa)$/;

/**
 * `others` are all subjects of the knowledge, of which nothing may be taken for this person: of a surname that another has, a town among
 * them, only the whole name counts.
 */
export const personMentions = (person: Subject, others: Iterable<Subject>): PersonMentions => {
  const surnames = surnamesOf(person);
  const first = fold(person.name.fi.split(' ')[0] ?? '');
  const foreign = new Set([...others].filter(({ id }) => id !== person.id).flatMap(lastNamesOf));
  const isShared = surnames.some((surname) => foreign.has(fold(surname)));
  const written = surnames.flatMap((surname) => [surname, ...nameForms(surname), `${surname}s`]);
  const forms = new Set(written.map(fold));
  const { analyse } = createFinnishAnalyser([]);
  const isCommon = (form: string): boolean => analyse(form).known && analyse(form).parts.length === 0;
  const common = new Set(written.map(lowerCase).filter(isCommon).map(fold));
  // A surname with a hyphen is of two words, as is a name in an id.
  const lengths = new Set(surnames.map((surname) => surname.split('-').length));
  const mentions = (text: string, isName: (form: string, word: string) => boolean): boolean => {
    const words = tokenize(text).flatMap(({ text: word }) => word.split('-'));
    return words.some((word, at) =>
      [...lengths].some((length) => {
        const folded = fold(words.slice(at, at + length).join(''));
        const form = [folded, folded.replace(CLITIC, '')].find((one) => forms.has(one));
        if (form === undefined) return false;
        const isWhole = [words[at - 1], words[at + length]].some((near) => near && fold(near).startsWith(first));
        return isWhole || (!isShared && isName(form, word));
      }),
    );
  };
  return {
    inText: (text) => mentions(text, (_form, word) => CAPITAL.test(word)),
    inWords: (text) => mentions(text, (form, word) => CAPITAL.test(word) || !common.has(form)),
    mayBeIn: (text) => mentions(text, () => true),
  };
};

/** That of the name, and those of other names the person goes by. */
const surnamesOf = (person: Subject): string[] => namesOf(person).map((known) => known.split(' ').at(-1) ?? '');

const namesOf = ({ name, aliases }: Subject): string[] => [...Object.values(name), ...Object.values(aliases).flat()];

/** What a surname may be taken for: that of another person, or the whole name of a place or body. */
const lastNamesOf = (subject: Subject): string[] =>
  (subject.kind === 'person' ? surnamesOf(subject) : namesOf(subject)).map(fold);
