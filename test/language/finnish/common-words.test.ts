import { expect, test } from 'vitest';
import { createFinnishAnalyser } from '../../../src/language/finnish/analyser.ts';

const { analyse } = createFinnishAnalyser();

test.each([
  ['pronouns', 'hänen heidän minulla mulla mun sun miulla kellään joltain jollekin jotai jonku jonnekin itselläni'],
  ['question words', 'millo millonkahan mihi mihkä mitäs kenelläköhän montaks paljonks minkälaisessa moneltako'],
  ['demonstratives', 'semmone tommone tommosta tuollaisen tämmöinen sellaselle kaikenlaista jonkinlaisia'],
  ['numerals', 'kahdelta viiden yksitoista kahdentoista kaksikymmentä puolitoista'],
  ['what is said on the way', 'ylipäätään lainkaan moikkamoi anteeksi sori huhhuijaa hitsi joo-o kumminki'],
])('%s carry no content', (_, forms) => {
  const wrong = forms.split(' ').filter((form) => analyse(form).readings[0]?.wordClass !== 'function');
  expect(wrong).toEqual([]);
});

test('adverbs and postpositions are known as such', () => {
  const forms = 'yhtään äkkiä lisäksi parhaillaan kaa kans rautalangasta nopeasti vähitellen hieman takana keskellä';
  const wrong = forms
    .split(' ')
    .filter(
      (form) => !analyse(form).readings.some(({ wordClass }) => wordClass === 'adverb' || wordClass === 'function'),
    );
  expect(wrong).toEqual([]);
});

test('each adverb of a shared line is its own base form', () => {
  expect(analyse('äkkiä').terms).toEqual(['äkkiä']);
  expect(analyse('talvisin').terms).not.toContain('kesäisin');
});

test.each([
  ['napsahti', 'napsahtaa', 'verb'],
  ['hermostuttaako', 'hermostuttaa', 'verb'],
  ['puhalsi', 'puhaltaa', 'verb'],
  ['hangannut', 'hangata', 'verb'],
  ['särjet', 'särkeä', 'verb'],
  ['oion', 'oikoa', 'verb'],
  ['korridorissa', 'korridori', 'noun'],
  ['pöydällä', 'pöytä', 'noun'],
  ['lusikoita', 'lusikka', 'noun'],
  ['kuulokkeet', 'kuuloke', 'noun'],
  ['vaatteissa', 'vaate', 'noun'],
  ['kellareihin', 'kellari', 'noun'],
  ['tyylikkään', 'tyylikäs', 'adjective'],
  ['jyrkät', 'jyrkkä', 'adjective'],
  ['uteliaalle', 'utelias', 'adjective'],
])('%s is a form of %s', (form, lemma, wordClass) => {
  expect(analyse(form).readings).toContainEqual({ lemma, wordClass });
});
