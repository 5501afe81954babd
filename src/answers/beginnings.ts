/**
 * When a county began and when a project did are asked for in the same words and told in the same way, yet neither is told for the
 * other: what begins tells them apart.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Beginning, Event } from '../knowledge/schema.ts';
import type { Question, Sense, SubjectSpan } from '../questions/question.ts';
import { isAsk } from '../questions/units.ts';
import type { Scope } from './scope.ts';

/** `other`: neither a county nor a project, or it is not said what. */
type Asked = Beginning | 'project';

const oneOf = (...words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');

const FINNISH_ENDING = '(?:e?(?:n|t|l[lt]a|lle|ssa|sta|seen|na|ksi|hun)|t?ta|iden|ita|i(?:l[lt]a|lle|ssa|sta|siin))?';

/** A county by what it is, and what it took over. A slip in these long words is common, and `aluejohtaja` is no county. */
const COUNTY = oneOf(
  `(?:hyvin\\p{L}*|sote-?)alue${FINNISH_ENDING}`,
  'hva(?:n|lla|lle)?',
  'sote-?maaku\\p{L}+',
  'maakun(?:nat|tien)',
  '(?:väl\\p{L}*|vård|hälsovårds|sote-?)(?:område|landskap)\\p{L}{0,3}',
  'områdena|landskapen',
  "count(?:y|ies)(?:['’]s)?",
  'regions',
);
const RESPONSIBILITY = oneOf(`\\p{L}*-?vastuu${FINNISH_ENDING}`, '\\p{L}*ansvar(?:et)?', 'responsibilit(?:y|ies)');

/** What else begins, be it the last part of a word: `rakennehanke`. `Hankesivu` only says where it is told. */
const PROJECT = /(?:hanke|hankk[ei]\p{L}*|projekt(?!sid)\p{L}*|ohjelma\p{L}*|program\p{L}*|projects?)(?!\p{L})/iu;
const BODY =
  /(?:kuntayhty\p{L}*|samkommun\p{L}*|authority|toimieli\p{L}*|organ(?:et)?|vate\p{L}{0,3}|valmistel\p{L}*|bered\p{L}*|förbered\p{L}*|prepar\p{L}*|valtuusto\p{L}*|fullmäktige\p{L}*|councils?|hallitu\p{L}*|hallinno\p{L}*|förvalt\p{L}*|administ\p{L}*|johtaj\p{L}*|direktör\p{L}*|directors?|vaalit?\p{L}*|elections?)(?!\p{L})/iu;

/** What begins where it is asked when something did; undefined where it is not, or where either may be meant. */
export const beginningAsked = (question: Question): Asked | undefined => {
  const { units, subjects, speakers } = question;
  if (!asksTime(question)) return undefined;
  const said = units.map(({ text }) => text).join(' ');
  const named = subjects.filter(({ subject }) => !speakers.includes(subject.id));
  const names = named.map(({ from }) => from).join(' ');
  if (BODY.test(said)) return 'other';
  if (PROJECT.test(said)) return 'project';
  const saysCounty = COUNTY.test(said) || RESPONSIBILITY.test(said);
  if (BODY.test(names) || PROJECT.test(names) || named.some(isProject)) return saysCounty ? undefined : 'other';
  if (saysCounty || COUNTY.test(names)) return 'county';
  // "Milloin Siun sote kertoi, että työtä jatketaan?": a name alone does not end.
  if (named.some(isByOwnName) && !asksEnd(question)) return 'county';
  return asksStart(question) ? 'other' : undefined;
};

const asksTime = ({ units }: Question): boolean =>
  units.some((unit) => isAsk(unit, 'when', 'which-day') || unit.senses.some(({ kind }) => kind === 'event'));

const asksStart = ({ units }: Question): boolean =>
  units.some(({ text, senses }) => senses.some(({ id }) => id === 'start') || RESPONSIBILITY.test(text));

const asksEnd = ({ units }: Question): boolean =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'event' && id === 'end'));

const isProject = ({ subject: { kind } }: SubjectSpan): boolean => kind === 'project' || kind === 'programme';

/** `Eloisa`, `Siun sote`: a county by a name of its own, which is no place's. */
const isByOwnName = ({ subject: { kind, aliases }, from }: SubjectSpan): boolean =>
  kind === 'region' &&
  aliases.fi.some(
    (alias) => /^\p{L}+$|sote$/iu.test(alias) && from.toLowerCase().startsWith(alias.slice(0, -1).toLowerCase()),
  );

/** "Mikä on tilanne Lapissa?", "mistä alkaen Essote on toiminut?": whether it wants nothing of a county and its beginning. */
export const passesByCounty = (question: Question): boolean => {
  const { units, subjects } = question;
  const said = [...units.map(({ text }) => text), ...subjects.map(({ from }) => from)].join(' ');
  if (COUNTY.test(said) || RESPONSIBILITY.test(said)) return false;
  const isOfBody = subjects.length > 0 && subjects.every(({ subject: { kind } }) => kind === 'organisation');
  const isDated = units.some(({ senses }) => senses.some(({ kind, id }) => DATING.has(kind) || id === 'schedule'));
  return isOfBody || !(isDated || asksTime(question));
};

const DATING: ReadonlySet<Sense['kind']> = new Set(['year', 'month']);

/** The same scope without what tells of another beginning than the one that is asked for. */
export const ofBeginning = (scope: Scope, question: Question): Scope => {
  const asked = beginningAsked(question);
  const isBegun = asksStart(question) || asksEnd(question);
  if (!asked || (asked === 'county' && !isBegun)) return scope;
  const isMeant = MEANT[isBegun ? asked : 'other'];
  return { ...scope, tiers: scope.tiers.map((tier) => (tier.every(isMeant) ? tier : tier.filter(isMeant))) };
};

/** What begins without being marked, and what a programme does without a label, is a project or a programme. */
const beginsProject = ({ begins, about, event, covers }: Fact): boolean =>
  begins === undefined &&
  (event === 'start' || (event !== undefined && !about && (OVER_TIME.has(event) || covers.programmes !== undefined)));
const OVER_TIME: ReadonlySet<Event> = new Set(['span', 'end']);

const MEANT: Record<Asked, (fact: Fact) => boolean> = {
  county: (fact) => fact.begins !== 'other' && !beginsProject(fact),
  project: ({ begins }) => begins === undefined,
  other: ({ begins }) => begins !== 'county',
};
