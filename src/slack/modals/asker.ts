/** Who asked for an addition, and where the reply goes: ids only, carried by the button in the curators' channel. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { type Query, querySchema } from '../../questions/question.ts';
import { fromJson } from '../../store/json.ts';

export type Asker = {
  asker: string;
  language: Language;
  query: Query;
  /** None: a direct message. */
  channel: string | undefined;
  thread: string | undefined;
};

const askerSchema = z.strictObject({
  v: z.literal(1),
  u: z.string(),
  l: z.enum(LANGUAGES),
  q: querySchema,
  c: z.string().optional(),
  t: z.string().optional(),
});

/** What a button of a request carries; of a question too large for it, all but what it was about. */
export const packReply = ({ asker, language, query, channel, thread }: Asker): string => {
  const q = { topics: query.topics, subjects: query.subjects.slice(0, 10), programmes: query.programmes };
  return JSON.stringify({
    v: 1,
    u: asker,
    l: language,
    q,
    ...(channel ? { c: channel } : {}),
    ...(thread ? { t: thread } : {}),
  });
};

/** The asker, or undefined where this version cannot read the button. */
export const unpackReply = (value: string): Asker | undefined => {
  const read = fromJson(value, askerSchema);
  return read && { asker: read.u, language: read.l, query: read.q, channel: read.c, thread: read.t };
};
