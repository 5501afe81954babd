/** Every sentence that the Slack edge itself says. Answers are worded elsewhere. */
import type { Language } from '../knowledge/schema.ts';
import { en } from './slack-texts-en.ts';
import { fi } from './slack-texts-fi.ts';
import { sv } from './slack-texts-sv.ts';

export type SlackTexts = {
  /** The bot failed; `id` finds the log line. */
  apology: (id: string) => string;
  staleButton: string;
  staleModal: string;
  followUp: string;
  close: string;
  sending: string;
  share: string;
  compare: string;
  request: string;
  remove: string;
  removed: string;
  /** Only the one who asked may take an answer away. */
  notYours: string;
  feedback: Record<'good' | 'bad', string>;
  /** The same, read aloud. */
  feedbackLabel: Record<'good' | 'bad', string>;
  /** `who` is markup for a mention, built by the caller. */
  sharedBy: (who: string) => string;
  shared: string;
  source: string;
  sources: string;
  choices: string;
  linesLeftOut: (count: number) => string;
  sourcesLeftOut: (count: number) => string;
  messagesLeftOut: (count: number) => string;
};

export const SLACK_TEXTS: Record<Language, SlackTexts> = { fi, sv, en };
