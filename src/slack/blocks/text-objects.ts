/** The two ways in which Slack takes text: as it is, and with its markup. */

/** Shown as it is, with neither marks nor emoji read into it. */
export const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** Markup as we write it: Slack makes no links and mentions of its own of it. */
export const markupText = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true });
