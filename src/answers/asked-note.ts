/** What a note adds to a fact is told at once where it is what was asked: why a term was extended, how many applied. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Language, Topic } from '../knowledge/schema.ts';
import { lazily } from '../language/cache.ts';
import { tokenize } from '../language/tokens.ts';
import type { Question, SubjectSpan, Unit } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';
import type { Answer } from './answer.ts';
import { SAYS_ACTOR, SAYS_FIGURE, SAYS_REASON } from './asks.ts';
import type { FactIndex } from './fact-index.ts';

/** The sentences of a note, of which there are as many in every language. */
export const noteSentences = (note: string): string[] => note.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

/** An answer with the sentences of its first fact's note that say what the fact leaves open. */
export const withAskedNote = (answer: Answer, index: FactIndex): Answer => {
  if (answer.kind !== 'answer' || answer.comparison || answer.overview) return answer;
  const noted = askedIn(answer.families[0].head, answer.question, index);
  return noted.length > 0 ? { ...answer, noted } : answer;
};

const askedIn = (fact: Fact, { language, units, subjects }: Question, { termsOf }: FactIndex): number[] => {
  const note = fact.note?.[language];
  if (note === undefined) return [];
  const termsIn = (text: string): ReadonlySet<string> =>
    new Set(tokenize(text).flatMap(({ lower }) => [...termsOf(lower, language)]));
  const stated = lazily(() => termsIn(statedBy(fact, language)));
  const left = units.filter((unit) => isOrdinary(unit) && !unit.word?.terms.some((term) => stated().has(term)));
  // "Mitkä kumppanit …?" of a day: which ones they were.
  const asksParties = isAskedFor(units, 'participants') && !asksFor(units, 'when', 'until', 'which-day');
  const inFinnish = noteSentences(fact.note?.fi ?? '');
  return noteSentences(note).flatMap((sentence, at) => {
    const said = lazily(() => termsIn(sentence));
    const says = ({ word }: Unit): boolean => word?.terms.some((term) => said().has(term)) ?? false;
    const saysSome = (): boolean => units.some(says);
    const finnish = inFinnish[at] ?? '';
    const answers = (unit: Unit): boolean =>
      unit.senses.some(({ kind, id }) => kind === 'ask' && (ANSWERS[id]?.(finnish, fact, saysSome) ?? false));
    // "Minkä kaupungin alla pelastuslaitos on?": a body that is only one of several in the fact itself.
    const tellsOf = ({ subject: { id, kind, name } }: SubjectSpan): boolean =>
      kind === 'organisation' &&
      id !== fact.subject.id &&
      [...termsIn(headOf(name[language]))].some((term) => said().has(term));
    const tellsParties = 'on' in fact.value && asksParties && SAYS_ACTOR.test(finnish);
    return left.some(says) || units.some(answers) || subjects.some(tellsOf) || tellsParties ? [at] : [];
  });
};

const isAskedFor = (units: readonly Unit[], topic: Topic): boolean =>
  units.some(({ must, senses }) => must && senses.some(({ kind, id }) => kind === 'topic' && id === topic));

/** `Etelä-Savon pelastuslaitos` is spoken of as `pelastuslaitos` after its first mention. */
const headOf = (name: string): string => name.split(' ').at(-1) ?? '';

/** Says something that the vocabulary does not know. */
const isOrdinary = ({ senses, quiet, word }: Unit): boolean => senses.length === 0 && !quiet && word !== undefined;

/** Whether a sentence, in Finnish, answers a question word that the value of the fact does not. */
const ANSWERS: Readonly<Record<string, (sentence: string, fact: Fact, saysWord: () => boolean) => boolean>> = {
  why: (sentence) => SAYS_REASON.test(sentence),
  'how-many': (sentence, _fact, saysWord) => SAYS_FIGURE.test(sentence) && saysWord(),
  who: (sentence, { value }) => ('on' in value || 'amount' in value) && SAYS_ACTOR.test(sentence),
};

/** What a fact says without its note, and by what else it is called. */
const statedBy = ({ value, about, keywords }: Fact, language: Language): string =>
  [
    about?.[language],
    ...(keywords?.[language] ?? []),
    'fi' in value ? value[language] : undefined,
    'person' in value ? value.role[language] : undefined,
  ].join(' ');
