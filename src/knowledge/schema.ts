/** The shape of the knowledge files. Every other type of knowledge is inferred from here. */
import { z } from 'zod';

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
/** What a listing of the knowledge may be of. */
export const LISTINGS = ['regions', 'sources', 'news', 'ahead', 'glossary'] as const;
export const PRECISIONS = ['exact', 'about', 'over', 'under', 'at-most'] as const;
export const SUBJECT_KINDS = ['project', 'organisation', 'person'] as const;

const CONTROL_CHARACTER = /\p{Cc}/u;
/** Slack reads `<!channel>`, `<@U…>` and links between angle brackets; knowledge has no need of them. */
const plain = z
  .string()
  .trim()
  .min(1)
  .max(1200)
  .refine((text) => !/[<>]/.test(text) && !CONTROL_CHARACTER.test(text), {
    error: 'merkkejä < ja >, rivinvaihtoa tai muita ohjausmerkkejä ei saa käyttää; poista ne',
  });

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'tunnisteessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä',
});
const isRealDay = (day: string): boolean => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
};
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'päivä kirjoitetaan muodossa 2020-05-29', abort: true })
  .refine(isRealDay, { error: 'tällaista päivää ei ole kalenterissa' });
/** A year, a month or a day: as exact as the source was. */
const partialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'aika kirjoitetaan muodossa 2020, 2020-05 tai 2020-05-29 (vuosi lainausmerkkeihin)',
    abort: true,
  })
  .refine(isRealDay, { error: 'tällaista päivää ei ole kalenterissa' });

export const textSchema = z.strictObject({ fi: plain, sv: plain, en: plain });
const words = z.array(plain).min(1);
const wordsByLanguage = z.strictObject({ fi: words.optional(), sv: words.optional(), en: words.optional() });
/** A name that is the same in every language may be written once. */
const name = z.union([plain, textSchema]);
const url = z.url({ protocol: /^https$/, error: 'osoitteen pitää alkaa https://' });

export const sourceSchema = z.strictObject({
  id,
  publisher: name,
  title: plain,
  date: partialDay,
  dateCertain: z.boolean().default(true),
  url: url.optional(),
});

const naming = {
  id,
  name,
  aliases: wordsByLanguage.optional(),
  /** Inflection stems where the rules fail, e.g. for Ii. */
  stems: z.array(plain).optional(),
};

const municipality = z.strictObject({
  code: z.string().regex(/^\d{3}$/, { error: 'kuntanumerossa on kolme numeroa lainausmerkeissä, esimerkiksi "091"' }),
  name,
  /** Frozen region id until the division of 2021, when it was another. */
  before2021: id.optional(),
  /** The municipality that it became part of at the turn of 2021; it is one of the division of 2020 only. */
  mergedInto2021: id.optional(),
  /** Who says that it changed. */
  changeSource: id.optional(),
});

export const regionSchema = z.strictObject({
  ...naming,
  maakunta: name,
  officialPage: url,
  municipalitySource: id,
  municipalities: z.array(municipality),
});

export const subjectSchema = z.strictObject({ ...naming, kind: z.enum(SUBJECT_KINDS), within: id.optional() });
export const programmeSchema = z.strictObject({
  ...naming,
  officialPage: url.optional(),
  /** What a round of the programme is called where "the call of that year" would be wrong. */
  rounds: z.record(z.string(), textSchema).optional(),
  /** true: its money is no grant of the reform programmes, and is told only where it is asked for by name. */
  apart: z.boolean().optional(),
  /** The body that grants its money. */
  grantor: id.optional(),
  /** What its money was for, in words that mean this programme wherever money is asked for beside them. */
  moneyFor: wordsByLanguage.optional(),
});
export const groupSchema = z.strictObject({ ...naming, members: z.array(id).min(2) });
export const countrySchema = z.strictObject({
  ...naming,
  officialPage: url,
  /** The national page on the grants of the reform programmes. */
  grantsPage: url.optional(),
});

export const coversSchema = z.strictObject({
  programmes: z.array(id).optional(),
  /** The call for applications, e.g. "2020", "2021-taydentava" or "2023–2025". */
  round: z
    .string()
    .regex(/^\d{4}([–-][a-z0-9]+)*$/, {
      error: 'haku alkaa vuodella ja kirjoitetaan tavallisiin lainausmerkkeihin, esimerkiksi "2020"',
    })
    .optional(),
  area: z.array(id).optional(),
  /** true: with partners that the source does not list. */
  partners: z.union([z.literal(true), z.array(name).min(1)]).optional(),
});

