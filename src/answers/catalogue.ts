/** What surfaces need to know of the knowledge beside answers: names, regions, how much there is. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language, Source } from '../knowledge/schema.ts';
import { CATALOGUE_TEXTS } from '../language/catalogue-texts.ts';
import { dateText } from '../language/values.ts';
import type { Question } from '../questions/question.ts';
import { factsWithin, newestOf, regionsBehind } from './listings.ts';
import type { Message, Reply } from './message.ts';
import { citationOf } from './statements.ts';

/** A curator's own reply to a question that the knowledge does not answer. */
export type Relayed = { text: string; source: Omit<Source, 'id'>; on: string };

/** What a text names, as ids: places as their regions. */
export type Named = { regions: readonly string[]; programmes: readonly string[]; ambiguous: boolean };

export type Coverage = { facts: number; regions: number; known: number; newest: string };

export type Catalogue = {
  named(text: string): Named;
  /** Names of subjects in a language; unknown ids are left out. */
  namesOf(ids: readonly string[], language: Language): string[];
  regions(language: Language): { id: string; name: string }[];
  coverage(): Coverage;
  relay(relayed: Relayed, language: Language): Reply;
};

/** `read` gives the questions in a text. */
export const createCatalogue = (knowledge: Knowledge, read: (text: string) => readonly Question[]): Catalogue => {
  const regions = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'region');
  const sorted = (language: Language) =>
    regions.toSorted((one, other) => one.name[language].localeCompare(other.name[language], language));
  return {
    named: (text) => namedIn(read(text), knowledge),
    namesOf: (ids, language) => ids.flatMap((id) => knowledge.subjects.get(id)?.name[language] ?? []),
    regions: (language) => sorted(language).map(({ id, name }) => ({ id, name: name[language] })),
    coverage: () => ({
      facts: knowledge.facts.length,
      regions: regions.length,
      known: regions.filter((region) => factsWithin(knowledge, [region]).length > 0).length,
      newest: newestOf(knowledge.facts),
    }),
    relay: (relayed, language) => replyOf(relayedMessage(relayed, language)),
  };
};

const replyOf = (message: Message): Reply => ({ language: message.language, messages: [message], context: undefined });

const relayedMessage = ({ text, source, on }: Relayed, language: Language): Message => {
  const texts = CATALOGUE_TEXTS[language];
  const date = dateText(on, language);
  return {
    kind: 'relayed',
    language,
    headline: texts.relayed,
    details: [text],
    citations: [citationOf({ id: '', ...source }, { language })],
    notes: [texts.relayedNote(date)],
    choices: [],
  };
};

const namedIn = (questions: readonly Question[], { subjects }: Knowledge): Named => {
  const found = questions.flatMap((question) => question.subjects.map(({ subject }) => subject));
  const regions = found.flatMap(regionsBehind).filter((id) => subjects.get(id)?.kind === 'region');
  return {
    regions: [...new Set(regions)],
    programmes: [...new Set(found.flatMap(({ kind, id }) => (kind === 'programme' ? [id] : [])))],
    ambiguous: questions.some(({ ambiguous }) => ambiguous.length > 0),
  };
};
