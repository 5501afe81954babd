/** The files that the bot cannot do without. */

/** Frozen: buttons in old messages and settings in databases carry these ids. */
export const REGION_IDS = [
  'etela-karjala',
  'etela-pohjanmaa',
  'etela-savo',
  'helsinki',
  'ita-uusimaa',
  'kainuu',
  'kanta-hame',
  'keski-pohjanmaa',
  'keski-suomi',
  'keski-uusimaa',
  'kymenlaakso',
  'lansi-uusimaa',
  'lappi',
  'paijat-hame',
  'pirkanmaa',
  'pohjanmaa',
  'pohjois-karjala',
  'pohjois-pohjanmaa',
  'pohjois-savo',
  'satakunta',
  'vantaa-kerava',
  'varsinais-suomi',
] as const;

export const NEEDED_FILES: readonly string[] = [
  'glossary.yml',
  'national.yml',
  'sources.yml',
  'synonyms.yml',
  'vocabulary.yml',
  ...REGION_IDS.map((id) => `regions/${id}.yml`),
];
