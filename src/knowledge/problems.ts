/** Problems in knowledge files, said with file, line and column so that an editor finds the place. */
import type { Document, LineCounter, Node } from 'yaml';
import { isMap, isPair, isScalar } from 'yaml';
import { z } from 'zod';

export type Problem = { file: string; line: number; column: number; message: string };

/** One file as read: its YAML document and where its lines begin. */
export type ReadFile = { file: string; document: Document; lines: LineCounter };

/** Where the checks found something wrong: a path of keys and indexes inside one file. */
export type Place = { source: ReadFile; path: readonly PropertyKey[] };

export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problemsText(problems));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

export const problemsText = (problems: readonly Problem[]): string =>
  `Tiedoissa on virheitä (${problems.length}):\n${problems.map(problemLine).join('\n')}`;

/** `knowledge/regions/keski-suomi.yml:41:7  facts[3].value: …` */
export const problemLine = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`;

/** A problem at a place; a place that does not exist (a missing key) is said at its nearest parent. */
export const problemAt = ({ source, path }: Place, message: string): Problem => {
  const { line, col } = source.lines.linePos(offsetOf(source.document, path));
  const where = pathText(path);
  return { file: source.file, line, column: col, message: where ? `${where}: ${message}` : message };
};

const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`)).join('');

type Issue = z.core.$ZodIssue;

/** zod's issues of one file as problems, an unknown key at the key itself, a union as its likeliest branch. */
export const shapeProblems = (source: ReadFile, issues: readonly Issue[]): Problem[] =>
  issues.flatMap((issue) => issueProblems(source, issue, []));

const issueProblems = (source: ReadFile, issue: Issue, base: readonly PropertyKey[]): Problem[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemAt({ source, path: [...path, key] }, `tuntematon kenttä "${key}"; tarkista kirjoitusasu`),
    );
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => issueProblems(source, inner, path));
    return [problemAt({ source, path }, unionAdvice(path))];
  }
  if (issue.code === 'invalid_value') {
    return [problemAt({ source, path }, `sallitut arvot: ${issue.values.map(String).join(', ')}`)];
  }
  return [problemAt({ source, path }, issue.message)];
};

/** The branch whose keys are right and only a value is wrong, if there is exactly one such. */
const likeliestBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined => {
  const close = branches.filter(
    (issues) =>
      issues.length > 0 && issues.every((issue) => issue.code !== 'unrecognized_keys' && issue.path.length > 0),
  );
  return close.length === 1 ? close[0] : undefined;
};

const unionAdvice = (path: readonly PropertyKey[]): string => {
  if (path.at(-1) === 'partners') return 'kirjoita true tai luettelo kumppaneista, esimerkiksi [Essote]';
  return path.at(-1) === 'value'
    ? 'arvon pitää olla jokin näistä: { amount: 9000000 }, { on: 2021-12-31 }, { from: 2020-08, to: 2021-12 }, { person, role, organisation, phone }, { names: [...] } tai { fi, sv, en }'
    : 'kirjoita joko yksi teksti tai kielittäin { fi, sv, en }';
};

const EXPECTED: Partial<Record<string, string>> = {
  string: 'tähän kuuluu teksti',
  number: 'tähän kuuluu luku ilman välejä ja lainausmerkkejä, esimerkiksi 9000000',
  int: 'tähän kuuluu kokonaisluku, esimerkiksi 9000000',
  boolean: 'tähän kuuluu true tai false',
  array: 'tähän kuuluu luettelo, esimerkiksi [yksi, toinen]',
  object: 'tähän kuuluu kenttiä ja arvoja, esimerkiksi { fi: …, sv: …, en: … }',
};

/** zod tells types apart by their English names; a person needs to know what to write. */
const typeAdvice = (expected: string, input: unknown): string | undefined => {
  if (input === undefined) return 'pakollinen kenttä puuttuu; lisää se';
  if (input === null) return 'arvo puuttuu; kirjoita se tai poista kenttä';
  if (expected === 'string' && typeof input === 'number') return 'luku tekstin paikalla; kirjoita se lainausmerkkeihin';
  return EXPECTED[expected];
};

const TOO_SMALL: Partial<Record<string, string>> = {
  string: 'teksti on tyhjä; kirjoita se tai poista kenttä',
  array: 'luettelo on liian lyhyt; lisää siihen kohtia tai poista kenttä',
  number: 'luvun pitää olla suurempi kuin 0',
};

const tooLong = (most: number | bigint): string => `teksti on liian pitkä; lyhennä se ${most} merkkiin`;

const adviceOf = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.code === 'invalid_type') return typeAdvice(issue.expected, issue.input);
  if (issue.code === 'too_small') return TOO_SMALL[issue.origin];
  if (issue.code === 'too_big') return issue.origin === 'string' ? tooLong(issue.maximum) : undefined;
  return issue.code === 'invalid_format' && issue.format === 'email'
    ? 'sähköpostiosoite kirjoitetaan muodossa etunimi.sukunimi@example.fi'
    : undefined;
};

const zodMessages = z.locales.fi().localeError;

/** Finnish messages, given to a single parse so that nothing global changes: zod's own where ours say nothing. */
export const finnishMessages: z.core.$ZodErrorMap = (issue) => adviceOf(issue) ?? zodMessages(issue);
