/**
 * Whether a fact has the kind of thing that is asked for at all: a number where it is asked how many, a day where which day,
 * a name where who. However near its words come, without it nothing is answered.
 */
import type { Fact, SubjectKind } from '../knowledge/knowledge.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import { isTitle } from '../questions/title-names.ts';
import { asksFor, isAsk } from '../questions/units.ts';
import { SAYS_ACTOR, SAYS_FIGURE, SAYS_SUM, textOf } from './asks.ts';
import { NEIGHBOURING } from './neighbouring.ts';
import type { Library } from './search.ts';
import { titlesAsked } from './title-holders.ts';

/** The question as written, in lower case and with a space on either side; names of places and people are left out. */
type Written = string;

/** Its words by their lemma in Finnish and their stem elsewhere, small words and all. */
type Said = string;

export type Asked = Question & { written: Written; said: Said };

export type Kind = {
  /** Whether it is asked for. */
  asks: (asked: Asked) => boolean;
  /** Whether the fact has it. */
  has: (fact: Fact, library: Library) => boolean;
};

const writes =
  (phrase: RegExp): Kind['asks'] =>
  ({ written }) =>
    phrase.test(written);

const says =
  (phrase: RegExp): Kind['has'] =>
  (fact) =>
    phrase.test(textOf(fact));

/** Numerals, and words that say how many without one: `molemmat`, `kaikki`, `useita`. */
const SAYS_HOW_MANY =
  /(?<!\p{L})(?:yksi|yhde|kaksi|kahde|kahte|kolm|neljä|viisi|viide|viite|kuusi|kuude|kuute|seitse|kahdeks|yhdeks|kymmen|sata|sada|tuhat|tuhan|molem|puol|kaik|use[ia]|mon[it]|jokai|ainoa)/iu;
const hasNumber = (fact: Fact): boolean =>
  'names' in fact.value || 'amount' in fact.value || SAYS_FIGURE.test(textOf(fact)) || SAYS_HOW_MANY.test(textOf(fact));

const hasDates = ({ value }: Fact): boolean => 'on' in value || 'from' in value;
const SAYS_WHEN =
  /(?:19|20)\d\d|(?<!\p{L})(?:(?:kun|vasta|jälkeen|ennen|alussa|lopussa|heti|aikana|mennessä|vielä|jo|jos)(?!\p{L})|kevä|kesä|syksy|talv|vuo[dst]|kuukau|kuussa|kuuta|pysyv|jatku|toistais)/iu;
const SAYS_DAY = /\d\.\d/;

/** A clock shows it, or an hour is written. */
const ASKS_HOUR =
  / mihin ai(?:kaan|koihin) (?!vuodesta)| monelta | hur dags | vilka tider | (?:what|which) (?:time|hour)s? /;

/** `missä kunnissa`, `minkä kunnan`; whether it is so in them all is told as well. */
const ASKS_TOWN =
  / (?:missä kun(?:nissa|nassa)|mistä kun(?:nista|nasta)|mihin kun(?:tiin|taan)|mitkä kunnat|millä kun(?:nilla|nalla)|mille kun(?:nille|nalle)|miltä kun(?:nilta|nalta)|mikä kunta|minkä kun(?:nan|tien)|vilk(?:en|a) kommun(?:er)?|which (?:municipality|municipalities|towns?)) /;
const SAYS_ALL = /kaik|jokai|muut? |ei(?:vät)? /i;

/** `minkä järjestöjen`; by name. */
const ASKS_BODY =
  / (?:mikä|minkä|mitkä|missä|millä|mille) (?:muu\S* )?(?:järjestö|yhdisty|yrity|firm|ammattiliito|konsultti)\S* | vilk(?:en|a) (?:förening|företag|fack)\S* | which (?:staff )?(?:union|compan)\S* /;

/** `mitkä muut toimijat`; by what they are as well. */
const ASKS_ACTOR =
  / (?:mitkä|minkä) (?:muu\S* )?(?:alueen )?(?:toimij|organisaatio)\S* | vilka (?:organisation|aktör)\S* | which (?:organis|organiz|actor)\S* /;

/** `nimeltä`, `nimet`: of more than one. */
const ASKS_NAMES = / (?:nimeltä|nimet|nimiä|nimineen|namnen|vid namn|by name|(?:the|their) names) /;

const OWN_MONEY =
  / oma(?:a|lla|n)? (?:raha|rahoitu|osuu)\S* | (?:egna|eget|egen) (?:peng|medel|finans|andel)\S* | own (?:money|fund|contribut|share)\S* /;
const SAYS_OWN = /osuu[sdk]|oma(?:a|n|lla|sta)? |omara|omavas|kuntien|itse |valtio/i;

/** `kuka`, not `kenelle` or `till vem`. */
const WHO = /^(?:kuka|kukahan|kukas|ketkä|kutka|keitä|vem|vilka personer|who)$/i;
const WITH_WHOM = / (?:till|med|av|från|för|to|with|by|from|for|of) (?:vem|who) /;
const asksWho: Kind['asks'] = ({ units, said }) =>
  // "I'm a doctor who …. Which project …?": the other one asks.
  !asksFor(units, 'what') && units.some((unit) => isAsk(unit, 'who') && WHO.test(unit.text)) && !WITH_WHOM.test(said);
