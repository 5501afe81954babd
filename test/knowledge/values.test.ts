import { describe } from 'vitest';
import { refuses } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';
const PROGRAMME = 'programme.yml';
const SOURCES = 'sources.yml';
const NATIONAL = 'national.yml';

const MISSING = 'pakollinen kenttä puuttuu; lisää se';
const QUOTE = 'luku tekstin paikalla; kirjoita se lainausmerkkeihin';
const noSuchDay = (day: string) => `päivää ${day} ei ole kalenterissa`;
const NO_SUCH_MONTH = 'kuukautta 13 ei ole; kuukaudet ovat 01–12';
const PARTIAL_DAY = 'aika kirjoitetaan muodossa 2020, 2020-05 tai 2020-05-29 (vuosi lainausmerkkeihin)';
const ID = 'tunnisteessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä';
const LIST = 'tähän kuuluu luettelo, esimerkiksi [yksi, toinen]';
const AMOUNT = 'tähän kuuluu luku ilman välejä ja lainausmerkkejä, esimerkiksi 9000000';
const HTTPS = 'osoitteen pitää alkaa https://';
const TOO_SHORT = 'luettelo on liian lyhyt; lisää siihen kohtia';
const NEEDED = `${TOO_SHORT}, sillä kenttä on pakollinen`;
const ANY_VALUE =
  'arvon pitää olla jokin näistä: { amount: 9000000 }, { on: 2021-12-31 }, { from: 2020-08, to: 2021-12 }, { person, role, organisation, phone }, { names: [...] } tai { fi, sv, en }';

describe('a time is refused', () => {
  refuses([
    {
      rule: 'that is no day of the calendar',
      file: REGION,
      from: 'changedOn: 2021-02-01',
      to: 'changedOn: 2021-02-30',
      says: `facts[0].changedOn: ${noSuchDay('2021-02-30')}`,
    },
    {
      rule: 'that is a leap day of another year',
      file: REGION,
      from: 'asOf: 2020-09-29',
      to: 'asOf: 2019-02-29',
      says: `facts[2].asOf: ${noSuchDay('2019-02-29')}`,
    },
    {
      rule: 'that is no day of the calendar, as the value of a fact',
      file: PROGRAMME,
      from: 'on: 2022-12-31',
      to: 'on: 2022-11-31',
      says: `facts[0].value.on: ${noSuchDay('2022-11-31')}`,
    },
    {
      rule: 'written the Finnish way',
      file: PROGRAMME,
      from: 'on: 2022-12-31',
      to: 'on: 31.12.2022',
      says: 'facts[0].value.on: tiedostoon päivä kirjoitetaan toisin päin: 2022-12-31',
    },
    {
      rule: 'in words',
      file: PROGRAMME,
      from: 'from: 2020-08',
      to: 'from: elokuu 2020',
      says: `facts[1].value.from: ${PARTIAL_DAY}`,
    },
    {
      rule: 'with a thirteenth month',
      file: SOURCES,
      from: 'date: 2020-05',
      to: 'date: 2020-13',
      says: `sources[0].date: ${NO_SUCH_MONTH}`,
    },
    {
      rule: 'with a thirteenth month, where a day is needed',
      file: REGION,
      from: 'changedOn: 2021-02-01',
      to: 'changedOn: 2021-13-01',
      says: `facts[0].changedOn: ${NO_SUCH_MONTH}`,
    },
    {
      rule: 'written the Finnish way, where a day is needed',
      file: REGION,
      from: 'reviewBy: 2022-01-15',
      to: 'reviewBy: 15.1.2022',
      says: 'facts[0].reviewBy: tiedostoon päivä kirjoitetaan toisin päin: 2022-01-15',
    },
    {
      rule: 'written the Finnish way, that is in no calendar',
      file: REGION,
      from: 'reviewBy: 2022-01-15',
      to: 'reviewBy: 31.2.2022',
      says: `facts[0].reviewBy: ${noSuchDay('2022-02-31')}`,
    },
    {
      rule: 'that needs a day and has none',
      file: REGION,
      from: 'reviewBy: 2022-01-15',
      to: 'reviewBy: 2022-01',
      says: 'facts[0].reviewBy: päivä kirjoitetaan muodossa 2020-05-29',
    },
    {
      rule: 'that is a year without quotes',
      file: SOURCES,
      from: 'date: "2021"',
      to: 'date: 2021',
      says: `sources[1].date: ${QUOTE}`,
    },
  ]);
});

