import type { Kysely } from 'kysely';
import { z } from 'zod';
import { LANGUAGES, sourceSchema } from '../knowledge/schema.ts';
import { fromJson } from './json.ts';
import type { Tables } from './tables.ts';

const draftSchema = z.strictObject({
  /** `YYYY-MM-DD`: when the curator replied. */
  repliedOn: z.string(),
  language: z.enum(LANGUAGES),
  /** Ids of what the question was about, as far as it was understood. */
  subjects: z.array(z.string()),
  topics: z.array(z.string()),
  text: z.string(),
  source: sourceSchema.omit({ id: true }),
});
/** A curator's own reply: knowledge in the making, written to be published. */
export type Draft = z.infer<typeof draftSchema>;

/** No draft where it is of another shape, such as another version's. */
export type WaitingReply = { id: string; draft: Draft | undefined };

/** Curators' own replies on their way into the knowledge. Who asked, what they wrote, and who replied is not among it. */
export type Replies = {
  add(team: string, draft: Draft): Promise<void>;
  /** What waits, of all teams, oldest first. */
  list(): Promise<readonly WaitingReply[]>;
  /** Takes away what has become a fact, or will not. @returns whether there was such a reply */
  remove(id: string): Promise<boolean>;
};

export const createReplies = (db: Kysely<Tables>, newId: () => string): Replies => ({
  async add(team, draft) {
    const row = { id: newId(), team, replied_on: draft.repliedOn, draft: JSON.stringify(draft) };
    await db.insertInto('curator_reply').values(row).execute();
  },
  async list() {
    const rows = await db.selectFrom('curator_reply').selectAll().orderBy('replied_on').orderBy('id').execute();
    return rows.map(({ id, draft }) => ({ id, draft: fromJson(draft, draftSchema) }));
  },
  async remove(id) {
    const { numDeletedRows } = await db.deleteFrom('curator_reply').where('id', '=', id).executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
