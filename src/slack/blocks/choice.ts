/** What a button carries: a question as ids, never any text. It works after a restart and an upgrade. */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { type Query, querySchema } from '../../questions/question.ts';
import { fromJson } from '../../store/json.ts';
import { LIMITS } from './limits.ts';

export type CarriedQuestion = { query: Query; language: Language };

const carriedSchema = z.strictObject({ v: z.literal(1), q: querySchema, l: z.enum(LANGUAGES) });

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** The value of a button, or undefined where the question is too large for one. */
export const packQuestion = ({ query, language }: CarriedQuestion): string | undefined => {
  const q = Object.fromEntries(Object.entries(query).filter(([, value]) => !isEmpty(value)));
  const value = JSON.stringify({ v: 1, q, l: language });
  return value.length <= LIMITS.buttonValue ? value : undefined;
};

/** The question of a button, or undefined where this version cannot read it. */
export const unpackQuestion = (value: string): CarriedQuestion | undefined => {
  const carried = fromJson(value, carriedSchema);
  return carried && { query: carried.q, language: carried.l };
};

const languageSchema = z.object({ l: z.enum(LANGUAGES) });

/** The language of a button, which other versions may carry in the same place. */
export const buttonLanguage = (value: string): Language => fromJson(value, languageSchema)?.l ?? 'fi';
