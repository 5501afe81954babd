/** "Hienoa, kiitos!", "Tack, det räcker": a sentence that thanks or praises, and asks for nothing. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import { asksOutright, isOfMatter } from './asking.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has } from './unit-of.ts';

const PRAISE: Record<Language, ReadonlySet<string>> = {
  fi: wordSet(
    'hienoa hieno hienoo mahtavaa mahtava loistavaa loistava erinomaista erinomainen upeaa upea mainiota mainio täydellistä ' +
      'täydellinen super huippu huippua hyvä hyvää hyvin kiva kivaa mukavaa ihanaa ihana näppärää näppärä kätevää kätevä siistiä ' +
      'jes jess jees selvä selvää okei oki ok kiitän',
  ),
  sv: wordSet('bra toppen super perfekt utmärkt fint fantastiskt kanon jättebra suveränt härligt okej ok tackar'),
  en: wordSet('great perfect excellent awesome brilliant nice cool super fantastic amazing wonderful good okay ok'),
};

/** What stands around it. */
const SMALL: Record<Language, ReadonlySet<string>> = {
  fi: wordSet(
    'no niin joo juu kyllä ja aivan tosi todella oikein ihan sinä sä sää olet oot olit on oli homma juttu työ työtä botti vastaus asia ' +
      'tämä tää se auttoi auttaa riittää riitti selvisi viikonloppua päivää jatkoa sinulle teille',
  ),
  sv: wordSet(
    'ja jo jaha nå och väldigt riktigt så det här är var du jobbat gjort jobb svar bot räcker hjälpte helg dag dig',
  ),
  en: wordSet(
    'well yes yeah oh and very really so that this is was it you are a job done work answer bot all helps helped lot day',
  ),
};

/** Whether a sentence that is no question only thanks; what is asked for is no thanks (`ohje, kiitos`; `kiitos, lähteet`). */
export const isThanks = (spans: readonly Span[], language: Language): boolean => {
  const at = spans.findIndex(isOf('thanks', language));
  const [before, after] = at < 0 ? [spans, []] : [spans.slice(0, at), spans.slice(at + 1)];
  const praises = spans.some(({ tokens }) => tokens.some(({ lower }) => PRAISE[language].has(lower)));
  const isKind = (span: Span): boolean =>
    isOf('greeting', language)(span) ||
    isOf('thanks', language)(span) ||
    span.tokens.every(({ lower }) => PRAISE[language].has(lower) || SMALL[language].has(lower));
  return (
    (at >= 0 || praises) &&
    before.every(isKind) &&
    (after.every(isKind) || isThankedFor(after, language)) &&
    !asksOutright(spans, language)
  );
};

const isOf =
  (intent: string, language: Language) =>
  (span: Span): boolean =>
    has(conceptsIn(span, language), 'intents', intent);

/** `kiitos vastauksesta`, `tack för hjälpen`, `thanks for the answer`. */
const isThankedFor = (spans: readonly Span[], language: Language): boolean => {
  const words = spans.flatMap(({ tokens }) => tokens.map(({ lower }) => lower));
  const isFor = language === 'fi' ? words.every((word) => ELATIVE.test(word)) : FOR.has(words[0] ?? '');
  return isFor && !spans.some((span) => isOfMatter(span, language));
};
const ELATIVE = /(?:sta|stä)(?:si|nne)?$/;
const FOR = wordSet('för for');
