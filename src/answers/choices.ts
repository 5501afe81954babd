/** What a reader may choose, with the words of its button. */
import { OVERVIEW_TEXTS } from '../language/overview-texts.ts';
import { TEXTS } from '../language/texts.ts';
import type { Offer } from './answer.ts';
import { capitalised } from './fact-lines.ts';
import type { Choice } from './message.ts';
import type { Speaker } from './statements.ts';

export const choicesOf = (offers: readonly Offer[], { language }: Speaker): Choice[] =>
  offers.map(({ subject, topic, programme, query }) => {
    const asked = topic ?? query.topics[0];
    const whole = query.overview && OVERVIEW_TEXTS[language].whole[query.overview];
    const what = [whole ?? (asked && TEXTS[language].topics[asked]), programme?.name[language]]
      .filter(Boolean)
      .join(', ');
    const label = [subject?.name[language], what].filter(Boolean).join(': ');
    return { label: whole ? capitalised(label) : label, query };
  });
