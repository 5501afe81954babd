/**
 * What a fact may leave untold though it comes near in every word: which municipality stayed outside where only who joined
 * is told, how money was divided where its sum is, how long where only the day is.
 */
import { type Fact, isMinistry } from '../knowledge/knowledge.ts';
import type { Question, Unit } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';
import { textOf } from './asks.ts';
import type { Evidence } from './evidence.ts';
import { lacksHolder, lacksKind } from './kind-told.ts';
import type { Mentions } from './mentions.ts';
import type { Library } from './search.ts';

/** Words by their lemma in Finnish and their stem elsewhere, in order, with a space on either side; places and people are left out. */
type Said = string;

type Untold = {
  /** Whether it is asked for. */
  asks: (said: Said, question: Question) => boolean;
  tells: (fact: Fact, mentions: Mentions) => boolean;
};

const asking =
  (phrase: RegExp): Untold['asks'] =>
  (said) =>
    phrase.test(said);

/** "Mikä kunta jäi ulkopuolelle?", "vilka kommuner är inte med?", "which municipality did not join?" */
const LEFT_OUT: readonly RegExp[] = [
  /^ (?:mikä|kuka) .*(?:jäädä|jättää|jättäytyä) .*(?:ulkopuoli|pois) /,
  /^ (?:mikä kunta|kuka)(?: kunta)? ei (?:lähteä|olla mukana|osallistua|liittyä|tulla|tehdä|laatia|antaa|hyväksyä|hakea) /,
  /^ (?:mikä|kuka) (?:\S+ ){0,3}jättää .*(?:m[aä]tt[aä]|tehdä) /,
  /^ (?:i )?vilk kommun .*int /,
  /^ (?:i )?(?:vilk|vem) .*(?:(?:lämn|bli|blev|stan|stå|stod) .*utanför|int (?:med|delt)|delt\S* int) /,
  /^ (?:which|what|who) .*(?:(?:left|stai|remain|kept) (?:out|outsid)|not (?:join|particip|take part|involv)) /,
];
const SAYS_LEFT_OUT = /\bei(?:vät)?\b|ilman|paitsi|lukuun ottamatta|ulkopuol|\bpois\b/;

/** "Mitä hanke ei tee?", "mihin rahaa ei saa käyttää?"; not "mikä se on, en muista", "jos ei …", nor what is still to come. */
const DENIED =
  /^ (?:mikä|kuka|mihin|minne|milloin|paljonko) (?:(?!(?:jos|kun|koska|vaikka|että|jotta) )\S+ ){0,4}ei (?!tietää|muistaa|löytää|ymmärtää|keksiä)/;
const DENYING = /(?<!\p{L})(?:ei|eivät)(?! (?:ole )?vielä)(?!\p{L})/iu;

/** Not into how many parts. */
const HOW_DIVIDED =
  / (?:miten|kuinka|hur|how) (?!mon|paljon|suuri|iso|mycket|mång|stor|man[iy]|much|larg|big).*(?:jakautua|kesken|fördel|split|divid|alloc) /;
const SAYS_DIVISION = /jako|jakau|jae[nt]|kesken|osuus|josta|puolet/;

/** That the source does not tell it is told. */
const SAYS_SILENCE = /ei kerro/;

const HOW_LONG = / (?:kauan(?: .*)? kestää|hur läng var|how long did(?: .*)? last) /;

/** `meni`, not `oli jaossa`. */
const WENT = / (?:mennä|gick|went) /;

/** What somebody did; by when the ministry is to decide is told by its deadline. */
const DEED =
  /^(?:(?:päätti|vastasi|ilmoitti|lähetti|toimitti)(?:v[aä]t)?|(?:beslutade|svarade|meddelade|skickade)|(?:decide|replie|answere)d|sent|send)$/i;
const IN_TIME = /mennessä|asti|saakka|viimeistään|^by |^till|senast/i;

const ANSWERED = / (?:mikä vasta(?:ta)?|vad svar|what did (?:answer|repli)) /;

const IN_CHARGE = /^mistä/i;
const SAYS_ANSWER = /vasta|ilmoit|kerto|sano|totes|mukaan/;

/** What is told to happen on a condition names it; what stands after `jos` is not among the words. */
const ON_CONDITION = / mikä tapahtua (?:jos .*)?$| vad händ om | what happen if /;
const SAYS_CONDITION = /(?<!\p{L})(?:jos|vain|edellyt|mikäli|muuten)/iu;

/** What the letters of a name stand for, not by which it goes. */
const STANDS_FOR =
  / (?:(?:lyhenne|förkortning) .*(?:tarkoittaa|tulla|bety|för)|vad (?:bety|står) förkortning|(?:acronym|abbrevi\S*) .*(?:stand|mean)) /;
const SAYS_LETTERS = /nimi|lyhen|sanoista/;

const REPRESENTS = / (?:kuka edustaa|vem (?:represent|företräd)|who represent)\S* /;

/** "Onko Karvia mukana hankkeessa?": what is done in the project, or paid for it, says nothing of who is in it. */
const asksMembership = ({ subjects, units }: Question): boolean =>
  subjects.some(({ subject: { kind } }) => kind === 'municipality') &&
  units.every((unit) => unit.quiet || isMembership(unit)) &&
  units.some(isMembership);
