/** Messages as text alone: for notifications, screen readers, and when Slack refuses the blocks. */
import type { Citation, Message } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { escapeMarkup } from './markup.ts';

/** Who says it, what it is called and when it was said. */
export const citationText = ({ publisher, title, date }: Citation): string => `${publisher}: ${title} (${date})`;

const citationsText = ({ citations, language }: Message): string[] => {
  const texts = SLACK_TEXTS[language];
  const lines = citations.map((citation) => [citationText(citation), citation.url].filter(Boolean).join(' '));
  if (lines.length < 2) return lines.map((line) => `${texts.source}: ${line}`);
  return [`${texts.sources}:`, ...lines.map((line) => `• ${line}`)];
};

const choicesText = ({ choices, language }: Message): string[] =>
  choices.length === 0 ? [] : [`${SLACK_TEXTS[language].choices}:`, ...choices.map(({ label }) => `• ${label}`)];

/** The whole message as text, with Slack's reserved characters escaped. */
export const messageText = (message: Message): string => {
  const lines = [
    message.headline,
    ...message.details.map((detail) => `• ${detail}`),
    ...citationsText(message),
    ...message.notes,
    ...choicesText(message),
  ];
  return escapeMarkup(lines.join('\n'));
};
