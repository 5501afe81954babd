import { describe, expect, it } from 'vitest';
import { refusedMemo } from '../../src/cli/refused-memo.ts';
import { startConversation } from '../support/conversation.ts';

const problem = (line: number) => ({
  file: 'knowledge/sources.yml',
  line,
  column: 5,
  message: 'sources[0].title: tuntematon kenttä "<b>"',
});

describe('an edit of the knowledge that was refused', () => {
  it('is told to the curators, each problem with its place', async () => {
    const { people, app, posted } = await startConversation();
    await people.command({ text: 'kuraattorit tänne' });
    const before = posted().length;
    await app.tellCurators(refusedMemo([problem(4), problem(9)]));
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
    await app.tellCurators(refusedMemo(Array.from({ length: 200 }, (_, index) => problem(index))));
    expect(posted().at(-1)?.text).toContain('Ja 190 muuta.');
  });

  it('is told to nobody where the curators have no channel', async () => {
    const { app, posted } = await startConversation();
    await app.tellCurators(refusedMemo([problem(4)]));
    expect(posted()).toEqual([]);
  });
});
