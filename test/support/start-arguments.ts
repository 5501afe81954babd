import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** What `npm start` gives to Node, as package.json has it: its options, and last the script. */
export const startArguments = (): string[] => {
  const { scripts } = Package.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
  return scripts.start.split(' ').slice(1);
};
