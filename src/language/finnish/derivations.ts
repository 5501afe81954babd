/** Derived words: participles, verbal nouns, comparatives. They inflect as nominals, and lexicons have their sources alone. */
import type { Tag } from './forms.ts';
import type { RuleGroup } from './rules.ts';

/** Words derived in one way: how their base forms end, and as which forms of their sources these are known. */
export type Derivation = { ends: readonly string[]; tags: ReadonlySet<Tag> };

const either = (ends: string): string[] => ends.split(' ');

/** By the class they inflect by; their base form is then looked up among the source's forms. */
const DERIVATIONS: Readonly<Record<string, Derivation>> = Object.fromEntries(
  (
    [
      [['10'], either('va vä ma mä ja jä'), ['ptc', 'ja']],
      [['12'], either('ja jä'), ['ja']],
      [['47'], either('ut yt'), ['ptc']],
      [['1', '1*C', '1*F', '1*I', '1*J', '1*K'], either('tu ty du dy nu ny lu ly ru ry su sy'), ['ptc']],
      [['34*C'], either('maton matön mäton mätön'), ['ptc']],
      [['38'], either('minen'), ['minen']],
      [['39', '40'], either('us ys'), ['us', 'uus']],
      [['16'], either('mpi'), ['cmp']],
      [['36'], either('in'), ['sup']],
    ] satisfies [string[], string[], Tag[]][]
  ).flatMap(([classes, ends, tags]) => {
    const derivation = { ends, tags: new Set<Tag>(tags) };
    return classes.map((kind) => [kind, derivation]);
  }),
);

/** These keep a base form of their own; the others are forms of their source. */
export const NOUN_TAGS: ReadonlySet<Tag> = new Set(['minen', 'ja', 'us', 'uus']);

/** The rules of one ending that lead to the same base form of the same kind of derived word. */
export type DerivingGroup = {
  lemmaRest: string;
  derivation: Derivation;
  kinds: { inflection: string; tag: Tag }[];
  /** What may stand before the ending, so that the base form ends as it has to, and the bits of its last letters. */
  befores: readonly string[];
  lasts: number;
};

/** A bit for a letter; some share one. */
const bitOf = (letter: number): number => 1 << (letter & 31);

const ALL = -1;

const lastsOf = (befores: readonly string[]): number =>
  befores.reduce((bits, before) => bits | (before === '' ? ALL : bitOf(before.charCodeAt(before.length - 1))), 0);

/** Whether a form may be of such a word whose ending begins at that place; its last letter before that tells mostly. */
export const mayEndSo = ({ befores, lasts }: DerivingGroup, form: string, at: number): boolean =>
  (lasts & bitOf(form.charCodeAt(at - 1))) !== 0 && befores.some((before) => form.endsWith(before, at));

/** Of what such an end has to stand before the rest of a base form; nothing where the rest itself ends so. */
const beforesOf = (ends: readonly string[], lemmaRest: string): string[] =>
  ends.some((end) => lemmaRest.endsWith(end))
    ? ['']
    : ends.filter((end) => end.endsWith(lemmaRest)).map((end) => end.slice(0, end.length - lemmaRest.length));

/** Those of an ending's rules that lead to derived words. */
export const derivingGroupsOf = (groups: readonly RuleGroup[]): DerivingGroup[] =>
  groups.flatMap(({ lemmaRest, kinds }) => {
    const found = new Map<Derivation, DerivingGroup>();
    for (const [inflection, tags] of kinds) {
      const derivation = DERIVATIONS[inflection];
      const own = tags.filter((tag) => !NOUN_TAGS.has(tag)).map((tag) => ({ inflection, tag }));
      if (!derivation || own.length === 0) continue;
      const group = found.get(derivation);
      if (group) {
        group.kinds.push(...own);
        continue;
      }
      const befores = beforesOf(derivation.ends, lemmaRest);
      found.set(derivation, { lemmaRest, derivation, kinds: own, befores, lasts: lastsOf(befores) });
    }
    return [...found.values()].filter(({ befores }) => befores.length > 0);
  });
