import { describe } from 'vitest';
import { refuses } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';
const PROGRAMME = 'programme.yml';
const SOURCES = 'sources.yml';
const NATIONAL = 'national.yml';

const MISSING = 'pakollinen kenttä puuttuu; lisää se';
const FIELDS = 'tähän kuuluu kenttiä ja arvoja, esimerkiksi { fi: …, sv: …, en: … }';
const FORBIDDEN = 'merkkejä < ja >, rivinvaihtoa tai muita ohjausmerkkejä ei saa käyttää; poista ne';
const TEXT_OR_TEXTS = 'kirjoita joko yksi teksti tai kielittäin { fi, sv, en }';
const CURLY =
  'merkki ” on tekstinkäsittelyn lainausmerkki, jota YAML ei tunne; kirjoita tekstin alkuun ja loppuun sen tilalle tavallinen "';
/** Each word with what it means. */
const TOPICS =
  'sallitut arvot: funding (rahoitus), schedule (aikataulu), contact (yhteystieto), participants (mukana olevat), administrator (hallinnoija), goals (tavoitteet), content (sisältö), conditions (ehdot), recruitment (rekrytointi), organisation (työn järjestäminen), location (toimipaikka), statement (näkemys), definition (määritelmä), law (lainsäädäntö), further-information (lisätietoa)';
const MEASURES =
  'sallitut arvot: available (jaettavissa), share (laskennallinen osuus), applied (haettu), granted (myönnetty), supplementary (täydentävä avustus), budget (talousarvio), spent (käytetty)';
const EVENTS =
  'sallitut arvot: start (alkaa), end (päättyy), span (kestää jostakin johonkin), deadline (määräaika), milestone (tapahtuma)';
const PRECISIONS =
  'sallitut arvot: exact (tarkka), about (noin), over (reilut tai yli), under (alle), at-most (enintään)';
const KINDS = 'sallitut arvot: project (hanke), organisation (organisaatio), person (henkilö)';

describe('a field is refused', () => {
  refuses([
    {
      rule: 'that no one knows',
      file: REGION,
      from: 'measure: granted',
      to: 'measur: granted',
      says: 'facts[0].measur: tuntematon kenttä "measur"; tarkoititko "measure"?',
    },
    {
      rule: 'that is the rest of a text after its comma',
      file: REGION,
      from: 'note: { fi: Huomio., sv',
      to: 'note: { fi: Huomio, tämä, sv',
      at: 'tämä, sv',
      says: 'facts[0].note.tämä: "tämä" ei ole kenttä; jos se on jatkoa tekstille, jossa on pilkku, pane koko teksti lainausmerkkeihin',
    },
    {
      rule: 'that no one knows, at the top of a file',
      file: NATIONAL,
      from: 'country:',
      to: 'maa:',
      says: 'maa: tuntematon kenttä "maa"; tarkista kirjoitusasu',
    },
    {
      rule: 'of a language that the bot does not speak',
      file: REGION,
      from: 'fi: [Hyvaks]',
      to: 'de: [Hyvaks]',
      says: 'region.aliases.de: tuntematon kenttä "de"; tarkista kirjoitusasu',
    },
    {
      rule: 'that is indented too far, once for both',
      file: REGION,
      from: '  maakunta: Keski-Suomi',
      to: '    maakunta: Keski-Suomi',
      at: 'maakunta: Keski-Suomi',
      says: 'region.aliases.maakunta: kenttä "maakunta" on liian syvällä, kohdassa aliases; tarkista sisennys',
    },
    {
      rule: 'that is indented too far, among those of a value that may be of many kinds',
      file: REGION,
      from: '    asOf: 2020-09-29',
      to: '      asOf: 2020-09-29',
      at: 'asOf: 2020-09-29',
      says: 'facts[2].value.asOf: kenttä "asOf" on liian syvällä, kohdassa value; tarkista sisennys',
    },
    {
      rule: 'that the vocabulary has no section for',
      file: NATIONAL,
      from: '  topics:',
      to: '  aiheet:',
      at: 'aiheet:',
      says: 'vocabulary.aiheet: tuntematon kenttä "aiheet"; tarkista kirjoitusasu',
    },
    {
      rule: 'that is misspelt in the vocabulary',
      file: NATIONAL,
      from: '  topics:',
      to: '  topic:',
      at: 'topic:\n',
      says: 'vocabulary.topic: tuntematon kenttä "topic"; tarkoititko "topics"?',
    },
    {
      rule: 'that is needed under another name, once for both',
      file: REGION,
      from: 'topic: contact',
      to: 'Topic: contact',
      says: 'facts[2].Topic: tuntematon kenttä "Topic", ja kenttä "topic" puuttuu; korjaa nimi',
    },
    {
      rule: 'that is missing and has a list of words, at its entry',
      file: REGION,
      from: '    topic: contact\n',
      to: '',
      at: 'id: johtaja',
      says: `facts[2].topic: ${MISSING} (${TOPICS})`,
    },
    {
      rule: 'that is missing, at its entry',
      file: SOURCES,
      from: '    title: Tiedote hankkeista\n',
      to: '',
      at: 'id: tiedote',
      says: `sources[0].title: ${MISSING}`,
    },
  ]);
});

