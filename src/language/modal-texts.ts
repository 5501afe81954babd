/** What modals say, and what curators are told, by language. */
import type { Language } from '../knowledge/schema.ts';

export const FAULTS = ['outdated', 'wrong', 'missing', 'other'] as const;
export type Fault = (typeof FAULTS)[number];

export type ModalTexts = {
  tooLate: string;
  /** No channel is set where curators would see it. */
  noCurators: string;
  sent: string;
  search: { title: string; submit: string; question: string; hint: string; placeholder: string };
  compare: { title: string; submit: string; region: string };
  found: { title: string; share: string; shared: string; invite: string; nothing: string };
  feedback: {
    title: string;
    submit: string;
    thanks: string;
    fault: string;
    faults: Record<Fault, string>;
    comment: string;
    /** Says what curators will see. */
    sees: string;
  };
  correction: { title: string; text: string; hint: string };
  request: { title: string; submit: string; intro: string; wish: string; hint: string };
  reply: {
    title: string;
    submit: string;
    intro: string;
    text: string;
    publisher: string;
    sourceTitle: string;
    date: string;
    dateHint: string;
    url: string;
    wrongDate: string;
    wrongUrl: string;
    wrongText: string;
    taken: string;
    delivered: string;
    notKept: string;
    notDelivered: string;
  };
  curators: {
    /** `who` is markup for a mention. */
    request(who: string): string;
    feedback(who: string): string;
    correction(who: string): string;
    about(names: string): string;
    fault(fault: string): string;
    message: string;
    reply: string;
    answered(who: string): string;
    answeredBy(who: string): string;
    notHere: string;
  };
};

const fi: ModalTexts = {
  tooLate: 'Slack odotti liian kauan, eikä ikkuna auennut. Yritä uudelleen.',
  noCurators:
    'Tiimilläsi ei ole vielä kuraattorikanavaa, joten pyyntö ei menisi perille. Kanavan voi ottaa siihen käyttöön komennolla /sote kuraattorit.',
  sent: 'Kiitos! Viesti on lähetetty kuraattoreille.',
  search: {
    title: 'Kysy Sotebotilta',
    submit: 'Hae',
    question: 'Kysymys',
    hint: 'Vastaus näkyy vain sinulle. Kysymystä ei tallenneta.',
    placeholder: 'rahoitus Keski-Suomi',
  },
  compare: { title: 'Vertaa', submit: 'Vertaa', region: 'Alue, johon verrataan' },
  found: {
    title: 'Vastaus',
    share: 'Jaa ketjuun',
    shared: 'Vastaus on jaettu ketjuun.',
    invite:
      'En voi kirjoittaa tälle kanavalle, koska en ole sen jäsen. Kutsu minut komennolla /invite @Sotebotti ja yritä uudelleen.',
    nothing: 'Viestissä ei ole tekstiä, josta voisin etsiä vastausta.',
  },
  feedback: {
    title: 'Mikä meni vikaan?',
    submit: 'Lähetä',
    thanks: 'Kiitos palautteesta!',
    fault: 'Vastaus on',
    faults: { outdated: 'vanhentunut', wrong: 'väärä', missing: 'puutteellinen', other: 'muuten huono' },
    comment: 'Kysymyksesi tai kommentti',
    sees: 'Kuraattorit näkevät nimesi, valintasi, vastauksen aiheen ja sen, mitä kirjoitat tähän. Kysymystäsi ei lähetetä, ellet kirjoita sitä.',
  },
  correction: {
    title: 'Ehdota korjausta',
    text: 'Mikä on oikea tieto, ja mistä sen voi tarkistaa?',
    hint: 'Kuraattorit näkevät nimesi, linkin viestiin ja sen, mitä kirjoitat tähän.',
  },
  request: {
    title: 'Pyydä lisäystä',
    submit: 'Lähetä',
    intro:
      'Pyyntösi lähetetään nimelläsi tiimisi kuraattorikanavalle. Kuraattorit näkevät, mitä kirjoitat alle, ja vastaavat sinulle Slackissa.',
    wish: 'Mitä haluat tietää?',
    hint: 'Lähetetään juuri sellaisena kuin sen kirjoitat. Älä kirjoita salassa pidettävää.',
  },
  reply: {
    title: 'Vastaa kysyjälle',
    submit: 'Lähetä',
    intro: 'Vastaus lähetetään kysyjälle nimelläsi ja jää odottamaan, että siitä tehdään fakta.',
    text: 'Vastaus',
    publisher: 'Lähteen julkaisija',
    sourceTitle: 'Lähteen otsikko',
    date: 'Lähteen päiväys',
    dateHint: 'Muodossa 2026, 2026-11 tai 2026-11-22.',
    url: 'Lähteen osoite',
    wrongDate: 'Kirjoita päiväys muodossa 2026, 2026-11 tai 2026-11-22.',
    wrongUrl: 'Osoitteen pitää alkaa https://',
    wrongText: 'Kirjoita yhdelle riville ilman merkkejä < ja >.',
    taken: 'Tähän on juuri vastattu. Katso pyynnön ketju.',
    delivered: 'Vastaus on lähetetty kysyjälle.',
    notKept: 'Sitä ei saatu talteen tietojen lisäämistä varten. Se jäi tämän pyynnön ketjuun.',
    notDelivered:
      'Vastausta ei voitu lähettää kysyjälle: hän on voinut poistua. Vastaus on tallessa tietopohjaa varten.',
  },
  curators: {
    request: (who) => `Lisäyspyyntö: ${who}`,
    feedback: (who) => `Palaute vastauksesta: ${who}`,
    correction: (who) => `Korjausehdotus: ${who}`,
    about: (names) => `Aihe: ${names}`,
    fault: (fault) => `Vastaus on ${fault}.`,
    message: 'Viesti',
    reply: 'Vastaa',
    answered: (who) => `Vastannut ${who}`,
    answeredBy: (who) => `Vastasi kuraattori ${who}`,
    notHere: 'Pyyntöihin vastataan tiimin kuraattorikanavalla.',
  },
};

