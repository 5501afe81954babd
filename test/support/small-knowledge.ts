import { GOOD, loaded } from './knowledge.ts';

/** The small knowledge of the tests, for what needs some but none in particular. */
export const SMALL_KNOWLEDGE = loaded(GOOD);
