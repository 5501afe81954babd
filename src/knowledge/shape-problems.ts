/** Entries that have not the shape of their kind, as problems in Finnish: one for each cause. */
import type { z } from 'zod';
import { finnishMessages, MISSING, OR_REMOVE } from './finnish-messages.ts';
import { meantOr } from './meant.ts';
import { COMMA_IN_NUMBER, DIGITS } from './numbers.ts';
import { yaml } from './parsers.ts';
import { type Problem, problemAt, type ReadFile } from './problems.ts';
import { CURLY, curlyAdvice } from './quotation-marks.ts';
import {
  coversSchema,
  factSchema,
  fileSchema,
  regionSchema,
  sourceSchema,
  subjectSchema,
  vocabularySchema,
} from './schema.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** An entry with so many fields of another kind is one of another kind. */
const STRANGE_FIELDS = 3;

/** zod's issues of one file as problems, an unknown key at the key itself, a union as its likeliest branch. */
export const shapeProblems = (source: ReadFile, issues: readonly Issue[]): Problem[] => {
  const strange = issues.filter((issue) => issue.code === 'unrecognized_keys' && issue.keys.length >= STRANGE_FIELDS);
  const misnamed = issues.flatMap((issue) => misplacing(issue, issues) ?? misnaming(issue, issues) ?? []);
  const told = new Set(misnamed.flatMap(({ causes }) => causes));
  const rest = issues.filter(
    (issue) => !told.has(issue) && !strange.some(({ path }) => path.every((part, index) => issue.path[index] === part)),
  );
  return [
    ...strangeEntries(source, strange),
    ...misnamed.map(({ path, message }) => problemAt({ source, path }, message)),
    ...rest.flatMap((issue) => issueProblems(source, issue, [])),
  ];
};

/** Entries that stand in the wrong list, one problem a list: the heading between two lists may be gone. */
const strangeEntries = (source: ReadFile, issues: readonly Issue[]): Problem[] => {
  const lists = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''));
  return [...lists].flatMap(([list, [first, ...others]]) => {
    if (first?.code !== 'unrecognized_keys') return [];
    const also = others.length > 0 ? ` (samoin ${others.length} muuta kohtaa)` : '';
    const message = `kentät ${first.keys.join(', ')} eivät kuulu tähän${also}; tarkista, onko kohta oikeassa luettelossa`;
    return [problemAt({ source, path: first.path }, list ? message : `${message} ja sisennys oikein`)];
  });
};

/** A problem that is told in place of its causes. */
type Told = { path: Path; message: string; causes: Issue[] };

/** A field that is unknown here and missing further out was indented too far. */
const misplacing = (issue: Issue, issues: readonly Issue[]): Told | undefined => {
  const stray = strayKeyOf(issue);
  if (!stray) return undefined;
  const lacking = issues.find(
    (other) =>
      isMissing(other) &&
      other.path.at(-1) === stray &&
      other.path.length <= issue.path.length &&
      other.path.slice(0, -1).every((part, index) => issue.path[index] === part),
  );
  if (!lacking) return undefined;
  const path = [...issue.path, stray];
  const message = `kenttä "${stray}" on liian syvällä, kohdassa ${String(issue.path.at(-1))}; tarkista sisennys`;
  return { path, message, causes: [issue, lacking] };
};

/** The only unknown field of an entry; of a union, of the branch where nothing else is wrong. */
const strayKeyOf = (issue: Issue): string | undefined => {
  if (issue.code === 'unrecognized_keys') return issue.keys.length === 1 ? issue.keys[0] : undefined;
  if (issue.code !== 'invalid_union') return undefined;
  const only = issue.errors.find((branch) => branch.length === 1)?.[0];
  return only?.path.length === 0 ? strayKeyOf(only) : undefined;
};

/** A single unknown field where a single needed one is missing is that one under another name. */
const misnaming = (issue: Issue, issues: readonly Issue[]): Told | undefined => {
  if (issue.code !== 'unrecognized_keys' || issue.keys.length !== 1) return undefined;
  const [key = ''] = issue.keys;
  const parent = issue.path.join('.');
  const missing = issues.filter(
    (other) => isMissing(other) && other.path.length > 0 && other.path.slice(0, -1).join('.') === parent,
  );
  const [lacking] = missing;
  if (!lacking || missing.length > 1) return undefined;
  const name = String(lacking.path.at(-1));
  return {
    path: [...issue.path, key],
    message: `tuntematon kenttä "${key}", ja kenttä "${name}" puuttuu; korjaa nimi`,
    causes: [issue, lacking],
  };
};

const isMissing = (issue: Issue): boolean =>
  issue.code === 'invalid_union'
    ? issue.errors.every(([first]) => first?.path.length === 0 && isMissing(first))
    : saysMissing(issue);

