/** What the bot made of a question and why it chose its facts, as text for the person who edits knowledge. */
import type { Finding } from './create-bot.ts';

export const explainWhy = (findings: readonly Finding[]): string => findings.flatMap(linesOf).join('\n');

const linesOf = ({ question, answer }: Finding): string[] => [
  `language   ${question.language}`,
  ...question.subjects.map(({ subject, from }) => `subject    ${subject.kind} ${subject.id} ← "${from}"`),
  ...question.ambiguous.map(
    ({ subjects, from }) => `ambiguous  ${subjects.map(({ id }) => id).join(' | ')} ← "${from}"`,
  ),
  ...question.units.map((unit) => {
    const senses = unit.senses.map(({ kind, id }) => `${kind}:${id}`).join(' ') || 'word';
    const marks = [unit.must ? 'must' : '', unit.quiet ? 'quiet' : ''].filter(Boolean).join(' ');
    const terms = unit.word?.terms.join(' ') ?? '';
    const modifiers =
      unit.modifiers.length > 0 ? ` modifiers [${unit.modifiers.map((m) => m.join('|')).join(', ')}]` : '';
    return `unit       ${senses} ${marks} ← "${unit.text}" [${terms}]${modifiers}`;
  }),
  ...(question.at ? [`at         ${question.at}`] : []),
  `kind       ${answer.kind}${'reason' in answer ? ` (${answer.reason})` : ''}`,
  ...(answer.kind === 'answer' ? answer.families.map(({ head }) => `fact       ${head.id}`) : []),
  ...(answer.kind === 'answer' ? answer.leftOver.map((text) => `left over  ${text}`) : []),
  ...(answer.kind === 'unknown' ? answer.notUnderstood.map((text) => `missing    ${text}`) : []),
];
