/** What was asked and told → what the next question of the conversation may leave out. */
import type { Measure, Topic } from '../knowledge/schema.ts';
import { emptyQuery, queryOf, topicsOf } from '../questions/query-of.ts';
import type { Query, Question, Unit } from '../questions/question.ts';
import { type Answer, chosenIn } from './answer.ts';
import { measuresAsked } from './money-asked.ts';
import { titleAsked } from './title-holders.ts';

/** So many facts at most the next question may mean. */
const MOST_REMEMBERED = 10;

/** What the next question of the conversation may leave out. */
export const contextOf = (question: Question, answer: Answer): Query => {
  const title = titleAsked(withoutStating(question));
  const facts = factsTold(answer).slice(0, MOST_REMEMBERED);
  const told = { ...subjectsTold(question, answer), facts };
  // `finance director`: its title says all that is asked for, or else what its holder said.
  if (title) return { ...told, title, topics: question.units.some(isStating) ? ['statement'] : [], measures: [] };
  return { ...told, topics: topicsMeant(question, answer), measures: measuresMeant(question) };
};

/** "Mitä hankejohtaja sanoi?": without what only says that it is for what somebody said. */
const withoutStating = (question: Question): Question => ({
  ...question,
  units: question.units.filter((unit) => !isStating(unit)),
});
const isStating = ({ senses }: Unit): boolean => senses.length > 0 && senses.every(({ id }) => id === 'statement');

/** Of a word that may ask for several topics ("leder") the one that was told, or else the likeliest. */
const topicsMeant = (question: Question, answer: Answer): Topic[] => {
  const told = new Set<string>(chosenIn(answer).map(({ head }) => head.topic));
  const meant = ({ senses }: Unit): string[] => {
    const ids = senses.flatMap(({ kind, id }) => (kind === 'topic' ? id : []));
    const known = ids.filter((id) => told.has(id));
    return known.length > 0 ? known : ids.slice(0, 1);
  };
  const ids = new Set(question.units.filter(({ quiet }) => !quiet).flatMap(meant));
  const topics = topicsOf(question).filter((topic) => ids.size === 0 || ids.has(topic));
  return topics.length > 0 ? topics : topicsInPassing(question).filter((topic) => told.has(topic));
};

/** "Onko Myrskylä mukana?", "mitä Palola sanoi?": the topic of words that mostly say little. */
const topicsInPassing = ({ units }: Question): Topic[] => [
  ...new Set(units.flatMap(({ senses }) => senses.flatMap(({ kind, id }) => (kind === 'topic' ? (id as Topic) : [])))),
];

/** "Paljonko Lappi sai?": which money is asked for, even where a word says so in passing. */
const measuresMeant = (question: Question): Measure[] => {
  const asked = measuresAsked(question.units);
  return asked.length > 0 ? asked : queryOf(question).measures;
};

/** The facts of an answer; of a choice of subjects the likeliest of each. */
const factsTold = (answer: Answer): string[] => {
  if (answer.kind === 'answer' && !answer.overview) return answer.families.map(({ head }) => head.id);
  return answer.kind === 'clarify' ? answer.offers.flatMap(({ query }) => query.facts.slice(0, 1)) : [];
};

/** A person told of becomes what "she" means. */
const subjectsTold = (question: Question, answer: Answer): Query => {
  const query = queryOf(question);
  if (answer.kind === 'clarify' && answer.about === 'name') return { ...query, subjects: [] };
  if (answer.kind !== 'answer' || answer.overview) return query;
  const people = new Set(answer.families.flatMap(({ head }) => ('person' in head.value ? [head.value.person] : [])));
  const [person] = people;
  if (people.size === 1 && person && !query.subjects.includes(person))
    return { ...query, subjects: [...query.subjects, person] };
  if (query.subjects.length + query.programmes.length > 0) return query;
  const root = answer.families[0].head.subject;
  return root.kind === 'programme'
    ? { ...query, programmes: [root.id] }
    : { ...emptyQuery, ...query, subjects: [root.id] };
};
