/** A message as typed → what it asks. */

import type { Language } from '../knowledge/schema.ts';
import { normaliseText } from '../language/tokens.ts';
import { asks, asksOutright, intentsOf, isRequest, startsWithAsk } from './asking.ts';
import { withVerb } from './clause-verb.ts';
import { detectLanguage } from './detect-language.ts';
import { withoutExcluded } from './exclusions.ts';
import type { Question, Understanding } from './question.ts';
import { questionOf } from './question-of.ts';
import { sentencesOf } from './sentences.ts';
import { type Reader, readSpans, type Span } from './spans.ts';
import { conceptsIn, unitOf } from './unit-of.ts';

/** A sentence read: its clauses, each a run of spans. */
type Sentence = { clauses: Span[][]; isQuestion: boolean };

/** Words that begin a new clause, so that what comes before is told apart from what is asked. */
const SUBORDINATORS: Record<Language, ReadonlySet<string>> = {
  fi: new Set([
    'että',
    'et',
    'kun',
    'koska',
    'niin',
    'mutta',
    'jotta',
    'vaikka',
    'joten',
    'eli',
    'mut',
    'nii',
    'ku',
    'kuin',
  ]),
  sv: new Set(['att', 'men', 'eftersom', 'så', 'därför', 'än']),
  en: new Set(['that', 'but', 'because', 'so', 'since', 'than']),
};
const COORDINATORS: Record<Language, ReadonlySet<string>> = {
  fi: new Set(['ja', 'sekä', 'ynnä', 'entä']),
  sv: new Set(['och', 'samt']),
  en: new Set(['and']),
};

/** Clauses that hang on another and never ask by themselves: `vähemmän kuin mitä haettiin`. */
const DEPENDENT: ReadonlySet<string> = new Set([
  'kun',
  'ku',
  'kuin',
  'että',
  'et',
  'koska',
  'jotta',
  'vaikka',
  'att',
  'som',
  'än',
  'that',
  'than',
]);

export const understand = (text: string, reader: Reader): Understanding => {
  const normal = normaliseText(text);
  const read = sentencesOf(normal).map(({ tokens, isQuestion }) => ({
    spans: withoutExcluded(readSpans(tokens, reader).map(causal)),
    isQuestion,
  }));
  const spans = read.flatMap((sentence) => sentence.spans);
  const language = detectLanguage(spans);
  const sentences = read.map((sentence) => ({
    clauses: clausesOf(sentence.spans, normal, language).map(language === 'fi' ? withVerb : (clause) => clause),
    isQuestion: sentence.isQuestion,
  }));
  return { language, questions: questionsOf(sentences, language), intents: intentsOf(spans, language) };
};

/** `koska` asks "when" at the beginning of a sentence and after `että`, and gives a reason elsewhere. */
const causal = (span: Span, index: number, spans: readonly Span[]): Span => {
  const before = spans[index - 1]?.tokens[0]?.lower;
  const asksWhen = index === 0 || before === 'että' || before === 'et' || before === 'eli';
  return span.tokens[0]?.lower === 'koska' && !asksWhen ? { ...span, concepts: [] } : span;
};

/** Cuts at commas, subordinators, and before a coordinator that is followed by a question word. */
const clausesOf = (spans: readonly Span[], text: string, language: Language): Span[][] => {
  const clauses: Span[][] = [];
  for (const [index, span] of spans.entries()) {
    const first = span.tokens[0];
    const previous = spans[index - 1]?.tokens.at(-1);
    const gap = previous && first ? text.slice(previous.end, first.start) : '';
    const word = first?.lower ?? '';
    const next = spans[index + 1];
    const joins = COORDINATORS[language].has(word) && next !== undefined && startsWithAsk([next], language);
    const cut = index === 0 || /[,:()]| - /.test(gap) || SUBORDINATORS[language].has(word) || joins;
    const leadsUp = !cut && isLeadUp(clauses.at(-1) ?? [], language) && startsWithAsk([span], language);
    if (cut || leadsUp) clauses.push([span]);
    else clauses.at(-1)?.push(span);
  }
  return clauses;
};

