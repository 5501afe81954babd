import { addDays } from '../../digest/calendar.ts';
import type { Entry } from '../../knowledge/edit-text.ts';
import { type Fact, sameCovers } from '../../knowledge/knowledge.ts';
import { meantOr, nearestTo } from '../../knowledge/meant.ts';
import { type Covers, factSchema, TOPICS, type Topic } from '../../knowledge/schema.ts';
import { TEXTS } from '../../language/texts.ts';
import {
  aDay,
  askOptionalText,
  askText,
  aTime,
  DAY_EXAMPLE,
  type Dialogue,
  fitting,
  list,
  listed,
  type Meant,
  oneOf,
  optional,
  provided,
  type Read,
  TIME_EXAMPLE,
  withDefault,
} from './dialogue.ts';
import { type Added, type Draft, findSubject, placeFor } from './draft.ts';
import { askCitation, unusedId } from './new-source.ts';
import { askValue, programmesIn, type Where } from './new-value.ts';
import { suggestedId } from './suggested-id.ts';

const TOPIC_OPTIONS = TOPICS.map((id) => ({ id, name: TEXTS.fi.topics[id] }));
const { owner: phrase } = factSchema.shape;

/** Whom or what a fact is about, and its file. */
const askWhere = async (dialogue: Dialogue, draft: Draft): Promise<Where> => {
  const { subjects } = draft.knowledge;
  const meaning = (name: string): { meant?: Meant<Where> } => {
    const read = known(name);
    return 'value' in read ? { meant: { value: read.value, name } } : {};
  };
  const known: Read<Where> = (answer) => {
    const subject = findSubject(draft, answer);
    if (!subject) {
      const names = [...subjects.values()].map(({ name }) => name.fi);
      const [near, ...others] = nearestTo(answer, names);
      const advice = meantOr('kirjoita alue, ohjelma, hanke, organisaatio tai Koko maa', answer, names);
      const problem = `nimeä "${answer}" ei ole tiedoissa; ${advice}`;
      return { problem, ...(near !== undefined && others.length === 0 ? meaning(near) : {}) };
    }
    if (subject.kind === 'person' || subject.kind === 'term')
      return { problem: 'kirjoita henkilön tai termin sijasta alue tai organisaatio' };
    if (subject.kind === 'municipality') {
      const region = subjects.get(subject.within ?? '')?.name.fi ?? '';
      return { problem: `${subject.name.fi} on kunta; kirjoita sen alue: ${region}`, ...meaning(region) };
    }
    const place = placeFor(draft, subject);
    return place ? { value: { subject, ...place } } : { problem: 'tälle ei ole tiedostoa' };
  };
  return dialogue.ask('Mitä tieto koskee: alue, ohjelma, hanke, organisaatio tai Koko maa', known);
};

/** Asks for a fact of any topic; a source or person that it needs may be new. */
export const askFact = async (dialogue: Dialogue, draft: Draft): Promise<Added[]> => {
  const where = await askWhere(dialogue, draft);
  dialogue.say(listed(TOPIC_OPTIONS));
  const topic = await dialogue.ask('Aihe', oneOf(TOPIC_OPTIONS));
  const { fields, added } = await askValue(dialogue, draft, topic, where);
  const programmes =
    topic === 'funding' || where.subject.kind === 'programme'
      ? undefined
      : await dialogue.ask('Ohjelmat, pilkuin erotettuina (ei pakollinen)', optional(programmesIn(draft)));
  const covers = fields.covers ?? (programmes ? { programmes } : undefined);
  const note = await askOptionalText(dialogue, 'Lisärivi vastaukseen');
  const keywords = await askKeywords(dialogue);
  const rest = await askRest(dialogue, draft, where, { topic, ...fields, covers, note, keywords }, OF_SOURCE);
  return [...added, ...rest];
};

/** Asks for a coming day: the shortest way to what the bot reminds of. */
export const askDate = async (dialogue: Dialogue, draft: Draft): Promise<Added[]> => {
  const where = await askWhere(dialogue, draft);
  const isOfRegion = where.subject.kind !== 'country' && where.subject.kind !== 'programme';
  const example = isOfRegion ? 'aluevaltuuston kokous' : 'haun päättyminen';
  const about = await askText(dialogue, `Mitä silloin on, lyhyesti, esimerkiksi ${example}`);
  const on = await dialogue.ask(`Päivä, esimerkiksi ${DAY_EXAMPLE}`, comingDay(draft.today));
  const event = await dialogue.ask(
    'Onko se määräaika (1) vai tapahtuma (2) [2]',
    withDefault('milestone', oneOf(DATE_KINDS)),
  );
  const keywords = await askKeywords(dialogue);
  const fields = { topic: 'schedule' as const, event, about, value: { on }, keywords };
  return askRest(dialogue, draft, where, fields, ofComing(on, draft.today));
};

/** A day gone by is taken where it is meant. */
const comingDay =
  (today: string): Read<string> =>
  (answer) => {
    const read = aDay(answer);
    if ('problem' in read || read.value >= today) return read;
    const { value } = read;
    return {
      problem: `päivä on jo mennyt (tänään on ${today}); kirjoita tuleva päivä. Enter ottaa menneen`,
      meant: { value, name: value },
    };
  };

/** What Enter gives for the days of a fact. */
type Defaults = {
  /** By the date of the source. */
  asOf(published: string): string;
  reviewBy?: string;
  /** A day that is still to come: before it there is nothing to review. */
  coming?: string;
};

