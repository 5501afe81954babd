/** Where municipalities belong, or which ones a region has, in words: the first line says it. */
import { changedIn, isBeforeDivision, municipalitiesOf, regionOf } from '../../knowledge/division.ts';
import type { Subject } from '../../knowledge/knowledge.ts';
import { DIVISION_TEXTS } from '../../language/division-texts.ts';
import { TEXTS } from '../../language/texts.ts';
import { dateText, listText } from '../../language/values.ts';
import type { Answered } from '../answer.ts';
import { type Family, membersOf } from '../families.ts';
import type { Message } from '../message.ts';
import { citationsOf, type Speaker } from '../statements.ts';
import type { Overview } from './overview.ts';

type Division = Extract<Overview, { kind: 'division' }>;
type Presented = Pick<Message, 'headline' | 'details' | 'citations' | 'notes'>;

export const presentDivision = (
  division: Division,
  { families, question: { at } }: Pick<Answered, 'families' | 'question'>,
  line: (family: Family) => string,
  speaker: Speaker,
): Presented => {
  const { towns, areas, told } = division;
  const lines = towns.length > 0 ? towns.map(townLine(division, at, speaker)) : areas.flatMap(areaLines(at, speaker));
  const [headline = '', ...details] = lines;
  const tables = families.filter((family) => !told.includes(family));
  const regions = tables.map(({ head }) => head.subject);
  const notes = towns.length > 0 ? [] : regions.flatMap((region) => changesOf(region, speaker));
  return {
    headline: withDate(headline, at, tables, speaker),
    details: [...details.map((one) => `${one}.`), ...told.map(line)],
    citations: citationsOf([...tables, ...told].flatMap(membersOf), speaker),
    notes: [...new Set(notes)],
  };
};

/** A year that is past says itself of when it is, if the source is no older. */
const withDate = (headline: string, at: string | undefined, families: readonly Family[], speaker: Speaker): string => {
  const { language } = speaker;
  const date = families[0]?.head.asOf ?? '';
  const ofThen = at !== undefined && at.slice(0, 4) <= date.slice(0, 4) && isPastYear(at, speaker);
  return `${headline}${ofThen || !date ? '' : ` (${TEXTS[language].asOf(dateText(date, language))})`}.`;
};

const isPastYear = (at: string, { today }: Speaker): boolean => at < today.slice(0, at.length);

const maakuntaOf = (region: Subject | undefined, { language }: Speaker): string =>
  (region?.maakunta ?? region?.name)?.[language] ?? '';

/** `Kyllä: Iitti kuuluu …; vuoden 2020 loppuun sen maakunta oli Kymenlaakso`. */
const townLine =
  ({ towns, areas }: Division, at: string | undefined, speaker: Speaker) =>
  (town: Subject): string => {
    const { knowledge, language } = speaker;
    const texts = DIVISION_TEXTS[language];
    const into = knowledge.subjects.get(town.mergedInto2021 ?? '');
    if (into) return `${placeLine(town, '2020', speaker)}; ${texts.became(into.name[language])}`;
    const asked = areas.filter((area) => area !== town);
    const [area] = asked.length === 1 && towns.length === 1 ? asked : [];
    const answer = area ? verdict(town, area, at, speaker) : '';
    return [`${answer}${placeLine(town, at, speaker)}`, ...otherTime(town, at, speaker)].join('; ');
  };

const placeLine = (town: Subject, at: string | undefined, speaker: Speaker): string => {
  const { knowledge, language } = speaker;
  const texts = DIVISION_TEXTS[language];
  const region = regionOf(town, knowledge);
  const [name, maakunta, own] = [town.name[language], maakuntaOf(region, speaker), region?.name[language] ?? ''];
  if (at && isPastYear(at, speaker)) return texts.belonged(name, { maakunta, region: own }, at.slice(0, 4));
  return texts.belongs(name, maakunta, town.isMunicipality ? undefined : own);
};

/** Of a municipality that moved, where it belonged in the division that was not asked about. */
const otherTime = (town: Subject, at: string | undefined, speaker: Speaker): string[] => {
  const { knowledge, language } = speaker;
  const texts = DIVISION_TEXTS[language];
  if (!town.before2021) return [];
  const isEarlier = at !== undefined && isBeforeDivision(at);
  const other = knowledge.subjects.get(isEarlier ? (knowledge.subjects.get(town.id)?.within ?? '') : town.before2021);
  return [(isEarlier ? texts.since2021 : texts.until2020)(maakuntaOf(other, speaker))];
};

/** Yes or no where one region is named beside a municipality; of one that it left, only what was when. */
const verdict = (town: Subject, area: Subject, at: string | undefined, speaker: Speaker): string => {
  const { knowledge, language } = speaker;
  const texts = DIVISION_TEXTS[language];
  const ids = area.kind === 'group' ? area.members : [area.id];
  const region = regionOf(town, knowledge);
  if (region && ids.includes(region.id)) return `${texts.yes}: `;
  return !at && town.before2021 && ids.includes(town.before2021) ? '' : `${texts.no}: `;
};

/** A region in one line; a group in one for all of it, and one for each of its regions. */
const areaLines =
  (at: string | undefined, speaker: Speaker) =>
  (area: Subject): string[] => {
    const { knowledge, language } = speaker;
    const texts = DIVISION_TEXTS[language];
    const year = at && isPastYear(at, speaker) ? at.slice(0, 4) : undefined;
    const regionLine = (region: Subject, inGroup: boolean): string => {
      const names = municipalitiesOf(region, at, knowledge).map(({ name }) => name[language]);
      const sorted = names.toSorted((one, other) => one.localeCompare(other, language));
      return texts.municipalities(
        region.name[language],
        inGroup ? undefined : year,
        names.length,
        sorted.length > 1 ? listText(sorted, language) : undefined,
      );
    };
    if (area.kind !== 'group') return [regionLine(area, false)];
    const regions = area.members.flatMap((id) => knowledge.subjects.get(id) ?? []);
    const count = regions.reduce((sum, region) => sum + municipalitiesOf(region, at, knowledge).length, 0);
    return [
      texts.municipalities(area.name[language], year, count, undefined),
      ...regions.map((region) => regionLine(region, true)),
    ];
  };

/** What changed at the turn of 2021, whichever division is asked about. */
const changesOf = (region: Subject, speaker: Speaker): string[] => {
  const { knowledge, language } = speaker;
  const texts = DIVISION_TEXTS[language];
  return changedIn(region, knowledge).map(({ name, within, before2021, mergedInto2021 }) => {
    const town = name[language];
    const maakunta = (id: string | undefined): string => maakuntaOf(knowledge.subjects.get(id ?? ''), speaker);
    const into = knowledge.subjects.get(mergedInto2021 ?? '');
    if (into) return texts.merged(town, into.name[language]);
    return before2021 === region.id
      ? texts.isSince2021(town, maakunta(within))
      : texts.wasUntil2020(town, maakunta(before2021));
  });
};
