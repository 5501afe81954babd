/** Not knowing → Message: what is not known or was not understood, what is known nearby, and where to look. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Topic } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import { dateText, listText } from '../language/values.ts';
import { queryOf } from '../questions/query-of.ts';
import type { Answer } from './answer.ts';
import { choicesOf } from './choices.ts';
import { type Message, messageOf, quoted } from './message.ts';
import { pageLine } from './official-page.ts';
import type { Speaker } from './statements.ts';

type Unknown = Extract<Answer, { kind: 'unknown' }>;

export const presentUnknown = (answer: Unknown, speaker: Speaker): Message => {
  const { language } = speaker;
  const texts = TEXTS[language];
  const page = placesOf(answer, speaker)
    .map((subject) => pageLine(subject, speaker))
    .find(Boolean);
  return messageOf('unknown', language, unknownHeadline(answer, speaker), {
    details: answer.offers.length > 0 ? [texts.youCanAsk] : [],
    notes: page ? [page] : [],
    choices: choicesOf(answer.offers, speaker),
  });
};

/** Whose official page may help: that of the subjects, of the country where none is named. */
const placesOf = ({ subjects }: Unknown, { knowledge }: Speaker): readonly Subject[] =>
  subjects.length > 0 ? subjects : [...knowledge.subjects.values()].filter(({ kind }) => kind === 'country');

const unknownHeadline = (
  { reason, question, subjects, notUnderstood, missing }: Unknown,
  { language }: Speaker,
): string => {
  const texts = TEXTS[language];
  const subject = listText(
    subjects.map(({ name }) => name[language]),
    language,
  );
  const ids = (kind: string) => [...new Set(missing.filter((sense) => sense.kind === kind).map(({ id }) => id))];
  if (reason === 'before-knowledge') return texts.beforeKnowledge(dateText(question.at ?? '', language));
  if (reason === 'no-such-measure' && subject) {
    return texts.noSuchMeasure(
      subject,
      ids('measure')
        .map((id) => texts.measures[id as keyof typeof texts.measures])
        .join(', '),
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
    const musts = question.units.filter(({ must, text }) => must && text);
    const asked = musts.length > 0 ? musts : question.units.filter(({ quiet }) => !quiet);
    const words = asked.map(({ text }) => text).join(' ');
    return words ? texts.sourcesSilent(subject, quoted([words], language)) : texts.nothingAtAll(subject);
  }
  const topicIds = missing.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));
  const topics = [...new Set<string>(topicIds.length > 0 ? topicIds : queryOf(question).topics)].map(
    (id) => texts.topics[id as Topic],
  );
  const about = topics.join(', ') || quoted(notUnderstood, language);
  if (reason === 'nothing-known' && subject)
    return about ? texts.nothingKnown(subject, about) : texts.nothingAtAll(subject);
  return notUnderstood.length > 0 ? texts.notUnderstood(quoted(notUnderstood, language)) : texts.nothingKnownAtAll;
};
