/** `/sote tietosuoja`: what is kept, and what of it is about the one who asks. */
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { replyPayloads } from '../blocks/reply-payloads.ts';
import type { Edge } from '../edge.ts';
import type { Subcommand, Typed } from './subcommand.ts';

/** What is stored about a person, in a sentence. */
export const storedAbout = async (
  { store, bot }: Edge,
  { team, user, language }: Pick<Typed, 'team' | 'user' | 'language'>,
): Promise<string> => {
  const texts = COMMAND_TEXTS[language];
  const { language: chosen, region } = await store.people.of({ team, user });
  if (!chosen && !region) return texts.privacy.nothing;
  const [name = '–'] = region ? bot.catalogue.namesOf([region], language) : [];
  return texts.privacy.stored(chosen ? texts.languages[chosen] : '–', name);
};

export const tellPrivacy: Subcommand['run'] = async (edge, typed) => {
  const { language } = typed;
  const texts = COMMAND_TEXTS[language].privacy;
  const message = {
    kind: 'help' as const,
    language,
    headline: texts.headline,
    details: [...texts.lines, await storedAbout(edge, typed)],
    citations: [],
    notes: [],
    choices: [],
  };
  return replyPayloads({ language, messages: [message], context: undefined });
};
