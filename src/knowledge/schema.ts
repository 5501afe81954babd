/** The shape of the knowledge files, with what editors say of each field. Every other type of knowledge is inferred from here. */
import { z } from 'zod';
import { byLanguage, day, id, matching, name, partialDay, plain, textSchema, url, wordsByLanguage } from './fields.ts';
import { MEANINGS, meaningsText } from './meanings.ts';

export const TOPICS = [
  'funding',
  'schedule',
  'contact',
  'participants',
  'administrator',
  'goals',
  'content',
  'conditions',
  'recruitment',
  'organisation',
  'location',
  'statement',
  'definition',
  'law',
  'further-information',
] as const;
export const MEASURES = ['available', 'share', 'applied', 'granted', 'supplementary', 'budget', 'spent'] as const;
export const EVENTS = ['start', 'end', 'span', 'deadline', 'milestone'] as const;
/** Whose beginning a day may be. */
export const BEGINNINGS = ['county', 'other'] as const;
/** What a listing of the knowledge may be of. */
export const LISTINGS = ['regions', 'sources', 'news', 'ahead', 'glossary'] as const;
export const PRECISIONS = ['exact', 'about', 'over', 'under', 'at-most'] as const;
export const SUBJECT_KINDS = ['project', 'organisation', 'person'] as const;

export const sourceSchema = z.strictObject({
  id: id.describe('Lähteen tunniste: julkaisija, asia ja aika'),
  publisher: name.describe('Julkaisija; jos nimi on eri kielillä eri, { fi, sv, en }'),
  title: plain.describe('Otsikko niin kuin se on lähteessä'),
  date: partialDay.describe('Julkaisupäivä, niin tarkasti kuin se tiedetään'),
  dateCertain: z.boolean().default(true).describe('false, jos päiväys on arvioitu'),
  url: url.optional().describe('Julkinen osoite, alkaa https://'),
});

const naming = {
  id: id.describe('Tunniste; sitä ei muuteta enää'),
  name: name.describe('Nimi; jos se on eri kielillä eri, { fi, sv, en }'),
  aliases: wordsByLanguage.optional().describe('Muut nimet, joilla siitä puhutaan, perusmuodossa'),
  stems: z.array(plain).optional().describe('Taivutusvartalot, jos nimi taipuu poikkeuksellisesti, kuten Ii'),
};

const municipality = z.strictObject({
  code: matching(/^\d{3}$/, 'kuntanumerossa on kolme numeroa lainausmerkeissä, esimerkiksi "091"').describe(
    'Kuntanumero lainausmerkeissä, esimerkiksi "091"',
  ),
  name: name.describe('Kunnan nimi; jos se on eri kielillä eri, { fi, sv, en }'),
  before2021: id.optional().describe('Alue, johon kunta kuului ennen vuoden 2021 jakoa, jos se oli toinen'),
  mergedInto2021: id
    .optional()
    .describe('Kunta, johon tämä liitettiin vuoden 2021 alussa; tällainen kunta on vain vuoden 2020 jaossa'),
  changeSource: id.optional().describe('Lähde, joka kertoo muutoksesta'),
});

export const regionSchema = z.strictObject({
  ...naming,
  maakunta: name.describe('Maakunta, johon alue kuuluu'),
  officialPage: url.describe('Alueen virallinen sivu, alkaa https://'),
  municipalitySource: id.describe('Lähde, joka luettelee alueen kunnat'),
  municipalities: z.array(municipality).describe('Alueen kunnat'),
});

export const subjectSchema = z.strictObject({
  ...naming,
  kind: z.enum(SUBJECT_KINDS).describe(meaningsText(MEANINGS.kind)),
  within: id.optional().describe('Alue, johon se kuuluu'),
});
const programmeSchema = z.strictObject({
  ...naming,
  officialPage: url.optional().describe('Ohjelman virallinen sivu, alkaa https://'),
  rounds: z
    .record(z.string(), textSchema)
    .optional()
    .describe('Miksi hakua kutsutaan, jos ”vuoden 2020 haku” olisi väärin'),
  apart: z
    .boolean()
    .optional()
    .describe('true, jos raha ei ole uudistusohjelmien avustusta; siitä kerrotaan vain nimellä kysyttäessä'),
  grantor: id.optional().describe('Organisaatio, joka myöntää ohjelman rahan'),
  moneyFor: wordsByLanguage
    .optional()
    .describe('Mihin raha oli tarkoitettu: sanat, jotka rahasta kysyttäessä tarkoittavat tätä ohjelmaa'),
});
const groupSchema = z.strictObject({
  ...naming,
  members: z.array(id).min(2).describe('Alueet, joita nimi tarkoittaa'),
});
const countrySchema = z.strictObject({
  ...naming,
  officialPage: url.describe('Virallinen sivu, alkaa https://'),
  grantsPage: url.optional().describe('Uudistusohjelmien valtionavustusten valtakunnallinen sivu, alkaa https://'),
});

