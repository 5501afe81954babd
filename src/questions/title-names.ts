/** What titles are called: words that are one, and those that a conversation may remember by an id, as words are never kept. */
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { lowerCase } from '../language/tokens.ts';

export const TITLE_IDS = [
  'project-director',
  'project-manager',
  'project-secretary',
  'programme-director',
  'programme-manager',
  'change-director',
  'preparation-director',
  'county-director',
  'communications-director',
  'communications-manager',
  'finance-director',
  'ict-director',
  'development-manager',
] as const;
export type TitleId = (typeof TITLE_IDS)[number];

/** As they are said; of several the first is what is asked by. */
const NAMES: Readonly<Record<TitleId, Record<Language, readonly [string, ...string[]]>>> = {
  'project-director': {
    fi: ['hankejohtaja', 'projektijohtaja'],
    sv: ['projektdirektör', 'projektledare'],
    en: ['project director', 'project leader', 'project lead'],
  },
  'project-manager': { fi: ['projektipäällikkö', 'hankepäällikkö'], sv: ['projektchef'], en: ['project manager'] },
  'project-secretary': {
    fi: ['hankesihteeri', 'projektisihteeri'],
    sv: ['projektsekreterare'],
    en: ['project secretary'],
  },
  'programme-director': { fi: ['ohjelmajohtaja'], sv: ['programdirektör'], en: ['programme director'] },
  'programme-manager': { fi: ['ohjelmapäällikkö'], sv: ['programchef'], en: ['programme manager'] },
  'change-director': {
    fi: ['muutosjohtaja'],
    sv: ['förändringsdirektör', 'förändringschef', 'förändringsledare'],
    en: ['change director'],
  },
  'preparation-director': { fi: ['valmistelujohtaja'], sv: ['beredningsdirektör'], en: ['preparation director'] },
  'county-director': { fi: ['hyvinvointialuejohtaja'], sv: ['välfärdsområdesdirektör'], en: ['county director'] },
  'communications-director': {
    fi: ['viestintäjohtaja'],
    sv: ['kommunikationsdirektör'],
    en: ['communications director'],
  },
  'communications-manager': { fi: ['viestintäpäällikkö'], sv: ['kommunikationschef'], en: ['communications manager'] },
  'finance-director': {
    fi: ['talousjohtaja'],
    sv: ['ekonomidirektör', 'finansdirektör', 'ekonomichef'],
    en: ['finance director', 'financial director'],
  },
  'ict-director': { fi: ['ICT-johtaja'], sv: ['IKT-direktör'], en: ['ICT director'] },
  'development-manager': {
    fi: ['kehittämispäällikkö', 'kehityspäällikkö'],
    sv: ['utvecklingschef'],
    en: ['development manager'],
  },
};

/** The title that some words say, whatever their form; none where it is not among those that are remembered. */
export const titleNamed = (forms: readonly string[], language: Language): TitleId | undefined => {
  const said = new Set(forms.flatMap((form) => [form, form.replace(DEFINITE[language], '')]).map(lowerCase));
  return TITLE_IDS.find((id) => NAMES[id][language].some((name) => said.has(lowerCase(name))));
};
/** Finnish words come with their lemmas. */
const DEFINITE: Record<Language, RegExp> = { fi: /$/, sv: /(?:e?ns?|s)$/, en: /['’]s?$/ };

/** Nobody's deputy, nor who leads a part. Sources call who leads a project by either title. */
const PROJECT_LEADERS: readonly string[] = (['project-director', 'project-manager'] as const)
  .flatMap((id) => LANGUAGES.flatMap((language) => NAMES[id][language]))
  .map(lowerCase);

/** `hankejohtaja`, `projektchef`: whether it is the title of who leads a project, in whatever language the rest is. */
export const isProjectLeader = (title: string): boolean => PROJECT_LEADERS.includes(lowerCase(title));

/** `Hankejohtaja, sote-keskus`: whether a role is, among other things, that of who leads a project. */
export const saysProjectLeader = (role: string): boolean =>
  PROJECT_LEADERS.some((name) => lowerCase(role).includes(name));

/** Who holds a title, as a question without a place. */
export const questionOfTitle = (id: TitleId, language: Language): string => ASKED[language](NAMES[id][language][0]);
const ASKED: Record<Language, (name: string) => string> = {
  fi: (name) => name,
  sv: (name) => `vem är ${name}`,
  en: (name) => `who is the ${name}`,
};

const LEADERS = 'johtaja|päällikkö|chef|direktör|ledare|manager|director';
/** What titles end in; in Finnish also in the cases in which somebody is or becomes something. */
const TITLES = `${LEADERS}|koordinaattori|sihteeri|suunnittelija|asiantuntija|koordinator|planerare|sakkunnig|sekreterare|coordinator|secretary|planner|specialist`;
const ANY_LEADER = new RegExp(`^(?:${LEADERS})\\S{0,3}$`, 'i');
const TITLE = new RegExp(`(?:${TITLES})(?:['’]s)?$`, 'i');
const INFLECTED = new RegExp(`(?:${TITLES}|päällikö)(?:na|nä|ksi|a|ä|n|en)?$`, 'i');

/** `hankejohtaja`, `director's`: a title as it is said where nothing is said of whom. */
export const endsAsTitle = (word: string): boolean => TITLE.test(word);

/** `johtaja`, `chefen`: who leads, without a word of what. */
export const isAnyLeader = (word: string): boolean => ANY_LEADER.test(word);

/** `hankejohtajaksi`, `projektchefen`: whether a word is a title. */
export const isTitle = (word: string): boolean => INFLECTED.test(word);
