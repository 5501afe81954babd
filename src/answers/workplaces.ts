/** "Missä Oksanen on töissä?": where somebody works is told by whom the sources say them to work for, and by nothing else. */
import type { Fact, Subject } from '../knowledge/knowledge.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question, Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './build-answer.ts';
import { newestFirst } from './families.ts';
import { notKnowing } from './not-knowing.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';

const WORKS =
  /^(?:töissä|työskent|palveluksessa|työnantaja|työpaik|leivissä|edusta|edusti|organisaatio|jobba|arbeta|anställd|arbetsgivar|arbetsplats|represent|organi[sz]ation|employ|work)/i;
/** `toimii`: beside one of these words only. */
const DOES = /^(?:toimii|toimi|on|oli|verkar|is)$/i;

/** What was told years ago says nothing of now. */
const TODAY = wordSet('nykyään nykyisin nyt nu numera nuförtid now nowadays current');

/** The answer as it is where it does not ask for a workplace. */
export const toldOfWorkplace = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const person = worker(question);
  if (!person) return answer;
  const { knowledge } = library;
  const employed = knowledge.facts.filter(isEmployment(person)).toSorted(newestFirst);
  const told = answerOf(question, employed.slice(0, MOST_TOLD), knowledge);
  if (told) return told;
  // `työpaikka` is no vacancy here.
  const open = question.units.filter(isWork).map((unit) => ({ ...unit, senses: [] }));
  return answer.kind === 'answer' ? notKnowing(question, open, scope, knowledge) : answer;
};
const MOST_TOLD = 3;

/** The one person whose workplace is asked for, where nothing else is. */
const worker = ({ units, subjects, passed, years, wording }: Question): Subject | undefined => {
  const [only, ...others] = subjects;
  const said = units.filter(({ quiet, senses }) => !quiet || senses.length > 0);
  const isAsked = units.some(isWork) && said.every((unit) => isWork(unit) || asksOnly(unit) || DOES.test(unit.text));
  const isOfToday = wording.some(({ words }) => words.some(({ terms }) => terms.some((term) => TODAY.has(term))));
  const isOne = others.length + passed.length + years.length === 0 && !isOfToday;
  return isAsked && isOne && only?.subject.kind === 'person' ? only.subject : undefined;
};

const asksOnly = ({ senses }: Unit): boolean => senses.length > 0 && senses.every(({ kind }) => kind === 'ask');

const isWork = ({ text }: Unit): boolean => WORKS.test(text);

const isEmployment =
  ({ id }: Subject) =>
  ({ value, supersededBy }: Fact): boolean =>
    'person' in value && value.person === id && value.organisation !== undefined && supersededBy.length === 0;
