/** The closed table of names: every subject in every form people write, found exactly or with one small typo. */
import { type Keep, makeAnew } from '../knowledge/kept.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import type { Token } from '../language/tokens.ts';
import { buildingTable, DOTS, type Entry, firstWords } from './name-table.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** A name found in a text; several subjects where it may mean any of them. */
export type NameMatch = {
  subjects: readonly Subject[];
  /** How many tokens it takes. */
  length: number;
  typo: boolean;
  /** Languages in which the name is written so. */
  languages: readonly Language[];
};

export type Names = {
  /** The longest name that begins at that token. */
  at(tokens: readonly Token[], start: number): NameMatch | undefined;
  /** The same with one typo, for tokens that nothing else explains; of more than `taken` tokens. */
  nearlyAt(tokens: readonly Token[], start: number, taken?: number): NameMatch | undefined;
  /** A name of several words begins with this one. */
  begins(folded: string): boolean;
  /** Whether some name begins with the first letters of this one; of most words none does. */
  mayBegin(folded: string): boolean;
  /** A name that is exactly this folded spelling. */
  exact(folded: string): readonly Subject[];
};

const LONGEST_NAME = 7;
const CLITIC = /(kaan|kin|kohan|kos|ko|han|pas|pa)$/;
const CLITIC_LAST = 'nsoa';
const LONGEST_CLITIC = 5;
const SHORTEST_AFTER_CLITIC = 4;
/** So many first letters tell most words from all names; they are those of the name whatever clitic follows it. */
const SHORTEST_HEAD = SHORTEST_AFTER_CLITIC;
const HEAD = 6;
const HEADS = [SHORTEST_HEAD, HEAD];

/** All names of the knowledge, made at once. */
export const createNames = (knowledge: Knowledge): Names => atOnce(readingNames(knowledge, makeAnew));

/** The same in steps. */
export const readingNames = function* ({ subjects }: Knowledge, keep: Keep): Steps<Names> {
  const all = [...subjects.values()];
  const table = yield* keep('names', [subjects], () => buildingTable(all));
  yield;
  // The forms of one name share one entry.
  const named = new WeakMap<Entry, readonly Subject[]>();
  const subjectsOf = (entry: Entry): readonly Subject[] => {
    const found = named.get(entry) ?? entry.ids.flatMap((id) => subjects.get(id) ?? []);
    named.set(entry, found);
    return found;
  };
  const match = (entry: Entry, length: number, typo: boolean): NameMatch => ({
    subjects: subjectsOf(entry),
    length,
    typo,
    languages: entry.languages,
  });
  const beginnings = new Set(all.flatMap(firstWords));
  const mended = [...table].flatMap(([key, { mendable }]) => (mendable ? [key] : []));
  const nearest = createNearest(mended);
  const longestMended = mended.reduce((most, { length }) => Math.max(most, length), 0);
  /** With a letter too many it is no longer than that, or with a clitic. */
  const mayBeMended = (folded: string): boolean => folded.length <= longestMended + 1 + LONGEST_CLITIC;
  const longest = longestByHead(table.keys());
  /** Most words begin like no name, whatever their end, and no name is as long as half a question. */
  const mayBegin = (folded: string): boolean =>
    folded.length < SHORTEST_HEAD || folded.length <= (longest.get(headOf(folded)) ?? 0) + LONGEST_CLITIC;
  const find = (folded: string, lastLength = folded.length): Entry | undefined =>
    mayBegin(folded)
      ? (table.get(folded) ??
        table.get(withoutClitic(folded, lastLength)) ??
        spoken(folded).flatMap((form) => table.get(form) ?? [])[0])
      : undefined;
  /** What is of a town: too many forms to list, so the town is looked up. */
  const ofTown = ({ folded }: Token): NameMatch | undefined => {
    const base = OF_TOWN.exec(folded)?.[1];
    if (!base) return undefined;
    const entry = [base, base.replace(/e$/, 'i')].flatMap((town) => table.get(town) ?? [])[0];
    const isTown = entry && subjectsOf(entry).every(({ kind }) => kind === 'municipality' || kind === 'region');
    return isTown ? match(entry, 1, false) : undefined;
  };
  return {
    exact: (folded) => (find(folded)?.ids ?? []).flatMap((id) => subjects.get(id) ?? []),
    at: (tokens, start) => {
      const first = tokens[start];
      if (!first || ORDINAL.test(first.text)) return undefined;
      const found = firstMatch(windowsAt(tokens, start, mayBegin), (folded, length) => {
        const entry = find(folded, tokens[start + length - 1]?.folded.length);
        return entry && isSpelledSo(entry, writtenAt(tokens, start, length)) ? match(entry, length, false) : undefined;
      });
      return found ? withCounty(found, tokens[start + found.length]) : ofTown(first);
    },
    nearlyAt: (tokens, start, taken) =>
      firstMatch(
        windowsAt(tokens, start, mayBeMended),
        (folded, length) => {
          const entry = nearEntry(table, nearest, folded);
          return entry && match(entry, length, true);
        },
        taken,
      ),
    begins: (folded) => beginnings.has(folded),
    mayBegin: (folded) => folded.length < SHORTEST_HEAD || longest.has(folded.slice(0, SHORTEST_HEAD)),
  };
};

