import { describe, expect, it } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const BOT = realBot();

describe('a comparison', () => {
  const told = (text: string): string => {
    const [message] = BOT.ask({ text, today: TODAY, language: 'fi' }).messages;
    return [message?.headline, ...(message?.details ?? []), ...(message?.notes ?? [])].join('\n');
  };

  it('tells the amount of each in its first line', () => {
    expect(told('vertaa Keski-Suomen ja Itä-Uudenmaan rahoitusta')).toMatch(
      /^Myönnetty: Keski-Suomi reilut 9 miljoonaa euroa ja Itä-Uusimaa 2 849 500 euroa \(.*vuoden 2020 haku\)\.\n/,
    );
  });

  it('leaves out no one: whose amount is not known is named', () => {
    const text = told('vertaa Pirkanmaan ja Lapin rahoitusta');
    expect(text).toMatch(/^Pirkanmaa: myönnetty/);
    expect(text).toContain('Lappi: minulla ei ole tietoa tästä: rahoitus.');
  });

  it('tells of each in turn where it is of something else', () => {
    const text = told('vertaa Keski-Suomen ja Itä-Uudenmaan aikataulua');
    expect(text).toMatch(/^Keski-Suomi/);
    expect(text).toContain('Itä-Uusimaa');
  });
});
