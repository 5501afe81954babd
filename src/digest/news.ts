/** What has changed in the knowledge: against what a channel has been told, or by the days written in it. */
import { createHash } from 'node:crypto';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';

export type NewsKind = 'new' | 'changed' | 'superseded';
export type News = readonly { fact: Fact; kind: NewsKind }[];

/** Each fact's id with its fingerprint, and whether it counted. */
type Known = Record<string, [fingerprint: string, superseded: 0 | 1]>;

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);

/** What a reader would notice; not the words to find it by, nor who looks after it. */
const fingerprintOf = (fact: Fact): string => {
  const { subject, topic, measure, event, about, covers, value, precision, note, asOf, sources } = fact;
  const cited = sources.map(({ id }) => id);
  return digestOf([subject.id, topic, measure, event, about, covers, value, precision, note, asOf, cited]);
};

/** The knowledge reduced to what is needed to tell later what is new. Ids and fingerprints, no content. */
export type KnowledgeVersion = { id: string; facts: string };

/** What is kept of the knowledge that a channel was told of. */
export const versionOf = ({ facts }: Knowledge): KnowledgeVersion => {
  const known: Known = {};
  for (const fact of facts) known[fact.id] = [fingerprintOf(fact), fact.state === 'superseded' ? 1 : 0];
  const text = JSON.stringify(known);
  return { id: digestOf(text), facts: text };
};

/**
 * The news since a version, by id and content, so that what is merged late under an early date is not missed. What was
 * deleted is no news: somebody may have asked for it.
 * @param earlier the `facts` of that version
 */
export const newsSince = (knowledge: Knowledge, earlier: string): News => {
  const known = new Map<string, Known[string]>(Object.entries(JSON.parse(earlier) as Known));
  return knowledge.facts.flatMap((fact): News => {
    const before = known.get(fact.id);
    const superseded = fact.state === 'superseded';
    if (!before) return superseded ? [] : [{ fact, kind: 'new' }];
    if (superseded) return before[1] === 1 ? [] : [{ fact, kind: 'superseded' }];
    return before[0] === fingerprintOf(fact) ? [] : [{ fact, kind: 'changed' }];
  });
};

/** The news of the days after `since` up to `day`, by the days written in the facts. */
export const newsByDays = ({ facts }: Knowledge, since: string, day: string): News => {
  const isRecent = (date: string | undefined) => date !== undefined && date > since && date <= day;
  const added = new Set(facts.filter(({ addedOn }) => isRecent(addedOn)).map(({ id }) => id));
  return facts.flatMap((fact): News => {
    const replaced = fact.supersededBy.some((id) => added.has(id));
    if (fact.state === 'superseded') return replaced && !added.has(fact.id) ? [{ fact, kind: 'superseded' }] : [];
    if (added.has(fact.id)) return [{ fact, kind: 'new' }];
    return isRecent(fact.changedOn) ? [{ fact, kind: 'changed' }] : [];
  });
};
