/** What is said of the knowledge as a whole, by language. */
import type { Language } from '../knowledge/schema.ts';

export type CatalogueTexts = {
  regions(all: number, known: number): string;
  regionsTable: { caption: string; head: readonly string[] };
  regionLine(name: string, facts: number, newest: string): string;
  nothingYet: string;
  /** `about` names what a listing is narrowed to; without it, it is of everything. */
  sources(count: number, about: string | undefined): string;
  moreSources(count: number): string;
  news(count: number, days: number, about: string | undefined): string;
  /** Nothing is older, so that all there is would be news. */
  allNew(date: string, about: string | undefined): string;
  noNews(days: number, about: string | undefined): string;
  moreNews(count: number): string;
  /** Days that are to come; `time` is the year or month that is asked about. */
  ahead(count: number, about: string | undefined, time: string | undefined): string;
  nothingAhead(about: string | undefined, time: string | undefined): string;
  /** What is left out of a listing that is narrowed already. */
  others(count: number): string;
  /** A button: the listing of everything. */
  all: Record<'sources' | 'news', string>;
  glossary(count: number): string;
  noGlossary: string;
  /** Before a curator's own reply. */
  relayed: string;
  relayedNote(date: string): string;
};

/** `Lappi: `, before what is said of it. */
const prefix = (about: string | undefined): string => (about ? `${about}: ` : '');

/** ` vuodelle 2027`, ` kesäkuulle 2027`: after what is said of that time only. */
const forTime = (time: string | undefined): string => {
  if (!time) return '';
  return /^\d/.test(time) ? ` vuodelle ${time}` : ` ${time.replace('kuu', 'kuulle')}`;
};

const fi: CatalogueTexts = {
  regions: (all, known) => `Tunnen ${all} aluetta; hanketietoja minulla on ${known} alueesta.`,
  regionsTable: { caption: 'Alueet, aakkosjärjestys', head: ['Alue', 'Tietoja', 'Uusin tieto'] },
  regionLine: (name, facts, newest) => `${name}: ${facts} tietoa, uusin ${newest}`,
  nothingYet: 'ei vielä tietoja',
  sources: (count, about) => `${prefix(about)}${count === 1 ? 'lähteitä on 1' : `lähteitä on ${count}, uusin ensin`}.`,
  moreSources: (count) => `Ja ${count} muuta. Rajaa alueella, esimerkiksi ”lähteet Keski-Suomi”.`,
  news: (count, days, about) =>
    `${prefix(about)}${days} viime päivän aikana on lisätty tai muutettu ${count} ${count === 1 ? 'tieto' : 'tietoa'}.`,
  allNew: (date, about) => `${prefix(about)}kaikki tietoni on lisätty äskettäin, viimeksi ${date}. Niistä tuoreimmat:`,
  noNews: (days, about) => `${prefix(about)}${days} viime päivän aikana tietoihin ei ole tullut muutoksia.`,
  moreNews: (count) => `Ja ${count} muuta. Rajaa alueella, esimerkiksi ”uutta Keski-Suomi”.`,
  ahead: (count, about, time) =>
    `${prefix(about)}${count === 1 ? 'tiedossani on 1 tuleva päivä' : `tiedossani on ${count} tulevaa päivää`}${forTime(time)}.`,
  nothingAhead: (about, time) => `${prefix(about)}tiedossani ei ole tulevia päiviä${forTime(time)}.`,
  others: (count) => `Ja ${count} muuta.`,
  all: { sources: 'Kaikki lähteet', news: 'Kaikki uudet tiedot' },
  glossary: (count) => `Sanastossa on ${count} termiä.`,
  noGlossary: 'Sanastossa ei ole vielä termejä.',
  relayed: 'Kuraattorin vastaus',
  relayedNote: (date) => `Vastattu ${date}. Tieto ei ole vielä tietopohjassa, eikä sitä ole tarkistettu siihen.`,
};

