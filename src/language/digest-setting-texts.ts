/** What is said when a channel's digest is set. `who` is markup for a mention; names, times and days come in ready. */
import type { Language } from '../knowledge/schema.ts';

export type DigestSettingTexts = {
  /** At most 24 characters. */
  title: string;
  save: string;
  time: string;
  weekdays: string;
  weekdayNames: readonly string[];
  regions: string;
  regionsHint: string;
  programmes: string;
  programmesHint: string;
  language: string;
  pause: string;
  pauseHint: string;
  stop: string;
  stopOption: string;
  noTime: string;
  noWeekdays: string;
  pausePast: string;
  on(scope: string, time: string, days: string): string;
  off: string;
  /** In the form that subscribes. */
  notYet: string;
  next(day: string): string;
  paused(until: string): string;
  halted: string;
  last(day: string, outcome: string): string;
  outcomes: Record<'posted' | 'quiet' | 'skipped' | 'failed' | 'unknown' | 'under-way', string>;
  preview: string;
  nothingToPreview: string;
  announced(who: string, scope: string, time: string, days: string, next: string): string;
  announcedOff(who: string): string;
  saved: string;
  removed: string;
  notThere: string;
  invite: string;
  direct: string;
  notUnderstood: string;
  unclear: string;
  notKept: string;
  tooLate: string;
};

const fi: DigestSettingTexts = {
  title: 'Aamuposti',
  save: 'Tallenna',
  time: 'Kellonaika Suomen aikaa',
  weekdays: 'Viikonpäivät',
  weekdayNames: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  regions: 'Alueet',
  regionsHint: 'Tyhjä: koko maa. Samoista alueista kanavalla myös vastataan.',
  programmes: 'Ohjelmat',
  programmesHint: 'Tyhjä: kaikki ohjelmat.',
  language: 'Kieli',
  pause: 'Tauolla tähän päivään asti',
  pauseHint: 'Ensimmäinen päivä, jona posti taas tulee. Tyhjä: ei taukoa.',
  stop: 'Lopettaminen',
  stopOption: 'Lopeta tämän kanavan aamuposti',
  noTime: 'Valitse kellonaika.',
  noWeekdays: 'Valitse ainakin yksi viikonpäivä, tai lopeta aamuposti.',
  pausePast: 'Valitse tuleva päivä, tai jätä tyhjäksi.',
  on: (scope, time, days) => `Tälle kanavalle tulee aamuposti (${scope}) klo ${time}, ${days}.`,
  off: 'Tälle kanavalle ei tule aamupostia. Tilaa: /sote digest tilaa 8.30 Keski-Suomi',
  notYet: 'Tälle kanavalle ei tule vielä aamupostia. Tallenna, niin se tilataan.',
  next: (day) => `Seuraava mahdollinen päivä on ${day}. Jos kerrottavaa ei ole, posti jää väliin.`,
  paused: (until) => `Tauolla ${until} asti.`,
  halted: 'Keskeytetty: en ole voinut kirjoittaa kanavalle. Kutsu minut (/invite @Sotebotti) ja tilaa uudelleen.',
  last: (day, outcome) => `Viimeksi ${day}: ${outcome}.`,
  outcomes: {
    posted: 'lähetetty',
    quiet: 'ei kerrottavaa',
    skipped: 'jäi lähettämättä, koska olin pois toiminnasta tai posti oli tauolla',
    failed: 'Slack ei ottanut postia vastaan',
    unknown: 'epävarma: en voi tarkistaa, ehtikö posti perille',
    'under-way': 'kesken',
  },
  preview: 'Esikatselu',
  nothingToPreview: 'Seuraavana päivänä ei tämänhetkisten tietojen mukaan ole kerrottavaa.',
  announced: (who, scope, time, days, next) =>
    `${who} asetti tälle kanavalle aamupostin: ${scope}, klo ${time}, ${days}. Ensimmäinen voi tulla ${next}. Muuta tai lopeta: /sote digest`,
  announcedOff: (who) => `${who} lopetti tämän kanavan aamupostin. Tilaa uudelleen: /sote digest`,
  saved: 'Aamuposti on asetettu, ja kanavalle on kerrottu siitä.',
  removed: 'Aamuposti on lopetettu, ja kanavalle on kerrottu siitä.',
  notThere: 'Tälle kanavalle ei ole tilattu aamupostia.',
  invite:
    'En ole tällä kanavalla, joten en voi lähettää sille mitään enkä tallentanut asetusta. Kutsu minut ensin: /invite @Sotebotti',
  direct: 'Aamuposti tilataan kanavalle. Kirjoita komento siellä, minne postin pitää tulla.',
  notUnderstood: 'En tunnistanut aluetta tai ohjelmaa. Kirjoita esimerkiksi: /sote digest tilaa 8.30 Keski-Suomi',
  unclear:
    'En ymmärtänyt. Näin aamupostia hoidetaan: /sote digest tilaa 8.30 Keski-Suomi, peru, tauko 1.8., jatka, esikatsele, tila. Pelkkä /sote digest avaa asetukset.',
  notKept: 'Aamupostia ei voi nyt asettaa, koska tallennus ei toimi. Kerro botin ylläpitäjälle.',
  tooLate: 'Slack ei ehtinyt avata asetuksia. Kirjoita komento uudelleen.',
};

