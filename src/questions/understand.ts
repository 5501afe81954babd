/** A message as typed → what it asks. */

import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { normaliseText, tokenize } from '../language/tokens.ts';
import { asks, asksOutright, intentsOf, isOfMatter, isRequest, isVerb, startsWithAsk } from './asking.ts';
import { withVerb } from './clause-verb.ts';
import {
  clausesOf,
  isDependent,
  isPersonal,
  isReporting,
  isTold,
  restates,
  startsWithCoordinator,
  withoutDating,
} from './clauses.ts';
import { withoutDeputies } from './deputies.ts';
import { detectLanguage } from './detect-language.ts';
import { withoutExcluded } from './exclusions.ts';
import type { Question, Understanding } from './question.ts';
import { questionOf } from './question-of.ts';
import { withoutSeeming } from './question-words.ts';
import { withoutReferences } from './references.ts';
import { sentencesOf } from './sentences.ts';
import { type Reader, readSpans, type Span } from './spans.ts';

/** A sentence read: its clauses, each a run of spans. */
type Sentence = { clauses: Span[][]; isQuestion: boolean };

export const understand = (text: string, reader: Reader): Understanding => {
  const normal = withoutReferences(normaliseText(text), (label) => namesMatter(label, reader));
  const cut = sentencesOf(normal);
  const typed = cut.map((sentence) => readSentence(sentence, reader));
  const language = detectLanguage(typed.flatMap((sentence) => sentence.spans));
  const read = language === 'fi' ? typed : readMended(cut, typed, language, reader);
  const spans = read.flatMap((sentence) => sentence.spans);
  const sentences = read.map((sentence) => ({
    clauses: clausesOf(sentence.spans, normal, language).map(language === 'fi' ? withVerb : (clause) => clause),
    isQuestion: sentence.isQuestion,
  }));
  return {
    language,
    questions: questionsOf(sentences, normal, language),
    alternatives: () => alternativesOf(sentences, language),
    intents: intentsOf(spans, language),
  };
};

/** Those that end as questions first; what is told elsewhere gives the names that they leave out. */
const alternativesOf = (sentences: readonly Sentence[], language: Language): Question[] => {
  const several = sentences.flatMap(({ clauses }) => clauses).length > 1;
  const ordered = several ? sentences.toSorted((one, other) => Number(other.isQuestion) - Number(one.isQuestion)) : [];
  return ordered
    .map((sentence) => {
      const others = sentences.filter((other) => other !== sentence).flatMap(({ clauses }) => clauses.flat());
      return questionOf(sentence.clauses.flat(), [], others, language);
    })
    .filter(isOnTopic);
};

/** Neither a name nor of the vocabulary. */
const isUnread = ({ name, concepts, year }: Span): boolean => !name && concepts.length === 0 && !year;

/** `#sote-uudistus`, but not `#yleinen`. */
const namesMatter = (label: string, reader: Reader): boolean =>
  readSpans(tokenize(label), reader).some((span) => LANGUAGES.some((language) => isOfMatter(span, language)));

type TypedSentence = ReturnType<typeof sentencesOf>[number];
type ReadSentence = { spans: Span[]; isQuestion: boolean };

const readSentence = ({ tokens, isQuestion }: TypedSentence, reader: Reader): ReadSentence => ({
  spans: withoutExcluded(withoutDeputies(withoutSeeming(readSpans(tokens, reader)).map(withoutDating))),
  isQuestion,
});

/** The sentences read again where a word of theirs has a slip; which language they are in is known by now. */
const readMended = (
  sentences: readonly TypedSentence[],
  typed: readonly ReadSentence[],
  language: Exclude<Language, 'fi'>,
  reader: Reader,
): readonly ReadSentence[] =>
  sentences.map((sentence, at) => {
    const read = typed[at];
    const unread = new Set(read?.spans.filter(isUnread).map(({ tokens }) => tokens[0]?.start));
    const tokens = sentence.tokens.map((token) => (unread.has(token.start) ? reader.respell(token, language) : token));
    const isMended = tokens.some((token, index) => token !== sentence.tokens[index]);
    return read && !isMended ? read : readSentence({ ...sentence, tokens }, reader);
  });

/** The sentences that ask are the questions; the others only give them subjects and hints. */
const questionsOf = (sentences: readonly Sentence[], text: string, language: Language): Question[] => {
  const asking = sentences.filter(
    ({ clauses, isQuestion }) => isQuestion || clauses.some((clause) => asksOutright(clause, language)),
  );
  const proper = asking.filter((sentence) => !asksFavours(sentence, language));
  const chosen = [proper, asking, sentences].find(({ length }) => length > 0) ?? [];
  const background = sentences
    .filter((sentence) => !chosen.includes(sentence))
    .flatMap(({ clauses }) => clauses.flat());
  const questions = chosen
    .flatMap((sentence) => sentenceQuestions(sentence, background, text, language))
    .filter(hasContent);
  // "Lähetinkö jo viestin?" beside a question about a project is small talk.
  const onTopic = questions.filter(isOnTopic);
  return onTopic.length > 0 ? onTopic : questions;
};

