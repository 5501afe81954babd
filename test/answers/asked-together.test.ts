/** Several things, or several places, asked for at once in every region: each is told as it is alone, and nothing else leads. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/knowledge/schema.ts';
import {
  type Asking,
  type ByLanguage,
  factsOf,
  genitive,
  inTurn,
  REGIONS,
  regionAfter,
  saysUnknown,
  someRegions,
  type Told,
  told,
} from '../support/told.ts';

type Pair = readonly [one: string, other: string];
type Joining = (one: string, other: string, place: string) => string;

const THINGS: ByLanguage<readonly Pair[]> = {
  fi: [
    ['hankejohtaja', 'viestintäpäällikkö'],
    ['hankejohtaja', 'projektipäällikkö'],
    ['muutosjohtaja', 'talousjohtaja'],
    ['hankejohtaja', 'rahoitus'],
    ['rahoitus', 'hankejohtaja'],
    ['hankejohtaja', 'aikataulu'],
    ['hankejohtaja', 'hallinnoija'],
    ['haettu', 'myönnetty'],
    ['myönnetty', 'haettu'],
    ['laskennallinen osuus', 'myönnetty'],
    ['haettu summa', 'aikataulu'],
    ['rahoitus', 'yhteystiedot'],
    ['hallinnoija', 'osallistujat'],
    ['aikataulu', 'tavoitteet'],
    ['rahoitus', 'sisältö'],
    ['palkka', 'rahoitus'],
    ['hankejohtaja', 'palkka'],
    ['puhelinnumero', 'sähköposti'],
  ],
  sv: [
    ['projektdirektör', 'finansiering'],
    ['finansiering', 'projektdirektör'],
    ['projektdirektör', 'kommunikationschef'],
    ['ansökt', 'beviljat'],
    ['förvaltare', 'deltagare'],
    ['finansiering', 'lön'],
  ],
  en: [
    ['project director', 'funding'],
    ['funding', 'project director'],
    ['project director', 'finance director'],
    ['applied', 'granted'],
    ['administrator', 'participants'],
    ['funding', 'salary'],
  ],
};

const JOINED: ByLanguage<readonly [Joining, ...Joining[]]> = {
  fi: [
    (one, other, place) => `${one} ja ${other} ${place}`,
    (one, other, place) => `${genitive(place)} ${one} ja ${other}`,
    (one, other, place) => `${one}, ${other} ${place}`,
    (one, other, place) => `${place}: ${one} ja ${other}?`,
    (one, other, place) => `${one} ${place} ja ${other}`,
    (one, other, place) => `${one} sekä ${other} ${place}`,
    (one, other, place) => `${place} ${one} + ${other}`,
    (one, other, place) => `${one}/${other} ${place}`,
  ],
  sv: [
    (one, other, place) => `${one} och ${other} ${place}`,
    (one, other, place) => `${place} ${one} och ${other}`,
    (one, other, place) => `${one}, ${other} ${place}`,
  ],
  en: [
    (one, other, place) => `${one} and ${other} ${place}`,
    (one, other, place) => `${place} ${one} and ${other}`,
    (one, other, place) => `${one}, ${other} ${place}`,
  ],
};

const TOPICS: ByLanguage<readonly string[]> = {
  fi: ['hankejohtaja', 'projektipäällikkö', 'rahoitus', 'haettu', 'yhteystiedot', 'aikataulu', 'hallinnoija', 'palkka'],
  sv: ['projektchef', 'finansiering', 'kontaktuppgifter', 'förvaltare'],
  en: ['project director', 'funding', 'administrator'],
};

const IN_BOTH: ByLanguage<readonly [Joining, ...Joining[]]> = {
  fi: [
    (one, other, topic) => `${topic} ${one} ja ${other}`,
    (one, other, topic) => `${genitive(one)} ja ${genitive(other)} ${topic}`,
    (one, other, topic) => `${topic} ${one}, ${other}`,
    (one, other, topic) => `${topic}: ${one} ja ${other}`,
    (one, other, topic) => `${topic} ${one}/${other}`,
  ],
  sv: [
    (one, other, topic) => `${topic} ${one} och ${other}`,
    (one, other, topic) => `${topic} i ${one} och i ${other}`,
  ],
  en: [(one, other, topic) => `${topic} ${one} and ${other}`, (one, other, topic) => `${topic} of ${one} and ${other}`],
};

/** How what was applied for and what was granted is asked for, each alone and both at once. */
const SUMS: ByLanguage<readonly [applied: Asking, granted: Asking, both: readonly [Asking, ...Asking[]]]> = {
  fi: [
    (place) => `paljonko ${place} haki?`,
    (place) => `paljonko ${place} sai?`,
    [
      (place) => `paljonko ${place} haki ja sai?`,
      (place) => `Paljonko ${place} haki ja paljonko sai?`,
      (place) => `paljonko ${place} sai ja haki?`,
    ],
  ],
  sv: [
    (place) => `hur mycket ansökte ${place} om?`,
    (place) => `hur mycket fick ${place}?`,
    [(place) => `hur mycket ansökte ${place} om och fick?`],
  ],
  en: [
    (place) => `how much did ${place} apply for?`,
    (place) => `how much did ${place} get?`,
    [(place) => `how much did ${place} apply for and get?`],
  ],
};

