/** What Slack sends, into the plain text that the person wrote. */
import { withoutEscapes } from '../language/tokens.ts';

/** `<@U1>`, `<#C1|kanava>`, `<!here>`, `<https://example.fi|nimi>`: kind, target and label. */
const REFERENCE = /<([@#!]?)([^<>|]{1,3000})(?:\|([^<>]{0,3000}))?>/g;

const wordsOf = (reference: string, kind: string, target: string, label: string | undefined): string => {
  // Slack gives no name for a person without a further scope, and a mention asks for nothing anyway.
  if (kind === '@') return ' ';
  if (kind === '!') return target.startsWith('date') ? (label ?? ' ') : ' ';
  // Whether the name of a channel or a link is part of the question is told by whoever understands it.
  return label ? reference : kind === '#' ? ' ' : target;
};

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (_entity, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'));

/**
 * The question in a message or a command: references replaced by their words but for those with a name, entities
 * decoded, characters that do not show removed. An address loses its scheme, so that no answer that quotes it can make a
 * link of it.
 */
export const questionText = (raw: string): string =>
  decode(withoutEscapes(raw.toWellFormed()).replace(REFERENCE, wordsOf))
    .normalize('NFC')
    .replace(/[\t\u00A0]/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('://', ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
