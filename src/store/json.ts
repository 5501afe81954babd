import { z } from 'zod';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What was kept or carried as JSON; undefined where it is of another shape, such as another version's. */
export const fromJson = <Value>(text: string, schema: z.ZodType<Value>): Value | undefined =>
  schema.safeParse(parsed(text)).data;

const idsSchema = z.array(z.string());

/** A list of ids; empty where it cannot be read. */
export const idsFrom = (text: string): readonly string[] => fromJson(text, idsSchema) ?? [];
