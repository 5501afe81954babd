/** What can be said of the knowledge as a whole: which regions, which sources, what is new, which terms. */

import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language, Source } from '../knowledge/schema.ts';
import { CATALOGUE_TEXTS } from '../language/catalogue-texts.ts';
import { dateText } from '../language/values.ts';
import type { Question } from '../questions/question.ts';
import { lineOf } from './fact-lines.ts';
import type { Message, Reply, Table } from './message.ts';
import { rootOf } from './scope.ts';
import { citationOf, citationsOf, type Speaker } from './statements.ts';

export const LISTINGS = ['regions', 'sources', 'news', 'glossary'] as const;
export type Listing = (typeof LISTINGS)[number];

export type ListingRequest = {
  listing: Listing;
  language: Language;
  /** `YYYY-MM-DD` in Finland. */
  today: string;
  /** Ids of regions or programmes to which sources and news are narrowed; none: everything. */
  within: readonly string[];
};

/** A curator's own reply to a question that the knowledge does not answer. */
export type Relayed = { text: string; source: Omit<Source, 'id'>; on: string };

/** What a text names, as ids: places as their regions. */
export type Named = { regions: readonly string[]; programmes: readonly string[]; ambiguous: boolean };

export type Coverage = { facts: number; regions: number; known: number; newest: string };

export type Catalogue = {
  list(request: ListingRequest): Reply;
  named(text: string): Named;
  /** Names of subjects in a language; unknown ids are left out. */
  namesOf(ids: readonly string[], language: Language): string[];
  regions(language: Language): { id: string; name: string }[];
  coverage(): Coverage;
  relay(relayed: Relayed, language: Language): Reply;
};

const NEWS_DAYS = 30;
const MOST_LISTED = 10;
const MOST_SOURCES = 15;

export const createCatalogue = (knowledge: Knowledge, read: (text: string) => readonly Question[]): Catalogue => {
  const regions = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'region');
  const sorted = (language: Language) =>
    regions.toSorted((one, other) => one.name[language].localeCompare(other.name[language], language));
  return {
    list: (request) => LISTERS[request.listing](request, { ...request, knowledge }),
    named: (text) => namedIn(read(text), knowledge),
    namesOf: (ids, language) => ids.flatMap((id) => knowledge.subjects.get(id)?.name[language] ?? []),
    regions: (language) => sorted(language).map(({ id, name }) => ({ id, name: name[language] })),
    coverage: () => ({
      facts: knowledge.facts.length,
      regions: regions.length,
      known: regions.filter(({ id }) => factsOf(knowledge, [id]).length > 0).length,
      newest: newestOf(knowledge.facts),
    }),
    relay: (relayed, language) => replyOf(relayedMessage(relayed, language)),
  };
};

const newestOf = (facts: readonly Fact[]): string =>
  facts.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b), '');

const changedOn = ({ addedOn, changedOn: changed }: Fact): string => changed ?? addedOn;

const factsOf = ({ facts }: Knowledge, within: readonly string[]): Fact[] =>
  facts.filter((fact) => within.length === 0 || within.includes(rootOf(fact)));

const replyOf = (message: Message): Reply => ({ language: message.language, messages: [message], context: undefined });

const listed = (language: Language, headline: string, more: Partial<Message> = {}): Reply =>
  replyOf({ kind: 'answer', language, headline, details: [], citations: [], notes: [], choices: [], ...more });

type Lister = (request: ListingRequest, speaker: Speaker) => Reply;

const listRegions: Lister = ({ language }, { knowledge }) => {
  const texts = CATALOGUE_TEXTS[language];
  const found = [...knowledge.subjects.values()]
    .filter(({ kind }) => kind === 'region')
    .toSorted((one, other) => one.name[language].localeCompare(other.name[language], language))
    .map(({ id, name }) => ({ name: name[language], facts: factsOf(knowledge, [id]) }));
  const when = (facts: readonly Fact[]) => (facts.length > 0 ? dateText(newestOf(facts), language) : texts.nothingYet);
  const lines = found.map(({ name, facts }) =>
    facts.length > 0 ? texts.regionLine(name, facts.length, when(facts)) : `${name}: ${texts.nothingYet}`,
  );
  const table: Table = {
    ...texts.regionsTable,
    rows: found.map(({ name, facts }) => [name, String(facts.length), when(facts)]),
    lines,
  };
  const known = found.filter(({ facts }) => facts.length > 0).length;
  return listed(language, texts.regions(found.length, known), { details: lines, table });
};

const listSources: Lister = ({ language, within }, speaker) => {
  const texts = CATALOGUE_TEXTS[language];
  const facts = factsOf(speaker.knowledge, within);
  const sources = new Map(facts.flatMap((fact) => fact.sources).map((source) => [source.id, source]));
  const newest = [...sources.values()].sort((one, other) => other.date.localeCompare(one.date));
  const shown = newest.slice(0, MOST_SOURCES);
  const citations = shown.map((source) => citationOf(source, speaker));
  const more = newest.length - shown.length;
  return listed(language, texts.sources(newest.length), {
    citations,
    notes: more > 0 ? [texts.moreSources(more)] : [],
  });
};

const listNews: Lister = ({ language, today, within }, speaker) => {
  const texts = CATALOGUE_TEXTS[language];
  const since = formatISO(subDays(parseISO(today), NEWS_DAYS), { representation: 'date' });
  const news = factsOf(speaker.knowledge, within)
    .filter((fact) => changedOn(fact) > since && changedOn(fact) <= today)
    .sort((one, other) => changedOn(other).localeCompare(changedOn(one)));
  if (news.length === 0) return listed(language, texts.noNews(NEWS_DAYS));
  const shown = news.slice(0, MOST_LISTED);
  const more = news.length - shown.length;
  return listed(language, texts.news(news.length, NEWS_DAYS), {
    details: shown.map((fact) => lineOf(fact, speaker)),
    citations: citationsOf(shown, speaker),
    notes: more > 0 ? [texts.more(more)] : [],
  });
};

const listGlossary: Lister = ({ language }, speaker) => {
  const texts = CATALOGUE_TEXTS[language];
  const terms = speaker.knowledge.facts.filter(({ subject }) => subject.kind === 'term');
  if (terms.length === 0) return listed(language, texts.noGlossary);
  const sorted = terms.toSorted((one, other) =>
    one.subject.name[language].localeCompare(other.subject.name[language], language),
  );
  return listed(language, texts.glossary(terms.length), {
    details: sorted.map((fact) => lineOf(fact, speaker)),
    citations: citationsOf(sorted, speaker),
  });
};

const LISTERS: Record<Listing, Lister> = {
  regions: listRegions,
  sources: listSources,
  news: listNews,
  glossary: listGlossary,
};

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

const regionsBehind = (subject: Subject): readonly string[] => {
  if (subject.kind === 'region') return [subject.id];
  if (subject.kind === 'group') return subject.members;
  return subject.within ? [subject.within] : [];
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
