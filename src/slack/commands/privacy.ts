/** `/sote tietosuoja`: what is kept, and what of it is about the one who asks. */
import { messageOf } from '../../answers/message.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { replyPayloads } from '../blocks/reply-payloads.ts';
import type { Edge } from '../edge.ts';
import type { Subcommand, Typed } from './subcommand.ts';

/** What is stored about a person, and what erasing does with it. */
export const storedAbout = async (
  { store, bot }: Edge,
  { team, user, language }: Pick<Typed, 'team' | 'user' | 'language'>,
): Promise<string> => {
  const { languages, privacy } = COMMAND_TEXTS[language];
  const [{ language: chosen, region }, { changes, digests }] = await Promise.all([
    store.people.of({ team, user }),
    store.people.traces({ team, user }),
  ]);
  const [name = '–'] = region ? bot.catalogue.namesOf([region], language) : [];
  const kept = [
    ...(chosen || region ? [privacy.choices(chosen ? languages[chosen] : '–', name)] : []),
    ...(changes > 0 ? [privacy.changes(changes)] : []),
    ...(digests > 0 ? [privacy.digests(digests)] : []),
  ];
  return kept.length > 0 ? `${privacy.stored(kept.join('; '))} ${privacy.erasing}` : privacy.nothing;
};

export const tellPrivacy: Subcommand['run'] = async (edge, typed) => {
  const { language } = typed;
  const texts = COMMAND_TEXTS[language].privacy;
  const details = [...texts.lines, await storedAbout(edge, typed)];
  const message = messageOf('help', language, texts.headline, { details });
  return replyPayloads({ language, messages: [message], context: undefined });
};
