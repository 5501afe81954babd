/** Regions, sources, news and terms: what the knowledge holds. */
import type { Listing } from '../../answers/catalogue.ts';
import { finnishDay } from '../../language/today.ts';
import { replyPayloads } from '../blocks/reply-payloads.ts';
import { askFreely } from './ask.ts';
import type { Subcommand } from './subcommand.ts';

/** Lists a part of the knowledge, within what follows the word, else within what the channel is about. */
export const listing =
  (what: Listing): Subcommand['run'] =>
  async (edge, typed) => {
    const { rest, language, reader } = typed;
    const named = edge.bot.catalogue.named(rest);
    const within = [...named.regions, ...named.programmes];
    // "sanasto RAI", "lähteet palkka": a question of its own.
    if (rest && (what === 'glossary' || within.length === 0)) {
      return askFreely(edge, { ...typed, text: what === 'glossary' ? rest : typed.text });
    }
    const own = reader.own ? [...reader.own.subjects, ...reader.own.programmes] : [];
    const reply = edge.bot.catalogue.list({
      listing: what,
      language,
      today: finnishDay(edge.clock),
      within: rest ? within : own,
    });
    return replyPayloads(reply);
  };
