/** Example questions of a new fact: asked for one by one, and written into the file of its name in `questions/`. */
import { basename } from 'node:path';
import { foldName } from '../../knowledge/check.ts';
import { insertField } from '../../knowledge/edit-text.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Language, textSchema } from '../../knowledge/schema.ts';
import { type Dialogue, fitting, optional, type Read } from './dialogue.ts';

export type Wordings = Partial<Record<Language, string[]>>;

const ASKED: readonly (readonly [Language, string])[] = [
  ['fi', 'Kysymys suomeksi'],
  ['sv', 'Kysymys ruotsiksi'],
  ['en', 'Kysymys englanniksi'],
];
const FIRST_LINE = '# yaml-language-server: $schema=../schema.json\n';

/** An empty answer ends those of a language. */
export const askExamples = async (dialogue: Dialogue, { examples }: Knowledge): Promise<Wordings> => {
  dialogue.say('Esimerkkikysymyksiä, joilla tätä kysytään, eri sanoin ja paikka nimeltä mainiten; tyhjä riittää.');
  const taken = new Map(examples.get().map(({ text, fact }) => [foldName(text), fact ?? 'unanswered']));
  const read: Read<string> = (answer) => {
    const owner = taken.get(foldName(answer));
    return owner ? { problem: `kysymys on jo kohdassa ${owner}; kysy toisin` } : fitting(textSchema.shape.fi)(answer);
  };
  const wordings: Wordings = {};
  for (const [language, prompt] of ASKED) {
    const texts: string[] = [];
    for (;;) {
      const text = await dialogue.ask(`${prompt} (ei pakollinen)`, optional(read));
      if (text === undefined) break;
      texts.push(text);
    }
    if (texts.length > 0) wordings[language] = texts;
  }
  return wordings;
};

/** The file for the questions of the facts of a file. */
export const questionsFileOf = (file: string): string => `questions/${basename(file)}`;

export const withExamples = (text: string | undefined, fact: string, wordings: Wordings): string =>
  insertField(text ?? FIRST_LINE, 'questions', fact, wordings);
