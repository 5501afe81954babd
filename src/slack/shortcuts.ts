/** Shortcuts: from the menu of a message, and from anywhere. The manifest has the same. */
import type { AllMiddlewareArgs, SlackShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { MODAL_TEXTS } from '../language/modal-texts.ts';
import { finnishDay } from '../language/today.ts';
import { type Payload, sentence } from './blocks/payload.ts';
import type { Edge } from './edge.ts';
import { directly, reportFailure } from './failures.ts';
import { correctionView } from './modals/feedback.ts';
import { foundView, searchView } from './modals/found.ts';
import { notice, showModal } from './modals/modal.ts';
import { respondWith } from './posting.ts';
import { questionText } from './question-text.ts';
import { languageFor, readerOf } from './reader.ts';

export type ShortcutArguments = SlackShortcutMiddlewareArgs<SlackShortcut> & AllMiddlewareArgs;

const bodySchema = z.object({
  team: z.object({ id: z.string(), domain: z.string() }),
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ ts: z.string(), text: z.string().default(''), thread_ts: z.string().optional() }).optional(),
});
type Used = { team: string; user: string; channel?: string | undefined; body: z.infer<typeof bodySchema> };

export type Shortcut = {
  id: string;
  type: 'message' | 'global';
  /** As Slack shows it in its menus; at most 24 characters. */
  name: string;
  description: string;
  view: (edge: Edge, used: Used) => Promise<ModalView>;
};

/** The answer to someone's message, to the one who used the shortcut. */
const findAnswer: Shortcut['view'] = async (edge, used) => {
  const { channel, body } = used;
  const { message } = body;
  const text = questionText(message?.text ?? '');
  const { chosen, own } = await readerOf(edge, used);
  if (!text || !message || !channel) {
    const language = chosen ?? 'fi';
    return notice(language, MODAL_TEXTS[language].found.nothing);
  }
  const reply = edge.bot.ask({
    text,
    today: finnishDay(edge.clock),
    ...(chosen ? { language: chosen } : {}),
    ...(own ? { previous: own } : {}),
  });
  const place = { channel, thread: message.thread_ts ?? message.ts };
  return foundView(reply, { language: reply.language, asking: false, place });
};

const suggestCorrection: Shortcut['view'] = async (edge, used) => {
  const { team, channel, body } = used;
  const language = await languageFor(edge, used);
  if (!(await edge.store.channels.curatorsOf(team))) return notice(language, MODAL_TEXTS[language].noCurators);
  const ts = body.message?.ts.replace('.', '') ?? '';
  return correctionView(language, `https://${body.team.domain}.slack.com/archives/${channel}/p${ts}`);
};

export const SHORTCUTS: readonly Shortcut[] = [
  {
    id: 'find_answer',
    type: 'message',
    name: 'Etsi vastaus',
    description: 'Hae vastaus viestin kysymykseen; vain sinä näet sen, ellet jaa sitä',
    view: findAnswer,
  },
  {
    id: 'suggest_correction',
    type: 'message',
    name: 'Ehdota korjausta',
    description: 'Kerro kuraattoreille, mikä tieto on väärin tai vanhentunut',
    view: suggestCorrection,
  },
  {
    id: 'search',
    type: 'global',
    name: 'Kysy Sotebotilta',
    description: 'Hae tietoa sote-uudistuksen hankkeista mistä tahansa Slackissa',
    view: async (edge, used) => searchView(await languageFor(edge, used)),
  },
];

/** Acknowledges any shortcut and opens what it is for. */
export const answerShortcut = async (edge: Edge, args: ShortcutArguments): Promise<void> => {
  await args.ack();
  const shortcut = SHORTCUTS.find(({ id }) => id === args.body.callback_id);
  if (!shortcut) throw new TypeError('A shortcut that is not in the table');
  const body = bodySchema.parse(args.body);
  const used: Used = { team: body.team.id, user: body.user.id, channel: body.channel?.id, body };
  // A global shortcut has no address to answer to; its person does.
  const toPerson = directly(args.client, used.user);
  const tell = (payload: Payload): Promise<unknown> =>
    'response_url' in args.body ? respondWith(args.respond, payload, { to: 'asker' }) : toPerson(payload);
  try {
    const view = await shortcut.view(edge, used);
    if (await showModal(args.client, body.trigger_id, view)) return;
    await tell(sentence(MODAL_TEXTS[await languageFor(edge, used)].tooLate));
  } catch (error) {
    const language = await languageFor(edge, used).catch(() => 'fi' as const);
    await reportFailure(edge, { door: `shortcut-${shortcut.id}`, error, language, ways: [tell, toPerson] });
  }
};
