/** What the bot made of a question and why it chose its facts, as text for the person who edits knowledge. */
import type { Unit } from '../questions/question.ts';
import type { Answer, Finding } from './answer.ts';
import type { Looks } from './answer-question.ts';
import type { OpenBot } from './create-bot.ts';

/** What was made of each question, and how its answer came about, in lines. */
export const explainWhy = (findings: readonly Finding[], bot: Pick<OpenBot, 'looksAt'>): string =>
  findings.flatMap((finding) => [...linesOf(finding), ...secondLookLines(bot.looksAt(finding.question))]).join('\n');

const MOST_LIKELY = 5;

/** The likeliest facts with how near their examples are and how they stand, and what came of it. */
const secondLookLines = ({ first, weighing, second }: Looks): string[] => {
  if (!weighing) return ['second     none'];
  const { ranked, likely, unanswered } = weighing;
  const [best, next] = ranked;
  return [
    ...ranked.slice(0, MOST_LIKELY).map(({ evidence: { scored, likelihood, unexplained }, standing }) => {
      const left = unexplained.length > 0 ? ` without ${unexplained.map(said).join(' ')}` : '';
      return `likely     ${scored.family.head.id} likelihood ${likelihood.toFixed(1)} standing ${standing.toFixed(2)}${left}`;
    }),
    ...(best && next ? [`margin     ${(best.standing - next.standing).toFixed(2)}`] : []),
    `unanswered ${unanswered.toFixed(2)}`,
    `odds       ${likely.toFixed(2)}`,
    `first      ${outcomeOf(first)}`,
    `second     ${outcomeOf(first) === outcomeOf(second) ? 'the same' : outcomeOf(second)}`,
  ];
};

/** What is only implied has no words of its own. */
const said = ({ text, senses }: Unit): string => (text ? `"${text}"` : senses.map(({ id }) => id).join('|'));

const outcomeOf = (answer: Answer): string =>
  answer.kind === 'answer' ? answer.families.map(({ head }) => head.id).join(' ') : answer.kind;

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
