import type { Tag } from '../../src/language/finnish/forms.ts';
import { type Entry, readEntries } from '../../src/language/finnish/lexicon.ts';
import { rulesOf } from '../../src/language/finnish/rule-building.ts';
import { encode, type Rule, type RuleFile } from '../../src/language/finnish/rules.ts';

type Collected = { rules: Map<string, Map<string, Rule>>; trigrams: Set<string> };

const collect = (entry: Entry, into: Collected): void => {
  for (const { form, rest, rule } of rulesOf(entry)) {
    const rules = into.rules.get(rest) ?? new Map<string, Rule>();
    rules.set(`${rule.lemmaRest},${rule.inflection},${rule.tag}`, rule);
    into.rules.set(rest, rules);
    for (let start = 0; start + 3 <= form.length; start += 1) into.trigrams.add(form.slice(start, start + 3));
  }
};

/** Computes the ending rules from every paradigm of the lexicon and the exemplars. */
export const buildRuleFile = (): RuleFile => {
  const collected: Collected = { rules: new Map(), trigrams: new Set() };
  for (const entry of [...readEntries('lexicon.tsv'), ...readEntries('exemplars.tsv')]) collect(entry, collected);
  const all = [...collected.rules.values()].flatMap((rules) => [...rules.values()]);
  const inflections = [...new Set(all.map((rule) => rule.inflection))].sort();
  const tags = [...new Set(all.map((rule) => rule.tag))].sort() as Tag[];
  const rests = [...collected.rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rest, rules]) => [rest, encode([...rules.values()], inflections, tags)] as const);
  return { inflections, tags, trigrams: [...collected.trigrams].sort().join(''), rests: Object.fromEntries(rests) };
};