export const valueSchema = z.union([
  z.strictObject({ amount: z.number().int().positive() }),
  z.strictObject({ on: partialDay }),
  z.strictObject({ from: partialDay, to: partialDay }),
  z.strictObject({
    person: id,
    role: textSchema,
    /** Left out where the source does not say for whom the person works. */
    organisation: id.optional(),
    phone: z
      .string()
      .regex(/^(0|\+358)[\d ]{5,14}$/, {
        error: 'puhelinnumero kirjoitetaan muodossa 044 123 4567 tai +358 44 123 4567',
      })
      .optional(),
    email: z.email().optional(),
  }),
  z.strictObject({ names: z.array(z.union([id, textSchema])).min(1) }),
  textSchema,
]);

export const factSchema = z.strictObject({
  id,
  /** Left out: the region, programme or country of the file. */
  subject: id.optional(),
  topic: z.enum(TOPICS),
  measure: z.enum(MEASURES).optional(),
  event: z.enum(EVENTS).optional(),
  /** What the fact concerns, as a short label, where the topic does not say it. */
  about: textSchema.optional(),
  covers: coversSchema.optional(),
  value: valueSchema,
  precision: z.enum(PRECISIONS).optional(),
  note: textSchema.optional(),
  /** Other words by which people ask for this fact. */
  keywords: wordsByLanguage.optional(),
  asOf: partialDay,
  sources: z.array(id).min(1),
  addedOn: day,
  changedOn: day.optional(),
  owner: plain.optional(),
  reviewBy: day.optional(),
  supersedes: z.array(id).min(1).optional(),
  disputes: z.array(id).min(1).optional(),
});

/** One entry of the vocabulary: how people call a topic, a measure, … in each language. */
const vocabularyEntry = z.strictObject({
  fi: words.optional(),
  sv: words.optional(),
  en: words.optional(),
});
const vocabularySection = z.record(z.string(), vocabularyEntry);
/** Groups of words that may stand for one another; the first is the one that the facts use. */
const synonymGroup = z.array(plain).min(2);
const synonymGroups = z.strictObject({
  fi: z.array(synonymGroup).optional(),
  sv: z.array(synonymGroup).optional(),
  en: z.array(synonymGroup).optional(),
});
/** Ids that the program knows: a misspelt one would never be asked for. */
const entriesOf = <Id extends string>(ids: readonly Id[]) => z.partialRecord(z.enum(ids), vocabularyEntry);
export const vocabularySchema = z.strictObject({
  topics: entriesOf(TOPICS).optional(),
  measures: entriesOf(MEASURES).optional(),
  events: entriesOf(EVENTS).optional(),
  asks: vocabularySection.optional(),
  details: vocabularySection.optional(),
  intents: vocabularySection.optional(),
  listings: entriesOf(LISTINGS).optional(),
  months: vocabularySection.optional(),
  modifiers: vocabularyEntry.optional(),
  light: vocabularyEntry.optional(),
  generic: vocabularyEntry.optional(),
  decisive: vocabularyEntry.optional(),
  synonyms: synonymGroups.optional(),
});

/** Any knowledge file: each holds the parts it needs. */
export const fileSchema = z.strictObject({
  region: regionSchema.optional(),
  programme: programmeSchema.optional(),
  country: countrySchema.optional(),
  groups: z.array(groupSchema).optional(),
  subjects: z.array(subjectSchema).optional(),
  sources: z.array(sourceSchema).optional(),
  vocabulary: vocabularySchema.optional(),
  glossary: z
    .array(
      z.strictObject({
        ...naming,
        definition: textSchema,
        asOf: partialDay,
        sources: z.array(id).min(1),
        addedOn: day,
      }),
    )
    .optional(),
  facts: z.array(factSchema).optional(),
  /** Whole questions as people ask them, under the id of the fact that answers them. */
  questions: z.record(id, wordsByLanguage).optional(),
  /** Questions like these that no fact answers. */
  unanswered: wordsByLanguage.optional(),
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
export type Precision = (typeof PRECISIONS)[number];
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
