import { describe, expect, it } from 'vitest';
import type { Reloaded } from '../../src/answers/live-bot.ts';
import { untakenMemo } from '../../src/cli/untaken-memo.ts';
import type { Memo } from '../../src/slack/curators.ts';
import { startConversation } from '../support/conversation.ts';

const problem = (line: number) => ({
  file: 'knowledge/sources.yml',
  line,
  column: 5,
  message: 'sources[0].title: tuntematon kenttä "<b>"',
});

/** A memo there is, of what did not come into force. */
const memoOf = (reloaded: Reloaded): Memo => {
  const memo = untakenMemo(reloaded);
  if (!memo) throw new Error('nothing is told');
  return memo;
};

describe('an edit of the knowledge that did not come into force', () => {
  it('is told to the curators, each problem with its place', async () => {
    const { people, app, posted } = await startConversation();
    await people.command({ text: 'kuraattorit tänne' });
    const before = posted().length;
    await app.tellCurators(memoOf({ kind: 'refused', problems: [problem(4), problem(9)] }));
    const [said, ...others] = posted().slice(before);
    expect(others).toEqual([]);
    expect(said?.channel).toBe('C0SOTE');
    expect(said?.text).toContain('Tietojen muutos hylättiin, vanhat tiedot ovat yhä voimassa. Virheitä: 2.');
    expect(said?.text).toContain('knowledge/sources.yml:9:5');
    expect(said?.text).not.toContain('<b>');
  });

  it('is told in a post that stays readable however many problems there are', async () => {
    const { people, app, posted } = await startConversation();
    await people.command({ text: 'kuraattorit tänne' });
    await app.tellCurators(
      memoOf({ kind: 'refused', problems: Array.from({ length: 200 }, (_, index) => problem(index)) }),
    );
    expect(posted().at(-1)?.text).toContain('Ja 190 muuta.');
  });

  it('is told with what to do where the bot could not be made of it, without the message of the error', async () => {
    const { people, app, posted } = await startConversation();
    await people.command({ text: 'kuraattorit tänne' });
    await app.tellCurators(memoOf({ kind: 'failed', error: new TypeError('salaisuus') }));
    const said = posted().at(-1)?.text;
    expect(said).toContain('Tietojen muutosta ei saatu käyttöön, vanhat tiedot ovat yhä voimassa.');
    expect(said).toContain('npm run knowledge -- check');
    expect(said).not.toContain('salaisuus');
  });

  it('is told to nobody where the curators have no channel', async () => {
    const { app, posted } = await startConversation();
    await app.tellCurators(memoOf({ kind: 'refused', problems: [problem(4)] }));
    expect(posted()).toEqual([]);
  });
});
