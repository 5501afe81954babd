/** Rules of facts that replace or dispute one another. */
import { type Catalogue, type FactAt, under } from './catalogue.ts';
import { sameCovers } from './knowledge.ts';
import { meantOr } from './meant.ts';
import { type Problem, problemAt } from './problems.ts';
import type { FactEntry } from './schema.ts';

/** What is wrong with what a fact says that it replaces or disputes. */
export const relationProblems = (entry: FactAt, { factById, uncertain }: Catalogue): Problem[] => {
  const { fact, place } = entry;
  const related = (field: 'supersedes' | 'disputes') =>
    (fact[field] ?? []).flatMap((id) => {
      const other = factById.get(id);
      const at = under(place, field);
      if (!other && uncertain.has(id)) return [];
      if (!other) return [problemAt(at, `faktaa "${id}" ei ole; ${meantOr('tarkista tunniste', id, factById.keys())}`)];
      if (id === fact.id) return [problemAt(at, 'fakta ei voi viitata itseensä; poista viittaus')];
      if (!sameClaim(entry, other)) {
        return [
          problemAt(
            at,
            `fakta "${id}" koskee eri asiaa (kohde, aihe, mitta tai kattavuus); vain samaa asiaa koskeva käy`,
          ),
        ];
      }
      if (field === 'supersedes' && fact.asOf < other.fact.asOf.slice(0, fact.asOf.length)) {
        return [problemAt(at, `fakta "${id}" on tätä uudempi; vanhempi ei voi korvata uudempaa`)];
      }
      return [];
    });
  return [...related('supersedes'), ...related('disputes'), ...cycleProblems(entry, factById)];
};

const cycleProblems = ({ fact, place }: FactAt, factById: Map<string, FactAt>): Problem[] => {
  const seen = new Set<string>();
  let next = (fact.supersedes ?? []).filter((id) => id !== fact.id);
  while (next.length > 0) {
    if (next.includes(fact.id))
      return [problemAt(under(place, 'supersedes'), 'faktat korvaavat toisensa kehässä; poista yksi viittaus')];
    const fresh = next.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    next = fresh.flatMap((id) => factById.get(id)?.fact.supersedes ?? []);
  }
  return [];
};

const sameClaim = (one: FactAt, other: FactAt): boolean =>
  one.subject === other.subject &&
  one.fact.topic === other.fact.topic &&
  one.fact.measure === other.fact.measure &&
  one.fact.event === other.fact.event &&
  one.fact.about?.fi === other.fact.about?.fi &&
  sameCovers(one.fact.covers ?? {}, other.fact.covers ?? {});

/** Two figures for the same thing must say how they stand to one another; otherwise both would count as current. */
export const unrelatedClaims = ({ facts, factById }: Catalogue): Problem[] => {
  const claims = facts.filter(
    ({ fact }) => 'amount' in fact.value || fact.event === 'start' || fact.event === 'end' || fact.event === 'span',
  );
  return claims.flatMap((later, index) => {
    const clash = claims
      .slice(0, index)
      .find((earlier) => sameClaim(earlier, later) && !areRelated(earlier.fact, later.fact, factById));
    if (!clash) return [];
    const message = `sama asia kuin faktassa "${clash.fact.id}"; kerro kentällä supersedes tai disputes, miten ne suhtautuvat, tai yhdistä ne`;
    return [problemAt(later.place, message)];
  });
};

/** Also where it cannot be told: an id used twice, or a relation to a fact that is not there, is told as such. */
const areRelated = (one: FactEntry, other: FactEntry, factById: Catalogue['factById']): boolean => {
  const reaches = (from: FactEntry, to: string, seen = new Set<string>()): boolean =>
    [...(from.supersedes ?? []), ...(from.disputes ?? [])].some((id) => {
      if (id === to || !factById.has(id)) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const next = factById.get(id)?.fact;
      return next !== undefined && reaches(next, to, seen);
    });
  return one.id === other.id || reaches(one, other.id) || reaches(other, one.id);
};
