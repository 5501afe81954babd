/** What the question before asked, put again to one that leaves it out. */
import type { Language } from '../knowledge/schema.ts';
import { TEXTS } from '../language/texts.ts';
import { topicsOf } from '../questions/query-of.ts';
import type { Query, Question, Unit } from '../questions/question.ts';
import type { Reader } from '../questions/spans.ts';
import { questionOfTitle } from '../questions/title-names.ts';
import { understand } from '../questions/understand.ts';
import { silentUnit } from '../questions/units.ts';
import type { Wording } from '../questions/wording.ts';

type GoingOn = {
  /** A title of before is still meant. */
  isHeld: boolean;
  /** It leans on all that was asked before. */
  leans: boolean;
  /** It asks for nothing itself. */
  isBare: boolean;
  /** It names a programme or a term, of which nobody asks what is asked of places. */
  isOfMatter: boolean;
};

/** What goes on being asked, in ids, and in words where these are known; none where the question asks on its own. */
export const askedBefore = (
  previous: Query,
  { isHeld, leans, isBare, isOfMatter }: GoingOn,
  language: Language,
  reader: Reader,
): { units: readonly Unit[]; wording: Wording | undefined } | undefined => {
  const title = isHeld ? titleBefore(previous, language, reader) : undefined;
  if (!leans && !title) return undefined;
  const topic = isBare && !title && !isOfMatter ? topicBefore(previous, language, reader) : undefined;
  const ids = leans ? unitsOf(previous) : [];
  return {
    units: topic?.units ?? [...(title?.units ?? []), ...ids],
    wording: isBare && ids.length === 0 ? title?.wording : topic?.wording,
  };
};

/** "Hankejohtaja Kainuu", "entä Satakunta?", "puhelinnumero?": whoever holds the title, unless it was told who that is. */
const titleBefore = ({ title }: Query, language: Language, reader: Reader): Question | undefined =>
  title && understand(questionOfTitle(title, language), reader).questions[0];

/** "Sisältö Kainuu", "entä Satakunta?": a topic that is all that was asked for, by its name, where that says no more. */
const topicBefore = (previous: Query, language: Language, reader: Reader): Question | undefined => {
  const { topics, measures, events, details, programmes } = previous;
  const [topic] = topics;
  if (!topic || topics.length + measures.length + events.length + details.length + programmes.length > 1)
    return undefined;
  const named = understand(TEXTS[language].topics[topic], reader).questions[0];
  return named?.language === language && topicsOf(named).join() === topic ? named : undefined;
};

export const unitsOf = ({ topics, measures, events, details }: Query): Unit[] => [
  ...topics.map((id) => silentUnit({ kind: 'topic', id })),
  ...measures.map((id) => silentUnit({ kind: 'measure', id })),
  ...events.map((id) => silentUnit({ kind: 'event', id })),
  ...details.map((id) => silentUnit({ kind: 'detail', id })),
];
