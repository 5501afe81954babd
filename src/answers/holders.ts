/** Who holds a title is told by facts of those who hold it: neither by one in which it merely stands nor by who has another. */
import { type Fact, type Knowledge, rootOf } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Question, Unit } from '../questions/question.ts';
import { isAnyLeader, isProjectLeader, saysProjectLeader } from '../questions/title-names.ts';
import type { Answer } from './answer.ts';
import { answerOf } from './build-answer.ts';
import { clarifyAmong } from './clarify.ts';
import { newestFirst } from './families.ts';
import type { Mentions } from './mentions.ts';
import { notKnowing } from './not-knowing.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';
import { bareTitle, beginningOf, isOffice, tellsWho, titlesAsked } from './title-holders.ts';

/** The answer as it is where it does not ask for a title; otherwise who holds it, or that nothing tells. */
export const heldBySomeone = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const bare = bareTitle(question);
  if (question.former) return heldBefore(answer, question, scope, library);
  if (bare && !mayBeAny(bare, question)) return toldOfTitle(answer, bare, question, scope, library);
  if (answer.kind !== 'answer') return answer;
  const titles = bare && answer.leftOver.includes(bare.text) ? [bare] : titlesAsked(answer.question);
  if (titles.length === 0) return ledByNamed(answer, question);
  const { knowledge, mentions } = library;
  const led = ledBy(answer, (fact) => tellsWho(fact, knowledge, mentions));
  return led ?? notKnowing(answer.question, titles, scope, knowledge);
};

/** "Entinen hankejohtaja": whom somebody else came after; who holds it today is another. */
const heldBefore = (answer: Answer, question: Question, scope: Scope, { knowledge }: Library): Answer => {
  const title = question.units.find(isOffice);
  const isFormer = (fact: Fact): boolean => isFollowed(fact, knowledge);
  const led = ledBy(answer, isFormer);
  if (led?.kind === 'answer') return { ...led, families: [led.families[0]] };
  const names = title ? namesOf(title, question, knowledge) : [];
  const near = (scope.tiers[0] ?? []).filter(isFormer);
  const holders = near.filter((fact) => title && holds(fact, title, names, question));
  const asked = title ? [{ ...title, text: [...new Set([question.former, title.text])].join(' ') }] : [];
  return answerOf(question, holders, knowledge) ?? notKnowing(question, asked, scope, knowledge);
};

/** Whether somebody else came after who is told of. */
const isFollowed = ({ value, supersededBy }: Fact, { facts }: Knowledge): boolean =>
  'person' in value &&
  supersededBy.some((id) => {
    const next = facts.find((fact) => fact.id === id)?.value;
    return next && 'person' in next && next.person !== value.person;
  });

/** `johtaja` alone may be any. */
const mayBeAny = (title: Unit, question: Question): boolean =>
  isAnyLeader(title.text) && !(question.language === 'en' && beginningOf(title, question));

/** "Kuka on Jukka Lindberg?": before who came after him. */
const ledByNamed = (answer: Answer, { subjects, passed }: Question): Answer => {
  const [person, ...more] = subjects.filter(({ subject: { kind } }) => kind === 'person');
  const isSomeoneElse =
    answer.kind === 'answer' && 'person' in answer.families[0].head.value && passed.length + more.length === 0;
  if (!person || !isSomeoneElse) return answer;
  return ledBy(answer, ({ value }) => 'person' in value && value.person === person.subject.id) ?? answer;
};

/** Whom the answer tells of already comes first; otherwise those near by are told, or it is asked of which place. */
const toldOfTitle = (answer: Answer, title: Unit, question: Question, scope: Scope, library: Library): Answer => {
  const { knowledge, mentions } = library;
  const near = nearBy(scope, knowledge).filter((fact) => namesHolder(fact, knowledge, mentions));
  const isMeant = holding(title, near, question, scope, knowledge);
  const led = ledBy(answer, (fact) => namesHolder(fact, knowledge, mentions) && isMeant(fact));
  if (led) return led;
  const holders = near.filter(isMeant).filter(isOfYears(question)).toSorted(byName(title, question.language));
  if (isAnywhere(scope) && new Set(holders.map(rootOf)).size > 1) return clarifyAmong(question, holders, knowledge);
  const told = holders.slice(0, MOST_TOLD);
  // That a telephone number is not known says more than who has none.
  if (answer.kind === 'unknown' && lacksDetail(told, question)) return answer;
  const found = answerOf(question, told, knowledge);
  if (found) return { ...found, more: holders.length - told.length };
  return answer.kind === 'answer' ? notKnowing(question, [title], scope, knowledge) : answer;
};
const MOST_TOLD = 3;

/** What somebody said, or what is told of them, names no holder. */
const namesHolder = (fact: Fact, knowledge: Knowledge, mentions: Mentions): boolean =>
  ('person' in fact.value || fact.topic === 'contact' || fact.topic === 'organisation') &&
  tellsWho(fact, knowledge, mentions);