const sv: ModalTexts = {
  tooLate: 'Slack väntade för länge och fönstret öppnades inte. Försök igen.',
  noCurators:
    'Ditt team har ännu ingen kuratorskanal, så begäran skulle inte nå någon. En kanal tas i bruk för det med kommandot /sote kuratorer.',
  sent: 'Tack! Meddelandet har skickats till kuratorerna.',
  search: {
    title: 'Fråga Sotebotti',
    submit: 'Sök',
    question: 'Fråga',
    hint: 'Bara du ser svaret. Frågan sparas inte.',
    placeholder: 'finansiering Mellersta Finland',
  },
  compare: { title: 'Jämför', submit: 'Jämför', region: 'Området att jämföra med' },
  found: {
    title: 'Svar',
    share: 'Dela i tråden',
    shared: 'Svaret har delats i tråden.',
    invite:
      'Jag kan inte skriva i den här kanalen, eftersom jag inte är medlem. Bjud in mig med kommandot /invite @Sotebotti och försök igen.',
    nothing: 'Meddelandet har ingen text som jag kunde söka svar på.',
  },
  feedback: {
    title: 'Vad gick fel?',
    submit: 'Skicka',
    thanks: 'Tack för responsen!',
    fault: 'Svaret är',
    faults: { outdated: 'föråldrat', wrong: 'fel', missing: 'bristfälligt', other: 'dåligt på annat sätt' },
    comment: 'Din fråga eller en kommentar',
    sees: 'Kuratorerna ser ditt namn, ditt val, svarets ämne och det du skriver här. Din fråga skickas inte om du inte skriver den.',
  },
  correction: {
    title: 'Föreslå rättelse',
    text: 'Vilken är den rätta uppgiften och var kan den kontrolleras?',
    hint: 'Kuratorerna ser ditt namn, en länk till meddelandet och det du skriver här.',
  },
  request: {
    title: 'Be om komplettering',
    submit: 'Skicka',
    intro:
      'Din begäran skickas med ditt namn till teamets kuratorskanal. Kuratorerna ser det du skriver nedan och svarar dig i Slack.',
    wish: 'Vad vill du veta?',
    hint: 'Skickas precis så som du skriver det. Skriv inget sekretessbelagt.',
  },
  reply: {
    title: 'Svara den som frågade',
    submit: 'Skicka',
    intro: 'Svaret skickas med ditt namn till den som frågade och väntar sedan på att läggas till i kunskapsbasen.',
    text: 'Svar',
    publisher: 'Källans utgivare',
    sourceTitle: 'Källans rubrik',
    date: 'Källans datum',
    dateHint: 'I formatet 2026, 2026-11 eller 2026-11-22.',
    url: 'Källans adress',
    wrongDate: 'Skriv datumet i formatet 2026, 2026-11 eller 2026-11-22.',
    wrongUrl: 'Adressen måste börja med https://',
    wrongText: 'Skriv på en rad utan tecknen < och >.',
    taken: 'Den här begäran har nyss besvarats. Se tråden.',
    delivered: 'Svaret har skickats till den som frågade.',
    notKept: 'Det kunde inte sparas för dem som uppdaterar uppgifterna. Det finns kvar i begärans tråd.',
    notDelivered:
      'Svaret kunde inte skickas till den som frågade, som kan ha lämnat teamet. Svaret är sparat för kunskapsbasen.',
  },
  curators: {
    request: (who) => `Begäran om komplettering: ${who}`,
    feedback: (who) => `Respons på ett svar: ${who}`,
    correction: (who) => `Förslag till rättelse: ${who}`,
    about: (names) => `Ämne: ${names}`,
    fault: (fault) => `Svaret är ${fault}.`,
    message: 'Meddelande',
    reply: 'Svara',
    answered: (who) => `Besvarad av ${who}`,
    answeredBy: (who) => `Svar från kurator ${who}`,
    notHere: 'Begäranden besvaras i teamets kuratorskanal.',
  },
};

