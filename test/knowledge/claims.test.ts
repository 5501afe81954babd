import { describe, expect, it } from 'vitest';
import { type Claim, COVERS, changed, claims, GOOD, problemsIn, refuses } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';
const PROGRAMME = 'programme.yml';

describe('a fact is refused', () => {
  refuses([
    {
      rule: 'with an amount that is neither granted nor applied for nor anything',
      file: REGION,
      from: '    measure: granted\n',
      to: '',
      at: 'id: raha',
      says: 'facts[0].measure: euromäärältä puuttuu measure: onko se haettu, myönnetty vai muu',
    },
    {
      rule: 'with an amount that covers nothing',
      file: REGION,
      from: '    covers: { programmes: [ohjelma], round: "2020", area: [keski-suomi], partners: [Essote] }\n',
      to: '',
      at: 'id: raha',
      says: 'facts[0].covers: euromäärältä puuttuu covers: mitä ohjelmia ja aluetta se koskee',
    },
    {
      rule: 'with a measure outside funding',
      file: REGION,
      from: 'topic: participants',
      to: 'topic: participants\n    measure: granted',
      at: 'measure: granted\n    value',
      says: 'facts[3].measure: measure kuuluu vain aiheeseen funding',
    },
    {
      rule: 'with a date and no event',
      file: PROGRAMME,
      from: '    event: end\n',
      to: '',
      at: 'id: loppu',
      says: 'facts[0].event: ajankohdalta puuttuu event, yksi näistä: start (alkaa), end (päättyy), span (kestää jostakin johonkin), deadline (määräaika), milestone (tapahtuma)',
    },
    {
      rule: 'with an event outside the schedule',
      file: REGION,
      from: 'topic: participants',
      to: 'topic: participants\n    event: end',
      at: 'event: end',
      says: 'facts[3].event: event kuuluu vain aiheeseen schedule',
    },
    {
      rule: 'with a beginning and no event',
      file: REGION,
      from: 'topic: participants',
      to: 'topic: participants\n    begins: county',
      at: 'begins: county',
      says: 'facts[3].begins: begins kuuluu vain faktaan, jolla on event',
    },
    {
      rule: 'with a contact outside the contacts',
      file: REGION,
      from: 'topic: contact',
      to: 'topic: content',
      says: 'facts[2].topic: yhteystiedon aihe on contact',
    },
    {
      rule: 'with a deadline of nothing in particular',
      file: PROGRAMME,
      from: '    about: { fi: haku, sv: ansökan, en: call }\n',
      to: '',
      at: 'id: haun-loppu',
      says: 'facts[2].about: kerro lyhyesti, mikä määräaika tai tapahtuma tämä on',
    },
    {
      rule: 'with a milestone of nothing in particular',
      file: PROGRAMME,
      from: 'event: deadline\n    about: { fi: haku, sv: ansökan, en: call }',
      to: 'event: milestone',
      at: 'id: haun-loppu',
      says: 'facts[2].about: kerro lyhyesti, mikä määräaika tai tapahtuma tämä on',
    },
  ]);

  it('with an amount outside funding', () => {
    expect(problemsIn(changed(GOOD, REGION, 'topic: funding\n    measure: granted', 'topic: content'))).toEqual([
      `knowledge/${REGION}:20:5  facts[0].measure: euromäärältä puuttuu measure: onko se haettu, myönnetty vai muu`,
      `knowledge/${REGION}:21:5  facts[0].topic: euromäärän aihe on funding`,
    ]);
  });

  it('with a date outside the schedule', () => {
    expect(
      problemsIn(changed(GOOD, PROGRAMME, 'topic: schedule\n    event: end', 'topic: law\n    event: end')),
    ).toEqual([
      'knowledge/programme.yml:7:5  facts[0].topic: päivämäärän aihe on schedule',
      'knowledge/programme.yml:8:5  facts[0].event: event kuuluu vain aiheeseen schedule',
    ]);
  });
});

