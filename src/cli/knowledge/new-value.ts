/** What a fact says, asked the way its topic needs. */
import type { Entry } from '../../knowledge/edit-text.ts';
import type { Subject } from '../../knowledge/knowledge.ts';
import { MEANINGS } from '../../knowledge/meanings.ts';
import {
  coversSchema,
  EVENTS,
  factSchema,
  MEASURES,
  type Measure,
  PRECISIONS,
  type Text,
  type Topic,
} from '../../knowledge/schema.ts';
import { TEXTS } from '../../language/texts.ts';
import {
  askOptionalText,
  askText,
  aTime,
  type Dialogue,
  fitting,
  list,
  listed,
  oneOf,
  optional,
  provided,
  type Read,
  TIME_EXAMPLE,
  withDefault,
} from './dialogue.ts';
import { type Added, type Draft, findSubject, freeId } from './draft.ts';

/** Fields of the fact, and other entries that they need. */
export type Valued = { fields: Entry; added: Added[] };

export type Where = { subject: Subject; file: string; isHead: boolean };

const MEASURE_OPTIONS = MEASURES.map((id) => ({ id, name: TEXTS.fi.measures[id] }));
const EVENT_OPTIONS = EVENTS.map((id) => ({ id, name: MEANINGS.event[id] }));
const PRECISION_OPTIONS = PRECISIONS.map((id) => ({ id, name: MEANINGS.precision[id] }));

export const askValue = async (dialogue: Dialogue, draft: Draft, topic: Topic, where: Where): Promise<Valued> => {
  if (topic === 'funding') return askMoney(dialogue, draft, where);
  if (topic === 'schedule') return askTime(dialogue);
  if (topic === 'contact') return askContact(dialogue, draft, where);
  if (topic === 'participants' || topic === 'administrator') return askNames(dialogue, draft);
  const about = await askOptionalText(dialogue, 'Mitä tieto koskee, lyhyesti');
  const value = await askText(dialogue, 'Tieto, yksi tai kaksi virkettä');
  return { fields: { about, value }, added: [] };
};

/** `9 000 000` and `9000000`. */
const euros: Read<number> = (answer) =>
  /^[1-9][\d\s]*(?:€|euroa)?$/.test(answer)
    ? { value: Number(answer.replace(/\D/g, '')) }
    : { problem: 'kirjoita eurot numeroin, esimerkiksi 9000000' };

/** Programmes by name or id, separated by commas. */
export const programmesIn = (draft: Draft): Read<string[]> =>
  list((word) => {
    const found = findSubject(draft, word);
    if (found?.kind === 'programme') return { value: found.id };
    const known = [...draft.knowledge.subjects.values()].filter(({ kind }) => kind === 'programme');
    return { problem: `ohjelmaa "${word}" ei ole; ohjelmat: ${known.map(({ name }) => name.fi).join(', ')}` };
  });

const askMoney = async (dialogue: Dialogue, draft: Draft, { subject }: Where): Promise<Valued> => {
  dialogue.say(listed(MEASURE_OPTIONS));
  const measure: Measure = await dialogue.ask('Mistä rahasta on kyse', oneOf(MEASURE_OPTIONS));
  const amount = await dialogue.ask('Euroja', euros);
  dialogue.say(listed(PRECISION_OPTIONS));
  const precision = await dialogue.ask(
    'Miten lähde sen sanoo [tarkka]',
    withDefault('exact', oneOf(PRECISION_OPTIONS)),
  );
  const programmes = await dialogue.ask('Ohjelmat, joita summa koskee, pilkuin erotettuina', programmesIn(draft));
  const round = await dialogue.ask(
    'Haku, esimerkiksi 2020 (ei pakollinen)',
    optional(fitting(coversSchema.shape.round)),
  );
  const area = subject.kind === 'programme' || subject.kind === 'country' ? undefined : [subject.id];
  return {
    fields: {
      measure,
      covers: { programmes, round, area },
      value: { amount },
      precision: precision === 'exact' ? undefined : precision,
    },
    added: [],
  };
};

const askTime = async (dialogue: Dialogue): Promise<Valued> => {
  dialogue.say(listed(EVENT_OPTIONS));
  const event = await dialogue.ask('Mitä silloin tapahtuu', oneOf(EVENT_OPTIONS));
  const about: Text | undefined =
    event === 'deadline' || event === 'milestone'
      ? await askText(dialogue, 'Minkä määräaika tai tapahtuma, lyhyesti')
      : undefined;
  if (event !== 'span') {
    const on = await dialogue.ask(`Milloin, esimerkiksi ${TIME_EXAMPLE}`, aTime);
    return { fields: { event, about, value: { on } }, added: [] };
  }
  const from = await dialogue.ask(`Mistä, esimerkiksi ${TIME_EXAMPLE}`, aTime);
  const later = provided(aTime, (to) => to >= from.slice(0, to.length), `jakson loppu on ennen alkua (${from})`);
  const to = await dialogue.ask('Mihin, samoin kirjoitettuna', later);
  return { fields: { event, about, value: { from, to } }, added: [] };
};

const contact = factSchema.shape.value.options[3].shape;

const askContact = async (dialogue: Dialogue, draft: Draft, { subject, file }: Where): Promise<Valued> => {
  dialogue.say('  Vain se, minkä organisaatio on itse julkaissut julkisella sivulla.');
  const name = await dialogue.ask('Henkilön nimi', fitting(factSchema.shape.owner.unwrap()));
  const known = findSubject(draft, name);
  const person = known?.kind === 'person' ? known.id : freeId(draft, name);
  const within = subject.kind === 'region' ? subject.id : subject.within;
  const added: Added[] =
    known?.kind === 'person'
      ? []
      : [{ file, section: 'subjects', entry: { id: person, kind: 'person', within, name } }];
  const role = await askText(dialogue, 'Tehtävänimike');
  const employer: Read<string> = (answer) => {
    const found = findSubject(draft, answer);
    return found ? { value: found.id } : { problem: `kohdetta "${answer}" ei ole; lisää se ensin tai jätä tyhjäksi` };
  };
  const organisation = await dialogue.ask('Organisaatio (ei pakollinen)', optional(employer));
  const phone = await dialogue.ask('Puhelin (ei pakollinen)', optional(fitting(contact.phone)));
  const email = await dialogue.ask('Sähköposti (ei pakollinen)', optional(fitting(contact.email)));
  return { fields: { value: { person, role, organisation, phone, email } }, added };
};

const askNames = async (dialogue: Dialogue, draft: Draft): Promise<Valued> => {
  const asked = await dialogue.ask('Nimet, pilkuin erotettuina', list(fitting(factSchema.shape.owner.unwrap())));
  const names: (string | Text)[] = [];
  for (const name of asked) {
    const known = findSubject(draft, name);
    if (known) names.push(known.id);
    else {
      dialogue.say(`  ${name} ei ole vielä tiedoissa; nimi tarvitaan kolmella kielellä.`);
      names.push(await askText(dialogue, '  nimi'));
    }
  }
  return { fields: { value: { names } }, added: [] };
};
