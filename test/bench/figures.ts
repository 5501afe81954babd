/** What the benchmarks bring home, and how it is shown. */

export type Figure = {
  what: string;
  value: number;
  unit: 'ms' | '/s' | 'MiB' | 'facts' | 's';
  /** The same of something simpler, measured in the same run. */
  yardstick?: { what: string; value: number };
  /** What the design asks for, and whether it is met. */
  budget?: { says: string; met: boolean };
};

/** Times in milliseconds → the one that a share of them does not exceed. */
export const percentile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The result and the milliseconds it took. */
export const timed = <Result>(run: () => Result): [Result, number] => {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
};

const rounded = (value: number): string => {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toFixed(digits);
};

const HEAD = ['what', 'measured', 'yardstick', 'ratio', 'budget'];

const cellsOf = ({ what, value, unit, yardstick, budget }: Figure): string[] => [
  what,
  `${rounded(value)} ${unit}`,
  yardstick ? `${rounded(yardstick.value)} ${unit} (${yardstick.what})` : '',
  yardstick ? `× ${rounded(value / yardstick.value)}` : '',
  budget ? `${budget.says}: ${budget.met ? 'met' : 'MISSED'}` : '',
];

/** Rows of equal columns. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
