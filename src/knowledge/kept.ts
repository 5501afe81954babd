/**
 * What was made of the knowledge, kept on disk for the next start. Each thing is kept under the hash of all that it is made of, the code
 * included, so what is read is always what would be made; where nothing can be read or written, it is made.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Deserializer, Serializer } from 'node:v8';
import type { Steps } from './steps.ts';

/**
 * Gives what was made under this name, of the same things, before, or else makes it and keeps it. What is `made` has to follow from `of`
 * and the code alone, and both are plain values that never change: texts, numbers, lists, maps, objects without functions. A map of `of`
 * has no other map in it.
 */
export type Keep = <Made>(name: string, of: readonly unknown[], make: () => Steps<Made>) => Steps<Made>;

/** Keeps nothing. */
export const makeAnew: Keep = (_name, _of, make) => make();

/**
 * Keeps one file for each name in a folder that may not be there yet. `version` tells one state of the code from all others; what cannot
 * be kept is told of, and made again the next time.
 */
export const keepIn = (folder: string, version: string, onFailure?: (error: unknown) => void): Keep => {
  const digestOf = createDigestOf();
  return function* <Made>(name: string, of: readonly unknown[], make: () => Steps<Made>): Steps<Made> {
    const key = keyOf(version, of, digestOf);
    const file = join(folder, name);
    const kept = readKept(file, key);
    // The key vouches for the type: the same code made it.
    if (kept) return kept.made as Made;
    const made = yield* make();
    yield;
    const content = serialized(made);
    yield;
    writeKept(folder, file, [key, hashOf(content), content], onFailure);
    return made;
  };
};

type DigestOf = (one: unknown) => string | Buffer;

/** One thing after another, as the text of all together would be large. */
const keyOf = (version: string, of: readonly unknown[], digestOf: DigestOf): Buffer => {
  const hash = createHash('sha256').update(version);
  for (const one of of) {
    // Texts as they stand: those of all files together take long to write as JSON.
    const text = typeof one === 'string' ? one : digestOf(one);
    hash.update(`\n${typeof one} ${text.length} `).update(text);
  }
  return hash.digest();
};

/** Several things are made of the same facts and vocabulary, which are gone through once. */
const createDigestOf = (): DigestOf => {
  const known = new WeakMap<object, Buffer>();
  return (one) => {
    if (typeof one !== 'object' || one === null) return JSON.stringify(one) ?? '';
    const digest = known.get(one) ?? hashOf(Buffer.from(JSON.stringify(one instanceof Map ? [...one] : one)));
    known.set(one, digest);
    return digest;
  };
};

const hashOf = (data: Uint8Array): Buffer => createHash('sha256').update(data).digest();

const HASH = 32;

/** Unlike `v8.serialize`, this copies numbers out of the file as they are read, so that it is not held in memory for some of them. */
const serialized = (made: unknown): Buffer => {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(made);
  return serializer.releaseBuffer();
};

const deserialized = (content: Buffer): unknown => {
  const deserializer = new Deserializer(content);
  deserializer.readHeader();
  return deserializer.readValue();
};

/** A file is its key, the hash of what follows, and the thing itself; undefined where it is another, damaged or not there. */
const readKept = (file: string, key: Buffer): { made: unknown } | undefined => {
  try {
    const all = readFileSync(file);
    const content = all.subarray(2 * HASH);
    const isSame = all.subarray(0, HASH).equals(key) && all.subarray(HASH, 2 * HASH).equals(hashOf(content));
    return isSame ? { made: deserialized(content) } : undefined;
  } catch {
    return undefined;
  }
};

/** Written aside and moved into place, so that who reads meanwhile finds the old one or the new one. */
const writeKept = (
  folder: string,
  file: string,
  parts: readonly Buffer[],
  onFailure?: (error: unknown) => void,
): void => {
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, Buffer.concat(parts));
    renameSync(aside, file);
  } catch (error) {
    // A read-only folder or a full disk.
    if (existsSync(aside)) rmSync(aside);
    onFailure?.(error);
  }
};

/** Removes what processes that were killed have written aside. Another one that is about to move its own into place makes it again. */
export const sweep = (folder: string): void => {
  for (const file of globSync('*.*', { cwd: folder }))
    if (ASIDE.test(file)) rmSync(join(folder, file), { force: true });
};
const ASIDE = /\.\d+$/;

/** Whether a thing made of the same is kept under a name, without reading it back. */
export const isKeptIn = (folder: string, version: string, name: string, of: readonly unknown[]): boolean => {
  try {
    return readFileSync(join(folder, name))
      .subarray(0, HASH)
      .equals(keyOf(version, of, createDigestOf()));
  } catch {
    return false;
  }
};

/** Whether anything can be kept in a folder, which may not be there yet. */
export const canKeepIn = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The state of all files below these places, and of the Node that runs them. */
export const versionOf = (root: string, patterns: readonly string[]): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync([...patterns], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};
