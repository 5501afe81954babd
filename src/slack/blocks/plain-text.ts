/** Text that Slack shows as it is, with neither marks nor emoji read into it. */
export const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });
