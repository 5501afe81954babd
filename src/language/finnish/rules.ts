import { readFileSync } from 'node:fs';
import type { Tag } from './forms.ts';

/** A form may end a lemma of this class so: cut the rest, put the lemma's rest in its place. */
export type Rule = { lemmaRest: string; inflection: string; tag: Tag };

/** The file that `scripts/finnish/generate.ts` writes. */
export type RuleFile = { inflections: string[]; tags: Tag[]; trigrams: string; rests: Record<string, string> };

/** The rules of one ending that lead to the same base form. */
export type RuleGroup = { lemmaRest: string; kinds: readonly { inflection: string; tag: Tag }[] };

export type Rules = {
  /** The rules for an exact ending, by the base form's ending. */
  of: (rest: string) => readonly RuleGroup[];
  /** Longest ending that has rules. */
  longest: number;
};

const NONE: readonly RuleGroup[] = [];

const decode = (text: string, file: RuleFile): Rule[] =>
  text.split(';').flatMap((group) => {
    const [lemmaRest = '', ...codes] = group.split(',');
    return codes.map((code) => {
      const number = Number.parseInt(code, 36);
      return {
        lemmaRest,
        inflection: file.inflections[Math.floor(number / file.tags.length)] ?? '',
        tag: file.tags[number % file.tags.length] ?? 'nom',
      };
    });
  });

/** Packs the rules of one ending; the other half of `decode`. */
export const encode = (rules: readonly Rule[], inflections: readonly string[], tags: readonly Tag[]): string => {
  const groups = new Map<string, string[]>();
  for (const { lemmaRest, inflection, tag } of rules) {
    const code = (inflections.indexOf(inflection) * tags.length + tags.indexOf(tag)).toString(36);
    groups.set(lemmaRest, [...(groups.get(lemmaRest) ?? []), code]);
  }
  return [...groups].map(([lemmaRest, codes]) => [lemmaRest, ...codes].join(',')).join(';');
};

/** Reads the generated rules. */
export const readRuleFile = (): RuleFile =>
  JSON.parse(readFileSync(new URL('./data/rules.json', import.meta.url), 'utf8')) as RuleFile;

/**
 * Rules by ending, unpacked when first asked for. `added` are rules of words that the file was not computed from;
 * `fold` makes endings of unmarked spelling meet.
 */
export const createRules = (
  file: RuleFile,
  added: readonly { rest: string; rule: Rule }[] = [],
  fold: (text: string) => string = (text) => text,
): Rules => {
  const packed = new Map<string, string>();
  for (const [rest, text] of Object.entries(file.rests)) {
    const key = fold(rest);
    const before = packed.get(key);
    packed.set(key, before === undefined ? text : `${before};${text}`);
  }
  const more = Map.groupBy(added, ({ rest }) => fold(rest));
  const unpacked = new Map<string, readonly RuleGroup[]>();
  const unpack = (rest: string): readonly RuleGroup[] => {
    const [text, own] = [packed.get(rest), more.get(rest)];
    if (!text && !own) return NONE;
    const rules = [...(text ? decode(text, file) : []), ...(own ?? []).map(({ rule }) => rule)];
    const groups = [...Map.groupBy(rules, ({ lemmaRest }) => fold(lemmaRest))];
    const grouped = groups.map(([lemmaRest, kinds]) => ({ lemmaRest, kinds }));
    unpacked.set(rest, grouped);
    return grouped;
  };
  return {
    of: (rest) => unpacked.get(rest) ?? unpack(rest),
    longest: [...packed.keys(), ...more.keys()].reduce((longest, { length }) => Math.max(longest, length), 0),
  };
};