const sv: DigestSettingTexts = {
  title: 'Morgonpost',
  save: 'Spara',
  time: 'Klockslag, finsk tid',
  weekdays: 'Veckodagar',
  weekdayNames: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  regions: 'Områden',
  regionsHint: 'Tomt: hela landet. Frågorna i kanalen besvaras också för samma områden.',
  programmes: 'Program',
  programmesHint: 'Tomt: alla program.',
  language: 'Språk',
  pause: 'Paus fram till',
  pauseHint: 'Den första dagen då posten kommer igen. Tomt: ingen paus.',
  stop: 'Avsluta',
  stopOption: 'Avsluta kanalens morgonpost',
  noTime: 'Välj ett klockslag.',
  noWeekdays: 'Välj minst en veckodag, eller avsluta morgonposten.',
  pausePast: 'Välj en kommande dag, eller lämna tomt.',
  on: (scope, time, days) => `Den här kanalen får morgonpost (${scope}) kl. ${time}, ${days}.`,
  off: 'Den här kanalen får ingen morgonpost. Beställ: /sote digest beställ 8.30 Mellersta Finland',
  notYet: 'Den här kanalen får ännu ingen morgonpost. Spara för att beställa den.',
  next: (day) => `Nästa möjliga dag är ${day}. Finns det inget att berätta kommer ingen post.`,
  paused: (until) => `Paus till ${until}.`,
  halted: 'Avbruten: jag har inte kunnat skriva i kanalen. Bjud in mig (/invite @Sotebotti) och beställ på nytt.',
  last: (day, outcome) => `Senast ${day}: ${outcome}.`,
  outcomes: {
    posted: 'skickad',
    quiet: 'inget att berätta',
    skipped: 'skickades inte, eftersom jag var ur funktion eller posten hade paus',
    failed: 'Slack tog inte emot posten',
    unknown: 'osäkert: jag kan inte kontrollera om posten kom fram',
    'under-way': 'pågår',
  },
  preview: 'Förhandsgranskning',
  nothingToPreview: 'Enligt nuvarande uppgifter finns det inget att berätta nästa möjliga dag.',
  announced: (who, scope, time, days, next) =>
    `${who} har bestämt att den här kanalen får morgonpost: ${scope}, kl. ${time}, ${days}. Den första kan komma ${next}. Ändra eller avsluta: /sote digest`,
  announcedOff: (who) => `${who} avslutade kanalens morgonpost. Beställ på nytt: /sote digest`,
  saved: 'Morgonpostens inställningar har sparats, och kanalen har fått veta det.',
  removed: 'Morgonposten är avslutad, och kanalen har fått veta det.',
  notThere: 'Ingen morgonpost har beställts till den här kanalen.',
  invite:
    'Jag är inte med i kanalen, så jag kan inte skicka något dit och sparade inte inställningen. Bjud in mig först: /invite @Sotebotti',
  direct: 'Morgonposten beställs till en kanal. Skriv kommandot där posten ska komma.',
  notUnderstood:
    'Jag kände inte igen området eller programmet. Skriv till exempel: /sote digest beställ 8.30 Mellersta Finland',
  unclear:
    'Jag förstod inte. Så här sköts morgonposten: /sote digest beställ 8.30 Mellersta Finland, avbeställ, paus 1.8., fortsätt, förhandsgranska, läge. Enbart /sote digest öppnar inställningarna.',
  notKept:
    'Morgonpostens inställningar kan inte sparas nu, eftersom lagringen inte fungerar. Meddela den som sköter boten.',
  tooLate: 'Slack hann inte öppna inställningarna. Skriv kommandot på nytt.',
};

