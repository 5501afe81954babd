/** Where a YAML parser stopped, and why, as far as the lines around tell. */
import type { YAMLError } from 'yaml';
import { curlyAdvice } from './quotation-marks.ts';

/** Where in the text (offset), and what to do. */
export type Advice = { offset: number; message: string };

/** Lines up to the one where the parser stopped; the mistake is there or above. */
type Stop = { text: string; lines: readonly string[]; at: number; error: YAMLError };

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

/** Why a parser stopped with this error, its first. */
export const structureAdvice = (text: string, error: YAMLError): Advice => {
  const stop = stopAt(text, error);
  return (
    curlyQuote(stop) ??
    openQuote(stop) ??
    brackets(stop) ??
    missingDash(stop) ??
    dash(stop) ??
    byCode(stop) ??
    colons(stop) ??
    indentation(stop)
  );
};

/** `title: ”Huomaa: summa”`, or such a mark for the second of two: what looks quoted is not. */
const curlyQuote = ({ lines, at }: Stop): Advice | undefined => {
  const line = bare(lines[at] ?? '');
  const begun = /(?:[:[{,-] +|^\s*)([\u2018-\u201f«»])[^"]*: /.exec(line);
  const halfBegun = /"[^"]*([\u201c-\u201f])\s*(?:[\]},]|$)/.exec(line);
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

export const DASH_GONE = 'rivin alusta puuttuu viiva; luettelon uusi kohta alkaa viivalla: - id: …';

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

/** `{ fi: Yksi. sv: Ett. }` */
const TWO_IN_BRACES = /[{,] *[\w-]+: +(?=[^,{}[\]]*: )/;

/** Too many colons, too few, or one without the space after it. */
const colons = ({ lines, at }: Stop): Advice | undefined => {
  const line = bare(lines[at] ?? '');
  const inBraces = TWO_IN_BRACES.exec(line);
  if (inBraces)
    return {
      offset: offsetOfLine(lines, at, inBraces.index + inBraces[0].length),
      message:
        'kentän jälkeen puuttuu pilkku, tai tekstissä on kaksoispiste ja välilyönti; lisää pilkku, tai pane koko teksti lainausmerkkeihin',
    };
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
