import { describe, expect, it } from 'vitest';
import { placesOf, readEnvironment, type Variables } from '../src/environment.ts';

const BOT = 'xoxb-1234567890-abcdefghij';
const APP = 'xapp-1-A1234567890-abcdef';
const SECRET = '0123456789abcdef0123456789abcdef';

const problemsOf = (variables: Variables): string[] => {
  const environment = readEnvironment(variables);
  return environment.mode === 'problems' ? environment.problems : [];
};

describe('the environment', () => {
  it('asks for Socket Mode by an app token', () => {
    expect(readEnvironment({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })).toEqual({
      mode: 'socket',
      botToken: BOT,
      appToken: APP,
      apiUrl: undefined,
      port: 3000,
      logLevel: 'info',
      production: false,
      dataFolder: 'data',
      watchKnowledge: false,
      proxied: false,
    });
  });

  it('asks for HTTP by a signing secret', () => {
    const variables = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, PORT: '8080', NODE_ENV: 'production' };
    expect(readEnvironment(variables)).toMatchObject({
      mode: 'http',
      signingSecret: SECRET,
      port: 8080,
      production: true,
    });
  });

  it('asks for Socket Mode where both are set', () => {
    const variables = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, SLACK_APP_TOKEN: APP };
    expect(readEnvironment(variables).mode).toBe('socket');
  });

  it.each<Variables>([
    {},
    { NODE_ENV: 'test' },
    { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' },
    { PORT: '0', LOG_LEVEL: 'debug' },
  ])('asks for no Slack where none of it is set: %j', (variables) => {
    expect(readEnvironment(variables).mode).toBe('none');
  });

  it('asks where the store is, and has a place for it', () => {
    expect(readEnvironment({ SOTE_DATA: '/var/lib/sote' })).toMatchObject({ dataFolder: '/var/lib/sote' });
    const folders = [{ SOTE_DATA: ' /srv ' }, { SOTE_DATA: '' }, {}].map((variables) => placesOf(variables).folder);
    expect(folders).toEqual(['/srv', 'data', 'data']);
  });

  it.each([
    ['1', true],
    ['0', false],
    ['', false],
  ])('watches the knowledge folder when asked: %j', (value, watchKnowledge) => {
    expect(readEnvironment({ SOTE_KNOWLEDGE_WATCH: value })).toMatchObject({ watchKnowledge });
  });

  it('takes tokens with space around them', () => {
    expect(readEnvironment({ SLACK_BOT_TOKEN: ` ${BOT}\n`, SLACK_APP_TOKEN: APP })).toMatchObject({ botToken: BOT });
  });

  it('takes a Slack on this machine without TLS', () => {
    const apiUrl = 'http://127.0.0.1:4100/api/';
    const variables = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: apiUrl };
    expect(readEnvironment(variables)).toMatchObject({ apiUrl });
  });
});

const SLACK = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };

