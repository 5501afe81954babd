import { describe, expect, it } from 'vitest';
import { askedByMention, askedDirectly } from '../../src/slack/events.ts';
import { startConversation } from '../support/conversation.ts';
import { HEADLINES } from '../support/fake-bot.ts';

const firstLine = ({ text }: { text: string }) => text.split('\n', 1)[0];

describe('a direct message', () => {
  it('is answered in the conversation itself, without asking for mentions', async () => {
    const { people, posted } = await startConversation();
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    expect(posted()).toHaveLength(1);
    expect(posted()[0]).toMatchObject({ channel: 'D0AINO' });
    expect(posted()[0]?.threadTs).toBeUndefined();
    expect(posted()[0]?.text).not.toContain('mainitse');
  });

  it('is answered in its thread where it stands in one', async () => {
    const { people, posted } = await startConversation();
    const root = await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'rahoitus Etelä-Savo', threadTs: root.ts });
    expect(posted().map(({ threadTs }) => threadTs)).toEqual([undefined, root.ts]);
  });

  it('builds on the message before it', async () => {
    const { people, posted } = await startConversation();
    await people.say({ channel: 'D0AINO', text: 'rahoitus Keski-Suomi' });
    await people.say({ channel: 'D0AINO', text: 'entä milloin?' });
    expect(posted().map(firstLine)).toEqual([HEADLINES['keski-suomi'], HEADLINES['keski-suomi']]);
  });

  it('answers a choice in the conversation', async () => {
    const { people, posted } = await startConversation();
    await people.say({ channel: 'D0AINO', text: 'rahoitus Savo' });
    const [clarification] = posted();
    if (!clarification) throw new Error('no clarification');
    await people.press({ on: clarification, label: 'Etelä-Savo' });
    expect(posted().map(firstLine)).toEqual(['Kumpaa Savoa tarkoitat?', HEADLINES['etela-savo']]);
    expect(posted()[1]?.threadTs).toBeUndefined();
  });
});

const direct = { type: 'message', channel: 'D0AINO', channel_type: 'im', user: 'U0AINO', ts: '1.000001' };

describe('what counts as a message of a person', () => {
  it.each([
    ['a plain message', {}],
    ['one with a file', { subtype: 'file_share' }],
    ['one also sent to the channel', { subtype: 'thread_broadcast', thread_ts: '1.000000' }],
  ])('%s is answered', async (_name, more) => {
    const { people, posted } = await startConversation();
    await people.event({ ...direct, text: 'rahoitus Keski-Suomi', ...more });
    expect(posted()).toHaveLength(1);
  });

  it.each([
    ['of another bot', { bot_id: 'B0TOINEN' }],
    ['of the bot itself', { user: 'U0BOT' }],
    ['of the bot itself by its bot id', { bot_id: 'B0BOT', subtype: 'bot_message' }],
    ['that tells of an edit', { subtype: 'message_changed', message: { text: 'rahoitus Keski-Suomi' } }],
    ['that tells of a deletion', { subtype: 'message_deleted', deleted_ts: '1.000000' }],
    ['that tells of a new member', { subtype: 'channel_join' }],
    ['without a person', { user: undefined }],
    ['in a channel', { channel: 'C0SOTE', channel_type: 'channel' }],
    ['in a group conversation', { channel: 'G0RYHMA', channel_type: 'mpim' }],
  ])('a message %s is not', async (_name, more) => {
    const { people, posted, bot } = await startConversation();
    await people.event({ ...direct, text: 'rahoitus Keski-Suomi', ...more });
    expect(bot.asked).toEqual([]);
    expect(posted()).toEqual([]);
  });

  it.each([
    ['another bot', { bot_id: 'B0TOINEN' }],
    ['the bot itself', { user: 'U0BOT' }],
  ])('a mention by %s is not answered', async (_name, more) => {
    const { people, posted } = await startConversation();
    const mention = { type: 'app_mention', channel: 'C0SOTE', user: 'U0AINO', ts: '1.000001' };
    await people.event({ ...mention, text: '<@U0BOT> rahoitus Keski-Suomi', ...more });
    expect(posted()).toEqual([]);
  });
});

describe('reading an event', () => {
  const incoming = (event: object, body: object = { team_id: 'T1', event_id: 'Ev1' }) => ({
    event,
    body,
    botUserId: 'U0BOT',
  });

  it('belongs to the team of the installation, also where another organisation wrote it', () => {
    const said = incoming(direct);
    const authorizations = [{ team_id: 'T0OURS', enterprise_id: null }];
    expect(askedDirectly({ ...said, body: { ...said.body, team_id: 'T0THEIRS', authorizations } })?.team).toBe(
      'T0OURS',
    );
    expect(askedDirectly({ ...said, body: { ...said.body, team_id: 'T0OURS' } })?.team).toBe('T0OURS');
  });

  it.each([askedDirectly, askedByMention])('leaves out what the bot itself wrote, also without Bolt', (read) => {
    expect(read(incoming({ ...direct, text: 'a', user: 'U0BOT' }))).toBeUndefined();
    expect(read(incoming({ ...direct, text: 'a' }))).toBeDefined();
  });

  it.each([
    ['no channel', { ...direct, channel: undefined }],
    ['no time', { ...direct, ts: undefined }],
    ['a channel that is no text', { ...direct, channel: { id: 'D0AINO' } }],
  ])('leaves out what has %s', (_name, event) => {
    expect(askedDirectly(incoming(event))).toBeUndefined();
  });

  it('takes a message without text as an empty question', () => {
    expect(askedDirectly(incoming(direct))?.text).toBe('');
  });
});
