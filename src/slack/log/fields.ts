/** The only fields that a log entry may have, and the form of each. What is not here, or has another form, is not logged. */

export type FieldValue = string | number | boolean | undefined;

type Form = (value: NonNullable<FieldValue>) => boolean;

const NUMBER: Form = (value) => typeof value === 'number';
/** An id, a code, a class, a place in the code: never a word of anybody's. */
const CODE: Form = (value) => typeof value === 'string' && /^[\w.:,/@-]{1,200}$/.test(value);
/** What the code itself, or the knowledge files, which are public, say. */
const PHRASE: Form = (value) => typeof value === 'string';

const FORMS = {
  /** Connects an apology with its entry. */
  id: CODE,
  /** By which a question came. */
  door: CODE,
  /** Of an error: its class, its code or Slack's, the scope it lacked, the HTTP status, the place in the code or in a file. */
  error: CODE,
  code: CODE,
  needed: CODE,
  status: NUMBER,
  at: CODE,
  reason: CODE,
  /** `team:channel:day` */
  delivery: CODE,
  team: CODE,
  scopes: CODE,
  mode: CODE,
  port: NUMBER,
  attempt: NUMBER,
  seconds: NUMBER,
  facts: NUMBER,
  sources: NUMBER,
  subjects: NUMBER,
  problems: NUMBER,
  /** A problem in the knowledge files. */
  problem: PHRASE,
  /** A known phrase of Slack's libraries. */
  said: PHRASE,
} as const satisfies Record<string, Form>;

export type Fields = { readonly [Name in keyof typeof FORMS]?: FieldValue };

const TOKEN = /\b(?:xox[a-z]|xapp|xoxe)[.-][\w.-]+/gi;
const SECRET = /\b[0-9a-f]{32,}\b/gi;
const LONGEST = 200;

const withoutSecrets = (value: NonNullable<FieldValue>): NonNullable<FieldValue> =>
  typeof value === 'string' ? value.replace(TOKEN, '[token]').replace(SECRET, '[secret]').slice(0, LONGEST) : value;

const formOf = (name: string): Form | undefined =>
  Object.hasOwn(FORMS, name) ? FORMS[name as keyof typeof FORMS] : undefined;

/** The fields that may be logged; the value of one that has not its form is `(withheld)`. */
export const allowed = (fields: Fields): Record<string, NonNullable<FieldValue>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const form = formOf(name);
      if (!form || value === undefined) return [];
      return [[name, form(value) ? withoutSecrets(value) : '(withheld)']];
    }),
  );
