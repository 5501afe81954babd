import type { FetchFunction } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import type { Override } from '../../src/playground/fake-slack/types.ts';
import { startConversation, toldClock } from '../support/conversation.ts';
import { createFakeBot, HEADLINES } from '../support/fake-bot.ts';

const APOLOGY = 'kerro ylläpidolle tunnus id-1.';
const errors = (lines: string[]) => lines.filter((line) => line.includes(' error '));
const refused = (error: string): Override => ({ body: { ok: false, error } });

describe('a bot that fails', () => {
  it('apologises to who typed the command, in the acknowledgement', async () => {
    const { people, whispered, posted, lines } = await startConversation();
    const { ok } = await people.command({ text: 'räjähdä' });
    expect(ok).toBe(true);
    expect(whispered()).toMatchObject([{ visibleTo: 'U0AINO', text: expect.stringContaining(APOLOGY) }]);
    expect(posted()).toEqual([]);
    expect(errors(lines)).toEqual([
      expect.stringMatching(
        / error answering failed id=id-1 door=\/sote error=TypeError at=src\/slack\/[\w/-]+\.ts:\d+$/,
      ),
    ]);
  });

  it('apologises in the thread of a mention', async () => {
    const { people, posted, lines } = await startConversation();
    const asked = await people.say({ channel: 'C0SOTE', text: '<@U0BOT> räjähdä' });
    expect(posted()).toMatchObject([{ threadTs: asked.ts, text: expect.stringContaining(APOLOGY) }]);
    expect(errors(lines)).toEqual([expect.stringContaining('id=id-1 door=app_mention error=TypeError')]);
  });

  it('apologises in a direct message', async () => {
    const { people, posted } = await startConversation();
    await people.say({ channel: 'D0AINO', text: 'räjähdä' });
    expect(posted()).toMatchObject([{ channel: 'D0AINO', text: expect.stringContaining(APOLOGY) }]);
  });

  it('apologises to who pressed a button', async () => {
    const { people, posted, whispered, bot } = await startConversation();
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Savo' });
    bot.choose = () => {
      throw new Error('räjähdys');
    };
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Etelä-Savo', user: 'U0BERT' });
    expect(whispered()).toMatchObject([{ visibleTo: 'U0BERT', text: expect.stringContaining(APOLOGY) }]);
    expect(posted()).toHaveLength(1);
  });

  it.each([
    ['sv', 'Tyvärr kunde jag inte svara'],
    ['en', 'Sorry, I could not answer'],
  ] as const)('apologises in the language of the question: %s', async (language, text) => {
    const { people, whispered } = await startConversation({ languageOf: () => language });
    await people.command({ text: 'räjähdä' });
    expect(whispered()[0]?.text).toContain(text);
  });

  it('apologises in the language of the conversation', async () => {
    const { people, posted } = await startConversation();
    await people.say({ channel: 'D0AINO', text: 'how much for Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'räjähdä' });
    expect(posted()[1]?.text).toContain('Sorry, I could not answer');
  });

  it('apologises even where telling the language fails', async () => {
    const fails = () => {
      throw new Error('no language');
    };
    const { people, whispered } = await startConversation({ languageOf: fails });
    const { ok } = await people.command({ text: 'räjähdä' });
    expect(ok).toBe(true);
    expect(whispered()[0]?.text).toContain(APOLOGY);
  });

  it('apologises for a reply that says nothing', async () => {
    const fakeBot = createFakeBot(() => ({ language: 'fi', messages: [], context: undefined }));
    const { people, whispered } = await startConversation({ fakeBot });
    await people.command({ text: 'rahoitus' });
    expect(whispered()[0]?.text).toContain(APOLOGY);
  });
});

describe('a Slack that refuses', () => {
  it('is answered in plain text where it refuses the blocks', async () => {
    const { people, posted, slack, lines } = await startConversation();
    slack.override('chat.postMessage', ({ blocks }) => (blocks ? refused('invalid_blocks') : undefined));
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    expect(posted().map(({ text }) => text.split('\n', 1)[0])).toEqual([HEADLINES['keski-suomi']]);
    expect(lines.join()).toContain('warn blocks refused code=invalid_blocks');
  });

  it('gets the apology as a direct message where the channel takes none', async () => {
    const { people, posted, slack, lines } = await startConversation();
    slack.override('chat.postMessage', ({ channel }) =>
      channel === 'C0SOTE' ? refused('restricted_action') : undefined,
    );
    await people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    expect(posted()).toMatchObject([{ channel: 'D0AINO', text: expect.stringContaining(APOLOGY) }]);
    expect(errors(lines)).toEqual([expect.stringContaining('error=WebAPIPlatformError code=restricted_action')]);
  });

  it('is tried again after a rate limit, when the limit is over', async () => {
    const { people, posted, slack, slept } = await startConversation();
    slack.override('chat.postMessage', (_args, count) =>
      count === 1 ? { status: 429, headers: { 'retry-after': '7' }, raw: '' } : undefined,
    );
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    expect(slept).toEqual([7000]);
    expect(posted()).toHaveLength(1);
  });

  it('is not waited for where the limit lasts too long', async () => {
    const { people, slack, slept, lines } = await startConversation();
    slack.override('chat.postMessage', () => ({ status: 429, headers: { 'retry-after': '3600' }, raw: '' }));
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    expect(slept).toEqual([]);
    expect(errors(lines)).toEqual([expect.stringContaining('error=WebAPIRateLimitedError')]);
  });

  it('is tried twice more when it breaks, and no more', async () => {
    const { people, slack, lines } = await startConversation();
    let tries = 0;
    slack.override('chat.postMessage', () => {
      tries += 1;
      return { status: 500, raw: 'broken' };
    });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    // Three for the answer, three for the apology.
    expect(tries).toBe(6);
    expect(errors(lines)).toEqual([
      expect.stringContaining('error=WebAPIHTTPError code=slack_webapi_http_error status=500'),
    ]);
  });

  it('holds up no other conversation while one is rate limited', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { people, posted, slack } = await startConversation({ sleep: () => held });
    let limited = true;
    slack.override('chat.postMessage', ({ channel }) => {
      if (channel !== 'C0SOTE' || !limited) return undefined;
      limited = false;
      return { status: 429, headers: { 'retry-after': '20' }, raw: '' };
    });
    const waiting = people.say({ channel: 'C0SOTE', text: '<@U0BOT> rahoitus Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    expect(posted().map(({ channel }) => channel)).toEqual(['D0AINO']);
    release();
    await waiting;
    expect(posted()).toHaveLength(2);
  });

  it('fails a press whose response address is worn out, with a line in the log', async () => {
    const { people, whispered, slack, lines, clock, bot } = await startConversation();
    await people.command({ text: 'rahoitus Savo' });
    const [clarification] = whispered();
    if (!clarification) throw new Error('no clarification');
    const choose = bot.choose;
    bot.choose = (choosing) => {
      clock.pass(31 * 60 * 1000);
      return choose(choosing);
    };
    await people.press({ on: clarification, label: 'Etelä-Savo' });
    expect(errors(lines)).toEqual([expect.stringContaining('door=button error=RespondError')]);
    expect(slack.workspace.ephemerals).toHaveLength(1);
  });

  it('is answered by the response address where an acknowledgement does not get through', async () => {
    const { app, slack, whispered } = await startConversation();
    const people = slack.people(async ({ body }) => {
      const ack = async () => {
        throw new Error('the connection is closing');
      };
      await app.app.processEvent({ body, ack });
      return { ok: false };
    });
    await people.command({ text: 'rahoitus Keski-Suomi' });
    expect(whispered()).toMatchObject([{ text: expect.stringContaining(HEADLINES['keski-suomi']) }]);
  });

  it('is answered in plain text where a response address refuses the blocks', async () => {
    const refusing = createFakeSlack({ clock: toldClock() });
    const bodies: Record<string, unknown>[] = [];
    const fetch: FetchFunction = async (url, init) => {
      if (!String(url).includes('/response/')) return refusing.fetch(url, init);
      bodies.push(JSON.parse(String(init?.body)));
      return new Response('invalid_blocks', { status: bodies.at(-1)?.blocks ? 400 : 200 });
    };
    const { people, posted, lines } = await startConversation({ fetch });
    const root = await people.say({ channel: 'C0SOTE', text: 'viesti' });
    await people.pressButton(root, { action_id: 'clarify:0:0', value: 'vanha' });
    expect(bodies.map(({ blocks }) => Boolean(blocks))).toEqual([true, false]);
    expect(bodies[1]?.text).toContain('Tämä painike on vanhentunut.');
    expect(posted()).toEqual([]);
    expect(errors(lines)).toEqual([]);
  });
});
