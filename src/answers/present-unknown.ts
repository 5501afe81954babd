/** Not knowing → Message: what is not known or was not understood, what is known nearby, and where to look. */
import { isMinistry, type Knowledge, type Subject } from '../knowledge/knowledge.ts';
import type { Language, Measure, Topic } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, listText } from '../language/values.ts';
import { topicsOf } from '../questions/query-of.ts';
import type { SenseKind } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { choicesOf } from './choices.ts';
import { type Message, messageOf, quoted } from './message.ts';
import { grantsLine, pageLine } from './official-page.ts';
import type { Speaker } from './statements.ts';
import { viaNotes } from './via.ts';

type Unknown = Extract<Answer, { kind: 'unknown' }>;

export const presentUnknown = (answer: Unknown, speaker: Speaker): Message => {
  const { language } = speaker;
  const texts = TEXTS[language];
  // Of a municipality that moved, nothing was looked for where it is today.
  const moved = answer.question.subjects
    .map(({ subject }) => subject)
    .filter(({ within, before2021 }) => within !== undefined && within === before2021);
  return messageOf('unknown', language, unknownHeadline(answer, speaker), {
    details: answer.offers.length > 0 ? [texts.youCanAsk] : [],
    notes: [...moved.flatMap((place) => viaNotes(place, [], speaker)), ...pagesFor(answer, speaker)],
    choices: choicesOf(answer.offers, speaker),
  });
};

/** Which official pages may help: that of the subjects, of the country where none is named; of a grant the national one too. */
const pagesFor = (answer: Unknown, speaker: Speaker): string[] => {
  const { subjects } = answer;
  const national = isOfMoney(answer) ? grantsLine(subjects, speaker) : [];
  if (subjects.length === 0 && national.length > 0) return national;
  const page = (subjects.length > 0 ? askedAbout(answer) : countriesIn(speaker.knowledge))
    .map((subject) => pageLine(subject, speaker))
    .find(Boolean);
  return [...new Set([...(page ? [page] : []), ...national])];
};

const countriesIn = ({ subjects }: Knowledge): Subject[] =>
  [...subjects.values()].filter(({ kind }) => kind === 'country');

const isOfMoney = ({ question, missing }: Unknown): boolean =>
  topicsOf(question).includes('funding') || missing.some(({ kind }) => kind === 'measure');

/** "Paljonko Lappi sai STM:ltä?": who would have given the money is no second subject. */
const giversIn = (answer: Unknown): readonly Subject[] => {
  const ministries = isOfMoney(answer) ? answer.subjects.filter(isMinistry) : [];
  return ministries.length < answer.subjects.length ? ministries : [];
};

const askedAbout = (answer: Unknown): readonly Subject[] => {
  const givers = giversIn(answer);
  return answer.subjects.filter((subject) => !givers.includes(subject));
};

const unknownHeadline = (answer: Unknown, speaker: Speaker): string => {
  const { reason, question, notUnderstood } = answer;
  const { language } = speaker;
  const texts = TEXTS[language];
  if (reason === 'before-knowledge') return texts.beforeKnowledge(dateText(question.at ?? '', language));
  const subject = namesOf(askedAbout(answer), language);
  const headline = subject && headlineAbout(subject, answer, language);
  if (headline) return headline;
  return notUnderstood.length > 0 ? texts.notUnderstood(quoted(notUnderstood, language)) : texts.nothingKnownAtAll;
};

/** What is not known of some subjects; undefined where it says more what of the question was not understood. */
const headlineAbout = (subject: string, answer: Unknown, language: Language): string | undefined => {
  const texts = TEXTS[language];
  const giver = namesOf(giversIn(answer), language);
  const ofGiver = (what: string): string => (giver ? `${what} (${giver})` : what);
  switch (answer.reason) {
    case 'no-such-measure':
      return texts.noSuchMeasure(
        subject,
        ofGiver(
          idsMissing(answer, 'measure')
            .map((id) => texts.measures[id as Measure])
            .join(', '),
        ),
      );
    case 'no-such-detail':
      return texts.noSuchDetail(
        subject,
        idsMissing(answer, 'detail')
          .map((id) => texts.details[id])
          .join(', '),
      );
    case 'sources-silent': {
      const words = wordsAsked(answer);
      return words ? texts.sourcesSilent(subject, quoted([words], language)) : texts.nothingAtAll(subject);
    }
    case 'nothing-known': {
      const about = topicsText(answer, language) || quoted(answer.notUnderstood, language);
      return about ? texts.nothingKnown(subject, ofGiver(about)) : texts.nothingAtAll(subject);
    }
    default:
      return undefined;
  }
};

const namesOf = (subjects: readonly Subject[], language: Language): string =>
  listText(
    subjects.map(({ name }) => name[language]),
    language,
  );

const idsMissing = ({ missing }: Unknown, kind: SenseKind): string[] => [
  ...new Set(missing.filter((sense) => sense.kind === kind).map(({ id }) => id)),
];

/** What has to be explained, or else what is said at all. */
const wordsAsked = ({ question }: Unknown): string => {
  const said = question.units.filter(({ text }) => text);
  const ways = [said.filter(({ must }) => must), said.filter(({ quiet }) => !quiet), said];
  return (ways.find(({ length }) => length > 0) ?? []).map(({ text }) => text).join(' ');
};

const topicsText = (answer: Unknown, language: Language): string => {
  const missing = idsMissing(answer, 'topic');
  const topics = missing.length > 0 ? missing : topicsOf(answer.question);
  return topics.map((id) => TEXTS[language].topics[id as Topic]).join(', ');
};
