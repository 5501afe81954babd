/** A free question, and topics, which are questions too. */
import { finnishDay } from '../../language/today.ts';
import { replyPayloads } from '../blocks/reply-payloads.ts';
import type { Subcommand } from './subcommand.ts';

/** Answers the whole text, to the asker alone. */
export const askFreely: Subcommand['run'] = async (edge, { text, reader }) => {
  const reply = edge.bot.ask({
    text,
    today: finnishDay(edge.clock),
    ...(reader.chosen ? { language: reader.chosen } : {}),
    ...(reader.own ? { previous: reader.own } : {}),
  });
  return replyPayloads(reply, { shareable: true, rateable: true, requestable: true });
};
