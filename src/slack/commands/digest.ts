/** `/sote digest`: the channel's morning post, by a modal or by words. */
import { readWish, type Wish } from '../../digest/wish.ts';
import { DIGEST_SETTING_TEXTS } from '../../language/digest-setting-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { escapeMarkup, shorten } from '../blocks/markup.ts';
import { type Payload, sentence } from '../blocks/payload.ts';
import { previewText, removeDigest, type Setting, setDigest, settingOf, statusText } from '../digest/setting.ts';
import type { Edge } from '../edge.ts';
import { digestView, outcomeSentence } from '../modals/digest.ts';
import { showModal } from '../modals/modal.ts';
import type { Subcommand, Typed } from './subcommand.ts';

const MOST_TEXT = 2900;

const said = (text: string): Payload => {
  const { blocks } = sentence(shorten(text, MOST_TEXT));
  return { text: shorten(escapeMarkup(text), MOST_TEXT), ...(blocks ? { blocks } : {}) };
};

/** The setting that words ask for, on top of what is set; undefined where they name what is not known. */
const subscribed = (
  edge: Edge,
  { timing, settings }: Setting,
  { time, places }: Extract<Wish, { kind: 'subscribe' }>,
): Setting | undefined => {
  const timed = { ...timing, pausedUntil: undefined, ...(time ? { time } : {}) };
  if (!places) return { timing: timed, settings };
  const { regions, programmes, ambiguous } = edge.bot.catalogue.named(places);
  if (ambiguous || regions.length + programmes.length === 0) return undefined;
  return { timing: timed, settings: { ...settings, regions, programmes } };
};

const set = async (edge: Edge, typed: Typed, setting: Setting): Promise<Payload> =>
  said(outcomeSentence(await setDigest(edge, typed, setting), typed.language, 'saved'));

/** Changes the timing of a digest that there is. */
const retime = async (edge: Edge, typed: Typed, pausedUntil: string | undefined): Promise<Payload> => {
  const { subscription, timing, settings } = await settingOf(edge, typed);
  if (!subscription) return said(DIGEST_SETTING_TEXTS[typed.language].notThere);
  return set(edge, typed, { timing: { ...timing, pausedUntil }, settings });
};

const open = async (edge: Edge, typed: Typed): Promise<Payload[]> => {
  const shown = await showModal(typed.client, typed.trigger, await digestView(edge, typed));
  return shown ? [] : [said(DIGEST_SETTING_TEXTS[typed.language].tooLate)];
};

const fulfil = async (edge: Edge, typed: Typed, wish: Wish): Promise<Payload[]> => {
  const texts = DIGEST_SETTING_TEXTS[typed.language];
  switch (wish.kind) {
    case 'open':
      return open(edge, typed);
    case 'subscribe': {
      const setting = subscribed(edge, await settingOf(edge, typed), wish);
      return [setting ? await set(edge, typed, setting) : said(texts.notUnderstood)];
    }
    case 'unsubscribe':
      return [said(outcomeSentence(await removeDigest(edge, typed), typed.language, 'removed'))];
    case 'pause':
      return [await retime(edge, typed, wish.until)];
    case 'resume':
      return [await retime(edge, typed, undefined)];
    case 'preview':
      return [said(await previewText(edge, typed))];
    case 'status':
      return [said(await statusText(edge, typed))];
    case 'unclear':
      return [said(texts.unclear)];
  }
};

/** Does what the words ask for. */
export const manageDigest: Subcommand['run'] = async (edge, typed) => {
  const texts = DIGEST_SETTING_TEXTS[typed.language];
  if (typed.channel.startsWith('D')) return [said(texts.direct)];
  return fulfil(edge, typed, readWish(typed.rest, finnishDay(edge.clock)));
};
