import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { takeSnapshot } from '../../src/knowledge/snapshot.ts';
import { temporaryFolder } from '../support/stores.ts';

/** A folder of one file. */
const written = (): { path: string; file: string } => {
  const path = temporaryFolder();
  const file = join(path, 'sources.yml');
  writeFileSync(file, 'sources: []\n');
  return { path, file };
};

describe('a snapshot of a folder', () => {
  it('has the state of the same files and of no others', () => {
    const { path, file } = written();
    const states = [takeSnapshot(path).state];
    expect(takeSnapshot(path).state).toBe(states[0]);
    writeFileSync(file, 'sources: [] \n');
    states.push(takeSnapshot(path).state);
    renameSync(file, join(path, 'lahteet.yml'));
    states.push(takeSnapshot(path).state);
    rmSync(path, { recursive: true });
    states.push(takeSnapshot(path).state);
    expect(new Set(states).size).toBe(4);
  });

  it('is read as it was, or not at all', () => {
    const { path, file } = written();
    const { read } = takeSnapshot(path);
    expect(read()).toEqual(readFolder(path));
    writeFileSync(file, 'sources: [] \n');
    expect(read).toThrow(KnowledgeError);
    expect(read).toThrow('tiedostot muuttuivat, kun niitä luettiin; yritä uudelleen');
  });

  it('is not read where a file cannot be', () => {
    const { path } = written();
    symlinkSync(join(path, 'nowhere'), join(path, 'linkki.yml'));
    expect(takeSnapshot(path).read).toThrow('knowledge/linkki.yml:1:1  tätä ei ole.');
  });
});
