/** `/sote kanava`: which regions and programmes a channel is about, and its language. */
import type { Language } from '../../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { announce } from '../announce.ts';
import { ACTIONS, settingBlocks } from '../blocks/buttons.ts';
import { escapeMarkup, mentionMarkup } from '../blocks/markup.ts';
import { type Payload, sentence } from '../blocks/payload.ts';
import { channelInfo } from '../channel-info.ts';
import type { Edge } from '../edge.ts';
import { languageOfChannel } from '../reader.ts';
import { isAutomatic, languageNamed } from './language.ts';
import type { Subcommand, Typed } from './subcommand.ts';

const CLEAR = ['tyhjennä', 'poista', 'pois', 'töm', 'bort', 'clear', 'remove'];
const LANGUAGE = /^(?:kieli|språk|language)\s+(.+)$/i;

type Place = Pick<Typed, 'team' | 'user' | 'channel' | 'language' | 'client'>;

/** Sets what a channel is about, once the channel has been told. */
export const setSubjects = async (
  edge: Edge,
  place: Place,
  { regions, programmes }: { regions: readonly string[]; programmes: readonly string[] },
): Promise<Payload> => {
  const { team, user, channel, language } = place;
  const texts = COMMAND_TEXTS[language].channel;
  const namesIn = (spoken: Language) => edge.bot.catalogue.namesOf([...regions, ...programmes], spoken).join(', ');
  const names = namesIn(language);
  const spoken = await languageOfChannel(edge, place);
  const { announced, announcedCleared } = COMMAND_TEXTS[spoken].channel;
  const who = mentionMarkup(user);
  const told = await announce(
    edge,
    place,
    names ? announced(who, escapeMarkup(namesIn(spoken))) : announcedCleared(who),
  );
  if (!told) return sentence(COMMAND_TEXTS[language].curators.invite);
  await edge.store.channels.change({ team, channel }, user, { regions, programmes });
  return sentence(names ? texts.set(names) : texts.cleared);
};

/** The channel's setting; where there is none, what its name might mean, to be confirmed by a button. */
const tell = async (edge: Edge, typed: Typed): Promise<Payload> => {
  const { team, channel, channelName, language, client } = typed;
  const texts = COMMAND_TEXTS[language].channel;
  const { catalogue } = edge.bot;
  const { regions, programmes } = await edge.store.channels.of({ team, channel });
  const names = catalogue.namesOf([...regions, ...programmes], language).join(', ');
  if (names) return sentence(`${texts.is(names)} ${texts.how}`);
  const name = (await channelInfo(client, channel))?.name ?? channelName;
  const { regions: proposed } = catalogue.named(name.replaceAll(/[-_]/g, ' '));
  const [region, ...others] = proposed.length > 0 ? proposed : catalogue.named(name).regions;
  const [proposal] = region ? catalogue.namesOf([region], language) : [];
  if (!region || !proposal || others.length > 0) return sentence(`${texts.none} ${texts.how}`);
  const said = sentence(`${texts.none} ${texts.propose(proposal)} ${texts.how}`);
  const button = settingBlocks(ACTIONS.channel, texts.proposal(proposal), { region, language });
  return { ...said, blocks: [...(said.blocks ?? []), ...button] };
};

/** Sets, clears or tells what the channel is about. */
export const setChannel: Subcommand['run'] = async (edge, typed) => {
  const { team, user, channel, rest, language } = typed;
  const texts = COMMAND_TEXTS[language];
  if (channel.startsWith('D')) return [sentence(texts.channel.direct)];
  if (!rest) return [await tell(edge, typed)];
  if (CLEAR.includes(rest.toLocaleLowerCase('fi'))) {
    return [await setSubjects(edge, typed, { regions: [], programmes: [] })];
  }
  const spoken = LANGUAGE.exec(rest)?.[1];
  if (spoken) {
    const named = languageNamed(spoken);
    if (!named && !isAutomatic(spoken)) return [sentence(texts.language.unknown)];
    await edge.store.channels.change({ team, channel }, user, { language: named });
    return [sentence(named ? texts.channel.languageSet(texts.languages[named]) : texts.language.cleared)];
  }
  const named = edge.bot.catalogue.named(rest);
  if (named.ambiguous || named.regions.length + named.programmes.length === 0) {
    return [sentence(texts.channel.notUnderstood)];
  }
  return [await setSubjects(edge, typed, named)];
};