/** "Tarvitsisin raporttiin tiedon | mihin saakka …": what comes before a question word and says nothing of the matter. */
const isLeadUp = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => unitOf(span, language) !== undefined) &&
  !asks(clause, language) &&
  (!asksOutright(clause, language) || isRequest(clause, language));

/** The sentences that ask are the questions; the others only give them subjects and hints. */
const questionsOf = (sentences: readonly Sentence[], language: Language): Question[] => {
  const asking = sentences.filter(
    ({ clauses, isQuestion }) => isQuestion || clauses.some((clause) => asksOutright(clause, language)),
  );
  const chosen = asking.length > 0 ? asking : sentences;
  const background = sentences
    .filter((sentence) => !chosen.includes(sentence))
    .flatMap(({ clauses }) => clauses.flat());
  const questions = chosen.flatMap((sentence) => sentenceQuestions(sentence, background, language)).filter(hasContent);
  // "Lähetinkö jo viestin?" beside a question about a project is small talk.
  const onTopic = questions.filter(isOnTopic);
  return onTopic.length > 0 ? onTopic : questions;
};

const isOnTopic = ({ subjects, ambiguous, units }: Question): boolean =>
  units.some(({ must, senses }) => must && (senses.length > 0 || subjects.length + ambiguous.length > 0));

const hasContent = (question: Question): boolean =>
  question.units.some(({ quiet }) => !quiet) || question.subjects.length > 0 || question.ambiguous.length > 0;

/** Clauses that ask, joined until one begins with a question word of its own. */
const sentenceQuestions = ({ clauses }: Sentence, background: readonly Span[], language: Language): Question[] => {
  const asking = clauses.filter((clause) => asksOutright(clause, language));
  const proper = asking.filter((clause) => !isRequest(clause, language));
  const outright = proper.some((clause) => concerns(clause, language)) ? proper : asking;
  const core = outright.length > 0 ? outright : clauses.filter((clause) => asks(clause, language));
  if (core.length === 0) return [questionOf(clauses.flat(), [], background, language)];
  const groups: Span[][] = [];
  for (const clause of core) {
    const current = groups.at(-1);
    const complete = current && questionOf(current, [], [], language).units.some(({ must }) => must);
    if (current && !(complete && startsAnew(clause, language))) current.push(...clause);
    else groups.push([...clause]);
  }
  const aside = clauses.filter((clause) => !core.includes(clause)).flat();
  // Of several questions each has the names it says itself; what it leaves out comes from the one before.
  const several = groups.length > 1;
  return groups.map((group, index) =>
    questionOf(group, several && index > 0 ? [] : aside, several ? [] : background, language),
  );
};

/** Names something of this matter; "hur ortnamnen ska skrivas" does not. */
const concerns = (clause: readonly Span[], language: Language): boolean =>
  clause.some(
    (span) => span.name !== undefined || conceptsIn(span, language).some(({ kind }) => MATTER_KINDS.has(kind)),
  );
const MATTER_KINDS: ReadonlySet<string> = new Set(['topics', 'measures', 'events', 'details', 'generic']);

/** Something of its own has to be explained: `mikä oli tilanne 2020` only dates what another clause asks. */
const asksItself = (clause: readonly Span[], language: Language): boolean =>
  questionOf(clause, [], [], language).units.some(
    ({ must, senses }) => must && senses.every(({ kind }) => kind !== 'year'),
  );

const startsAnew = (clause: readonly Span[], language: Language): boolean => {
  const word = clause[0]?.tokens[0]?.lower ?? '';
  if (DEPENDENT.has(word) || !asksItself(clause, language)) return false;
  return startsWithAsk(COORDINATORS[language].has(word) ? clause.slice(1) : clause, language);
};
