import { describe, expect, it } from 'vitest';
import { converse } from '../../src/cli/terminal.ts';
import { realBot } from '../support/real-bot.ts';
import { memoryIo, TODAY } from './commands.ts';

/** What the terminal shows when a person types these lines: the welcome, then an answer for each. */
const conversation = async (...lines: string[]) => {
  const io = memoryIo(lines);
  const prompts: string[] = [];
  await converse({ bot: realBot(), today: () => TODAY, io, prompt: (text) => prompts.push(text) });
  const [welcome = '', ...answers] = io.outs;
  return { welcome, answers, prompts, errors: io.errors };
};

/** The number under which a choice is offered. */
const numberOf = async (choice: string, question = 'rahoitus'): Promise<string> => {
  const { answers } = await conversation(question);
  const line = (answers[0] ?? '').split('\n').find((candidate) => candidate.endsWith(`] ${choice}`));
  return /\[(\d+)\]/.exec(line ?? '')?.[1] ?? 'none';
};

describe('a conversation in the terminal', () => {
  it('begins with an example, how to end, and how to get to Slack', async () => {
    const { welcome, answers, prompts } = await conversation();
    expect(welcome).toMatch(/^Sotebotti päätteessä\. Kysy esimerkiksi: /);
    expect(welcome).toContain('Ctrl+D');
    expect(welcome).toContain('Slackiin yhdistäminen: ');
    expect(welcome).toMatch(/SLACK_BOT_TOKEN[\s\S]*SLACK_APP_TOKEN[\s\S]*SLACK_SIGNING_SECRET/);
    expect(answers).toEqual([]);
    expect(prompts).toEqual(['\n> ']);
  });

  it('answers each line and prompts for the next', async () => {
    const { answers, prompts, errors } = await conversation('rahoitus Keski-Suomi', 'mitä RAI tarkoittaa?');
    expect(answers).toHaveLength(2);
    expect(answers[0]).toMatch(/^Keski-Suomi: myönnetty reilut 9 miljoonaa euroa[\s\S]*\nLähteet: /);
    expect(answers[1]).toMatch(/^RAI on /);
    expect(prompts).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  it('reads a command of Slack without its name, and says which work in Slack only', async () => {
    const { answers } = await conversation(
      ...['/sote rahoitus Keski-Suomi', '/sote apua', '/sote', '/sote alueet', '/sote tietosuoja'],
      ...['/sote digest tilaa 9.00', '/sote kanal Birkaland', '/SOTE privacy', '/soteuttaa'],
    );
    const firstLines = answers.map((answer) => answer.split('\n')[0]);
    expect(firstLines).toEqual([
      expect.stringMatching(/^Keski-Suomi: myönnetty/),
      expect.stringMatching(/^Vastaan kysymyksiin/),
      expect.stringMatching(/^Vastaan kysymyksiin/),
      expect.stringMatching(/^Tunnen 22 aluetta/),
      expect.stringMatching(/^\/sote tietosuoja on Slackin komento.*PRIVACY\.md/),
      expect.stringMatching(/^\/sote digest toimii Slackissa ja selaimessa/),
      expect.stringMatching(/^\/sote kanal fungerar i Slack/),
      expect.stringMatching(/^\/sote privacy is a command in Slack/),
      expect.stringMatching(/^En osaa vastata/),
    ]);
  });

  it('numbers the choices from one', async () => {
    const { answers } = await conversation('rahoitus');
    const choices = (answers[0] ?? '').split('\n').slice(1);
    expect(choices.length).toBeGreaterThan(2);
    for (const [index, line] of choices.entries()) {
      expect(line).toMatch(new RegExp(`^ {2}• \\[${index + 1}\\] .+: rahoitus$`));
    }
  });

  it('takes a number for its choice, also with spaces around it', async () => {
    const { answers } = await conversation('rahoitus', ` ${await numberOf('Keski-Suomi: rahoitus')} `);
    expect(answers[1]).toMatch(/^Keski-Suomi: myönnetty reilut 9 miljoonaa euroa/);
  });

  it('numbers the choices of several questions through, so that each number means one', async () => {
    const { answers } = await conversation('rahoitus? hallinnoija?');
    const numbers = [...(answers[0] ?? '').matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(6);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('lets a follow-up leave out what was told before', async () => {
    const { answers } = await conversation('rahoitus Keski-Suomi', 'entä Itä-Uusimaa?', 'kuka hallinnoi?');
    expect(answers[1]).toMatch(/^Itä-Uusimaa: myönnetty 2 849 500 euroa/);
    expect(answers[2]).toMatch(/^Itä-Uusimaa.* hallinnoi/);
  });

  it('lets a follow-up build on a choice', async () => {
    const number = await numberOf('Keski-Suomi: rahoitus');
    const { answers } = await conversation('rahoitus', number, 'entä Itä-Uusimaa?');
    expect(answers[2]).toMatch(/^Itä-Uusimaa: myönnetty 2 849 500 euroa/);
  });

  it('answers a choice in the language of the question', async () => {
    const number = await numberOf('Central Finland: funding', 'funding');
    const { answers } = await conversation('funding', number);
    expect(answers[1]).toMatch(/^Central Finland: granted a little over 9 million euros/);
  });

  it.each([
    ['a number that no choice has', ['rahoitus', '99']],
    ['a choice of a question before the last', ['rahoitus', 'rahoitus Keski-Suomi', '1']],
    ['a number before any choice', ['moi', '1']],
  ])('takes %s for a question', async (_what, lines) => {
    const { answers } = await conversation(...lines);
    expect(answers).toHaveLength(lines.length);
    expect(answers.at(-1)).not.toMatch(/\d( miljoonaa)? euroa/);
  });

  it('helps on an empty line', async () => {
    const { answers } = await conversation('');
    expect(answers[0]).toMatch(/^Vastaan kysymyksiin /);
  });
});