/** Who holds it now did not hold it at another time. */
const isOfYears =
  ({ years }: Question) =>
  ({ asOf }: Fact): boolean =>
    years.every((year) => asOf.startsWith(year));

/** Whose title is the very word before those who go by another one for it; of these the newest. */
const byName = ({ word, text }: Unit, language: Language): ((one: Fact, other: Fact) => number) => {
  const lemma = word?.terms[0] ?? text.toLowerCase();
  const isSo = (fact: Fact): number => Number(roleOf(fact, language).toLowerCase().includes(lemma));
  return (one, other) => isSo(other) - isSo(one) || newestFirst(one, other);
};

const lacksDetail = (facts: readonly Fact[], { units }: Question): boolean =>
  units.some(({ senses }) =>
    senses.some(
      ({ kind, id }) =>
        kind === 'detail' &&
        (id === 'phone' || id === 'email') &&
        !facts.some(({ value }) => 'person' in value && value[id]),
    ),
  );

const isAnywhere = ({ anchors, programmes }: Scope): boolean => anchors.length + programmes.length === 0;

const nearBy = (scope: Scope, { facts }: Knowledge): readonly Fact[] =>
  (isAnywhere(scope) ? facts : [...(scope.tiers[0] ?? []), ...scope.apart.facts]).filter(
    ({ supersededBy }) => supersededBy.length === 0,
  );

/** Sources call who leads a project by either title: where a region has nobody by the one, the other is told with it. */
const holding = (
  title: Unit,
  near: readonly Fact[],
  question: Question,
  { apart, anchors }: Scope,
  knowledge: Knowledge,
): ((fact: Fact) => boolean) => {
  const names = namesOf(title, question, knowledge);
  const isHeldBy = (fact: Fact): boolean => holds(fact, title, names, question);
  const isOfPlace = anchors.every(({ kind }) => kind === 'region' || kind === 'project' || kind === 'municipality');
  if (near.some(isHeldBy) || !names.some(isProjectLeader) || !isOfPlace) return isHeldBy;
  return (fact) => isHeldBy(fact) || (leadsProject(fact) && !apart.facts.includes(fact));
};

const ledBy = (answer: Answer, isMeant: (fact: Fact) => boolean): Answer | undefined => {
  if (answer.kind !== 'answer') return undefined;
  const leading = answer.families.find(({ head }) => isMeant(head));
  return leading && { ...answer, families: [leading, ...answer.families.filter((family) => family !== leading)] };
};

const leadsProject = ({ value }: Fact): boolean => 'person' in value && saysProjectLeader(value.role.fi);

/** The title and other words for it. */
const namesOf = (title: Unit, question: Question, { vocabulary }: Knowledge): readonly string[] => {
  const { language } = question;
  const { word, text } = title;
  const before = language === 'en' ? beginningOf(title, question) : undefined;
  if (before) return [`${before.text} ${text}`.toLowerCase()];
  const lemma = word?.terms[0] ?? text.toLowerCase();
  // Stems begin words.
  const isSame = (other: string): boolean => (language === 'fi' ? other === lemma : other.startsWith(lemma));
  return [
    lemma,
    text.toLowerCase(),
    ...ofReform(lemma),
    ...(vocabulary.synonyms?.[language] ?? []).filter((group) => group.some(isSame)).flat(),
  ];
};

/** `sote-toimialajohtaja` is one of these services, as all here are; `sote-johtaja` is no leader of just anything. */
const ofReform = (lemma: string): readonly string[] => {
  const title = lemma.replace(REFORM, '');
  return title !== lemma && title !== '' && !BARE.test(title) ? [title] : [];
};
const REFORM = /^sote-?/;
const BARE = /^(?:johtaja|päällikkö)$/;

const holds = (fact: Fact, { word }: Unit, names: readonly string[], { language }: Question): boolean => {
  const said = saidOf(fact, language).toLowerCase();
  const [head = '', ...before] = (word?.parts ?? []).map(([part = '']) => part).toReversed();
  return (
    names.some(
      (name) => said.includes(name) || (!isProjectLeader(name) && name.split(' ').every((part) => said.includes(part))),
    ) ||
    (before.length > 0 && saysParts(said, before.toReversed().join(''), head))
  );
};

/** What a fact says of whom it tells: people by their role and by what they are asked for with. */
const saidOf = (fact: Fact, language: Language): string =>
  [roleOf(fact, language), ...(fact.keywords?.[language] ?? [])].join('; ');

const roleOf = ({ value }: Fact, language: Language): string =>
  'person' in value ? value.role[language] : 'fi' in value ? value[language] : '';

/** `kuntayhtymän johtaja` as well as `kuntayhtymäjohtaja`, and `ICT-hankejohtaja` for `ICT-johtaja`. */
const saysParts = (said: string, before: string, head: string): boolean =>
  said
    .split(before)
    .slice(1)
    .some((rest) => {
      const at = rest.indexOf(head);
      return at >= 0 && /^(?:[\p{L}-]*|\p{L}* )$/u.test(rest.slice(0, at));
    });