/** A fact is of the time of its source. */
const OF_SOURCE: Defaults = { asOf: (published) => published };

const RECENT_DAYS = 365;

/**
 * That a day is still coming is known as of a recent source, or as of today, when someone has looked it up; an old source cannot
 * vouch for it. Whether it came about is looked at on the day after.
 */
const ofComing = (on: string, today: string): Defaults => {
  const oldest = addDays(today, -RECENT_DAYS);
  const isRecent = (published: string) =>
    published >= oldest.slice(0, published.length) && published <= today.slice(0, published.length);
  return {
    asOf: (published) => (isRecent(published) ? published : today),
    reviewBy: addDays(on > today ? on : today, 1),
    coming: on,
  };
};

const DATE_KINDS = [
  { id: 'deadline' as const, name: 'määräaika' },
  { id: 'milestone' as const, name: 'tapahtuma' },
];

const askKeywords = async (dialogue: Dialogue): Promise<Entry | undefined> => {
  const words = optional(list(fitting(phrase.unwrap())));
  const fi = await dialogue.ask('Avainsanat suomeksi, pilkuin erotettuina (ei pakollinen)', words);
  const sv = await dialogue.ask('  ruotsiksi', words);
  const en = await dialogue.ask('  englanniksi', words);
  return fi || sv || en ? { fi, sv, en } : undefined;
};

/** What every fact has: its source, its days, whom to ask, and how it stands to others. */
const askRest = async (
  dialogue: Dialogue,
  draft: Draft,
  where: Where,
  fields: Entry & { topic: Topic },
  defaults: Defaults,
): Promise<Added[]> => {
  const source = await askCitation(dialogue, draft);
  const asOf = await askAsOf(dialogue, draft, source.date, defaults);
  const owner = await dialogue.ask('Kuka pitää tiedon ajan tasalla (ei pakollinen)', optional(fitting(phrase)));
  const reviewBy = await askReview(dialogue, draft, defaults);
  const relation = await askRelation(dialogue, draft, where, fields);
  const suggested = suggestedId(draft, where, fields, asOf);
  const id = await dialogue.ask(`Tunniste [${suggested}]`, withDefault(suggested, unusedId(draft)));
  const entry: Entry = {
    id,
    subject: where.isHead ? undefined : where.subject.id,
    ...fields,
    asOf,
    sources: [source.id],
    addedOn: draft.today,
    owner,
    reviewBy,
    ...relation,
  };
  return [...source.added, { file: where.file, section: 'facts', entry }];
};

const askAsOf = (dialogue: Dialogue, { today }: Draft, published: string, defaults: Defaults): Promise<string> => {
  const known = provided(
    aTime,
    (time) => time <= today.slice(0, time.length),
    `tieto ei voi olla tätä päivää (${today}) uudempi; tuleva päivä kuuluu itse tietoon`,
  );
  const likely = defaults.asOf(published);
  if (likely !== published) dialogue.say(`  Lähteen päiväys on ${published}. Enter: tarkistit tiedon tänään.`);
  return dialogue.ask(`Miltä ajalta tieto on, esimerkiksi ${TIME_EXAMPLE} [${likely}]`, withDefault(likely, known));
};

const askReview = (
  dialogue: Dialogue,
  { today }: Draft,
  { reviewBy, coming = '' }: Defaults,
): Promise<string | undefined> => {
  const later = provided(aDay, (day) => day > today, `tarkistuspäivän pitää olla myöhempi kuin tämä päivä (${today})`);
  const onceCome = provided(
    later,
    (day) => day >= coming,
    `tarkistuspäivä ei voi olla ennen tulevaa päivää (${coming})`,
  );
  return dialogue.ask(
    `Mihin päivään mennessä se tarkistetaan, esimerkiksi ${DAY_EXAMPLE} ${reviewBy ? `[${reviewBy}]` : '(ei pakollinen)'}`,
    withDefault(reviewBy, onceCome),
  );
};

const RELATIONS = [
  { id: 'supersedes' as const, name: 'korvaa sen' },
  { id: 'disputes' as const, name: 'on ristiriidassa sen kanssa' },
];

/** Facts that claim the same, of which the check wants to know how they stand to the new one. */
const askRelation = async (dialogue: Dialogue, draft: Draft, { subject }: Where, fields: Entry): Promise<Entry> => {
  const isSame = (fact: Fact) =>
    fact.subject.id === subject.id &&
    fact.topic === fields.topic &&
    fact.measure === fields.measure &&
    fact.event === fields.event &&
    fact.about?.fi === (fields.about as { fi?: string } | undefined)?.fi &&
    sameCovers(fact.covers, (fields.covers ?? {}) as Covers);
  const isSingle = fields.measure !== undefined || fields.event !== undefined;
  const same = isSingle ? draft.knowledge.facts.filter((fact) => fact.state !== 'superseded' && isSame(fact)) : [];
  const relations: { supersedes?: string[]; disputes?: string[] } = {};
  for (const { id, asOf } of same) {
    dialogue.say(`  Samasta asiasta on jo fakta ${id} (${asOf}).\n${listed(RELATIONS)}`);
    const relation = await dialogue.ask('Uusi fakta', oneOf(RELATIONS));
    relations[relation] = [...(relations[relation] ?? []), id];
  }
  return relations;
};
