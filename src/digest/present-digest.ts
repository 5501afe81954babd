/** Digest → text in its language, in parts that any surface can lay out. */
import { factLine } from '../answers/fact-lines.ts';
import { type Citation, citationText } from '../answers/message.ts';
import { citationsOf, nameOf, type Speaker } from '../answers/statements.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Language, TOPICS } from '../knowledge/schema.ts';
import { DIGEST_TEXTS, type DigestTexts } from '../language/digest-texts.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, listText } from '../language/values.ts';
import { daysBetween, weekdayOf } from './calendar.ts';
import type { Asked, Digest, DigestItem } from './compose.ts';
import { regionsOf } from './scope.ts';

export type Section = { heading: string; lines: readonly string[] };

/** All strings are plain text: a surface escapes them for its own markup. */
export type DigestMessage = {
  language: Language;
  headline: string;
  sections: readonly Section[];
  citations: Citation[];
  /** Why one sees this, and how to change it. */
  notes: readonly string[];
};

const MOST_LINES = 8;
const MOST_CITATIONS = 10;

const whenDue = (date: string, day: string, language: Language, texts: DigestTexts): string => {
  if (date.length < 10) return dateText(date, language);
  const days = daysBetween(day, date);
  if (days === 0) return texts.today;
  if (days === 1) return texts.tomorrow;
  return `${texts.weekdays[weekdayOf(date) - 1]} ${dateText(date, language)}`;
};

/** The fact that counts now in place of one that was replaced. */
const replacementOf = ({ fact }: DigestItem, { knowledge }: Speaker) =>
  knowledge.facts.find(({ id }) => fact.supersededBy.includes(id));

const lineOf = (item: DigestItem, day: string, speaker: Speaker): string => {
  const texts = DIGEST_TEXTS[speaker.language];
  const line = factLine(item.fact, speaker);
  if (item.kind === 'superseded') {
    const now = replacementOf(item, speaker);
    return now ? `${line} ${texts.replacedBy(factLine(now, speaker))}` : line;
  }
  if (item.date === undefined) return line;
  if (item.kind === 'review') {
    return texts.reviewedBy(item.fact.id, dateText(item.date, speaker.language), item.fact.owner);
  }
  return `${whenDue(item.date, day, speaker.language, texts)} – ${line}`;
};

const section = (heading: string, lines: readonly string[], texts: DigestTexts): Section[] => {
  if (lines.length === 0) return [];
  const kept = lines.length > MOST_LINES + 1 ? lines.slice(0, MOST_LINES) : lines;
  const rest = lines.length - kept.length;
  return [{ heading, lines: rest > 0 ? [...kept, texts.more(rest)] : kept }];
};

const askedLines = (asked: readonly Asked[], { language }: Speaker): string[] =>
  asked.map(({ topic, times }) => DIGEST_TEXTS[language].times(TEXTS[language].topics[topic], times));

const MOST_CARDS = 5;

/** What is known of each of the channel's regions. */
const cardsOf = ({ settings }: Digest, speaker: Speaker): string[] => {
  const { knowledge, language } = speaker;
  const texts = DIGEST_TEXTS[language];
  return settings.regions.slice(0, MOST_CARDS).map((region) => {
    const facts = knowledge.facts.filter(({ subject }) => regionsOf(subject, knowledge).includes(region));
    const topics = TOPICS.filter((topic) => facts.some((fact) => fact.topic === topic));
    const page = knowledge.subjects.get(region)?.officialPage;
    const name = nameOf(region, speaker);
    const names = topics.map((topic) => TEXTS[language].topics[topic]);
    return names.length > 0 ? texts.known(name, listText(names, language), page) : texts.nothingKnown(name, page);
  });
};

/** What a channel's digest is about: `Keski-Suomi; Sote-rakenneuudistus`. */
export const scopeText = ({ settings }: Pick<Digest, 'settings'>, speaker: Speaker): string => {
  const names = (ids: readonly string[]) =>
    listText(
      ids.map((id) => nameOf(id, speaker)),
      speaker.language,
    );
  const regions = names(settings.regions) || DIGEST_TEXTS[speaker.language].wholeCountry;
  return [regions, names(settings.programmes)].filter(Boolean).join('; ');
};

const KINDS = ['new', 'changed', 'superseded', 'review'] as const;

/** The digest in words. */
export const presentDigest = (digest: Digest, knowledge: Knowledge): DigestMessage => {
  const { language, day, welcome } = digest;
  const speaker: Speaker = { language, today: day, knowledge };
  const texts = DIGEST_TEXTS[language];
  const linesOf = (kinds: readonly DigestItem['kind'][]) =>
    digest.items.filter(({ kind }) => kinds.includes(kind)).map((item) => lineOf(item, day, speaker));
  const ahead = linesOf(['deadline', 'milestone']);
  const date = dateText(day, language);
  return {
    language,
    headline: welcome ? texts.welcome(date) : texts.headline(date),
    sections: [
      ...section(texts.regionCard, welcome ? cardsOf(digest, speaker) : [], texts),
      ...section(texts.ahead, welcome && ahead.length === 0 ? [texts.nothingAhead] : ahead, texts),
      ...KINDS.flatMap((kind) => section(texts[kind], linesOf([kind]), texts)),
      ...section(texts.asked, askedLines(digest.asked, speaker), texts),
      ...section(texts.unanswered, askedLines(digest.unanswered, speaker), texts),
    ],
    citations: citationsOf(
      digest.items.filter(({ kind }) => kind !== 'review').map(({ fact }) => fact),
      speaker,
    ).slice(0, MOST_CITATIONS),
    notes: [texts.reason(scopeText(digest, speaker))],
  };
};

/** The whole digest as plain text, complete on its own. */
export const digestText = ({ headline, sections, citations, notes, language }: DigestMessage): string =>
  [
    headline,
    ...sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `– ${line}`)].join('\n')),
    ...(citations.length > 0 ? [`${TEXTS[language].sources}: ${citations.map(citationText).join('; ')}`] : []),
    ...notes,
  ].join('\n\n');
