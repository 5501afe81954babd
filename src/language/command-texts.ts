/** What the settings commands and help say, by language. */
import type { Language } from '../knowledge/schema.ts';

export type CommandTexts = {
  helpTitle: string;
  helpIntro: string;
  helpFree: string;
  languages: Record<Language, string>;
  language: {
    is(language: string): string;
    automatic: string;
    set(language: string): string;
    cleared: string;
    unknown: string;
  };
  channel: {
    none: string;
    is(names: string): string;
    set(names: string): string;
    cleared: string;
    languageSet(language: string): string;
    notUnderstood: string;
    propose(name: string): string;
    proposal(name: string): string;
    how: string;
    /** `who` is markup for a mention. */
    announced(who: string, names: string): string;
    announcedCleared(who: string): string;
    direct: string;
  };
  curators: {
    /** `who` is markup for a mention. */
    announced(who: string): string;
    set: string;
    cleared: string;
    is(channel: string): string;
    none: string;
    shared: string;
    direct: string;
    invite: string;
  };
  privacy: {
    headline: string;
    lines: readonly string[];
    /** What follows is of the one who asks. */
    stored(kept: string): string;
    choices(language: string, region: string): string;
    changes(count: number): string;
    digests(count: number): string;
    erasing: string;
    nothing: string;
  };
  /** On the command line, where there are neither people nor channels. */
  withoutSlack: {
    privacy(command: string): string;
    setting(command: string): string;
  };
  tooMany: (seconds: number) => string;
};

