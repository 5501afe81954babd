/** What programs may rely on in the objects of the command line: these keys and no others. */
import { z } from 'zod';
import { EVENTS, MEASURES, PRECISIONS, TOPICS } from '../../src/knowledge/schema.ts';

const partialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const texts = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const KINDS = [
  'region',
  'municipality',
  'programme',
  'project',
  'organisation',
  'person',
  'group',
  'country',
  'term',
] as const;

export const VALUES = {
  amount: z.strictObject({ amount: z.int().positive(), currency: z.literal('EUR') }),
  date: z.strictObject({ on: partialDay }),
  span: z.strictObject({ from: partialDay, to: partialDay }),
  contact: z.strictObject({
    name: z.string().min(1),
    role: z.string().min(1),
    organisation: z.string().min(1).optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  }),
  names: z.strictObject({ names: z.array(z.string().min(1)).min(1) }),
  text: texts,
};

const factSchema = z.strictObject({
  id: z.string(),
  subject: z.strictObject({ kind: z.enum(KINDS), id: z.string() }),
  topic: z.enum(TOPICS),
  measure: z.enum(MEASURES).optional(),
  event: z.enum(EVENTS).optional(),
  about: texts.optional(),
  covers: z.strictObject({
    programmes: z.array(z.string()).optional(),
    round: z.string().optional(),
    area: z.array(z.string()).optional(),
    partners: z.union([z.literal(true), z.array(z.union([z.string(), texts]))]).optional(),
  }),
  value: z.union(Object.values(VALUES)),
  precision: z.enum(PRECISIONS),
  asOf: partialDay,
  state: z.enum(['current', 'superseded', 'disputed']),
  sources: z
    .array(
      z.strictObject({
        id: z.string(),
        publisher: z.string().min(1),
        title: z.string().min(1),
        date: partialDay,
        url: z.url().optional(),
      }),
    )
    .min(1),
});

export const reportSchema = z.strictObject({
  question: z.string(),
  language: z.enum(['fi', 'sv', 'en']),
  kind: z.enum(['answer', 'clarify', 'unknown', 'help']),
  text: z.string().min(1),
  understood: z.strictObject({
    topics: z.array(z.enum(TOPICS)),
    measures: z.array(z.enum(MEASURES)),
    subjects: z.array(
      z.strictObject({ kind: z.enum(KINDS), id: z.string(), name: z.string().min(1), from: z.string() }),
    ),
    leftOver: z.array(z.string()),
  }),
  facts: z.array(factSchema),
  choices: z.array(z.string().min(1)),
  get parts() {
    return z.array(reportSchema);
  },
  tookMs: z.number().nonnegative(),
});

export type Report = z.infer<typeof reportSchema>;
