/** What a reader of an answer is likely to ask next. */
import { type Fact, type Knowledge, rootOf, type Subject, subjectOf } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { emptyQuery } from '../questions/query-of.ts';
import type { Query } from '../questions/question.ts';
import type { Offer, OneOrMore } from './answer.ts';
import { type Family, membersOf } from './families.ts';
import { isKeptApart } from './kept-apart.ts';
import { amountsKnown } from './overviews/regions.ts';
import type { Speaker } from './statements.ts';

const LIKELY: readonly Topic[] = ['contact', 'schedule', 'funding', 'participants'];
const MOST = 3;

/**
 * Of regions of which no other money was found, that which is kept apart. Of one region or programme, other topics of which
 * something is known; of a few, each at a glance, and after their amounts those of all regions.
 */
export const nextOffers = (families: OneOrMore<Family>, left: readonly Subject[], speaker: Speaker): Offer[] => {
  const isOfMoney = 'amount' in families[0].head.value;
  if (isOfMoney && left.length > 0) return left.flatMap((region) => moneyApart(region, speaker)).slice(0, MOST);
  const { subjects } = speaker.knowledge;
  const roots = [...new Set(families.map(({ head }) => rootOf(head)))].flatMap((id) => subjects.get(id) ?? []);
  const [subject, ...others] = roots;
  if (!subject || !roots.every(({ kind }) => kind === 'region' || kind === 'programme' || kind === 'country'))
    return [];
  if (others.length === 0) return topicsOf(subject, families, speaker);
  const glances = roots.filter(({ kind }) => kind !== 'country').map(glanceAt);
  return [...allRegions(families, speaker), ...(glances.length <= MOST ? glances : [])].slice(0, MOST);
};

/** The money of a region that plain words don't ask for, by its programmes. */
const moneyApart = (region: Subject, { knowledge }: Speaker): Offer[] => {
  const facts = factsOf(region, knowledge).filter(({ apart }) => apart);
  const programmes = [...new Set(facts.flatMap(({ covers }) => covers.programmes ?? []))];
  return programmes.map((id) => {
    const query: Query = { ...emptyQuery, ...about(region), programmes: [id], topics: ['funding'] };
    return { subject: region, topic: 'funding', programme: subjectOf(knowledge, id), query };
  });
};

/** Topics of which nothing has been told. */
const topicsOf = (subject: Subject, families: OneOrMore<Family>, { knowledge }: Speaker): Offer[] => {
  const told = new Set<Topic>(families.map(({ head }) => head.topic));
  const known = new Set(plainFactsOf(subject, knowledge).map(({ topic }) => topic));
  return LIKELY.filter((topic) => !told.has(topic) && known.has(topic))
    .slice(0, MOST)
    .map((topic) => topicOffer(subject, topic));
};

/** After a subject at a glance, topics of which more is known than it shows, those with the most left first. */
export const moreTopics = (subject: Subject, shown: readonly Family[], { knowledge }: Speaker): Offer[] => {
  const told = new Set(shown.flatMap(membersOf).map(({ id }) => id));
  const left = plainFactsOf(subject, knowledge).filter(({ id, state }) => !told.has(id) && state !== 'superseded');
  return [...Map.groupBy(left, ({ topic }) => topic)]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST)
    .map(([topic]) => topicOffer(subject, topic));
};

/** What plain words ask for: money that is kept apart is asked for by its name. */
const plainFactsOf = (subject: Subject, knowledge: Knowledge): Fact[] =>
  factsOf(subject, knowledge).filter((fact) => !(fact.topic === 'funding' && isKeptApart(fact, knowledge)));

const factsOf = ({ id }: Subject, { byRoot }: Knowledge): readonly Fact[] => byRoot.get(id) ?? [];

/** A topic of one subject, to be asked for next. */
export const topicOffer = (subject: Subject, topic: Topic): Offer => ({
  subject,
  topic,
  query: { ...emptyQuery, ...about(subject), topics: [topic] },
});

const about = ({ kind, id }: Subject): Partial<Query> =>
  kind === 'programme' ? { programmes: [id] } : { subjects: [id] };

/** A region or programme as a whole. */
export const glanceAt = (subject: Subject): Offer => ({
  subject,
  query: { ...emptyQuery, ...about(subject), overview: 'card' },
});

/** The amounts of all regions, after those of some: of the same measure, and of the programme where they share one. */
const allRegions = (families: OneOrMore<Family>, { knowledge }: Speaker): Offer[] => {
  const heads = families.map(({ head }) => head);
  const measure = heads[0]?.measure;
  const regional = heads.every((head) => knowledge.subjects.get(rootOf(head))?.kind === 'region');
  if (!measure || !regional) return [];
  const [programmes = '', ...other] = new Set(heads.map(({ covers }) => (covers.programmes ?? []).join(' ')));
  const programme = other.length === 0 ? knowledge.subjects.get(programmes) : undefined;
  const query: Query = {
    ...emptyQuery,
    topics: ['funding'],
    measures: [measure],
    programmes: programme ? [programme.id] : [],
    overview: 'regions',
  };
  return amountsKnown(query, knowledge) ? [{ ...(programme ? { subject: programme } : {}), query }] : [];
};

/** What to set beside another region's amounts: the measures told of one region. */
export const comparableQuery = (families: OneOrMore<Family>, { knowledge }: Speaker): Query | undefined => {
  const [root, ...others] = new Set(families.map(({ head }) => rootOf(head)));
  const amounts = families.every(({ head }) => 'amount' in head.value);
  if (!root || others.length > 0 || !amounts || knowledge.subjects.get(root)?.kind !== 'region') return undefined;
  const measures = [...new Set(families.flatMap(({ head }) => head.measure ?? []))];
  return { ...emptyQuery, topics: ['funding'], measures, subjects: [root] };
};
