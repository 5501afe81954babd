/** `npm run knowledge -- inbox`: curators' replies from Slack, each as the entries it could become. */
import { stringify } from 'yaml';
import type { Draft, Inbox } from '../../knowledge/inbox.ts';

const FILL_IN = 'TÄYDENNÄ';

/** The source and the fact as they would stand in the files; what the reply does not tell is left to fill in. */
const entries = ({ text, language, topics, source }: Draft, today: string): string => {
  const value = { fi: FILL_IN, sv: FILL_IN, en: FILL_IN, [language]: text };
  const fact = {
    id: FILL_IN,
    topic: topics[0] ?? FILL_IN,
    value,
    asOf: source.date,
    sources: [FILL_IN],
    addedOn: today,
  };
  return stringify({ sources: [{ id: FILL_IN, ...source }], facts: [fact] }).trimEnd();
};

const draftText = ({ file, draft }: ReturnType<Inbox['list']>[number], today: string): string => {
  if (!draft) return `${file}\nTiedostoa ei voi lukea vastaukseksi. Korjaa tai poista se.`;
  const about = draft.subjects.join(', ') || 'ei tunnistettu';
  return [`${file}`, `Vastattu ${draft.repliedOn}. Kohde: ${about}.`, entries(draft, today)].join('\n');
};

/** What waits, oldest first, and what to do with it. */
export const inboxText = (inbox: Inbox, today: string): string => {
  const drafts = inbox.list();
  if (drafts.length === 0) return 'Ei odottavia vastauksia.';
  return [
    `Vastauksia odottamassa: ${drafts.length}. Kopioi lähde ja fakta oikeisiin tiedostoihin, täydennä ne, tarkista ja poista sitten vastauksen tiedosto.`,
    ...drafts.map((draft) => draftText(draft, today)),
  ].join('\n\n');
};
