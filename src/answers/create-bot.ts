/** Knowledge → Bot: everything is read and indexed here, once. */
import { type Keep, makeAnew } from '../knowledge/kept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { createAnalyse } from '../language/analyse.ts';
import { languageWished } from '../questions/language-wished.ts';
import { conceptEntries, readingLexicon } from '../questions/lexicon.ts';
import { readingNames } from '../questions/names.ts';
import { emptyQuery, queryOf } from '../questions/query-of.ts';
import type { Query, Question } from '../questions/question.ts';
import { emptyQuestion } from '../questions/question-of.ts';
import { createRespell } from '../questions/respelling.ts';
import type { Reader } from '../questions/spans.ts';
import { createSpelling } from '../questions/spelling.ts';
import { understand } from '../questions/understand.ts';
import { createReadingWording } from '../questions/wording.ts';
import type { Answer, Finding } from './answer.ts';
import { answerQuestion, type Looks, looksAt } from './answer-question.ts';
import type { Bot, Request } from './bot.ts';
import { createCatalogue } from './catalogue.ts';
import { inConversation, isAskedBack, isBareWhy, questionOfQuery } from './conversation.ts';
import { answersOf } from './each-named.ts';
import { readingExamples } from './examples.ts';
import { indexingFacts } from './fact-index.ts';
import { createGrouping } from './grouping.ts';
import { createJudge, readJudgement } from './judgement.ts';
import { readingMentions } from './mentions.ts';
import type { Reply } from './message.ts';
import { createMoneyFor } from './money-for.ts';
import { presentAnswer } from './present.ts';
import type { Library } from './search.ts';

/** Longer messages are not questions; they get advice instead. */
const LONGEST_MESSAGE = 1500;
const MOST_QUESTIONS = 4;

export type Findings = {
  language: Language;
  findings: readonly Finding[];
  context: Query | undefined;
  /** The language asked for in words, which goes before that of the person and of the channel. */
  wished?: Language;
};

/** A bot that also tells how it came to its answers. */
export type OpenBot = Bot & {
  find(request: Request): Findings;
  /** What the rules came to and what the examples made of it, of a question that was found. */
  looksAt(question: Question): Looks;
  /** The language a text is written in. */
  languageOf(text: string): Language;
  /** Makes what words are read by, which would otherwise hold up the first question with a word that was never read. */
  preparing(): Steps<void>;
};

/** A bot with what its answers are looked for in. */
export type BuiltBot = OpenBot & { library: Library };

export const createBot = (knowledge: Knowledge, keep?: Keep): BuiltBot =>
  atOnce(buildingBot(knowledge, createAnalyse, keep));

/** The same in steps. `analysing` makes the analysers, for Finnish words that must be known. */
export const buildingBot = function* (
  knowledge: Knowledge,
  analysing: typeof createAnalyse,
  keep: Keep = makeAnew,
): Steps<BuiltBot> {
  const { analyse, inAll, finnish } = analysing(finnishWords(knowledge));
  yield;
  const names = yield* readingNames(knowledge, keep);
  yield;
  const index = yield* indexingFacts(knowledge, analyse, keep);
  const lexicon = yield* readingLexicon(knowledge.vocabulary, analyse, keep);
  yield;
  const examples = yield* readingExamples(knowledge, createReadingWording(names, lexicon, analyse), keep);
  yield;
  const spelling = createSpelling([...index.words, ...lexicon.words]);
  const respell = createRespell(knowledge, names, analyse);
  const reader: Reader = { analyse, inAll, finnish, names, lexicon, spelling, respell };
  yield;
  const mentions = yield* readingMentions(knowledge, names, keep);
  const library: Library = {
    knowledge,
    index,
    mentions,
    grouping: createGrouping(),
    examples,
    judge: createJudge(readJudgement()),
    moneyFor: createMoneyFor(knowledge, analyse),
  };
  const find = (request: Request): Findings => findAnswers(request, reader, library);
  const present = (
    findings: readonly Finding[],
    context: Query | undefined,
    language: Language,
    today: string,
  ): Reply => {
    const share = sharing(findings);
    return {
      language,
      messages: findings.map(({ answer }) => presentAnswer(answer, { language, today, knowledge })),
      context,
      ...(share ? { share } : {}),
    };
  };
  return {
    find,
    library,
    looksAt: (question) => looksAt(question, library),
    *preparing() {
      // The first word of each language makes what its words are read by.
      for (const language of LANGUAGES) {
        analyse('sote', language);
        yield;
      }
    },
    catalogue: createCatalogue(knowledge, (text) => understand(text, reader).questions),
    languageOf: (text) => understand(text.slice(0, LONGEST_MESSAGE), reader).language,
    ask: (request) => {
      const { findings, language, context, wished } = find(request);
      return present(findings, context, wished ?? request.language ?? language, request.today);
    },
    choose: ({ query, language, today }) => {
      const question = questionOfQuery(query, language, knowledge);
      return present([{ question, answer: answerQuestion(question, library) }], query, language, today);
    },
  };
};