describe('a word outside its list is refused:', () => {
  refuses([
    {
      rule: 'topic',
      file: REGION,
      from: 'topic: contact',
      to: 'topic: yhteystiedot',
      says: `facts[2].topic: ${TOPICS}`,
    },
    {
      rule: 'measure',
      file: REGION,
      from: 'measure: granted',
      to: 'measure: saatu',
      says: `facts[0].measure: ${MEASURES}`,
    },
    {
      rule: 'event',
      file: PROGRAMME,
      from: 'event: span',
      to: 'event: kesto',
      says: `facts[1].event: ${EVENTS}`,
    },
    {
      rule: 'precision',
      file: REGION,
      from: 'precision: over',
      to: 'precision: reilut',
      says: `facts[0].precision: ${PRECISIONS}`,
    },
    {
      rule: 'kind of a subject',
      file: REGION,
      from: 'kind: organisation',
      to: 'kind: yhtymä',
      says: `subjects[0].kind: ${KINDS}`,
    },
  ]);
});

describe('a text is refused', () => {
  refuses([
    {
      rule: 'without one of its languages',
      file: NATIONAL,
      from: 'value: { fi: Laki muuttui., sv: Lagen ändrades., en: The law changed. }',
      to: 'value: { fi: Laki muuttui., sv: Lagen ändrades. }',
      says: `facts[0].value.en: ${MISSING}`,
    },
    {
      rule: 'without one of its languages, in a name',
      file: REGION,
      from: 'name: { fi: Keski-Suomi, sv: Mellersta Finland, en: Central Finland }',
      to: 'name: { fi: Keski-Suomi, en: Central Finland }',
      says: `region.name.sv: ${MISSING}`,
    },
    {
      rule: 'in one language where three are needed',
      file: REGION,
      from: 'note: { fi: Huomio., sv: Obs., en: Note. }',
      to: 'note: Huomio.',
      says: `facts[0].note: ${FIELDS}`,
    },
    {
      rule: 'that is a number, in a name',
      file: REGION,
      from: 'name: Essote',
      to: 'name: 12',
      says: `subjects[0].name: ${TEXT_OR_TEXTS}`,
    },
    {
      rule: 'that is not there',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title:',
      at: 'title:\n',
      says: 'sources[0].title: arvo puuttuu; kirjoita se, sillä kenttä on pakollinen',
    },
    {
      rule: 'that is empty',
      file: REGION,
      from: 'owner: toimisto',
      to: 'owner: " "',
      says: 'facts[0].owner: teksti on tyhjä; kirjoita se tai poista kenttä',
    },
    {
      rule: 'that is not there, where it may be left out',
      file: SOURCES,
      from: 'url: https://example.fi/tiedote',
      to: 'url:',
      says: 'sources[0].url: arvo puuttuu; kirjoita se tai poista kenttä',
    },
    {
      rule: 'that may be of several kinds and is left out',
      file: SOURCES,
      from: '    publisher: Sote-uudistus\n',
      to: '',
      at: 'id: blogi',
      says: `sources[1].publisher: pakollinen kenttä puuttuu; ${TEXT_OR_TEXTS}`,
    },
    {
      rule: 'that is an address and is left out',
      file: REGION,
      from: '  officialPage: https://www.hyvaks.fi\n',
      to: '',
      at: 'region:',
      says: `region.officialPage: ${MISSING}`,
    },
    {
      rule: 'that is left empty in a language',
      file: REGION,
      from: 'sv: Obs.',
      to: 'sv: ',
      at: 'sv: , en: Note.',
      says: 'facts[0].note.sv: arvo puuttuu; kirjoita se, sillä kenttä on pakollinen',
    },
    {
      rule: 'that is empty in a language, where the value may be of other kinds',
      file: NATIONAL,
      from: 'sv: Lagen ändrades.',
      to: 'sv: ""',
      says: 'facts[0].value.sv: teksti on tyhjä; kirjoita se, sillä kenttä on pakollinen',
    },
    {
      rule: 'that is not there, where the value may do without',
      file: REGION,
      from: 'phone: 044 123 4567',
      to: 'phone:',
      says: 'facts[2].value.phone: arvo puuttuu; kirjoita se tai poista kenttä',
    },
    {
      rule: 'of a list that is empty',
      file: REGION,
      from: 'fi: [Hyvaks]',
      to: 'fi: [Hyvaks, ""]',
      at: '""',
      says: 'region.aliases.fi[1]: teksti on tyhjä; kirjoita se tai poista kohta',
    },
    {
      rule: 'that is too long to be an answer',
      file: REGION,
      from: 'owner: toimisto',
      to: `owner: ${'a'.repeat(1201)}`,
      says: 'facts[0].owner: teksti on liian pitkä; lyhennä se 1200 merkkiin',
    },
    {
      rule: 'that would call everyone in a Slack channel',
      file: NATIONAL,
      from: 'fi: Laki muuttui.',
      to: 'fi: <!channel> Laki muuttui.',
      says: `facts[0].value.fi: ${FORBIDDEN}`,
    },
    {
      rule: 'that would call everyone, among aliases',
      file: REGION,
      from: '[Hyvaks]',
      to: '["<!here>"]',
      at: '"<!here>"',
      says: `region.aliases.fi[0]: ${FORBIDDEN}`,
    },
    {
      rule: 'of several lines',
      file: REGION,
      from: 'owner: toimisto',
      to: 'owner: "yksi\\ntoinen"',
      says: `facts[0].owner: ${FORBIDDEN}`,
    },
  ]);
});

