/** Every subcommand of `/sote`. Routing, help, the manifest's hint and the README's table all follow this one. */
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { askFreely } from './ask.ts';
import { setChannel } from './channel.ts';
import { setCurators } from './curators.ts';
import { manageDigest } from './digest.ts';
import { helpPayload } from './help.ts';
import { setLanguage } from './language.ts';
import { tellPrivacy } from './privacy.ts';
import type { Subcommand } from './subcommand.ts';

const REGION = { fi: 'Keski-Suomi', sv: 'Mellersta Finland', en: 'Central Finland' };
const OPTIONAL_REGION = { fi: '[alue]', sv: '[område]', en: '[region]' };
const NOTHING = { fi: '', sv: '', en: '' };

/** A topic is the first word of a question, and asked as it is. */
const topic = (id: string, words: Subcommand['words'], does: Subcommand['does'], example = REGION): Subcommand => ({
  id,
  words,
  example,
  does,
  run: askFreely,
});

const HELP: Subcommand = {
  id: 'help',
  words: { fi: ['apua', 'ohje'], sv: ['hjälp'], en: ['help'] },
  example: NOTHING,
  does: { fi: 'tämä ohje', sv: 'den här hjälpen', en: 'this help' },
  run: async (_edge, { language }) => [helpPayload(language, SUBCOMMANDS)],
};

