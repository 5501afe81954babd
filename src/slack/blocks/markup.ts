/** Text of ours into Slack's markup, so that nothing in it can mention, link or format. */

/** The three characters that Slack's markup reserves. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack has no escape for these, so a look-alike stands in; plain text and rich text keep the original. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['*', '∗'],
  ['_', '＿'],
  ['~', '∼'],
  ['`', 'ˋ'],
  ['|', '¦'],
]);

const EMOJI_CODE = /:(?=[\w+'-]+:)/g;

/** Text for an mrkdwn field that shows as it is written. */
export const literalMarkup = (text: string): string =>
  escapeMarkup(text)
    .replace(/[*_~`|]/g, (character) => LOOK_ALIKES.get(character) ?? character)
    .replace(EMOJI_CODE, '∶');

/** A link in mrkdwn. Slack does not decode `&amp;` in an address, so only what would end it is encoded. */
export const linkMarkup = (url: string, label?: string): string => {
  const address = url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C').replaceAll(' ', '%20');
  return label === undefined ? `<${address}>` : `<${address}|${literalMarkup(label)}>`;
};

const USER_ID = /^[UW][A-Z0-9]{1,20}$/;

/** A mention of a person, from an id that Slack sent; nothing else may become one. */
export const mentionMarkup = (userId: string): string => (USER_ID.test(userId) ? `<@${userId}>` : '');

export type Segment = { text: string } | { url: string };

const ADDRESS = /https:\/\/[^\s<>|"]+[^\s<>|".,;:!?)]/g;

/** Splits text at the addresses written out in it in full; bare domains stay text. */
export const segments = (text: string): Segment[] => {
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ url: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
};

/** At most `length` units, cut at a word, with an ellipsis where something is missing. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const room = text.slice(0, length - 1);
  const space = room.lastIndexOf(' ');
  const kept = space > length / 2 ? room.slice(0, space) : room;
  return `${kept.toWellFormed().replace(/[\s\uFFFD]+$/u, '')}…`;
};
