/** One slip in a Swedish or English word (`minstry`), mended against the words that the knowledge is written in. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language, Text } from '../knowledge/schema.ts';
import type { Analyse } from '../language/analyse.ts';
import { fold, type Token, tokenize } from '../language/tokens.ts';
import { conceptEntries } from './lexicon.ts';
import type { Names } from './names.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** A token with its slip mended; the text as typed stays. Finnish words are mended where they are read. */
export type Respell = (token: Token, language: Exclude<Language, 'fi'>) => Token;

const SHORTEST = 6;

type Forms = { all: ReadonlySet<string>; nearest: Nearest };

/** Mends against all that the knowledge says and is asked by. */
export const createRespell = (knowledge: Knowledge, names: Names, analyse: Analyse): Respell => {
  const made = new Map<Language, Forms>();
  // Most messages are Finnish, so the forms of a language are gathered when it is first needed.
  const formsOf = (language: Language): Forms => {
    const forms = made.get(language) ?? gather(knowledge, language);
    made.set(language, forms);
    return forms;
  };
  return (token, language) => {
    const { lower, folded } = token;
    if (lower.length < SHORTEST || names.exact(folded).length > 0) return token;
    if (analyse(lower, language).known || analyse(lower, 'fi').known) return token;
    const { all, nearest } = formsOf(language);
    const stem = analyse(lower, language).terms.join();
    const near = all.has(lower) ? [] : nearest(lower);
    const words = new Map(near.map((form) => [analyse(form, language).terms.join(), form]));
    const [mended] = words.size === 1 && !words.has(stem) ? [...words.values()] : [];
    return mended ? { ...token, lower: mended, folded: fold(mended) } : token;
  };
};

const gather = ({ facts, vocabulary }: Knowledge, language: Language): Forms => {
  const said = facts.flatMap(({ value, about, note, keywords }) => {
    const texts: (Text | undefined)[] = [about, note, 'fi' in value ? value : undefined];
    return [...texts.flatMap((text) => text?.[language] ?? []), ...(keywords?.[language] ?? [])];
  });
  const asked = conceptEntries(vocabulary).flatMap(({ concept, expression }) =>
    concept.language === language ? expression : [],
  );
  const all = new Set([...said, ...asked].flatMap((text) => tokenize(text).map(({ lower }) => lower)));
  return { all, nearest: createNearest(all) };
};