export const SUBCOMMANDS: readonly Subcommand[] = [
  topic(
    'funding',
    { fi: ['rahoitus'], sv: ['finansiering'], en: ['funding'] },
    {
      fi: 'myönnetty, haettu ja muu rahoitus',
      sv: 'beviljad, sökt och annan finansiering',
      en: 'granted, applied for and other funding',
    },
  ),
  topic(
    'contacts',
    { fi: ['yhteystiedot'], sv: ['kontaktuppgifter'], en: ['contacts'] },
    {
      fi: 'kuka vastaa ja mistä tavoittaa',
      sv: 'vem som ansvarar och hur man når hen',
      en: 'who is in charge and how to reach them',
    },
  ),
  topic(
    'schedule',
    { fi: ['aikataulu'], sv: ['tidtabell'], en: ['schedule'] },
    { fi: 'milloin alkaa ja päättyy', sv: 'när det börjar och slutar', en: 'when it begins and ends' },
  ),
  topic(
    'participants',
    { fi: ['mukana'], sv: ['deltagare'], en: ['participants'] },
    { fi: 'ketkä ovat mukana', sv: 'vilka som deltar', en: 'who takes part' },
  ),
  topic(
    'administrator',
    { fi: ['hallinnoija'], sv: ['förvaltare'], en: ['administrator'] },
    { fi: 'kuka hallinnoi', sv: 'vem som förvaltar', en: 'who administers' },
  ),
  topic(
    'goals',
    { fi: ['tavoitteet'], sv: ['mål'], en: ['goals'] },
    { fi: 'mihin pyritään', sv: 'vad som eftersträvas', en: 'what is aimed at' },
  ),
  topic(
    'content',
    { fi: ['sisältö'], sv: ['innehåll'], en: ['content'] },
    { fi: 'mitä hankkeessa tehdään', sv: 'vad som görs i projektet', en: 'what is done in the project' },
    { fi: 'POSOTE20', sv: 'POSOTE20', en: 'POSOTE20' },
  ),
  topic(
    'compare',
    { fi: ['vertaa'], sv: ['jämför'], en: ['compare'] },
    { fi: 'summat rinnakkain', sv: 'belopp sida vid sida', en: 'amounts side by side' },
    {
      fi: 'Keski-Suomi ja Itä-Uusimaa',
      sv: 'Mellersta Finland och Östra Nyland',
      en: 'Central Finland and East Uusimaa',
    },
  ),
  {
    id: 'regions',
    words: { fi: ['alueet'], sv: ['områden'], en: ['regions'] },
    example: NOTHING,
    does: { fi: 'mistä alueista on tietoa', sv: 'vilka områden det finns uppgifter om', en: 'which regions are known' },
    run: askFreely,
  },
  {
    id: 'sources',
    words: { fi: ['lähteet'], sv: ['källor'], en: ['sources'] },
    example: OPTIONAL_REGION,
    does: { fi: 'mihin tiedot perustuvat', sv: 'vad uppgifterna bygger på', en: 'what the facts are based on' },
    run: askFreely,
  },
  {
    id: 'news',
    words: { fi: ['uutta'], sv: ['nytt'], en: ['news'] },
    example: OPTIONAL_REGION,
    does: {
      fi: 'mitä on lisätty tai muutettu',
      sv: 'vad som har lagts till eller ändrats',
      en: 'what was added or changed',
    },
    run: askFreely,
  },
  {
    id: 'glossary',
    words: { fi: ['sanasto'], sv: ['ordlista'], en: ['glossary'] },
    example: { fi: '[termi]', sv: '[term]', en: '[term]' },
    does: { fi: 'mitä termit tarkoittavat', sv: 'vad termerna betyder', en: 'what the terms mean' },
    run: askFreely,
  },
  {
    id: 'channel',
    words: { fi: ['kanava'], sv: ['kanal'], en: ['channel'] },
    example: OPTIONAL_REGION,
    does: {
      fi: 'mistä alueesta kanava on',
      sv: 'vilket område kanalen gäller',
      en: 'which region the channel is about',
    },
    slow: true,
    run: setChannel,
  },
  {
    id: 'language',
    words: { fi: ['kieli'], sv: ['språk'], en: ['language'] },
    example: { fi: 'ruotsi', sv: 'svenska', en: 'English' },
    does: {
      fi: 'millä kielellä vastaan sinulle',
      sv: 'på vilket språk jag svarar dig',
      en: 'in which language I answer you',
    },
    run: setLanguage,
  },
  {
    id: 'curators',
    words: { fi: ['kuraattorit'], sv: ['kuratorer'], en: ['curators'] },
    example: { fi: 'tänne', sv: 'hit', en: 'here' },
    does: { fi: 'minne lisäyspyynnöt tulevat', sv: 'vart begäranden går', en: 'where requests go' },
    slow: true,
    run: setCurators,
  },
  {
    id: 'digest',
    words: { fi: ['digest', 'aamuposti'], sv: ['digest', 'morgonpost'], en: ['digest'] },
    example: {
      fi: 'tilaa 8.30 Keski-Suomi',
      sv: 'beställ 8.30 Mellersta Finland',
      en: 'subscribe 8.30 Central Finland',
    },
    does: { fi: 'kanavan aamuposti', sv: 'kanalens morgonpost', en: "the channel's morning post" },
    slow: true,
    run: manageDigest,
  },
  {
    id: 'privacy',
    words: { fi: ['tietosuoja'], sv: ['dataskydd'], en: ['privacy'] },
    example: NOTHING,
    does: { fi: 'mitä tallennetaan', sv: 'vad som sparas', en: 'what is stored' },
    run: tellPrivacy,
  },
  HELP,
];

/** Whether the bot answers it anywhere; the others tell or set something of Slack's people and channels. */
export const isAnswer = (subcommand: Subcommand): boolean => subcommand === HELP || subcommand.run === askFreely;

export type Route = {
  subcommand: Subcommand;
  /** The language of the word, where the word is of one language only. */
  language: Language | undefined;
  rest: string;
};

/** The subcommand that a text begins with, or undefined where it is a free question. Nothing at all asks for help. */
export const routeOf = (text: string): Route | undefined => {
  if (text === '') return { subcommand: HELP, language: undefined, rest: '' };
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const word = first.toLocaleLowerCase('fi').replace(/[?!.:]+$/, '');
  const subcommand = SUBCOMMANDS.find(({ words }) => LANGUAGES.some((language) => words[language].includes(word)));
  if (!subcommand) return undefined;
  const languages = LANGUAGES.filter((language) => subcommand.words[language].includes(word));
  return { subcommand, language: languages.length === 1 ? languages[0] : undefined, rest: rest.trim() };
};