const fi: CommandTexts = {
  helpTitle: 'Sotebotti vastaa kysymyksiin sote-uudistuksen hankkeista ja kertoo aina lähteen.',
  helpIntro: 'Kirjoita /sote ja jokin näistä:',
  helpFree: 'Voit myös kysyä vapaasti: /sote paljonko Keski-Suomi sai rahaa? Vastaus näkyy vain sinulle.',
  languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' },
  language: {
    is: (language) =>
      `Vastaan sinulle kielellä ${language}. Vaihda: /sote kieli ruotsi. Palaa kysymyksen kieleen: /sote kieli automaattinen.`,
    automatic: 'Vastaan kysymyksen kielellä. Valitse pysyvästi: /sote kieli suomi, ruotsi tai englanti.',
    set: (language) => `Vastaan sinulle tästä lähtien kielellä ${language}.`,
    cleared: 'Vastaan tästä lähtien kysymyksen kielellä.',
    unknown: 'Osaan suomea, ruotsia ja englantia. Kirjoita esimerkiksi /sote kieli ruotsi.',
  },
  channel: {
    none: 'Tälle kanavalle ei ole asetettu aluetta eikä ohjelmaa.',
    is: (names) => `Tämän kanavan kysymykset koskevat, ellei muuta sanota: ${names}.`,
    set: (names) => `Asetettu. Tämän kanavan kysymykset koskevat tästä lähtien, ellei muuta sanota: ${names}.`,
    cleared: 'Kanavan alue ja ohjelma on poistettu.',
    languageSet: (language) => `Kanavan kieli on nyt ${language}.`,
    notUnderstood: 'En tunnistanut aluetta enkä ohjelmaa. Kirjoita esimerkiksi /sote kanava Keski-Suomi.',
    propose: (name) => `Kanavan nimen perusteella alue voisi olla ${name}.`,
    proposal: (name) => `Aseta: ${name}`,
    how: 'Aseta: /sote kanava Keski-Suomi. Poista: /sote kanava tyhjennä. Kieli: /sote kanava kieli ruotsi.',
    announced: (who, names) => `${who} asetti kanavan alueeksi tai ohjelmaksi: ${names}.`,
    announcedCleared: (who) => `${who} poisti kanavan alueen ja ohjelman.`,
    direct: 'Yksityisviesteissä alueesi asetetaan Sotebotin kotisivulla.',
  },
  curators: {
    announced: (who) => `${who} asetti tämän kanavan tiimin kuraattorikanavaksi.`,
    set: 'Tämä kanava on nyt tiimin kuraattorikanava: lisäyspyynnöt, palautteet ja korjausehdotukset tulevat tänne.',
    cleared: 'Tiimillä ei ole enää kuraattorikanavaa. Lisäystä ei voi pyytää ennen kuin uusi on asetettu.',
    is: (channel) =>
      `Tiimin kuraattorikanava on ${channel}. Siirrä se tänne: /sote kuraattorit tänne. Poista: /sote kuraattorit pois.`,
    none: 'Tiimillä ei ole kuraattorikanavaa. Tee tästä sellainen: /sote kuraattorit tänne.',
    shared: 'Toisen organisaation kanssa jaettu kanava ei voi olla kuraattorikanava.',
    direct: 'Kuraattorikanavaksi tarvitaan kanava. Kirjoita komento siellä.',
    invite: 'En ole tämän kanavan jäsen, joten en asettanut mitään. Kutsu minut ensin: /invite @Sotebotti.',
  },
  privacy: {
    headline: 'Kysymyksiä ei tallenneta eikä kirjata lokiin.',
    lines: [
      'Keskustelusta muistetaan vuorokauden ajan vain, mistä aiheesta ja alueesta oli puhe.',
      'Viestien, kanavien ja painallusten tunnisteita säilytetään enintään vuorokausi, jotta vastaan kuhunkin vain kerran.',
      'Painikkeissa on vain tunnisteita, ei sitä, mitä kirjoitit.',
      'Itse tekemäsi valinnat (kieli, oma alue) säilyvät, kunnes poistat ne Sotebotin kotisivulla kohdasta Poista tietoni.',
      'Kun muutat kanavan asetuksia tai aamupostia, tunnisteesi säilyy muutoksen yhteydessä kaksi vuotta, tilatussa aamupostissa sen ajan kuin se on käytössä. Poista tietoni poistaa sen molemmista.',
      'Lasken vain, kuinka usein mistäkin aiheesta ja alueesta kysytään, en sitä, kuka kysyi. Luvut säilyvät 400 päivää.',
      'Kuraattoreille lähtee vain se, minkä itse lähetät, ja näet sen ennen lähettämistä.',
      'Tietoja käsitellään, jotta voin vastata sinulle. Rekisterinpitäjä on organisaatio, joka minua ylläpitää. Peruste on sen yleisen edun mukainen tehtävä (tietosuoja-asetus, 6 artikla 1 e), ellei se ilmoita muuta.',
      'En käytä tekoälymallia enkä ota yhteyttä mihinkään muuhun kuin Slackiin.',
    ],
    stored: (kept) => `Sinusta on tallessa: ${kept}.`,
    choices: (language, region) => `kieli ${language}, oma alue ${region}`,
    changes: (count) => `tunnisteesi kanavien asetusten muutoksissa (${count}), kussakin kaksi vuotta`,
    digests: (count) => `tunnisteesi aamuposteissa, jotka olet viimeksi asettanut (${count})`,
    erasing: 'Poista tietoni poistaa valintasi ja tunnisteesi; kanavien asetukset ja aamupostit jäävät.',
    nothing:
      'Valintojasi ei ole tallessa, eikä tunnistettasi ole kanavien asetuksissa, aamuposteissa eikä muutoksissa.',
  },
  withoutSlack: {
    privacy: (command) =>
      `${command} on Slackin komento: se kertoo, mitä sinusta on tallessa. Yleisesti siitä kerrotaan tiedostossa PRIVACY.md.`,
    setting: (command) => `${command} toimii Slackissa ja selaimessa (npm start), ei täällä.`,
  },
  tooMany: (seconds) =>
    `Sinulta tuli juuri monta kysymystä peräkkäin. Odota ${seconds} sekuntia ja kysy sitten uudelleen.`,
};

