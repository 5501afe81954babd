/**
 * Mistakes of YAML itself, in Finnish, for people who have never heard of it: one cause, one message, at the place to
 * mend. After its first error a YAML parser misreads the rest of the file, so only that one is told.
 */
import { type Document, isScalar, type Pair, visit, type YAMLError } from 'yaml';
import type { Problem, ReadFile } from './problems.ts';
import { curlyAdvice } from './quotation-marks.ts';

/** Where in the text (offset), and what to do. */
type Advice = { offset: number; message: string };

/** Lines up to the one where the parser stopped; the mistake is there or above. */
type Stop = { text: string; lines: readonly string[]; at: number; error: YAMLError };

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
  if (first) return [structureAdvice(stopAt(text, first))];
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

const stopAt = (text: string, error: YAMLError): Stop => {
  const lines = text.split('\n');
  const at = text.slice(0, error.pos[0]).split('\n').length - 1;
  return { text, lines, at, error };
};

const offsetOfLine = (lines: readonly string[], at: number, column = 0): number =>
  lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, column);

/** A line without its comment, and with blanks in place of what stands in complete quotes. */
const bare = (line: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => '_'.repeat(quoted.length)).replace(/(^|\s)#.*$/, '$1');

const structureAdvice = (stop: Stop): Advice =>
  curlyQuote(stop) ??
  openQuote(stop) ??
  brackets(stop) ??
  missingDash(stop) ??
  dash(stop) ??
  byCode(stop) ??
  colons(stop) ??
  indentation(stop);

/** `title: ”Huomaa: summa”`, or such a mark for the second of two: what looks quoted is not. */
const curlyQuote = ({ lines, at }: Stop): Advice | undefined => {
  const line = bare(lines[at] ?? '');
  const begun = /(?:[:[{,-] +|^\s*)([\u2018-\u201f«»])[^"]*: /.exec(line);
  const halfBegun = /"[^"]*([\u201c-\u201f])\s*[,}]?/.exec(line);
  const [whole, mark] = begun ?? halfBegun ?? [];
  if (!whole || !mark) return undefined;
  return { offset: offsetOfLine(lines, at, line.indexOf(mark)), message: curlyAdvice(mark) };
};

const LIST = /^(?:facts|sources|subjects|groups|glossary):\s*(?:#.*)?$/;

/** An entry begins with `- id:`; an `id:` of its own, though the entry before it has one, has lost its dash. */
const missingDash = ({ lines, at }: Stop): Advice | undefined => {
  let entry: 'none' | 'without id' | 'with id' | undefined;
  for (const [index, line] of lines.slice(0, at + 2).entries()) {
    if (LIST.test(line)) entry = 'none';
    else if (/^\s*- +id:/.test(line)) entry &&= 'with id';
    else if (/^\s*- +[\w-]+:/.test(line)) entry &&= 'without id';
    else if (/^\s*id:/.test(line)) {
      if (entry === 'none' || entry === 'with id')
        return { offset: offsetOfLine(lines, index, line.indexOf('id')), message: DASH_GONE };
      entry &&= 'with id';
    } else if (/^\w/.test(line)) entry = undefined;
  }
  return undefined;
};

const DASH_GONE = 'rivin alusta puuttuu viiva; luettelon uusi kohta alkaa näin:   - id: …';

const SINGLE_QUOTE_LEFT_OPEN = /^(\s*(?:- )?[\w-]+: +)'(?:[^']|'')*$/;

/** Quoted texts stand on one line here, so the first line with a lone quotation mark is where it was left open. */
const openQuote = ({ lines, at }: Stop): Advice | undefined => {
  for (const [index, line] of lines.slice(0, at + 1).entries()) {
    const single = SINGLE_QUOTE_LEFT_OPEN.exec(line)?.[1]?.length;
    const double = bare(line).indexOf('"');
    const column = single ?? (double === -1 ? undefined : double);
    if (column !== undefined) {
      const mark = line.includes('"') ? '"' : "'";
      return { offset: offsetOfLine(lines, index, column), message: `lainausmerkki jää auki; lisää toinen ${mark}` };
    }
  }
  return undefined;
};

const BRACKETS = [
  ['{', '}'],
  ['[', ']'],
] as const;

const brackets = ({ lines, at }: Stop): Advice | undefined => {
  for (let index = at; index >= Math.max(0, at - 1); index -= 1) {
    const line = bare(lines[index] ?? '');
    for (const [open, close] of BRACKETS) {
      const difference = line.split(open).length - line.split(close).length;
      const column = difference > 0 ? line.lastIndexOf(open) : line.lastIndexOf(close);
      const offset = offsetOfLine(lines, index, Math.max(0, column));
      if (difference > 0) return { offset, message: `sulku ${open} jää auki; lisää ${close}` };
      if (difference < 0) return { offset, message: `sulku ${close} on liikaa, tai sen pari ${open} puuttuu` };
    }
  }
  return undefined;
};

/** `-Kuka johtaa?`: the parser stumbles there or over the next entry. */
const dash = ({ lines, at }: Stop): Advice | undefined => {
  const close = [at - 1, at, at + 1].find((index) => /^\s*-[^\s\d-]/.test(lines[index] ?? ''));
  if (close === undefined) return undefined;
  const offset = offsetOfLine(lines, close, (lines[close] ?? '').indexOf('-'));
  return { offset, message: 'luettelon viivan - jälkeen puuttuu välilyönti; lisää se' };
};

const BY_CODE: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE: 'kenoviiva \\ ei käy lainausmerkkien sisällä; poista se',
  BAD_SCALAR_START: 'arvo ei voi alkaa tällä merkillä; pane se lainausmerkkeihin',
  MULTIPLE_DOCS: 'rivi --- aloittaisi uuden asiakirjan; poista se',
};

