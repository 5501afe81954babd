/** Example questions of a new fact: asked for one by one, and written into the file of its name in `questions/`. */
import { basename } from 'node:path';
import { foldName } from '../../knowledge/check.ts';
import { insertField } from '../../knowledge/edit-text.ts';
import { textSchema } from '../../knowledge/fields.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language } from '../../knowledge/schema.ts';
import { type Dialogue, fitting, optional, type Read } from './dialogue.ts';

export type Wordings = Partial<Record<Language, string[]>>;

const ASKED: readonly (readonly [Language, string])[] = [
  ['fi', 'Kysymys suomeksi'],
  ['sv', 'Kysymys ruotsiksi'],
  ['en', 'Kysymys englanniksi'],
];
const FIRST_LINE = '# yaml-language-server: $schema=../schema.json\n';

/** Where a question is already, so that it is not asked for again; `undefined` where it is nowhere. */
export type Taken = (question: string) => string | undefined;

/** A question belongs to one fact, and one of the tests tells nothing once it is an example. */
export const takenQuestions = ({ examples }: Knowledge, ofTests: readonly string[]): Taken => {
  const places = new Map([
    ...ofTests.map((text) => [foldName(text), 'testeissä'] as const),
    ...examples.get().map(({ text, fact }) => [foldName(text), `kohdassa ${fact ?? 'unanswered'}`] as const),
  ]);
  return (question) => places.get(foldName(question));
};

/** A question that is nowhere yet. */
export const unaskedQuestion =
  (taken: Taken): Read<string> =>
  (answer) => {
    const place = taken(answer);
    return place ? { problem: `sama kysymys on jo ${place}; kysy toisin` } : fitting(textSchema.shape.fi)(answer);
  };

/** An empty answer ends those of a language. */
export const askExamples = async (dialogue: Dialogue, taken: Taken): Promise<Wordings> => {
  dialogue.say('Esimerkkikysymyksiä, joilla tätä kysytään, eri sanoin ja paikka nimeltä mainiten; tyhjä riittää.');
  const wordings: Wordings = {};
  const isHere = (question: string): boolean =>
    Object.values(wordings)
      .flat()
      .some((text) => foldName(text) === foldName(question));
  const read = unaskedQuestion((question) => (isHere(question) ? 'äsken kirjoittamissasi' : taken(question)));
  for (const [language, prompt] of ASKED) {
    for (;;) {
      const text = await dialogue.ask(`${prompt} (ei pakollinen)`, optional(read));
      if (text === undefined) break;
      wordings[language] = [...(wordings[language] ?? []), text];
    }
  }
  return wordings;
};

/** The file for the questions of the facts of a file. */
export const questionsFileOf = (file: string): string => `questions/${basename(file)}`;

/** The text of a file of questions with those of one more fact. */
export const withExamples = (text: string | undefined, fact: string, wordings: Wordings): string =>
  insertField(text ?? FIRST_LINE, 'questions', fact, wordings);
