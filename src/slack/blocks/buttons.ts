/** The buttons of a message, and the ids by which a press is told apart. */
import type { ActionsBlock, Button } from '@slack/types';
import type { Choice, Message } from '../../answers/message.ts';
import type { Language } from '../../knowledge/schema.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import type { Query } from '../../questions/question.ts';
import { packQuestion } from './choice.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './markup.ts';

/** The first part of an action id: what a press asks for. */
export const ACTIONS = { clarify: 'clarify', next: 'next', share: 'share' } as const;
export type ActionName = keyof typeof ACTIONS;

/** Slack draws about thirty characters of a button; a screen reader is given more. */
const SHOWN = 30;

const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text: shorten(label, LIMITS.buttonText), emoji: false },
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

/**
 * Buttons for the choices of a message, the `position`th of its reply. A choice that no button can carry, or for which
 * there is no room, stands in the text only.
 */
export const choiceBlocks = (message: Message, position: number): ActionsBlock[] => {
  let used = 0;
  const buttons = message.choices
    .flatMap((choice, index) => choiceButton(message, choice, `${position}:${index}`))
    .filter((made) => {
      used += JSON.stringify(made).length;
      return used <= ROOM_FOR_BUTTONS;
    });
  return inBlocks(buttons.slice(0, LIMITS.buttonsPerMessage));
};

/** The button that shares an answer to the channel. */
export const shareBlocks = (query: Query, language: Language): ActionsBlock[] => {
  const value = packQuestion({ query, language });
  return value ? inBlocks([button(`${ACTIONS.share}:0`, SLACK_TEXTS[language].share, value)]) : [];
};

/** Which action an id stands for; undefined for ids of other versions. */
export const actionName = (actionId: string): ActionName | undefined =>
  Object.values(ACTIONS).find((name) => name === actionId.split(':', 1)[0]);
