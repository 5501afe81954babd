import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { digestCommand } from '../../src/cli/digest.ts';
import { runDue, stopDigests } from '../../src/cli/run-due.ts';
import { DEFAULT_TIMING } from '../../src/store/subscriptions.ts';
import { fileStore, temporaryFolder } from '../support/stores.ts';
import { deadline, fact, knowledgeOf } from '../support/synthetic-knowledge.ts';
import { openSlack } from '../support/wire.ts';
import { memoryIo } from './commands.ts';

const knowledge = knowledgeOf({
  kainuu: [
    deadline('haku', '2021-06-04'),
    fact('uusi', { addedOn: '2021-05-30' }),
    fact('vanha', { reviewBy: '2021-01-01' }),
  ],
  lappi: [],
});

/** `npm run digest -- …` on a Monday. */
const run = async (...args: string[]) => {
  const io = memoryIo();
  const operated: string[] = [];
  const operate = (name: string) => async () => {
    operated.push(name);
    return 0 as const;
  };
  const operations = { 'run-due': operate('run-due'), stop: operate('stop'), start: operate('start') };
  const code = await digestCommand(args, { knowledge: () => knowledge, today: '2021-05-31', io, operate: operations });
  return { code, out: io.outs.join('\n'), lines: io.outs.length, error: io.errors.join('\n'), operated };
};

describe('npm run digest -- --preview', () => {
  it('prints what a channel would get, as text', async () => {
    const { code, out } = await run('--preview', '--region', 'kainuu');
    expect(code).toBe(0);
    expect(out).toMatch(/^Aamuposti 31\.5\.2021\n\nTänään ja lähiaikoina\n– Pe 4\.6\.2021 – Kainuu: /);
  });

  it('prints one line of JSON', async () => {
    const { lines, out } = await run('--preview', '--region', 'kainuu', '--date', '2021-05-31', '--json');
    expect(lines).toBe(1);
    expect(JSON.parse(out)).toEqual({
      date: '2021-05-31',
      region: 'kainuu',
      text: expect.stringContaining('Aamuposti 31.5.2021'),
      items: [
        { kind: 'deadline', date: '2021-06-04', factId: 'haku' },
        { kind: 'new', factId: 'uusi' },
      ],
    });
  });

  it('prints null where there is nothing', async () => {
    expect((await run('--preview', '--region', 'lappi', '--json')).out).toBe('null');
    expect((await run('--preview', '--region', 'lappi')).out).toContain('No digest that day');
  });

  it('tells curators what is to be reviewed, and takes a language', async () => {
    const { out } = await run('--preview', '--region', 'kainuu', '--curators', '--language', 'sv');
    expect(out).toContain('Ska kontrolleras');
  });

  it.each([
    [[], /--preview is missing/],
    [['--preview', '--region', 'kainu'], /Unknown region "kainu"\. There are: kainuu, lappi/],
    [['--preview', '--programme', 'x'], /Unknown programme "x"/],
    [['--preview', '--date', '2021-02-30'], /--date must be a day/],
    [['--preview', '--language', 'de'], /--language must be/],
    [['--preview', '--what'], /Usage: npm run -s digest/],
    [['--preview', 'kainuu'], /Usage: npm run -s digest/],
  ])('explains itself on wrong usage: %j', async (args, message) => {
    const { code, error, out } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });
});

describe('npm run digest -- --help', () => {
  it.each([['--help'], ['--stop', '--help']])('tells how it is used, and does nothing: %s', async (...args) => {
    const { code, out, error, operated } = await run(...args);
    expect({ code, error, operated }).toEqual({ code: 0, error: '', operated: [] });
    expect(out).toMatch(/^Usage: npm run -s digest/);
  });
});

describe('npm run digest for operations', () => {
  const NOW = () => new Date('2021-05-31T06:00:00Z');

  it.each(['run-due', 'stop', 'start'])('does what it is told: --%s', async (name) => {
    expect(await run(`--${name}`)).toMatchObject({ code: 0, operated: [name] });
    expect(await run(`--${name}`, '--json')).toMatchObject({ code: 2, operated: [] });
  });

  const operate = (variables: Record<string, string>, folder: string) => {
    const io = memoryIo();
    const setting = {
      variables: { ...variables, SOTE_DATA: folder },
      ready: async () => ({ bot: createBot(knowledge), knowledge }),
      clock: NOW,
      newId: randomUUID,
      io,
    };
    return { io, setting };
  };

  it('posts what is due, once', async () => {
    const { slack, network } = await openSlack(NOW);
    const folder = temporaryFolder();
    const store = await fileStore(folder, () => new Date('2021-05-30T06:00:00Z'));
    await store.channels.change({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', { regions: ['kainuu'] });
    await store.subscriptions.set({ team: 'T0FAKE', channel: 'C0SOTE' }, 'U0AINO', DEFAULT_TIMING);
    const { botToken, appToken } = slack.workspace.app;
    const variables = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: network.apiUrl };
    for (let time = 0; time < 2; time += 1) {
      const { io, setting } = operate(variables, folder);
      expect(await runDue(setting)).toBe(0);
      expect(io.outs.at(-1)).toBe('Deliveries so far: 1 posted.');
    }
    expect(slack.workspace.messages.map(({ channel }) => channel)).toEqual(['C0SOTE']);
  });

  it('says what is missing', async () => {
    const { io, setting } = operate({}, temporaryFolder());
    expect(await runDue(setting)).toBe(2);
    expect(io.errors.join()).toContain('SLACK_BOT_TOKEN is not set');
  });

  it('stops none where there is no store', async () => {
    const { io, setting } = operate({}, temporaryFolder());
    expect(await stopDigests(setting, true)).toBe(1);
    expect(io.errors.join()).toMatch(/^There is no store in /);
  });

  it('stops all digests, and lets them go on', async () => {
    const folder = temporaryFolder();
    const { setting } = operate({}, folder);
    const { notes } = await fileStore(folder);
    expect(await stopDigests(setting, true)).toBe(0);
    expect(await notes.digestsStopped()).toBe(true);
    await stopDigests(setting, false);
    expect(await notes.digestsStopped()).toBe(false);
  });
});
