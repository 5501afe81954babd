/** A leading `/sote`, typed where there is no Slack: read as there, as far as it makes sense. */
import { type Message, messageOf } from '../answers/message.ts';
import type { Language } from '../knowledge/schema.ts';
import { COMMAND_TEXTS } from '../language/command-texts.ts';

export type Slash = {
  /** What to ask the bot. */
  text: string;
  /** What to say in place of an answer, to a command that is of Slack's people and channels. */
  told: Message | undefined;
};

const SLASH = /^\/sote(?:\s+|$)/i;

/** What was typed without the command; `language` is the one to speak, if it is settled. */
export const readSlash = async (typed: string, language?: Language): Promise<Slash> => {
  const text = typed.trim().replace(SLASH, '');
  if (text === typed.trim()) return { text: typed, told: undefined };
  // Slack's libraries come along, for which no other question has to wait.
  const { isAnswer, routeOf } = await import('../slack/commands/table.ts');
  const route = routeOf(text);
  if (!route || isAnswer(route.subcommand)) return { text, told: undefined };
  const { id, words } = route.subcommand;
  const spoken = language ?? route.language ?? 'fi';
  const { privacy, setting } = COMMAND_TEXTS[spoken].withoutSlack;
  const command = `/sote ${words[spoken][0]}`;
  return { text: '', told: messageOf('help', spoken, (id === 'privacy' ? privacy : setting)(command)) };
};
