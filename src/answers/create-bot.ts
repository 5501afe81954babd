/** Knowledge → Bot: everything is read and indexed here, once. */
import type { ExampleQuestions } from '../knowledge/example-questions.ts';
import { type Keep, makeAnew } from '../knowledge/kept.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { createAnalyse, createWordReader, type WordReader } from '../language/analyse.ts';
import { isKept, type KeptWords, keepingWords } from '../language/kept-words.ts';
import { conceptEntries, readingLexicon } from '../questions/lexicon.ts';
import { readingNames } from '../questions/names.ts';
import { emptyQuery, queryOf } from '../questions/query-of.ts';
import type { Query, Question } from '../questions/question.ts';
import { createRespell } from '../questions/respelling.ts';
import type { Reader } from '../questions/spans.ts';
import { createSpelling } from '../questions/spelling.ts';
import { understand } from '../questions/understand.ts';
import { createReadingWording } from '../questions/wording.ts';
import type { Finding } from './answer.ts';
import { answerQuestion, type Looks, looksAt } from './answer-question.ts';
import { createTells } from './asks.ts';
import type { Bot, Request } from './bot.ts';
import { createCatalogue } from './catalogue.ts';
import { questionOfQuery } from './conversation.ts';
import { readingExamples } from './examples.ts';
import { indexingFacts } from './fact-index.ts';
import { type Findings, findAnswers, LONGEST_MESSAGE } from './find-answers.ts';
import { createGrouping } from './grouping.ts';
import { createJudge, readJudgement } from './judgement.ts';
import { readingMentions } from './mentions.ts';
import type { Reply } from './message.ts';
import { createMoneyFor } from './money-for.ts';
import { presentFindings } from './present.ts';
import type { Library } from './search.ts';

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

/** A bot over this knowledge, made at once. */
export const createBot = (knowledge: Knowledge, keep?: Keep): BuiltBot =>
  atOnce(buildingBot(knowledge, createWordReader, keep));

/** The same in steps. `reading` makes what reads words, for Finnish words that must be known. */
export const buildingBot = function* (
  knowledge: Knowledge,
  reading: typeof createWordReader,
  keep: Keep = makeAnew,
): Steps<BuiltBot> {
  const wanted = finnishWords(knowledge);
  const wordReader = reading(wanted);
  const words = yield* readingWords(knowledge.examples, wanted, wordReader, keep);
  const { analyse, inAll, finnish } = createAnalyse(wordReader, words);
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
  const isOfExamples = (word: string): boolean => isKept(words, word);
  const reader: Reader = { analyse, inAll, isOfExamples, finnish, names, lexicon, spelling, respell };
  yield;
  const mentions = yield* readingMentions(knowledge, names, keep);
  const library: Library = {
    knowledge,
    index,
    mentions,
    tells: createTells(),
    grouping: createGrouping(knowledge, mentions),
    examples,
    judge: createJudge(readJudgement()),
    moneyFor: createMoneyFor(knowledge, analyse),
  };
  const find = (request: Request): Findings => findAnswers(request, reader, library);
  const present = (found: Omit<Findings, 'language'>, language: Language, today: string): Reply => {
    const share = sharing(found.findings);
    return {
      language,
      messages: presentFindings(found, { language, today, knowledge }),
      context: found.context,
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
      const found = find(request);
      return present(found, found.wished ?? request.language ?? found.language, request.today);
    },
    choose: ({ query, language, today }) => {
      const question = questionOfQuery(query, language, knowledge);
      const findings = [{ question, answer: answerQuestion(question, library) }];
      return present({ findings, context: query }, language, today);
    },
  };
};

/** A reply of more facts is too long to be shared. */
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

/** The words of the example questions, in which most of what is asked is asked. */
const readingWords = (
  examples: ExampleQuestions,
  wanted: readonly string[],
  { read }: WordReader,
  keep: Keep,
): Steps<KeptWords> =>
  keep('words', [wanted, examples.states()], function* () {
    const all = yield* examples.making();
    return yield* keepingWords(
      all.map(({ text }) => text),
      read,
    );
  });

/** Single Finnish words of the vocabulary; some no dictionary has ("fyrkka"). */
const finnishWords = ({ vocabulary }: Knowledge): string[] =>
  conceptEntries(vocabulary)
    .filter(({ concept, expression }) => concept.language === 'fi' && /^[\p{L}-]+$/u.test(expression))
    .map(({ expression }) => expression);