export const coversSchema = z.strictObject({
  programmes: z
    .array(id)
    .optional()
    .describe('Ohjelmat, joita tieto koskee; kahden yhteinen summa on eri asia kuin yhden'),
  round: matching(
    /^\d{4}([–-][a-z0-9]+)*$/,
    'haku alkaa vuodella ja kirjoitetaan tavallisiin lainausmerkkeihin, esimerkiksi "2020"',
  )
    .optional()
    .describe('Haku lainausmerkeissä: "2020", "2021-taydentava" tai "2023–2025"'),
  area: z.array(id).optional().describe('Alue tai hanke, jota summa koskee'),
  partners: z
    .union([z.literal(true), z.array(name).min(1)])
    .optional()
    .describe('true, jos mukana on kumppaneita, joita lähde ei luettele; muuten luettelo'),
});

const valueSchema = z.union([
  z.strictObject({ amount: z.number().int().positive().describe('Euroja ilman välejä ja pilkkuja: 9000000') }),
  z.strictObject({ on: partialDay.describe('Ajankohta: 2021-12-31, 2021-12 tai "2021"') }),
  z.strictObject({ from: partialDay.describe('Jakson alku'), to: partialDay.describe('Jakson loppu') }),
  z.strictObject({
    person: id.describe('Henkilön tunniste saman tiedoston kohdasta subjects'),
    role: textSchema.describe('Tehtävänimike'),
    organisation: id.optional().describe('Organisaation tunniste; jätä pois, jos lähde ei sitä kerro'),
    phone: matching(/^(0|\+358)[\d ]{5,14}$/, 'puhelinnumero kirjoitetaan muodossa 044 123 4567 tai +358 44 123 4567')
      .optional()
      .describe('Työpuhelin, jonka organisaatio on itse julkaissut'),
    email: z.email().optional().describe('Työsähköposti, jonka organisaatio on itse julkaissut'),
  }),
  z.strictObject({
    names: z
      .array(z.union([id, textSchema]))
      .min(1)
      .describe('Mukana olevat: tunniste tai { fi, sv, en }'),
  }),
  textSchema,
]);

export const factSchema = z.strictObject({
  id: id.describe('Faktan tunniste; sitä ei muuteta enää, sillä painikkeet viittaavat siihen'),
  subject: id.optional().describe('Kenestä tai mistä fakta kertoo, jos ei tiedoston omasta alueesta tai ohjelmasta'),
  topic: z.enum(TOPICS).describe(`Aihe: ${meaningsText(MEANINGS.topic)}`),
  measure: z
    .enum(MEASURES)
    .optional()
    .describe(`Mistä rahasta on kyse: ${meaningsText(MEANINGS.measure)}`),
  event: z
    .enum(EVENTS)
    .optional()
    .describe(`Mitä silloin tapahtuu: ${meaningsText(MEANINGS.event)}`),
  begins: z
    .enum(BEGINNINGS)
    .optional()
    .describe(`Minkä toiminta silloin alkaa, jos se ei ole hanke tai ohjelma: ${meaningsText(MEANINGS.begins)}`),
  about: textSchema.optional().describe('Lyhyt nimi sille, mitä fakta koskee, jos aihe ei sitä kerro'),
  covers: coversSchema.optional().describe('Mitä tieto kattaa: ohjelmat, haku, alue'),
  value: valueSchema.describe(
    'Itse tieto: { amount }, { on }, { from, to }, { person, role, organisation, phone, email }, { names } tai { fi, sv, en }',
  ),
  saidBy: id.optional().describe('Henkilö, jonka sanoja tieto on, jos lähde nimeää hänet eikä hän ole tiedon kohde'),
  precision: z
    .enum(PRECISIONS)
    .optional()
    .describe(`Miten lähde asian sanoi: ${meaningsText(MEANINGS.precision)}`),
  note: textSchema.optional().describe('Lisärivi vastaukseen'),
  keywords: wordsByLanguage.optional().describe('Sanat, joilla tätä kysytään ja joita faktan tekstissä ei ole'),
  asOf: partialDay.describe('Miltä ajalta tieto on: yleensä lähteen päiväys'),
  sources: z.array(id).min(1).describe('Lähteiden tunnisteet tiedostosta sources.yml'),
  addedOn: day.describe('Päivä, jona fakta lisättiin'),
  changedOn: day.optional().describe('Päivä, jona sen sisältöä muutettiin'),
  owner: plain.optional().describe('Kuka pitää tiedon ajan tasalla'),
  reviewBy: day.optional().describe('Mihin päivään mennessä tieto tarkistetaan'),
  supersedes: z.array(id).min(1).optional().describe('Vanhat faktat, jotka tämä korvaa'),
  disputes: z.array(id).min(1).optional().describe('Faktat, joiden kanssa tämä on ristiriidassa'),
});

