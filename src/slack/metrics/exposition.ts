/** Counters, gauges and histograms in the text format of Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */
import { lazily } from '../../language/cache.ts';

/** Values come from closed sets of our own, so that the page stays small and holds nothing that people write. */
export type Labels = Readonly<Record<string, string>>;

type Sample = { suffix?: string; labels: Labels; value: number };

export type Family = {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: () => readonly Sample[] | Promise<readonly Sample[]>;
};

export type Counter = { family: Family; add(labels: Labels): void };
export type Histogram = { family: Family; observe(labels: Labels, value: number): void };
export type Reading = readonly (readonly [Labels, number])[];

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const labelsText = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join()}}` : '';
};

/**
 * Something that only grows until the process ends.
 * @param known what can be foreseen stands at 0 from the start: of what comes into being at 1, `increase` does not see the first
 */
export const createCounter = (name: string, help: string, known: readonly Labels[]): Counter => {
  const counts = lazily(
    () => new Map<string, Sample>(known.map((labels) => [labelsText(labels), { labels, value: 0 }])),
  );
  return {
    family: { name, help, type: 'counter', samples: () => [...counts().values()] },
    add(labels) {
      const key = labelsText(labels);
      counts().set(key, { labels, value: (counts().get(key)?.value ?? 0) + 1 });
    },
  };
};

/** Something read when the page is. */
export const createGauge = (name: string, help: string, read: () => Reading | Promise<Reading>): Family => ({
  name,
  help,
  type: 'gauge',
  samples: async () => (await read()).map(([labels, value]) => ({ labels, value })),
});

type Spread = { labels: Labels; counts: number[]; sum: number };

/** How values spread over `bounds`, which rise. */
export const createHistogram = (
  name: string,
  help: string,
  bounds: readonly number[],
  known: readonly Labels[] = [{}],
): Histogram => {
  const empty = (labels: Labels): Spread => ({ labels, counts: [...bounds, 0].map(() => 0), sum: 0 });
  const spreads = new Map<string, Spread>(known.map((labels) => [labelsText(labels), empty(labels)]));
  const samplesOf = ({ labels, counts, sum }: Spread): Sample[] => {
    const upTo = (index: number) => counts.slice(0, index + 1).reduce((total, count) => total + count, 0);
    const buckets = [...bounds.map(String), '+Inf'].map((le, index) => ({
      suffix: '_bucket',
      labels: { ...labels, le },
      value: upTo(index),
    }));
    return [
      ...buckets,
      { suffix: '_sum', labels, value: sum },
      { suffix: '_count', labels, value: upTo(bounds.length) },
    ];
  };
  return {
    family: { name, help, type: 'histogram', samples: () => [...spreads.values()].flatMap(samplesOf) },
    observe(labels, value) {
      const key = labelsText(labels);
      const spread = spreads.get(key) ?? empty(labels);
      const index = bounds.findIndex((bound) => value <= bound);
      const at = index === -1 ? bounds.length : index;
      spread.counts[at] = (spread.counts[at] ?? 0) + 1;
      spread.sum += value;
      spreads.set(key, spread);
    },
  };
};

/** What cannot be read now is left out: a store that fails must not hide the rest. */
const samplesOf = async ({ samples }: Family): Promise<readonly Sample[]> => {
  try {
    return await samples();
  } catch {
    return [];
  }
};

const familyText = async (family: Family): Promise<string> => {
  const { name, help, type } = family;
  const lines = (await samplesOf(family)).map(
    ({ suffix = '', labels, value }) => `${name}${suffix}${labelsText(labels)} ${value}\n`,
  );
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
};

/** The page. */
export const exposition = async (families: readonly Family[]): Promise<string> =>
  (await Promise.all(families.map(familyText))).join('');
