/** "Kuka on pääministeri?" asks for whoever holds a title: who that is stands in few facts, the title in many. */
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import { endsAsTitle, type TitleId, titleNamed } from '../questions/title-names.ts';
import { isAsk } from '../questions/units.ts';
import type { Mentions } from './mentions.ts';

/** Not "kenellä" or "vilka": who somebody is. */
const WHO = /^(?:kuka|ken|vem|who)s?\b/i;

/** The words of a question that asks by them alone who somebody is; none where it asks for anything else. */
export const titlesAsked = ({ language, units }: Question): readonly Unit[] => {
  const said = units.filter(({ quiet }) => !quiet);
  const isNoun = ({ must, senses, word }: Unit): boolean => must && senses.length === 0 && word?.wordClass === 'noun';
  // "Kuka valmisteli suunnitelmat?": who somebody is stands in the nominative.
  const isPredicate = ({ text, word }: Unit): boolean =>
    language !== 'fi' || (word?.terms.includes(text.toLowerCase()) ?? false);
  const asksWho = units.some((unit) => isAsk(unit, 'who') && WHO.test(unit.text));
  return asksWho && said.every(isNoun) && said.some(isPredicate) ? said : [];
};

/**
 * "Satakunnan hankejohtaja?", "hankejohtajan numero": who says a title and nothing of the matter wants to know who holds it, where
 * nobody is named.
 */
export const bareTitle = (question: Question): Unit | undefined => {
  const { units, subjects, passed, language } = question;
  if (passed.length > 0 || subjects.some(({ subject }) => subject.kind === 'person')) return undefined;
  const isSaid = (unit: Unit): boolean => !unit.quiet || unit.senses.length > 0 || isOffice(unit);
  const said = units.filter(isSaid);
  const [title, ...more] = said.filter(isOffice);
  const before = language === 'en' && title ? beginningOf(title, question) : undefined;
  const isBare = said.every((unit) => unit === title || unit === before || isReaching(unit));
  return more.length === 0 && isBare ? title : undefined;
};

/** `finance director`, `director of change`: English titles are of two words. */
export const beginningOf = (title: Unit, { units, text = '' }: Question): Unit | undefined => {
  const at = units.indexOf(title);
  const [before, after] = [units[at - 1], units[at + 1]];
  const isOf = after && text.toLowerCase().includes(`${title.text} of ${after.text}`.toLowerCase());
  return [isOf ? after : undefined, before].find((unit) => unit && !isReaching(unit));
};

/** The title of which a question wants to know who holds it, where it is one that a conversation remembers. */
export const titleAsked = (question: Question): TitleId | undefined => {
  const { language } = question;
  const title = bareTitle(question);
  if (!title || question.former) return undefined;
  const before = language === 'en' ? beginningOf(title, question) : undefined;
  const forms = before ? [`${before.text} ${title.text}`] : [title.text, ...(title.word?.terms ?? [])];
  return titleNamed(forms, language);
};

const isReaching = ({ senses }: Unit): boolean => senses.length > 0 && senses.every(isOfReaching);

/** `ICT-johtaja` is a leader of something, and so a title as well. */
export const isOffice = ({ text, senses, word }: Unit): boolean =>
  (senses.length === 0 || (word?.parts.length ?? 0) > 1) && [text, ...(word?.terms ?? [])].some(endsAsTitle);

/** How to reach somebody, and when it was. */
const isOfReaching = ({ kind, id }: Sense): boolean =>
  kind === 'detail' || kind === 'year' || id === 'contact' || (kind === 'ask' && REACHING_ASKS.has(id));
/** `mihin numeroon`, `miten tavoitan`. */
const REACHING_ASKS: ReadonlySet<string> = new Set(['who', 'what', 'where-to', 'how']);

/** Whether a fact tells of a person or a body at all. */
export const tellsWho = ({ id, value }: Fact, { subjects }: Knowledge, mentions: Mentions): boolean =>
  'person' in value ||
  'names' in value ||
  ('fi' in value && [...(mentions.get(id) ?? [])].some((subject) => subjects.get(subject)?.kind === 'person'));