const byCode = ({ error, lines, at }: Stop): Advice | undefined => {
  const [offset] = error.pos;
  const message = BY_CODE[error.code];
  if (message) return { offset, message };
  const line = lines[at] ?? '';
  if (error.code !== 'UNEXPECTED_TOKEN') return undefined;
  if (/: *[|>]/.test(line))
    return { offset, message: 'arvo ei voi alkaa merkillä | tai >; kirjoita teksti yhdelle riville' };
  return /: *["']/.test(line)
    ? { offset, message: 'lainausmerkkien jälkeen on vielä tekstiä; pane koko teksti lainausmerkkeihin' }
    : undefined;
};

/** Too many colons, too few, or one without the space after it. */
const colons = ({ lines, at }: Stop): Advice | undefined => {
  const line = bare(lines[at] ?? '');
  const second = /^\s*(?:- )?[\w-]+: +[^\s"'{[].*?(: |:$)/.exec(line);
  if (second) {
    const value = /: +/.exec(line);
    const column = (value?.index ?? 0) + (value?.[0].length ?? 0);
    return {
      offset: offsetOfLine(lines, at, column),
      message: 'tekstissä on kaksoispiste ja välilyönti; pane koko teksti lainausmerkkeihin',
    };
  }
  const start = offsetOfLine(lines, at, line.search(/\S/));
  if (/^\s*(?:- )?[\w-]+:\S/.test(line))
    return { offset: start, message: 'kaksoispisteen jälkeen puuttuu välilyönti; lisää se' };
  if (/^\s*(?:- )?\w[^:]*$/.test(line) && line.trim() !== '')
    return {
      offset: start,
      message:
        'riviltä puuttuu kentän nimi ja kaksoispiste; kirjoita kenttä: arvo, tai jatka tekstiä edellisellä rivillä',
    };
  return undefined;
};

/** Where the fields of an entry begin: after `- ` too. */
const columnOf = (line: string): number => /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;

const indentation = ({ lines, at, error }: Stop): Advice => {
  const [here = '', next = ''] = lines.slice(at, at + 2);
  // `title: x` cannot hold fields: what stands deeper on the next line belongs beside it.
  const holdsText = error.message.startsWith('Nested mappings') && /: *[^\s{[]/.test(here);
  const index = holdsText && columnOf(next) > columnOf(here) && next.trim() !== '' ? at + 1 : at;
  const line = lines[index] ?? '';
  return {
    offset: offsetOfLine(lines, index, Math.max(0, line.search(/\S/))),
    message:
      'rivin sisennys ei täsmää; saman kohdan kentät alkavat samasta sarakkeesta, ja luettelon viivat - ovat allekkain',
  };
};

/** A missing dash joins two entries; then all their fields are there twice, and one message says it. */
const duplicateAdvice = (document: Document, text: string): Advice[] => {
  const duplicates = document.errors.map(({ pos }) => pos[0]);
  const entry = duplicates.find((offset) => /^id\s*:/.test(text.slice(offset, offset + 10)));
  if (entry !== undefined) {
    return [{ offset: entry, message: DASH_GONE }];
  }
  return duplicates.map((offset) => ({ offset, message: 'sama kenttä on kahdesti; poista toinen' }));
};

const referenceAdvice = (document: Document, text: string): Advice[] => {
  const found: Advice[] = [];
  const quote = 'kirjoita se lainausmerkkeihin';
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
