import { expect, test } from 'vitest';
import { buildAnalyser, createFinnishAnalyser, readWordData } from '../../../src/language/finnish/analyser.ts';

const { analyse, suggestKnownWord } = createFinnishAnalyser();

const lemmas = (word: string): string[] => [...new Set(analyse(word).readings.map(({ lemma }) => lemma))];

test('an ambiguous form has every reading', () => {
  expect(lemmas('ajan').sort()).toEqual(['aika', 'ajaa']);
  expect(lemmas('haku')).toEqual(['haku']);
  expect(analyse('ajan').terms).toEqual(expect.arrayContaining(['aika', 'ajaa']));
});

test.each([
  ['hankkeemme', 'hanke'],
  ['hankkeeseensa', 'hanke'],
  ['kuntiemme', 'kunta'],
  ['hankkeissammekin', 'hanke'],
  ['rahoitustako', 'rahoitus'],
  ['suurimman', 'suuri'],
  ['nopeammin', 'nopea'],
  ['laajempia', 'laaja'],
  ['alueellisesti', 'alueellinen'],
])('suffixes and comparison come off: %s', (form, lemma) => {
  expect(lemmas(form)).toContain(lemma);
});

test.each([
  ['myönnetty', 'myöntää'],
  ['myönnetyn', 'myöntää'],
  ['myönnettyjä', 'myöntää'],
  ['myöntäneelle', 'myöntää'],
  ['haettavia', 'hakea'],
  ['osallistuvien', 'osallistua'],
  ['perustettavalle', 'perustaa'],
  ['tehtyjen', 'tehdä'],
  ['hakemassa', 'hakea'],
  ['rahoittamattomat', 'rahoittaa'],
])('a participle is a form of its verb: %s', (form, verb) => {
  expect(lemmas(form)).toContain(verb);
  expect(analyse(form).terms).toContain(verb);
});

test.each([
  ['kehittämiseen', 'kehittäminen', 'kehittää'],
  ['hakijoille', 'hakija', 'hakea'],
  ['järjestäjältä', 'järjestäjä', 'järjestää'],
  ['toimivuuden', 'toimivuus', 'toimia'],
])('a noun made of a verb keeps its base form and adds the verb: %s', (form, noun, verb) => {
  expect(lemmas(form)).toEqual([noun]);
  expect(analyse(form).terms).toEqual(expect.arrayContaining([noun, verb]));
});

test.each([
  ['hankerahoitusta', 'hankerahoitus', [['hanke'], ['rahoitus']]],
  ['kehittämistyöllä', 'kehittämistyö', [['kehittäminen'], ['työ']]],
  ['väestöpohjavaatimukset', 'väestöpohjavaatimus', [['väestö'], ['pohja'], ['vaatimus']]],
  ['lähipalveluja', 'lähipalvelu', [['lähi'], ['palvelu']]],
  ['järjestämisvastuun', 'järjestämisvastuu', [['järjestäminen'], ['vastuu']]],
])('a compound of known parts is known: %s', (form, lemma, parts) => {
  const analysis = analyse(form);
  expect(analysis.known).toBe(true);
  expect(analysis.readings[0]).toEqual({ lemma, wordClass: 'noun' });
  expect(analysis.parts).toEqual(parts);
  expect(analysis.terms).toEqual([lemma]);
});

test('hyphens join, and the last part is a term of its own', () => {
  const analysis = analyse('Sote-uudistuksesta');
  expect(analysis.known).toBe(true);
  expect(analysis.terms).toEqual(expect.arrayContaining(['soteuudistus', 'uudistus']));
  expect(analyse('soteuudistusta').terms).toContain('soteuudistus');
  expect(analysis.parts).toEqual([['sote'], ['uudistus']]);
});

test('a hyphenated word with an unknown part is unknown, but its last part is found', () => {
  const analysis = analyse('POSOTE20-hankkeen');
  expect(analysis.known).toBe(false);
  expect(analysis.terms).toEqual(expect.arrayContaining(['posote20hanke', 'hanke']));
});

test('hanging hyphens and leading ones come off', () => {
  expect(analyse('sosiaali-').known).toBe(true);
  expect(analyse('lähi-').terms).toEqual(['lähi']);
  expect(lemmas('-prosesseja')).toEqual(['prosessi']);
});

test('an abbreviation has the same terms in every case', () => {
  expect(analyse('STM:n').terms).toEqual(analyse('STM').terms);
  expect(analyse('thl:lle').terms).toEqual(analyse('THL').terms);
});