describe('times are refused', () => {
  refuses([
    {
      rule: 'where a fact is newer than its adding',
      file: REGION,
      from: 'asOf: 2020-09\n',
      to: 'asOf: 2021-02\n',
      says: 'facts[0].asOf: tieto ei voi olla uudempi kuin sen lisäyspäivä addedOn',
    },
    {
      rule: 'where a fact is of a later year than its adding',
      file: REGION,
      from: 'asOf: 2020-09\n',
      to: 'asOf: "2022"\n',
      says: 'facts[0].asOf: tieto ei voi olla uudempi kuin sen lisäyspäivä addedOn',
    },
    {
      rule: 'where a span ends before it begins',
      file: PROGRAMME,
      from: 'value: { from: 2020-08, to: 2021-12 }',
      to: 'value: { from: 2020-08, to: 2020-07 }',
      says: 'facts[1].value: jakson loppu (2020-07) on ennen alkua (2020-08); korjaa päivät',
    },
    {
      rule: 'where a span ends in an earlier year than it begins',
      file: PROGRAMME,
      from: 'value: { from: 2020-08, to: 2021-12 }',
      to: 'value: { from: 2020-08, to: "2019" }',
      says: 'facts[1].value: jakson loppu (2019) on ennen alkua (2020-08); korjaa päivät',
    },
    {
      rule: 'where a fact is to be looked at before it was added',
      file: REGION,
      from: 'reviewBy: 2022-01-15',
      to: 'reviewBy: 2021-01-14',
      says: 'facts[0].reviewBy: tarkistuspäivä 2021-01-14 on ennen lisäyspäivää (addedOn: 2021-01-15); kirjoita päivä, joka on sen jälkeen',
    },
    {
      rule: 'where a coming day is to be looked at before it comes',
      file: PROGRAMME,
      from: 'value: { on: 2020-04-30 }\n',
      to: 'value: { on: 2030-03-15 }\n    reviewBy: 2030-03-14\n',
      at: 'reviewBy',
      says: 'facts[2].reviewBy: tarkistuspäivä 2030-03-14 on ennen itse päivää (on: 2030-03-15); kirjoita aikaisintaan se',
    },
    {
      rule: 'where a fact was changed before it was added',
      file: REGION,
      from: 'changedOn: 2021-02-01',
      to: 'changedOn: 2021-01-14',
      says: 'facts[0].changedOn: muutospäivä on ennen lisäyspäivää',
    },
  ]);

  it.each([
    ['a fact of the year it was added', REGION, 'asOf: 2020-09\n', 'asOf: "2021"\n'],
    ['a fact of the day it was added', REGION, 'asOf: 2020-09\n', 'asOf: 2021-01-15\n'],
    ['a span that ends in the year it begins', PROGRAMME, 'to: 2021-12', 'to: "2020"'],
    ['a span of one month', PROGRAMME, 'to: 2021-12', 'to: 2020-08'],
    ['a leap day', PROGRAMME, 'on: 2022-12-31', 'on: 2024-02-29'],
    ['a fact to be looked at on the day it was added', REGION, 'reviewBy: 2022-01-15', 'reviewBy: 2021-01-15'],
    ['a coming day to be looked at on it', PROGRAMME, 'on: 2020-04-30 }', 'on: 2030-03-15 }\n    reviewBy: 2030-03-15'],
    ['a coming month to be looked at in it', PROGRAMME, 'on: 2020-04-30 }', 'on: 2030-03 }\n    reviewBy: 2030-03-02'],
    [
      'a day gone by to be looked at later',
      PROGRAMME,
      'on: 2020-04-30 }',
      'on: 2020-04-30 }\n    reviewBy: 2022-01-15',
    ],
    ['an end to be looked at on the way', PROGRAMME, 'on: 2022-12-31 }', 'on: 2022-12-31 }\n    reviewBy: 2022-01-15'],
  ])('but not %s', (_what, file, from, to) => {
    expect(problemsIn(changed(GOOD, file, from, to))).toEqual([]);
  });
});

const problemsOf = (...all: readonly Claim[]): string[] =>
  problemsIn(claims(...all)).map((problem) => problem.replace('knowledge/summat.yml:', ''));

const otherClaim = (id: string): string =>
  `fakta "${id}" koskee eri asiaa (kohde, aihe, mitta tai kattavuus); vain samaa asiaa koskeva käy`;
const unrelated = (id: string): string =>
  `sama asia kuin faktassa "${id}"; kerro kentällä supersedes tai disputes, miten ne suhtautuvat, tai yhdistä ne`;

