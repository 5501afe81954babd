/** `knowledge diff <git ref>`: what has changed since then, in words, and which questions get another answer. */
import { createBot } from '../../answers/create-bot.ts';
import { statementOf, subjectText } from '../../answers/statements.ts';
import {
  type Changes,
  changesBetween,
  type ExampleChange,
  type FactChange,
  type FactPart,
  type IdChanges,
} from '../../knowledge/changes.ts';
import type { Keep } from '../../knowledge/kept.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { atOnce, type Steps } from '../../knowledge/steps.ts';
import { FIELD_NAMES } from './field-names.ts';

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

/** `questions` are asked of both versions, on the same day. */
export const diffText = ({ before, after }: Versions, comparing: Comparing): string => {
  const { today } = comparing;
  const changes = changesBetween(before, after);
  const lines = { fact: lineOf(after, today), earlier: lineOf(before, today) };
  return [
    ...factsText(changes, lines),
    ...examplesText(changes.examples),
    ...idsText('Lähteet', changes.sources),
    ...idsText('Kohteet', changes.subjects),
    answersText({ before, after }, comparing),
  ].join('\n');
};

type Line = (fact: Fact) => string;
type Lines = { fact: Line; earlier: Line };

const lineOf =
  (knowledge: Knowledge, today: string): Line =>
  (fact) => {
    const speaker = { language: 'fi', today, knowledge } as const;
    return `${subjectText(fact, speaker)}: ${statementOf(fact, speaker)}`;
  };

const TITLES: Record<FactChange['kind'], string> = {
  added: 'Uudet faktat',
  changed: 'Muuttuneet faktat',
  superseded: 'Korvautuneet faktat',
  removed: 'Poistetut faktat',
};

const factsText = ({ facts }: Changes, lines: Lines): string[] => {
  if (facts.length === 0) return ['Faktat ovat samat.'];
  return (Object.keys(TITLES) as FactChange['kind'][]).flatMap((kind) => {
    const ofKind = facts.filter((change) => change.kind === kind);
    return ofKind.length === 0
      ? []
      : [`${TITLES[kind]} (${ofKind.length}):`, ...ofKind.flatMap((change) => changeLines(change, lines)), ''];
  });
};

/** What shows in the statement of a fact itself. */
const SHOWN: readonly FactPart[] = ['subject', 'measure', 'event', 'about', 'covers', 'value', 'precision'];

const changeLines = (change: FactChange, { fact: now, earlier }: Lines): string[] => {
  const { kind, fact } = change;
  if (kind === 'removed') return [`  ${fact.id}  ${earlier(fact)}`];
  if (kind === 'added') return [`  ${fact.id}  ${now(fact)}`];
  if (kind === 'superseded') return [`  ${fact.id}  ${now(fact)}`, `    korvaaja: ${fact.supersededBy.join(', ')}`];
  const names = change.parts.map((part) => FIELD_NAMES[part]).join(', ');
  return change.parts.some((part) => SHOWN.includes(part))
    ? [`  ${fact.id}  ${names}`, `    oli: ${earlier(change.before)}`, `    nyt: ${now(fact)}`]
    : [`  ${fact.id}  ${names}`, `    ${now(fact)}`];
};

const idsText = (title: string, { added, changed, removed }: IdChanges): string[] => {
  const parts = [
    ...(added.length > 0 ? [`uusia ${added.length} (${added.join(', ')})`] : []),
    ...(changed.length > 0 ? [`muuttuneita ${changed.length} (${changed.join(', ')})`] : []),
    ...(removed.length > 0 ? [`poistettuja ${removed.length} (${removed.join(', ')})`] : []),
  ];
  return parts.length > 0 ? [`${title}: ${parts.join('; ')}.`, ''] : [];
};

const examplesText = (changes: readonly ExampleChange[]): string[] => {
  if (changes.length === 0) return [];
  const lines = changes.map(({ fact, added, removed }) => {
    const counts = [...(added > 0 ? [`uusia ${added}`] : []), ...(removed > 0 ? [`poistettuja ${removed}`] : [])];
    return `  ${fact ?? 'ei mitään faktaa'}  ${counts.join(', ')}`;
  });
  return ['Esimerkkikysymykset faktoittain:', ...lines, ''];
};

const answersText = ({ before, after }: Versions, comparing: Comparing): string => {
  const { questions } = comparing;
  if (questions.length === 0) return 'Kysymyssarjaa ei ole, joten vastauksia ei verrattu.';
  const isSame = JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after));
  const earlier = isSame ? [] : firstLines('diff-before', before, 0, comparing);
  const now = isSame ? [] : firstLines('diff-after', after, questions.length, comparing);
  const different = questions.flatMap((question, at) =>
    earlier[at] === now[at] ? [] : [`  ${question}`, `    oli: ${earlier[at]}`, `    nyt: ${now[at]}`],
  );
  const count = different.length / 3;
  return count === 0
    ? `Kaikki ${questions.length} kysymystä saavat saman vastauksen kuin ennen.`
    : [`Toisen vastauksen saa ${count} kysymystä ${questions.length} kysymyksestä:`, ...different].join('\n');
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

/** The first lines of the answers to each question; what follows them may change without being another answer. */
const firstLines = (name: string, knowledge: Knowledge, done: number, comparing: Comparing): readonly string[] => {
  const { questions, today, keep, onAnswers } = comparing;
  const asking = function* (): Steps<string[]> {
    onAnswers(done, 2 * questions.length);
    const bot = createBot(knowledge);
    yield;
    return questions.map((text, at) => {
      if (at > 0 && at % ANSWERS_AT_A_TIME === 0) onAnswers(done + at, 2 * questions.length);
      const { messages } = bot.ask({ text, today, language: 'fi' });
      return messages.map(({ headline }) => headline).join(' / ');
    });
  };
  return atOnce(keep(name, [today, questions, ...contentOf(knowledge)], asking));
};
