import type { FactPart } from '../../knowledge/changes.ts';

/** What the fields of a fact are called among people. */
export const FIELD_NAMES: Record<FactPart, string> = {
  subject: 'kohde',
  topic: 'aihe',
  measure: 'mistä rahasta on kyse',
  event: 'mitä silloin tapahtuu',
  begins: 'minkä toiminta alkaa',
  about: 'mitä tieto koskee',
  covers: 'mitä tieto kattaa',
  value: 'itse tieto',
  saidBy: 'kuka sen sanoi',
  precision: 'tarkkuus',
  note: 'lisärivi',
  keywords: 'avainsanat',
  asOf: 'ajankohta',
  sources: 'lähteet',
  owner: 'omistaja',
  reviewBy: 'tarkistuspäivä',
  supersedes: 'mitä tieto korvaa',
  disputes: 'minkä kanssa tieto on ristiriidassa',
};
