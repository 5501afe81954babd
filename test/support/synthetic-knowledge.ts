/** Knowledge made of a few words, for digests: regions, and facts that come, change and fall due. */
import { buildKnowledge } from '../../src/knowledge/build.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { type FactEntry, fileSchema } from '../../src/knowledge/schema.ts';

const inThree = (text: string) => ({ fi: text, sv: text, en: text });

/** A fact with what a test leaves out filled in. */
export const fact = (id: string, more: Partial<FactEntry> = {}): FactEntry => ({
  id,
  topic: 'content',
  value: inThree(`Sisältö ${id}`),
  asOf: '2020-01-01',
  sources: ['lahde'],
  addedOn: '2020-01-02',
  ...more,
});

/** A deadline on a day. */
export const deadline = (id: string, on: string, more: Partial<FactEntry> = {}): FactEntry =>
  fact(id, { topic: 'schedule', event: 'deadline', about: inThree(`määräaika ${id}`), value: { on }, ...more });

/** Knowledge of regions by id, each with its facts. */
export const knowledgeOf = (regions: Readonly<Record<string, readonly FactEntry[]>>): Knowledge =>
  buildKnowledge([
    fileSchema.parse({
      country: { id: 'suomi', name: 'Koko maa', officialPage: 'https://example.fi' },
      sources: [
        { id: 'lahde', publisher: 'Julkaisija', title: 'Tiedote', date: '2020-01', url: 'https://example.fi/t' },
      ],
    }),
    ...Object.entries(regions).map(([id, facts]) =>
      fileSchema.parse({
        ...(id === 'suomi'
          ? {}
          : {
              region: {
                id,
                name: id,
                maakunta: id,
                officialPage: `https://example.fi/${id}`,
                municipalitySource: 'lahde',
                municipalities: [],
              },
            }),
        facts: facts.map((entry) => ({ ...(id === 'suomi' ? { subject: 'suomi' } : {}), ...entry })),
      }),
    ),
  ]);