const en: DigestSettingTexts = {
  title: 'Morning post',
  save: 'Save',
  time: 'Time of day, Finnish time',
  weekdays: 'Weekdays',
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  regions: 'Regions',
  regionsHint: 'Empty: the whole country. Questions in the channel are answered about the same regions.',
  programmes: 'Programmes',
  programmesHint: 'Empty: all programmes.',
  language: 'Language',
  pause: 'Paused until',
  pauseHint: 'The first day on which the post comes again. Empty: no pause.',
  stop: 'Stopping',
  stopOption: 'Stop the morning post of this channel',
  noTime: 'Choose a time.',
  noWeekdays: 'Choose at least one weekday, or stop the morning post.',
  pausePast: 'Choose a future date, or leave it empty.',
  on: (scope, time, days) => `This channel gets the morning post (${scope}) at ${time}, ${days}.`,
  off: 'This channel gets no morning post. Subscribe: /sote digest subscribe 8.30 Central Finland',
  notYet: 'This channel gets no morning post yet. Save to subscribe to it.',
  next: (day) => `The next possible day is ${day}. If there is nothing to report, no post is sent.`,
  paused: (until) => `Paused until ${until}.`,
  halted: 'Halted: I could not write to the channel. Invite me (/invite @Sotebotti) and subscribe again.',
  last: (day, outcome) => `Last on ${day}: ${outcome}.`,
  outcomes: {
    posted: 'posted',
    quiet: 'nothing to report',
    skipped: 'not posted, since I was out of service or the post was paused',
    failed: 'Slack did not accept the post',
    unknown: 'uncertain: I cannot check whether the post arrived',
    'under-way': 'under way',
  },
  preview: 'Preview',
  nothingToPreview: 'As far as is known now, there is nothing to report on the next day.',
  announced: (who, scope, time, days, next) =>
    `${who} set the morning post of this channel: ${scope}, at ${time}, ${days}. The first may come on ${next}. Change or stop: /sote digest`,
  announcedOff: (who) => `${who} stopped the morning post of this channel. Subscribe again: /sote digest`,
  saved: 'The morning post is set, and the channel has been told.',
  removed: 'The morning post is stopped, and the channel has been told.',
  notThere: 'This channel does not subscribe to the morning post.',
  invite: 'I am not in this channel, so I cannot post there, and I saved nothing. Invite me first: /invite @Sotebotti',
  direct: 'The morning post is for channels. Type the command in the channel that should get it.',
  notUnderstood:
    'I did not recognise the region or programme. Type for example: /sote digest subscribe 8.30 Central Finland',
  unclear:
    'I did not understand. This is how to manage the morning post: /sote digest subscribe 8.30 Central Finland, unsubscribe, pause 1.8., resume, preview, status. Just /sote digest opens the settings.',
  notKept: 'The morning post cannot be set now, because saving is not working. Tell whoever runs the bot.',
  tooLate: 'Slack did not open the settings in time. Type the command again.',
};

export const DIGEST_SETTING_TEXTS: Record<Language, DigestSettingTexts> = { fi, sv, en };
