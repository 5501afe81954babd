/** What a message points at in Slack's markup changes nothing in what it asks. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

const BESIDE = [
  '<!channel>',
  '<!subteam^S1|@tiimi>',
  '<@U123>',
  '<@U123|sotebotti>',
  '<#C123>',
  '<#C123|yleinen>',
  '<#C123|random>',
  '<https://example.fi|teksti>',
  '<https://example.fi/a?b=1|example.fi/a?b=1>',
  '<mailto:nimi@example.fi|nimi@example.fi>',
  'https://example.fi/a?b=1',
];

const QUESTIONS = ['rahoitus Keski-Suomi', 'Hur mycket fick Birkaland?', 'Who is the contact for North Savo?'];

describe('a reference before or after a question', () => {
  it.each(QUESTIONS.flatMap((question) => BESIDE.map((reference) => [reference, question] as const)))(
    'changes nothing: %s %s',
    (reference, question) => {
      const [plain, ...others] = [question, `${reference} ${question}`].map((text) => bot.ask({ text, today: TODAY }));
      expect(others).toEqual([plain]);
      expect(factsFor(bot, question).length).toBeGreaterThan(0);
    },
  );

  it.each(BESIDE)('is never repeated, nor asked for: %s', (text) => {
    expect(bot.ask({ text, today: TODAY })).toEqual(bot.ask({ text: '', today: TODAY }));
  });
});

describe('the words of a reference', () => {
  it('count where they name what is asked about', () => {
    const asked = factsFor(bot, 'paljonko Keski-Suomi sai?');
    expect(factsFor(bot, 'paljonko <https://example.fi|Keski-Suomi> sai?')).toEqual(asked);
    expect(factsFor(bot, '<#C1|keski-suomi> paljonko saatiin?')).toEqual(asked);
  });

  it('are words like any other within a sentence', () => {
    const { messages } = bot.ask({ text: 'paljonko Keski-Suomi sai <https://example.fi|avaruuteen>?', today: TODAY });
    expect(messages.map(({ kind }) => kind)).toEqual(['unknown']);
  });
});
