/** Who only acts for its region: `Espoo … Länsi-Uudenmaan puolesta`, "Esbo … för Västra Nylands räkning", "on behalf of West Uusimaa". */
import type { Span } from './spans.ts';

/** A name, and how far from it the words begin and end that say that somebody acts for it. */
type Phrase = { before: readonly RegExp[]; after: readonly RegExp[] };

const PHRASES: readonly Phrase[] = [
  { before: [], after: [/^puolesta$/] },
  { before: [/^för$/], after: [/^räkning$/] },
  { before: [/^på$/], after: [/^(?:vägnar|uppdrag)$/] },
  { before: [/^on$/, /^behalf$/, /^of$/], after: [] },
];

/** The spans without the towns and bodies that act for a region which is named, and without the words that say so. */
export const withoutDeputies = (spans: readonly Span[]): readonly Span[] => {
  const phrase = spans.flatMap((span, at) => (regionIn(span) ? (phraseAround(spans, at) ?? []) : []))[0];
  if (!phrase) return spans;
  const isDeputy = ({ name }: Span): boolean => name?.subjects.some(({ within }) => within === phrase.region) ?? false;
  return spans.filter((span) => !phrase.words.includes(span) && !isDeputy(span));
};

const regionIn = ({ name }: Span): string | undefined => name?.subjects.find(({ kind }) => kind === 'region')?.id;

const phraseAround = (spans: readonly Span[], at: number): { region: string; words: readonly Span[] } | undefined => {
  const region = spans[at] && regionIn(spans[at]);
  const found = PHRASES.flatMap(({ before, after }) => {
    const words = [...spans.slice(Math.max(0, at - before.length), at), ...spans.slice(at + 1, at + 1 + after.length)];
    const patterns = [...before, ...after];
    const isSaid =
      words.length === patterns.length && words.every((span, index) => patterns[index]?.test(wordOf(span)));
    return isSaid ? [words] : [];
  })[0];
  return region && found ? { region, words: found } : undefined;
};

const wordOf = ({ tokens }: Span): string => tokens.map(({ lower }) => lower).join(' ');
