/** The files of a knowledge folder, or one KnowledgeError that names each that is missing, empty or no readable text. */
import { isUtf8 } from 'node:buffer';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { KnowledgeError, type Problem } from './problems.ts';

/** The files of a knowledge folder by their path within it. */
export type Folder = { name: string; files: ReadonlyMap<string, string> };

/** Each file that is read, or would be by another name. A folder may be a link, as where Kubernetes puts it there. */
export const yamlFiles = (path: string): string[] =>
  globSync('**/*.{yml,yaml}', { cwd: path, followSymlinks: true }).sort();

/**
 * Reads every `.yml` below a folder, `needed` among them. What is missing is told before anything is looked for in the rest, which
 * refers to it.
 * @throws KnowledgeError that names everything that cannot be read
 */
export const readFolder = (path: string, needed: readonly string[] = []): Folder => {
  const name = 'knowledge';
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  const tell: Tell = (file, message) => {
    problems.push({ file: join(name, file), line: 1, column: 1, message });
  };
  tellUnlisted(path, tell);
  for (const file of yamlFiles(path)) {
    if (file.endsWith('.yaml')) tell(file, MISNAMED);
    else readInto(files, file, path, tell);
  }
  if (problems.length === 0) tellMissing(files, needed, tell);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { name, files };
};

type Tell = (file: string, message: string) => void;

const MISNAMED = 'tiedostoa ei lueta, sillä sen nimi päättyy .yaml; vaihda nimen lopuksi .yml';
const NOT_UTF8 =
  'tiedosto ei ole UTF-8-tekstiä; avaa se editorissa sillä merkistöllä, jolla se on tallennettu, ja tallenna merkistöllä UTF-8 (Visual Studio Code: Reopen with Encoding, sitten Save with Encoding)';

/** What is in a folder that cannot be listed would be left out without a word. */
const tellUnlisted = (path: string, tell: Tell): void => {
  try {
    readdirSync(path, { recursive: true });
  } catch (error) {
    tell(error instanceof Error && 'path' in error ? relative(path, String(error.path)) : '', unreadText(error));
  }
};

const readInto = (files: Map<string, string>, file: string, path: string, tell: Tell): void => {
  try {
    const bytes = readFileSync(join(path, file));
    // Half of each ASCII letter in UTF-16 is a zero, which no text of ours has.
    if (!isUtf8(bytes) || bytes.includes(0)) tell(file, NOT_UTF8);
    else files.set(file, bytes.toString('utf8'));
  } catch (error) {
    tell(file, unreadText(error));
  }
};

const UNREAD: Readonly<Record<string, string>> = {
  EACCES: 'tähän ei ole lukuoikeutta. Anna se botin käyttäjälle (chmod u+rX).',
  EISDIR: 'tämä on kansio, vaikka nimi on tiedoston. Anna kansiolle nimi, joka ei pääty .yml.',
  ENOENT: 'tätä ei ole. Palauta se; jos se on linkki, sen kohde puuttuu: korjaa linkki tai poista se.',
};

const unreadText = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'tuntematon virhe';
  return UNREAD[code] ?? `tätä ei voi lukea (${code}). Tarkista levy ja oikeudet.`;
};

/** A folder without any of its needed files is told as one. */
const tellMissing = (files: ReadonlyMap<string, string>, needed: readonly string[], tell: Tell): void => {
  for (const [folder, those] of Map.groupBy(needed, (file) => dirname(file))) {
    const isGone = folder !== '.' && those.every((file) => !files.has(file));
    if (isGone) tell(folder, `kansion tiedostot puuttuvat; ${restoring(folder)}`);
    else for (const file of those) if (!files.has(file)) tell(file, `tiedosto puuttuu; ${restoring(file)}`);
  }
  const expected = factsFilesOf(files);
  for (const file of files.keys())
    if (isEmpty(files, file) && (needed.includes(file) || expected.has(basename(file))))
      tell(file, `tiedosto on tyhjä; ${restoring(file)}`);
  const known = new Set(
    [...files.keys(), ...needed].filter((file) => !isOfQuestions(file)).map((file) => basename(file)),
  );
  for (const name of expected)
    if (!known.has(name))
      tell(
        `${QUESTIONS}${name}`,
        `faktatiedosto ${name} puuttuu; palauta se versionhallinnasta (git status kertoo polun, git checkout HEAD -- polku palauttaa), tai jos se on poistettu tarkoituksella, poista tämäkin`,
      );
};

const QUESTIONS = 'questions/';
const isOfQuestions = (file: string): boolean => file.startsWith(QUESTIONS);

/** The names of the files whose facts are asked for: questions are in a file of the same name. */
const factsFilesOf = (files: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    [...files.keys()].filter((file) => isOfQuestions(file) && !isEmpty(files, file)).map((file) => basename(file)),
  );

/** Nothing but blanks and remarks. */
const isEmpty = (files: ReadonlyMap<string, string>, file: string): boolean =>
  (files.get(file) ?? '').replace(/#.*/g, '').trim() === '';

const restoring = (file: string): string =>
  `palauta se versionhallinnasta: git checkout HEAD -- ${join('knowledge', file)}`;
