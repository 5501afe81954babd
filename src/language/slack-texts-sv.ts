import type { SlackTexts } from './slack-texts.ts';

export const sv: SlackTexts = {
  apology: (id) =>
    `Tyvärr kunde jag inte svara, och felet är vårt. Försök igen om en stund. Om felet återkommer, uppge koden ${id} för dem som sköter boten.`,
  staleButton: 'Den här knappen är föråldrad. Ställ frågan på nytt, så får du ett svar och nya knappar.',
  staleModal: 'Det här fönstret är föråldrat. Stäng det och öppna det på nytt.',
  followUp: 'Om du vill fråga mer i den här tråden, nämn Sotebotti på nytt.',
  close: 'Stäng',
  sending: 'Skickar…',
  share: 'Dela i kanalen',
  compare: 'Jämför med ett annat område',
  request: 'Be om komplettering',
  remove: 'Ta bort svaret',
  removed: 'Svaret har tagits bort.',
  notYours: 'Bara den som frågade kan ta bort svaret.',
  feedback: { good: 'Till nytta', bad: 'Hjälpte inte' },
  feedbackLabel: { good: 'Svaret var till nytta', bad: 'Svaret hjälpte inte: berätta varför' },
  sharedBy: (who) => `Svaret delades av ${who}`,
  shared: 'Svaret har delats i kanalen.',
  source: 'Källa',
  sources: 'Källor',
  choices: 'Alternativ',
  linesLeftOut: (count) =>
    count === 1
      ? 'Svaret har förkortats: 1 rad utelämnades. Avgränsa frågan för att se resten.'
      : `Svaret har förkortats: ${count} rader utelämnades. Avgränsa frågan för att se resten.`,
  sourcesLeftOut: (count) => (count === 1 ? 'och 1 källa till' : `och ${count} källor till`),
  messagesLeftOut: (count) =>
    count === 1
      ? 'Meddelandet innehöll så många frågor att 1 svar utelämnades. Ställ den frågan separat.'
      : `Meddelandet innehöll så många frågor att ${count} svar utelämnades. Ställ dem separat.`,
};
