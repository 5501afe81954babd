/**
 * Mistakes of YAML itself, in Finnish, for people who have never heard of it: one cause, one message, at the place to
 * mend. After its first error a YAML parser misreads the rest of the file, so only that one is told.
 */
import type { Document, Pair } from 'yaml';
import { COMMA_IN_NUMBER } from './numbers.ts';
import { yaml } from './parsers.ts';
import type { Problem, ReadFile } from './problems.ts';
import { type Advice, DASH_GONE, structureAdvice } from './structure.ts';

/** All that is wrong with the YAML of a file, as far as one thing does not follow from another. */
export const syntaxProblems = ({ file, document, lines }: ReadFile, text: string): Problem[] =>
  adviceOn(document, text).map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message };
  });

const adviceOn = (document: Document, text: string): Advice[] => {
  const conflict = lineMatching(text, /^(<{7}|>{7})/);
  if (conflict !== undefined)
    return [{ offset: conflict, message: 'versionhallinnan ristiriita; jätä toinen versio ja poista merkkirivit' }];
  const tab = lineMatching(text, /^ *\t/);
  if (document.errors.length > 0 && tab !== undefined) return [tabAdvice(text, tab)];
  const invisible = lineMatching(text, INVISIBLE);
  if (invisible !== undefined)
    return [
      { offset: invisible, message: 'rivin sisennyksessä on näkymätön merkki; poista se ja sisennä välilyönneillä' },
    ];
  const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return [structureAdvice(text, first)];
  return [
    ...cutAdvice(text),
    ...duplicateAdvice(document, text),
    ...referenceAdvice(document, text),
    ...tagAdvice(document),
  ];
};

/** A question such as `Kuka voitti #1?`: YAML takes what follows the space for a remark. */
export const CUT_SHORT = /^ {6,}- [^"'#\n:]* #.*\?/m;

const cutAdvice = (text: string): Advice[] => {
  const cut = lineMatching(text, CUT_SHORT);
  const message = 'merkki # katkaisee kysymyksen; pane koko kysymys lainausmerkkeihin';
  return cut === undefined ? [] : [{ offset: cut + text.slice(cut).indexOf('#'), message }];
};

/** Copied from web pages and word processors; it looks like a space and is none. */
const INVISIBLE = /^ *[\u00a0\u2000-\u200f\u202f\u2060\u3000]/;

const lineMatching = (text: string, pattern: RegExp): number | undefined =>
  new RegExp(pattern.source, 'm').exec(text)?.index;

const tabAdvice = (text: string, offset: number): Advice => {
  const count = text.match(/^ *\t/gm)?.length ?? 1;
  const others = count > 1 ? ` (tällaisia rivejä on ${count})` : '';
  return { offset, message: `rivi alkaa sarkaimella (tab)${others}; sisennä välilyönneillä` };
};

/** A missing dash joins two entries; then all their fields are there twice, and one message says it. */
const duplicateAdvice = (document: Document, text: string): Advice[] => {
  const duplicates = document.errors.map(({ pos }) => pos[0]);
  const entry = duplicates.find((offset) => /^id\s*:/.test(text.slice(offset, offset + 10)));
  if (entry !== undefined) {
    return [{ offset: entry, message: DASH_GONE }];
  }
  const number = duplicates.find((offset) => /^\d+\s*[,}]/.test(text.slice(offset)));
  if (number !== undefined) return [{ offset: number, message: COMMA_IN_NUMBER }];
  return duplicates.map((offset) => ({ offset, message: 'sama kenttä on kahdesti; poista toinen' }));
};

const referenceAdvice = (document: Document, text: string): Advice[] => {
  const found: Advice[] = [];
  const quote = 'kirjoita se lainausmerkkeihin';
  const { isScalar, visit } = yaml();
  visit(document, {
    Alias: (_key, { range }) =>
      void found.push({ offset: range?.[0] ?? 0, message: `tähdellä alkava arvo on YAMLissa viittaus; ${quote}` }),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor)
        found.push({
          offset: text.lastIndexOf('&', node.range?.[0]),
          message: `merkillä & alkava arvo on YAMLissa nimiö; ${quote}`,
        });
    },
    Pair: (_key, { key }: Pair) => {
      if (isScalar(key) && key.value === '<<')
        found.push({ offset: key.range?.[0] ?? 0, message: 'kenttä << ei käy; kirjoita kentät auki' });
    },
  });
  return found;
};

/** A tag would be dropped, and a word of the text with it. */
const tagAdvice = (document: Document): Advice[] =>
  document.warnings.map(({ pos }) => ({
    offset: pos[0],
    message: 'huutomerkillä alkava arvo on YAMLissa tyyppi; kirjoita se lainausmerkkeihin',
  }));