describe('a value is refused', () => {
  refuses([
    {
      rule: 'that says no kind',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: 9000000',
      says: `facts[0].value: ${ANY_VALUE}`,
    },
    {
      rule: 'of a kind that there is not',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: { summa: 9000000 }',
      says: `facts[0].value: ${ANY_VALUE}`,
    },
    {
      rule: 'of two kinds at once',
      file: REGION,
      from: '{ amount: 9000000 }',
      to: '{ amount: 9000000, on: 2020-05 }',
      at: 'value: { amount: 9000000, on: 2020-05 }',
      says: `facts[0].value: ${ANY_VALUE}`,
    },
    {
      rule: 'with a decimal comma',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: { amount: 9,2 miljoonaa }',
      at: '2 miljoonaa',
      says: 'facts[0].value.2 miljoonaa: luvussa ei ole pilkkua; kirjoita se kokonaan, esimerkiksi 1200000',
    },
    {
      rule: 'that is an amount in pieces, told once',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: { amount: 9,250,125 }',
      says: 'facts[0].value.125: luvussa ei ole pilkkua; kirjoita se kokonaan, esimerkiksi 1200000',
    },
    {
      rule: 'that is an amount in pieces that are alike, told once',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value: { amount: 9,000,000 }',
      at: '000 }\n    precision: over',
      says: 'luvussa ei ole pilkkua; kirjoita se kokonaan, esimerkiksi 1200000',
    },
    {
      rule: 'with a decimal comma, on a line of its own',
      file: REGION,
      from: 'value: { amount: 9000000 }',
      to: 'value:\n      amount: 9,25',
      at: 'amount: 9,25',
      says: 'facts[0].value.amount: luvussa ei ole pilkkua; kirjoita se kokonaan, esimerkiksi 1200000',
    },
    {
      rule: 'that is an amount with spaces',
      file: REGION,
      from: 'amount: 9000000',
      to: 'amount: 9 000 000',
      says: `facts[0].value.amount: ${AMOUNT}`,
    },
    {
      rule: 'that is an amount in quotes',
      file: REGION,
      from: 'amount: 9000000',
      to: 'amount: "9000000"',
      says: `facts[0].value.amount: ${AMOUNT}`,
    },
    {
      rule: 'that is an amount in millions',
      file: REGION,
      from: 'amount: 9000000',
      to: 'amount: 9.4',
      says: 'facts[0].value.amount: tähän kuuluu kokonaisluku, esimerkiksi 9000000',
    },
    {
      rule: 'that is an amount of nothing',
      file: REGION,
      from: 'amount: 9000000',
      to: 'amount: 0',
      says: 'facts[0].value.amount: luvun pitää olla suurempi kuin 0',
    },
    {
      rule: 'that names no one',
      file: REGION,
      from: 'names: [essote, { fi: Kunnat, sv: Kommunerna, en: Municipalities }]',
      to: 'names: []',
      says: `facts[3].value.names: ${NEEDED}`,
    },
  ]);
});

