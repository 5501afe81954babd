/** The shortest questions that staff ask of every region: a topic of which there is a fact, or something that no fact tells. */
import { type Fact, type Knowledge, rootOf, type Subject } from '../../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language, type Topic } from '../../src/knowledge/schema.ts';
import { inflect } from '../../src/language/finnish/names.ts';

type Plain = { topic: Topic; isMeant: (fact: Fact) => boolean; fi: string[]; sv: string[]; en: string[] };

const isGrant = ({ measure, apart }: Fact): boolean => measure === 'granted' && !apart;

/** `*` is the region, `*:n` its genitive. */
const PLAIN: readonly Plain[] = [
  {
    topic: 'funding',
    isMeant: isGrant,
    fi: [
      'rahoitus *',
      'paljonko * sai rahaa?',
      '* hankeraha',
      'Kuinka paljon * sai avustusta?',
      'Paljonko * oikeasti sai lopulta rahaa?',
      'Kertoisitko paljonko * nyt sitten sai avustusta?',
    ],
    sv: [
      'finansiering *',
      'hur mycket fick *?',
      'Hur mycket pengar beviljades *?',
      'Hur mycket fick * egentligen till slut?',
    ],
    en: [
      'funding *',
      'how much did * get?',
      'How much money was * granted?',
      'How much did * actually get in the end?',
    ],
  },
  {
    topic: 'contact',
    isMeant: () => true,
    fi: [
      '* yhteystiedot',
      'yhteyshenkilö *',
      'yhteyshenkilöt *',
      'Saisinko yhteystiedot, *?',
      'Kuka on *:n yhteyshenkilö?',
    ],
    sv: ['kontaktperson *', 'kontaktuppgifter *', 'Vem var nu igen kontaktperson i *?', 'Vem är kontaktperson i *?'],
    en: ['contact *', 'Who is the contact person in *?', 'Who is the contact for *?'],
  },
  {
    topic: 'administrator',
    isMeant: () => true,
    fi: ['* hallinnoija', 'hankkeen hallinnoija *', 'Kuka se * hallinnoija nyt oikeastaan on?'],
    sv: ['projektförvaltare *', 'Vem förvaltar projekten i *?', 'Vem förvaltar egentligen projekten i *?'],
    en: [
      'administrator *',
      'Who administers the projects in *?',
      'Who actually administers the projects in * these days?',
    ],
  },
  {
    topic: 'schedule',
    isMeant: () => true,
    fi: ['* aikataulu', 'Mikä on *:n aikataulu?', 'Mikä on *:n hankkeen aikataulu?'],
    sv: ['tidtabell *', 'Vad är tidtabellen för *?'],
    en: ['schedule *', 'What is the schedule of *?'],
  },
  {
    topic: 'goals',
    isMeant: () => true,
    fi: ['* tavoitteet', 'Mitkä ovat *:n tavoitteet?'],
    sv: ['mål *', 'Vilka är målen för *?'],
    en: ['goals *', 'What are the goals of *?'],
  },
  {
    topic: 'participants',
    isMeant: () => true,
    fi: ['* osallistujat', 'Mitkä ovat *:n osallistujat?'],
    sv: ['deltagare *', 'Vilka är deltagarna i *?'],
    en: ['participants *', 'Who are the participants in *?'],
  },
];

const UNTOLD = {
  fi: ['palkka *', '* palkat', 'ruokala *', 'sää *', '* ruokalista', 'pysäköinti *', 'Paljonko * maksaa palkkaa?'],
  sv: ['lön *', 'semester *', 'väder *', 'parkering *', '* lunchlista'],
  en: ['salary *', 'holidays *', 'weather *', 'parking *', '* lunch menu'],
};

/** `isRight` is undefined where nothing answers. */
export type PlainQuestion = { question: string; isRight?: (fact: Fact) => boolean };

export const plainQuestions = ({ facts, subjects }: Knowledge): PlainQuestion[] => {
  const regions = [...subjects.values()].filter(({ kind }) => kind === 'region');
  return regions.flatMap((region) => [
    ...PLAIN.flatMap((plain) => questionsOf(plain, region, facts)),
    ...LANGUAGES.flatMap((language) => UNTOLD[language].map((text) => ({ question: textOn(text, region, language) }))),
  ]);
};

const textOn = (text: string, { name, stems }: Subject, language: Language): string =>
  text
    .replace('*:n', inflect(name.fi, 'genitive', stems.length > 0 ? { stems: [...stems] } : {}))
    .replace('*', name[language]);

/** What the region of a town got. */
export const townQuestions = ({ facts, subjects }: Knowledge): PlainQuestion[] =>
  [...subjects.values()]
    .filter(({ kind }) => kind === 'municipality')
    .flatMap(({ name, within }) => {
      const isRight = (fact: Fact): boolean => fact.topic === 'funding' && isGrant(fact) && rootOf(fact) === within;
      return facts.some(isRight) ? [{ question: `paljonko ${name.fi} sai?`, isRight }] : [];
    });

const questionsOf = (plain: Plain, region: Subject, facts: readonly Fact[]): PlainQuestion[] => {
  const isRight = (fact: Fact): boolean =>
    fact.topic === plain.topic && plain.isMeant(fact) && rootOf(fact) === region.id;
  if (!facts.some(isRight)) return [];
  return LANGUAGES.flatMap((language) =>
    plain[language].map((text) => ({ question: textOn(text, region, language), isRight })),
  );
};
