import { readFileSync } from 'node:fs';
import { lazily } from '../cache.ts';
import { type DerivingGroup, derivingGroupsOf } from './derivations.ts';
import type { Tag } from './forms.ts';
import { createTrie, NOWHERE, START } from './trie.ts';

/** A form may end a lemma of this class so: cut the rest, put the lemma's rest in its place. */
export type Rule = { lemmaRest: string; inflection: string; tag: Tag };

/** The file that `scripts/finnish/generate.ts` writes. */
export type RuleFile = { inflections: string[]; tags: Tag[]; trigrams: string; rests: Record<string, string> };

/** The rules of one ending that lead to the same base form: for each inflection, which forms of it end so. */
export type RuleGroup = { lemmaRest: string; kinds: ReadonlyMap<string, readonly Tag[]> };

/** An ending that has rules, and these by the base form's ending, of derived words apart: unpacked when first asked for. */
export type Ending = {
  rest: string;
  groups: () => readonly RuleGroup[];
  deriving: () => readonly DerivingGroup[];
};

const endingOf = (rest: string, unpack: () => readonly RuleGroup[]): Ending => {
  const groups = lazily(unpack);
  return { rest, groups, deriving: lazily(() => derivingGroupsOf(groups())) };
};

export type Rules = {
  /** All endings that have rules. */
  endings: ReadonlyMap<string, Ending>;
  /** Those of a form, the longest first. */
  endingsOf: (form: string) => readonly Ending[];
};

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

/** Rules by ending. `fold` makes endings of unmarked spelling meet. */
export const createRules = (file: RuleFile, fold: (text: string) => string = (text) => text): Rules => {
  const packed = new Map<string, string>();
  for (const [rest, text] of Object.entries(file.rests)) {
    const key = fold(rest);
    const before = packed.get(key);
    packed.set(key, before === undefined ? text : `${before};${text}`);
  }
  return rulesBy(
    new Map([...packed].map(([rest, text]) => [rest, endingOf(rest, () => grouped(decode(text, file), fold))])),
  );
};

/** Rules of words that the file was not computed from, beside the others. */
export const withAdded = (
  rules: Rules,
  added: readonly { rest: string; rule: Rule }[],
  fold: (text: string) => string = (text) => text,
): Rules => {
  const more = Map.groupBy(added, ({ rest }) => fold(rest));
  if (more.size === 0) return rules;
  const widened = new Map(
    [...more].map(([rest, own]) => {
      const before = rules.endings.get(rest)?.groups().flatMap(rulesOfGroup) ?? [];
      const all = [...before, ...own.map(({ rule }) => rule)];
      return [rest, endingOf(rest, () => grouped(all, fold))] as const;
    }),
  );
  return rulesBy(new Map([...rules.endings, ...widened]));
};

const reversed = (text: string): string => [...text].reverse().join('');

/** Walks from the end of a form as far as endings go: far cheaper than a look-up for every one it could have. */
const rulesBy = (endings: Rules['endings']): Rules => {
  const trie = createTrie(new Map([...endings].map(([rest, ending]) => [reversed(rest), ending])));
  const endingsOf = (form: string): Ending[] => {
    const found: Ending[] = [];
    let place = START;
    for (let at = form.length; at >= 0; at -= 1) {
      const ending = trie.at(place);
      if (ending) found.push(ending);
      place = trie.step(place, form.charCodeAt(at - 1));
      if (place === NOWHERE) break;
    }
    return found.reverse();
  };
  return { endings, endingsOf };
};

const rulesOfGroup = ({ lemmaRest, kinds }: RuleGroup): Rule[] =>
  [...kinds].flatMap(([inflection, tags]) => tags.map((tag) => ({ lemmaRest, inflection, tag })));

const grouped = (rules: readonly Rule[], fold: (text: string) => string): RuleGroup[] => {
  const groups = new Map<string, Map<string, Tag[]>>();
  for (const { lemmaRest, inflection, tag } of rules) {
    const key = fold(lemmaRest);
    const kinds = groups.get(key) ?? new Map<string, Tag[]>();
    groups.set(key, kinds);
    const tags = kinds.get(inflection);
    if (tags) tags.push(tag);
    else kinds.set(inflection, [tag]);
  }
  return [...groups].map(([lemmaRest, kinds]) => ({ lemmaRest, kinds }));
};
