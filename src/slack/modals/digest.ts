/** The setting of a channel's digest as a modal. */
import type { ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import { DIGEST_SETTING_TEXTS } from '../../language/digest-setting-texts.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { fromJson } from '../../store/json.ts';
import { shorten } from '../blocks/markup.ts';
import { option, plainText } from '../blocks/text-objects.ts';
import {
  previewText,
  removeDigest,
  type SetOutcome,
  type Setter,
  setDigest,
  settingOf,
  statusText,
} from '../digest/setting.ts';
import type { Edge } from '../edge.ts';
import { input, type Modal, modalView, notice, type Submission } from './modal.ts';

const DIGEST = 'digest';
const MOST_PREVIEW = 2900;

const metadataSchema = z.strictObject({ v: z.literal(1), l: z.enum(LANGUAGES), c: z.string() });

const LONGEST_OPTION = 75;
const shortOption = (text: string, value: string): PlainTextOption => option(shorten(text, LONGEST_OPTION), value);

const chosenOf = (options: PlainTextOption[], values: readonly string[]) => {
  const initial = options.filter(({ value }) => values.includes(value ?? ''));
  return initial.length > 0 ? { initial_options: initial } : {};
};

/** An input for several of the options; none where there is nothing to choose from. */
const several = (id: string, label: string, hint: string, options: PlainTextOption[], values: readonly string[]) =>
  options.length === 0
    ? []
    : [
        input({
          id,
          label,
          hint,
          optional: true,
          element: { type: 'multi_static_select', options, ...chosenOf(options, values) },
        }),
      ];

const programmesOf = ({ knowledge }: Edge, language: Language): PlainTextOption[] =>
  [...knowledge().subjects.values()]
    .filter(({ kind }) => kind === 'programme')
    .map(({ id, name }) => shortOption(name[language], id));

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The modal with the current setting, how things are, and what would come next. */
export const digestView = async (edge: Edge, setter: Setter): Promise<ModalView> => {
  const { language, channel } = setter;
  const texts = DIGEST_SETTING_TEXTS[language];
  const { timing, settings, subscription } = await settingOf(edge, setter);
  const regions = edge.bot.catalogue.regions(language).map(({ id, name }) => shortOption(name, id));
  const weekdays = WEEKDAYS.map((weekday) => shortOption(texts.weekdayNames[weekday - 1] ?? '', String(weekday)));
  const languages = LANGUAGES.map((id) => shortOption(COMMAND_TEXTS[language].languages[id], id));
  const spoken = languages.find(({ value }) => value === (settings.language ?? language));
  const preview = `${texts.preview}\n${await previewText(edge, setter)}`;
  return modalView({
    title: texts.title,
    language,
    submit: { id: DIGEST, label: texts.save },
    metadata: { v: 1, l: language, c: channel },
    blocks: [
      {
        type: 'section',
        text: plainText(subscription ? shorten(await statusText(edge, setter), MOST_PREVIEW) : texts.notYet),
      },
      input({ id: 'time', label: texts.time, element: { type: 'timepicker', initial_time: timing.time } }),
      input({
        id: 'weekdays',
        label: texts.weekdays,
        optional: true,
        element: { type: 'checkboxes', options: weekdays, ...chosenOf(weekdays, timing.weekdays.map(String)) },
      }),
      ...several('regions', texts.regions, texts.regionsHint, regions, settings.regions),
      ...several(
        'programmes',
        texts.programmes,
        texts.programmesHint,
        programmesOf(edge, language),
        settings.programmes,
      ),
      input({
        id: 'language',
        label: texts.language,
        element: { type: 'static_select', options: languages, ...(spoken ? { initial_option: spoken } : {}) },
      }),
      input({
        id: 'pause',
        label: texts.pause,
        hint: texts.pauseHint,
        optional: true,
        element: {
          type: 'datepicker',
          ...(timing.pausedUntil ? { initial_date: timing.pausedUntil } : {}),
        },
      }),
      ...(subscription
        ? [
            input({
              id: 'stop',
              label: texts.stop,
              optional: true,
              element: { type: 'checkboxes', options: [shortOption(texts.stopOption, 'stop')] },
            }),
          ]
        : []),
      { type: 'divider' },
      { type: 'section', text: plainText(shorten(preview, MOST_PREVIEW)) },
    ],
  });
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with what was filled in, by input. */
const errorsIn = ({ text, chosen }: Submission, today: string, language: Language): Record<string, string> => {
  const texts = DIGEST_SETTING_TEXTS[language];
  const pause = text('pause');
  return {
    ...(TIME.test(text('time')) ? {} : { time: texts.noTime }),
    ...(chosen('weekdays').length > 0 ? {} : { weekdays: texts.noWeekdays }),
    ...(pause && pause <= today ? { pause: texts.pausePast } : {}),
  };
};

/** What to say of an outcome. */
export const outcomeSentence = (outcome: SetOutcome, language: Language, done: 'saved' | 'removed'): string => {
  const texts = DIGEST_SETTING_TEXTS[language];
  if (outcome === 'done') return texts[done];
  if (outcome === 'not-a-member') return texts.invite;
  return outcome === 'not-kept' ? texts.notKept : texts.notThere;
};

export const DIGEST_MODAL: Modal = {
  id: DIGEST,
  async submit(edge, submission) {
    const { team, user, client, chosen, text } = submission;
    const read = fromJson(submission.metadata, metadataSchema);
    if (!read) return { update: notice('fi', SLACK_TEXTS.fi.staleModal) };
    const { l: language, c: channel } = read;
    const setter: Setter = { team, user, channel, language, client };
    if (chosen('stop').includes('stop')) {
      const work = async () => outcomeSentence(await removeDigest(edge, setter), language, 'removed');
      return { language, work };
    }
    const errors = errorsIn(submission, finnishDay(edge.clock), language);
    if (Object.keys(errors).length > 0) return { errors };
    const { subjects } = edge.knowledge();
    const known = (ids: string[]) => ids.filter((id) => subjects.has(id));
    const setting = {
      timing: {
        time: text('time'),
        weekdays: chosen('weekdays').map(Number).sort(),
        pausedUntil: text('pause') || undefined,
      },
      settings: {
        regions: known(chosen('regions')),
        programmes: known(chosen('programmes')),
        language: LANGUAGES.find((id) => chosen('language').includes(id)),
      },
    };
    const work = async () => outcomeSentence(await setDigest(edge, setter, setting), language, 'saved');
    return { language, work };
  },
};
