/** Facts as lines of an answer: whom, what, as of when, and what came before or speaks against it. */
import type { Fact } from '../knowledge/knowledge.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText } from '../language/values.ts';
import type { Family } from './families.ts';
import { pageOf } from './official-page.ts';
import { isStale, nameOf, type Speaker, statementOf, subjectText } from './statements.ts';

/** One fact as a line of its own: whom, what, as of when, and whether another source disputes it. */
export const factLine = (fact: Fact, speaker: Speaker): string => {
  const against = speaker.knowledge.facts.filter(({ id }) => fact.disputes.includes(id));
  return capitalised(headlineOf({ head: fact, against, earlier: [] }, undefined, speaker));
};

/**
 * Subject and statement with their time; a stale contact says first how old it is and where to look today. `reach` is what
 * else somebody is reached by, where that is asked for.
 */
export const headlineOf = (
  { head, against, later }: Family,
  reach: readonly string[] | undefined,
  speaker: Speaker,
): string => {
  const texts = TEXTS[speaker.language];
  const disputed = later ? ` ${texts.changed}` : against.length > 0 ? ` ${texts.disputed}` : '';
  if ('person' in head.value && isStale(head, speaker)) {
    const page = pageOf(head.subject, speaker.knowledge);
    const { person, role, organisation } = head.value;
    const name = nameOf(person, speaker);
    const employer = organisation ? ` (${nameOf(organisation, speaker)})` : '';
    const title = role[speaker.language];
    const about = head.about?.[speaker.language] ?? '';
    // "Hankejohtaja: …, hankejohtaja" says it twice.
    const ofWhat = title.toLowerCase().includes(about.toLowerCase()) ? '' : `${about}: `;
    const age = texts.staleContact(head.asOf.slice(0, 4), page);
    const told = [name, `${title}${employer}`, ...(reach ? [...reachOf(head, speaker), ...reach] : [])].join(', ');
    return `${subjectText(head, speaker)}: ${ofWhat}${told} – ${age}${against.length > 0 ? ` ${texts.disputed}` : ''}`;
  }
  const others = reach?.map((one) => ` ${capitalised(one)}.`).join('') ?? '';
  return `${lineOf(head, speaker)}${disputed}${others}`;
};

/** How a stale contact is reached, as far as the first line left that out; who it is has been said there. */
export const contactDetails = (
  family: Family,
  rest: readonly Family[],
  reachAsked: boolean,
  speaker: Speaker,
): string[] => {
  const { head } = family;
  if (!isStale(head, speaker) || !('person' in head.value)) return [];
  const isReached = head.value.phone !== undefined || otherNumbers(family, rest, speaker).length > 0;
  if (reachAsked) return isReached ? [] : [capitalised(`${TEXTS[speaker.language].phoneMissing}.`)];
  const reach = reachOf(head, speaker);
  return reach.length > 0 ? [capitalised(reach.join(', '))] : [];
};

const reachOf = ({ value }: Fact, { language }: Speaker): string[] => {
  const { phone = undefined, email = undefined } = 'person' in value ? value : {};
  return [...(phone ? [`${TEXTS[language].phone} ${phone}`] : []), ...(email ? [email] : [])];
};

/** Which of them is right today no source says, so whoever asks for a number is told each. */
export const otherNumbers = ({ head }: Family, rest: readonly Family[], { language }: Speaker): string[] => {
  const phoneOf = ({ value }: Fact): string | undefined => ('person' in value ? value.phone : undefined);
  const personOf = ({ value }: Fact): string | undefined => ('person' in value ? value.person : undefined);
  return rest
    .map((family) => family.head)
    .filter((fact) => personOf(fact) !== undefined && personOf(fact) === personOf(head))
    .flatMap((fact) => {
      const phone = phoneOf(fact);
      if (!phone || phone === phoneOf(head)) return [];
      return [TEXTS[language].otherNumber(phone, dateText(fact.asOf, language))];
    });
};

const ARTICLE = /^(?:an?|the|en|ett) /;

/** A whole line of its own: whom, what, as of when. */
export const lineOf = (fact: Fact, speaker: Speaker): string => {
  const statement = statementOf(fact, speaker).replace(/\.$/, '');
  const texts = TEXTS[speaker.language];
  const asOf = (isAnnounced(fact) ? texts.announced : texts.asOf)(dateText(fact.asOf, speaker.language));
  const subject = subjectText(fact, speaker);
  // "RAI: RAI on …" says it twice.
  const first = statement.toLowerCase().replace(ARTICLE, '');
  const told = first.startsWith(`${subject.toLowerCase()} `) ? statement : `${subject}: ${statement}`;
  return `${told} (${asOf}).`.replace(') (', '; ');
};

/** Told before it was to happen: whether it came true is another matter. */
const isAnnounced = ({ value, asOf }: Fact): boolean => {
  const last = 'on' in value ? value.on : 'from' in value ? value.to : undefined;
  return last !== undefined && last.slice(0, asOf.length) > asOf.slice(0, last.length);
};

/** The same person in the same role, with nothing by which they are reached that is not told of now. */
const saysNoMore = ({ value: then }: Fact, { value: now }: Fact): boolean =>
  'person' in then &&
  'person' in now &&
  then.person === now.person &&
  then.role.fi === now.role.fi &&
  [undefined, now.phone].includes(then.phone) &&
  [undefined, now.email].includes(then.email);

/** What counts now, what speaks against it and what it replaced, a line each. */
export const relativesOf = ({ head, earlier, against, later }: Family, speaker: Speaker): string[] => {
  const texts = TEXTS[speaker.language];
  const date = (fact: Fact) => dateText(fact.asOf, speaker.language);
  return [
    ...(later ? [texts.later(statementOf(later, speaker), date(later))] : []),
    ...against.map((fact) => texts.against(statementOf(fact, speaker), date(fact))),
    ...earlier
      .filter((fact) => !saysNoMore(fact, head))
      .map((fact) => texts.earlier(statementOf(fact, speaker), date(fact))),
  ];
};

export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);
