/** `Östra Nyland` → `östnyländsk` in all its forms: what is of a region. */

/** Where a region lies, as its adjective begins, beside the word itself: `norra österbottnisk`. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  östra: ['öst', 'öster'],
  västra: ['väst', 'väster'],
  södra: ['syd', 'söder'],
  norra: ['nord', 'norr'],
  mellersta: ['mellan'],
  egentliga: [],
};
/** Last parts of names, and of their adjectives. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/land$/, 'ländsk'],
  [/botten$/, 'bottnisk'],
  [/karelen$/, 'karelsk'],
  [/savolax$/, 'savolaxisk'],
  [/dalen$/, 'dalsk'],
];
const INFLECTED = ['', 'a', 't'];

/** None for names whose adjective is not made so: `Satakunta`, and `Finland` with what stands before it. */
export const placeAdjectives = (name: string): string[] => {
  const [first = '', ...rest] = name.toLocaleLowerCase('sv').split(' ');
  const sides = SIDES[first];
  const place = sides ? rest.join(' ') : [first, ...rest].join(' ');
  if (/finland|\s/.test(place)) return [];
  return ENDINGS.filter(([ending]) => ending.test(place)).flatMap(([ending, adjective]) => {
    const own = place.replace(ending, adjective).replaceAll('-', '');
    return (sides ? [...sides, `${first} `] : ['']).flatMap((side) => INFLECTED.map((end) => side + own + end));
  });
};
