/** What a question sets against something else, and by what. */
import type { Question, Unit } from './question.ts';
import { rankingIn } from './ranking.ts';
import { regionsNamed } from './regions-named.ts';
import type { Span } from './spans.ts';
import { isTerm, textOf } from './unit-of.ts';
import { hasTopic, MEANING } from './weighing.ts';

/** "Mitä eroa on Kannalla ja RAI:lla?": of what is no place it asks what each of them is, not which got more. */
export const differingIn = <Named extends Pick<Question, 'subjects'>>(
  spans: readonly Span[],
  things: Named,
  units: readonly Unit[],
): (Named & Pick<Question, 'units'>) | undefined => {
  if (!spans.some(({ tokens: [token] }) => DIFFERENCE.test(token?.lower ?? ''))) return undefined;
  const terms = new Set(spans.filter(isTerm).map(textOf));
  const said = units.filter(({ text }) => !terms.has(text));
  const isDefined = things.subjects.every(({ subject: { kind } }) => DEFINED.has(kind));
  // "… hinnalla": something of the terms is asked for.
  const isBare = !said.some((unit) => hasTopic(unit) || (terms.size > 0 && !unit.quiet));
  return things.subjects.length > 1 && isDefined && isBare ? { ...things, units: [...said, MEANING] } : undefined;
};
const DEFINED: ReadonlySet<string> = new Set(['programme', 'project', 'organisation', 'term']);
const DIFFERENCE = /^(?:ero[an]?|erot|eroja|eroavat|skillnad(?:en|er)?|differences?)$/;

/** `vertaa`, "enemmän kuin Itä-Uusimaa", "mer än Östra Nyland". */
export const setsAgainst = ({ tokens: [token] }: Span, at: number, spans: readonly Span[]): boolean => {
  const word = token?.lower ?? '';
  const isThan = THAN.test(word) && spans[at + 1]?.name !== undefined && isRanked(spans[at - 1]);
  return COMPARING.test(word) || isThan;
};
const COMPARING = /^(?:vertaa|verrattuna|verrata|vertaile|jämför|jämfört|jämföra|compare|compared|vs|versus)$/;
const THAN = /^(?:kuin|ku|än|than)$/;
const isRanked = (span: Span | undefined): boolean => span !== undefined && rankingIn([span]) !== undefined;

/** "Paljonko Keski-Suomi ja Lappi saivat?": what is asked of several regions, in no words of its own, each has its own. */
export const areBesideOneAnother = (units: readonly Unit[], { subjects }: Pick<Question, 'subjects'>): boolean => {
  const asked = units.filter(({ must }) => must);
  return regionsNamed(subjects).size > 1 && asked.length > 0 && asked.every(({ senses }) => senses.length > 0);
};