/** One entry of the vocabulary: how people call a topic, a measure, … in each language. */
const vocabularyEntry = wordsByLanguage;
const vocabularySection = z.record(z.string(), vocabularyEntry);
/** Groups of words that may stand for one another; the first is the one that the facts use. */
const synonymGroup = z.array(plain).min(2);
const synonymGroups = z.strictObject(byLanguage(z.array(synonymGroup).optional()));
/** Ids that the program knows: a misspelt one would never be asked for. */
const entriesOf = <Id extends string>(ids: readonly Id[]) => z.partialRecord(z.enum(ids), vocabularyEntry);
export const vocabularySchema = z.strictObject({
  topics: entriesOf(TOPICS).optional().describe('Sanat, joilla kysytään aihetta'),
  measures: entriesOf(MEASURES).optional().describe('Sanat, jotka kertovat, mistä rahasta kysytään'),
  events: entriesOf(EVENTS).optional().describe('Alkaa, päättyä, kestää, määräaika'),
  asks: vocabularySection.optional().describe('Kysymyssanat'),
  details: vocabularySection.optional().describe('Yhteystiedon osat'),
  intents: vocabularySection.optional().describe('Tervehdys, kiitos, apu, vertailu'),
  listings: entriesOf(LISTINGS).optional().describe('Luettelot; vain kun muuta ei kysytä'),
  months: vocabularySection.optional().describe('Kuukaudet'),
  modifiers: vocabularyEntry.optional().describe('Sävysanat; vastaus kertoo, ettei niitä otettu huomioon'),
  light: vocabularyEntry.optional().describe('Sanat, joilla ei ole kysymyksessä sisältöä'),
  generic: vocabularyEntry.optional().describe('Sanat, jotka koskevat täällä kaikkea'),
  decisive: vocabularyEntry.optional().describe('Teonsanat, jotka ratkaisevat, mitä kysytään'),
  synonyms: synonymGroups.optional().describe('Sanat, jotka voivat korvata toisensa; ensimmäisenä tietojen oma sana'),
});

/** Any knowledge file: each holds the parts it needs. */
export const fileSchema = z.strictObject({
  region: regionSchema.optional().describe('Alue, josta tiedosto kertoo'),
  programme: programmeSchema.optional().describe('Ohjelma, josta tiedosto kertoo'),
  country: countrySchema.optional().describe('Koko maa'),
  groups: z.array(groupSchema).optional().describe('Nimet, jotka tarkoittavat useaa aluetta'),
  subjects: z.array(subjectSchema).optional().describe('Hankkeet, organisaatiot ja henkilöt'),
  sources: z.array(sourceSchema).optional().describe('Lähteet'),
  vocabulary: vocabularySchema.optional().describe('Sanat, joilla ihmiset kysyvät'),
  glossary: z
    .array(
      z.strictObject({
        ...naming,
        definition: textSchema.describe('Mitä termi tarkoittaa, yksi tai kaksi virkettä'),
        asOf: factSchema.shape.asOf,
        sources: factSchema.shape.sources,
        addedOn: factSchema.shape.addedOn,
      }),
    )
    .optional()
    .describe('Termit selityksineen'),
  facts: z.array(factSchema).optional().describe('Faktat: yhden lähteen väite yhdestä asiasta yhtenä aikana'),
  questions: z
    .record(id, wordsByLanguage)
    .optional()
    .describe('Kokonaisia kysymyksiä, kukin sen faktan tunnisteen alla, joka siihen vastaa'),
  unanswered: wordsByLanguage.optional().describe('Samalta kuulostavia kysymyksiä, joihin mikään fakta ei vastaa'),
});

export type KnowledgeFile = z.infer<typeof fileSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type Value = z.infer<typeof valueSchema>;
export type Text = z.infer<typeof textSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Covers = z.infer<typeof coversSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type Topic = (typeof TOPICS)[number];
export type Measure = (typeof MEASURES)[number];
export type Listing = (typeof LISTINGS)[number];
export type Event = (typeof EVENTS)[number];
export type Beginning = (typeof BEGINNINGS)[number];
export type Precision = (typeof PRECISIONS)[number];
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
