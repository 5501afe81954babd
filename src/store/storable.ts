export type Storable = string | number | bigint | null;

const isStorable = (value: unknown): value is Storable =>
  value === null || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string';

/** What SQLite and PostgreSQL store alike; others would be read back differently. */
export const storable = (parameters: readonly unknown[]): Storable[] =>
  parameters.map((value) => {
    if (!isStorable(value)) throw new TypeError(`The store takes no ${typeof value}`);
    if (typeof value === 'string' && value.includes('\0')) throw new TypeError('The store takes no NUL characters');
    return value;
  });
