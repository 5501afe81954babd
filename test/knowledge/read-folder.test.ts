/** What a knowledge folder has to be before anything is looked for in its files. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEEDED_FILES } from '../../src/knowledge/needed-files.ts';
import { KnowledgeError, problemLine } from '../../src/knowledge/problems.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';

/** Root may read everything, so it does this as another. */
const asNobody = <Value>(act: () => Value): Value => {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    return act();
  } finally {
    if (root) process.seteuid?.(0);
  }
};

describe('reading a folder', () => {
  it('finds the .yml files of all its folders, in the order of their names, and nothing else', () => {
    const path = mkdtempSync(join(tmpdir(), 'tiedot-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    mkdirSync(join(path, 'regions'));
    for (const file of ['sources.yml', 'regions/b.yml', 'regions/a.yml', 'README.md', 'schema.json']) {
      writeFileSync(join(path, file), `facts: [] # ${file}`);
    }
    const { name, files } = readFolder(path);
    expect(name).toBe('knowledge');
    expect([...files]).toEqual([
      ['regions/a.yml', 'facts: [] # regions/a.yml'],
      ['regions/b.yml', 'facts: [] # regions/b.yml'],
      ['sources.yml', 'facts: [] # sources.yml'],
    ]);
  });

  it('follows links to folders and files, and reads what hidden folders hold by them only, as Kubernetes links it', () => {
    const path = mkdtempSync(join(tmpdir(), 'tiedot-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    mkdirSync(join(path, '..2026_11_24', 'regions'), { recursive: true });
    symlinkSync('..2026_11_24', join(path, '..data'));
    for (const file of ['sources.yml', 'regions/a.yml']) writeFileSync(join(path, '..data', file), `# ${file}`);
    for (const name of ['sources.yml', 'regions']) symlinkSync(join('..data', name), join(path, name));
    symlinkSync('.', join(path, '..data', 'regions', 'itself'));
    expect([...readFolder(path).files.keys()]).toEqual(['regions/a.yml', 'sources.yml']);
  });

  it('names everything that it cannot read, and what to do', () => {
    const path = mkdtempSync(join(tmpdir(), 'tiedot-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    mkdirSync(join(path, 'kansio.yml'));
    symlinkSync(join(path, 'nowhere'), join(path, 'linkki.yml'));
    expect(() => readFolder(path)).toThrow(
      new KnowledgeError([
        {
          file: 'knowledge/kansio.yml',
          line: 1,
          column: 1,
          message: 'tämä on kansio, vaikka nimi on tiedoston. Anna kansiolle nimi, joka ei pääty .yml.',
        },
        {
          file: 'knowledge/linkki.yml',
          line: 1,
          column: 1,
          message: 'tätä ei ole. Palauta se; jos se on linkki, sen kohde puuttuu: korjaa linkki tai poista se.',
        },
      ]),
    );
  });

  it('leaves out nothing that it may not read without a word', () => {
    const path = mkdtempSync(join(tmpdir(), 'tiedot-'));
    mkdirSync(join(path, 'regions'));
    writeFileSync(join(path, 'sources.yml'), '');
    chmodSync(path, 0o755);
    const closed = [join(path, 'sources.yml'), join(path, 'regions')];
    onTestFinished(() => {
      for (const each of closed) chmodSync(each, 0o700);
      rmSync(path, { recursive: true });
    });
    for (const each of closed) chmodSync(each, 0o000);
    const says = (file: string) =>
      `knowledge/${file}:1:1  tähän ei ole lukuoikeutta. Anna se botin käyttäjälle (chmod u+rX).`;
    expect(() => asNobody(() => readFolder(path))).toThrow(
      `Tiedoissa on virheitä (2):\n${says('regions')}\n${says('sources.yml')}`,
    );
  });
});

/** What is said of these files, of which some are needed. */
const problemsOf = (files: Readonly<Record<string, string | Buffer>>, needed: readonly string[] = []): string[] => {
  const path = mkdtempSync(join(tmpdir(), 'tiedot-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  try {
    readFolder(path, needed);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems.map(problemLine);
    throw error;
  }
};

const TEXT = 'facts: []\n';
const whole = Object.fromEntries(NEEDED_FILES.map((file) => [file, TEXT]));
const without = (isGone: (file: string) => boolean) =>
  Object.fromEntries(Object.entries(whole).filter(([file]) => !isGone(file)));

describe('a folder from which something is gone', () => {
  it('is told from one that has all that the bot needs', () => {
    expect(problemsOf(whole, NEEDED_FILES)).toEqual([]);
  });

  it.each(['vocabulary.yml', 'synonyms.yml', 'national.yml', 'regions/kainuu.yml'])('lacks %s', (file) => {
    expect(problemsOf({ ...without((one) => one === file), 'questions/kainuu.yml': TEXT }, NEEDED_FILES)).toEqual([
      `knowledge/${file}:1:1  tiedosto puuttuu; palauta se versionhallinnasta: git checkout HEAD -- knowledge/${file}`,
    ]);
  });

  it('lacks a whole folder, told once', () => {
    expect(
      problemsOf(
        without((file) => file.startsWith('regions/')),
        NEEDED_FILES,
      ),
    ).toEqual([
      'knowledge/regions:1:1  kansion tiedostot puuttuvat; palauta se versionhallinnasta: git checkout HEAD -- knowledge/regions',
    ]);
  });

  it('lacks the facts of questions, told once', () => {
    const files = { 'questions/ohjelma.yml': TEXT, 'questions/lappi.yml': TEXT, 'regions/lappi.yml': TEXT };
    expect(problemsOf(files)).toEqual([
      'knowledge/questions/ohjelma.yml:1:1  faktatiedosto ohjelma.yml puuttuu; palauta se versionhallinnasta (git status kertoo polun, git checkout HEAD -- polku palauttaa), tai jos se on poistettu tarkoituksella, poista tämäkin',
    ]);
  });
});

describe('a file is refused', () => {
  const empty = (file: string) =>
    `knowledge/${file}:1:1  tiedosto on tyhjä; palauta se versionhallinnasta: git checkout HEAD -- knowledge/${file}`;

  it.each(['', ' \n', '# yaml-language-server: $schema=schema.json\n'])('that is needed and empty: %j', (content) => {
    expect(problemsOf({ ...whole, 'vocabulary.yml': content }, NEEDED_FILES)).toEqual([empty('vocabulary.yml')]);
  });

  it('that is empty while questions ask for its facts, which an empty file of questions does not', () => {
    const files = { 'programmes/ohjelma.yml': '', 'questions/ohjelma.yml': TEXT };
    expect(problemsOf(files)).toEqual([empty('programmes/ohjelma.yml')]);
    expect(problemsOf({ ...files, 'questions/ohjelma.yml': '' })).toEqual([]);
  });

  it.each<BufferEncoding>(['latin1', 'utf16le'])('that is not of UTF-8 but of %s', (encoding) => {
    expect(problemsOf({ 'lappi.yml': Buffer.from('nimi: Enontekiö\n', encoding) })).toEqual([
      'knowledge/lappi.yml:1:1  tiedosto ei ole UTF-8-tekstiä; avaa se editorissa sillä merkistöllä, jolla se on tallennettu, ja tallenna merkistöllä UTF-8 (Visual Studio Code: Reopen with Encoding, sitten Save with Encoding)',
    ]);
  });

  it('whose name ends so that nobody would read it', () => {
    expect(problemsOf({ 'sources.yml': TEXT, 'regions/lappi.yaml': TEXT })).toEqual([
      'knowledge/regions/lappi.yaml:1:1  tiedostoa ei lueta, sillä sen nimi päättyy .yaml; vaihda nimen lopuksi .yml',
    ]);
  });
});