const findAnswers = (request: Request, reader: Reader, library: Library): Findings => {
  const language = request.language ?? 'fi';
  if (request.text.length > LONGEST_MESSAGE) return helped('too-long', language, request.previous);
  const wished = languageWished(request.text);
  if (wished)
    return request.previous
      ? toldAgain(request.previous, wished, library)
      : { ...helped('usage', wished, undefined), wished };
  const understanding = understand(request.text, reader);
  const { questions, intents } = understanding;
  if (questions.length === 0)
    return helped(helpAbout(intents), request.language ?? understanding.language, request.previous);
  let context = request.previous;
  const findings: Finding[] = [];
  for (const asked of questions.slice(0, MOST_QUESTIONS)) {
    // "Lyhenivätkö jonot, kuinka paljon?": what is not known has no amount either.
    if (findings.at(-1)?.answer.kind === 'unknown' && (asked.hangs === 'before' || saysNothing(asked))) continue;
    const question = inConversation(asked, { previous: context, region: request.region }, library.knowledge);
    for (const finding of answersOf(question, library, MOST_QUESTIONS).map(withReason)) {
      context = contextOf(finding.question, finding.answer);
      findings.push(finding);
    }
  }
  if (findings.every(({ answer }) => answer.kind === 'unknown')) {
    const other = firstAnswer(understanding.alternatives(), request, library);
    if (other)
      return { language: understanding.language, findings: [other], context: contextOf(other.question, other.answer) };
  }
  return { language: understanding.language, findings: worthTelling(findings), context };
};

/** "Miksi?" after an answer is answered by a reason that its facts tell, and by nothing else. */
const withReason = (finding: Finding): Finding => {
  const { question, answer } = finding;
  if (!isBareWhy(question) || question.facts.length === 0 || answer.kind !== 'answer' || answer.noted) return finding;
  const notUnderstood = question.units.flatMap(({ text }) => text || []);
  const subjects = question.subjects.map(({ subject }) => subject);
  return {
    question,
    answer: { kind: 'unknown', question, reason: 'sources-silent', notUnderstood, missing: [], subjects, offers: [] },
  };
};

/** Without what only leads up to an answer, and what has been told by the one before. */
const worthTelling = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding, at) => {
    const [before, after] = [findings.slice(0, at), findings.slice(at + 1)];
    return !(leadsUp(finding) && after.length > 0) && !before.some((told) => tellsTheSame(told, finding));
  });

/** "Keski-Suomi? Paljonko siellä saatiin?": a name alone, or a story in which nothing that is known is asked. */
const leadsUp = ({ question, answer }: Finding): boolean =>
  (answer.kind === 'clarify' && answer.about === 'topic') || (answer.kind === 'unknown' && question.hangs === 'after');

const tellsTheSame = ({ question: one, answer: told }: Finding, { question: other, answer }: Finding): boolean =>
  told.kind === 'answer' &&
  answer.kind === 'answer' &&
  !told.overview &&
  told.families[0].head === answer.families[0].head &&
  answer.families.every(({ head }) => told.families.some((family) => family.head === head)) &&
  told.noted?.join() === answer.noted?.join() &&
  queryOf(one).details.join() === queryOf(other).details.join();

