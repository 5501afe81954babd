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
  const run = (args: readonly string[], input = ''): Buffer =>
    execFileSync('git', ['-C', dirname(path), ...args], { input, stdio: 'pipe', maxBuffer: 2 ** 26 });
  const git = (...args: string[]): string => run(args).toString();
  const { found, commit } = commitOf(ref, git);
  const listed = git('ls-tree', '-r', '-z', commit, '--', name).split('\0').map(listedFile);
  const files = listed.filter(({ kind, file }) => kind === 'blob' && file.endsWith('.yml')).toSorted(byFile);
  const texts = textsIn(run(['cat-file', '--batch'], files.map(({ blob }) => `${blob}\n`).join('')));
  return {
    name: `${found}:${name}`,
    files: new Map(files.map(({ file }, index) => [file.slice(name.length + 1), texts[index] ?? ''])),
  };
};

type Listed = { file: string; kind: string; blob: string };

/** A line of `git ls-tree`: mode, kind and name of the content, then the file behind a tab. */
const listedFile = (line: string): Listed => {
  const tab = line.indexOf('\t');
  const [, kind = '', blob = ''] = line.slice(0, tab).split(' ');
  return { file: line.slice(tab + 1), kind, blob };
};

const byFile = (one: Listed, other: Listed): number => (one.file < other.file ? -1 : 1);

/**
 * What `git cat-file --batch` gives: of each file a line of its name, `blob` and its size, then that many bytes and a line's end.
 * @throws GitError where the repository lacks one, as a clone of a part of it may.
 */
const textsIn = (batch: Buffer): string[] => {
  const texts: string[] = [];
  for (let at = 0; at < batch.length; ) {
    const start = batch.indexOf('\n', at) + 1;
    const [name, kind, length] = batch.toString('utf8', at, start).trimEnd().split(' ');
    if (kind !== 'blob') throw new GitError(`Versionhallinnasta puuttuu sisältö ${name}. Hae se ajamalla: git fetch`);
    const size = Number(length);
    texts.push(batch.toString('utf8', start, start + size));
    at = start + size + 1;
  }
  return texts;
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
