/** Knowledge of any size, made of the curated one: the facts of its regions again and again, under names of other places. */
import { type Fact, idOfName, type Knowledge, type Subject } from '../../src/knowledge/knowledge.ts';
import { inflect } from '../../src/language/finnish/names.ts';

const BEGINNINGS =
  'Aro Haapa Hirvi Honka Ilves Jänis Kaarna Kaisla Kanerva Karhu Kettu Kivi Korpi Koski Kotka Kuusi Lehto Lepo Lieka Lumi Metsä Mänty Niini Nuoli Näre Orava Paju Petäjä Pihla Poro Ruis Saarni Sammal Sarka Sinervä Suvi Susi Taimi Tammi Tervas Tuomi Turve Vaahtera Varpu Vehka Viita Vilja Virta Visa Äyri';
const ENDS =
  'harju hauta joki järvi kallio kangas kari katu kero koski kulma kumpu kylä lahti lampi linna luoto maa mäki niemi niitty nummi nurmi oja pelto perä pohja pää ranta ruukki saari salmi salo selkä suo suvanto taival vaara vuori väylä';

const SIDES = ['', 'Ylä-', 'Ala-', 'Iso-'];

/** Names that no subject has yet. */
const namesBeside = ({ subjects }: Knowledge): string[] => {
  const taken = new Set([...subjects.values()].map(({ name }) => name.fi));
  const plain = ENDS.split(' ').flatMap((end) => BEGINNINGS.split(' ').map((beginning) => beginning + end));
  return SIDES.flatMap((side) => plain.map((name) => side + name)).filter((name) => !taken.has(name));
};

const regionNamed = (name: string): Subject => ({
  id: idOfName(name),
  kind: 'region',
  name: { fi: name, sv: name, en: name },
  aliases: { fi: [], sv: [], en: [] },
  stems: [],
  members: [],
});

/** The same fact of another region; what it replaces and disputes is that region's too. */
const ofRegion = (fact: Fact, subject: Subject): Fact => {
  const renamed = (ids: readonly string[]): string[] => ids.map((id) => `${id}-${subject.id}`);
  return {
    ...fact,
    id: `${fact.id}-${subject.id}`,
    subject,
    supersedes: renamed(fact.supersedes),
    supersededBy: renamed(fact.supersededBy),
    disputes: renamed(fact.disputes),
  };
};

/** What is asked of a place, with its name in the genitive and in the nominative. */
const QUESTIONS: readonly ((genitive: string, name: string) => string)[] = [
  (genitive) => `Paljonko rahaa myönnettiin ${genitive} hankkeisiin?`,
  (_, name) => `rahoitus ${name}`,
  (genitive) => `Kuka on ${genitive} hankejohtaja ja miten hänet tavoittaa?`,
  (genitive) => `Hei, osaisitko sanoa, milloin ${genitive} rakenneuudistus päättyy?`,
  (genitive) => `Mitkä kunnat ovat mukana ${genitive} hankkeessa?`,
  (genitive) => `Mikä on ${genitive} projektipäällikön palkka?`,
  (_, name) => `${name} tavoitteet, kiitos`,
];

export type Synthetic = { knowledge: Knowledge; questions: readonly string[] };

/** Knowledge of `size` facts, or a few more where whole regions make so many, and `count` distinct questions on it. */
export const syntheticKnowledge = (curated: Knowledge, size: number, count: number): Synthetic => {
  const models = [...Map.groupBy(curated.facts, ({ subject }) => subject.id).values()].filter(
    ([first]) => first?.subject.kind === 'region',
  );
  const regions: Subject[] = [];
  const facts = [...curated.facts];
  for (const [at, name] of namesBeside(curated).entries()) {
    if (facts.length >= size) break;
    const region = regionNamed(name);
    regions.push(region);
    facts.push(...(models[at % models.length] ?? []).map((fact) => ofRegion(fact, region)));
  }
  const subjects = new Map([...curated.subjects, ...regions.map((region) => [region.id, region] as const)]);
  const questions = Array.from({ length: count }, (_, at) => {
    const name = regions[(at * 7) % regions.length]?.name.fi ?? '';
    return QUESTIONS[at % QUESTIONS.length]?.(inflect(name, 'genitive'), name) ?? '';
  });
  return { knowledge: { ...curated, subjects, facts }, questions: [...new Set(questions)] };
};
