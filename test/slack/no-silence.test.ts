/** Whatever fails or is out of date, and however little Slack leaves to answer by, the person sees something. */
import { describe, expect, it } from 'vitest';
import type { FakeEphemeral, FakeMessage, Json, Override } from '../../src/playground/fake-slack/types.ts';
import { type Conversation, startConversation } from '../support/conversation.ts';
import { HEADLINES } from '../support/fake-bot.ts';

const refused = (error: string): Override => ({ body: { ok: false, error } });
const APOLOGY = expect.stringContaining('kerro ylläpidolle tunnus id-');
const STALE_BUTTON = 'Tämä painike on vanhentunut.';
const TO_AINO = 'D0AINO';

const directed = ({ posted }: Conversation) =>
  posted()
    .filter(({ channel }) => channel === TO_AINO)
    .map(({ text }) => text);
const openModal = ({ modal }: Conversation) => {
  const open = modal();
  if (!open) throw new Error('no modal');
  return open;
};
const shownIn = (view: { view: Json } | undefined): string => JSON.stringify(view?.view);
const only = <Shown extends FakeMessage | FakeEphemeral>(shown: Shown[]): Shown => {
  const [first] = shown;
  if (!first) throw new Error('nothing was said');
  return first;
};

/** What Slack tells of Aino's press, with nothing to answer by. */
const press = (more: Json): Json => ({
  type: 'block_actions',
  team: { id: 'T0FAKE' },
  user: { id: 'U0AINO', team_id: 'T0FAKE' },
  trigger_id: 'trigger',
  actions: [{ type: 'button', action_id: 'clarify:0:0', block_id: 'b', value: 'x', action_ts: '1.1' }],
  ...more,
});
const ON_MESSAGE = { channel: { id: 'C0SOTE' }, container: { type: 'message', message_ts: '1.000001' } };

describe('a press without a response address', () => {
  it('gets the apology directly', async () => {
    const chat = await startConversation();
    await chat.deliver({ kind: 'interactive', body: press(ON_MESSAGE) });
    expect(directed(chat)).toEqual([APOLOGY]);
    expect(chat.lines.join()).toContain('error answering failed id=id-1 door=button');
  });

  it('gets it, too, where it is neither on a message nor in a view', async () => {
    const chat = await startConversation();
    await chat.deliver({ kind: 'interactive', body: press({ container: { type: 'message_attachment' } }) });
    expect(directed(chat)).toEqual([APOLOGY]);
    expect(chat.lines.join()).toContain('error answering failed id=id-1 door=bolt error=TypeError');
  });
});

describe('a response address that is worn out', () => {
  it('leaves the direct message, for the apology after a press', async () => {
    const chat = await startConversation();
    await chat.people.command({ text: 'rahoitus Savo' });
    const { choose } = chat.bot;
    chat.bot.choose = (choosing) => {
      chat.clock.pass(31 * 60 * 1000);
      return choose(choosing);
    };
    await chat.people.press({ on: only(chat.whispered()), label: 'Etelä-Savo' });
    expect(directed(chat)).toEqual([APOLOGY]);
  });

  it('leaves the direct message, for the apology after a command', async () => {
    const chat = await startConversation();
    chat.slack.override('views.open', () => {
      chat.clock.pass(31 * 60 * 1000);
      return refused('fatal_error');
    });
    await chat.people.command({ text: 'digest' });
    expect(directed(chat)).toEqual([APOLOGY]);
  });
});

describe('a button that this version does not know', () => {
  it.each([
    ['of another version', { action_id: 'dance:0', value: 'x' }],
    ['with a question that cannot be read', { action_id: 'clarify:0:0', value: '{"v":99}' }],
    ['for sharing, with a question that cannot be read', { action_id: 'share:0', value: '{"v":99}' }],
  ])('is said to be out of date in its modal: %s', async (_what, button) => {
    const chat = await startConversation();
    await chat.people.shortcut('search', 'U0AINO');
    await chat.people.pressButton(openModal(chat), button);
    expect(shownIn(chat.modal())).toContain(STALE_BUTTON);
  });

  it('is said to be out of date directly, where it is in the home', async () => {
    const chat = await startConversation();
    await chat.people.openHome();
    const home = chat.home();
    if (!home) throw new Error('no home');
    await chat.people.pressButton(home, { action_id: 'home-dance', value: 'x' });
    expect(directed(chat)).toEqual([expect.stringContaining(STALE_BUTTON)]);
  });

  it('is said so directly, where its modal has been closed', async () => {
    const chat = await startConversation();
    await chat.people.shortcut('search', 'U0AINO');
    chat.slack.override('views.update', () => refused('not_found'));
    await chat.people.pressButton(openModal(chat), { action_id: 'dance:0', value: 'x' });
    expect(directed(chat)).toEqual([APOLOGY]);
  });
});

