import { z } from 'zod';
import type { Language } from '../knowledge/schema.ts';

const languageSchema = z.enum(['fi', 'sv', 'en']);

/** A language as a column has it. */
export const languageFrom = (text: string | null): Language | undefined => languageSchema.safeParse(text).data;
