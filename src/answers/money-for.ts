/** Money that is asked for by what it was for: "Paljonko Kainuu sai valmisteluun?" */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Analyse, Word } from '../language/analyse.ts';
import { lazily } from '../language/cache.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question, Unit } from '../questions/question.ts';
import { quieted } from '../questions/units.ts';

/**
 * A question that asks for the money of a programme without naming it, as if it named the programme; undefined where it asks for none,
 * or names a programme or project.
 */
export type MoneyFor = (question: Question) => Question | undefined;

export const createMoneyFor = ({ subjects }: Knowledge, analyse: Analyse): MoneyFor => {
  const byTerm = lazily(() => byTermOf([...subjects.values()], analyse));
  return (question) => {
    const { units, subjects: named, language } = question;
    const namesOne = named.some(({ subject: { kind } }) => kind === 'programme' || kind === 'project');
    if (namesOne || !units.some(asksForMoney) || units.some(isOfProjects)) return undefined;
    const read = units.map((unit) => ({ unit, programmes: programmesFor(unit.word, byTerm()[language]) }));
    const [subject, ...others] = new Set(read.flatMap(({ programmes }) => programmes));
    if (!subject || others.length > 0) return undefined;
    return {
      ...question,
      units: read.map(({ unit, programmes }) =>
        programmes.length > 0 && unit.senses.length === 0 ? quieted(unit) : unit,
      ),
      subjects: [...named, { subject, from: '' }],
    };
  };
};

/** By the whole word or, of a compound, by any of its parts: `ICT-valmistelu`. */
const programmesFor = (word: Word | undefined, byTerm: ReadonlyMap<string, Subject>): Subject[] =>
  word ? [...word.terms, ...word.parts.flat()].flatMap((term) => byTerm.get(term) ?? []) : [];

const byTermOf = (
  programmes: readonly Subject[],
  analyse: Analyse,
): Readonly<Record<Language, ReadonlyMap<string, Subject>>> => {
  const of = (language: Language): Map<string, Subject> =>
    new Map(
      programmes.flatMap((programme) =>
        (programme.moneyFor?.[language] ?? [])
          .flatMap((word) => analyse(word, language).terms)
          .map((term) => [term, programme]),
      ),
    );
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

const asksForMoney = ({ senses }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'measure' || (kind === 'topic' && id === 'funding'));

/** "Hankkeiden valmisteluun": the projects of the reform were prepared as well. */
const isOfProjects = ({ word }: Unit): boolean =>
  word ? [...word.terms, ...word.parts.flat()].some((term) => PROJECT.has(term)) : false;
const PROJECT = wordSet('hanke projekti projekt project');
