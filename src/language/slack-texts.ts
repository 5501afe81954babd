/** Every sentence that the Slack edge itself says. Answers are worded elsewhere. */
import type { Language } from '../knowledge/schema.ts';

export type SlackTexts = {
  /** The bot failed; `id` finds the log line. */
  apology: (id: string) => string;
  staleButton: string;
  followUp: string;
  share: string;
  /** `who` is markup for a mention, built by the caller. */
  sharedBy: (who: string) => string;
  shared: string;
  source: string;
  sources: string;
  choices: string;
  linesLeftOut: (count: number) => string;
  sourcesLeftOut: (count: number) => string;
  messagesLeftOut: (count: number) => string;
};

const fi: SlackTexts = {
  apology: (id) =>
    `Pahoittelut, vastaaminen ei onnistunut, ja vika on meissä. Kokeile hetken päästä uudelleen. Jos vika toistuu, kerro ylläpidolle tunnus ${id}.`,
  staleButton: 'Tämä painike on vanhentunut. Kysy asiaa uudelleen, niin saat vastauksen ja uudet painikkeet.',
  followUp: 'Jos haluat kysyä tässä ketjussa lisää, mainitse Sotebotti uudelleen.',
  share: 'Jaa kanavalle',
  sharedBy: (who) => `Vastauksen jakoi ${who}`,
  shared: 'Vastaus on jaettu kanavalle.',
  source: 'Lähde',
  sources: 'Lähteet',
  choices: 'Vaihtoehdot',
  linesLeftOut: (count) =>
    count === 1
      ? 'Vastaus on lyhennetty: 1 rivi jäi pois. Rajaa kysymystä, niin näet loputkin.'
      : `Vastaus on lyhennetty: ${count} riviä jäi pois. Rajaa kysymystä, niin näet loputkin.`,
  sourcesLeftOut: (count) => (count === 1 ? 'ja 1 muu lähde' : `ja ${count} muuta lähdettä`),
  messagesLeftOut: (count) =>
    count === 1
      ? 'Viestissä oli niin monta kysymystä, että 1 vastaus jäi pois. Kysy se erikseen.'
      : `Viestissä oli niin monta kysymystä, että ${count} vastausta jäi pois. Kysy ne erikseen.`,
};

const sv: SlackTexts = {
  apology: (id) =>
    `Tyvärr kunde jag inte svara, och felet är vårt. Försök igen om en stund. Om felet återkommer, uppge koden ${id} för dem som sköter boten.`,
  staleButton: 'Den här knappen är föråldrad. Ställ frågan på nytt, så får du ett svar och nya knappar.',
  followUp: 'Om du vill fråga mer i den här tråden, nämn Sotebotti på nytt.',
  share: 'Dela i kanalen',
  sharedBy: (who) => `Svaret delades av ${who}`,
  shared: 'Svaret har delats i kanalen.',
  source: 'Källa',
  sources: 'Källor',
  choices: 'Alternativ',
  linesLeftOut: (count) =>
    count === 1
      ? 'Svaret har förkortats: 1 rad lämnades bort. Avgränsa frågan för att se resten.'
      : `Svaret har förkortats: ${count} rader lämnades bort. Avgränsa frågan för att se resten.`,
  sourcesLeftOut: (count) => (count === 1 ? 'och 1 källa till' : `och ${count} källor till`),
  messagesLeftOut: (count) =>
    count === 1
      ? 'Meddelandet innehöll så många frågor att 1 svar lämnades bort. Ställ den frågan separat.'
      : `Meddelandet innehöll så många frågor att ${count} svar lämnades bort. Ställ dem separat.`,
};

const en: SlackTexts = {
  apology: (id) =>
    `Sorry, I could not answer, and the fault is ours. Please try again in a moment. If it happens again, tell the maintainers the code ${id}.`,
  staleButton: 'This button is out of date. Ask the question again to get an answer and new buttons.',
  followUp: 'To ask more in this thread, mention Sotebotti again.',
  share: 'Share to channel',
  sharedBy: (who) => `Shared by ${who}`,
  shared: 'The answer has been shared to the channel.',
  source: 'Source',
  sources: 'Sources',
  choices: 'Choices',
  linesLeftOut: (count) =>
    count === 1
      ? 'The answer was shortened: 1 line was left out. Narrow the question to see the rest.'
      : `The answer was shortened: ${count} lines were left out. Narrow the question to see the rest.`,
  sourcesLeftOut: (count) => (count === 1 ? 'and 1 more source' : `and ${count} more sources`),
  messagesLeftOut: (count) =>
    count === 1
      ? 'The message held so many questions that 1 answer was left out. Please ask it separately.'
      : `The message held so many questions that ${count} answers were left out. Please ask them separately.`,
};

export const SLACK_TEXTS: Record<Language, SlackTexts> = { fi, sv, en };
