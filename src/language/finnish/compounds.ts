import { cached } from '../cache.ts';
import { wordSet } from '../word-set.ts';
import type { Match, Matcher } from './matcher.ts';

/** A word put together from known words: the whole's base form and the base forms of each part. */
export type Compound = { lemma: string; wordClass: Match['wordClass']; parts: string[][] };

const SHORTEST = 3;
const MOST_MODIFIERS = 3;
const REMEMBERED = 5000;

const MODIFIER_TAGS: ReadonlySet<string> = new Set(['nom', 'gen', 'Pgen', 'mod', 'sup']);

/** Modifiers that are no words on their own, or stand in an unusual case. */
export const PREFIXES = wordSet(
  'ali avo edes enimmäis ennalta ensi epä erikois erityis esi etu etä hoitoon hyvän itse jatko jälleen kanta kansain kesken keski koko kokonais kotimais käyttöön lisä lähi läpi maan moni mukaan muotoon muu nais netto brutto kyber tele nyky osa paikallis palveluiden perus psyko puoli päätöksen pää rinnakkais sisä sisään sivu tasa toimeen toisen toisio uudelleen yhteyden uudis uus vali vapaa varhais vasta vastaan yhteen yhteis yhden yhdys yksin yleis yli ylös yllä ylä ulko ulos väli täydennys monta kaksi kolmi neli viisi kuusi yksi',
);

const lemmasOf = (matches: readonly Match[]): string[] => [...new Set(matches.map((match) => match.lemma))];

/** The words of three letters that make compounds; others would be found in every second name. */
const SHORT_MODIFIERS = wordSet('työ maa tie pää osa ala koe oma suu puu itä ikä apu kuu jää uni');
const SHORT_HEADS = wordSet('työ maa tie pää osa ala apu kuu suu');

// The end of -nainen adjectives would be a woman.
const endsCompounds = (lemma: string): boolean =>
  (lemma.length > SHORTEST || SHORT_HEADS.has(lemma)) && lemma !== 'nainen';

type Modifier = { form: string; lemmas: string[] };

/** Most forms are none. */
const NO_MODIFIER: readonly Modifier[] = [];

/** Ways to cover a word's beginning with modifiers: where they end, and the modifiers. */
type Reached = Map<number, Modifier[]>;

/** Splits words into known parts, with as few modifiers as possible. */
export const createSplitter = (matcher: Matcher, fold: (text: string) => string = (text) => text) => {
  const shortModifiers = new Set([...SHORT_MODIFIERS].map(fold));
  const prefixes = new Map([...PREFIXES].map((prefix) => [fold(prefix), prefix]));

  /** One, or none: what is nothing is remembered as well. */
  const modifiersOf = cached((form: string): readonly Modifier[] => {
    const matches = matcher
      .matchBare(form)
      .filter(({ tag, wordClass }) => MODIFIER_TAGS.has(tag) && wordClass !== 'verb');
    const prefix = prefixes.get(form);
    const short = form.length <= SHORTEST && !shortModifiers.has(form);
    if (matches.length > 0 && !(short && prefix === undefined))
      return [{ form: prefix ?? matches[0]?.surface() ?? form, lemmas: lemmasOf(matches) }];
    if (prefix) return [{ form: prefix, lemmas: [prefix] }];
    // -minen in front of another word: kehittämis-.
    const noun = form.endsWith('mis') ? matcher.matchBare(`${form.slice(0, -1)}nen`) : [];
    return noun.length > 0 ? [{ form, lemmas: lemmasOf(noun) }] : NO_MODIFIER;
  }, REMEMBERED);

  const further = (word: string, reached: Reached): Reached => {
    const next: Reached = new Map();
    for (const [from, chain] of reached) {
      for (let to = from + SHORTEST; to <= word.length - SHORTEST; to += 1) {
        if (next.has(to)) continue;
        const found = modifiersOf(word.slice(from, to));
        if (found.length > 0) next.set(to, [...chain, ...found]);
      }
    }
    return next;
  };

  const readings = (word: string, reached: Reached): Compound[] => {
    const found: Compound[] = [];
    for (const [at, chain] of reached) {
      const heads = matcher
        .match(word.slice(at))
        .filter(({ wordClass, lemma }) => wordClass !== 'verb' && endsCompounds(lemma));
      const before = chain.map(({ form }) => form).join('');
      for (const { lemma, wordClass } of new Map(heads.map((head) => [head.lemma, head])).values()) {
        found.push({ lemma: before + lemma, wordClass, parts: [...chain.map(({ lemmas }) => lemmas), [lemma]] });
      }
    }
    return found;
  };

  /** The compound readings with the fewest parts. */
  const split = (word: string): Compound[] => {
    let reached: Reached = new Map([[0, []]]);
    for (let modifiers = 1; modifiers <= MOST_MODIFIERS && reached.size > 0; modifiers += 1) {
      reached = further(word, reached);
      const found = readings(word, reached);
      if (found.length > 0) return found;
    }
    return [];
  };

  /** Where a word's known beginnings end, and how they are written. */
  const beginnings = (word: string): { at: number; written: string }[] => {
    const once = further(word, new Map([[0, []]]));
    return [...once, ...further(word, once)].map(([at, chain]) => ({
      at,
      written: chain.map(({ form }) => form).join(''),
    }));
  };

  return { split, beginnings };
};