const sv: CatalogueTexts = {
  regions: (all, known) => `Jag känner till ${all} områden; projektuppgifter har jag om ${known} av dem.`,
  regionsTable: { caption: 'Områdena i alfabetisk ordning', head: ['Område', 'Uppgifter', 'Senaste uppgift'] },
  regionLine: (name, facts, newest) =>
    `${name}: ${facts === 1 ? '1 uppgift' : `${facts} uppgifter`}, den senaste ${newest}`,
  nothingYet: 'inga uppgifter än',
  sources: (count, about) =>
    `${prefix(about)}det finns ${count === 1 ? '1 källa' : `${count} källor, den nyaste först`}.`,
  moreSources: (count) => `Och ${count} till. Avgränsa med ett område, till exempel ”källor Mellersta Finland”.`,
  news: (count, days, about) =>
    `${prefix(about)}under de senaste ${days} dagarna har ${count === 1 ? '1 uppgift' : `${count} uppgifter`} lagts till eller ändrats.`,
  allNew: (date, about) =>
    `${prefix(about)}alla mina uppgifter har lagts till nyligen, senast ${date}. De färskaste av dem:`,
  noNews: (days, about) => `${prefix(about)}under de senaste ${days} dagarna har uppgifterna inte ändrats.`,
  moreNews: (count) => `Och ${count} till. Avgränsa med ett område, till exempel ”nytt Mellersta Finland”.`,
  ahead: (count, about, time) =>
    `${prefix(about)}jag känner till ${count === 1 ? '1 kommande datum' : `${count} kommande datum`}${time ? ` för ${time}` : ''}.`,
  nothingAhead: (about, time) =>
    `${prefix(about)}jag känner inte till några kommande datum${time ? ` för ${time}` : ''}.`,
  others: (count) => `Och ${count} till.`,
  all: { sources: 'Alla källor', news: 'Alla nya uppgifter' },
  glossary: (count) => `Ordlistan har ${count} termer.`,
  noGlossary: 'Ordlistan har inga termer än.',
  relayed: 'En kurators svar',
  relayedNote: (date) => `Besvarat ${date}. Uppgiften finns ännu inte i kunskapsbasen och har inte granskats för den.`,
};

const en: CatalogueTexts = {
  regions: (all, known) => `I know ${all} regions; I have project information on ${known} of them.`,
  regionsTable: { caption: 'Regions in alphabetical order', head: ['Region', 'Facts', 'Newest fact'] },
  regionLine: (name, facts, newest) =>
    `${name}: ${facts === 1 ? '1 fact' : `${facts} facts`}, the newest from ${newest}`,
  nothingYet: 'nothing yet',
  sources: (count, about) =>
    `${prefix(about)}there ${count === 1 ? 'is 1 source' : `are ${count} sources, the newest first`}.`,
  moreSources: (count) => `And ${count} more. Narrow it down by region, for example “sources Central Finland”.`,
  news: (count, days, about) =>
    `${prefix(about)}in the last ${days} days ${count === 1 ? '1 fact was' : `${count} facts were`} added or changed.`,
  allNew: (date, about) =>
    `${prefix(about)}all that I know was added recently, last on ${date}. The most recent of it:`,
  noNews: (days, about) => `${prefix(about)}nothing was added or changed in the last ${days} days.`,
  moreNews: (count) => `And ${count} more. Narrow it down by region, for example “news Central Finland”.`,
  ahead: (count, about, time) =>
    `${prefix(about)}I know of ${count === 1 ? '1 coming date' : `${count} coming dates`}${time ? ` in ${time}` : ''}.`,
  nothingAhead: (about, time) => `${prefix(about)}I know of no coming dates${time ? ` in ${time}` : ''}.`,
  others: (count) => `And ${count} more.`,
  all: { sources: 'All sources', news: 'All that is new' },
  glossary: (count) => `The glossary has ${count} terms.`,
  noGlossary: 'The glossary has no terms yet.',
  relayed: "A curator's reply",
  relayedNote: (date) => `Answered on ${date}. This is not in the knowledge base yet and has not been checked for it.`,
};

export const CATALOGUE_TEXTS: Record<Language, CatalogueTexts> = { fi, sv, en };
