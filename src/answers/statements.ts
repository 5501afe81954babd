/** One fact as text in one language: its statement, and what it covers. */
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Covers, Language, Source, Text } from '../knowledge/schema.ts';
import { DIVISION_TEXTS } from '../language/division-texts.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, isPast, listText, moneyText, monthsSince, spanText, whenText } from '../language/values.ts';
import type { Citation } from './message.ts';

/** What turns facts into text: the language, the day, and the names of subjects. */
export type Speaker = { language: Language; today: string; knowledge: Knowledge };

const CONTACT_FRESH_MONTHS = 12;

export const nameOf = (id: string, { knowledge, language }: Speaker): string =>
  knowledge.subjects.get(id)?.name[language] ?? id;

/** Contacts age: after a year they are told as of their year. */
export const isStale = (fact: Fact, { today }: Pick<Speaker, 'today'>): boolean =>
  'person' in fact.value && monthsSince(fact.asOf, today) > CONTACT_FRESH_MONTHS;

/** Whom the fact is about, all regions and programmes of a region's project included: `Keski-Suomi, Sote-rakenneuudistus`. */
export const subjectText = (fact: Fact, speaker: Speaker): string => {
  const { area = [], programmes = [] } = fact.covers;
  // A sum of two regions is never told as that of one.
  const isShared = fact.subject.kind === 'region' && area.length > 1;
  const name = isShared
    ? listText(
        area.map((id) => nameOf(id, speaker)),
        speaker.language,
      )
    : fact.subject.name[speaker.language];
  const told = fact.topic !== 'funding' && fact.subject.kind !== 'programme' && programmes.length === 1;
  return told && programmes[0] ? `${name}, ${nameOf(programmes[0], speaker)}` : name;
};

/** The value in words, with measure and precision, without its subject. */
export const statementOf = (fact: Fact, speaker: Speaker): string => {
  const { value } = fact;
  if ('amount' in value) return moneyStatement(fact, value.amount, speaker);
  if ('on' in value) return eventStatement(fact, whenText(value.on, speaker.language), value.on, speaker);
  if ('from' in value) {
    return eventStatement(fact, spanText(value.from, value.to, speaker.language), value.to, speaker);
  }
  if ('person' in value) return contactStatement(fact, value, speaker);
  if ('names' in value) return namesStatement(fact, value.names, speaker);
  return value[speaker.language];
};

const moneyStatement = (fact: Fact, amount: number, speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const measure = fact.measure ? `${texts.measures[fact.measure]} ` : '';
  const covers = coverageOf(fact, speaker);
  return `${measure}${moneyText(amount, fact.precision, speaker.language)}${covers ? ` (${covers})` : ''}`;
};

/** What an amount covers: programmes, call, partners. */
export const coverageOf = ({ covers, subject }: Fact, speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const names = (covers.programmes ?? []).filter((id) => id !== subject.id).map((id) => nameOf(id, speaker));
  const programmes = names.length > 1 ? texts.together(listText(names, speaker.language)) : names.join('');
  const partners =
    covers.partners === true
      ? texts.withPartners
      : listText(
          (covers.partners ?? []).map((partner) => localName(partner, speaker)),
          speaker.language,
        );
  return [programmes, roundOf(covers, speaker), partners].filter(Boolean).join('; ');
};

/** The round by the name that a programme gives it, else as the call of that year. */
const roundOf = ({ round, programmes = [] }: Covers, { knowledge, language }: Speaker): string => {
  if (!round) return '';
  const named = programmes.flatMap((id) => knowledge.subjects.get(id)?.rounds?.[round] ?? []);
  return named[0]?.[language] ?? TEXTS[language].round(round);
};

const localName = (name: string | Text, speaker: Speaker): string =>
  typeof name === 'string' ? nameOf(name, speaker) : name[speaker.language];

const eventStatement = (fact: Fact, date: string, last: string, speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const past = isPast(last, speaker.today);
  const about = fact.about?.[speaker.language];
  if (fact.event === 'deadline') return texts.deadline(about ?? '', date, past);
  if (fact.event === 'milestone') return `${about}: ${date}`;
  const tense = fact.state === 'superseded' ? 'planned' : past ? 'past' : 'ahead';
  const event = texts.event(fact.event ?? 'span', date, tense);
  return about ? `${about}: ${event}` : event;
};

const contactStatement = (fact: Fact, value: Extract<Fact['value'], { person: string }>, speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const about = fact.about ? `${fact.about[speaker.language]}: ` : '';
  const employer = value.organisation ? ` (${nameOf(value.organisation, speaker)})` : '';
  const person = `${nameOf(value.person, speaker)}, ${value.role[speaker.language]}${employer}`;
  const reach = [value.phone ? `${texts.phone} ${value.phone}` : texts.phoneMissing, value.email].filter(Boolean);
  return `${about}${person}, ${reach.join(', ')}`;
};

const namesStatement = (fact: Fact, names: readonly (string | Text)[], speaker: Speaker): string => {
  const texts = TEXTS[speaker.language];
  const what =
    fact.topic === 'administrator' ? texts.administrator : (fact.about?.[speaker.language] ?? texts.participants);
  return `${what}${countOf(names, speaker)}: ${listText(
    names.map((name) => localName(name, speaker)),
    speaker.language,
  )}`;
};

/** Whoever asks how many municipalities need not count them; a list that has other bodies as well is no such number. */
const countOf = (names: readonly (string | Text)[], { knowledge, language }: Speaker): string => {
  const isMunicipality = (name: string | Text): boolean =>
    typeof name === 'string' && knowledge.subjects.get(name)?.kind === 'municipality';
  return names.length > 1 && names.every(isMunicipality) ? ` (${DIVISION_TEXTS[language].count(names.length)})` : '';
};

/** The sources of facts, each once, in the reader's language. */
export const citationsOf = (facts: readonly Fact[], speaker: Speaker): Citation[] => {
  const sources = new Map(facts.flatMap((fact) => fact.sources).map((source) => [source.id, source]));
  return [...sources.values()].map((source) => citationOf(source, speaker));
};

export const citationOf = (source: Source, { language }: Pick<Speaker, 'language'>): Citation => {
  const { publisher, title, date, dateCertain, url } = source;
  return {
    publisher: typeof publisher === 'string' ? publisher : publisher[language],
    title,
    date: dateCertain ? dateText(date, language) : `${dateText(date, language)}, ${TEXTS[language].dateUncertain}`,
    ...(url ? { url } : {}),
  };
};