const en: ModalTexts = {
  tooLate: 'Slack waited too long and the window did not open. Please try again.',
  noCurators:
    'Your team has no curators’ channel yet, so the request would reach nobody. To set one, use the command /sote curators in a channel.',
  sent: 'Thank you! The message has been sent to the curators.',
  search: {
    title: 'Ask Sotebotti',
    submit: 'Search',
    question: 'Question',
    hint: 'Only you will see the answer. The question is not stored.',
    placeholder: 'funding Central Finland',
  },
  compare: { title: 'Compare', submit: 'Compare', region: 'The region to compare with' },
  found: {
    title: 'Answer',
    share: 'Share to thread',
    shared: 'The answer has been shared to the thread.',
    invite:
      'I cannot write in this channel because I am not a member. Invite me with the command /invite @Sotebotti and try again.',
    nothing: 'The message has no text that I could answer.',
  },
  feedback: {
    title: 'What went wrong?',
    submit: 'Send',
    thanks: 'Thank you for the feedback!',
    fault: 'The answer is',
    faults: { outdated: 'out of date', wrong: 'wrong', missing: 'incomplete', other: 'bad in another way' },
    comment: 'Your question or a comment',
    sees: 'The curators will see your name, your choice, the topic of the answer and what you write here. Your question is not sent unless you write it.',
  },
  correction: {
    title: 'Suggest a correction',
    text: 'What is correct, and where can it be checked?',
    hint: 'The curators will see your name, a link to the message and what you write here.',
  },
  request: {
    title: 'Request an addition',
    submit: 'Send',
    intro:
      'Your request is sent under your name to your team’s curators’ channel. The curators see what you write below, and reply to you in Slack.',
    wish: 'What would you like to know?',
    hint: 'Sent exactly as you write it. Write nothing confidential.',
  },
  reply: {
    title: 'Reply to the asker',
    submit: 'Send',
    intro: 'The reply is sent to the asker under your name, and is then kept until it is added to the knowledge base.',
    text: 'Reply',
    publisher: 'Publisher of the source',
    sourceTitle: 'Title of the source',
    date: 'Date of the source',
    dateHint: 'As 2026, 2026-11 or 2026-11-22.',
    url: 'Address of the source',
    wrongDate: 'Write the date as 2026, 2026-11 or 2026-11-22.',
    wrongUrl: 'The address has to begin with https://',
    wrongText: 'Write on one line, without the characters < and >.',
    taken: 'This has just been answered. See the thread of the request.',
    delivered: 'The reply has been sent to the asker.',
    notKept: 'It could not be saved for the knowledge base. It stays in the thread of the request.',
    notDelivered: 'The reply could not be sent to the asker, who may have left. It is kept for the knowledge base.',
  },
  curators: {
    request: (who) => `Request for an addition: ${who}`,
    feedback: (who) => `Feedback on an answer: ${who}`,
    correction: (who) => `Suggested correction: ${who}`,
    about: (names) => `About: ${names}`,
    fault: (fault) => `The answer is ${fault}.`,
    message: 'Message',
    reply: 'Reply',
    answered: (who) => `Answered by ${who}`,
    answeredBy: (who) => `Reply from the curator ${who}`,
    notHere: 'Requests are answered in the team’s curators’ channel.',
  },
};

export const MODAL_TEXTS: Record<Language, ModalTexts> = { fi, sv, en };
