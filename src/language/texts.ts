/** Every sentence the bot says in an answer, by language. Names, values and lists come in ready. */
import type { Event, Language, Measure, Topic } from '../knowledge/schema.ts';

export type Texts = {
  topics: Record<Topic, string>;
  measures: Record<Measure, string>;
  /** `date` is a day, month or year as text. */
  /** `planned`: an earlier plan, since replaced; it never came about so. */
  event(event: Event, date: string, tense: 'ahead' | 'past' | 'planned'): string;
  deadline(about: string, date: string, past: boolean): string;
  together(programmes: string): string;
  round(round: string): string;
  withPartners: string;
  asOf(date: string): string;
  /** The same for what a source announced beforehand. */
  announced(date: string): string;
  earlier(statement: string, date: string): string;
  later(statement: string, date: string): string;
  disputed: string;
  changed: string;
  against(statement: string, date: string): string;
  /** After what was said, where it is asked who said it. */
  saidBy(name: string): string;
  staleContact(year: string, page: string): string;
  phone: string;
  phoneMissing: string;
  otherNumber(phone: string, date: string): string;
  administrator: string;
  participants: string;
  programmeChanged(statement: string): string;
  /** A date of a programme, beside those of one region. */
  wholeProgramme(statement: string): string;
  via(municipality: string, region: string): string;
  leftOver(words: string): string;
  more(count: number): string;
  /** Of a message with more questions than are answered at once. */
  questionsLeft(most: number, left: number): string;
  incomparable: string;
  /** Beside the sums of several, where their total is asked for. */
  notAdded: string;
  /** Before the name of the one with the largest or the smallest sum, of two and of several. */
  ranked: Record<'most' | 'least', readonly [ofTwo: string, ofSeveral: string]>;
  /** Captions and column heads; `count` is the number of rows. */
  tables: Record<'funding' | 'contact', { caption(count: number): string; head: readonly string[] }>;
  sources: string;
  dateUncertain: string;
  whichSubject: string;
  whichName(from: string): string;
  whichTopic(subject: string): string;
  notUnderstood(words: string): string;
  nothingKnown(subject: string, topic: string): string;
  nothingAtAll(subject: string): string;
  nothingKnownAtAll: string;
  sourcesSilent(subject: string, asked: string): string;
  noSuchMeasure(subject: string, measure: string): string;
  noSuchDetail(subject: string, detail: string): string;
  details: Record<string, string>;
  beforeKnowledge(time: string): string;
  youCanAsk: string;
  officialPage(subject: string, page: string): string;
  /** The national page on the grants. */
  /** Beside money of another measure, where no grant of the region is known. */
  grantUnknown: string;
  /** Beside the money of a whole programme, where a region is named. */
  ofWhole: string;
  /** Beside money of another measure, where a budget is asked for. */
  noBudget: string;
  grantsPage(page: string): string;
  tooLong: string;
  greeting: string;
  thanks: string;
  usage: string;
  usageLines: readonly string[];
};

