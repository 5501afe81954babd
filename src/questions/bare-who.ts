/** "Kuka?", "and who is that?": a question word for people, and nothing to ask of; that only a conversation can say. */
import type { Language } from '../knowledge/schema.ts';
import type { Question } from './question.ts';
import { questionOf } from './question-of.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, textOf } from './unit-of.ts';
import { isAsk } from './units.ts';

/** The question of a message that says nothing else. */
export const bareWhoIn = (said: readonly Span[], language: Language): Question | undefined => {
  const asksWho = (span: Span): boolean => has(conceptsIn(span, language), 'asks', 'who');
  const isBare = said.some(asksWho) && said.every((span) => asksWho(span) || AROUND.test(textOf(span)));
  return isBare ? questionOf(said, [], [], language) : undefined;
};
const AROUND =
  /^(?:ja|no|entä|siis|sitten|se|hän|he|ne|on|oli|ovat|olivat|och|då|är|var|det|han|hon|de|and|so|then|is|was|are|were|it|that|he|she|they)$/i;

export const isBareWho = ({ units, subjects, ambiguous }: Question): boolean =>
  units.length > 0 && units.every((unit) => isAsk(unit, 'who')) && subjects.length + ambiguous.length === 0;