const SAYS_BODY = /hallinnoij|hakija|saaja|hyvinvointialue|toimieli|ryhmä|hallitus|valtuusto|laitos/i;
/** Names within a sentence. */
const NAMES = /(?<=[\p{Ll}\d,] )\p{Lu}\p{L}[\p{L}-]*/gu;
/** So many letters of a name stand in all its forms. */
const STEM = 4;
const ORIGINALLY = / alun ?perin | ursprungligen | originally /;
const asksApplied = ({ units }: Question): boolean =>
  units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'measure' && id === 'applied'));
const FIRST_ROUND = '2020';

/** Whether the text names somebody of these kinds, or somebody unknown, who is neither a place nor a programme. */
const namesSome = (kinds: readonly SubjectKind[], { id, subject, value }: Fact, library: Library): boolean => {
  if (!('fi' in value)) return 'person' in value || kinds.includes('organisation');
  const { mentions, knowledge } = library;
  const others = [...(mentions.get(id) ?? []), subject.within].flatMap(
    (other) => knowledge.subjects.get(other ?? '') ?? [],
  );
  if (others.some(({ kind }) => kinds.includes(kind))) return true;
  const stems = [subject, ...others].flatMap(({ name }) => name.fi.split(' ').map((word) => word.slice(0, STEM)));
  return (value.fi.match(NAMES) ?? []).some((name) => !stems.includes(name.slice(0, STEM)));
};

const namesSomeone = (fact: Fact, library: Library): boolean => namesSome(['person', 'organisation'], fact, library);

const namesTown = (fact: Fact, library: Library): boolean =>
  'names' in fact.value || library.mentions.town.has(fact.id) || SAYS_ALL.test(textOf(fact));

const SAYS_SOMEONE = [SAYS_ACTOR, SAYS_BODY];
const saysWhoActs = (fact: Fact, library: Library): boolean =>
  namesSomeone(fact, library) || SAYS_SOMEONE.some((says) => says.test(textOf(fact)));

/** `puhelinnumero`, not `tarvitsen sähköpostiin …`. */
const ASKS_NUMBER = / (?:puhelin)?numero(?:a|n)? | (?:telefon)?nummer | (?:phone|telephone) number /;

/** Who in a ministry, or of a town: nobody but a person. */
const WITHIN_BODY =
  / (?:ministeriö|stm|thl|liito|maakuntaliito|kaupungi|kunna|sairaanhoitopiiri|kuntayhtymä|virasto)\S*(?:ss[aä]|st[aä]|l[lt][aä]) | (?:på|från|vid) (?:ministeriet|staden|kommunen|förbundet) | (?:at|from) the (?:ministry|city|council|municipality) /;
const WITHIN = /(?:ss[aä]|st[aä]|l[lt][aä])$/;
const asksMember: Kind['asks'] = (asked) =>
  asksWho(asked) &&
  !/ keitä /.test(asked.written) &&
  (WITHIN_BODY.test(asked.written) ||
    WITHIN_BODY.test(asked.said) ||
    asked.subjects.some(({ subject, from }) => subject.kind === 'organisation' && WITHIN.test(from)));

/** "Kulut Satakunta", "jaettavissa Etelä-Karjala": a measure, a place and nothing besides. */
const asksMeasureOnly: Kind['asks'] = (asked) => {
  const { units } = asked;
  const isOfMoney = ({ kind, id }: Sense): boolean =>
    kind === 'measure' || kind === 'year' || id === 'funding' || id === 'how-much' || id === 'what';
  return (
    units.some(({ senses }) => senses.some(({ kind }) => kind === 'measure')) &&
    units.every(({ senses }) => senses.length > 0 && senses.every(isOfMoney)) &&
    saysNoMore(asked)
  );
};
/** Beside its units a place and a programme: small words may turn it into another question ("hakemusten määrä"). */
const saysNoMore = ({ units, subjects, wording }: Asked): boolean => {
  const programmes = subjects.filter(({ subject: { kind } }) => kind === 'programme');
  return (
    subjects.every(({ subject: { kind } }) => kind === 'region' || kind === 'programme') &&
    wording.flatMap(({ words }) => words).length <=
      units.length + programmes.flatMap(({ from }) => from.split(' ')).length
  );
};
const tellsMoney: Kind['has'] = (fact) =>
  'amount' in fact.value || fact.topic === 'funding' || SAYS_SUM.test(textOf(fact));

