import { readFileSync } from 'node:fs';

/** A base form and forms of it that were confirmed once, outside this project's code. */
export type Frozen = { base: string; forms: string[] };

/** Reads a list of confirmed forms: base form, tab, forms. */
export const readFrozen = (name: string, separator: string): Frozen[] =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [base = '', forms = ''] = line.split('\t');
      return { base, forms: forms.split(separator) };
    });
