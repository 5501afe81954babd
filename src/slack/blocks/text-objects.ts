/** The ways in which Slack takes text: as it is, with its markup, and as one of several to choose. */
import type { PlainTextOption } from '@slack/types';

/** Shown as it is, with neither marks nor emoji read into it. */
export const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** Markup as we write it: Slack makes no links and mentions of its own of it. */
export const markupText = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true });

/** Chosen by its value. */
export const option = (text: string, value: string): PlainTextOption => ({ text: plainText(text), value });
