/** A reply as text and as the JSON objects of the command line. */
import type { Answer, Finding } from '../answers/answer.ts';
import { membersOf } from '../answers/families.ts';
import type { Message } from '../answers/message.ts';
import { listedFacts } from '../answers/present-listing.ts';
import { nameOf, type Speaker } from '../answers/statements.ts';
import type { Fact, Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';

/** A message as plain text, complete on its own. */
export const plainText = (message: Message): string => {
  const citations = message.citations.map(
    ({ publisher, title, date, url }) => `${publisher}: ${title} (${date})${url ? ` ${url}` : ''}`,
  );
  return [
    message.headline,
    ...message.details.map((line) => `– ${line}`),
    ...message.choices.map(({ label }) => `  • ${label}`),
    ...(citations.length > 0 ? [`${TEXTS[message.language].sources}: ${citations.join('; ')}`] : []),
    ...message.notes,
  ].join('\n');
};

const subjectJson = (subject: Subject, from: string, language: Language) => ({
  kind: subject.kind,
  id: subject.id,
  name: subject.name[language],
  from,
});

const valueJson = ({ value }: Fact, speaker: Speaker) => {
  if ('amount' in value) return { amount: value.amount, currency: 'EUR' };
  if ('names' in value) {
    return {
      names: value.names.map((name) => (typeof name === 'string' ? nameOf(name, speaker) : name[speaker.language])),
    };
  }
  if ('person' in value) {
    const { person, role, organisation, ...reach } = value;
    return {
      name: nameOf(person, speaker),
      role: role[speaker.language],
      ...(organisation ? { organisation: nameOf(organisation, speaker) } : {}),
      ...reach,
    };
  }
  return value;
};

/** A fact as the command line gives it; `state` is that of the whole knowledge. */
const factJson = (fact: Fact, speaker: Speaker) => ({
  id: fact.id,
  subject: { kind: fact.subject.kind, id: fact.subject.id },
  topic: fact.topic,
  ...(fact.measure ? { measure: fact.measure } : {}),
  ...(fact.event ? { event: fact.event } : {}),
  ...(fact.about ? { about: fact.about } : {}),
  covers: fact.covers,
  value: valueJson(fact, speaker),
  precision: fact.precision,
  asOf: fact.asOf,
  state: fact.state,
  sources: fact.sources.map(({ id, publisher, title, date, url }) => ({
    id,
    publisher: typeof publisher === 'string' ? publisher : publisher[speaker.language],
    title,
    date,
    ...(url ? { url } : {}),
  })),
});

const factsOf = (answer: Answer, speaker: Speaker): Fact[] => {
  if (answer.kind === 'listing') return listedFacts(answer, speaker);
  return answer.kind === 'answer' ? [...new Set(answer.families.flatMap(membersOf))] : [];
};

export type Reported = { question: string; finding: Finding; message: Message; tookMs: number; speaker: Speaker };

/** One question of a message; the first carries the others as `parts`. */
export const reportJson = (
  { question, finding, message, tookMs, speaker }: Reported,
  parts: readonly Reported[] = [],
): object => {
  const { question: asked, answer } = finding;
  const ids = (kind: string) => [
    ...new Set(asked.units.flatMap(({ senses }) => senses.filter((sense) => sense.kind === kind).map(({ id }) => id))),
  ];
  const leftOver = answer.kind === 'answer' ? answer.leftOver : answer.kind === 'unknown' ? answer.notUnderstood : [];
  return {
    question,
    language: message.language,
    kind: message.kind,
    text: [message, ...parts.map((part) => part.message)].map(plainText).join('\n\n'),
    understood: {
      topics: ids('topic'),
      measures: ids('measure'),
      subjects: asked.subjects.map(({ subject, from }) => subjectJson(subject, from, message.language)),
      leftOver,
    },
    facts: factsOf(answer, speaker).map((fact) => factJson(fact, speaker)),
    choices: message.choices.map(({ label }) => label),
    parts: parts.map((part) => reportJson(part)),
    tookMs: Math.round(tookMs * 1000) / 1000,
  };
};
