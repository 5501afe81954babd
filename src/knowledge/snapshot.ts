/** The state of a knowledge folder: what tells its files from any others, without the texts, which are large. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError } from './problems.ts';
import { type Folder, readFolder, yamlFiles } from './read-folder.ts';

/** A folder at some moment. Its texts are held by nobody; they are read where somebody needs them. */
export type Snapshot = {
  state: string;
  /** @throws KnowledgeError that names everything that cannot be read, or where the files are no longer the same */
  read(): Folder;
};

/** Looks at the files that `readFolder` would read. */
export const takeSnapshot = (path: string, needed?: readonly string[]): Snapshot => {
  const state = stateOnDisk(path);
  const read = (): Folder => {
    const folder = readFolder(path, needed);
    if (stateOnDisk(path) !== state)
      throw new KnowledgeError([{ file: folder.name, line: 1, column: 1, message: CHANGED }]);
    return folder;
  };
  return { state, read };
};

/** Of texts that are held anyway. */
export const snapshotOf = (folder: Folder): Snapshot => ({
  state: stateOf([...folder.files].map(([file, text]) => [file, Buffer.from(text)])),
  read: () => folder,
});

const CHANGED = 'tiedostot muuttuivat, kun niitä luettiin; yritä uudelleen';

const stateOnDisk = (path: string): string => {
  const contents = yamlFiles(path).map(
    (file) => [file, contentOrReason(() => readFileSync(join(path, file)))] as const,
  );
  const unlisted = contentOrReason(() => {
    readdirSync(path, { recursive: true });
    return '';
  });
  return stateOf([...contents, ['', unlisted]]);
};

/** What cannot be read counts by its reason, so that another reason is another state. */
const contentOrReason = <Content>(read: () => Content): Content | string => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};

const stateOf = (files: Iterable<readonly [file: string, content: Buffer | string]>): string => {
  const hash = createHash('sha256');
  for (const [file, content] of files) hash.update(`${file} ${content.length}\n`).update(content);
  return hash.digest('hex');
};
