/** What zod finds wrong, told in Finnish: what to write instead. */
import { z } from 'zod';
import { explainedWords } from './meanings.ts';
import { meantOr } from './meant.ts';
import { COMMA_IN_NUMBER } from './numbers.ts';

export const MISSING = 'pakollinen kenttä puuttuu';

/** Ends the advice on what may as well be left out. */
export const OR_REMOVE = ' tai poista kenttä';

const EXPECTED: Partial<Record<string, string>> = {
  string: 'tähän kuuluu teksti',
  number: 'tähän kuuluu luku ilman välejä ja lainausmerkkejä, esimerkiksi 9000000',
  int: 'tähän kuuluu kokonaisluku, esimerkiksi 9000000',
  boolean: 'tähän kuuluu true tai false',
  array: 'tähän kuuluu luettelo, esimerkiksi [yksi, toinen]',
  object: 'tähän kuuluu kenttiä ja arvoja, esimerkiksi { fi: …, sv: …, en: … }',
};

const TEXT_WITH_COLON =
  'tähän kuuluu teksti; jos siinä on kaksoispiste ja välilyönti, pane koko teksti lainausmerkkeihin';

/** zod tells types apart by their English names; a person needs to know what to write. */
const typeAdvice = (expected: string, input: unknown): string | undefined => {
  if (input === undefined) return `${MISSING}; lisää se`;
  if (input === null) return `arvo puuttuu; kirjoita se${OR_REMOVE}`;
  if (expected === 'string' && typeof input === 'object' && !Array.isArray(input)) return TEXT_WITH_COLON;
  if (expected === 'number' && typeof input === 'string' && /\d,\d/.test(input)) return COMMA_IN_NUMBER;
  if (expected === 'string' && typeof input === 'number') return 'luku tekstin paikalla; kirjoita se lainausmerkkeihin';
  return EXPECTED[expected];
};

const TOO_SMALL: Partial<Record<string, string>> = {
  string: `teksti on tyhjä; kirjoita se${OR_REMOVE}`,
  array: `luettelo on liian lyhyt; lisää siihen kohtia${OR_REMOVE}`,
  number: 'luvun pitää olla suurempi kuin 0',
};

const tooLong = (most: number | bigint): string => `teksti on liian pitkä; lyhennä se ${most} merkkiin`;

const adviceOf = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'invalid_type') return typeAdvice(issue.expected, issue.input);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const allowed = `sallitut arvot: ${explainedWords(values)}`;
    if (issue.input === undefined) return `${MISSING}; lisää se (${allowed})`;
    const meant = meantOr('', String(issue.input), values);
    return meant ? `${meant} (${allowed})` : allowed;
  }
  if (issue.code === 'too_small') return TOO_SMALL[issue.origin];
  if (issue.code === 'too_big') return issue.origin === 'string' ? tooLong(issue.maximum) : undefined;
  return issue.code === 'invalid_format' && issue.format === 'email'
    ? 'sähköpostiosoite kirjoitetaan muodossa etunimi.sukunimi@example.fi'
    : undefined;
};

const zodMessages = z.locales.fi().localeError;

/** Finnish messages, given to a single parse so that nothing global changes: zod's own where ours say nothing. */
export const finnishMessages: z.core.$ZodErrorMap = (issue) => adviceOf(issue) ?? zodMessages(issue);
