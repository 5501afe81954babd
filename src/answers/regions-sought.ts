/** "Missä maakunnassa POSOTE20 toimii?": in which region a project, a body or somebody is, by a fact that speaks of both. */
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Topic } from '../knowledge/schema.ts';
import { lowerCase } from '../language/tokens.ts';
import type { Question, SubjectSpan, Unit } from '../questions/question.ts';
import { asksFor, isAsk } from '../questions/units.ts';
import type { Answer } from './answer.ts';
import { textOf } from './asks.ts';
import { answerOf } from './build-answer.ts';
import { topicOffers } from './clarify.ts';
import { newestFirst } from './families.ts';
import type { Library } from './search.ts';

const REGION =
  /^(?:maaku(?:nta|nnassa|nnan|nnasta|ntaan)|(?:hyvinvointi)?alue(?:ella|essa|en|elta|elle|eseen|eeseen|esta)?|region|landskap(?:et)?|(?:välfärds)?område|county|area)$/i;

/** A region need not be named, since it is what is asked for. */
export const seeksRegion = ({ units }: Question): boolean =>
  units.some((unit, at) => isAsk(unit, 'where', 'what', 'which') && REGION.test(units[at + 1]?.text ?? ''));

/** `missä päin`, "whereabouts". */
const PART = /^(?:päin|missäpäin|missä päin|mistäpäin|mistä päin|whereabouts)$/i;
/** "Missä Essote toimi?" asks for no more. */
const ACTING = /^(?:toimii?|toiminut|verka\S*|operat\S*)$/i;
/** What something does in a region, or may be there: one word more, and something else is asked. */
const BEING =
  /^(?:on|oli|toim\S+|kuulu\S+|sijait\S+|vaiku\S+|tote?ut\S+|työskent\S+|tehd?ää?n|tehtiin|hanke\S*|hankkee\S*|projekt\S*|verka\S*|ligg\S+|låg|hör\S*|tillhör\S*|genomför\S*|bedriv\S*|finns|fanns|operat\S+|locat\S+|base[ds]?|work\S*|belong\S*|implement\S*|carried|take|took|place|part|del|project)$/i;

/** The answer as it is where it does not ask in which region something is. */
export const toldOfRegion = (answer: Answer, question: Question, library: Library): Answer => {
  const sought = placed(question);
  if (!sought) return answer;
  if (sought.kind === 'region') return namedOnly(question, sought, library.knowledge);
  const [first] = tellingWhere(sought, library);
  return (first && answerOf(question, [first], library.knowledge)) ?? answer;
};

/** The one thing or person of which nothing is asked but where it is. */
const placed = (question: Question): Subject | undefined => {
  const { units, subjects, passed, speakers, overview } = question;
  const [only, ...others] = subjects.filter(({ subject: { kind } }) => kind !== 'country');
  const isPlain = (unit: Unit): boolean =>
    isAsk(unit, 'where', 'what', 'where-to') || [REGION, PART, BEING].some((words) => words.test(unit.text));
  // "Var i Finland verkar …?"
  const isOfCountry = others.length === 0 && subjects.length > 1;
  const isAsked =
    seeksRegion(question) ||
    isOfCountry ||
    units.some(({ text }) => PART.test(text) || (ACTING.test(text) && asksFor(units, 'where')));
  const isAlone = others.length + passed.length + speakers.length === 0 && overview === undefined;
  const isElsewhere = only !== undefined && (only.subject.within !== undefined || goesByOther(only));
  return isAsked && isAlone && units.every(isPlain) && isElsewhere ? only.subject : undefined;
};

/** `Eloisa`, `Soite`: a region by a name that does not say which it is. */
const goesByOther = ({ subject: { kind, name }, from }: SubjectSpan): boolean =>
  kind === 'region' &&
  LANGUAGES.every((language) => !lowerCase(from).startsWith(lowerCase(name[language]).slice(0, BEGINNING)));
/** So many letters at the beginning of a name stand in all its forms. */
const BEGINNING = 4;

/** A region by its name, and what more may be asked of it. */
const namedOnly = (question: Question, region: Subject, { byRoot }: Knowledge): Answer => {
  const offers = topicOffers(question, byRoot.get(region.id) ?? []);
  return { kind: 'clarify', question, about: 'topic', subject: region, offers };
};

/** Facts that say where it is: what it is, then what its region is told of it, then what is told of it. */
const tellingWhere = ({ id, within = '' }: Subject, { knowledge, mentions }: Library): Fact[] => {
  const speaksOf = (fact: Fact, subject: string): boolean =>
    fact.subject.id === subject || (mentions.get(fact.id)?.has(subject) ?? false);
  // "Hyvinvoiva Etelä-Pohjanmaa" names its region, too.
  const stem = knowledge.subjects.get(within)?.name.fi.slice(0, -ENDING) ?? '';
  const namesRegion = (fact: Fact): boolean =>
    speaksOf(fact, within) || (fact.topic === 'definition' && textOf(fact).includes(stem));
  const rank = ({ subject, topic }: Fact): number => {
    if (subject.id === id) return topic === 'definition' ? 0 : RANKED.length + 1;
    return 1 + ((RANKED.indexOf(topic) + RANKED.length + 1) % (RANKED.length + 1));
  };
  return knowledge.facts
    .filter((fact) => isPlainly(fact) && speaksOf(fact, id) && namesRegion(fact))
    .toSorted((one, other) => rank(one) - rank(other) || newestFirst(one, other));
};

/** So many letters at the end of a name differ between its forms. */
const ENDING = 2;

/** Topics by how plainly they say of a body where it is. */
const RANKED: readonly Topic[] = ['administrator', 'participants', 'organisation', 'contact', 'content'];

const isPlainly = ({ value, supersededBy }: Fact): boolean => !('amount' in value) && supersededBy.length === 0;
