/**
 * What lies nearest to a question that no source answers: the condition for the figure that was reached, the aim for what came of
 * it, who took part for who did not, another day for that of the decision. None of it is told as if it were asked for.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import { asksFor } from '../questions/units.ts';
import { SAYS_REASON, SAYS_SUM, textOf } from './asks.ts';
import { passesByCounty } from './beginnings.ts';
import type { Kind } from './kind-told.ts';

const saying =
  (phrase: RegExp): ((fact: Fact) => boolean) =>
  (fact) =>
    phrase.test(`${textOf(fact)} ${(fact.keywords?.fi ?? []).join(' ')}`);

/** As it was typed, small words and all; a button has none. */
const asking =
  (phrase: RegExp): Kind['asks'] =>
  ({ text = '' }) =>
    phrase.test(` ${text.toLowerCase().replaceAll(/[^\p{L}\d'-]+/gu, ' ')} `);

const isDated = ({ value }: Fact): boolean => 'on' in value || 'from' in value;

/** `miksei`, `varför … inte`, "why was … not". */
const WHY_NOT =
  / miks(?:ei|eivät|en|emme) | (?:miksi|miks|minkä takia) (?:\S+ )*(?:ei|eivät) | varför (?:\S+ )*(?:inte|ej) | why (?:\S+ )*(?:not|\S+n't) /;

/** "Tarkka prosentti", "which percentage was actually reached?" */
const REACHED =
  / (?:tarkka|täsmällinen|toteutunut|lopullinen|exakta?|faktiska?|exact|actual)\S* (?:\S+ )*\S*(?:prosent|procent|percent)\S* | \S*(?:prosent|procent|percent)\S* (?:\S+ )*(?:saavutti\S*|saavutettiin|toteutui|täyttyi|uppnå\S+|reached?) /;

/** Where within a place: a building, not in which town. */
const BUILDING =
  / (?:mihin|missä|mistä|mikä|minkä) (?:rakennu(?!udist)|talo(?!u)|toimitil|tiloi|kiinteistö|huonee)\S* | vilke[nt] (?:byggnad|hus|lokal|fastighet)\S* | (?:which|what) (?:building|premises|house|property) /;
const SAYS_BUILDING = /rakennu[sk]|kiinteistö|toimisto|toimitil|osoite|(?<=\p{L})(?:katu|kadu|tie)(?!\p{L})/iu;

/** `käyttöönottopäivä`: the day of something, in one word. */
const DAY_OF = / \p{L}{4,}(?:päivä|päivän|päivämäärä|ajankohta|datum|dag|dagen) /u;
const SAYS_TIME = /\d{4}|kuussa|kevää|kesä|syksy|talve/;

/** "Päätöksen päivä", "vilket datum … beslut", "when was the decision made?" */
const DECISION = / (?:\S*päätö(?:s|ksen|kset|ksestä|stä)|beslut|beslutet|decision) /;
const SAYS_DECISION = /päät(?:ö|ti|et)|myön|hyväksy|vahvist|ratkai|valin|valit/i;

/** "Which municipality got the largest part?" */
const LARGEST_PART =
  / (?:mikä|mille|millä) (?:kun|kaupun)\S* (?:\S+ )*(?:suurimman|suurin|eniten|pienimmän|vähiten) | vilken kommun (?:\S+ )*(?:störst|mest|minst)\S* | which (?:municipality|town|city) (?:\S+ )*(?:largest|biggest|most|smallest|least) /;
const isOfGetting: Kind['asks'] = ({ units }) =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'measure' || id === 'funding'));

/** What came of it, not what was to come of it. */
const ACHIEVED =
  / (?:saavutti|saavuttivat|saavutettiin|saavutettu) | (?:sai|saivat|saatiin|saatu) (?:\S+ )*aikaan | vad (?:\S+ )*(?:uppnådde|uppnåddes|uppnått|åstadkom) | what (?:did|has|have) (?:\S+ )*(?:achieved?|accomplish(?:ed)?) | what was (?:\S+ )*(?:achieved|accomplished) /;
const SAYS_RESULT = /saavut|saatiin|tulokse|tulos|syntyi|valmistui|parani|lyheni|otettiin käyttöön|tehtiin|luotiin/i;

export const NEIGHBOURING: readonly Kind[] = [
  { asks: passesByCounty, has: ({ begins }) => begins !== 'county' },
  {
    asks: asking(WHY_NOT),
    has: saying(SAYS_REASON),
  },
  { asks: asking(REACHED), has: ({ topic }) => topic !== 'conditions' },
  {
    asks: asking(BUILDING),
    has: (fact) => fact.topic === 'location' || saying(SAYS_BUILDING)(fact),
  },
  { asks: asking(DAY_OF), has: (fact) => isDated(fact) || SAYS_TIME.test(textOf(fact)) },
  {
    asks: (asked) => asksFor(asked.units, 'when', 'which-day') && asking(DECISION)(asked),
    has: (fact) => !isDated(fact) || saying(SAYS_DECISION)(fact),
  },
  {
    asks: (asked) => asking(LARGEST_PART)(asked) && isOfGetting(asked),
    has: (fact) => 'amount' in fact.value || SAYS_SUM.test(textOf(fact)),
  },
  {
    asks: asking(ACHIEVED),
    has: (fact) => (fact.topic !== 'goals' && fact.topic !== 'content') || SAYS_RESULT.test(textOf(fact)),
  },
];
