/** A spoken or hasty ending and what it stands for in writing, in the order to try them. */
const ENDINGS: readonly (readonly [spoken: RegExp, written: readonly string[]])[] = [
  [/(?<=u)is$/, ['aisi']],
  [/(?<=u)isi(?=n$|t$|mme$|tte$|vat$|$)/, ['aisi']],
  [/(?<=i)s$/, ['si']],
  [/s$/, ['ssa', 'ssä', 'si']],
  [/is(k[oö])$/, ['isi$1']],
  [/st$/, ['sta', 'stä']],
  [/it$/, ['ita', 'itä']],
  [/l$/, ['lla', 'llä', 'lle']],
  [/lt$/, ['lta', 'ltä']],
  [/nu$/, ['nut']],
  [/ny$/, ['nyt']],
  [/lu$/, ['llut']],
  [/ki$/, ['kin']],
  [/ks$/, ['ksi', 'ko', 'kö']],
  [/ee$/, ['ea', 'eä']],
  [/ii$/, ['ia', 'iä']],
  [/oo$/, ['oa']],
  [/öö$/, ['öä']],
  [/uu$/, ['ua']],
  [/yy$/, ['yä']],
  [/nen$/, ['inen']],
  [/set$/, ['iset']],
  [/sen$/, ['isen']],
  [/se(?=(?:ss|st|ll|lt)[aä]$|lle$|en$|ksi$)/, ['ise']],
  [/sta$/, ['ista']],
  [/sia$/, ['isia']],
  [/([oeuy])(?=$|k[oö]$)/, ['$1i']],
  [/hään$/, ['hdään']],
  [/haan$/, ['daan', 'hdaan']],
  [/ään$/, ['dään']],
];

/** Spellings that a spoken or shortened word may stand for: `nurkas` -> `nurkassa`, `rahotus` -> `rahoitus`. */
export const writtenFor = (word: string): string[] => {
  const endings = ENDINGS.flatMap(([spoken, written]) =>
    spoken.test(word) ? written.map((ending) => word.replace(spoken, ending)) : [],
  );
  // The i of an unstressed -oit- is not heard: rahotus, ilmottaa.
  const withI = [...word.matchAll(/.{2}ot/g)].map(
    ({ index }) => `${word.slice(0, index + 3)}i${word.slice(index + 3)}`,
  );
  return [...endings, ...withI];
};
