/** Help, made of the table that routes. */
import type { KnownBlock } from '@slack/types';
import type { Language } from '../../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../../language/command-texts.ts';
import type { Payload } from '../blocks/payload.ts';
import { plainText } from '../blocks/text-objects.ts';
import type { Subcommand } from './subcommand.ts';

const usage = ({ words, example }: Subcommand, language: Language): string =>
  ['/sote', words[language][0], example[language]].filter(Boolean).join(' ');

/** The help in a language: what to type, and what it does. */
export const helpPayload = (language: Language, subcommands: readonly Subcommand[]): Payload => {
  const texts = COMMAND_TEXTS[language];
  const lines = subcommands.map((subcommand) => ({
    command: usage(subcommand, language),
    does: subcommand.does[language],
  }));
  const plain = (text: string): KnownBlock => ({ type: 'section', text: plainText(text) });
  return {
    text: [
      texts.helpTitle,
      texts.helpIntro,
      ...lines.map(({ command, does }) => `• ${command}: ${does}`),
      texts.helpFree,
    ].join('\n'),
    blocks: [
      plain(`${texts.helpTitle} ${texts.helpIntro}`),
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: lines.map(({ command, does }) => ({
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: command, style: { code: true } },
                { type: 'text', text: ` ${does}` },
              ],
            })),
          },
        ],
      },
      plain(texts.helpFree),
    ],
  };
};