const fi: Texts = {
  topics: {
    funding: 'rahoitus',
    schedule: 'aikataulu',
    contact: 'yhteystiedot',
    participants: 'mukana olevat',
    administrator: 'hallinnoija',
    goals: 'tavoitteet',
    content: 'sisältö',
    conditions: 'ehdot',
    recruitment: 'rekrytointi',
    organisation: 'työn järjestäminen',
    location: 'toimipaikka',
    statement: 'näkemykset',
    definition: 'määritelmä',
    law: 'lainsäädäntö',
    'further-information': 'lisätiedot',
  },
  measures: {
    available: 'jaettavissa',
    share: 'laskennallinen osuus',
    applied: 'haettu',
    granted: 'myönnetty',
    supplementary: 'täydentävä avustus',
    budget: 'budjetti',
    spent: 'käytetty',
  },
  event: (event, date, tense) => {
    if (event === 'start') return `${{ past: 'alkoi', ahead: 'alkaa', planned: 'oli määrä alkaa' }[tense]} ${date}`;
    if (event === 'end') return `${{ past: 'päättyi', ahead: 'päättyy', planned: 'oli määrä päättyä' }[tense]} ${date}`;
    return `toteutusaika ${{ past: 'oli', ahead: 'on', planned: 'oli määrä olla' }[tense]} ${date}`;
  },
  deadline: (about, date, past) => `${about}: määräaika ${past ? 'oli' : 'on'} ${date}`,
  together: (programmes) => `${programmes} yhteensä`,
  round: (round) => `vuoden ${round} haku`,
  withPartners: 'kumppanit mukana',
  asOf: (date) => `tieto: ${date}`,
  announced: (date) => `ennakkotieto: ${date}`,
  later: (statement, date) => `Tieto on sittemmin muuttunut (${date}): ${statement}`,
  earlier: (statement, date) => `Aiempi, korvautunut tieto (${date}): ${statement}`,
  disputed: 'Lähteet ovat eri mieltä.',
  changed: 'Tieto on sittemmin muuttunut.',
  against: (statement, date) => `Toisen lähteen mukaan (${date}): ${statement}`,
  saidBy: (name) => `Näin kertoi ${name}.`,
  staleContact: (year, page) => `tieto on vuodelta ${year} ja voi olla vanhentunut; ajantasaiset yhteystiedot: ${page}`,
  phone: 'p.',
  phoneMissing: 'puhelinnumeroa ei ole lähteessä',
  otherNumber: (phone, date) => `toisen tiedon mukaan (${date}) p. ${phone}`,
  administrator: 'hallinnoija',
  participants: 'mukana',
  wholeProgramme: (statement) => `Koko ohjelma: ${statement}`,
  programmeChanged: (statement) => `Huomaa, että ohjelman aikataulu muuttui myöhemmin. ${statement}`,
  via: (municipality, region) =>
    `${municipality} kuuluu alueeseen ${region}; luvut koskevat koko aluetta, ellei toisin sanota.`,
  leftOver: (words) => `En ottanut huomioon: ${words}.`,
  more: (count) => `Muita sopivia tietoja on ${count}; tarkenna kysymystä nähdäksesi ne.`,
  questionsLeft: (most, left) =>
    `Kysymyksiä oli enemmän kuin ${most}; ${left === 1 ? 'viimeinen' : `${left} viimeistä`} jäi vastaamatta. Kysy ${left === 1 ? 'se' : 'ne'} erikseen.`,
  incomparable:
    'Summia ei voi suoraan verrata: ne kattavat eri ohjelmia, hakuja tai kumppaneita tai ovat eri tarkkuudella ilmoitettuja.',
  notAdded: 'En laske eri alueiden summia yhteen: kukin on kerrottu erikseen, niin kuin lähde sen kertoo.',
  ranked: { most: ['Suurempi summa', 'Suurin summa'], least: ['Pienempi summa', 'Pienin summa'] },
  tables: {
    funding: {
      caption: (count) => `Rahoitus, ${count} tietoa`,
      head: ['Kohde', 'Mitä', 'Summa', 'Kattaa', 'Tiedon aika'],
    },
    contact: {
      caption: (count) => `Yhteystiedot, ${count} henkilöä`,
      head: ['Nimi', 'Tehtävä', 'Organisaatio', 'Puhelin, sähköposti', 'Tiedon aika'],
    },
  },
  sources: 'Lähteet',
  dateUncertain: 'päiväys arvioitu',
  whichSubject: 'Mitä aluetta tai ohjelmaa tarkoitat?',
  whichName: (from) => `”${from}” voi tarkoittaa useaa. Mitä näistä tarkoitat?`,
  whichTopic: (subject) => `Mitä haluat tietää: ${subject}?`,
  notUnderstood: (words) => `En osaa vastata: en löydä tiedoistani tätä: ${words}.`,
  nothingKnown: (subject, topic) => `${subject}: minulla ei ole tietoa tästä: ${topic}.`,
  nothingAtAll: (subject) => `${subject}: minulla ei ole vielä tietoja.`,
  nothingKnownAtAll: 'Minulla ei ole tästä tietoa.',
  sourcesSilent: (subject, asked) => `${subject}: lähteeni eivät kerro tätä: ${asked}.`,
  noSuchMeasure: (subject, measure) => `${subject}: en tiedä tätä summaa: ${measure}.`,
  noSuchDetail: (subject, detail) => `${subject}: lähteissä ei ole tätä tietoa: ${detail}.`,
  details: {
    name: 'nimi',
    'project-name': 'hankkeen nimi',
    phone: 'puhelinnumero',
    email: 'sähköpostiosoite',
    address: 'osoite',
    hour: 'kellonaika',
  },
  beforeKnowledge: (time) => `Tietoni alkavat myöhemmältä ajalta kuin ${time}.`,
  youCanAsk: 'Tästä minulla on tietoa:',
  officialPage: (subject, page) => `Virallinen sivu, ${subject}: ${page}`,
  grantUnknown: 'Myönnettyä summaa lähteeni eivät kerro.',
  ofWhole: 'Raha oli koko ohjelman yhteistä, ei yhden alueen tai hakijan.',
  noBudget: 'Budjettia en löydä tiedoistani: kerrottu summa ei ole budjetti.',
  grantsPage: (page) => `Valtakunnallinen sivu, valtionavustukset: ${page}`,
  tooLong: 'Viesti on liian pitkä minulle. Kysy yhdellä tai kahdella lauseella, esimerkiksi ”rahoitus Keski-Suomi”.',
  greeting: 'Hei! Kysy sote-hankkeista, esimerkiksi ”paljonko Keski-Suomi sai rahaa?”',
  thanks: 'Ole hyvä! Kysy lisää milloin vain.',
  usage:
    'Vastaan kysymyksiin Tulevaisuuden sote-keskus -ohjelmasta ja sote-rakenneuudistuksesta ja kerron aina lähteen.',
  usageLines: [
    'Rahoitus: rahoitus Keski-Suomi',
    'Aikataulu: milloin rakenneuudistus päättyy?',
    'Yhteystiedot: kuka johtaa hanketta Keski-Suomessa?',
    'Osallistujat ja hallinnoija: kuka hallinnoi Itä-Uudenmaan hankkeita?',
    'Sisältö ja tavoitteet: POSOTE20-hankkeen osa-alueet',
    'Jos en tiedä, sanon sen. Myönnetty, haettu ja laskennallinen osuus ovat eri asioita, ja kerron aina, mistä on kyse.',
  ],
};

