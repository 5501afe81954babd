/** Messages as text alone: for notifications, screen readers, and when Slack refuses the blocks. */
import { citationText, type Message } from '../../answers/message.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { escapeMarkup } from './markup.ts';

const citationsText = ({ citations, language }: Message): string[] => {
  const texts = SLACK_TEXTS[language];
  const lines = citations.map((citation) => [citationText(citation), citation.url].filter(Boolean).join(' '));
  if (lines.length < 2) return lines.map((line) => `${texts.source}: ${line}`);
  return [`${texts.sources}:`, ...lines.map((line) => `• ${line}`)];
};

/** A single detail is a paragraph, several are a list, as in the blocks. */
const detailsText = ({ details }: Message): string[] =>
  details.length === 1 ? [...details] : details.map((detail) => `• ${detail}`);

const choicesText = ({ choices }: Message): string[] => choices.map(({ label }) => `• ${label}`);

/** What is said of not knowing leads up to the choices; elsewhere they come last, under a heading. */
export const isLeadUp = ({ kind, details }: Message): boolean => kind === 'unknown' && details.length > 0;

/** The whole message as text, with Slack's reserved characters escaped. */
export const messageText = (message: Message): string => {
  const choices = choicesText(message);
  const heading = choices.length > 0 ? [`${SLACK_TEXTS[message.language].choices}:`] : [];
  const lines = [
    message.headline,
    ...detailsText(message),
    ...(isLeadUp(message) ? choices : []),
    ...citationsText(message),
    ...message.notes,
    ...(isLeadUp(message) ? [] : [...heading, ...choices]),
  ];
  return escapeMarkup(lines.join('\n'));
};
