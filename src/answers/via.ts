/** How a municipality led to a region, as a remark below what is told of the region. */
import { isBeforeDivision } from '../knowledge/division.ts';
import type { Fact, Subject } from '../knowledge/knowledge.ts';
import { DIVISION_TEXTS } from '../language/division-texts.ts';
import { TEXTS } from '../language/texts.ts';
import type { Speaker } from './statements.ts';

/** Which region a municipality led to, and of one that moved, where else it belonged. */
export const viaNotes = (place: Subject, shown: readonly Fact[], { knowledge, language }: Speaker): string[] => {
  const nameOfRegion = (id: string | undefined): string => knowledge.subjects.get(id ?? '')?.name[language] ?? '';
  const { within, before2021 } = place;
  const town = place.name[language];
  const now = knowledge.subjects.get(place.id)?.within;
  const texts = DIVISION_TEXTS[language];
  if (within !== now) {
    const then = nameOfRegion(within);
    return [texts.viaEarlier(town, then, nameOfRegion(now)), ...(shown.length > 0 ? [texts.figuresOf(then)] : [])];
  }
  const isOfThen = ({ covers, asOf }: Fact): boolean => isBeforeDivision(covers.round ?? asOf);
  const moved = before2021 !== undefined && shown.some(isOfThen);
  return [
    TEXTS[language].via(town, nameOfRegion(within)),
    ...(moved ? [texts.viaLater(town, nameOfRegion(before2021))] : []),
  ];
};
