/** "Och på svenska?", "suomeksi, kiitos": the language that the same is wished for in. */
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { tokenize } from '../language/tokens.ts';
import { wordSet } from '../language/word-set.ts';

const NAMES: Record<Language, ReadonlySet<string>> = {
  fi: wordSet('suomeksi finska finnish'),
  sv: wordSet('ruotsiksi svenska swedish'),
  en: wordSet('englanniksi engelska english'),
};

/** What may stand around the language where nothing else is asked. */
const AROUND = wordSet(
  'ja entä sama saman tämä tämän se sen myös vielä nyt voitko voisitko sanoa kertoa kääntää käännä sano vastaa kiitos ' +
    'och samma sak det den också nu kan kunde skulle du säga berätta översätta översätt säg svara på till tack ' +
    'and the same it this that also too now can could would you say tell translate answer me in into to please',
);

/** Undefined where the message asks for anything else. */
export const languageWished = (text: string): Language | undefined => {
  const words = tokenize(text).map(({ lower }) => lower);
  const wished = LANGUAGES.filter((language) => words.some((word) => NAMES[language].has(word)));
  const [language] = wished;
  if (!language || wished.length > 1) return undefined;
  return words.every((word) => AROUND.has(word) || NAMES[language].has(word)) ? language : undefined;
};
