/**
 * Curators' own replies on their way into the knowledge: drafts in a folder beside the store, one YAML file each.
 * They are knowledge in the making, written to be published. What askers wrote is never among them.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { sourceSchema } from './schema.ts';

export const draftSchema = z.strictObject({
  /** `YYYY-MM-DD`: when the curator replied. */
  repliedOn: z.string(),
  language: z.enum(['fi', 'sv', 'en']),
  /** Ids of what the question was about, as far as it was understood. */
  subjects: z.array(z.string()),
  topics: z.array(z.string()),
  text: z.string(),
  source: sourceSchema.omit({ id: true }),
});
export type Draft = z.infer<typeof draftSchema>;

export type Inbox = {
  add(draft: Draft): Promise<void>;
  /** The drafts, oldest first, each with the path of its file; no draft where the file cannot be read as one. */
  list(): { file: string; draft: Draft | undefined }[];
};

/** Where the inbox is, beside the store's file. */
export const inboxFolder = (dataFolder: string): string => join(dataFolder, 'inbox');

/** The inbox in a folder, which is made when the first draft comes. `newId` keeps drafts of one day apart. */
export const createInbox = (folder: string, newId: () => string): Inbox => ({
  async add(draft) {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${draft.repliedOn}-${newId()}.yml`);
    // Written whole or not at all, also where the disk is full.
    writeFileSync(`${file}.part`, stringify(draft));
    renameSync(`${file}.part`, file);
  },
  list: () => filesIn(folder).map((name) => ({ file: join(folder, name), draft: draftIn(join(folder, name)) })),
});

const draftIn = (file: string): Draft | undefined => {
  try {
    return draftSchema.safeParse(parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
};

/** An inbox without a folder, until the process ends. */
export const createMemoryInbox = (): Inbox => {
  const drafts: Draft[] = [];
  return {
    add: async (draft) => void drafts.push(draft),
    list: () => drafts.map((draft, index) => ({ file: `${index}.yml`, draft })),
  };
};

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .sort();
  } catch {
    return [];
  }
};
