/** The knowledge folder as git has it at some commit. */
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Folder } from '../../knowledge/read-folder.ts';

/** What could not be had of git, in words for the person who asked. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

/**
 * `ref` is whatever git takes for a commit: `HEAD`, `main`, `HEAD~3`, a hash. A branch that is only on the server, as `main` is in
 * many a clone, is taken from there.
 * @throws GitError where there is no git, no repository or no such commit.
 */
export const folderAt = (ref: string, path: string): Folder => {
  const name = basename(path);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dirname(path), ...args], { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
  const { found, commit } = commitOf(ref, git);
  const listed = git('ls-tree', '-r', '-z', '--name-only', commit, '--', name).split('\0');
  const files = listed.filter((file) => file.endsWith('.yml')).sort();
  const textOf = (file: string) => git('show', `${commit}:./${file}`);
  return {
    name: `${found}:${name}`,
    files: new Map(files.map((file) => [file.slice(name.length + 1), textOf(file)])),
  };
};

const commitOf = (ref: string, git: (...args: string[]) => string): { found: string; commit: string } => {
  for (const found of [ref, `origin/${ref}`]) {
    try {
      return { found, commit: git('rev-parse', '--verify', '--quiet', '--end-of-options', `${found}^{commit}`).trim() };
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        throw new GitError('Vertailu tarvitsee ohjelman git, eikä sitä löydy. Asenna se.');
    }
  }
  throw new GitError(
    `Versionhallinnassa ei ole versiota "${ref}", ei tässä eikä palvelimella (origin). Anna esimerkiksi HEAD (viimeksi tallennettu), HEAD~3 tai origin/main. Jos haara on palvelimella mutta ei vielä täällä, aja ensin: git fetch origin`,
  );
};
