/** What is asked of several people whom no fact tells of together is told of each. */
import type { Question } from '../questions/question.ts';
import type { Finding } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import type { Library } from './search.ts';

/** The answer to the question, or where there is none those of its people, at most so many, in the order in which they are named. */
export const answersOf = (question: Question, library: Library, most: number): Finding[] => {
  const answer = answerQuestion(question, library);
  const whole: Finding[] = [{ question, answer }];
  if (answer.kind !== 'unknown') return whole;
  const each = byPerson(question)
    .slice(0, most)
    .map((asked) => ({ question: asked, answer: answerQuestion(asked, library) }));
  return each.some((finding) => finding.answer.kind === 'answer') ? each : whole;
};

/** "Palolan ja Sipilän puhelinnumerot" as a question about each; none where at most one person is named. */
const byPerson = (question: Question): Question[] => {
  const { subjects } = question;
  const people = new Set(subjects.filter(({ subject }) => subject.kind === 'person').map(({ subject }) => subject.id));
  const alone = (id: string): Question => ({
    ...question,
    subjects: subjects.filter(({ subject }) => subject.id === id || !people.has(subject.id)),
  });
  return people.size > 1 ? [...people].map(alone) : [];
};
