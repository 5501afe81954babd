/** What is said of which municipalities belong where, by language. Names are as they are: nothing is inflected. */
import type { Language } from '../knowledge/schema.ts';

/** A region by the name of its maakunta and its own; they differ in Uusimaa only. */
export type PlaceNames = { maakunta: string; region: string };

export type DivisionTexts = {
  /** `county`: the name of its wellbeing services county; none for Helsinki. */
  belongs(town: string, maakunta: string, county: string | undefined): string;
  belonged(town: string, place: PlaceNames, year: string): string;
  /** Said after where it belongs, and by itself. */
  until2020(maakunta: string): string;
  since2021(maakunta: string): string;
  wasUntil2020(town: string, maakunta: string): string;
  isSince2021(town: string, maakunta: string): string;
  became(into: string): string;
  merged(town: string, into: string): string;
  yes: string;
  no: string;
  count(count: number): string;
  /** `names` is left out where they are told region by region. */
  municipalities(region: string, year: string | undefined, count: number, names: string | undefined): string;
  /** Below an answer from the facts of the region that a municipality left, and of the one that it came to. */
  viaEarlier(town: string, then: string, now: string): string;
  figuresOf(region: string): string;
  viaLater(town: string, then: string): string;
};

const fi: DivisionTexts = {
  belongs: (town, maakunta, county) => {
    if (!county) return `${town} kuuluu maakuntaan ${maakunta}`;
    return maakunta === county
      ? `${town} kuuluu maakuntaan ja hyvinvointialueeseen ${county}`
      : `${town} kuuluu hyvinvointialueeseen ${county} ja maakuntaan ${maakunta}`;
  },
  belonged: (town, { maakunta, region }, year) =>
    `${town} kuului vuonna ${year} maakuntaan ${maakunta}${region === maakunta ? '' : ` (alue: ${region})`}`,
  until2020: (maakunta) => `vuoden 2020 loppuun sen maakunta oli ${maakunta}`,
  since2021: (maakunta) => `vuoden 2021 alusta sen maakunta on ollut ${maakunta}`,
  wasUntil2020: (town, maakunta) => `${town} kuului vuoden 2020 loppuun maakuntaan ${maakunta}.`,
  isSince2021: (town, maakunta) => `${town} on kuulunut vuoden 2021 alusta maakuntaan ${maakunta}.`,
  became: (into) => `vuoden 2021 alussa siitä tuli osa kuntaa ${into}`,
  merged: (town, into) => `${town} oli oma kuntansa vuoden 2020 loppuun; ${fi.became(into)}.`,
  yes: 'Kyllä',
  no: 'Ei',
  count: (count) => (count === 1 ? '1 kunta' : `${count} kuntaa`),
  municipalities: (region, year, count, names) =>
    `${region}${year ? `, vuoden ${year} aluejako` : ''}: ${fi.count(count)}${names ? `: ${names}` : ''}`,
  viaEarlier: (town, then, now) =>
    `${town} kuului vuoden 2020 loppuun alueeseen ${then} ja kuuluu vuoden 2021 alusta alueeseen ${now}.`,
  figuresOf: (region) => `Luvut koskevat koko aluetta ${region}, ellei toisin sanota.`,
  viaLater: (town, then) =>
    `Vuoden 2020 loppuun ${town} kuului alueeseen ${then}; sen vuoden 2020 tiedot saat, kun mainitset kysymyksessä vuoden 2020.`,
};

const sv: DivisionTexts = {
  belongs: (town, maakunta, county) => {
    if (!county) return `${town} hör till landskapet ${maakunta}`;
    return maakunta === county
      ? `${town} hör till landskapet och välfärdsområdet ${county}`
      : `${town} hör till välfärdsområdet ${county} och landskapet ${maakunta}`;
  },
  belonged: (town, { maakunta, region }, year) =>
    `${town} hörde år ${year} till landskapet ${maakunta}${region === maakunta ? '' : ` (område: ${region})`}`,
  until2020: (maakunta) => `till slutet av 2020 var landskapet ${maakunta}`,
  since2021: (maakunta) => `från början av 2021 är landskapet ${maakunta}`,
  wasUntil2020: (town, maakunta) => `${town} hörde till slutet av 2020 till landskapet ${maakunta}.`,
  isSince2021: (town, maakunta) => `${town} hör från början av 2021 till landskapet ${maakunta}.`,
  became: (into) => `i början av 2021 blev den en del av ${into}`,
  merged: (town, into) => `${town} var en egen kommun till slutet av 2020; ${sv.became(into)}.`,
  yes: 'Ja',
  no: 'Nej',
  count: (count) => (count === 1 ? '1 kommun' : `${count} kommuner`),
  municipalities: (region, year, count, names) =>
    `${region}${year ? `, områdesindelningen ${year}` : ''}: ${sv.count(count)}${names ? `: ${names}` : ''}`,
  viaEarlier: (town, then, now) =>
    `${town} hörde till slutet av 2020 till ${then} och hör från början av 2021 till ${now}.`,
  figuresOf: (region) => `Siffrorna gäller hela ${region} om inget annat sägs.`,
  viaLater: (town, then) =>
    `Till slutet av 2020 hörde ${town} till ${then}; uppgifterna därifrån om 2020 får du när du nämner år 2020 i frågan.`,
};

const en: DivisionTexts = {
  belongs: (town, maakunta, county) => {
    if (!county) return `${town} belongs to the region of ${maakunta}`;
    return maakunta === county
      ? `${town} belongs to the region and the wellbeing services county of ${county}`
      : `${town} belongs to the wellbeing services county of ${county} and the region of ${maakunta}`;
  },
  belonged: (town, { maakunta, region }, year) =>
    `In ${year} ${town} belonged to the region of ${maakunta}${region === maakunta ? '' : ` (area: ${region})`}`,
  until2020: (maakunta) => `until the end of 2020 its region was ${maakunta}`,
  since2021: (maakunta) => `since the beginning of 2021 its region has been ${maakunta}`,
  wasUntil2020: (town, maakunta) => `${town} belonged to the region of ${maakunta} until the end of 2020.`,
  isSince2021: (town, maakunta) => `${town} has belonged to the region of ${maakunta} since the beginning of 2021.`,
  became: (into) => `at the beginning of 2021 it became part of ${into}`,
  merged: (town, into) => `${town} was a municipality of its own until the end of 2020; ${en.became(into)}.`,
  yes: 'Yes',
  no: 'No',
  count: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  municipalities: (region, year, count, names) =>
    `${region}${year ? `, division of ${year}` : ''}: ${en.count(count)}${names ? `: ${names}` : ''}`,
  viaEarlier: (town, then, now) =>
    `${town} belonged to ${then} until the end of 2020 and has belonged to ${now} since.`,
  figuresOf: (region) => `Figures are for the whole of ${region} unless stated otherwise.`,
  viaLater: (town, then) =>
    `Until the end of 2020 ${town} belonged to ${then}; name the year 2020 in the question to get what is known of it there.`,
};

export const DIVISION_TEXTS: Record<Language, DivisionTexts> = { fi, sv, en };
