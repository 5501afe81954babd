/** "Hienoa, kiitos!", "Tack, det räcker": a message that thanks or praises, and asks for nothing. */
import type { Language } from '../knowledge/schema.ts';
import { asks, isOfMatter } from './asking.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has } from './unit-of.ts';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PRAISE: ReadonlySet<string> = wordSet(
  'hienoa hieno hienoo mahtavaa mahtava loistavaa loistava erinomaista erinomainen upeaa upea mainiota mainio täydellistä täydellinen ' +
    'super huippu huippua hyvä hyvää hyvin kiva kivaa mukavaa ihanaa ihana näppärää näppärä kätevää kätevä siistiä jes jess jees ' +
    'selvä selvää okei oki ok kiitän ' +
    'bra toppen perfekt utmärkt fint fantastiskt kanon jättebra suveränt härligt okej tackar ' +
    'great perfect excellent awesome brilliant nice cool fantastic amazing wonderful good okay',
);

/** What stands around it. */
const SMALL: ReadonlySet<string> = wordSet(
  'no niin joo juu kyllä aivan tosi todella oikein ihan sinä sä sää olet oot olit homma juttu työ työtä botti vastaus asia ' +
    'ja jo jaha nå väldigt riktigt så det är var du jobbat gjort jobb svar bot ' +
    'well yes yeah oh very really so that is was you are a job done work answer',
);

/** Whether a sentence that is no question only thanks; what is thanked for comes after, what is asked for before (`ohje, kiitos`). */
export const isThanks = (spans: readonly Span[], language: Language): boolean => {
  const at = spans.findIndex((span) => has(conceptsIn(span, language), 'intents', 'thanks'));
  const [before, after] = at < 0 ? [spans, []] : [spans.slice(0, at), spans.slice(at + 1)];
  const rest = after.filter((span) => !isKind(span));
  return (
    (at >= 0 || spans.some(({ tokens }) => tokens.some(({ lower }) => PRAISE.has(lower)))) &&
    before.every(isKind) &&
    !rest.some((span) => isOfMatter(span, language)) &&
    !asks(rest, language)
  );
};

const isKind = ({ tokens }: Span): boolean => tokens.every(({ lower }) => PRAISE.has(lower) || SMALL.has(lower));