/** A question word alone. */
const saysNothing = ({ units, subjects, ambiguous }: Question): boolean =>
  subjects.length + ambiguous.length === 0 &&
  units.every(({ quiet, senses }) => quiet || (senses.length > 0 && senses.every(({ kind }) => kind === 'ask')));

/** The first of some readings of a message that has an answer. */
const firstAnswer = (readings: readonly Question[], request: Request, library: Library): Finding | undefined => {
  for (const reading of readings.slice(0, MOST_QUESTIONS)) {
    const question = inConversation(reading, { previous: request.previous, region: request.region }, library.knowledge);
    const answer = answerQuestion(question, library);
    if (answer.kind === 'answer') return { question, answer };
  }
  return undefined;
};

const MOST_SHARED = 10;

/** The facts of all answers of a reply, where it has nothing but answers. */
const sharing = (findings: readonly Finding[]): Query | undefined => {
  const [only, ...more] = findings;
  if (only?.answer.kind === 'listing' && more.length === 0) return queryOf(only.question);
  const answers = findings.flatMap(({ answer }) => (answer.kind === 'answer' ? [answer] : []));
  const facts = answers.flatMap(({ families }) => families.map(({ head }) => head.id));
  if (answers.length < findings.length || facts.length === 0 || facts.length > MOST_SHARED) return undefined;
  const [question] = answers.map((answer) => answer.question);
  if (question?.overview && answers.length === 1) return queryOf(question);
  const { details } = question ? queryOf(question) : emptyQuery;
  return { ...emptyQuery, details, facts, ...(question?.at ? { at: question.at } : {}) };
};

const helped = (
  about: Extract<Answer, { kind: 'help' }>['about'],
  language: Language,
  context: Query | undefined,
): Findings => ({
  language,
  context,
  findings: [{ question: emptyQuestion(language), answer: { kind: 'help', about } }],
});

const helpAbout = (intents: readonly string[]): 'usage' | 'greeting' | 'thanks' => {
  if (intents.includes('help')) return 'usage';
  if (intents.includes('thanks')) return 'thanks';
  return intents.includes('greeting') ? 'greeting' : 'usage';
};

/** "På svenska?": what was told last, in another language. */
const toldAgain = (previous: Query, wished: Language, library: Library): Findings => {
  const facts = isAskedBack(previous) ? [] : previous.facts;
  const question = questionOfQuery({ ...previous, facts }, wished, library.knowledge);
  return {
    language: wished,
    wished,
    context: previous,
    findings: [{ question, answer: answerQuestion(question, library) }],
  };
};

/** What the next question of the conversation may leave out. */
const contextOf = (question: Question, answer: Answer): Query => ({
  ...subjectsTold(question, answer),
  facts: factsTold(answer).slice(0, MOST_SHARED),
});

/** The facts of an answer; of a choice of subjects the likeliest of each. */
const factsTold = (answer: Answer): string[] => {
  if (answer.kind === 'answer' && !answer.overview) return answer.families.map(({ head }) => head.id);
  return answer.kind === 'clarify' ? answer.offers.flatMap(({ query }) => query.facts.slice(0, 1)) : [];
};

/** A person told of becomes what "she" means. */
const subjectsTold = (question: Question, answer: Answer): Query => {
  const query = queryOf(question);
  if (answer.kind === 'clarify' && answer.about === 'name') return { ...query, subjects: [] };
  if (answer.kind !== 'answer' || answer.overview) return query;
  const people = new Set(answer.families.flatMap(({ head }) => ('person' in head.value ? [head.value.person] : [])));
  const [person] = people;
  if (people.size === 1 && person && !query.subjects.includes(person))
    return { ...query, subjects: [...query.subjects, person] };
  if (query.subjects.length + query.programmes.length > 0) return query;
  const root = answer.families[0].head.subject;
  return root.kind === 'programme'
    ? { ...query, programmes: [root.id] }
    : { ...emptyQuery, ...query, subjects: [root.id] };
};

/** Single Finnish words of the vocabulary; some no dictionary has ("fyrkka"). */
const finnishWords = ({ vocabulary }: Knowledge): string[] =>
  conceptEntries(vocabulary)
    .filter(({ concept, expression }) => concept.language === 'fi' && /^[\p{L}-]+$/u.test(expression))
    .map(({ expression }) => expression);