test.each([
  ['paattyy', 'päättyä'],
  ['jarjestaja', 'järjestäjä'],
  ['myonnetty', 'myöntää'],
  ['ministeriolta', 'ministeriö'],
  ['kayttoonoton', 'käyttöönotto'],
  ['tyonjako', 'työnjako'],
  ['mita', 'mikä'],
])('missing dots do not matter: %s', (typed, lemma) => {
  expect(analyse(typed).known || suggestKnownWord(typed).length > 0).toBe(true);
  expect([...lemmas(typed), ...suggestKnownWord(typed).map((reading) => reading.lemma)]).toContain(lemma);
});

test.each([
  ['paljonks', 'paljonko'],
  ['kenel', 'kuka'],
  ['mikäs', 'mikä'],
  ['onks', 'olla'],
  ['oisko', 'olla'],
  ['tää', 'tämä'],
  ['mä', 'minä'],
  ['tääl', 'täällä'],
  ['niinku', 'niin'],
  ['vaa', 'vain'],
  ['kuntayhtymäs', 'kuntayhtymä'],
  ['hankkeest', 'hanke'],
  ['rahotus', 'rahoitus'],
  ['ilmottaa', 'ilmoittaa'],
  ['tehny', 'tehdä'],
  ['lähteny', 'lähteä'],
  ['tehään', 'tehdä'],
  ['haluis', 'haluta'],
  ['haluisin', 'haluta'],
  ['pitäis', 'pitää'],
  ['osaisko', 'osata'],
  ['tarviiko', 'tarvita'],
  ['semmonen', 'sellainen'],
])('spoken Finnish: %s', (spoken, lemma) => {
  expect(analyse(spoken).known).toBe(true);
  expect(lemmas(spoken)).toContain(lemma);
});

test.each([
  ['rahotus', 'rahoitus'],
  ['paatyy', 'päättyä'],
  ['rahoitsu', 'rahoitus'],
  ['aikatalu', 'aikataulu'],
  ['hankeet', 'hanke'],
  ['budjeti', 'budjetti'],
  ['koordinaatori', 'koordinaattori'],
  ['avustukssen', 'avustus'],
  ['yhteyshenkillö', 'yhteyshenkilö'],
  ['hankesuunitelma', 'hankesuunnitelma'],
  ['lausuntokierors', 'lausuntokierros'],
  ['toimintamali', 'toimintamalli'],
  ['rahoituspätös', 'rahoituspäätös'],
])('one slip is mended: %s', (typed, lemma) => {
  expect([...new Set(suggestKnownWord(typed).map((reading) => reading.lemma))]).toEqual([lemma]);
});

test.each(['rahoitus', 'hankkeet', 'kunta', 'kissq', 'qwertyuiop', 'posote'])('nothing is suggested for %s', (word) => {
  expect(suggestKnownWord(word)).toEqual([]);
});

test('words of the knowledge are known in all their forms', () => {
  const own = buildAnalyser(readWordData(), [
    { word: 'fyrkka' },
    { word: 'massi', inflection: '5' },
    { word: 'starttiraha' },
    { word: 'skaalata', wordClass: 'verb' },
    { word: 'Eksote', inflection: '8' },
  ]);
  const known: readonly (readonly [string, string])[] = [
    ['fyrkkaa', 'fyrkka'],
    ['fyrkan', 'fyrkka'],
    ['massit', 'massi'],
    ['starttirahan', 'starttiraha'],
    ['skaalataan', 'skaalata'],
    ['Eksoten', 'eksote'],
  ];
  for (const [form, lemma] of known) {
    expect(
      own.analyse(form).readings.map((reading) => reading.lemma),
      form,
    ).toContain(lemma);
  }
});

test('capital letters and composed letters make no difference', () => {
  expect(analyse('HANKKEEN')).toEqual(analyse('hankkeen'));
  expect(analyse('Päättyy'.normalize('NFD'))).toEqual(analyse('päättyy'));
});

test('odd input is answered quietly', () => {
  for (const word of ['', '-', ':', '--', '12', '1,5', 'å', '---a', "'", 'x'.repeat(200), 'hanke'.repeat(20)]) {
    expect(Array.isArray(analyse(word).terms), word).toBe(true);
    expect(suggestKnownWord(word.slice(0, 40))).toBeInstanceOf(Array);
  }
});

test.each([
  ['sloittari', ['sloittarissa', 'slottari', 'slottarissa', 'SLOTTARIINKO', 'testisloittarista']],
  ['kvoittu', ['kvoitun', 'kvottu', 'kvottuunkin']],
  ['blääsö', ['blääsön', 'blaaso', 'blaasossa', 'blääsöllähän']],
])('an added word is known in all its forms, spoken, without dots and in compounds: %s', (word, forms) => {
  const wanted = createFinnishAnalyser([word]);
  for (const form of forms)
    expect(
      wanted
        .analyse(form)
        .readings.map(({ lemma }) => lemma)
        .join(' '),
      form,
    ).toContain(word);
});
