/** What is said over several regions, or of one as a whole, by language. */
import type { Language } from '../knowledge/schema.ts';

export type OverviewTexts = {
  /** `what` is the measure and what it covers; `most` and `least` are a region with its amount. */
  regions(what: string, count: number, most: string, least: string): string;
  regionsCaption(what: string, count: number): string;
  /** Regions whose amounts cover something else. */
  apart(regions: string): string;
  unknown(regions: string): string;
  vague: string;
  card(name: string, shown: number, facts: number): string;
  noGrant(name: string): string;
  /** On buttons: the amounts of all regions, one region or programme at a glance, and the municipalities of a region. */
  whole: Record<'regions' | 'card' | 'division', string>;
};

const fi: OverviewTexts = {
  regions: (what, count, most, least) => `${what}, ${count} alueen tiedot: eniten ${most}, vähiten ${least}.`,
  regionsCaption: (what, count) => `${what}, ${count} aluetta, suurimmasta pienimpään`,
  apart: (regions) => `Ei mukana vertailussa, koska summa kattaa muuta: ${regions}.`,
  unknown: (regions) => `Ei tiedossa: ${regions}.`,
  vague: 'Osa summista on likimääräisiä, joten lähellä toisiaan olevien järjestys ei ole varma.',
  card: (name, shown, facts) => `${name} lyhyesti: tietoja minulla on ${facts}, tässä tärkeimmät ${shown}.`,
  noGrant: (name) => `${name}: sote-uudistuksen hankkeisiin myönnettyä summaa en tiedä.`,
  whole: { regions: 'kaikki alueet', card: 'lyhyesti', division: 'kunnat' },
};

const sv: OverviewTexts = {
  regions: (what, count, most, least) => `${what}, uppgifter om ${count} områden: mest ${most}, minst ${least}.`,
  regionsCaption: (what, count) => `${what}, ${count} områden, från störst till minst`,
  apart: (regions) => `Inte med i jämförelsen, eftersom summan omfattar annat: ${regions}.`,
  unknown: (regions) => `Uppgift saknas: ${regions}.`,
  vague: 'En del av summorna är ungefärliga, så ordningen mellan närliggande summor är inte säker.',
  card: (name, shown, facts) => `${name} i korthet: jag har ${facts} uppgifter, här är de ${shown} viktigaste.`,
  noGrant: (name) => `${name}: jag vet inte hur mycket som beviljades för reformens projekt.`,
  whole: { regions: 'alla områden', card: 'i korthet', division: 'kommuner' },
};

const en: OverviewTexts = {
  regions: (what, count, most, least) =>
    `${what}, amounts known for ${count} regions. Highest: ${most}; lowest: ${least}.`,
  regionsCaption: (what, count) => `${what}, ${count} regions, largest first`,
  apart: (regions) => `Not compared, since the amount covers something else: ${regions}.`,
  unknown: (regions) => `Not known: ${regions}.`,
  vague: 'Some of the amounts are approximate, so the order of those close to one another is not certain.',
  card: (name, shown, facts) => `${name} in brief: I know ${facts} facts; here are the ${shown} main ones.`,
  noGrant: (name) => `${name}: I do not know how much was granted for the projects of the reform.`,
  whole: { regions: 'all regions', card: 'in brief', division: 'municipalities' },
};

export const OVERVIEW_TEXTS: Record<Language, OverviewTexts> = { fi, sv, en };
