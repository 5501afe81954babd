/** Every sentence of the digest. Names, values and lists come in ready. */
import type { Language } from '../knowledge/schema.ts';

export type DigestTexts = {
  headline(date: string): string;
  welcome(date: string): string;
  ahead: string;
  new: string;
  changed: string;
  superseded: string;
  /** For a curator. */
  review: string;
  asked: string;
  unanswered: string;
  regionCard: string;
  today: string;
  tomorrow: string;
  /** Monday to Sunday, as they stand before a date. */
  weekdays: readonly string[];
  /** What replaced the one told of. */
  replacedBy(statement: string): string;
  reviewedBy(id: string, date: string, owner: string | undefined): string;
  times(topic: string, count: number): string;
  /** What is known of a region. */
  known(region: string, topics: string, page: string | undefined): string;
  nothingKnown(region: string, page: string | undefined): string;
  nothingAhead: string;
  more(count: number): string;
  /** Why one sees this, and how to change it. */
  reason(scope: string): string;
  wholeCountry: string;
  /** Why digests had to stop. */
  halted(channel: string, why: HaltReason): string;
};

export type HaltReason = 'not-there' | 'archived' | 'not-allowed';

const fi: DigestTexts = {
  headline: (date) => `Aamuposti ${date}`,
  welcome: (date) => `Ensimmäinen aamuposti ${date}`,
  ahead: 'Tänään ja lähiaikoina',
  new: 'Uutta',
  changed: 'Muuttunut',
  superseded: 'Korvautunut',
  review: 'Tarkistettava: määräpäivä on ohi',
  asked: 'Kysytyintä viime viikolla',
  unanswered: 'Viime viikolla ilman vastausta jäi',
  regionCard: 'Mitä tiedän',
  today: 'Tänään',
  tomorrow: 'Huomenna',
  weekdays: ['Ma', 'Ti', 'Ke', 'To', 'Pe', 'La', 'Su'],
  replacedBy: (statement) => `Nyt voimassa: ${statement}`,
  reviewedBy: (id, date, owner) => `${id}: tarkistettava viimeistään ${date}${owner ? `, vastuussa ${owner}` : ''}`,
  times: (topic, count) => `${topic} (${count} kysymystä)`,
  known: (region, topics, page) => `${region}: ${topics}.${page ? ` Virallinen sivu: ${page}` : ''}`,
  nothingKnown: (region, page) => `${region}: tietoja ei vielä ole.${page ? ` Virallinen sivu: ${page}` : ''}`,
  nothingAhead:
    'Tiedoissani ei ole tulevia määräaikoja eikä tapahtumia. Sellaisen lisää tietojen ylläpitäjä: tietokansion README kertoo, miten.',
  more: (count) => `… ja ${count} muuta. Kysy tarkemmin: /sote`,
  reason: (scope) => `Saatte tämän, koska kanavalle on tilattu aamuposti (${scope}). Muuta tai lopeta: /sote digest`,
  wholeCountry: 'koko maa',
  halted: (channel, why) =>
    `Kanavan ${channel} aamuposti on keskeytetty, koska ${
      {
        'not-there': 'minua ei ole enää kanavalla',
        archived: 'kanava on arkistoitu',
        'not-allowed': 'Slack ei salli minun kirjoittaa',
      }[why]
    }. Kun asia on kunnossa (kanavalle minut kutsuu /invite @Sotebotti), jatka kanavalla komennolla /sote digest tilaa.`,
};

const sv: DigestTexts = {
  headline: (date) => `Morgonpost ${date}`,
  welcome: (date) => `Den första morgonposten ${date}`,
  ahead: 'I dag och den närmaste tiden',
  new: 'Nytt',
  changed: 'Ändrat',
  superseded: 'Ersatt',
  review: 'Ska kontrolleras: tidsfristen har gått ut',
  asked: 'Mest frågat förra veckan',
  unanswered: 'Utan svar förra veckan',
  regionCard: 'Vad jag vet',
  today: 'I dag',
  tomorrow: 'I morgon',
  weekdays: ['Mån', 'Tis', 'Ons', 'Tors', 'Fre', 'Lör', 'Sön'],
  replacedBy: (statement) => `Nu gäller: ${statement}`,
  reviewedBy: (id, date, owner) => `${id}: ska kontrolleras senast ${date}${owner ? `, ansvarig ${owner}` : ''}`,
  times: (topic, count) => `${topic} (${count === 1 ? '1 fråga' : `${count} frågor`})`,
  known: (region, topics, page) => `${region}: ${topics}.${page ? ` Officiell sida: ${page}` : ''}`,
  nothingKnown: (region, page) => `${region}: jag har inga uppgifter än.${page ? ` Officiell sida: ${page}` : ''}`,
  nothingAhead:
    'Mina uppgifter innehåller inga kommande tidsfrister eller skeden. Den som underhåller uppgifterna lägger till sådana: README i kunskapsmappen berättar hur.',
  more: (count) => `… och ${count} till. Fråga närmare: /sote`,
  reason: (scope) =>
    `Ni får det här eftersom morgonpost har beställts till kanalen (${scope}). Ändra eller avsluta: /sote digest`,
  wholeCountry: 'hela landet',
  halted: (channel, why) =>
    `Morgonposten i kanalen ${channel} har avbrutits, eftersom ${
      {
        'not-there': 'jag inte längre är med i kanalen',
        archived: 'kanalen har arkiverats',
        'not-allowed': 'Slack inte tillåter mig att skriva',
      }[why]
    }. När saken är i ordning (/invite @Sotebotti bjuder in mig till kanalen) fortsätter du i kanalen med /sote digest beställ.`,
};

const en: DigestTexts = {
  headline: (date) => `Morning post, ${date}`,
  welcome: (date) => `The first morning post, ${date}`,
  ahead: 'Today and soon',
  new: 'New',
  changed: 'Changed',
  superseded: 'Replaced',
  review: 'To be reviewed: the review date has passed',
  asked: 'Asked most last week',
  unanswered: 'Left without an answer last week',
  regionCard: 'What I know',
  today: 'Today',
  tomorrow: 'Tomorrow',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  replacedBy: (statement) => `Current information: ${statement}`,
  reviewedBy: (id, date, owner) => `${id}: to be reviewed by ${date}${owner ? `, responsible: ${owner}` : ''}`,
  times: (topic, count) => `${topic} (${count === 1 ? '1 question' : `${count} questions`})`,
  known: (region, topics, page) => `${region}: ${topics}.${page ? ` Official page: ${page}` : ''}`,
  nothingKnown: (region, page) => `${region}: I have no information yet.${page ? ` Official page: ${page}` : ''}`,
  nothingAhead:
    'I know of no deadlines or milestones ahead. Those who edit the knowledge base can add them: the README of the knowledge folder tells how.',
  more: (count) => `… and ${count} more. Ask for details: /sote`,
  reason: (scope) =>
    `You get this because the channel subscribes to the morning post (${scope}). Change or stop: /sote digest`,
  wholeCountry: 'the whole country',
  halted: (channel, why) =>
    `The morning post of ${channel} has been halted, because ${
      {
        'not-there': 'I am no longer in the channel',
        archived: 'the channel has been archived',
        'not-allowed': 'Slack does not let me write',
      }[why]
    }. Once that is fixed (/invite @Sotebotti invites me to the channel), start it again in the channel with /sote digest subscribe.`,
};

export const DIGEST_TEXTS: Record<Language, DigestTexts> = { fi, sv, en };
