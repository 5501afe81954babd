/** A message as typed → what it asks. */
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { normaliseText, tokenize } from '../language/tokens.ts';
import { asks, asksOutright, concerns, intentsOf, isOfMatter, isRequest, isVerb } from './asking.ts';
import { bareWhoIn } from './bare-who.ts';
import { groupsOf, namesSubject } from './clause-groups.ts';
import { withVerb } from './clause-verb.ts';
import { clausesOf, isPersonal, startsWithCoordinator, withoutDating } from './clauses.ts';
import { withoutDeputies } from './deputies.ts';
import { detectLanguage } from './detect-language.ts';
import { withoutExcluded } from './exclusions.ts';
import { adds } from './going-on.ts';
import type { Question, Understanding } from './question.ts';
import { questionOf } from './question-of.ts';
import { withoutSeeming } from './question-words.ts';
import { withoutReferences } from './references.ts';
import { sentencesOf } from './sentences.ts';
import { type Reader, readSpans, type Span } from './spans.ts';
import { isThanks } from './thanks.ts';
import { areListed, byDetail, byTopic } from './topic-lists.ts';
import { conceptsIn, has } from './unit-of.ts';
import { withSaid } from './who-said.ts';

/** A sentence read: its clauses, each a run of spans. */
type Sentence = { clauses: Span[][]; isQuestion: boolean };

/** Reads a message: the language it is in, the questions in it, and what else it wishes for. */
export const understand = (text: string, reader: Reader): Understanding => {
  const normal = withoutReferences(normaliseText(text), (label) => namesMatter(label, reader));
  const cut = sentencesOf(normal);
  const typed = cut.map((sentence) => readSentence(sentence, reader));
  const language = detectLanguage(typed.flatMap((sentence) => sentence.spans));
  const read = language === 'fi' ? typed : readMended(cut, typed, language, reader);
  const sentences = read.map((sentence) => ({
    clauses: withSaid(
      clausesOf(sentence.spans, normal, language).map(language === 'fi' ? withVerb : (clause) => clause),
      language,
    ),
    isQuestion: sentence.isQuestion,
  }));
  // "Hienoa! Entä Lappi?": beside a question thanks say nothing.
  const others = sentences.filter(({ clauses, isQuestion }) => isQuestion || !isThanks(clauses.flat(), language));
  const thanks = others.length < sentences.length ? ['thanks'] : [];
  return {
    language,
    questions: questionsOf(others, normal, language),
    alternatives: () =>
      alternativesOf(
        others.filter(({ clauses }) => !areListed(clauses, normal, language)),
        language,
      ),
    bareWho: () =>
      bareWhoIn(
        others.flatMap(({ clauses }) => clauses.flat()),
        language,
      ),
    intents: [...others.flatMap(({ clauses }) => clauses.flatMap((clause) => intentsOf(clause, language))), ...thanks],
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
    (sentence, at) =>
      isAsking(sentence, language) || continues(sentence, language) || continues(sentences[at + 1], language),
  );
  const proper = asking.filter((sentence) => !asksFavours(sentence, language));
  const chosen = [proper, asking, sentences].find(({ length }) => length > 0) ?? [];
  const background = sentences
    .filter((sentence) => !chosen.includes(sentence))
    .flatMap(({ clauses }) => clauses.flat());
  const parts = withAsked(
    chosen.flatMap((sentence) => partsOf(sentence, background, text, language)).filter(hasContent),
    language,
  );
  return withoutSmallTalk(parts).map(({ question, isQuestion }, at, kept) =>
    !isQuestion && kept.slice(at).some((part) => part.isQuestion) ? { ...question, hangs: 'after' } : question,
  );
};

const isAsking = ({ clauses, isQuestion }: Sentence, language: Language): boolean =>
  isQuestion || clauses.some((clause) => asksOutright(clause, language));

/** "Entä Itä-Uusimaa": asks what was asked before it. */
const continues = (sentence: Sentence | undefined, language: Language): boolean =>
  sentence !== undefined && adds(sentence.clauses.flat(), language);