const sv: CommandTexts = {
  helpTitle: 'Sotebotti svarar på frågor om social- och hälsovårdsreformens projekt och anger alltid källan.',
  helpIntro: 'Skriv /sote och något av följande:',
  helpFree: 'Du kan också fråga fritt: /sote hur mycket fick Östra Nyland? Bara du ser svaret.',
  languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
  language: {
    is: (language) =>
      `Jag svarar dig på ${language}. Byt: /sote språk finska. Återgå till frågans språk: /sote språk automatiskt.`,
    automatic: 'Jag svarar på frågans språk. Välj ett bestående språk: /sote språk svenska, finska eller engelska.',
    set: (language) => `Från och med nu svarar jag dig på ${language}.`,
    cleared: 'Från och med nu svarar jag på frågans språk.',
    unknown: 'Jag kan finska, svenska och engelska. Skriv till exempel /sote språk svenska.',
  },
  channel: {
    none: 'Inget område och inget program har valts för den här kanalen.',
    is: (names) => `Frågorna i den här kanalen gäller, om inget annat sägs: ${names}.`,
    set: (names) => `Klart. Frågorna i den här kanalen gäller från och med nu, om inget annat sägs: ${names}.`,
    cleared: 'Kanalens område och program har tagits bort.',
    languageSet: (language) => `Kanalens språk är nu ${language}.`,
    notUnderstood: 'Jag kände inte igen något område eller program. Skriv till exempel /sote kanal Mellersta Finland.',
    propose: (name) => `Av kanalens namn att döma kan området vara ${name}.`,
    proposal: (name) => `Välj: ${name}`,
    how: 'Välj: /sote kanal Mellersta Finland. Ta bort: /sote kanal töm. Språk: /sote kanal språk svenska.',
    announced: (who, names) => `${who} valde som kanalens område eller program: ${names}.`,
    announcedCleared: (who) => `${who} tog bort kanalens område och program.`,
    direct: 'För direktmeddelanden väljer du ditt område på Sotebottis hemflik (Home) i Slack.',
  },
  curators: {
    announced: (who) => `${who} valde den här kanalen till teamets kuratorskanal.`,
    set: 'Den här kanalen är nu teamets kuratorskanal: begäranden, respons och förslag till rättelser kommer hit.',
    cleared: 'Teamet har inte längre någon kuratorskanal. Kompletteringar kan inte begäras förrän en ny har valts.',
    is: (channel) =>
      `Teamets kuratorskanal är ${channel}. Flytta den hit: /sote kuratorer hit. Ta bort: /sote kuratorer bort.`,
    none: 'Teamet har ingen kuratorskanal. Gör den här till en: /sote kuratorer hit.',
    shared: 'En kanal som delas med en annan organisation kan inte vara kuratorskanal.',
    direct: 'Ett direktmeddelande kan inte vara kuratorskanal. Skriv kommandot i den kanal som ska vara det.',
    invite: 'Jag är inte medlem i den här kanalen, så jag ändrade ingenting. Bjud först in mig: /invite @Sotebotti.',
  },
  privacy: {
    headline: 'Frågor sparas inte och skrivs inte i någon logg.',
    lines: [
      'Av en konversation minns jag i ett dygn bara vilket ämne och område den gällde.',
      'Koder för meddelanden, kanaler och knapptryckningar finns kvar högst ett dygn, så att jag svarar bara en gång på varje.',
      'Knapparna innehåller bara koder, inte det du skrev.',
      'Dina egna val (språk, eget område) finns kvar tills du tar bort dem på Sotebottis hemflik (Home) i Slack under Radera mina uppgifter.',
      'När du ändrar en kanals inställningar eller morgonpost finns ditt användar-id kvar vid ändringen i två år, i en beställd morgonpost så länge den används. Radera mina uppgifter tar bort det ur båda.',
      'Jag räknar bara hur ofta det frågas om ett ämne och ett område, inte vem som frågade. Siffrorna finns kvar i 400 dagar.',
      'Till kuratorerna går bara det du själv skickar, och du ser det innan du skickar.',
      'Uppgifterna behandlas för att jag ska kunna svara dig. Personuppgiftsansvarig är den organisation som driver mig. Grunden är dess uppgift av allmänt intresse (dataskyddsförordningen, artikel 6.1 e), om den inte meddelar något annat.',
      'Jag använder ingen AI-modell och kontaktar ingen annan än Slack.',
    ],
    stored: (kept) => `Detta är sparat om dig: ${kept}.`,
    choices: (language, region) => `språk ${language}, eget område ${region}`,
    changes: (count) => `ditt användar-id vid ändringar av kanalers inställningar (${count}), i två år vid varje`,
    digests: (count) => `ditt användar-id i morgonposter som du senast har ändrat (${count})`,
    erasing:
      'Radera mina uppgifter tar bort dina val och ditt användar-id; kanalernas inställningar och morgonposter finns kvar.',
    nothing:
      'Inga val av dig är sparade, och ditt användar-id finns inte i kanalers inställningar, morgonposter eller ändringar.',
  },
  withoutSlack: {
    privacy: (command) =>
      `${command} är ett kommando i Slack: det berättar vad som är sparat om dig. Allmänt står det i filen PRIVACY.md.`,
    setting: (command) => `${command} fungerar i Slack och i webbläsaren (npm start), inte här.`,
  },
  tooMany: (seconds) => `Du ställde just många frågor i rad. Vänta ${seconds} sekunder och fråga sedan igen.`,
};

