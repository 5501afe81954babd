import { readFileSync } from 'node:fs';
import { lazily } from '../cache.ts';
import type { Tag } from './forms.ts';

/** A form may end a lemma of this class so: cut the rest, put the lemma's rest in its place. */
export type Rule = { lemmaRest: string; inflection: string; tag: Tag };

/** The file that `scripts/finnish/generate.ts` writes. */
export type RuleFile = { inflections: string[]; tags: Tag[]; trigrams: string; rests: Record<string, string> };

/** The rules of one ending that lead to the same base form: for each inflection, which forms of it end so. */
export type RuleGroup = { lemmaRest: string; kinds: ReadonlyMap<string, readonly Tag[]> };

/** An ending that has rules, and these by the base form's ending: unpacked when first asked for. */
export type Ending = { rest: string; groups: () => readonly RuleGroup[] };

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
    new Map(
      [...packed].map(([rest, text]) => [rest, { rest, groups: lazily(() => grouped(decode(text, file), fold)) }]),
    ),
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
      const groups = grouped([...before, ...own.map(({ rule }) => rule)], fold);
      return [rest, { rest, groups: () => groups }] as const;
    }),
  );
  return rulesBy(new Map([...rules.endings, ...widened]));
};

/** The endings that end a form, letter by letter from its end. */
type Tree = { ending: Ending | undefined; before: Map<number, Tree> };

const emptyTree = (): Tree => ({ ending: undefined, before: new Map() });

const treeOf = (endings: Iterable<Ending>): Tree => {
  const root = emptyTree();
  for (const ending of endings) {
    let tree = root;
    for (let at = ending.rest.length - 1; at >= 0; at -= 1) {
      const letter = ending.rest.charCodeAt(at);
      const next = tree.before.get(letter) ?? emptyTree();
      tree.before.set(letter, next);
      tree = next;
    }
    tree.ending = ending;
  }
  return root;
};

/** Walks from the end of a form as far as endings go: far cheaper than a look-up for every one it could have. */
const rulesBy = (endings: Rules['endings']): Rules => {
  const root = treeOf(endings.values());
  const endingsOf = (form: string): Ending[] => {
    const found: Ending[] = [];
    let tree: Tree | undefined = root;
    for (let at = form.length; tree; at -= 1) {
      if (tree.ending) found.push(tree.ending);
      tree = at > 0 ? tree.before.get(form.charCodeAt(at - 1)) : undefined;
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