/** `espoolaisten`, `rovaniemeläinen`, `Åboregionen`, `Kuopiotraktens`, folded. */
const OF_TOWN = /^(.{3,}?)(?:lai(?:nen|s\w*)|(?:s|)(?:region|trakt|nejd)(?:en|ens)?)$/;

/** `Kainuu II` is a second project, not the town of Ii. */
const ORDINAL = /^(?:II|III|IV)$/;

/** `Södra Savolax välfärdsområde`: the table has the genitive, of which not all are sure. */
const withCounty = (name: NameMatch, next: Token | undefined): NameMatch => {
  const isRegion = name.subjects.every(({ kind }) => kind === 'region');
  return isRegion && next && SWEDISH_COUNTY.test(next.lower) ? { ...name, length: name.length + 1 } : name;
};
const SWEDISH_COUNTY = /^välfärdsområdes?(?:ts?)?$/;

const headOf = (folded: string): string =>
  folded.slice(0, folded.length < HEAD + LONGEST_CLITIC ? SHORTEST_HEAD : HEAD);

/** The length of the longest name that begins so. */
const longestByHead = (names: Iterable<string>): ReadonlyMap<string, number> => {
  const longest = new Map<string, number>();
  for (const name of names) {
    for (const length of HEADS) {
      const head = name.slice(0, length);
      longest.set(head, Math.max(name.length, longest.get(head) ?? 0));
    }
  }
  return longest;
};

const writtenAt = (tokens: readonly Token[], start: number, length: number): string =>
  tokens
    .slice(start, start + length)
    .map(({ lower }) => lower)
    .join('');

/** One word, two, three and so on from a place in the text, written in one, as far as a name may go on. */
const windowsAt = (tokens: readonly Token[], start: number, mayGoOn: (folded: string) => boolean): string[] => {
  const windows: string[] = [];
  let folded = '';
  for (const token of tokens.slice(start, start + LONGEST_NAME)) {
    folded += token.folded;
    if (!mayGoOn(folded)) break;
    windows.push(folded);
  }
  return windows;
};

/** Tries windows of more than `taken` tokens, longest first. */
const firstMatch = (
  windows: readonly string[],
  look: (folded: string, length: number) => NameMatch | undefined,
  taken = 0,
): NameMatch | undefined => {
  for (let length = windows.length; length > taken; length -= 1) {
    const found = look(windows[length - 1] ?? '', length);
    if (found) return found;
  }
  return undefined;
};

/** A number is never a typo of another: POSOTE30 is not POSOTE20. */
const nearEntry = (table: ReadonlyMap<string, Entry>, nearest: Nearest, folded: string): Entry | undefined => {
  const near = [...new Set([folded, withoutClitic(folded)])]
    .flatMap((spelling) => nearest(spelling).filter((found) => digitsOf(found) === digitsOf(spelling)))
    .flatMap((key) => table.get(key) ?? []);
  if (near.length === 0 || (folded.length < SHORTEST_DOUBTFUL && !areSame(near))) return undefined;
  return {
    mendable: true,
    dotted: near.some(({ dotted }) => dotted),
    ids: [...new Set(near.flatMap(({ ids }) => ids))],
    languages: [...new Set(near.flatMap(({ languages }) => languages))],
  };
};

/** A short word that is near to two names is neither: `haketta` is no Häme and no Vake. */
const SHORTEST_DOUBTFUL = 8;

const areSame = ([first, ...others]: readonly Entry[]): boolean => {
  return others.every(({ ids }) => ids.join() === first?.ids.join());
};

/** `keskisuomes`, `keskisuomest`, `keskisuomel`: spoken cases without their last vowel. */
const SPOKEN: readonly [string, readonly string[]][] = [
  ['s', ['sa']],
  ['st', ['a']],
  ['lt', ['a']],
  ['l', ['la', 'le']],
];

const SPOKEN_LAST = 'stl';

const spoken = (folded: string): string[] =>
  SPOKEN_LAST.includes(folded.slice(-1))
    ? SPOKEN.flatMap(([ending, missing]) => (folded.endsWith(ending) ? missing.map((letters) => folded + letters) : []))
    : [];

const DOTTED_CLITIC = /(kään|köhän|kös|kö|hän|päs|pä|kin|ko|han|pa|kaan)$/;

/** Dots may be left out (`hameenlinna`), but not written where there are none: `lähti` is not Lahti. */
const isSpelledSo = ({ dotted }: Entry, written: string): boolean =>
  dotted || !DOTS.test(written) || !DOTS.test(written.replace(DOTTED_CLITIC, ''));

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** `lastLength` is that of the last word: a clitic is never a word of its own (`Mellersta Finland på`). */
const withoutClitic = (folded: string, lastLength = folded.length): string => {
  // Of most words the last letter tells that there is none.
  if (!CLITIC_LAST.includes(folded.slice(-1))) return folded;
  const bare = folded.replace(CLITIC, '');
  const left = lastLength - (folded.length - bare.length);
  return bare.length >= SHORTEST_AFTER_CLITIC && left > 1 ? bare : folded;
};
