/** What the entries of the knowledge files are made of: texts, names, ids, days and addresses, each with what is said of another form. */
import { z } from 'zod';
import { isInCurly } from './quotation-marks.ts';
import { fileDayAdvice, isRealDay } from './written-day.ts';

const CONTROL_CHARACTER = /\p{Cc}/u;
/** Slack reads `<!channel>`, `<@U…>` and links between angle brackets; knowledge has no need of them. */
export const plain = z
  .string()
  .trim()
  .min(1)
  .max(1200)
  .refine((text) => !/[<>]/.test(text) && !CONTROL_CHARACTER.test(text), {
    error: 'merkkejä < ja >, rivinvaihtoa tai muita ohjausmerkkejä ei saa käyttää; poista ne',
  })
  .refine((text) => !text.includes('\ufffd'), {
    error: 'merkki \ufffd on kirjain, joka on hukkunut merkistön vaihtuessa; kirjoita se uudelleen',
  })
  .refine((text) => !isInCurly(text), { error: 'kirjoita teksti ilman lainausmerkkejä sen ympärillä' });

/** A text of a form; what is wrong with another is said alike by the check and by editors, but where `advice` knows more of it. */
export const matching = (
  pattern: RegExp,
  error: string,
  advice: (text: string) => string | undefined = () => undefined,
) =>
  z
    .string()
    .regex(pattern, { error: ({ input }) => advice(String(input)) ?? error, abort: true })
    .meta({ patternErrorMessage: error });

export const id = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'tunnisteessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä',
);
const IN_NO_CALENDAR: Parameters<z.ZodString['refine']>[1] = { error: ({ input }) => fileDayAdvice(String(input)) };
export const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'päivä kirjoitetaan muodossa 2020-05-29', fileDayAdvice).refine(
  isRealDay,
  IN_NO_CALENDAR,
);
/** A year, a month or a day: as exact as the source was. */
export const partialDay = matching(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'aika kirjoitetaan muodossa 2020, 2020-05 tai 2020-05-29 (vuosi lainausmerkkeihin)',
  fileDayAdvice,
).refine(isRealDay, IN_NO_CALENDAR);

/** The same for each language, and what editors say of it there. */
export const byLanguage = <Schema extends z.ZodType>(schema: Schema) => ({
  fi: schema.describe('suomeksi'),
  sv: schema.describe('ruotsiksi'),
  en: schema.describe('englanniksi'),
});

export const textSchema = z.strictObject(byLanguage(plain));
const words = z.array(plain).min(1);
export const wordsByLanguage = z.strictObject(byLanguage(words.optional()));
/** A name that is the same in every language may be written once. */
export const name = z.union([plain, textSchema]);
export const url = z.url({
  protocol: /^https$/,
  // Of an address only: that there is none is told as of any other field.
  error: ({ code }) => (code === 'invalid_format' ? 'osoitteen pitää alkaa https://' : undefined),
});
