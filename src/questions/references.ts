/** What a message points at in Slack's markup is not what it asks: `<@U1>`, `<!here>`, `<#C1|kanava>`, an address. */

/** Kind, target and label of a reference; `://` may have been taken apart before (`https example.fi`). */
const REFERENCE = /<([@#!]|https?:?\b|mailto:|tel:)[^<>|]{0,3000}(?:\|([^<>]{0,3000}))?>/gi;
const ADDRESS = /\bhttps?(?::\/\/|\s)\S+/gi;
const IS_ADDRESS = /^\S+[.@]\S+$/;
const IS_LINK = /^[^@#!]/;

/**
 * A normalised text without its references. Of a link the words it stands on remain where they are part of a sentence;
 * before one, like the name of a channel, only where `isOfMatter`.
 */
export const withoutReferences = (text: string, isOfMatter: (label: string) => boolean): string => {
  let begun = false;
  let end = 0;
  return text
    .replaceAll(REFERENCE, (reference, kind: string, label = '', at: number) => {
      begun ||= /\p{L}/u.test(text.slice(end, at));
      end = at + reference.length;
      const isSaid = !IS_ADDRESS.test(label) && ((IS_LINK.test(kind) && begun) || isOfMatter(label));
      return isSaid ? ` ${label} ` : ' ';
    })
    .replaceAll(ADDRESS, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
};
