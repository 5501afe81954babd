/**
 * When a county began and when a project did are asked for in the same words and told in the same way, yet neither is told for the
 * other: what begins tells them apart.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question, SubjectSpan } from '../questions/question.ts';
import { isAsk } from '../questions/units.ts';
import type { Scope } from './scope.ts';

/** `other`: a project, a programme, or a body of the county. */
export type Beginning = 'county' | 'other';

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
const OTHER =
  /(?:hanke|hankk[ei]\p{L}*|projekt(?!sid)\p{L}*|ohjelma\p{L}*|program\p{L}*|projects?|kuntayhty\p{L}*|samkommun\p{L}*|authority|toimieli\p{L}*|organ(?:et)?|vate\p{L}{0,3}|valmistel\p{L}*|bered\p{L}*|förbered\p{L}*|prepar\p{L}*|valtuusto\p{L}*|fullmäktige\p{L}*|councils?|hallitu\p{L}*|johtaj\p{L}*|direktör\p{L}*|directors?|vaalit?\p{L}*|elections?)(?!\p{L})/iu;

/** What begins where it is asked when something did; undefined where it is not, or where either may be meant. */
export const beginningAsked = (question: Question): Beginning | undefined => {
  const { units, subjects, speakers } = question;
  if (!asksTime(question)) return undefined;
  const said = units.map(({ text }) => text).join(' ');
  const named = subjects.filter(({ subject }) => !speakers.includes(subject.id));
  const names = named.map(({ from }) => from).join(' ');
  if (OTHER.test(said)) return 'other';
  const saysCounty = COUNTY.test(said) || RESPONSIBILITY.test(said);
  if (OTHER.test(names) || named.some(isProject)) return saysCounty ? undefined : 'other';
  if (saysCounty || COUNTY.test(names) || named.some(isByOwnName)) return 'county';
  return asksStart(question) ? 'other' : undefined;
};

const asksTime = ({ units }: Question): boolean =>
  units.some((unit) => isAsk(unit, 'when', 'which-day') || unit.senses.some(({ kind }) => kind === 'event'));

const asksStart = ({ units }: Question): boolean =>
  units.some(({ text, senses }) => senses.some(({ id }) => id === 'start') || RESPONSIBILITY.test(text));

const isProject = ({ subject: { kind } }: SubjectSpan): boolean => kind === 'project' || kind === 'programme';

/** `Eloisa`, `Siun sote`: a county by a name of its own, which is no place's. */
const isByOwnName = ({ subject: { kind, aliases }, from }: SubjectSpan): boolean =>
  kind === 'region' &&
  aliases.fi.some(
    (alias) => /^\p{L}+$|sote$/iu.test(alias) && from.toLowerCase().startsWith(alias.slice(0, -1).toLowerCase()),
  );

/** The same scope without what tells of another beginning than the one that is asked for. */
export const ofBeginning = (scope: Scope, question: Question): Scope => {
  const asked = beginningAsked(question);
  if (!asked || (asked === 'county' && !asksStart(question))) return scope;
  const isMeant = asked === 'county' ? (fact: Fact) => !beginsOther(fact) : (fact: Fact) => !beginsCounty(fact);
  return { ...scope, tiers: scope.tiers.map((tier) => (tier.every(isMeant) ? tier : tier.filter(isMeant))) };
};

const beginsCounty = ({ topic, about }: Fact): boolean =>
  topic === 'schedule' && about !== undefined && /^hyvinvointialue(?:en|iden) toiminnan alku$/.test(about.fi);

/** Whether a fact tells when something else began or took place. */
const beginsOther = ({ topic, event, about, covers }: Fact): boolean =>
  topic === 'schedule' &&
  (about ? OTHER.test(about.fi) : event === 'start' || event === 'span' || covers.programmes !== undefined);
