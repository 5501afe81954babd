/** Which of the example questions of a file speak of a person or belong to facts that go. */
import type { KnowledgeFile } from '../../knowledge/schema.ts';
import type { PersonMentions } from './person-mentions.ts';

type Path = (string | number)[];
type Wordings = NonNullable<KnowledgeFile['unanswered']>;

/** What goes of a place: paths, none within another, and how many of its questions that are. */
type Going = { paths: Path[]; count: number };

/** Paths of what goes, none within another. */
export const questionsToForget = (
  { questions = {}, unanswered = {} }: KnowledgeFile,
  facts: readonly string[],
  { inWords }: PersonMentions,
): Path[] => {
  const ofFacts = Object.entries(questions).map(([id, wordings]) => {
    const gone = facts.includes(id);
    return {
      key: id,
      all: countOf(wordings),
      ...goingIn(wordings, ['questions', id], (text) => gone || inWords(text)),
    };
  });
  const asked = wholeOf(['questions'], ofFacts);
  const others = goingIn(unanswered, ['unanswered'], inWords);
  return [...asked.paths, ...others.paths];
};

const countOf = (wordings: Wordings): number =>
  Object.values(wordings).reduce((sum, texts) => sum + (texts?.length ?? 0), 0);

const goingIn = (wordings: Wordings, path: Path, isGone: (text: string) => boolean): Going =>
  wholeOf(
    path,
    Object.entries(wordings).map(([language, texts = []]) => {
      const gone = [...texts.keys()].filter((index) => isGone(texts[index] ?? ''));
      const each = gone.map((index) => ({ paths: [[...path, language, index]], count: 1, all: 1 }));
      const kept = texts.length - gone.length;
      return { all: texts.length, ...wholeOf([...path, language], [...each, { paths: [], count: 0, all: kept }]) };
    }),
  );

/** Where all of a place goes, the place goes, so that nothing empty is left. */
const wholeOf = (path: Path, parts: readonly (Going & { all: number })[]): Going => {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const all = parts.reduce((sum, part) => sum + part.all, 0);
  return { paths: count > 0 && count === all ? [path] : parts.flatMap(({ paths }) => paths), count };
};
