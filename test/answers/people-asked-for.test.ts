/** Whoever the knowledge names and whatever title is asked for in any region: who is told, and who is not. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/schema.ts';
import { realBot } from '../support/real-bot.ts';
import {
  type Asking,
  type ByLanguage,
  factsOf,
  genitive,
  inTurn,
  REGIONS,
  someRegions,
  told,
} from '../support/told.ts';

const { knowledge } = realBot();

type OfTitle = (word: string, title: string, place: string) => string;

const TITLES: ByLanguage<readonly string[]> = {
  fi: ['hankejohtaja', 'projektipäällikkö', 'muutosjohtaja', 'talousjohtaja', 'ohjausryhmän puheenjohtaja'],
  sv: ['projektdirektör', 'projektchef', 'förändringsdirektör', 'ekonomidirektör'],
  en: ['project director', 'project manager', 'change director', 'finance director', 'director of change'],
};

const NOW: ByLanguage<readonly [string, ...string[]]> = {
  fi: ['nykyinen', 'tämänhetkinen', 'uusi'],
  sv: ['nuvarande', 'nya'],
  en: ['current', 'new'],
};

const BEFORE: ByLanguage<readonly [string, ...string[]]> = {
  fi: ['entinen', 'edellinen', 'aiempi', 'aikaisempi', 'ex'],
  sv: ['tidigare', 'förra', 'föregående', 'f.d.', 'förre', 'före detta'],
  en: ['former', 'previous', 'ex', 'past', 'last'],
};

const ASKED: ByLanguage<readonly [OfTitle, ...OfTitle[]]> = {
  fi: [
    (word, title, place) => `${word} ${title} ${place}`,
    (word, title, place) => `kuka oli ${genitive(place)} ${word} ${title}?`,
    (word, title, place) => `${genitive(place)} ${word} ${title}`,
  ],
  sv: [
    (word, title, place) => `${word} ${title} ${place}`,
    (word, title, place) => `vem var ${word} ${title} i ${place}?`,
  ],
  en: [
    (word, title, place) => `${word} ${title} ${place}`,
    (word, title, place) => `who was the ${word} ${title} of ${place}?`,
  ],
};

/** Those whom somebody else came after. */
const followed: ReadonlySet<string> = new Set(
  knowledge.facts.flatMap(({ id, value, supersededBy }) => ('person' in value && supersededBy.length > 0 ? id : [])),
);

describe.each(LANGUAGES)('a title in any region, in %s', (language) => {
  it.each(TITLES[language])('of before is never told by who holds it now, nor now by anybody else: %s', (title) => {
    const row = TITLES[language].indexOf(title);
    const wrong = someRegions(row, 2).flatMap(({ name }, turn) => {
      const place = name[language];
      const ask = inTurn(ASKED[language], turn);
      const before = ask(inTurn(BEFORE[language], row + turn), title, place);
      const now = ASKED[language][0](inTurn(NOW[language], row + turn), title, place);
      const [held] = factsOf(told(before));
      const [holder] = factsOf(told(now));
      const holders = factsOf(told(`${title} ${place}`));
      return [
        held === undefined || followed.has(held) ? [] : `${before}: ${held}`,
        holders.length === 0 ? (holder ?? []) : holders.includes(holder ?? '') ? [] : `${now}: ${holder}`,
      ].flat();
    });
    expect(wrong).toEqual([]);
  });

  it('is held by somebody in some of them', () => {
    const held = TITLES[language].filter((title) =>
      REGIONS.some(({ name }) => factsOf(told(`${title} ${name[language]}`)).length > 0),
    );
    expect(held).toEqual(TITLES[language]);
  });
});

describe('a person by the surname', () => {
  const FORMS: ByLanguage<Asking> = {
    fi: (name) => `kuka on ${name}?`,
    sv: (name) => `vem är ${name}?`,
    en: (name) => `who is ${name}?`,
  };
  const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;
  const holders = Map.groupBy(
    knowledge.facts.flatMap(({ id, value }) => ('person' in value ? { id, person: value.person } : [])),
    ({ person }) => surnameOf(knowledge.subjects.get(person)?.name.fi ?? ''),
  );

  it.each(LANGUAGES)('is told who it is, or which of several is asked back, in %s', (language) => {
    const wrong = [...holders].flatMap(([surname, own]) => {
      const text = FORMS[language](surname);
      const [lead] = told(text).outcomes.flat();
      const isRight = lead === '(clarify)' || own.some(({ id }) => id === lead);
      return isRight ? [] : [`${text}: ${lead}`];
    });
    expect(wrong).toEqual([]);
  });
});
