import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';

const languageSchema = z.enum(LANGUAGES);

/** A language as a column has it. */
export const languageFrom = (text: string | null): Language | undefined => languageSchema.safeParse(text).data;