const isMembership = ({ senses }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'topic' && id === 'participants');
const SAYS_MEMBERS = /osallis|kunna|kunti|kunta/i;

/** What each municipality was given no source tells. */
const namesTowns = ({ subjects }: Question): boolean =>
  subjects.filter(({ subject: { kind } }) => kind === 'municipality').length > 1;

const UNTOLD: readonly Untold[] = [
  {
    // The lemma of `miksi` is `mikä`.
    asks: (said, { units }) => LEFT_OUT.some((phrase) => phrase.test(said)) && !asksFor(units, 'why'),
    tells: (fact) => SAYS_LEFT_OUT.test(textOf(fact)),
  },
  {
    asks: (said, { units, text = '' }) => DENIED.test(said) && DENYING.test(text) && !asksFor(units, 'why'),
    tells: (fact) => SAYS_LEFT_OUT.test(textOf(fact)),
  },
  {
    asks: asking(HOW_DIVIDED),
    tells: (fact) => !('amount' in fact.value) || SAYS_DIVISION.test(textOf(fact)),
  },
  {
    asks: (said, question) => HOW_DIVIDED.test(said) && namesTowns(question),
    tells: ({ note, value }) => !('amount' in value) || SAYS_SILENCE.test(note?.fi ?? ''),
  },
  {
    asks: (_said, question) => asksMembership(question),
    tells: (fact) => fact.topic === 'participants' || 'names' in fact.value || SAYS_MEMBERS.test(textOf(fact)),
  },
  { asks: asking(HOW_LONG), tells: ({ event, value }) => !('on' in value) || event !== 'milestone' },
  // "Mistä hän vastaa?" asks what somebody is in charge of.
  {
    asks: (said, { units }) => ANSWERED.test(said) && !units.some(({ text }) => IN_CHARGE.test(text)),
    tells: (fact) => SAYS_ANSWER.test(textOf(fact)),
  },
  { asks: asking(ON_CONDITION), tells: (fact) => SAYS_CONDITION.test(textOf(fact)) },
  {
    asks: asking(STANDS_FOR),
    tells: (fact) => fact.subject.kind !== 'project' || SAYS_LETTERS.test(textOf(fact)),
  },
  {
    asks: (said, { units }) => asksFor(units, 'how-much') && WENT.test(said),
    tells: ({ measure }) => measure !== 'available',
  },
  // "Minä päivänä Pieksämäki päätti …?": by when it had to is another day.
  {
    asks: (_said, { units }) =>
      asksFor(units, 'when', 'which-day') &&
      units.some(({ text }) => DEED.test(text)) &&
      !units.some(({ text }) => IN_TIME.test(text)),
    tells: ({ event }) => event !== 'deadline',
  },
  {
    asks: (said, { units }) => asksFor(units, 'who') && REPRESENTS.test(said),
    tells: ({ id, value }, { someone }) => !('fi' in value) || someone.has(id),
  },
];

/** Whether something is asked for that the fact does not tell. */
export const leavesUntold = (evidence: Evidence, question: Question, library: Library): boolean => {
  const { head } = evidence.scored.family;
  const { mentions } = library;
  const said = ` ${question.wording.flatMap(({ words }) => words.map(({ terms: [term = ''] }) => term)).join(' ')} `;
  const isUntold = ({ asks, tells }: Untold): boolean => asks(said, question) && !tells(head, mentions);
  return (
    UNTOLD.some(isUntold) ||
    lacksKind(head, question, said, library) ||
    lacksHolder(head, evidence.left, question, library) ||
    leavesName(evidence, question) ||
    countsOfRegion(evidence, question) ||
    sumsOfOther(evidence, question)
  );
};

/** "Montako työntekijää PirSOTEssa oli?": how many there are in the region is not how many are in its project. */
const countsOfRegion = ({ named, scored }: Evidence, { subjects, units }: Question): boolean =>
  named === 0 &&
  scored.family.head.subject.kind === 'region' &&
  subjects.some(({ subject: { kind } }) => kind === 'project') &&
  asksFor(units, 'how-many');

/** "Paljonko HUS sai Itä-Uudenmaan avustuksesta?": what the region got is no answer where it does not speak of the body. */
const sumsOfOther = ({ named, scored }: Evidence, { subjects }: Question): boolean =>
  named === 0 &&
  'amount' in scored.family.head.value &&
  subjects.some(({ subject }) => subject.kind === 'organisation' && !isMinistry(subject)) &&
  subjects.some(({ subject: { kind } }) => kind === 'region');

/** "Kuuluuko Tallinna kumppaneihin?": a name that the fact leaves open is somebody or somewhere else, be it a known word. */
const leavesName = ({ left }: Evidence, { text = '' }: Question): boolean =>
  left.some(({ text: word, senses }) => senses.length === 0 && NAME.test(word) && isWithin(text, word));
const NAME = /^\p{Lu}\p{Ll}+$/u;

/** A capital that begins a sentence says nothing. */
const isWithin = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at > 1 && /[\p{L},] $/u.test(text.slice(0, at));
};
