/** Where to look beyond what the bot knows: the official page of a subject, else of its region, else of the country. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import type { Speaker } from './statements.ts';

/** Its address; empty where there is none. */
export const pageOf = (subject: Subject, knowledge: Knowledge): string => {
  const region = knowledge.subjects.get(subject.within ?? '');
  return subject.officialPage ?? region?.officialPage ?? countryOf(knowledge)?.officialPage ?? '';
};

const countryOf = ({ subjects }: Knowledge): Subject | undefined =>
  [...subjects.values()].find(({ kind }) => kind === 'country');

/** A municipality, project or person has the page of its region. */
export const pageLine = (subject: Subject, { knowledge, language }: Speaker): string | undefined => {
  const page = pageOf(subject, knowledge);
  const owner = subject.officialPage ? subject : (knowledge.subjects.get(subject.within ?? '') ?? subject);
  return page ? TEXTS[language].officialPage(owner.name[language], page) : undefined;
};

/**
 * Where a grant that is not known here may be told: the national page on the grants, or that of a programme that is kept
 * apart from them where one is asked about.
 */
export const grantsLine = (subjects: readonly Subject[], { knowledge, language }: Speaker): string[] => {
  const texts = TEXTS[language];
  const apart = subjects.find((subject) => subject.apart);
  if (apart) return apart.officialPage ? [texts.officialPage(apart.name[language], apart.officialPage)] : [];
  const page = countryOf(knowledge)?.grantsPage;
  return page ? [texts.grantsPage(page)] : [];
};
