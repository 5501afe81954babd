import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

const NUMBER = /^\d+(?:\.\d+)?$/;

/** A number stays one: `--minutes ten` means nothing. */
const isSuch = (standard: unknown, given: unknown): boolean =>
  typeof standard !== 'string' || !NUMBER.test(standard) || (typeof given === 'string' && NUMBER.test(given));

/** The options that a script was given; of others it says which there are and ends with 2. */
export const readOptions = <const Read extends Options>(script: string, options: Read) => {
  const usage = Object.entries(options).map(([name, option]) =>
    option.type === 'boolean' ? `[--${name}]` : `[--${name} ${option.default ?? '…'}]`,
  );
  const refuse = (): never => {
    process.stderr.write(`Usage: npm run ${script} -- ${usage.join(' ')}\n`);
    process.exit(2);
  };
  const read = () => {
    try {
      return parseArgs({ options }).values;
    } catch {
      return refuse();
    }
  };
  const values = read();
  const given: Readonly<Record<string, unknown>> = values;
  return Object.entries(options).every(([name, option]) => isSuch(option.default, given[name])) ? values : refuse();
};