/** Deeds of which it is asked who did them, and what a fact says that tells of them. */
const DEEDS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    / (?:päättää|päättävät|päätti|päättivät|päättänyt|beslutar|beslutade|beslöt|bestämmer|bestämde|decides?|decided) /,
    /päät|myön(?:si|tä)/i,
  ],
  [/ (?:linjasi|linjasivat) /, /linja/i],
  [
    / (?:suunnitteli|suunnittelivat|laati|laativat|planerade|utarbetade|planned|drafted) /,
    /suunnit|laati|laadi|tehtiin|tekivät/i,
  ],
  [/ (?:valmisteli|valmistelivat|förberedde|beredde|prepared) /, /valmist|tehtiin|tekivät/i],
  [/ (?:ehdotti|esitti|föreslog|proposed|suggested) /, /ehdot|esitt/i],
  [/ (?:lupasi|lovade|promised) /, /lupa/i],
  [/ (?:laski|arvioi|räknade|bedömde|calculated|estimated|assessed) /, /lask|arvio/i],
  [/ (?:allekirjoitti|allekirjoittivat|undertecknade|signed) /, /allekirj/i],
  [/ (?:vaati|vaativat|krävde|demanded) /, /vaati|vaadi|edellyt/i],
];
const ofDeed = ([asked, told]: (typeof DEEDS)[number]): Kind => ({
  asks: (question) => asksWho(question) && asked.test(question.written),
  has: (fact) => told.test('person' in fact.value ? `${textOf(fact)} ${fact.value.role.fi}` : textOf(fact)),
});

const isNoContact: Kind['has'] = ({ value }) => !('person' in value);

/** Not what was applied for with money. */
const ASKS_JOB =
  / (?:mitä|mitkä|mihin|minkä|millaisi\S+) (?:tehtäv|työpaik|virk|virko)\S* | vilka (?:uppgifter|tjänster|jobb) | (?:what|which) (?:jobs|tasks|posts|positions) /;
const isNoMoney: Kind['has'] = ({ value }) => !('amount' in value);

/** "Osallistujat, rakenneuudistus Pirkanmaa": nothing but who takes part. */
const asksPartakersOnly: Kind['asks'] = (asked) => {
  const said = asked.units.filter(({ quiet }) => !quiet);
  return said.length > 0 && said.every(isOfPartakers) && saysNoMore(asked);
};
const isOfPartakers = ({ senses }: Unit): boolean => senses.some(({ id }) => id === 'participants');
const tellsPartakers = (fact: Fact, library: Library): boolean =>
  fact.topic === 'participants' || namesSome(['municipality', 'organisation'], fact, library);

const KINDS: readonly Kind[] = [
  { asks: ({ units }) => asksFor(units, 'how-many'), has: hasNumber },
  {
    asks: ({ units }) => asksFor(units, 'when', 'until', 'which-day'),
    has: (fact) => hasDates(fact) || SAYS_WHEN.test(textOf(fact)),
  },
  { asks: ({ units }) => asksFor(units, 'which-day'), has: (fact) => hasDates(fact) || SAYS_DAY.test(textOf(fact)) },
  // When somebody can be called no contact tells.
  { asks: writes(ASKS_HOUR), has: isNoContact },
  { asks: writes(ASKS_TOWN), has: namesTown },
  { asks: writes(ASKS_BODY), has: namesSomeone },
  { asks: writes(ASKS_NAMES), has: namesSomeone },
  { asks: writes(ASKS_ACTOR), has: saysWhoActs },
  { asks: asksWho, has: saysWhoActs },
  { asks: asksMember, has: (fact, library) => namesSome(['person'], fact, library) },
  ...DEEDS.map(ofDeed),
  { asks: writes(OWN_MONEY), has: says(SAYS_OWN) },
  { asks: asksMeasureOnly, has: tellsMoney },
  { asks: writes(ASKS_JOB), has: isNoMoney },
  { asks: asksPartakersOnly, has: tellsPartakers },
  {
    asks: (asked) => ORIGINALLY.test(asked.written) && asksApplied(asked),
    has: ({ value, covers }) => !('amount' in value) || covers.round === undefined || covers.round === FIRST_ROUND,
  },
  {
    asks: ({ subjects, written }) =>
      ASKS_NUMBER.test(written) && subjects.some(({ subject: { kind } }) => kind === 'person'),
    has: (fact, library) => isNoContact(fact, library) || ('person' in fact.value && fact.value.phone !== undefined),
  },
];

/** `said` is the question by its lemmas. */
export const lacksKind = (fact: Fact, question: Question, said: Said, library: Library): boolean => {
  const written = ` ${question.units.map(({ text }) => text.toLowerCase()).join(' ')} `;
  const asked = { ...question, written, said };
  return [...KINDS, ...NEIGHBOURING].some(({ asks, has }) => asks(asked) && !has(fact, library));
};

/** A title that is left open names somebody else, unless the fact tells of a person by it in other words. */
export const lacksHolder = (fact: Fact, left: readonly Unit[], question: Question, library: Library): boolean => {
  if (!asksFor(question.units, 'who')) return false;
  const namesPerson = namesSome(['person'], fact, library);
  // "Kuka on palomestari?": whatever is said so alone is a title.
  const titles = new Set(titlesAsked(question).map(({ text }) => text));
  return left.some(
    ({ text, word }) =>
      (isTitle(text) && word?.known && ('person' in fact.value || !namesPerson)) || (titles.has(text) && !namesPerson),
  );
};