const saysMissing = ({ message }: { message: string }): boolean => message.startsWith(MISSING);

const issueProblems = (source: ReadFile, issue: Issue, base: Path): Problem[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return keysToTell(issue.keys).map((key) => {
      const place = { source, path: [...path, key] };
      // After a comma within braces: `{ fi: Yksi, kaksi, sv: Ett }`.
      if (source.document.getIn(place.path) === undefined) return problemAt(place, afterComma(key));
      return problemAt(place, `tuntematon kenttä "${key}"; ${meantOr('tarkista kirjoitusasu', key, fieldsAt(path))}`);
    });
  }
  const curly = curlyMessage(source, path);
  if (curly) return [problemAt({ source, path }, curly)];
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors) ?? issue.errors.find(isOfText);
    if (branch) return branch.flatMap((inner) => issueProblems(source, inner, path));
    const advice = unionAdvice(path);
    return [problemAt({ source, path }, isMissing(issue) ? `${MISSING}; ${advice}` : advice)];
  }
  return [problemAt({ source, path }, fittingAdvice(issue.message, source, path))];
};

/** What may only be left out where the file would be in order without it. */
const fittingAdvice = (message: string, source: ReadFile, path: Path): string => {
  if (!message.endsWith(OR_REMOVE)) return message;
  const advice = message.slice(0, -OR_REMOVE.length);
  if (typeof path.at(-1) === 'number') return `${advice} tai poista kohta`;
  return isNeeded(source, path) ? `${advice}, sillä kenttä on pakollinen` : message;
};

/** Whether it is missed where it is taken away. */
const isNeeded = ({ document }: ReadFile, path: Path): boolean => {
  const without = document.clone();
  without.deleteIn(path);
  const { error } = fileSchema.safeParse(without.toJS(), { error: finnishMessages });
  const missed = leavesOf(error?.issues ?? [], []).filter(saysMissing);
  return missed.some((other) => other.path.join('.') === path.join('.'));
};

/** The issues themselves, also those of the branches of unions, with their whole paths. */
const leavesOf = (issues: readonly Issue[], base: Path): { path: Path; message: string }[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
    return issue.errors.flatMap((branch) => leavesOf(branch, path));
  });

/** The pieces of one number, `1,200,000`, are told once. */
const keysToTell = (keys: readonly string[]): string[] => {
  const digits = keys.filter((key) => DIGITS.test(key));
  return keys.filter((key) => !digits.slice(1).includes(key));
};

const afterComma = (text: string): string =>
  DIGITS.test(text)
    ? COMMA_IN_NUMBER
    : `"${text}" ei ole kenttä; jos se on jatkoa tekstille, jossa on pilkku, pane koko teksti lainausmerkkeihin`;

/** What may have been meant by a field that is not known there. */
const fieldsAt = ([section]: Path): readonly string[] =>
  section === 'vocabulary' ? Object.keys(vocabularySchema.shape) : FIELDS;

/** Every field that some entry may have. */
const FIELDS: readonly string[] = [
  fileSchema,
  factSchema,
  coversSchema,
  sourceSchema,
  subjectSchema,
  regionSchema,
].flatMap(({ shape }) => Object.keys(shape));

/** `date: ”2020”`: what is wrong is not the date. */
const curlyMessage = ({ document }: ReadFile, path: Path): string | undefined => {
  const value = document.getIn(path);
  const text = yaml().isMap(value) ? String(value.items[0]?.key) : value;
  const [first = ''] = typeof text === 'string' ? text : '';
  return CURLY.test(first) ? curlyAdvice(first) : undefined;
};

/** The branch for a single text, where the value is one and breaks a rule of texts. */
const isOfText = (issues: readonly Issue[]): boolean =>
  issues.some(({ code, path }) => code === 'custom' && path.length === 0);

/** The branch whose keys are right and only a value is wrong, if there is exactly one such. */
const likeliestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined => {
  const close = branches.filter(
    (issues) =>
      issues.length > 0 && issues.every((issue) => issue.code !== 'unrecognized_keys' && issue.path.length > 0),
  );
  return close.length === 1 ? close[0] : undefined;
};

const unionAdvice = (path: Path): string => {
  if (path.at(-1) === 'partners') return 'kirjoita true tai luettelo kumppaneista, esimerkiksi [Essote]';
  return path.at(-1) === 'value'
    ? 'arvon pitää olla jokin näistä: { amount: 9000000 }, { on: 2021-12-31 }, { from: 2020-08, to: 2021-12 }, { person, role, organisation, phone }, { names: [...] } tai { fi, sv, en }'
    : 'kirjoita joko yksi teksti tai kielittäin { fi, sv, en }';
};
