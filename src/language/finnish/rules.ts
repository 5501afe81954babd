import { readFileSync } from 'node:fs';
import { type DerivingGroup, derivingGroupsOf } from './derivations.ts';
import type { Tag } from './forms.ts';
import { createTrie, NOWHERE, START } from './trie.ts';

/** A form may end a lemma of this class so: cut the rest, put the lemma's rest in its place. */
export type Rule = { lemmaRest: string; inflection: string; tag: Tag };

/** The file that `scripts/finnish/generate.ts` writes. */
export type RuleFile = { inflections: string[]; tags: Tag[]; trigrams: string; rests: Record<string, string> };

/** For each inflection, which forms of it end so. */
type Kinds = ReadonlyMap<string, readonly Tag[]>;

/** The rules of one ending that lead to the same base form. */
export type RuleGroup = { lemmaRest: string; kinds: Kinds };

/** The rules of an ending, those of derived words apart. */
export type EndingRules = { groups: readonly RuleGroup[]; deriving: readonly DerivingGroup[] };

/** An ending that has rules, which are unpacked when they are first asked for. */
export type Ending = { rest: string; unpacked: () => EndingRules };

const endingOf = (rest: string, unpack: (rest: string) => readonly RuleGroup[]): Ending => {
  // Kept here, not by `lazily`: there are thousands of endings, and what each takes counts.
  let rules: EndingRules | undefined;
  return {
    rest,
    unpacked: () => {
      rules ??= apart(unpack(rest));
      return rules;
    },
  };
};

const apart = (groups: readonly RuleGroup[]): EndingRules => ({ groups, deriving: derivingGroupsOf(groups) });

export type Rules = {
  /** All endings that have rules. */
  endings: ReadonlyMap<string, Ending>;
  /** Those of a form, the longest first. */
  endingsOf: (form: string) => readonly Ending[];
};

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

const unfolded = (text: string): string => text;

/** Makes rules by ending. `fold` makes endings of unmarked spelling meet. */
export const createRules = (file: RuleFile): ((fold?: (text: string) => string) => Rules) => {
  const kindsOf = createKinds(file);
  return (fold = unfolded) => {
    const packed = new Map<string, string>();
    for (const [rest, text] of Object.entries(file.rests)) append(packed, fold(rest), text, ';');
    const unpack = (rest: string): RuleGroup[] => {
      const codes = new Map<string, string>();
      for (const group of packed.get(rest)?.split(';') ?? []) {
        const at = group.indexOf(',');
        append(codes, fold(group.slice(0, at)), group.slice(at + 1), ',');
      }
      return Array.from(codes, ([lemmaRest, own]) => ({ lemmaRest, kinds: kindsOf(own) }));
    };
    return rulesBy(new Map(Array.from(packed.keys(), (rest) => [rest, endingOf(rest, unpack)])));
  };
};

const append = (texts: Map<string, string>, key: string, text: string, separator: string): void => {
  const before = texts.get(key);
  texts.set(key, before === undefined ? text : before + separator + text);
};

/** Unpacks codes. The same ones stand behind many endings in either spelling, and lead to one thing in memory. */
const createKinds = ({ inflections, tags }: RuleFile): ((codes: string) => Kinds) => {
  const known = new Map<string, Kinds>();
  return (codes) => {
    const found = known.get(codes);
    if (found) return found;
    const kinds = new Map<string, Tag[]>();
    for (const code of codes.split(',')) {
      const number = Number.parseInt(code, 36);
      addTag(kinds, inflections[Math.floor(number / tags.length)] ?? '', tags[number % tags.length] ?? 'nom');
    }
    known.set(codes, kinds);
    return kinds;
  };
};

const addTag = (kinds: Map<string, Tag[]>, inflection: string, tag: Tag): void => {
  kinds.set(inflection, (kinds.get(inflection) ?? []).concat(tag));
};

/** Rules of words that the file was not computed from, beside the others. */
export const withAdded = (
  rules: Rules,
  added: readonly { rest: string; rule: Rule }[],
  fold: (text: string) => string = unfolded,
): Rules => {
  const more = Map.groupBy(added, ({ rest }) => fold(rest));
  if (more.size === 0) return rules;
  const widen = (rest: string): RuleGroup[] =>
    widened(
      rules.endings.get(rest)?.unpacked().groups ?? [],
      Map.groupBy(more.get(rest) ?? [], ({ rule }) => fold(rule.lemmaRest)),
    );
  return rulesBy(
    new Map([...rules.endings, ...Array.from(more.keys(), (rest) => [rest, endingOf(rest, widen)] as const)]),
  );
};

const widened = (groups: readonly RuleGroup[], added: ReadonlyMap<string, readonly { rule: Rule }[]>): RuleGroup[] => {
  const byLemmaRest = new Map(groups.map((group) => [group.lemmaRest, group]));
  for (const [lemmaRest, own] of added) {
    const kinds = new Map(Array.from(byLemmaRest.get(lemmaRest)?.kinds ?? [], ([kind, tags]) => [kind, [...tags]]));
    for (const { rule } of own) addTag(kinds, rule.inflection, rule.tag);
    byLemmaRest.set(lemmaRest, { lemmaRest, kinds });
  }
  return [...byLemmaRest.values()];
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
