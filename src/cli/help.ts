import type { Io } from './io.ts';

/** Prints the usage where the arguments ask for it. What follows `--` is no option. @returns whether they did */
export const tellHelp = (args: readonly string[], { out }: Pick<Io, 'out'>, usage: string): boolean => {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (!options.includes('--help') && !options.includes('-h')) return false;
  out(usage);
  return true;
};
