import { buildAnalyser, readWordData } from '../../src/language/finnish/analyser.ts';
import { generateForms } from '../../src/language/finnish/generator.ts';
import { type Entry, spelled } from '../../src/language/finnish/lexicon.ts';

/** Prints how well words are found in all their forms, known and left out of the lexicon, and how fast. */
const FOLDS = 10;
const EVERY = 5;

const formsOf = ({ word, inflection }: Entry): string[] => [
  ...new Set(
    generateForms(word, inflection)
      .filter(({ tag }) => !['poss', 'mod', 'us', 'ja', 'minen', 'ptc', 'abe', 'Pabe', 'Pins'].includes(tag))
      .map(({ form }) => form),
  ),
];

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} % of ${whole}`;

const started = performance.now();
const data = readWordData();
const analyser = buildAnalyser(data);
analyser.analyse('hanke');
console.log(`load ${(performance.now() - started).toFixed(1)} ms`);

let right = 0;
let all = 0;
const wrong: string[] = [];
for (const entry of data.entries) {
  for (const form of formsOf(entry)) {
    all += 1;
    if (analyser.analyse(form).terms.includes(spelled(entry.word))) right += 1;
    else wrong.push(`${form} (${entry.word})`);
  }
}
console.log(`lexicon words in all forms: ${share(right, all)}`, wrong.slice(0, 20).join(', '));

const fresh = buildAnalyser(data);
const times = data.entries.flatMap((entry) =>
  formsOf(entry)
    .slice(3, 7)
    .map((form) => {
      const start = performance.now();
      fresh.analyse(form);
      return performance.now() - start;
    }),
);
times.sort((a, b) => a - b);
const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(3);
console.log(`known word, uncached: median ${at(0.5)} ms, 90 % ${at(0.9)} ms, 99 % ${at(0.99)} ms`);

let met = 0;
let tried = 0;
const apart: string[] = [];
const unknownTimes: number[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const heldOut = data.entries.filter((_, index) => index % FOLDS === fold);
  const without = buildAnalyser({ ...data, entries: data.entries.filter((_, index) => index % FOLDS !== fold) });
  for (const entry of heldOut) {
    const base = without.analyse(spelled(entry.word));
    if (base.known) continue;
    const terms = new Set(base.terms);
    for (const form of formsOf(entry).filter((_, index) => index % EVERY === 1)) {
      tried += 1;
      const start = performance.now();
      const found = without.analyse(form).terms.some((term) => terms.has(term));
      unknownTimes.push(performance.now() - start);
      if (found) met += 1;
      else apart.push(form);
    }
  }
}
unknownTimes.sort((a, b) => a - b);
console.log(`held out words meet their base form: ${share(met, tried)}`);
console.log(`unknown word: median ${unknownTimes[unknownTimes.length >> 1]?.toFixed(3)} ms`);
console.log(apart.filter((_, index) => index % Math.ceil(apart.length / 60) === 0).join(' '));