describe('the home', () => {
  it('shows the apology where it cannot be put together', async () => {
    const chat = await startConversation();
    chat.store.subscriptions.list = () => Promise.reject(new Error('no store'));
    await chat.people.openHome();
    expect(shownIn(chat.home())).toContain('tunnus id-1');
    expect(directed(chat)).toEqual([]);
  });

  it('gives way to a direct message where it cannot be published', async () => {
    const chat = await startConversation();
    chat.slack.override('views.publish', () => refused('fatal_error'));
    await chat.people.openHome();
    expect(directed(chat)).toEqual([APOLOGY]);
  });

  it('says directly that Slack no longer lets its search open', async () => {
    const chat = await startConversation();
    await chat.people.openHome();
    const home = chat.home();
    if (!home) throw new Error('no home');
    chat.slack.override('views.open', () => refused('expired_trigger_id'));
    await chat.people.press({ on: home, label: 'Kysy' });
    expect(directed(chat)).toEqual([expect.stringContaining('Yritä uudelleen')]);
  });
});

const withFeedback = async (): Promise<Conversation> => {
  const chat = await startConversation();
  await chat.store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { curators: true });
  await chat.people.command({ text: 'rahoitus Keski-Suomi' });
  await chat.people.press({ on: only(chat.whispered()), label: 'Ei auttanut' });
  return chat;
};
const FAULT = { 'Vastaus on': 'väärä' };

describe('a modal that is submitted', () => {
  it('says that it is out of date, where this version does not know it', async () => {
    const chat = await startConversation();
    await chat.people.shortcut('search', 'U0AINO');
    const open = openModal(chat);
    open.view.callback_id = 'from-another-version';
    await chat.people.submit(open, { Kysymys: 'rahoitus Keski-Suomi' });
    expect(shownIn(chat.modal())).toContain('Tämä ikkuna on vanhentunut.');
  });

  it('says directly what came of it, where it was closed meanwhile', async () => {
    const chat = await withFeedback();
    chat.slack.override('views.update', () => refused('not_found'));
    await chat.people.submit(openModal(chat), FAULT);
    expect(directed(chat)).toEqual([expect.stringContaining('Kiitos')]);
    expect(chat.lines.filter((line) => line.includes(' error '))).toEqual([]);
  });

  it('says directly that it failed, where it was closed meanwhile', async () => {
    const chat = await withFeedback();
    chat.slack.override('views.update', () => refused('not_found'));
    chat.slack.override('chat.postMessage', ({ channel }) =>
      channel === 'C0SOTE' ? refused('fatal_error') : undefined,
    );
    await chat.people.submit(openModal(chat), FAULT);
    expect(directed(chat)).toEqual([APOLOGY]);
  });
});

describe('an answer shared from a modal', () => {
  it('is said to be shared directly, where the modal was closed meanwhile', async () => {
    const chat = await startConversation();
    const asked = await chat.people.say({ channel: 'C0SOTE', text: 'rahoitus Keski-Suomi' });
    await chat.people.messageShortcut({ on: asked, callbackId: 'find_answer' });
    chat.slack.override('views.update', () => refused('not_found'));
    await chat.people.press({ on: openModal(chat), label: 'Jaa ketjuun' });
    expect(chat.posted().map(({ threadTs }) => threadTs)).toEqual([asked.ts, undefined]);
    expect(directed(chat)).toEqual([expect.stringContaining('jaettu')]);
  });
});

describe('a shortcut', () => {
  const used = { type: 'shortcut', user: { id: 'U0AINO', team_id: 'T0FAKE' }, trigger_id: 'trigger' };

  it.each([
    ['that cannot be read', { ...used, callback_id: 'search', team: null }, 'ZodError'],
    ['of another version', { ...used, callback_id: 'dance', team: { id: 'T0FAKE', domain: 'fake' } }, 'TypeError'],
  ])('%s is apologised for directly', async (_what, body, error) => {
    const chat = await startConversation();
    await chat.deliver({ kind: 'interactive', body });
    expect(directed(chat)).toEqual([APOLOGY]);
    expect(chat.lines.join()).toContain(`error answering failed id=id-1 door=bolt error=${error}`);
  });

  it('of another version is apologised for in the language that the person has chosen', async () => {
    const chat = await startConversation();
    await chat.store.people.change({ team: 'T0FAKE', user: 'U0AINO' }, { language: 'sv' });
    const body = { ...used, callback_id: 'dance', team: { id: 'T0FAKE', domain: 'fake' } };
    await chat.deliver({ kind: 'interactive', body });
    expect(directed(chat)).toEqual([expect.stringContaining('Tyvärr kunde jag inte svara')]);
  });

  it('of another version is apologised for where the store cannot tell the language', async () => {
    const chat = await startConversation();
    chat.store.people.of = () => Promise.reject(new Error('gone'));
    const body = { ...used, callback_id: 'dance', team: { id: 'T0FAKE', domain: 'fake' } };
    await chat.deliver({ kind: 'interactive', body });
    expect(directed(chat)).toEqual([APOLOGY]);
  });

  it('of another version is apologised for by the response address, where there is one', async () => {
    const chat = await startConversation();
    const asked = await chat.people.say({ channel: 'C0SOTE', text: 'rahoitus Keski-Suomi' });
    await chat.people.messageShortcut({ on: asked, callbackId: 'dance' });
    expect(chat.whispered()).toMatchObject([{ visibleTo: 'U0AINO', text: APOLOGY }]);
    expect(chat.posted()).toEqual([]);
  });
});

describe('a command of another name', () => {
  it('is answered as ours', async () => {
    const chat = await startConversation();
    await chat.people.command({ command: '/sotebotti', text: 'rahoitus Keski-Suomi' });
    expect(only(chat.whispered()).text).toContain(HEADLINES['keski-suomi']);
  });
});
