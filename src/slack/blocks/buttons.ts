/** The buttons of a message, and the ids by which a press is told apart. */
import type { ActionsBlock, Button, ContextActionsBlock } from '@slack/types';
import type { Choice, Message } from '../../answers/message.ts';
import type { Language } from '../../knowledge/schema.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { type CarriedQuestion, packQuestion } from './choice.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markup.ts';
import { plainText } from './text-objects.ts';

/** The first part of an action id: what a press asks for. */
export const ACTIONS = {
  clarify: 'clarify',
  next: 'next',
  share: 'share',
  feedback: 'feedback',
  remove: 'remove',
  request: 'request',
  compare: 'compare',
  reply: 'reply',
  channel: 'channel',
} as const;
export type ActionName = keyof typeof ACTIONS;

/** Slack draws about thirty characters of a button; a screen reader is given more. */
const SHOWN = 30;

const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(shorten(label, LIMITS.buttonText)),
  value,
  ...(label.length > SHOWN ? { accessibility_label: shorten(label, LIMITS.accessibilityLabel) } : {}),
});

const inBlocks = (buttons: Button[]): ActionsBlock[] =>
  Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerBlock) }, (_block, index) => ({
    type: 'actions',
    elements: buttons.slice(index * LIMITS.buttonsPerBlock, (index + 1) * LIMITS.buttonsPerBlock),
  }));

const choiceButton = ({ kind, language }: Message, { label, query }: Choice, id: string): Button[] => {
  const value = packQuestion({ query, language });
  return value ? [button(`${kind === 'clarify' ? ACTIONS.clarify : ACTIONS.next}:${id}`, label, value)] : [];
};

const ROOM_FOR_BUTTONS = 7000;
const ROOM_FOR_JUDGEMENT = 10;

/**
 * Buttons for the choices of a message, the `position`th of its reply. A choice that no button can carry, or for which
 * there is no room, stands in the text only.
 */
export const choiceBlocks = (message: Message, position: number): ActionsBlock[] => {
  let used = 0;
  const buttons = [...message.choices, ...(message.next ?? [])]
    .flatMap((choice, index) => choiceButton(message, choice, `${position}:${index}`))
    .filter((made) => {
      used += JSON.stringify(made).length;
      return used <= ROOM_FOR_BUTTONS;
    });
  return inBlocks(buttons.slice(0, LIMITS.buttonsPerMessage));
};

/** One button of a question, such as that which shares an answer. */
export const questionBlocks = (
  action: typeof ACTIONS.share | typeof ACTIONS.request | typeof ACTIONS.compare,
  label: string,
  carried: CarriedQuestion,
): ActionsBlock[] => {
  const value = packQuestion(carried);
  return value ? inBlocks([button(`${action}:0`, label, value)]) : [];
};

/** A button that sets what a channel is about. */
export const settingBlocks = (
  action: typeof ACTIONS.channel,
  label: string,
  { region, language }: { region: string; language: Language },
): ActionsBlock[] => inBlocks([button(`${action}:0`, label, JSON.stringify({ v: 1, r: region, l: language }))]);

const JUDGEMENTS = ['good', 'bad'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Slack's own buttons for whether an answer was of use, and a bin for the one who asked where others see it. */
export const footerBlocks = (
  carried: CarriedQuestion | undefined,
  asker: string | undefined,
  language: Language,
): ContextActionsBlock[] => {
  const texts = SLACK_TEXTS[language];
  const value = carried && packQuestion(carried);
  const judged = (judgement: Judgement) => ({
    text: plainText(texts.feedback[judgement]),
    value: `${judgement} ${value}`,
    accessibility_label: texts.feedbackLabel[judgement],
  });
  const elements: ContextActionsBlock['elements'] = [
    ...(value && value.length < LIMITS.buttonValue - ROOM_FOR_JUDGEMENT
      ? [
          {
            type: 'feedback_buttons' as const,
            action_id: `${ACTIONS.feedback}:0`,
            positive_button: judged('good'),
            negative_button: judged('bad'),
          },
        ]
      : []),
    ...(asker
      ? [
          {
            type: 'icon_button' as const,
            icon: 'trash',
            action_id: `${ACTIONS.remove}:0`,
            text: plainText(texts.remove),
            accessibility_label: texts.remove,
            value: JSON.stringify({ v: 1, by: asker, l: language }),
            visible_to_user_ids: [asker],
          },
        ]
      : []),
  ];
  return elements.length > 0 ? [{ type: 'context_actions', elements }] : [];
};

/** Which action an id stands for; undefined for ids of other versions. */
export const actionName = (actionId: string): ActionName | undefined =>
  Object.values(ACTIONS).find((name) => name === actionId.split(':', 1)[0]);
