/** `/sote kuraattorit`: the channel where requests, feedback and suggested corrections come. */
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { mentionMarkup } from '../blocks/markup.ts';
import { type Payload, sentence } from '../blocks/payload.ts';
import { markupText } from '../blocks/text-objects.ts';
import { isSharedChannel } from '../channel-info.ts';
import type { Edge } from '../edge.ts';
import { isNoPlace, postTo } from '../posting.ts';
import { languageOfChannel } from '../reader.ts';
import type { Subcommand, Typed } from './subcommand.ts';

const HERE = ['tänne', 'tämä', 'aseta', 'hit', 'här', 'here', 'this', 'set'];
const OFF = ['pois', 'poista', 'bort', 'ta bort', 'off', 'remove'];

/** A line in markup: a mention of a person or a channel, which Slack draws by its name. */
const told = (text: string): Payload => ({
  text,
  blocks: [{ type: 'section', text: markupText(text) }],
});

const setHere = async (edge: Edge, { team, user, channel, language, client }: Typed): Promise<Payload> => {
  const texts = COMMAND_TEXTS[language].curators;
  if (channel.startsWith('D')) return sentence(texts.direct);
  if (await isSharedChannel(edge, client, channel)) return sentence(texts.shared);
  const spoken = COMMAND_TEXTS[await languageOfChannel(edge, { team, channel, language })].curators;
  try {
    // Said in the channel first: what the bot cannot say there, it could not bring there either.
    await postTo(
      edge,
      client,
      { channel, thread: undefined },
      told(`${spoken.announced(mentionMarkup(user))} ${spoken.set}`),
    );
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    return sentence(texts.invite);
  }
  await edge.store.channels.change({ team, channel }, user, { curators: true });
  return sentence(texts.set);
};

/** Makes this the curators' channel, takes that back, or tells which it is. */
export const setCurators: Subcommand['run'] = async (edge, typed) => {
  const { team, user, rest, language } = typed;
  const texts = COMMAND_TEXTS[language].curators;
  const word = rest.toLocaleLowerCase('fi');
  const current = await edge.store.channels.curatorsOf(team);
  if (HERE.includes(word)) return [await setHere(edge, typed)];
  if (OFF.includes(word) && current) {
    await edge.store.channels.change({ team, channel: current }, user, { curators: false });
    return [sentence(texts.cleared)];
  }
  return [current ? told(texts.is(`<#${current}>`)) : sentence(texts.none)];
};