describe('a problem', () => {
  it.each<[string, Variables, RegExp[]]>([
    [
      'nothing in production',
      { NODE_ENV: 'production' },
      [/^SLACK_BOT_TOKEN is not set\./, /^SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not set\./],
    ],
    ['a bot token only', { SLACK_BOT_TOKEN: BOT }, [/^SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is not set\./]],
    ['an app token only', { SLACK_APP_TOKEN: APP }, [/^SLACK_BOT_TOKEN is not set\./]],
    ['a secret only', { SLACK_SIGNING_SECRET: SECRET }, [/^SLACK_BOT_TOKEN is not set\./]],
    [
      'an address only',
      { SLACK_API_URL: 'https://slack.example/api/' },
      [/^SLACK_BOT_TOKEN is not set\./, /SLACK_SIGNING_SECRET is not set\./],
    ],
    [
      'an app token for a bot token',
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: APP },
      [/^SLACK_BOT_TOKEN is not a bot token\./],
    ],
    ['a placeholder', { SLACK_BOT_TOKEN: 'xoxb-...', SLACK_APP_TOKEN: APP }, [/^SLACK_BOT_TOKEN is not a bot token\./]],
    [
      'a bot token for an app token',
      { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT },
      [/^SLACK_APP_TOKEN is not an app-level token\./],
    ],
    [
      'a short secret',
      { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: 'abc' },
      [/^SLACK_SIGNING_SECRET is not a signing secret\./],
    ],
    ['no address', { ...SLACK, SLACK_API_URL: 'slack' }, [/^SLACK_API_URL is not an address/]],
    [
      'an address without TLS',
      { ...SLACK, SLACK_API_URL: 'http://slack.example/api/' },
      [/^SLACK_API_URL is not an address/],
    ],
    [
      'a database of another kind',
      { ...SLACK, DATABASE_URL: 'mysql://db/sote' },
      [/^DATABASE_URL is not an address of Post/],
    ],
    ...['sala/sana', 'sala#sana', 'sala?sana'].map((password): [string, Variables, RegExp[]] => [
      `a password of the database that is not encoded, ${password}`,
      { ...SLACK, DATABASE_URL: `postgres://sote:${password}@db/sote` },
      [/^DATABASE_URL cannot be read as an address\. (?!.*sana).* in the password \/ as %2F/],
    ]),
    ...['require', 'foo', ''].map((mode): [string, Variables, RegExp[]] => [
      `TLS to the database by "${mode}"`,
      { ...SLACK, DATABASE_URL: `postgres://sote:salasana@db/sote?sslmode=${mode}` },
      [/^DATABASE_URL names an sslmode that does not say what is checked\. Give sslmode=verify-full/],
    ]),
    ['a port of words', { ...SLACK, PORT: 'kolme' }, [/^PORT is not a port number\./]],
    ['a port too high', { ...SLACK, PORT: '70000' }, [/^PORT is not a port number\./]],
    ['an unknown level', { ...SLACK, LOG_LEVEL: 'verbose' }, [/^LOG_LEVEL is none of error, warn, info, debug\./]],
    [
      'debug in production',
      { ...SLACK, LOG_LEVEL: 'debug', NODE_ENV: 'production' },
      [/^LOG_LEVEL is debug, which is not allowed in production\./],
    ],
    [
      'a watch that is neither on nor off',
      { ...SLACK, SOTE_KNOWLEDGE_WATCH: 'yes' },
      [/^SOTE_KNOWLEDGE_WATCH is neither 1/],
    ],
    ['a misspelt production', { ...SLACK, NODE_ENV: 'prodution' }, [/^NODE_ENV is none of production/]],
    [
      'everything at once',
      {
        SLACK_BOT_TOKEN: 'x',
        SLACK_APP_TOKEN: 'y',
        SLACK_SIGNING_SECRET: 'z',
        SLACK_API_URL: 'u',
        PORT: 'p',
        LOG_LEVEL: 'l',
        NODE_ENV: 'n',
      },
      [/SLACK_BOT_TOKEN/, /SLACK_SIGNING_SECRET/, /SLACK_APP_TOKEN/, /SLACK_API_URL/, /PORT/, /LOG_LEVEL/, /NODE_ENV/],
    ],
    [
      'one missing and one wrong',
      { SLACK_APP_TOKEN: 'y', PORT: 'p' },
      [/^SLACK_APP_TOKEN is not/, /^PORT is not/, /^SLACK_BOT_TOKEN is not set/],
    ],
  ])('is named: %s', (_name, variables, expected) => {
    const problems = problemsOf(variables);
    expect(problems).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });

  it('never repeats a value', () => {
    const secret = 'salaisuus-jota-ei-saa-nayttaa';
    const names = [
      'DATABASE_URL',
      'SLACK_BOT_TOKEN',
      'SLACK_SIGNING_SECRET',
      'SLACK_APP_TOKEN',
      'SLACK_API_URL',
      'PORT',
      'LOG_LEVEL',
      'NODE_ENV',
    ];
    const problems = problemsOf(Object.fromEntries(names.map((name) => [name, secret])));
    expect(problems).toHaveLength(names.length);
    expect(problems.join()).not.toContain('salaisuus');
  });

  it('says what to do', () => {
    for (const problem of problemsOf({ SLACK_BOT_TOKEN: 'x', PORT: 'p', NODE_ENV: 'n' })) {
      expect(problem).toMatch(/\. (Copy|Make|For|Give|Choose|Correct)/);
    }
  });
});
