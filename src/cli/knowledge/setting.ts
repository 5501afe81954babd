import type { Keep } from '../../knowledge/kept.ts';
import type { Folder } from '../../knowledge/read-folder.ts';
import type { Store } from '../../store/store.ts';
import type { Io } from '../io.ts';

/** What the tools of those who edit knowledge work on. */
export type KnowledgeSetting = {
  /** The path of the knowledge. */
  folder: string;
  /** What is there now. */
  readKnowledge: () => Folder;
  /** The path of the questions that tests keep. */
  questions: string;
  /** Opens what the bot keeps, curators' replies among it; undefined where it has kept nothing yet. */
  openStore: () => Promise<Store | undefined>;
  /** `YYYY-MM-DD` in Finland. */
  today: string;
  io: Io;
  /** Shows a question without ending the line. */
  prompt: (text: string) => void;
  /** Shows how far something long has come, in place of what it showed before; nothing where nobody watches. */
  progress: (text: string) => void;
  keep: Keep;
  /** Reads the knowledge as the bot does and keeps all that comes of it. */
  keepWhole: () => Promise<void>;
};
