import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderAt, GitError } from '../../../src/cli/knowledge/folder-at.ts';
import type { Files } from '../../support/knowledge.ts';
import { writtenFolder } from './tools.ts';

const FILES: Files = {
  'a.yml': 'ensimmäinen: ä\n',
  'empty.yml': '',
  'regions/väli lyönti.yml': 'toinen: "\\n"\r\n',
  'tab\there.yml': 'kolmas: ilman rivinvaihtoa',
  'readme.txt': 'ei lueta',
};

const repository = (): { folder: string; git: (...args: string[]) => string } => {
  const folder = writtenFolder(FILES);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', dirname(folder), '-c', 'core.fsync=none', '-c', 'core.autocrlf=false', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('add', '.');
  const person = ['-c', 'user.name=Testi', '-c', 'user.email=testi@example.fi', '-c', 'commit.gpgsign=false'];
  git(...person, 'commit', '--quiet', '--message', 'Alku');
  return { folder, git };
};

describe('the folder of a commit', () => {
  it('has every YAML file as it was, whatever its name and its end', () => {
    const { folder } = repository();
    const { 'readme.txt': _left, ...expected } = FILES;
    expect(Object.fromEntries(folderAt('HEAD', folder).files)).toEqual(expected);
  });

  it('is not read where git lacks the content of a file', () => {
    const { folder, git } = repository();
    const blob = git('rev-parse', 'HEAD:./knowledge/empty.yml').trim();
    rmSync(join(dirname(folder), '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(() => folderAt('HEAD', folder)).toThrow(GitError);
  });
});
