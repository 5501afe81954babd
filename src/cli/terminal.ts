/** A conversation in the terminal: the same answers as in Slack, follow-ups and choices included. */
import type { Bot } from '../answers/bot.ts';
import type { Choice, Message, Reply } from '../answers/message.ts';
import type { Query } from '../questions/question.ts';
import { CONNECTING } from './connecting.ts';
import type { Io } from './io.ts';
import { plainText } from './report.ts';
import { readSlash } from './slash.ts';

export type TerminalSetting = { bot: Bot; today: () => string; io: Io; prompt: (text: string) => void };

const WELCOME = `Sotebotti päätteessä. Kysy esimerkiksi: paljonko Keski-Suomi sai rahaa?
Vastausvaihtoehdon voit valita numerolla. Lopeta: tyhjä rivi ja Ctrl+D, tai Ctrl+C.

${CONNECTING}
`;
const PROMPT = '\n> ';

/** Talks until the input ends. */
export const converse = async ({ bot, today, io, prompt }: TerminalSetting): Promise<void> => {
  let previous: Query | undefined;
  let language: Reply['language'] = 'fi';
  let choices: readonly Choice[] = [];
  io.out(WELCOME);
  prompt(PROMPT);
  for await (const line of io.input) {
    const text = line.trim();
    const chosen = /^\d+$/.test(text) ? choices[Number(text) - 1] : undefined;
    const { text: asked, told } = await readSlash(text);
    const instead = !chosen && isNumber(text) ? chooseAgain(choices) : told && plainText(told);
    if (instead) {
      io.out(instead);
      prompt(PROMPT);
      continue;
    }
    const reply: Reply = chosen
      ? bot.choose({ query: chosen.query, today: today(), language })
      : bot.ask({ text: asked, today: today(), ...(previous ? { previous } : {}) });
    previous = reply.context ?? previous;
    language = reply.language;
    choices = reply.messages.flatMap((message) => message.choices);
    io.out(replyText(reply.messages));
    prompt(PROMPT);
  }
};

const isNumber = (text: string): boolean => /^\d{1,2}$/.test(text);

/** What to say to a number that no choice has; nothing where none are offered. */
const chooseAgain = ({ length }: readonly Choice[]): string | undefined =>
  length > 0 ? `Valitse numero 1–${length}. / Välj ett nummer 1–${length}. / Choose a number 1–${length}.` : undefined;

/** The messages one after another, their choices numbered through. */
const replyText = (messages: readonly Message[]): string => {
  let number = 0;
  return messages
    .map((message) => {
      const numbered = message.choices.map((choice) => {
        number += 1;
        return { ...choice, label: `[${number}] ${choice.label}` };
      });
      return plainText({ ...message, choices: numbered });
    })
    .join('\n\n');
};
