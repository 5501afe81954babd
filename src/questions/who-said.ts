/** "Kuka sanoi, että …?", "kenen mielestä …?": who said it is asked for; what was said is what to look for. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has } from './unit-of.ts';

const SAYING: Record<Language, RegExp> = {
  fi: /^(?:sano|totea|totes|väit|kerto|kirjo(?:i|t)t|lausu|mainits|mainin|korost|painot|muistut|kommento|tuuma|arvel|arvio|ilmoit|kuvail|kuvas|selit)/,
  sv: /^(?:sa(?:de|gt)?|säger|påstod|påstår|påstått|skrev|skriver|skrivit|berätta\S*|konstatera\S*|framhöll|betona\S*|anser|ansåg|ansett|menar|menade|tycker|tyckte|uppgav|nämnde)$/,
  en: /^(?:said|says|claim(?:ed|s)|state[ds]|wrote|writes|written|told|argue[ds]|noted|mention(?:ed|s)|stress(?:ed|es)|explain(?:ed|s)|emphasi[sz]ed|pointed|thought|thinks|believe[ds])$/,
};
const THAT: Record<Language, ReadonlySet<string>> = {
  fi: wordSet('että et ettei etteivät'),
  sv: wordSet('att'),
  en: wordSet('that'),
};
/** What somebody said may follow at once: "who said residents must take part?" */
const WITHOUT_THAT = /^(?:said|says|claim(?:ed|s)|argue[ds])$/;
/** `kenen mielestä`, `enligt vem`, `according to whom`. */
const VIEW: Record<Language, RegExp> = {
  fi: /^(?:mukaan|mielestä|mielest|sanojen|sanoin|arvion|näkemyksen)$/,
  sv: /^enligt$/,
  en: /^(?:according|to)$/,
};

const wordOf = (span: Span | undefined): string => span?.tokens[0]?.lower ?? '';
const asksWho = (span: Span, language: Language): boolean => has(conceptsIn(span, language), 'asks', 'who');

/** As many words may stand between who, said and that: "kuka Itä-Uudellamaalla sanoi kesällä, että". */
const REACH = 5;

type Places = { who: number; verb: number; that: number };

const placesIn = (spans: readonly Span[], language: Language): Places | undefined => {
  const who = spans.findIndex((span) => asksWho(span, language));
  if (who < 0) return undefined;
  const verb = spans.findIndex((span, at) => at > who && SAYING[language].test(wordOf(span)));
  if (verb < 0 || verb > who + REACH) return undefined;
  const that = spans.findIndex((span, at) => at > verb && THAT[language].has(wordOf(span)));
  if (that > verb && that <= verb + REACH) return { who, verb, that };
  const isBare = language === 'en' && verb === who + 1 && WITHOUT_THAT.test(wordOf(spans[verb]));
  return isBare && spans.length > verb + REACH ? { who, verb, that: verb } : undefined;
};

/** The clauses with who said something and what they said in one. */
export const withSaid = (clauses: readonly Span[][], language: Language): Span[][] => {
  const that = clauses.findIndex((clause, at) => {
    if (at === 0 || !THAT[language].has(wordOf(clause[0]))) return false;
    const before = [...(clauses[at - 2] ?? []), ...(clauses[at - 1] ?? [])];
    return (
      clauses[at - 1]?.some((span) => SAYING[language].test(wordOf(span))) &&
      before.some((span) => asksWho(span, language))
    );
  });
  if (that < 0) return [...clauses];
  const isWhole = clauses[that - 1]?.some((span) => asksWho(span, language));
  const from = isWhole ? that - 1 : that - 2;
  return [...clauses.slice(0, from), clauses.slice(from, that + 1).flat(), ...clauses.slice(that + 1)];
};

/** What was said, where a question asks who said it; undefined where it asks for something else. */
export const statementIn = (core: readonly Span[], language: Language): readonly Span[] | undefined => {
  const found = placesIn(core, language);
  if (found) {
    const { who, verb, that } = found;
    // "Kuka hankepäällikkö Itä-Uudellamaalla sanoi": of who is asked for, a place or body says where to look.
    return core.filter((span, at) => at < who || (at < verb ? span.name : at > verb && at !== that));
  }
  const who = core.findIndex((span) => asksWho(span, language));
  if (who < 0) return undefined;
  const isView = (span: Span | undefined): boolean => VIEW[language].test(wordOf(span));
  const [before, after] = [core.slice(Math.max(0, who - 2), who), core[who + 1]];
  const isAsked = language === 'fi' ? isView(after) : before.some(isView);
  return isAsked
    ? core.filter((span) => span !== core[who] && !(isView(span) && (span === after || before.includes(span))))
    : undefined;
};

/** "Kuka ministeri sanoi": by which title, right after who; that of another is no answer. */
export const speakerAskedIn = (core: readonly Span[], language: Language): { title?: string } => {
  const next = core[core.findIndex((span) => asksWho(span, language)) + 1];
  const word = next?.name ? undefined : next?.tokens[0]?.words.fi;
  const isTitle = language === 'fi' && word?.wordClass === 'noun' && word.terms.includes(wordOf(next));
  return isTitle ? { title: wordOf(next) } : {};
};
