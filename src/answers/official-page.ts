/** Where to look beyond what the bot knows: the official page of a subject, else of its region, else of the country. */
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import type { Speaker } from './statements.ts';

export const pageOf = (subject: Subject, knowledge: Knowledge): string => {
  const region = knowledge.subjects.get(subject.within ?? '');
  const country = [...knowledge.subjects.values()].find(({ kind }) => kind === 'country');
  return subject.officialPage ?? region?.officialPage ?? country?.officialPage ?? '';
};

/** A municipality, project or person has the page of its region. */
export const pageLine = (subject: Subject, { knowledge, language }: Speaker): string | undefined => {
  const page = pageOf(subject, knowledge);
  const owner = subject.officialPage ? subject : (knowledge.subjects.get(subject.within ?? '') ?? subject);
  return page ? TEXTS[language].officialPage(owner.name[language], page) : undefined;
};
