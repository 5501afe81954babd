import type { Knowledge } from '../../knowledge/knowledge.ts';

/** How much there is, in the same words wherever it is told: `581 faktaa (12 niistä sanaston termejä), 195 lähdettä, 452 kohdetta.` */
export const countsText = ({ facts, sources, subjects }: Knowledge): string => {
  const terms = facts.filter(({ subject }) => subject.kind === 'term').length;
  return `${facts.length} faktaa (${terms} niistä sanaston termejä), ${sources.size} lähdettä, ${subjects.size} kohdetta.`;
};
