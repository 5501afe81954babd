/** What the home says, by language. */
import type { Language } from '../knowledge/schema.ts';

export type HomeTexts = {
  welcome: string;
  ask: string;
  how: string;
  mine: string;
  language: string;
  automatic: string;
  region: string;
  noRegion: string;
  digests: string;
  noDigests: string;
  digest(channel: string, time: string): string;
  halted: string;
  newest: string;
  coverage: string;
  covers(facts: number, known: number, all: number, newest: string): string;
  stored: string;
  erase: string;
  eraseConfirm: { title: string; text: string; confirm: string; deny: string };
  erased: string;
  curators(channel: string): string;
  noCurators: string;
  scopes: string;
  /** What is missing without each optional scope, and how the bot does without. */
  withoutScope: Record<string, string>;
  updated(time: string): string;
};

const fi: HomeTexts = {
  welcome: 'Kysy sote-uudistuksen hankkeista',
  ask: 'Kysy',
  how: 'Kysy tästä, kirjoita mille tahansa kanavalle /sote, mainitse @Sotebotti tai kirjoita yksityisviesti. Esimerkiksi: rahoitus Keski-Suomi. Ohje: /sote apua.',
  mine: 'Omat valinnat',
  language: 'Kieli, jolla vastaan',
  automatic: 'Kysymyksen kieli',
  region: 'Oma alue, jos kysymys ei nimeä muuta',
  noRegion: 'Ei omaa aluetta',
  digests: 'Kanavat, joille olet tilannut aamupostin',
  noDigests: 'Et ole tilannut aamupostia yhdellekään kanavalle.',
  digest: (channel, time) => `${channel} klo ${time}`,
  halted: '(keskeytynyt: en pääse kanavalle)',
  newest: 'Uutta',
  coverage: 'Mitä tiedän',
  covers: (facts, known, all, newest) =>
    `${facts} tietoa, ${known} aluetta ${all}:stä. Uusin tieto: ${newest}. Koko luettelo: /sote alueet.`,
  stored: 'Mitä sinusta on tallessa',
  erase: 'Poista tietoni',
  eraseConfirm: {
    title: 'Poistetaanko tietosi?',
    text: 'Kieli ja oma alue poistetaan, ja tunnisteesi poistetaan kanavien asetusten muutoksista ja aamuposteista. Kanavien asetukset ja aamupostit jäävät.',
    confirm: 'Poista',
    deny: 'Peruuta',
  },
  erased: 'Tietosi on poistettu.',
  curators: (channel) => `Lisäyspyynnöt ja palaute menevät kanavalle ${channel}.`,
  noCurators:
    'Tiimillä ei ole kuraattorikanavaa, joten lisäystä ei voi pyytää. Ota kanava käyttöön: /sote kuraattorit tänne.',
  scopes: 'Oikeudet, joita työtila ei ole antanut',
  withoutScope: {
    'channels:read':
      'channels:read: en näe julkisten kanavien nimiä enkä sitä, onko kanava jaettu toisen organisaation kanssa.',
    'groups:read': 'groups:read: en näe yksityisten kanavien nimiä; kanavan alue on asetettava käsin.',
    'channels:history':
      'channels:history: jos Slack katkeaa kesken aamupostin, en voi tarkistaa, menikö se perille, enkä lähetä sitä uudelleen.',
    'groups:history': 'groups:history: sama yksityisillä kanavilla.',
  },
  updated: (time) => `Päivitetty ${time}`,
};

