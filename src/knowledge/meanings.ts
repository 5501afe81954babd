/** What the words of the fields that take one of a few mean in Finnish, told alike by the check, by editors and by the tools. */
import type { Beginning, Event, Measure, Precision, SUBJECT_KINDS, Topic } from './schema.ts';

type Meanings<Word extends string = string> = Readonly<Record<Word, string>>;

const TOPICS: Meanings<Topic> = {
  funding: 'rahoitus',
  schedule: 'aikataulu',
  contact: 'yhteystieto',
  participants: 'mukana olevat',
  administrator: 'hallinnoija',
  goals: 'tavoitteet',
  content: 'sisältö',
  conditions: 'ehdot',
  recruitment: 'rekrytointi',
  organisation: 'työn järjestäminen',
  location: 'toimipaikka',
  statement: 'näkemys',
  definition: 'määritelmä',
  law: 'lainsäädäntö',
  'further-information': 'lisätietoa',
};

const MEASURES: Meanings<Measure> = {
  available: 'jaettavissa',
  share: 'laskennallinen osuus',
  applied: 'haettu',
  granted: 'myönnetty',
  supplementary: 'täydentävä avustus',
  budget: 'talousarvio',
  spent: 'käytetty',
};

const EVENTS: Meanings<Event> = {
  start: 'alkaa',
  end: 'päättyy',
  span: 'kestää jostakin johonkin',
  deadline: 'määräaika',
  milestone: 'tapahtuma',
};

const BEGINNINGS: Meanings<Beginning> = {
  county: 'hyvinvointialue',
  other: 'muu, kuten toimielin tai valmistelu',
};

const PRECISIONS: Meanings<Precision> = {
  exact: 'tarkka',
  about: 'noin',
  over: 'reilut tai yli',
  under: 'alle',
  'at-most': 'enintään',
};

const KINDS: Meanings<(typeof SUBJECT_KINDS)[number]> = {
  project: 'hanke',
  organisation: 'organisaatio',
  person: 'henkilö',
};

export const MEANINGS = {
  topic: TOPICS,
  measure: MEASURES,
  event: EVENTS,
  begins: BEGINNINGS,
  precision: PRECISIONS,
  kind: KINDS,
} as const;

/** `start (alkaa), end (päättyy)`. */
export const meaningsText = (meanings: Meanings): string =>
  Object.entries(meanings)
    .map(([word, meaning]) => `${word} (${meaning})`)
    .join(', ');

/** The words of a field with what they mean; as they are where nothing is said of them. */
export const explainedWords = (words: readonly string[]): string => {
  const ofField = Object.values<Meanings>(MEANINGS).find((meanings) =>
    words.every((word) => Object.hasOwn(meanings, word)),
  );
  return ofField ? meaningsText(ofField) : words.join(', ');
};
