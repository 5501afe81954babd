/** A free question, and topics, which are questions too. */
import { finnishDay } from '../../language/today.ts';
import { replyPayloads } from '../blocks/reply-payloads.ts';
import { countReply } from '../counting.ts';
import type { Subcommand } from './subcommand.ts';

/** Answers the whole text, to the asker alone. */
export const askFreely: Subcommand['run'] = async (edge, { team, channel, text, reader, later }) => {
  const reply = edge.bot.ask({
    text,
    today: finnishDay(edge.clock),
    ...(reader.chosen ? { language: reader.chosen } : {}),
    ...(reader.own ? { previous: reader.own } : {}),
  });
  later(() => countReply(edge, team, reply));
  const shared = edge.sharedChannels.get(channel) === true;
  return replyPayloads(reply, { shareable: true, rateable: !shared, requestable: !shared });
};
