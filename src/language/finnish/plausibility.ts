import { parseInflection } from './generator.ts';

const V = '[aeiouyäö]';

const ending = (cluster: string): RegExp => new RegExp(`${cluster}${V}+$`);

/** What a base form in the strong grade shows before its last vowels, by gradation letter. */
const STRONG: Readonly<Record<string, RegExp>> = {
  A: ending('kk'),
  B: ending('pp'),
  C: ending('tt'),
  D: ending(`(?:${V}|[hlr])k`),
  E: ending(`(?:${V}|[lr])p`),
  F: ending(`(?:${V}|h)t`),
  G: ending('nk'),
  H: ending('mp'),
  I: ending('lt'),
  J: ending('nt'),
  K: ending('rt'),
  L: ending('[lrh]k'),
  M: ending('[uy]k'),
};

const before = (cluster: string): RegExp => new RegExp(`${cluster}${V}+[^aeiouyäö]*[aeä]?$`);

/** The same for classes whose base form is in the weak grade. */
const WEAK: Readonly<Record<string, RegExp>> = {
  A: before(`(?:${V}|[lrn])k`),
  B: before(`(?:${V}|[lrm])p`),
  C: before(`(?:${V}|[lrnh])t`),
  D: before(`(?:${V}|[lrh])`),
  E: before(`(?:${V}|[lr])v`),
  F: before(`(?:${V}|h)d`),
  G: before('ng'),
  H: before('mm'),
  I: before('ll'),
  J: before('nn'),
  K: before('rr'),
  L: before('[lrh]j'),
};

const INVERSE: ReadonlySet<number> = new Set([32, 33, 34, 35, 41, 43, 48, 49, 66, 67, 69, 72, 73, 74, 75]);

/** Classes in -si, -(m)pi, -us, ... whose base form does not show the gradating consonants. */
const HIDDEN: ReadonlySet<number> = new Set([16, 27, 28, 31, 36, 37, 40, 45, 46, 71]);

/** What a base form shows of a class's gradation, where it has any to show. */
export const gradationOf = (inflection: string): RegExp | undefined => {
  const parsed = inflection.includes('*') ? parseInflection(inflection) : undefined;
  if (!parsed || parsed.grade === '' || HIDDEN.has(parsed.kotus)) return undefined;
  return (INVERSE.has(parsed.kotus) ? WEAK : STRONG)[parsed.grade];
};

/** Whether a base form can have a class's gradation: `siirtyä` can be 52*K, but neither 52*F nor 52*C. */
export const gradationFits = (lemma: string, inflection: string): boolean =>
  gradationOf(inflection)?.test(lemma) ?? true;

const RUN_BEFORE_END = new RegExp(`([^aeiouyäö]*)${V}+$`);
const RUN_BEFORE_CONSONANT = new RegExp(`([^aeiouyäö]*)${V}+[^aeiouyäö]*[aä]?$`);

/** Where a base form would show gradation: base forms of one place gradate alike. */
export const gradationPlace = (lemma: string, kotus: number): string => {
  if (HIDDEN.has(kotus)) return String(kotus);
  const inverse = INVERSE.has(kotus);
  return `${inverse ? '<' : '>'}${(inverse ? RUN_BEFORE_CONSONANT : RUN_BEFORE_END).exec(lemma)?.[1] ?? ''}`;
};

const lastHarmonic = (text: string): string | undefined => text.match(/[aouäöy](?=[^aouäöy]*$)/)?.[0];

/** Whether a base form keeps the vowels of the form it was read from. */
export const inHarmony = (form: string, lemma: string): boolean => {
  const [one, other] = [lastHarmonic(form), lastHarmonic(lemma)];
  return one === undefined || other === undefined || 'aou'.includes(one) === 'aou'.includes(other);
};