const asksFavours = ({ clauses }: Sentence, language: Language): boolean => {
  const outright = clauses.filter((clause) => asksOutright(clause, language));
  return outright.length > 0 && outright.every((clause) => isFavour(clause, language));
};

/** "Osaisitko sanoa lyhyesti?", "miksi kysyn": asks for nothing of the matter. */
const isFavour = (clause: readonly Span[], language: Language): boolean =>
  isRequest(clause, language)
    ? !clause.some(({ name }) => name) && !asks(clause, language)
    : isPersonal(clause, language) && !concerns(clause, language);

const isOnTopic = ({ subjects, ambiguous, units, overview }: Question): boolean =>
  overview === 'division' ||
  units.some(({ must, senses }) => must && (senses.length > 0 || subjects.length + ambiguous.length > 0));

const hasContent = (question: Question): boolean =>
  question.units.some(({ quiet }) => !quiet) ||
  question.subjects.length + question.ambiguous.length > 0 ||
  question.listing !== undefined;

/** What one question says, the clauses around it that tell something of the matter, and those that say why it is asked. */
type Group = { core: Span[]; aside: Span[]; told: Span[] };

/** Clauses that ask, joined until one begins with a question word of its own. */
const sentenceQuestions = (
  { clauses }: Sentence,
  background: readonly Span[],
  text: string,
  language: Language,
): Question[] => {
  const groups = groupsOf(clauses, coreOf(clauses, language), language);
  const [only, ...others] = groups;
  const asked = (core: readonly Span[], question: Question): Question => ({ ...question, text: stretchOf(core, text) });
  if (!only) return [asked(clauses.flat(), questionOf(clauses.flat(), [], background, language))];
  // Of several questions each has the names it says itself; what it leaves out comes from the one before.
  return groups.map(({ core, aside, told }) =>
    asked(core, questionOf(core, aside, others.length > 0 ? [] : [...told, ...background], language)),
  );
};

/** The words of a text from the first of some spans to the last. */
const stretchOf = (spans: readonly Span[], text: string): string => {
  const tokens = spans.flatMap((span) => span.tokens);
  return text.slice(tokens[0]?.start, tokens.at(-1)?.end);
};

/** The clauses that ask: outright rather than by their words, for something rather than for a favour. */
const coreOf = (clauses: readonly Span[][], language: Language): ReadonlySet<Span[]> => {
  const asking = clauses.filter((clause) => asksOutright(clause, language) && !isReporting(clause));
  const proper = asking.filter((clause) => !isRequest(clause, language));
  // "… Simo Oksasen numero, jooko?": a favour alone asks for what stands before it.
  const favours = proper.length === 0 && !asking.some((clause) => concerns(clause, language));
  const outright = proper.some((clause) => concerns(clause, language)) ? proper : favours ? [] : asking;
  return new Set(outright.length > 0 ? outright : wished(clauses, language));
};

/** "Vetäjä sairastui, pitäisi esitellä Essoten tavoitteet": without a question, what is told before a subject is named is not it. */
const wished = (clauses: readonly Span[][], language: Language): Span[][] => {
  const asking = clauses.filter((clause) => asks(clause, language));
  const first = asking.findIndex(namesSubject);
  return asking.filter((clause, at) => at >= first || !clause.some((span) => isVerb(span, language)));
};

const namesSubject = (clause: readonly Span[]): boolean =>
  clause.some(({ name }) => name?.subjects.some(({ kind }) => kind !== 'term'));

const groupsOf = (clauses: readonly Span[][], core: ReadonlySet<Span[]>, language: Language): Group[] => {
  const groups: Group[] = [];
  const before: Span[] = [];
  for (const clause of clauses) {
    const current = groups.at(-1);
    if (!core.has(clause) && current) (isTold(clause, language) ? current.told : current.aside).push(...clause);
    else if (!core.has(clause)) before.push(...clause);
    else if (current && !(isComplete(current, language) && startsAnew(clause, language))) current.core.push(...clause);
    else groups.push({ core: [...clause], aside: current ? [] : before, told: [] });
  }
  return groups;
};

const isComplete = ({ core }: Group, language: Language): boolean =>
  questionOf(core, [], [], language).units.some(({ must }) => must);

const concerns = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => isOfMatter(span, language));

/** Something of its own has to be explained: `mikä oli tilanne 2020` only dates what another clause asks. */
const asksItself = (clause: readonly Span[], language: Language): boolean =>
  questionOf(clause, [], [], language).units.some(
    ({ must, senses }) => must && senses.every(({ kind }) => kind !== 'year'),
  );

const startsAnew = (clause: readonly Span[], language: Language): boolean => {
  if (isDependent(clause) || restates(clause) || !asksItself(clause, language)) return false;
  return startsWithAsk(startsWithCoordinator(clause, language) ? clause.slice(1) : clause, language);
};