/** What is wrong with what is told of two things at once, given what each is told by alone. */
const faultOf = (both: Told, alone: readonly Told[]): string | undefined => {
  const facts = factsOf(both);
  const known = alone.map(factsOf).filter(({ length }) => length > 0);
  const [lead] = facts;
  if (known.some((those) => !those.some((id) => facts.includes(id)))) return 'one is missing';
  if (lead && !known.flat().includes(lead)) return `led by ${lead}`;
  return known.length === 1 && !saysUnknown(both) ? 'what is not known is passed over' : undefined;
};

const faults = (text: string, alone: readonly string[]): string[] => {
  const fault = faultOf(
    told(text),
    alone.map((one) => told(one)),
  );
  return fault ? [`${text}: ${fault}`] : [];
};

describe.each(LANGUAGES)('in %s', (language) => {
  const nameOf = ({ name }: { name: Record<Language, string> }): string => name[language];

  it.each(THINGS[language])('%s and %s are told each', (one, other) => {
    const row = THINGS[language].findIndex((pair) => pair[0] === one && pair[1] === other);
    const wrong = someRegions(row, 3).flatMap((region, turn) => {
      const place = nameOf(region);
      const text = inTurn(JOINED[language], row + turn)(one, other, place);
      return faults(text, [`${one} ${place}`, `${other} ${place}`]);
    });
    expect(wrong).toEqual([]);
  });

  it.each(TOPICS[language])('of two places is told of each: %s', (topic) => {
    const row = TOPICS[language].indexOf(topic);
    const wrong = someRegions(row, 3).flatMap((region, turn) => {
      const [here, there] = [nameOf(region), nameOf(regionAfter(region, 1 + (row % 7)))];
      const text = inTurn(IN_BOTH[language], row + turn)(here, there, topic);
      const alone = [here, there].map((place) => told(`${topic} ${place}`));
      const facts = alone.flatMap(factsOf);
      const both = told(text);
      const missing = alone.filter(
        (one) => factsOf(one).length > 0 && !factsOf(one).some((id) => factsOf(both).includes(id)),
      );
      const added = factsOf(both).filter((id) => !facts.includes(id));
      return missing.length + added.length === 0
        ? []
        : [`${text}: ${missing.length} missing, added ${added.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('what was applied for and what was granted are told each', () => {
    const [applied, granted, both] = SUMS[language];
    const wrong = REGIONS.flatMap((region, turn) => {
      const place = nameOf(region);
      return faults(inTurn(both, turn)(place), [applied(place), granted(place)]);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a title and how to reach its holder', () => {
  it('are told as far as they are known', () => {
    const wrong = REGIONS.flatMap(({ name }, turn) => {
      const text = inTurn(JOINED.fi, turn)('hankejohtaja', 'puhelinnumero', name.fi);
      const holder = factsOf(told(`hankejohtaja ${name.fi}`));
      const facts = factsOf(told(text));
      const isRight = holder.length > 0 ? holder.some((id) => facts.includes(id)) : facts.length === 0;
      return isRight ? [] : [`${text}: ${facts.join(' ')}, not ${holder.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });
});
