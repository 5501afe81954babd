/** The button that takes up the region proposed for a channel. */
import { z } from 'zod';
import { LANGUAGES } from '../../knowledge/schema.ts';
import { fromJson } from '../../store/json.ts';
import { respondWith } from '../posting.ts';
import type { OnPress } from '../pressed.ts';
import { setSubjects } from './channel.ts';

const settingSchema = z.strictObject({ v: z.literal(1), r: z.string(), l: z.enum(LANGUAGES) });

/** Sets the proposed region; stale where the knowledge has it no more. */
export const confirmChannel: OnPress = async (edge, { press, respond, client }) => {
  const read = fromJson(press.value, settingSchema);
  if (!read || edge.bot.catalogue.namesOf([read.r], read.l).length === 0) return 'stale';
  const { team, user, channel } = press;
  const place = { team, user, channel, language: read.l, client };
  const payload = await setSubjects(edge, place, { regions: [read.r], programmes: [] });
  await respondWith(respond, payload, { to: 'asker', replacing: true });
  return 'done';
};
