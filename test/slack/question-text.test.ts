import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/slack/question-text.ts';

describe('the text of a question', () => {
  it.each([
    ['rahoitus Keski-Suomi', 'rahoitus Keski-Suomi'],
    ['  rahoitus\t Keski-Suomi  ', 'rahoitus Keski-Suomi'],
    ['<@U0BOT> rahoitus', 'rahoitus'],
    ['<@U0BOT|sotebotti> kysyi <@W012AB> rahoituksesta', 'kysyi rahoituksesta'],
    ['mitä <#C1|sote-uudistus> kertoo', 'mitä <#C1|sote-uudistus> kertoo'],
    ['mitä <#C1> kertoo', 'mitä kertoo'],
    ['<!channel> <!here> <!subteam^S1|@tiimi> rahoitus', 'rahoitus'],
    ['<!date^1392734382^{date}|18.2.2014> tilanne', '18.2.2014 tilanne'],
    ['<https://example.fi/a?b=1&amp;c|hankesivu> mitä maksaa', '<https example.fi/a?b=1&c|hankesivu> mitä maksaa'],
    ['<https://example.fi> mitä maksaa', 'https example.fi mitä maksaa'],
    ['<mailto:a@example.fi|a@example.fi> kuka', '<mailto:a@example.fi|a@example.fi> kuka'],
    ['https://example.fi mitä', 'https example.fi mitä'],
    ['R&amp;D &lt;3 &gt; &amp;lt;', 'R&D <3 > &lt;'],
    ['&lt;!channel&gt; rahoitus', '<!channel> rahoitus'],
    ['rahoitus\r\nKeski-Suomi\rPohjois-Savo', 'rahoitus\nKeski-Suomi\nPohjois-Savo'],
    ['raho\u0000itus\u0007 \u202Eimous\u200B so\u00ADte', 'rahoitus imous sote'],
    ['\u001B[31mrahoitus\u001B[0m Lappi', 'rahoitus Lappi'],
    ['Ita\u0308-Uusimaa', 'Itä-Uusimaa'],
    ['Keski\u2011Suomi', 'Keski\u2011Suomi'],
    ['rahoitus \uD83D', 'rahoitus \uFFFD'],
    ['__proto__', '__proto__'],
    ['', ''],
    ['<>', '<>'],
    ['<@', '<@'],
  ])('of %j is %j', (raw, text) => {
    expect(questionText(raw)).toBe(text);
  });

  it('never holds an address that could become a link', () => {
    for (const raw of ['hthttps://tps://x.fi', '<https://x.fi>', ':<@U1>//x.fi', ':\u200B//x.fi', '<!a>https://x.fi']) {
      expect(questionText(raw)).not.toContain('://');
    }
  });

  it.each(['<', '<@', '<https://', '&', '<a|', ':', '<<<|', '\u001B]', '\u001B;a;'])(
    'is found in good time in a long text of %j',
    (part) => {
      expect(questionText(part.repeat(20_000)).length).toBeLessThan(200_000);
    },
  );
});