/** One question of a message. */
type Part = {
  core: readonly Span[];
  question: Question;
  isQuestion: boolean;
  /** Put as a question, it names whom it is about or a thing that has to be explained. */
  isOwn: boolean;
  /** It wants more than a yes or a no, and nothing of its sentence comes after it. */
  isPut: boolean;
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

/** "Eikö olekin hieno päivä?" before a question about a project is small talk; what comes after one asks for more. */
const withoutSmallTalk = (parts: readonly Part[]): readonly Part[] => {
  const first = parts.findIndex(({ question }) => isOnTopic(question));
  if (first < 0) return parts;
  return parts.filter(({ question, isOwn, isPut }, at) => isOnTopic(question) || (isOwn && (isPut || at > first)));
};

const isOnTopic = ({ subjects, ambiguous, units, overview, day }: Question): boolean =>
  overview === 'division' ||
  day !== undefined ||
  units.some(({ must, senses }) => must && (senses.length > 0 || subjects.length + ambiguous.length > 0));

const hasContent = ({ question }: Part): boolean =>
  question.units.some(({ quiet }) => !quiet) ||
  question.subjects.length + question.ambiguous.length > 0 ||
  question.listing !== undefined ||
  question.day !== undefined;

/** The questions of a sentence, as a list of topics may be several. */
const partsOf = (sentence: Sentence, background: readonly Span[], text: string, language: Language): Part[] => {
  const { clauses } = sentence;
  const isQuestion = sentence.isQuestion || continues(sentence, language);
  const found = areListed(clauses, text, language) ? [] : groupsOf(clauses, language);
  const whole = found.length > 0 ? found : [{ core: clauses.flat(), aside: [], told: [] }];
  const groups = whole.flatMap((group) =>
    byTopic(group.core, text, language).map((core, index) => ({ ...group, core, isListed: index > 0 })),
  );
  // Of several questions each has the names it says itself; what it leaves out comes from the one before.
  return groups.map(({ core, aside, told, isListed }, at) => {
    const others = groups.length > 1 ? [] : [...told, ...background];
    const items = byDetail(core, text, language).map((item) => questionOf(item, aside, others, language));
    const question = {
      ...questionOf(core, aside, others, language),
      text: stretchOf(core, text),
      ...(items.length > 1 ? { items } : {}),
    };
    const names = namesSubject(core);
    const wants = hasQuestionWord(core, language);
    const next = groups[at + 1]?.core;
    const isMore = at === 0 || wants || startsWithCoordinator(core, language);
    const hangs = at > 0 && !isListed && !names && !core.some((span) => isVerb(span, language));
    return {
      core,
      question: hangs ? { ...question, hangs: 'before' } : question,
      isQuestion,
      isOwn: isQuestion && (names || (namesThing(question) && isMore && !isPersonal(core, language))),
      isPut: names || (wants && (!next || startsWithCoordinator(next, language))),
    };
  });
};

/** The words of a text from the first of some spans to the last. */
const stretchOf = (spans: readonly Span[], text: string): string => {
  const tokens = spans.flatMap((span) => span.tokens);
  return text.slice(tokens[0]?.start, tokens.at(-1)?.end);
};

/** What goes on with the question before it asks the same of whom it names. */
const withAsked = (parts: readonly Part[], language: Language): Part[] => {
  const whole: Part[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    whole.push(before && adds(part.core, language) ? { ...part, ...askedOf(part, before.core, language) } : part);
  }
  return whole;
};

const askedOf = (part: Part, before: readonly Span[], language: Language): Pick<Part, 'core' | 'question'> => {
  const own = part.core.filter(({ name }) => name);
  const kinds = new Set(own.flatMap(kindsIn));
  const core = [...before.filter((span) => !kindsIn(span).some((kind) => kinds.has(kind))), ...own];
  const { text = '' } = part.question;
  return { core, question: { ...questionOf(core, [], [], language), text } };
};

/** A project or a body stands for a place. */
const kindsIn = ({ name }: Span): string[] =>
  name?.subjects.map(({ kind }) => (kind === 'person' || kind === 'programme' || kind === 'term' ? kind : 'place')) ??
  [];

/** A thing, not only a verb or a circumstance: "mitä vastaan?" names none. */
const namesThing = ({ units }: Question): boolean => units.some(({ must, reserve }) => must && !reserve);

const hasQuestionWord = (clause: readonly Span[], language: Language): boolean =>
  clause.some((span) => has(conceptsIn(span, language), 'asks'));