const sv: Texts = {
  topics: {
    funding: 'finansiering',
    schedule: 'tidtabell',
    contact: 'kontaktuppgifter',
    participants: 'deltagare',
    administrator: 'förvaltare',
    goals: 'mål',
    content: 'innehåll',
    conditions: 'villkor',
    recruitment: 'rekrytering',
    organisation: 'arbetets organisering',
    location: 'verksamhetsställe',
    statement: 'synpunkter',
    definition: 'definition',
    law: 'lagstiftning',
    'further-information': 'mer information',
  },
  measures: {
    available: 'att fördela',
    share: 'kalkylerad andel',
    applied: 'ansökt om',
    granted: 'beviljat',
    supplementary: 'kompletterande understöd',
    budget: 'budget',
    spent: 'använt',
  },
  event: (event, date, tense) => {
    if (event === 'start') return `${{ past: 'började', ahead: 'börjar', planned: 'skulle börja' }[tense]} ${date}`;
    if (event === 'end') return `${{ past: 'upphörde', ahead: 'upphör', planned: 'skulle upphöra' }[tense]} ${date}`;
    return `genomförandetiden ${{ past: 'var', ahead: 'är', planned: 'skulle vara' }[tense]} ${date}`;
  },
  deadline: (about, date, past) => `${about}: tidsfristen ${past ? 'var' : 'är'} ${date}`,
  together: (programmes) => `${programmes} sammanlagt`,
  round: (round) => `utlysningen ${round}`,
  withPartners: 'inklusive partner',
  asOf: (date) => `uppgift från ${date}`,
  announced: (date) => `förhandsuppgift från ${date}`,
  later: (statement, date) => `Uppgiften har sedan dess ändrats (${date}): ${statement}`,
  earlier: (statement, date) => `Tidigare uppgift som har ersatts (${date}): ${statement}`,
  disputed: 'Källorna är oeniga.',
  changed: 'Uppgiften har sedan dess ändrats.',
  against: (statement, date) => `Enligt en annan källa (${date}): ${statement}`,
  saidBy: (name) => `Det berättade ${name}.`,
  staleContact: (year, page) => `uppgiften är från ${year} och kan vara föråldrad; aktuella kontaktuppgifter: ${page}`,
  phone: 'tfn',
  phoneMissing: 'källan anger inget telefonnummer',
  otherNumber: (phone, date) => `enligt en annan uppgift (${date}) tfn ${phone}`,
  administrator: 'förvaltare',
  participants: 'deltagare',
  wholeProgramme: (statement) => `Hela programmet: ${statement}`,
  programmeChanged: (statement) => `Observera att programmets tidtabell ändrades senare. ${statement}`,
  via: (municipality, region) =>
    `${municipality} hör till ${region}; siffrorna gäller hela området om inget annat sägs.`,
  leftOver: (words) => `Jag beaktade inte: ${words}.`,
  more: (count) =>
    count === 1
      ? 'Det finns 1 uppgift till som passar; precisera frågan för att se den.'
      : `Det finns ${count} uppgifter till som passar; precisera frågan för att se dem.`,
  questionsLeft: (most, left) =>
    left === 1
      ? `Frågorna var fler än ${most}; den sista lämnades obesvarad. Ställ den skilt.`
      : `Frågorna var fler än ${most}; de ${left} sista lämnades obesvarade. Ställ dem skilt.`,
  incomparable:
    'Summorna kan inte jämföras direkt: de omfattar olika program, utlysningar eller partner eller är angivna med olika noggrannhet.',
  notAdded: 'Jag räknar inte ihop olika områdens summor: var och en anges för sig, så som källan anger den.',
  ranked: {
    most: ['Det större beloppet', 'Det största beloppet'],
    least: ['Det mindre beloppet', 'Det minsta beloppet'],
  },
  tables: {
    funding: {
      caption: (count) => `Finansiering, ${count} uppgifter`,
      head: ['Gäller', 'Vad', 'Belopp', 'Omfattar', 'Uppgift från'],
    },
    contact: {
      caption: (count) => `Kontaktuppgifter, ${count} personer`,
      head: ['Namn', 'Uppdrag', 'Organisation', 'Telefon, e-post', 'Uppgift från'],
    },
  },
  sources: 'Källor',
  dateUncertain: 'uppskattat datum',
  whichSubject: 'Vilket område eller program menar du?',
  whichName: (from) => `”${from}” kan betyda flera saker. Vilken av dem menar du?`,
  whichTopic: (subject) => `Vad vill du veta: ${subject}?`,
  notUnderstood: (words) => `Jag kan inte svara: jag hittar inte det här i mina uppgifter: ${words}.`,
  nothingKnown: (subject, topic) => `${subject}: jag har inga uppgifter om detta: ${topic}.`,
  nothingAtAll: (subject) => `${subject}: jag har inga uppgifter än.`,
  nothingKnownAtAll: 'Jag har inga uppgifter om detta.',
  sourcesSilent: (subject, asked) => `${subject}: mina källor säger inget om detta: ${asked}.`,
  noSuchMeasure: (subject, measure) => `${subject}: jag känner inte till den här summan: ${measure}.`,
  noSuchDetail: (subject, detail) => `${subject}: den här uppgiften finns inte i källorna: ${detail}.`,
  details: {
    name: 'namn',
    'project-name': 'projektets namn',
    phone: 'telefonnummer',
    email: 'e-postadress',
    address: 'adress',
    hour: 'klockslag',
  },
  beforeKnowledge: (time) => `Mina uppgifter börjar senare än ${time}.`,
  youCanAsk: 'Det här har jag uppgifter om:',
  officialPage: (subject, page) => `Officiell sida, ${subject}: ${page}`,
  grantUnknown: 'Mina källor säger inte hur mycket som beviljades.',
  ofWhole: 'Pengarna var gemensamma för hela programmet, inte för ett område eller en sökande.',
  noBudget: 'Jag hittar ingen budget i mina uppgifter: summan som anges är inte en budget.',
  grantsPage: (page) => `Nationell sida, statsunderstöd: ${page}`,
  tooLong:
    'Meddelandet är för långt för mig. Fråga med en eller två meningar, till exempel ”finansiering Mellersta Finland”.',
  greeting: 'Hej! Fråga om social- och hälsovårdsprojekten, till exempel ”hur mycket fick Östra Nyland?”',
  thanks: 'Varsågod! Fråga gärna mera.',
  usage:
    'Jag svarar på frågor om programmet Framtidens social- och hälsocentral och strukturreformen och anger alltid källan.',
  usageLines: [
    'Finansiering: finansiering Mellersta Finland',
    'Tidtabell: när upphör strukturreformen?',
    'Kontaktuppgifter: vem leder projektet i Mellersta Finland?',
    'Deltagare och förvaltare: vem förvaltar projekten i Östra Nyland?',
    'Innehåll och mål: vilka delområden har POSOTE20?',
    'Om jag inte vet säger jag det. Beviljat belopp, sökt belopp och kalkylerad andel är olika saker, och jag säger alltid vilket det gäller.',
  ],
};