const en: CommandTexts = {
  helpTitle:
    'Sotebotti answers questions about the projects of the health and social services reform, always with the source.',
  helpIntro: 'Type /sote and one of these:',
  helpFree: 'You can also ask freely: /sote how much did Central Finland get? Only you will see the answer.',
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  language: {
    is: (language) =>
      `I answer you in ${language}. Change: /sote language Swedish. Back to the language of the question: /sote language automatic.`,
    automatic: 'I answer in the language of the question. To choose one: /sote language Finnish, Swedish or English.',
    set: (language) => `From now on I answer you in ${language}.`,
    cleared: 'From now on I answer in the language of the question.',
    unknown: 'I speak Finnish, Swedish and English. Type for example /sote language English.',
  },
  channel: {
    none: 'No region and no programme has been set for this channel.',
    is: (names) => `Unless otherwise said, questions in this channel are about: ${names}.`,
    set: (names) => `Done. Unless otherwise said, questions in this channel are from now on about: ${names}.`,
    cleared: 'The region and programme of the channel have been removed.',
    languageSet: (language) => `The language of the channel is now ${language}.`,
    notUnderstood: 'I did not recognise a region or a programme. Type for example /sote channel Central Finland.',
    propose: (name) => `Going by the name of the channel, the region could be ${name}.`,
    proposal: (name) => `Set: ${name}`,
    how: 'Set: /sote channel Central Finland. Remove: /sote channel clear. Language: /sote channel language English.',
    announced: (who, names) => `${who} set the region or programme of this channel to: ${names}.`,
    announcedCleared: (who) => `${who} removed the region and programme of this channel.`,
    direct: 'For direct messages, set your region on Sotebotti’s Home tab.',
  },
  curators: {
    announced: (who) => `${who} made this the team’s curators’ channel.`,
    set: 'This channel is now the team’s curators’ channel: requests, feedback and suggested corrections come here.',
    cleared: 'The team has no curators’ channel any more. Additions cannot be requested until a new one is set.',
    is: (channel) =>
      `The team’s curators’ channel is ${channel}. Move it here: /sote curators here. Remove: /sote curators off.`,
    none: 'The team has no curators’ channel. To make this channel the curators’ channel: /sote curators here.',
    shared: 'A channel shared with another organisation cannot be the curators’ channel.',
    direct: 'A direct message cannot be the curators’ channel. Type the command in a channel.',
    invite: 'I am not a member of this channel, so I changed nothing. Invite me first: /invite @Sotebotti.',
  },
  privacy: {
    headline: 'Questions are not stored and not logged.',
    lines: [
      'Of a conversation I remember only which topic and region it was about, and only for a day.',
      'Ids of messages, channels and button presses are kept for a day at most, so that I answer each only once.',
      'Buttons hold ids only, not what you wrote.',
      'Your own choices (language, own region) stay until you delete them on Sotebotti’s Home tab under Delete my data.',
      'When you change a channel’s settings or morning post, your id stays with the change for two years, and with a morning post as long as it is in use. Delete my data removes it from both.',
      'I count only how often a topic and a region are asked about, not who asked. The figures are kept for 400 days.',
      'Curators get only what you send yourself, and you see it before you send it.',
      'Data is processed so that I can answer you. The controller is the organisation that runs me. The legal basis is its task in the public interest (GDPR, Article 6(1)(e)), unless it states otherwise.',
      'I use no AI model and contact nobody but Slack.',
    ],
    stored: (kept) => `Stored about you: ${kept}.`,
    choices: (language, region) => `language ${language}, own region ${region}`,
    changes: (count) => `your id with changes of channels’ settings (${count}), for two years each`,
    digests: (count) => `your id with morning posts that you were the last to set (${count})`,
    erasing:
      'Delete my data removes your choices and your id; the settings and the morning posts of the channels stay.',
    nothing: 'No choices of yours are stored, and your id is in no channel’s settings, morning posts or changes.',
  },
  withoutSlack: {
    privacy: (command) =>
      `${command} is a command in Slack: it tells what is stored about you. In general, that stands in the file PRIVACY.md.`,
    setting: (command) => `${command} works in Slack and in the browser (npm start), not here.`,
  },
  tooMany: (seconds) => `You have just asked many questions in a row. Wait ${seconds} seconds, then ask again.`,
};

export const COMMAND_TEXTS: Record<Language, CommandTexts> = { fi, sv, en };
