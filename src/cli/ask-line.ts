/** A question as programs put it: one line of JSON. */
import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { LANGUAGES } from '../knowledge/schema.ts';

const EXAMPLE = '{"question": "rahoitus Keski-Suomi"}';
const THREAD = 'thread must be a list of strings: the earlier questions, oldest first';

const FIELDS = {
  question: z.string({
    error: ({ input }) =>
      input === undefined ? `question is missing; write ${EXAMPLE}` : `question must be a string: ${EXAMPLE}`,
  }),
  region: z.string({ error: 'region must be the id of a region, such as "keski-suomi"' }).optional(),
  now: z.iso.date({ error: 'now must be a day of the calendar, such as "2021-05-31"' }).optional(),
  thread: z.array(z.string({ error: THREAD }), { error: THREAD }).optional(),
  language: z.enum(LANGUAGES, { error: 'language must be "fi", "sv" or "en"' }).optional(),
};

/** All fields but `question` may be left out; `now` is `YYYY-MM-DD`. */
export const lineSchema = z.strictObject(FIELDS, {
  error: (issue) =>
    issue.code === 'unrecognized_keys'
      ? `unknown field ${issue.keys.join(', ')}; the fields are ${Object.keys(FIELDS).join(', ')}`
      : `a line must be an object, such as ${EXAMPLE}`,
});
export type Line = z.infer<typeof lineSchema>;

/** What is wrong with the id of a region, and which there are; undefined where it is one. */
export const regionProblem = (id: string, { subjects }: Knowledge): string | undefined => {
  if (subjects.get(id)?.kind === 'region') return undefined;
  const regions = [...subjects.values()].filter(({ kind }) => kind === 'region').map((region) => region.id);
  return `Unknown region "${id}". Regions: ${regions.sort().join(', ')}`;
};

/** The question of a line, or all that is wrong with it, with what to do. */
export const readLine = (text: string, knowledge: Knowledge): Line | string => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return `not JSON; write ${EXAMPLE}`;
  }
  const { success, data, error } = lineSchema.safeParse(json);
  if (!success) return [...new Set(error.issues.map(({ message }) => message))].join('; ');
  return (data.region === undefined ? undefined : regionProblem(data.region, knowledge)) ?? data;
};
