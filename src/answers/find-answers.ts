/** Request → Findings: the questions of a message, each with its answer, and what the next message may leave out. */
import type { Language } from '../knowledge/schema.ts';
import { languageWished } from '../questions/language-wished.ts';
import { queryOf } from '../questions/query-of.ts';
import type { Query, Question, Understanding } from '../questions/question.ts';
import { emptyQuestion } from '../questions/question-of.ts';
import type { Reader } from '../questions/spans.ts';
import { understand } from '../questions/understand.ts';
import type { Answer, Finding } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import type { Request } from './bot.ts';
import { contextOf } from './context.ts';
import { type Conversation, inConversation, isAskedBack, isBareWhy, questionOfQuery } from './conversation.ts';
import { answersOf } from './each-named.ts';
import { ofNamesake } from './namesakes.ts';
import { sourcesSilent } from './not-knowing.ts';
import type { Library } from './search.ts';

/** Longer messages are not questions; they get advice instead. */
export const LONGEST_MESSAGE = 1500;
export const MOST_QUESTIONS = 4;

export type Findings = {
  language: Language;
  findings: readonly Finding[];
  context: Query | undefined;
  /** The language asked for in words, which goes before that of the person and of the channel. */
  wished?: Language;
  /** How many of the message's last questions were left, as there were more than `MOST_QUESTIONS`. */
  left?: number;
};

/** Answers each question of a message in turn, every one of which may leave out what the one before said. */
export const findAnswers = (request: Request, reader: Reader, library: Library): Findings => {
  const language = request.language ?? 'fi';
  if (request.text.length > LONGEST_MESSAGE) return helped('too-long', language, request.previous);
  const wished = languageWished(request.text);
  if (wished)
    return request.previous
      ? toldAgain(request.previous, wished, library)
      : { ...helped('usage', wished, undefined), wished };
  const understanding = understand(request.text, reader);
  const { intents } = understanding;
  const questions = questionsOf(understanding, request.previous);
  if (questions.length === 0)
    return helped(helpAbout(intents), request.language ?? understanding.language, request.previous);
  let context = request.previous;
  const findings: Finding[] = [];
  for (const asked of questions.slice(0, MOST_QUESTIONS)) {
    // "Lyhenivätkö jonot, kuinka paljon?": what is not known has no amount either.
    if (findings.at(-1)?.answer.kind === 'unknown' && (asked.hangs === 'before' || saysNothing(asked))) continue;
    const found = foundOf(asked, { previous: context, region: request.region }, reader, library);
    findings.push(...found);
    context = contextAfter(found) ?? context;
  }
  const left = leftOf(questions);
  if (findings.every(({ answer }) => answer.kind === 'unknown')) {
    const other = firstAnswer(understanding.alternatives(), request, reader, library);
    if (other)
      return {
        language: understanding.language,
        findings: [other],
        context: contextOf(other.question, other.answer),
        left,
      };
  }
  return { language: understanding.language, findings: worthTelling(findings), context, left };
};

/** What one question finds; where nothing tells all that it asks for, what each item of it does. */
const foundOf = (asked: Question, talk: Conversation, reader: Reader, library: Library): readonly Finding[] => {
  const question = meantBy(asked, talk, reader, library);
  const whole = answersOf(question, library, MOST_QUESTIONS).map(withReason);
  if (!asked.items || whole.some(({ answer }) => answer.kind !== 'unknown')) return whole;
  const apart: Finding[] = [];
  for (const item of asked.items) {
    const previous = contextAfter(apart) ?? talk.previous;
    apart.push(...foundOf(item, { ...talk, previous }, reader, library));
  }
  return apart.some(({ answer }) => answer.kind === 'answer') ? apart : whole;
};

/** What the next question may leave out after some that were answered. */
const contextAfter = (findings: readonly Finding[]): Query | undefined => {
  const last = findings.at(-1);
  return last && contextOf(last.question, last.answer);
};

/** What a message asks; "kuka?" alone is a question where something was spoken of before. */
const questionsOf = ({ questions, bareWho }: Understanding, previous: Query | undefined): readonly Question[] => {
  const isSpokenOf = previous !== undefined && !isAskedBack(previous);
  return questions.length === 0 && isSpokenOf ? [bareWho()].filter((question) => question !== undefined) : questions;
};

/** How many there are beyond those that are answered at once, without those that were asked before in the same words. */
const leftOf = (questions: readonly Question[]): number => {
  const textOf = ({ text = '' }: Question): string => text.toLowerCase();
  const asked = new Set(questions.slice(0, MOST_QUESTIONS).map(textOf));
  return new Set(
    questions
      .slice(MOST_QUESTIONS)
      .map(textOf)
      .filter((text) => !asked.has(text)),
  ).size;
};

/** "Miksi?" after an answer is answered by a reason that its facts tell, and by nothing else. */
const withReason = (finding: Finding): Finding => {
  const { question, answer } = finding;
  if (!isBareWhy(question) || question.facts.length === 0 || answer.kind !== 'answer' || answer.noted) return finding;
  const notUnderstood = question.units.flatMap(({ text }) => text || []);
  const subjects = question.subjects.map(({ subject }) => subject);
  return { question, answer: sourcesSilent(question, subjects, notUnderstood) };
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

/** A question word alone, not "paljonko sai?". */
const saysNothing = ({ units, subjects, ambiguous }: Question): boolean =>
  subjects.length + ambiguous.length === 0 &&
  units.every(
    ({ quiet, senses }) =>
      (quiet && !senses.some(({ kind }) => kind === 'measure')) ||
      (senses.length > 0 && senses.every(({ kind }) => kind === 'ask')),
  );

/** The question with what its names mean where they are asked for, and what it leaves out. */
const meantBy = (asked: Question, talk: Conversation, reader: Reader, { knowledge }: Library): Question =>
  inConversation(ofNamesake(asked, knowledge), talk, knowledge, reader);

/** The first of some readings of a message that has an answer. */
const firstAnswer = (
  readings: readonly Question[],
  { previous, region }: Request,
  reader: Reader,
  library: Library,
): Finding | undefined => {
  for (const reading of readings.slice(0, MOST_QUESTIONS)) {
    const question = meantBy(reading, { previous, region }, reader, library);
    const answer = answerQuestion(question, library);
    if (answer.kind === 'answer') return { question, answer };
  }
  return undefined;
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
