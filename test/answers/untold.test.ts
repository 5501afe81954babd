/** What a fact leaves untold though it comes near in every word, asked of the real knowledge. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const leadOf = (text: string): string | undefined => factsFor(bot, text)[0];

describe('nothing is told', () => {
  it.each([
    ['of who stayed outside by who joined', 'Mikä kunta ei ole mukana Keski-Suomen rakenneuudistuksessa?'],
    ['of who stayed outside by who joined', 'Ketkä Keski-Suomen kunnista jäivät rakenneuudistuksen ulkopuolelle?'],
    ['of who stayed outside by who joined', 'Vilken kommun lämnades utanför strukturreformen i Mellersta Finland?'],
    [
      'of who stayed outside by who joined',
      'Which municipality in Central Finland did not join the structural reform?',
    ],
    ...['Satakunta', 'Länsi-Uusimaa', 'Kainuu'].flatMap((region) => [
      ['of what is not done by what is', `${region}: mitä hanke ei tee?`],
      ['of what it may not be used for by what it is for', `mihin ${region} ei saa käyttää avustusta`],
    ]),
    ...['Karvia', 'Sastamala', 'Kokemäki', 'Parkano'].map((town) => [
      'of who is in it by what is done in it or what it got',
      `onko ${town} mukana hankkeessa`,
    ]),
    ...['Pirkanmaa', 'Satakunta', 'Keski-Suomi'].map((region) => [
      'of what was proposed by what was granted',
      `${region}: mikä oli esitetty summa sote-keskukseen`,
    ]),
    ['of who stayed outside by who joined', 'Vilka kommuner deltar inte i Södra Österbotten?'],
    ['of how money was divided by its sum', 'Kuinka Pohjois-Karjalan avustus jaettiin hankkeiden kesken?'],
    ['of how money was divided by its sum', 'Hur fördelades Norra Karelens tio miljoner mellan projekten?'],
    ['of what went to something by what was available', 'Paljonko Pohjois-Savon rahoista meni sote-keskusohjelmaan?'],
    ['of how long by the day', 'Hur länge varade mötet för styrgruppen i Egentliga Tavastland?'],
    ['of what somebody did by the deadline', 'Milloin Vaalijala päätti osallistumisesta Essoten hankkeeseen?'],
    ...['Satakunta', 'Kymenlaakso', 'Etelä-Pohjanmaa'].flatMap((region) => [
      ['of who decides by whom to ask', `kuka päättää ${region}`],
      ['of who decides by whom to ask', `${region}: kuka päätti?`],
    ]),
    ['of jobs by the money that was applied for', 'mitä tehtäviä haettiin Pohjois-Pohjanmaa'],
    ['of jobs by the money that was applied for', 'Pohjois-Pohjanmaa: mitä työpaikkoja haettiin?'],
    ['of who represents somebody by whoever was represented', 'Kuka edustaa kuntia Päijät-Hämeen työryhmissä?'],
    ['of a project by a number of its region', 'Kuinka monta työntekijää on PirSOTE-hankkeessa?'],
    ['of whether something was done that nothing says', 'Puolsiko Sipoo lausunnossaan sote-uudistusta?'],
    [
      'of a project that nobody knows by whoever works for its region',
      'Kuka johtaa Zorbas-hanketta Varsinais-Suomessa?',
    ],
    [
      'of a sum by the days when it was applied for',
      'Kanta-Hämeen sote-keskushankkeen täydennyshakemuksen euromäärä 2021?',
    ],
    ['of what somebody answered by a list', 'Mitä Vaalijala vastasi, kun Essote kysyi osallistumisesta hankkeisiin?'],
    ['of what letters stand for by what the project is', 'Mitä sanoja lyhenne PirSOTE tarkoittaa?'],
    ['of what letters stand for by what the project is', 'Vad betyder förkortningen PirSOTE?'],
    ['of who led a project by who works for its region', 'Kuka johti Sopiva-hanketta Etelä-Savossa?'],
    ['of how many by what they are', 'Monessako työryhmässä Itä-Uudenmaan teemoja valmisteltiin?'],
    ['of the day by who decided', 'Minä päivänä kunnat valitsivat Porvoon Itä-Uudenmaan hankkeiden hallinnoijaksi?'],
    ['of towns by what all were to do', 'Missä kunnissa Keski-Suomessa RAI otettiin käyttöön?'],
    ['of bodies by that there are some', 'Mitkä yhdistykset olivat mukana Keski-Suomen järjestöyhteistyössä?'],
    ['of people by the jobs', 'Ketkä hakivat Keski-Suomen hankesihteeriksi?'],
    ['of people by the jobs', 'Who was hired as project secretary in Central Finland?'],
    ['of somebody in a body by its partners', 'Kuka Pieksämäen kaupungilta oli Essoten hankkeita valmistelemassa?'],
    ['of who decided by the sum', 'Kuka Essotessa päätti hakea 3,8 miljoonaa rakenneuudistukseen?'],
    ['of an office by partners', 'Kuka on Etelä-Savon pelastuslaitoksen ruiskumestari?'],
    ['of own money by what was applied for', 'Paljonko omaa rahaa Essote panee hankkeisiin?'],
    ['of the first application by the second', 'Paljonko Itä-Uusimaa alun perin haki?'],
    ['of hours by a number', 'Mihin aikaan Kati Kallimolle voi soittaa?'],
    ['of the number of somebody who has none', 'Sami Sipilän puhelinnumero, pitäisi tavoittaa?'],
    ['of another title by who holds one', 'Vem var ekonomichef för projekten i Mellersta Finland?'],
    ['of what happens otherwise by the deadline', 'Mitä tapahtuu, jos Pieksämäki ei tee sitovaa päätöstä huhtikuussa?'],
    ['of what a body got by what its region got', 'Paljonko HUS sai Itä-Uudenmaan sote-keskusrahasta?'],
    ['of the name of somebody else by the person who is named', 'Mikä on Jaana Forslundin esihenkilön nimi?'],
  ])('%s: %s', (_what, text) => {
    expect(leadOf(text)).toBeUndefined();
  });
});

describe('what is told is told', () => {
  it.each([
    ['Mikä Soiten kunta ei siirtynyt Keski-Pohjanmaan hyvinvointialueelle?', 'kp-organisation-kruunupyy'],
    ['Jäikö joku Keski-Suomen kunta rakenneuudistuksen ulkopuolelle?', 'ks-participants-rak'],
    ['Moneenko osa-alueeseen Pohjois-Savon rakenneuudistus jakautuu?', 'ps-posote20-content-rak-subareas'],
    ['Koska ministeriö päättää Keski-Suomen avustuksista?', 'ks-schedule-funding-decisions'],
    ['Miksi avustusten hakuaikaa jatkettiin keväällä 2020?', 'suomi-schedule-call-2020-deadline'],
    ['Kuka edustaa hankehallinnoijaa Keski-Suomessa?', 'ks-contact-kallimo'],
    ['Millä lyhenteellä Pirkanmaan sote-keskushanke tunnettiin?', 'pi-pirsote-definition'],
    ['Ketkä päättivät Porvoon hallinnoijaksi Itä-Uudellamaalla?', 'iu-organisation-administrator-decision'],
    ['Kuka Essotella valmistelee hankkeita?', 'es-essote-contact-sipila'],
    ['Mikä on Keski-Suomen hankejohtajan nimi?', 'ks-contact-palola-director'],
  ])('%s', (text, id) => {
    expect(leadOf(text)).toBe(id);
  });
});

describe('who decides on grants', () => {
  it.each(['Who decides on government grants in the programme?', 'Kuka myöntää avustukset ja päättää niistä?'])(
    'is told by who granted them: %s',
    (text) => {
      expect(leadOf(text)).toBe('suomi-organisation-grantor');
    },
  );
});

it('of small words alone is said by these words', () => {
  const [message] = bot.ask({ text: 'kuka päättää Satakunta', today: TODAY }).messages;
  expect(message?.kind === 'unknown' && message.headline).toContain('”kuka päättää”');
});