const sv: HomeTexts = {
  welcome: 'Fråga om social- och hälsovårdsreformens projekt',
  ask: 'Fråga',
  how: 'Fråga här, skriv /sote i vilken kanal som helst, nämn @Sotebotti eller skriv ett direktmeddelande. Till exempel: finansiering Mellersta Finland. Hjälp: /sote hjälp.',
  mine: 'Mina val',
  language: 'Språket jag svarar på',
  automatic: 'Frågans språk',
  region: 'Eget område, om frågan inte nämner något annat',
  noRegion: 'Inget eget område',
  digests: 'Kanaler för vilka du har beställt morgonposten',
  noDigests: 'Du har inte beställt morgonposten för någon kanal.',
  digest: (channel, time) => `${channel} kl. ${time}`,
  halted: '(avbruten: jag kommer inte åt kanalen)',
  newest: 'Nytt',
  coverage: 'Vad jag vet',
  covers: (facts, known, all, newest) =>
    `${facts} uppgifter, ${known} områden av ${all}. Senaste uppgift: ${newest}. Hela listan: /sote områden.`,
  stored: 'Vad som är sparat om dig',
  erase: 'Radera mina uppgifter',
  eraseConfirm: {
    title: 'Ska dina uppgifter raderas?',
    text: 'Språk och eget område raderas, och ditt användar-id tas bort från ändringar av kanalers inställningar och från morgonposter. Kanalernas inställningar och morgonposter finns kvar.',
    confirm: 'Radera',
    deny: 'Avbryt',
  },
  erased: 'Dina uppgifter har raderats.',
  curators: (channel) => `Begäranden och respons går till kanalen ${channel}.`,
  noCurators:
    'Teamet har ingen kuratorskanal, så kompletteringar kan inte begäras. Ta en kanal i bruk: /sote kuratorer hit.',
  scopes: 'Behörigheter som arbetsytan inte har gett',
  withoutScope: {
    'channels:read':
      'channels:read: jag ser inte namnen på offentliga kanaler och inte om en kanal delas med en annan organisation.',
    'groups:read': 'groups:read: jag ser inte namnen på privata kanaler; kanalens område måste väljas för hand.',
    'channels:history':
      'channels:history: om Slack avbryter morgonposten kan jag inte se om den kom fram, och skickar den inte på nytt.',
    'groups:history': 'groups:history: detsamma i privata kanaler.',
  },
  updated: (time) => `Uppdaterad ${time}`,
};

const en: HomeTexts = {
  welcome: 'Ask about the projects of the health and social services reform',
  ask: 'Ask',
  how: 'Ask here, type /sote in any channel, mention @Sotebotti or write a direct message. For example: funding Central Finland. Help: /sote help.',
  mine: 'My choices',
  language: 'The language I answer in',
  automatic: 'Language of the question',
  region: 'My region, used when a question names no other',
  noRegion: 'No region of my own',
  digests: 'Channels you have subscribed to the morning post',
  noDigests: 'You have not subscribed any channel to the morning post.',
  digest: (channel, time) => `${channel} at ${time}`,
  halted: '(halted: I have no access to the channel)',
  newest: 'What is new',
  coverage: 'What I know',
  covers: (facts, known, all, newest) =>
    `${facts} facts, ${known} of ${all} regions. Newest fact: ${newest}. The whole list: /sote regions.`,
  stored: 'What is stored about you',
  erase: 'Delete my data',
  eraseConfirm: {
    title: 'Delete your data?',
    text: 'Your language and region are deleted, and your id is removed from changes of channels’ settings and from morning posts. The settings and the morning posts of the channels stay.',
    confirm: 'Delete',
    deny: 'Cancel',
  },
  erased: 'Your data has been deleted.',
  curators: (channel) => `Requests and feedback go to the channel ${channel}.`,
  noCurators:
    'The team has no curators’ channel, so additions cannot be requested. To set one, type this in the channel: /sote curators here',
  scopes: 'Permissions that the workspace has not granted',
  withoutScope: {
    'channels:read':
      'channels:read: I do not see the names of public channels, nor whether a channel is shared with another organisation.',
    'groups:read':
      'groups:read: I do not see the names of private channels; the region of a channel has to be set by hand.',
    'channels:history':
      'channels:history: if the connection to Slack is lost during the morning post, I cannot check whether it arrived, and do not send it again.',
    'groups:history': 'groups:history: the same in private channels.',
  },
  updated: (time) => `Updated ${time}`,
};

export const HOME_TEXTS: Record<Language, HomeTexts> = { fi, sv, en };
