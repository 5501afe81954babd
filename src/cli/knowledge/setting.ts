import type { Inbox } from '../../knowledge/inbox.ts';
import type { Io } from '../io.ts';

/** What the tools of those who edit knowledge work on. */
export type KnowledgeSetting = {
  /** The path of the knowledge. */
  folder: string;
  /** The path of the questions that tests keep. */
  questions: string;
  /** Curators' own replies in Slack, waiting to become facts. */
  inbox: Inbox;
  /** `YYYY-MM-DD` in Finland. */
  today: string;
  io: Io;
  /** Shows a question without ending the line. */
  prompt: (text: string) => void;
};
