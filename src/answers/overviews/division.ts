/** Which municipalities belong where at the time asked about. The tables of the regions tell; a fact that says so stands beside. */
import {
  changedIn,
  divisionSources,
  isBeforeDivision,
  isBeforeKnownDivision,
  isMunicipality,
  municipalitiesOf,
  regionOf,
} from '../../knowledge/division.ts';
import { type Fact, type Knowledge, rootOf, type Subject } from '../../knowledge/knowledge.ts';
import type { Question } from '../../questions/question.ts';
import { type Answer, chosenIn } from '../answer.ts';
import type { Family } from '../families.ts';
import type { Mentions } from '../mentions.ts';
import type { Library } from '../search.ts';
import { overviewAnswer } from './overview.ts';

/** `otherwise` is what the question gets when it is taken for any other; undefined where it asks for no division. */
export const divisionOverview = (
  question: Question,
  otherwise: Answer,
  { knowledge, mentions }: Library,
): Answer | undefined => {
  const { overview, at, ambiguous } = question;
  if (overview !== 'division' || ambiguous.length > 0) return undefined;
  if (at && isBeforeKnownDivision(at)) return beforeKnowledge(question);
  const named = question.subjects.map(({ subject }) => subject);
  const municipalities = named.filter(({ kind }) => kind === 'municipality');
  const areas = named.filter(({ kind }) => kind === 'region' || kind === 'group');
  const towns = municipalities.length > 0 ? municipalities : asksWhere(question) ? areas.filter(isMunicipality) : [];
  const regions =
    towns.length > 0 ? towns.flatMap((town) => regionOf(town, knowledge) ?? []) : areas.flatMap(regionsIn(knowledge));
  const tables = [...new Set(regions)].map((region): Family => tableOf(region, towns, at, knowledge));
  const told =
    at && isBeforeDivision(at)
      ? []
      : chosenIn(otherwise)
          .slice(0, 1)
          .filter(saysSo(regions, towns, mentions));
  const [first, ...rest] = [...told, ...tables];
  if (!first) return undefined;
  return overviewAnswer(question, [first, ...rest], { kind: 'division', towns, areas, told });
};

const beforeKnowledge = (question: Question): Answer => ({
  kind: 'unknown',
  question,
  reason: 'before-knowledge',
  notUnderstood: [],
  missing: [],
  subjects: question.subjects.map(({ subject }) => subject),
  offers: [],
});

/** "Mihin maakuntaan Helsinki kuuluu?" asks of the town, "Helsingin kunnat" of the region. */
const asksWhere = ({ units }: Question): boolean =>
  !units.some(({ text }) => /\b(?:jäsen)?ku(?:nt|nn)|kommun|municipal/i.test(text));

const regionsIn =
  ({ subjects }: Knowledge) =>
  (area: Subject): Subject[] =>
    area.kind === 'group' ? area.members.flatMap((id) => subjects.get(id) ?? []) : [area];

/** Whether a fact tells of a region which municipalities it has, or where these ones belong. */
const saysSo =
  (regions: readonly Subject[], towns: readonly Subject[], mentions: Mentions) =>
  ({ head }: Family): boolean => {
    const { topic, value } = head;
    const isOfCounty = topic === 'participants' || topic === 'organisation';
    if (towns.length > 0) return isOfCounty && towns.some(({ id }) => mentions.get(head.id)?.has(id));
    if (!regions.some(({ id }) => id === rootOf(head))) return false;
    const says = 'names' in value || ('fi' in value && /kun(?:ta|na)/.test(value.fi));
    return says && (isOfCounty || topic === 'definition');
  };

/** What the table of a region says, as a fact. */
const tableOf = (region: Subject, towns: readonly Subject[], at: string | undefined, knowledge: Knowledge): Family => {
  const isTold = ({ id }: Subject): boolean => towns.length === 0 || towns.some((town) => town.id === id);
  const sources = divisionSources(region, [...changedIn(region, knowledge), ...towns].filter(isTold), knowledge);
  const asOf = sources[0]?.date ?? '';
  const head: Fact = {
    id: `kunnat-${region.id}`,
    subject: region,
    topic: 'participants',
    value: { names: municipalitiesOf(region, at, knowledge).map(({ id }) => id) },
    asOf,
    addedOn: asOf,
    sources,
    covers: {},
    precision: 'exact',
    state: 'current',
    supersedes: [],
    supersededBy: [],
    disputes: [],
    apart: false,
  };
  return { head, earlier: [], against: [] };
};
