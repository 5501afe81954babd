/** `knowledge diff <git ref>`: what has changed since then, in words, and which questions get another answer. */
import { statementOf, subjectText } from '../../answers/statements.ts';
import {
  type Changes,
  changesBetween,
  type ExampleChange,
  type FactChange,
  type FactPart,
  type IdChanges,
} from '../../knowledge/changes.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { answersText } from './answers-text.ts';
import { answerChanges, type Comparing, type Versions } from './compared-answers.ts';
import { FIELD_NAMES } from './field-names.ts';

/** `questions` are asked of both versions, on the same day. `howToSeeAll` is left out where all answers are to be shown. */
export const diffText = (versions: Versions, comparing: Comparing, howToSeeAll?: string): string => {
  const { before, after } = versions;
  const { today, questions } = comparing;
  const changes = changesBetween(before, after);
  const lines = { fact: lineOf(after, today), earlier: lineOf(before, today) };
  const examined = [...changes.facts.map(({ fact }) => fact.id), ...changes.examples.flatMap(({ fact }) => fact ?? [])];
  const telling = { asked: questions.length, touched: new Set(examined), ...(howToSeeAll ? { howToSeeAll } : {}) };
  return [
    ...factsText(changes, lines),
    ...examplesText(changes.examples),
    ...idsText('Lähteet', changes.sources),
    ...idsText('Kohteet', changes.subjects),
    answersText(answerChanges(versions, comparing), telling),
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
