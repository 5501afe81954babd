/** `knowledge stale`: the facts whose day of review has passed, for each of those who look after them. */
import { statementOf, subjectText } from '../../answers/statements.ts';
import type { Fact, Knowledge } from '../../knowledge/knowledge.ts';
import type { Folder } from '../../knowledge/read-folder.ts';

const NOBODY = 'Ei omistajaa';

/** The facts whose review is overdue, by who looks after them. */
export const staleText = (knowledge: Knowledge, folder: Folder, today: string): string => {
  const due = knowledge.facts.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy < today);
  if (due.length === 0) return 'Mikään tieto ei odota tarkistusta.';
  const owners = [...new Set(due.map(({ owner }) => owner ?? NOBODY))].sort((one, other) =>
    one.localeCompare(other, 'fi'),
  );
  const speaker = { language: 'fi', today, knowledge } as const;
  const lineOf = (fact: Fact) =>
    `  ${fact.reviewBy}  ${subjectText(fact, speaker)}: ${statementOf(fact, speaker)}\n              ${fact.id}, ${placeOf(fact.id, folder)}`;
  const linesOf = (owner: string) =>
    due
      .filter((fact) => (fact.owner ?? NOBODY) === owner)
      .sort((one, other) => (one.reviewBy ?? '').localeCompare(other.reviewBy ?? ''))
      .map(lineOf);
  return [
    `Tarkistettavia tietoja ${due.length}:`,
    ...owners.flatMap((owner) => ['', owner, ...linesOf(owner)]),
    '',
    'Tarkista tieto lähteestä. Jos se pitää paikkansa, kirjoita kenttään reviewBy uusi, myöhempi päivä. Jos se on muuttunut, lisää uusi fakta ja kerro sen kentällä supersedes, minkä se korvaa.',
  ].join('\n');
};

/** `knowledge/regions/lappi.yml:41` */
const placeOf = (id: string, { name, files }: Folder): string => {
  const entry = new RegExp(`\\bid: *["']?${id}["']?(?=[\\s,}]|$)`);
  for (const [file, text] of files) {
    const line = text.split('\n').findIndex((candidate) => entry.test(candidate));
    if (line >= 0) return `${name}/${file}:${line + 1}`;
  }
  return name;
};