describe('claims of the same thing', () => {
  it.each<[string, Claim[], string[]]>([
    ['may not stand side by side', [{ id: 'a' }, { id: 'b' }], [`5:5  facts[1]: ${unrelated('a')}`]],
    [
      'are the same in whatever order their coverage is written',
      [
        { id: 'a' },
        {
          id: 'b',
          covers:
            '{ partners: [palola, Essote], area: [pirkanmaa, keski-suomi], round: "2021", programmes: [uudistus, ohjelma] }',
        },
      ],
      [`5:5  facts[1]: ${unrelated('a')}`],
    ],
    [
      'are not the same where one has partners that it does not name',
      [{ id: 'a' }, { id: 'b', covers: COVERS.replace('[Essote, palola]', 'true') }],
      [],
    ],
    [
      'are not the same where each is about something else',
      [
        { id: 'a', more: 'about: { fi: x, sv: x, en: x }' },
        { id: 'b', more: 'about: { fi: y, sv: y, en: y }' },
      ],
      [],
    ],
    ['are not the same in another round', [{ id: 'a' }, { id: 'b', covers: COVERS.replace('2021', '2020') }], []],
    [
      'may not replace a claim that is not there',
      [{ id: 'a', more: 'supersedes: [x]' }],
      ['4:7  facts[0].supersedes: faktaa "x" ei ole; tarkista tunniste'],
    ],
    [
      'may not dispute a claim that is not there',
      [{ id: 'a', more: 'disputes: [x]' }],
      ['4:7  facts[0].disputes: faktaa "x" ei ole; tarkista tunniste'],
    ],
    [
      'may not replace themselves',
      [{ id: 'a', more: 'supersedes: [a]' }],
      ['4:7  facts[0].supersedes: fakta ei voi viitata itseensä; poista viittaus'],
    ],
    [
      'may not dispute themselves',
      [{ id: 'a', more: 'disputes: [a]' }],
      ['4:7  facts[0].disputes: fakta ei voi viitata itseensä; poista viittaus'],
    ],
    [
      'may not replace a claim of another coverage',
      [{ id: 'a' }, { id: 'b', covers: '{ area: [pirkanmaa] }', more: 'supersedes: [a]' }],
      [`7:7  facts[1].supersedes: ${otherClaim('a')}`],
    ],
    [
      'may not dispute a claim of another measure',
      [{ id: 'a', more: 'disputes: [haku]' }],
      [`4:7  facts[0].disputes: ${otherClaim('haku')}`],
    ],
    [
      'may not replace a newer claim',
      [
        { id: 'a', asOf: '2020-06' },
        { id: 'b', more: 'supersedes: [a]' },
      ],
      ['7:7  facts[1].supersedes: fakta "a" on tätä uudempi; vanhempi ei voi korvata uudempaa'],
    ],
    [
      'may replace a claim of the same year, where only the year is known',
      [
        { id: 'a', asOf: '2020-06' },
        { id: 'b', asOf: '"2020"', more: 'supersedes: [a]' },
      ],
      [],
    ],
    [
      'may not replace one another in a circle',
      [
        { id: 'a', more: 'supersedes: [c]' },
        { id: 'b', more: 'supersedes: [a]' },
        { id: 'c', more: 'supersedes: [b]' },
      ],
      ['4:7', '7:7', '10:7'].map(
        (place, index) =>
          `${place}  facts[${index}].supersedes: faktat korvaavat toisensa kehässä; poista yksi viittaus`,
      ),
    ],
    [
      'need a word only between neighbours of a chain',
      [{ id: 'a' }, { id: 'b', more: 'supersedes: [a]' }, { id: 'c', more: 'supersedes: [b]' }],
      [],
    ],
    [
      'may replace and dispute in one chain',
      [{ id: 'a' }, { id: 'b', more: 'supersedes: [a]' }, { id: 'c', more: 'disputes: [b]' }],
      [],
    ],
  ])('%s', (_rule, all, problems) => {
    expect(problemsOf(...all)).toEqual(problems);
  });

  it.each([
    ['starts', 'event: start, value: { on: 2020-05 }'],
    ['ends', 'event: end, value: { on: 2020-06 }'],
    ['spans', 'event: span, value: { from: 2020-05, to: 2020-06 }'],
  ])('are also two %s of one thing', (_what, told) => {
    const fact = (id: string) =>
      `  - { id: ${id}, subject: suomi, topic: schedule, ${told}, asOf: 2020-06, sources: [tiedote], addedOn: 2021-01-15 }`;
    const files = { ...GOOD, 'ajat.yml': `facts:\n${fact('a')}\n${fact('b')}\n` };
    expect(problemsIn(files)).toEqual([`knowledge/ajat.yml:3:5  facts[1]: ${unrelated('a')}`]);
  });
});
