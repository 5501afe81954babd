/** `/sote kieli`: in which language the bot answers a person. */
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { sentence } from '../blocks/payload.ts';
import type { Subcommand } from './subcommand.ts';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['fi', 'suomi', 'suomeksi', 'finska', 'finnish'],
  sv: ['sv', 'ruotsi', 'ruotsiksi', 'svenska', 'på svenska', 'swedish'],
  en: ['en', 'englanti', 'englanniksi', 'engelska', 'english'],
};
const AUTOMATIC = ['automaattinen', 'automaattisesti', 'automatiskt', 'automatisk', 'automatic', 'auto'];

/** The language that a word names, in any of the three. */
export const languageNamed = (text: string): Language | undefined => {
  const word = text.toLocaleLowerCase('fi');
  return LANGUAGES.find((language) => WORDS[language].includes(word));
};

export const isAutomatic = (text: string): boolean => AUTOMATIC.includes(text.toLocaleLowerCase('fi'));

/** Sets the language, takes it back, or tells it. */
export const setLanguage: Subcommand['run'] = async (edge, { team, user, rest, language }) => {
  const texts = COMMAND_TEXTS[language];
  const { people } = edge.store;
  if (!rest) {
    const { language: chosen } = await people.of({ team, user });
    return [sentence(chosen ? texts.language.is(texts.languages[chosen]) : texts.language.automatic)];
  }
  if (isAutomatic(rest)) {
    await people.change({ team, user }, { language: undefined });
    return [sentence(texts.language.cleared)];
  }
  const named = languageNamed(rest);
  if (!named) return [sentence(texts.language.unknown)];
  await people.change({ team, user }, { language: named });
  const spoken = COMMAND_TEXTS[named];
  return [sentence(spoken.language.set(spoken.languages[named]))];
};
