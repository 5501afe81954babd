/** Which words of a question an answer has to name as left out: those that nothing it tells says or acts on. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { tokenize } from '../language/tokens.ts';
import type { Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { saysTotal } from './choose.ts';
import type { FactIndex } from './fact-index.ts';
import { membersOf } from './families.ts';

/** An answer that names as left out only what it does leave out. */
export const withHeeded = (answer: Answer, { termsOf }: FactIndex): Answer => {
  if (answer.kind !== 'answer' || answer.leftOver.length === 0) return answer;
  const { units, language } = answer.question;
  const termsIn = (text: string): string[] =>
    tokenize(text).flatMap(({ lower }) => [lower, ...termsOf(lower, language)]);
  const heads = answer.families.flatMap(membersOf);
  const told = new Set(heads.flatMap((fact) => termsIn(saidBy(fact, language))));
  const isSaid = (text: string): boolean =>
    tokenize(text).every(
      ({ lower }) => JOINING.test(lower) || [lower, ...termsOf(lower, language)].some((term) => told.has(term)),
    );
  const isSum = heads.some(({ value }) => 'amount' in value);
  const isHeeded = (text: string): boolean =>
    // What a sum is of is always told with it.
    isSaid(text) || (isSum && saysTotal(text)) || units.some((unit) => unit.text === text && isPlainVerb(unit));
  return { ...answer, leftOver: answer.leftOver.filter((text) => !isHeeded(text)) };
};

const JOINING = /^(?:ja|och|and)$/;

/** A verb is put in other words by whatever is told; one that decides the question has to be explained. */
const isPlainVerb = ({ must, reserve, word }: Unit): boolean => !must && reserve && word?.wordClass === 'verb';

/** All that a fact says of its matter and its time, in one language. */
const saidBy = ({ value, note, about, covers, asOf }: Fact, language: Language): string =>
  [
    'fi' in value ? value[language] : Object.values(value).filter((part) => typeof part === 'string'),
    'person' in value ? value.role[language] : [],
    note?.[language],
    about?.[language],
    covers.round,
    asOf.slice(0, 4),
  ]
    .flat()
    .join(' ');
