/** `npm run knowledge -- inbox`: curators' replies from Slack, each as the entries it could become. */
import { stringify } from 'yaml';
import type { Draft, WaitingReply } from '../../store/replies.ts';
import type { ExitCode } from '../io.ts';
import type { KnowledgeSetting } from './setting.ts';

const FILL_IN = 'TÄYDENNÄ';
const NOTHING = 'Ei odottavia vastauksia.';

/**
 * The source, the fact and its example questions as they would stand in the files; what the reply does not tell is left
 * to fill in. What the asker wrote is kept nowhere, so the curator asks in words of their own.
 */
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
  const questions = { [FILL_IN]: { [language]: [FILL_IN] } };
  return stringify({ sources: [{ id: FILL_IN, ...source }], facts: [fact], questions }).trimEnd();
};

const replyText = ({ id, draft }: WaitingReply, today: string): string => {
  if (!draft) return `${id}\nVastaus on toisen version muodossa, eikä sitä voi lukea.`;
  const about = draft.subjects.join(', ') || 'ei tunnistettu';
  return [id, `Vastattu ${draft.repliedOn}. Kohde: ${about}.`, entries(draft, today)].join('\n');
};

const listText = (waiting: readonly WaitingReply[], today: string): string =>
  [
    `Vastauksia odottamassa: ${waiting.length}. Kopioi lähde, fakta ja sen esimerkkikysymykset oikeisiin tiedostoihin, täydennä ne ja tarkista. Poista vastaus sitten odottavista: inbox done <tunniste>.`,
    ...waiting.map((reply) => replyText(reply, today)),
  ].join('\n\n');

/** Lists what waits, oldest first, or takes away the one with the id `done`. @throws StoreError */
export const showInbox = async (
  { openStore, today, io }: Pick<KnowledgeSetting, 'openStore' | 'today' | 'io'>,
  done: string | undefined,
): Promise<ExitCode> => {
  const store = await openStore();
  try {
    if (done === undefined) {
      const waiting = (await store?.replies.list()) ?? [];
      io.out(waiting.length > 0 ? listText(waiting, today) : NOTHING);
      return 0;
    }
    if (await store?.replies.remove(done)) {
      io.out(`Poistettu odottavista: ${done}`);
      return 0;
    }
    io.error(`Odottavissa ei ole vastausta ${done}. Luettelo: npm run knowledge -- inbox`);
    return 1;
  } finally {
    await store?.close();
  }
};