const en: Texts = {
  topics: {
    funding: 'funding',
    schedule: 'schedule',
    contact: 'contacts',
    participants: 'participants',
    administrator: 'administrator',
    goals: 'goals',
    content: 'content',
    conditions: 'conditions',
    recruitment: 'recruitment',
    organisation: 'how the work is organised',
    location: 'office',
    statement: 'views',
    definition: 'definition',
    law: 'legislation',
    'further-information': 'further information',
  },
  measures: {
    available: 'available for grants',
    share: 'calculated share',
    applied: 'applied for',
    granted: 'granted',
    supplementary: 'supplementary grant',
    budget: 'budget',
    spent: 'spent',
  },
  event: (event, date, tense) => {
    if (event === 'start') return `${{ past: 'started', ahead: 'starts', planned: 'was to start' }[tense]} ${date}`;
    if (event === 'end') return `${{ past: 'ended', ahead: 'ends', planned: 'was to end' }[tense]} ${date}`;
    return `${{ past: 'ran', ahead: 'runs', planned: 'was to run' }[tense]} ${date}`;
  },
  deadline: (about, date, past) => `${about}: the deadline ${past ? 'was' : 'is'} ${date}`,
  together: (programmes) => `${programmes} together`,
  round: (round) => `${round} call`,
  withPartners: 'partners included',
  asOf: (date) => `as of ${date}`,
  announced: (date) => `announced in advance, ${date}`,
  later: (statement, date) => `This has changed since (${date}): ${statement}`,
  earlier: (statement, date) => `Earlier information, since replaced (${date}): ${statement}`,
  disputed: 'The sources disagree.',
  changed: 'This has changed since.',
  against: (statement, date) => `According to another source (${date}): ${statement}`,
  saidBy: (name) => `So said ${name}.`,
  staleContact: (year, page) => `this is from ${year} and may be out of date; current contacts: ${page}`,
  phone: 'tel.',
  phoneMissing: 'the source gives no phone number',
  otherNumber: (phone, date) => `elsewhere (${date}) tel. ${phone}`,
  administrator: 'administrator',
  participants: 'taking part',
  wholeProgramme: (statement) => `The whole programme: ${statement}`,
  programmeChanged: (statement) => `Note that the schedule of the programme changed later. ${statement}`,
  via: (municipality, region) =>
    `${municipality} belongs to ${region}; figures are for the whole region unless stated otherwise.`,
  leftOver: (words) => `I did not take this into account: ${words}.`,
  more: (count) =>
    count === 1
      ? '1 more fact fits; ask more precisely to see it.'
      : `${count} more facts fit; ask more precisely to see them.`,
  questionsLeft: (most, left) =>
    left === 1
      ? `There were more than ${most} questions; the last one was left. Please ask it separately.`
      : `There were more than ${most} questions; the last ${left} were left. Please ask them separately.`,
  incomparable:
    'The amounts cannot be compared directly: they cover different programmes, calls or partners, or are stated with different precision.',
  notAdded: 'I do not add up the sums of several regions: each is told by itself, as its source tells it.',
  ranked: { most: ['The larger sum', 'The largest sum'], least: ['The smaller sum', 'The smallest sum'] },
  tables: {
    funding: {
      caption: (count) => `Funding, ${count} figures`,
      head: ['Subject', 'What', 'Amount', 'Covers', 'As of'],
    },
    contact: {
      caption: (count) => `Contacts, ${count} people`,
      head: ['Name', 'Role', 'Organisation', 'Phone, email', 'As of'],
    },
  },
  sources: 'Sources',
  dateUncertain: 'date estimated',
  whichSubject: 'Which region or programme do you mean?',
  whichName: (from) => `“${from}” could mean several things. Which one do you mean?`,
  whichTopic: (subject) => `What would you like to know: ${subject}?`,
  notUnderstood: (words) => `I cannot answer: I cannot find this in my information: ${words}.`,
  nothingKnown: (subject, topic) => `${subject}: I have no information on this: ${topic}.`,
  nothingAtAll: (subject) => `${subject}: I have no information yet.`,
  nothingKnownAtAll: 'I have no information on this.',
  sourcesSilent: (subject, asked) => `${subject}: my sources do not say this: ${asked}.`,
  noSuchMeasure: (subject, measure) => `${subject}: I do not know this amount: ${measure}.`,
  noSuchDetail: (subject, detail) => `${subject}: the sources do not give this: ${detail}.`,
  details: {
    name: 'name',
    'project-name': 'the name of the project',
    phone: 'phone number',
    email: 'email address',
    address: 'address',
    hour: 'time of day',
  },
  beforeKnowledge: (time) => `What I know begins later than ${time}.`,
  youCanAsk: 'I have information on:',
  officialPage: (subject, page) => `Official page, ${subject}: ${page}`,
  grantUnknown: 'My sources do not tell how much was granted.',
  ofWhole: 'The money was that of the whole programme, not of one region or applicant.',
  noBudget: 'I find no budget in my information: the sum told is not a budget.',
  grantsPage: (page) => `National page, government grants: ${page}`,
  tooLong: 'The message is too long for me. Ask in a sentence or two, for example “funding Central Finland”.',
  greeting: 'Hello! Ask about the health and social services projects, for example “how much did East Uusimaa get?”',
  thanks: 'You are welcome! Ask more at any time.',
  usage:
    'I answer questions about the Future Health and Social Services Centre programme and the health and social services structural reform, always with the source.',
  usageLines: [
    'Funding: funding Central Finland',
    'Schedule: when does the structural reform end?',
    'Contacts: who leads the project in Central Finland?',
    'Participants and administrator: who administers the projects of East Uusimaa?',
    'Content and goals: sub-areas of POSOTE20',
    'If I do not know, I say so. Granted, applied for and calculated share are different things, and I always say which it is.',
  ],
};

export const TEXTS: Record<Language, Texts> = { fi, sv, en };