describe('a yes or no is refused', () => {
  refuses([
    {
      rule: 'in Finnish',
      file: SOURCES,
      from: 'dateCertain: false',
      to: 'dateCertain: ei',
      says: 'sources[1].dateCertain: tähän kuuluu true tai false',
    },
  ]);
});

describe('a round is refused', () => {
  refuses([
    {
      rule: 'with a letter that was lost in another encoding',
      file: SOURCES,
      from: 'publisher: Sote-uudistus',
      to: 'publisher: Jyv\ufffdskyl\ufffd',
      says: `sources[1].publisher: merkki \ufffd on kirjain, joka on hukkunut merkistön vaihtuessa; kirjoita se uudelleen`,
    },
    {
      rule: 'as a whole in the quotes of a word processor',
      file: SOURCES,
      from: 'title: Tiedote hankkeista',
      to: 'title: ”Tiedote hankkeista”',
      says: `sources[0].title: ${CURLY}`,
    },
    {
      rule: 'as a whole in the quotes of a word processor, where it may be of three languages',
      file: SOURCES,
      from: 'publisher: Sote-uudistus',
      to: 'publisher: ”Sote-uudistus”',
      says: `sources[1].publisher: ${CURLY}`,
    },
    {
      rule: 'in the quotes of a word processor',
      file: REGION,
      from: 'round: "2020", area',
      to: 'round: ”2020”, area',
      says: `facts[0].covers.round: ${CURLY}`,
    },
    {
      rule: 'that is a year without quotes',
      file: REGION,
      from: 'round: "2020", area',
      to: 'round: 2020, area',
      says: `facts[0].covers.round: luku tekstin paikalla; kirjoita se lainausmerkkeihin`,
    },
  ]);
});
