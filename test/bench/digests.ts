/** Digests of many channels on one morning, beside one pass over the facts for each channel. */
import { presentDigest } from '../../src/digest/present-digest.ts';
import { previewDigest } from '../../src/digest/preview.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { DEFAULT_SETTINGS } from '../../src/store/channels.ts';
import { type Figure, timed } from './figures.ts';

/** A morning of the projects' first spring, with deadlines ahead. */
const DAY = '2020-06-01';

export const digestFigures = (knowledge: Knowledge, channels: number): Figure[] => {
  const regions = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'region').map(({ id }) => id);
  const regionsOf = (at: number): string[] => regions.slice(at % regions.length, (at % regions.length) + 1);
  const each = Array.from({ length: channels }, (_, at) => ({ ...DEFAULT_SETTINGS, regions: regionsOf(at) }));
  const [, composing] = timed(() =>
    each.map((settings) => {
      const digest = previewDigest(knowledge, settings, DAY);
      return digest && presentDigest(digest, knowledge);
    }),
  );
  const [, filtering] = timed(() =>
    each.map(({ regions: [region] }) =>
      knowledge.facts.filter(({ subject, asOf }) => (subject.within ?? subject.id) === region && asOf > DAY),
    ),
  );
  const what = `digests of ${channels} channels`;
  return [{ what, value: composing, unit: 'ms', yardstick: { what: 'facts filtered', value: filtering } }];
};
