/** A name and a word written as one, taken apart. */
import type { Subject } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/schema.ts';
import type { Analyse } from '../language/analyse.ts';
import { lazily } from '../language/cache.ts';
import { fold, type Token } from '../language/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import type { Reader } from './spans.ts';

const SHORTEST_NAME_IN_COMPOUND = 5;
const SHORTEST_REST = 4;

/**
 * `POSOTE20-hankkeen`, `sotekeskusrahoitus`: a name and a word in one are read as two.
 */
export const splitName = (
  token: Token,
  { names, lexicon, analyse }: Pick<Reader, 'names' | 'lexicon' | 'analyse'>,
): Token[] => {
  if (!names.mayBegin(token.folded)) return [token];
  let found: Token[] | undefined;
  const isWhole = lazily(() => names.exact(token.folded).length > 0 || isConcept(token, lexicon, analyse));
  for (let at = token.text.length - SHORTEST_REST; at >= SHORTEST_NAME_IN_COMPOUND; at -= 1) {
    const hyphen = token.text[at] === '-';
    const head = token.text.slice(0, at);
    const rest = token.text.slice(hyphen ? at + 1 : at);
    const subjects = names.exact(fold(head));
    // A term is an ordinary word: `sote-uudistus` is no name with something after it.
    if (rest.startsWith('-') || subjects.every(({ kind }) => kind === 'term')) continue;
    // Few words begin with a name: only these are looked at in every language.
    if (isWhole()) return [token];
    const later = piece(token, at, token.text.length);
    const isWord = hyphen || isConcept(later, lexicon, analyse) || (isProject(subjects) && isNoun(later, analyse));
    // `tervolakis` is Tervola with a slip, and no law of Tervo.
    const isSlip = !hyphen && names.nearlyAt([token], 0) !== undefined;
    if (!isWord || isSlip) continue;
    const pieces = [piece(token, 0, at), piece(token, hyphen ? at + 1 : at, token.text.length)];
    // `sote-keskustyö` is work, and no night after an ending: a name as it stands comes before one that is inflected.
    if (subjects.some((subject) => isAsItStands(head, subject))) return pieces;
    found ??= pieces;
  }
  return found ?? [token];
};

const isAsItStands = (head: string, { name, aliases }: Subject): boolean =>
  [name.fi, ...aliases.fi].some((spelling) => fold(spelling) === fold(head));

/** `rakenneuudistushaku`: what has to do with a programme or a project is no longer its name. */
const isProject = (subjects: readonly Subject[]): boolean =>
  subjects.length > 0 && subjects.every(({ kind }) => kind === 'programme' || kind === 'project');

const isNoun = ({ lower }: Token, analyse: Analyse): boolean => {
  const { known, wordClass } = analyse(lower, 'fi');
  return known && wordClass === 'noun';
};

const isConcept = ({ lower }: Token, lexicon: Lexicon, analyse: Analyse): boolean =>
  LANGUAGES.some((language) => lexicon.ofTerms(analyse(lower, language).terms, language).length > 0);

const piece = (token: Token, from: number, to: number): Token => {
  const text = token.text.slice(from, to);
  return {
    text,
    lower: token.lower.slice(from, to),
    folded: fold(text),
    start: token.start + from,
    end: token.start + to,
  };
};
