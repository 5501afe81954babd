/** Names that only say whose words a question means: `Essoten mukaan`, `Essoten uutisessa`, `according to Essote`. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import type { Span } from './spans.ts';

/** What is said or written, by base form. */
const WRITINGS = wordSet(
  'uutinen juttu tiedote blogi kirjoitus artikkeli teksti lehtijuttu ilmoitus esittely verkkosivu sivu asiakirja lausunto',
  'nyheten artikeln pressmeddelandet meddelandet blogg bloggen texten sidan webbplatsen dokumentet',
  'news article release announcement blog text page website document story',
);

const AGENT = /(?:mainitsem|kertom|ilmoittam|kuvaam|esittäm)/;

/** "Palolan mukaan", "Palolan mielestä". */
const VIEW = wordSet('mukaan mielestä mielest näkemyksen arvion');

/** What somebody said, beside whose name it stands: "Palola arveli", "menade Palola", "Palola wrote". */
const SAYING: Record<Language, RegExp> = {
  fi: /^(?:kerto[oi]|kertonut|sano[oi]|sanonut|totea|totes|mainits|arvel|arvio|kirjoit|pohti|kuul(?:i|lut)|usko[oi]|selit|kuvail|kuvas|ihmettel)/,
  sv: /^(?:anser|ansåg|tycker|tyckte|säger|sade|skrev|skriver|berätta|menar|menade|tror|trodde|nämn|hört|hörde|bedömde)/,
  en: /^(?:says|said|writes|wrote|thinks|thought|believes|believed|mentions|mentioned|explains|explained|sees|saw|heard|hears)$/,
};

/** "Palola on kuullut", "Palola has said". */
const AUXILIARY = /^(?:on|oli|har|hade|has|had)$/;

const TEAM = /^(?:poruk|väki|väe[nl])/;

/** The writing in "sivun mukaan", "enligt artikeln", "according to the article": where it is told, not what. */
export const isSource = (spans: readonly Span[], at: number, language: Language): boolean => {
  const word = (offset: number): string => spans[at + offset]?.tokens[0]?.lower ?? '';
  if (!isWriting(spans[at])) return false;
  if (language === 'fi') return word(1) === 'mukaan';
  const quoting = language === 'sv' ? 'enligt' : 'according';
  return spans.slice(Math.max(0, at - QUOTED), at).some(({ tokens: [token] }) => token?.lower === quoting);
};

/** As far as a writing may stand after that word. */
const QUOTED = 4;

const isWriting = (span: Span | undefined): boolean => {
  const token = span?.tokens[0];
  return token !== undefined && [token.lower, ...token.words.fi.terms].some((term) => WRITINGS.has(term));
};

/** The spans of a text that name a speaker. */
export const speakersIn = (spans: readonly Span[], language: Language): ReadonlySet<Span> =>
  new Set(spans.filter((span, at) => span.name !== undefined && speaks(spans, at, language)));

const speaks = (spans: readonly Span[], at: number, language: Language): boolean => {
  const word = (offset: number): string => spans[at + offset]?.tokens[0]?.lower ?? '';
  const isPerson = spans[at]?.name?.subjects.every(({ kind }) => kind === 'person') ?? false;
  const after = AUXILIARY.test(word(1)) ? word(2) : word(1);
  if (isPerson && [after, word(-1)].some((near) => SAYING[language].test(near))) return true;
  // `palola blogi`, "Palolas blogg", "Palola's text"; whose team it is, is asked of the region.
  if (isPerson && (isWriting(spans[at + 1]) || TEAM.test(word(1)))) return true;
  if (language === 'en') return [word(-2), word(-3)].includes('according');
  if (language === 'sv') return word(-1) === 'enligt';
  const genitive = spans[at]?.tokens.at(-1)?.lower.endsWith('n') ?? false;
  // `POSOTE20-sivun mukaan`
  if (isWriting(spans[at + 1]) && word(2) === 'mukaan') return true;
  if (!genitive) return false;
  return VIEW.has(word(1)) || AGENT.test(word(1)) || isWriting(spans[at + 1]);
};
