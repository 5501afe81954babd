/** The knowledge folder as git has it at some commit. */
import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Folder } from '../../knowledge/load.ts';

/** What could not be had of git, in words for the person who asked. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

/**
 * `ref` is whatever git takes for a commit: `HEAD`, `main`, `HEAD~3`, a hash.
 * @throws GitError where there is no git, no repository or no such commit.
 */
export const folderAt = (ref: string, path: string): Folder => {
  const name = basename(path);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dirname(path), ...args], { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
  const commit = commitOf(ref, git);
  const listed = git('ls-tree', '-r', '-z', '--name-only', commit, '--', name).split('\0');
  const files = listed.filter((file) => file.endsWith('.yml')).sort();
  const textOf = (file: string) => git('show', `${commit}:./${file}`);
  return {
    name: `${ref}:${name}`,
    files: new Map(files.map((file) => [file.slice(name.length + 1), textOf(file)])),
  };
};

const commitOf = (ref: string, git: (...args: string[]) => string): string => {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).trim();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new GitError(
      isMissing
        ? 'Vertailu tarvitsee ohjelman git, eikä sitä löydy. Asenna se.'
        : `Versionhallinnassa ei ole versiota "${ref}". Anna esimerkiksi HEAD, main tai HEAD~3.`,
    );
  }
};
