/** An overview → Message: its first line says what is shown, the rest is told line by line and as a table. */
import type { Subject } from '../../knowledge/knowledge.ts';
import { OVERVIEW_TEXTS } from '../../language/overview-texts.ts';
import { TEXTS } from '../../language/texts.ts';
import { listText, moneyText } from '../../language/values.ts';
import type { Answered, Offer, OneOrMore } from '../answer.ts';
import { type Family, membersOf } from '../families.ts';
import type { Message } from '../message.ts';
import { glanceAt, moreTopics } from '../next.ts';
import { grantsLine } from '../official-page.ts';
import { citationsOf, coverageOf, type Speaker } from '../statements.ts';
import { tableOf } from '../tables.ts';
import type { Overview } from './overview.ts';
import { presentDivision } from './present-division.ts';
import { furtherRegions, regionsIn } from './regions.ts';

type Line = (family: Family) => string;

/** The parts of the message that differ from those of single facts. */
export type Presented = Pick<Message, 'headline' | 'details' | 'citations' | 'notes'> & Partial<Pick<Message, 'table'>>;

/** `line` tells a family in a sentence of its own. */
export const presentOverview = (
  overview: Overview,
  { families, question }: Pick<Answered, 'families' | 'question'>,
  line: Line,
  speaker: Speaker,
): Presented & { offers: Offer[] } => {
  const { knowledge } = speaker;
  switch (overview.kind) {
    case 'regions':
      return {
        ...presentRegions(overview, families, line, speaker),
        offers: [
          ...furtherRegions(question, overview.apart, knowledge),
          ...regionsIn(families.slice(0, 1), knowledge).map(glanceAt),
        ],
      };
    case 'card':
      return {
        ...presentCard(overview, families, line, speaker),
        offers: moreTopics(overview.subject, families, speaker),
      };
    case 'division':
      return {
        ...presentDivision(overview, { families, question }, line, speaker),
        offers: regionsIn(families, knowledge).slice(0, 1).map(glanceAt),
      };
  }
};

const presentRegions = (
  { apart, unknown }: Extract<Overview, { kind: 'regions' }>,
  families: OneOrMore<Family>,
  line: Line,
  speaker: Speaker,
): Presented => {
  const texts = OVERVIEW_TEXTS[speaker.language];
  const [first] = families;
  const last = families.at(-1) ?? first;
  const alike = (one: Family): string => sameAmount(families, one, speaker);
  const shown = regionsIn(families, speaker.knowledge);
  const elsewhere = regionsIn(apart, speaker.knowledge).filter((region) => !shown.includes(region));
  const what = whatOf(first, speaker);
  const regional = families.map((family) => ofRegion(family, speaker));
  const details = regional.map(line);
  const table = tableOf(regional, true, details, speaker);
  const vague = families.some(({ head }) => head.precision !== 'exact');
  return {
    headline: texts.regions(what, shown.length, alike(first), alike(last)),
    details,
    citations: citationsOf(families.flatMap(membersOf), speaker),
    notes: [
      ...(vague ? [texts.vague] : []),
      ...(elsewhere.length > 0 ? [texts.apart(namesText(elsewhere, speaker))] : []),
      ...(unknown.length > 0 ? [texts.unknown(namesText(unknown, speaker))] : []),
    ],
    ...(table ? { table: { ...table, caption: texts.regionsCaption(what, shown.length) } } : {}),
  };
};

/** "POPsote: 13.6 million" stands among regions as that of its region. */
const ofRegion = (family: Family, { knowledge }: Speaker): Family => {
  const [region] = regionsIn([family], knowledge);
  return region ? { ...family, head: { ...family.head, subject: region } } : family;
};

/** The measure and what the amounts cover: what makes them comparable. */
const whatOf = ({ head }: Family, speaker: Speaker): string => {
  const measure = head.measure ? TEXTS[speaker.language].measures[head.measure] : '';
  const covers = coverageOf(head, speaker);
  return `${measure.charAt(0).toLocaleUpperCase('fi')}${measure.slice(1)}${covers ? ` (${covers})` : ''}`;
};

/** Every region that has that very amount, and the amount. */
const sameAmount = (families: readonly Family[], { head }: Family, speaker: Speaker): string => {
  const { value, precision } = head;
  if (!('amount' in value)) return '';
  const alike = families.filter(
    (other) =>
      'amount' in other.head.value && other.head.value.amount === value.amount && other.head.precision === precision,
  );
  const amount = moneyText(value.amount, precision, speaker.language);
  return `${namesText(regionsIn(alike, speaker.knowledge), speaker)} ${amount}`;
};

const namesText = (subjects: readonly Subject[], { language }: Speaker): string =>
  listText(
    subjects.map(({ name }) => name[language]).sort((one, other) => one.localeCompare(other, language)),
    language,
  );

const presentCard = (
  { subject, facts }: Extract<Overview, { kind: 'card' }>,
  families: OneOrMore<Family>,
  line: Line,
  speaker: Speaker,
): Presented => {
  const { language } = speaker;
  const texts = OVERVIEW_TEXTS[language];
  const { officialPage } = subject;
  const granted = families.some(({ head }) => head.measure === 'granted');
  const unknown = granted || subject.kind !== 'region' ? [] : [texts.noGrant(subject.name[language])];
  return {
    headline: texts.card(subject.name[language], families.length, facts),
    details: families.map(line),
    citations: citationsOf(families.flatMap(membersOf), speaker),
    notes: [
      ...unknown,
      ...(officialPage ? [TEXTS[language].officialPage(subject.name[language], officialPage)] : []),
      ...(unknown.length > 0 ? grantsLine([], speaker) : []),
    ],
  };
};
