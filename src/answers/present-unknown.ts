/** Not knowing → Message: what is not known or was not understood, what is known nearby, and where to look. */
import { isMinistry, type Knowledge, type Subject } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, listText } from '../language/values.ts';
import { topicsOf } from '../questions/query-of.ts';
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

const unknownHeadline = (answer: Unknown, { language }: Speaker): string => {
  const { reason, question, notUnderstood, missing } = answer;
  const texts = TEXTS[language];
  const names = (subjects: readonly Subject[]): string =>
    listText(
      subjects.map(({ name }) => name[language]),
      language,
    );
  const subject = names(askedAbout(answer));
  const giver = names(giversIn(answer));
  const ofGiver = (what: string): string => (giver ? `${what} (${giver})` : what);
  const ids = (kind: string) => [...new Set(missing.filter((sense) => sense.kind === kind).map(({ id }) => id))];
  if (reason === 'before-knowledge') return texts.beforeKnowledge(dateText(question.at ?? '', language));
  if (reason === 'no-such-measure' && subject) {
    return texts.noSuchMeasure(
      subject,
      ofGiver(
        ids('measure')
          .map((id) => texts.measures[id as keyof typeof texts.measures])
          .join(', '),
      ),
    );
  }
  if (reason === 'no-such-detail' && subject) {
    return texts.noSuchDetail(
      subject,
      ids('detail')
        .map((id) => texts.details[id])
        .join(', '),
    );
  }
  if (reason === 'sources-silent' && subject) {
    const said = question.units.filter(({ text }) => text);
    const ways = [said.filter(({ must }) => must), said.filter(({ quiet }) => !quiet), said];
    const words = (ways.find(({ length }) => length > 0) ?? []).map(({ text }) => text).join(' ');
    return words ? texts.sourcesSilent(subject, quoted([words], language)) : texts.nothingAtAll(subject);
  }
  const topicIds = missing.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));
  const topics = [...new Set<string>(topicIds.length > 0 ? topicIds : topicsOf(question))].map(
    (id) => texts.topics[id as Topic],
  );
  const about = topics.join(', ') || quoted(notUnderstood, language);
  if (reason === 'nothing-known' && subject)
    return about ? texts.nothingKnown(subject, ofGiver(about)) : texts.nothingAtAll(subject);
  return notUnderstood.length > 0 ? texts.notUnderstood(quoted(notUnderstood, language)) : texts.nothingKnownAtAll;
};
