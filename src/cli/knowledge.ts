/** `npm run knowledge -- check | schema`: the tools of those who edit knowledge, in Finnish. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '../knowledge/json-schema.ts';
import { loadKnowledge, readFolder } from '../knowledge/load.ts';
import type { ExitCode, Io } from './io.ts';

const USAGE = `Käyttö: npm run knowledge -- check     tarkista tiedostot
        npm run knowledge -- schema    kirjoita knowledge/schema.json uudelleen`;

/** @throws KnowledgeError when the check finds problems. */
export const knowledgeCommand = (args: readonly string[], { folder, io }: { folder: string; io: Io }): ExitCode => {
  const [command, ...rest] = args;
  if (command === 'check' && rest.length === 0) {
    const { facts, sources, subjects } = loadKnowledge(readFolder(folder));
    io.out(`Kunnossa: ${facts.length} faktaa, ${sources.size} lähdettä, ${subjects.size} kohdetta.`);
    return 0;
  }
  if (command === 'schema' && rest.length === 0) {
    writeFileSync(join(folder, 'schema.json'), jsonSchema());
    io.out('knowledge/schema.json kirjoitettu.');
    return 0;
  }
  io.error(USAGE);
  return 2;
};
