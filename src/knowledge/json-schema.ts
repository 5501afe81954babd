import { z } from 'zod';
import { fileSchema } from './schema.ts';

/** The schema of the knowledge files as JSON text, for editors that complete and check while one types. */
export const jsonSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
