import type { SlackTexts } from './slack-texts.ts';

export const fi: SlackTexts = {
  apology: (id) =>
    `Pahoittelut, vastaaminen ei onnistunut, ja vika on meissä. Kokeile hetken päästä uudelleen. Jos vika toistuu, kerro ylläpidolle tunnus ${id}.`,
  staleButton: 'Tämä painike on vanhentunut. Kysy asiaa uudelleen, niin saat vastauksen ja uudet painikkeet.',
  staleModal: 'Tämä ikkuna on vanhentunut. Sulje se ja avaa uudelleen.',
  followUp: 'Jos haluat kysyä tässä ketjussa lisää, mainitse Sotebotti uudelleen.',
  close: 'Sulje',
  sending: 'Lähetetään…',
  share: 'Jaa kanavalle',
  compare: 'Vertaa toiseen alueeseen',
  request: 'Pyydä lisäystä',
  remove: 'Poista vastaus',
  removed: 'Vastaus on poistettu.',
  notYours: 'Vastauksen voi poistaa vain se, joka kysyi.',
  feedback: { good: 'Hyödyllinen', bad: 'Ei auttanut' },
  feedbackLabel: { good: 'Vastaus oli hyödyllinen', bad: 'Vastaus ei auttanut: kerro miksi' },
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
