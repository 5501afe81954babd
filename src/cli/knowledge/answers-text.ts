/** Which questions get another answer, in words: what a curator should look at first, and no more than one reads. */
import { type AnswerChange, OUTCOMES, type Outcome } from './compared-answers.ts';

const TITLES: Record<Outcome, string> = {
  lost: 'Ennen vastattiin, nyt ei',
  other: 'Toinen fakta ensin',
  gained: 'Ennen ei vastattu, nyt vastataan',
  wording: 'Vain sanamuoto',
};

/** Each new text changes a little what every word weighs. */
const OTHERS = 'Muita faktoja koskevat, useimmiten kysymyksiä, joissa vastaukset olivat jo lähes tasoissa';

const MOST_SHOWN = 10;
const LONGEST = 200;

export type Telling = {
  /** How many questions were asked. */
  asked: number;
  /** Ids of the facts that have changed, or whose examples have. */
  touched: ReadonlySet<string>;
  /** How to see what is left out; nothing is where it is not given. */
  howToSeeAll?: string;
};

export const answersText = (changes: readonly AnswerChange[], telling: Telling): string => {
  const { asked, touched } = telling;
  if (asked === 0) return 'Kysymyssarjaa ei ole, joten vastauksia ei verrattu.';
  if (changes.length === 0) return `Kaikki ${asked} kysymystä saavat saman vastauksen kuin ennen.`;
  const concerns = ({ facts }: AnswerChange) => facts.some((id) => touched.has(id));
  const own = changes.filter(concerns);
  const others = changes.filter((change) => !concerns(change));
  return [
    `Toisen vastauksen saa ${changes.length} kysymystä ${asked} kysymyksestä.`,
    ...partText('Muuttuneita faktoja koskevat', own, telling),
    ...partText(touched.size > 0 ? OTHERS : 'Muuttuneet vastaukset', others, telling),
  ].join('\n');
};

const partText = (title: string, changes: readonly AnswerChange[], telling: Telling): string[] =>
  changes.length === 0
    ? []
    : ['', `${title} (${changes.length}):`, ...OUTCOMES.flatMap((outcome) => groupText(outcome, changes, telling))];

const groupText = (outcome: Outcome, changes: readonly AnswerChange[], { howToSeeAll }: Telling): string[] => {
  const all = changes.filter((change) => change.outcome === outcome);
  if (all.length === 0) return [];
  const isWhole = howToSeeAll === undefined;
  const shown = isWhole ? all : all.slice(0, MOST_SHOWN);
  const cut = (text: string) => (isWhole || text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
  const left = all.length - shown.length;
  return [
    `  ${TITLES[outcome]} (${all.length}):`,
    ...shown.flatMap(({ question, before, now }) => [
      `    ${cut(question)}`,
      `      oli: ${cut(before)}`,
      `      nyt: ${cut(now)}`,
    ]),
    ...(left > 0 ? [`    … ja ${left} muuta; kaikki näyttää ${howToSeeAll}`] : []),
  ];
};
