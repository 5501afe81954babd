/** A listing → Message: how many there are, the first of them, and how to see the others. */
import type { Fact, Subject } from '../knowledge/knowledge.ts';
import type { Listing } from '../knowledge/schema.ts';
import { CATALOGUE_TEXTS } from '../language/catalogue-texts.ts';
import { dateText, listText } from '../language/values.ts';
import { emptyQuery } from '../questions/query-of.ts';
import type { Offer } from './answer.ts';
import { choicesOf } from './choices.ts';
import { capitalised, factLine } from './fact-lines.ts';
import {
  aheadOf,
  changedOn,
  factsWithin,
  type ListingAnswer,
  NEWS_DAYS,
  newestOf,
  newsOf,
  sourcesOf,
  termsOf,
} from './listings.ts';
import { type Message, messageOf, type Table } from './message.ts';
import { topicOffer } from './next.ts';
import { citationOf, citationsOf, type Speaker } from './statements.ts';

const MOST_NEWS = 8;
/** Where nothing is older, the number of so many is no news. */
const MOST_COUNTED = 50;
const MOST_AHEAD = 8;
const MOST_SOURCES = 15;

export const presentListing = (answer: ListingAnswer, speaker: Speaker): Message => {
  const { headline, ...more } = LISTERS[answer.listing](answer, speaker);
  return messageOf('answer', speaker.language, capitalised(headline), more);
};

type Parts = Partial<Message> & { headline: string };
type Lister = (answer: ListingAnswer, speaker: Speaker) => Parts;

/** The facts that a listing tells of: none where it names regions or sources. */
export const listedFacts = (
  { listing, within, question }: ListingAnswer,
  { knowledge, today, language }: Speaker,
): Fact[] => {
  if (listing === 'news') return newsOf(knowledge, within, today).slice(0, MOST_NEWS);
  if (listing === 'ahead') return aheadOf(knowledge, within, today, question.at).slice(0, MOST_AHEAD);
  if (listing !== 'glossary') return [];
  return termsOf(knowledge).toSorted((one, other) => byName(one.subject, other.subject, language));
};

const byName = ({ name }: Subject, other: Subject, language: Speaker['language']): number =>
  name[language].localeCompare(other.name[language], language);

const listRegions: Lister = (_answer, { knowledge, language }) => {
  const texts = CATALOGUE_TEXTS[language];
  const found = [...knowledge.subjects.values()]
    .filter(({ kind }) => kind === 'region')
    .toSorted((one, other) => byName(one, other, language))
    .map((region) => ({ name: region.name[language], facts: factsWithin(knowledge, [region]) }));
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
  return { headline: texts.regions(found.length, known), details: lines, table };
};

const listSources: Lister = ({ within }, speaker) => {
  const texts = CATALOGUE_TEXTS[speaker.language];
  const about = aboutText(within, speaker);
  const sources = sourcesOf(factsWithin(speaker.knowledge, within));
  const shown = sources.slice(0, MOST_SOURCES);
  const more = sources.length - shown.length;
  return {
    headline: texts.sources(sources.length, about),
    citations: shown.map((source) => citationOf(source, speaker)),
    notes: more > 0 ? [about ? texts.others(more) : texts.moreSources(more)] : [],
    ...whole('sources', within, speaker),
  };
};

const listNews: Lister = (answer, speaker) => {
  const texts = CATALOGUE_TEXTS[speaker.language];
  const { within } = answer;
  const news = newsOf(speaker.knowledge, within, speaker.today);
  const count = news.length;
  const about = aboutText(within, speaker);
  if (count === 0) return { headline: texts.noNews(NEWS_DAYS, about), ...whole('news', within, speaker) };
  const shown = listedFacts(answer, speaker);
  const more = count - shown.length;
  const newestDay = news.map(changedOn).reduce((a, b) => (a > b ? a : b));
  const all = factsWithin(speaker.knowledge, within).filter(({ state }) => state !== 'superseded');
  const isAllNew = count > MOST_COUNTED && count === all.length;
  return {
    headline: isAllNew
      ? texts.allNew(dateText(newestDay, speaker.language), about)
      : texts.news(count, NEWS_DAYS, about),
    details: shown.map((fact) => factLine(fact, speaker)),
    citations: citationsOf(shown, speaker),
    notes: more > 0 ? [about ? texts.others(more) : texts.moreNews(more)] : [],
    ...whole('news', within, speaker),
  };
};

const listAhead: Lister = (answer, speaker) => {
  const { within } = answer;
  const texts = CATALOGUE_TEXTS[speaker.language];
  const about = aboutText(within, speaker);
  const { at } = answer.question;
  const time = at && dateText(at, speaker.language);
  const count = aheadOf(speaker.knowledge, within, speaker.today, at).length;
  if (count === 0)
    return { headline: texts.nothingAhead(about, time), next: choicesOf(pastOffers(within, speaker), speaker) };
  const shown = listedFacts(answer, speaker);
  return {
    headline: texts.ahead(count, about, time),
    details: shown.map((fact) => factLine(fact, speaker)),
    citations: citationsOf(shown, speaker),
    notes: count > shown.length ? [texts.others(count - shown.length)] : [],
  };
};

/** Where nothing is known of what is to come: the dates that are, of each subject that has some. */
const pastOffers = (within: readonly Subject[], { knowledge }: Speaker): Offer[] =>
  within
    .filter((subject) => factsWithin(knowledge, [subject]).some(({ topic }) => topic === 'schedule'))
    .map((subject) => topicOffer(subject, 'schedule'));

/** The way from a narrowed listing to all of it. */
const whole = (
  listing: 'sources' | 'news',
  within: readonly Subject[],
  { language }: Speaker,
): Pick<Message, 'next'> =>
  within.length > 0
    ? { next: [{ label: CATALOGUE_TEXTS[language].all[listing], query: { ...emptyQuery, listing } }] }
    : {};

const aboutText = (within: readonly Subject[], { language }: Speaker): string | undefined =>
  within.length === 0
    ? undefined
    : listText(
        within.map(({ name }) => name[language]),
        language,
      );

const listGlossary: Lister = (answer, speaker) => {
  const texts = CATALOGUE_TEXTS[speaker.language];
  const terms = listedFacts(answer, speaker);
  if (terms.length === 0) return { headline: texts.noGlossary };
  return {
    headline: texts.glossary(terms.length),
    details: terms.map((fact) => factLine(fact, speaker)),
    citations: citationsOf(terms, speaker),
  };
};

const LISTERS: Record<Listing, Lister> = {
  regions: listRegions,
  sources: listSources,
  news: listNews,
  ahead: listAhead,
  glossary: listGlossary,
};
