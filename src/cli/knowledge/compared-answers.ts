/** What the same questions are answered by two versions of knowledge, and what has become of each answer. */
import { chosenIn } from '../../answers/answer.ts';
import { buildingBot } from '../../answers/create-bot.ts';
import { presentAnswer } from '../../answers/present.ts';
import type { Keep } from '../../knowledge/kept.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { atOnce, type Steps } from '../../knowledge/steps.ts';
import { rememberingWordReader } from '../../language/analyse.ts';

export type Versions = { before: Knowledge; after: Knowledge };

/** What the answers of both versions are compared by. */
export type Comparing = {
  questions: readonly string[];
  today: string;
  /** Keeps the answers of both versions, so that the next comparison asks only the one that has changed. */
  keep: Keep;
  /** Told now and then how many of all answers there are so far. */
  onAnswers: (done: number, all: number) => void;
};

/** The first lines of an answer, since what follows them may change without being another answer, and the facts they are of. */
type Given = { line: string; facts: readonly string[]; isAnswered: boolean };

/** What has become of an answer, the gravest first. */
export const OUTCOMES = ['lost', 'other', 'gained', 'wording'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type AnswerChange = {
  question: string;
  outcome: Outcome;
  before: string;
  now: string;
  /** The facts that come first in either answer. */
  facts: readonly string[];
};

/** Every question that gets another answer, in the order they were given. */
export const answerChanges = ({ before, after }: Versions, comparing: Comparing): AnswerChange[] => {
  const { questions } = comparing;
  if (JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after))) return [];
  // Both versions mostly want the same words, and what words are read by takes long to make.
  const reading = rememberingWordReader();
  const answersOf = (name: string, knowledge: Knowledge, done: number): readonly Given[] => {
    const asking = () => askingAll(knowledge, reading, done, comparing);
    return atOnce(comparing.keep(name, [comparing.today, questions, ...contentOf(knowledge)], asking));
  };
  const earlier = answersOf('diff-before', before, 0);
  const later = answersOf('diff-after', after, questions.length);
  return questions.flatMap((question, at) => {
    const [then, now] = [earlier[at], later[at]];
    if (!then || !now || then.line === now.line) return [];
    const facts = [...then.facts, ...now.facts];
    return [{ question, outcome: outcomeOf(then, now), before: then.line, now: now.line, facts }];
  });
};

const outcomeOf = (then: Given, now: Given): Outcome => {
  if (then.isAnswered && !now.isAnswered) return 'lost';
  if (!then.isAnswered && now.isAnswered) return 'gained';
  return then.facts.join() === now.facts.join() ? 'wording' : 'other';
};

/** All that answers are made of. */
const contentOf = ({ subjects, facts, sources, vocabulary, examples }: Knowledge): readonly unknown[] => [
  [...subjects],
  facts,
  [...sources],
  vocabulary,
  examples.states(),
];

const ANSWERS_AT_A_TIME = 100;

const askingAll = function* (
  knowledge: Knowledge,
  reading: ReturnType<typeof rememberingWordReader>,
  done: number,
  { questions, today, onAnswers }: Comparing,
): Steps<Given[]> {
  onAnswers(done, 2 * questions.length);
  const bot = yield* buildingBot(knowledge, reading);
  return questions.map((text, at) => {
    if (at > 0 && at % ANSWERS_AT_A_TIME === 0) onAnswers(done + at, 2 * questions.length);
    const answers = bot.find({ text, today, language: 'fi' }).findings.map(({ answer }) => answer);
    const messages = answers.map((answer) => presentAnswer(answer, { language: 'fi', today, knowledge }));
    return {
      line: messages.map(({ headline }) => headline).join(' / '),
      facts: answers.flatMap((answer) => chosenIn(answer)[0]?.head.id ?? []),
      isAnswered: answers.some(({ kind }) => kind === 'answer' || kind === 'listing'),
    };
  });
};
