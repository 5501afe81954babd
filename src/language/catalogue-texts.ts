/** What is said of the knowledge as a whole, by language. */
import type { Language } from '../knowledge/schema.ts';

export type CatalogueTexts = {
  regions(all: number, known: number): string;
  regionsTable: { caption: string; head: readonly string[] };
  regionLine(name: string, facts: number, newest: string): string;
  nothingYet: string;
  sources(count: number): string;
  moreSources(count: number): string;
  news(count: number, days: number): string;
  noNews(days: number): string;
  more(count: number): string;
  glossary(count: number): string;
  noGlossary: string;
  /** Before a curator's own reply. */
  relayed: string;
  relayedNote(date: string): string;
};

const fi: CatalogueTexts = {
  regions: (all, known) => `Tunnen ${all} aluetta; hanketietoja minulla on ${known} alueesta.`,
  regionsTable: { caption: 'Alueet, aakkosjärjestys', head: ['Alue', 'Tietoja', 'Uusin tieto'] },
  regionLine: (name, facts, newest) => `${name}: ${facts} tietoa, uusin ${newest}`,
  nothingYet: 'ei vielä tietoja',
  sources: (count) => (count === 1 ? 'Lähteitä on 1.' : `Lähteitä on ${count}, uusin ensin.`),
  moreSources: (count) => `Ja ${count} muuta. Rajaa alueella, esimerkiksi ”lähteet Keski-Suomi”.`,
  news: (count, days) =>
    `${days} viime päivän aikana ${count === 1 ? 'lisättyjä tai muutettuja tietoja on 1.' : `lisättyjä tai muutettuja tietoja on ${count}, uusin ensin.`}`,
  noNews: (days) => `${days} viime päivän aikana tietoihin ei ole tullut muutoksia.`,
  more: (count) => `Ja ${count} muuta. Rajaa alueella, esimerkiksi ”uutta Keski-Suomi”.`,
  glossary: (count) => `Sanastossa on ${count} termiä.`,
  noGlossary: 'Sanastossa ei ole vielä termejä.',
  relayed: 'Kuraattorin vastaus',
  relayedNote: (date) => `Vastattu ${date}. Tieto ei ole vielä tietopohjassa, eikä sitä ole tarkistettu siihen.`,
};

const sv: CatalogueTexts = {
  regions: (all, known) => `Jag känner till ${all} områden; projektuppgifter har jag om ${known} av dem.`,
  regionsTable: { caption: 'Områdena i alfabetisk ordning', head: ['Område', 'Uppgifter', 'Senaste uppgift'] },
  regionLine: (name, facts, newest) => `${name}: ${facts} uppgifter, den senaste ${newest}`,
  nothingYet: 'inga uppgifter än',
  sources: (count) => (count === 1 ? 'Det finns 1 källa.' : `Det finns ${count} källor, den nyaste först.`),
  moreSources: (count) => `Och ${count} till. Avgränsa med ett område, till exempel ”källor Mellersta Finland”.`,
  news: (count, days) =>
    `Under de senaste ${days} dagarna har ${count === 1 ? '1 uppgift' : `${count} uppgifter`} lagts till eller ändrats, den nyaste först.`,
  noNews: (days) => `Under de senaste ${days} dagarna har uppgifterna inte ändrats.`,
  more: (count) => `Och ${count} till. Avgränsa med ett område, till exempel ”nytt Mellersta Finland”.`,
  glossary: (count) => `Ordlistan har ${count} termer.`,
  noGlossary: 'Ordlistan har inga termer än.',
  relayed: 'En kurators svar',
  relayedNote: (date) => `Besvarat ${date}. Uppgiften finns ännu inte i kunskapsbasen och har inte granskats för den.`,
};

const en: CatalogueTexts = {
  regions: (all, known) => `I know ${all} regions; I have project information on ${known} of them.`,
  regionsTable: { caption: 'Regions in alphabetical order', head: ['Region', 'Facts', 'Newest fact'] },
  regionLine: (name, facts, newest) => `${name}: ${facts} facts, the newest from ${newest}`,
  nothingYet: 'nothing yet',
  sources: (count) => (count === 1 ? 'There is 1 source.' : `There are ${count} sources, the newest first.`),
  moreSources: (count) => `And ${count} more. Narrow it down by region, for example “sources Central Finland”.`,
  news: (count, days) =>
    `In the last ${days} days ${count === 1 ? '1 fact was' : `${count} facts were`} added or changed, the newest first.`,
  noNews: (days) => `Nothing was added or changed in the last ${days} days.`,
  more: (count) => `And ${count} more. Narrow it down by region, for example “news Central Finland”.`,
  glossary: (count) => `The glossary has ${count} terms.`,
  noGlossary: 'The glossary has no terms yet.',
  relayed: "A curator's reply",
  relayedNote: (date) => `Answered on ${date}. This is not in the knowledge base yet and has not been checked for it.`,
};

export const CATALOGUE_TEXTS: Record<Language, CatalogueTexts> = { fi, sv, en };
