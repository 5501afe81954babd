import { describe, expect, it } from 'vitest';
import { escapeMarkup, linkMarkup, literalMarkup, mentionMarkup, segments } from '../../src/slack/blocks/markup.ts';

describe('markup', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['<!channel>', '&lt;!channel&gt;'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
  });

  it.each([
    ['*a* _b_ ~c~ `d` e|f', '∗a∗ ＿b＿ ∼c∼ ˋdˋ e¦f'],
    [':tada: klo 12:30', '∶tada: klo 12:30'],
    ['<@U1>', '&lt;@U1&gt;'],
  ])('shows %j as it is written', (text, literal) => {
    expect(literalMarkup(text)).toBe(literal);
  });

  it.each([
    ['https://example.fi/?a=1&b=2', 'otsikko', '<https://example.fi/?a=1&b=2|otsikko>'],
    ['https://example.fi/a|b>c<d e', 'x>y', '<https://example.fi/a%7Cb%3Ec%3Cd%20e|x&gt;y>'],
    ['https://example.fi/', undefined, '<https://example.fi/>'],
  ])('links to %j', (url, label, link) => {
    expect(linkMarkup(url, label)).toBe(link);
  });

  it.each([
    ['U0AINO', '<@U0AINO>'],
    ['W012AB', '<@W012AB>'],
    ['C0SOTE', ''],
    ['U1> <!channel', ''],
    ['!channel', ''],
  ])('mentions %j as %j', (id, mention) => {
    expect(mentionMarkup(id)).toBe(mention);
  });

  it.each([
    ['example.fi', [{ text: 'example.fi' }]],
    ['http://example.fi', [{ text: 'http://example.fi' }]],
    ['https://example.fi', [{ url: 'https://example.fi' }]],
    ['(https://example.fi/a).', [{ text: '(' }, { url: 'https://example.fi/a' }, { text: ').' }]],
    [
      'a https://b.fi, https://c.fi d',
      [{ text: 'a ' }, { url: 'https://b.fi' }, { text: ', ' }, { url: 'https://c.fi' }, { text: ' d' }],
    ],
    ['https://', [{ text: 'https://' }]],
    ['', []],
  ])('finds the addresses of %j', (text, found) => {
    expect(segments(text)).toEqual(found);
  });
});