describe('a contact is refused', () => {
  refuses([
    {
      rule: 'with a telephone number in words',
      file: REGION,
      from: 'phone: 044 123 4567',
      to: 'phone: vaihteesta',
      says: 'facts[2].value.phone: puhelinnumero kirjoitetaan muodossa 044 123 4567 tai +358 44 123 4567',
    },
    {
      rule: 'with a telephone number that YAML reads as a sum',
      file: REGION,
      from: 'phone: 044 123 4567',
      to: 'phone: 0441234567',
      says: `facts[2].value.phone: ${QUOTE}`,
    },
    {
      rule: 'with half an e-mail address',
      file: REGION,
      from: 'mikael.palola@example.fi',
      to: 'mikael.palola',
      at: 'email:',
      says: 'facts[2].value.email: sähköpostiosoite kirjoitetaan muodossa etunimi.sukunimi@example.fi',
    },
    {
      rule: 'without a role',
      file: REGION,
      from: '      role: { fi: hankejohtaja, sv: projektdirektör, en: project director }\n',
      to: '',
      at: 'value:\n',
      says: `facts[2].value.role: ${MISSING}`,
    },
  ]);
});

describe('an id is refused', () => {
  refuses([
    { rule: 'with capitals', file: REGION, from: 'id: raha', to: 'id: Raha', says: `facts[0].id: ${ID}` },
    { rule: 'with Finnish letters', file: REGION, from: 'id: raha', to: 'id: hämeen', says: `facts[0].id: ${ID}` },
    { rule: 'with spaces', file: REGION, from: 'id: raha', to: 'id: raha 2020', says: `facts[0].id: ${ID}` },
    { rule: 'that ends in a hyphen', file: REGION, from: 'id: raha', to: 'id: raha-', says: `facts[0].id: ${ID}` },
    {
      rule: 'where a name was written for it',
      file: REGION,
      from: 'person: palola',
      to: 'person: Mikael Palola',
      says: `facts[2].value.person: ${ID}`,
    },
    {
      rule: 'of a municipality that lost its zeros',
      file: REGION,
      from: 'code: "179"',
      to: 'code: "79"',
      says: 'region.municipalities[0].code: kuntanumerossa on kolme numeroa lainausmerkeissä, esimerkiksi "091"',
    },
  ]);
});

describe('an address is refused', () => {
  refuses([
    {
      rule: 'without TLS',
      file: SOURCES,
      from: 'url: https://',
      to: 'url: http://',
      says: `sources[0].url: ${HTTPS}`,
    },
    {
      rule: 'that runs a script',
      file: PROGRAMME,
      from: 'officialPage: https://example.fi/ohjelma',
      to: 'officialPage: javascript:alert(1)',
      says: `programme.officialPage: ${HTTPS}`,
    },
    {
      rule: 'that is none',
      file: REGION,
      from: 'officialPage: https://www.hyvaks.fi',
      to: 'officialPage: hyvaks.fi',
      says: `region.officialPage: ${HTTPS}`,
    },
  ]);
});

describe('a list is refused', () => {
  refuses([
    {
      rule: 'of no sources',
      file: REGION,
      from: 'sources: [tiedote, blogi]',
      to: 'sources: []',
      says: `facts[0].sources: ${NEEDED}`,
    },
    {
      rule: 'that is left out',
      file: REGION,
      from: '    sources: [tiedote, blogi]\n',
      to: '',
      at: 'id: raha',
      says: `facts[0].sources: ${MISSING}`,
    },
    {
      rule: 'that is one word',
      file: REGION,
      from: 'sources: [tiedote, blogi]',
      to: 'sources: blogi',
      says: `facts[0].sources: ${LIST}`,
    },
    {
      rule: 'of fewer than two regions in a group',
      file: NATIONAL,
      from: 'members: [keski-suomi, pirkanmaa]',
      to: 'members: [keski-suomi]',
      says: `groups[0].members: ${NEEDED}`,
    },
    {
      rule: 'of no partners',
      file: REGION,
      from: 'partners: true',
      to: 'partners: false',
      says: 'facts[1].covers.partners: kirjoita true tai luettelo kumppaneista, esimerkiksi [Essote]',
    },
    {
      rule: 'of no words in the vocabulary',
      file: NATIONAL,
      from: 'fi: [rahoitus]',
      to: 'fi: []',
      says: `vocabulary.topics.funding.fi: ${TOO_SHORT} tai poista kenttä`,
    },
  ]);
});
