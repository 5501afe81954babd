import { describe, expect, it } from 'vitest';
import { openPlayground, PLACES } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();
const KESKI_SUOMI = 'Keski-Suomi: myönnetty reilut 9 miljoonaa euroa';

/** The text of a page, without its tags. */
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const lastMessage = (html: string): string => html.split('<li data-key=').at(-1) ?? '';

/** The path of a button on the page by what it says, and the message it is on. */
const buttonOf = (html: string, label: string): { at: string; on: string } => {
  const before = html.split(`>${label}</button>`)[0] ?? '';
  const at = /<button [^>]*value="([^"]+)"[^>]*$/.exec(before)?.[1] ?? 'none';
  return { at, on: [...before.matchAll(/name="on" value="([^"]+)"/g)].at(-1)?.[1] ?? 'none' };
};

describe('the playground', () => {
  it('answers a command, seen by the one who typed it only', async () => {
    const { page, send } = await openPlayground(bot);
    const { status } = await send('say', { channel: PLACES.channel, text: '/sote rahoitus Keski-Suomi' });
    expect(status).toBe(303);
    const html = await page({ place: PLACES.channel });
    expect(html).toContain(KESKI_SUOMI);
    expect(html).toContain('Vain sinä näet tämän viestin');
    expect(await page({ place: PLACES.channel, as: 'U0KOLLEGA' })).not.toContain(KESKI_SUOMI);
  });

  it('answers a command where the bot is no member', async () => {
    const { page, send } = await openPlayground(bot);
    await send('say', { channel: PLACES.without, text: '/sote rahoitus Keski-Suomi' });
    expect(await page({ place: PLACES.without })).toContain(KESKI_SUOMI);
  });

  it('answers a mention in its thread, where all see it', async () => {
    const { page, send, playground } = await openPlayground(bot);
    await send('say', { channel: PLACES.channel, text: '@sotebotti rahoitus Keski-Suomi' });
    const html = await page({ place: PLACES.channel, as: 'U0KOLLEGA' });
    expect(html).toContain('1 vastaus');
    expect(html).not.toContain(KESKI_SUOMI);
    const thread = playground.workspace.messages[0]?.ts ?? '';
    expect(await page({ place: PLACES.channel, thread })).toContain(KESKI_SUOMI);
    await send('say', { channel: PLACES.channel, thread, text: '@Sotebotti entä Itä-Uusimaa?' });
    expect(await page({ place: PLACES.channel, thread })).toContain('2 849 500 euroa');
  });

  it('says nothing where the bot is not mentioned', async () => {
    const { playground, send } = await openPlayground(bot);
    await send('say', { channel: PLACES.channel, text: 'rahoitus Keski-Suomi, @Sotebottilainen' });
    expect(playground.workspace.messages).toHaveLength(1);
  });

  it('asks back in a direct message, and takes a press of a button for the answer', async () => {
    const { page, send } = await openPlayground(bot);
    await send('say', { channel: PLACES.direct, text: 'rahoitus' });
    const asked = await page({ place: PLACES.direct });
    expect((await send('act', buttonOf(asked, 'Keski-Suomi: rahoitus'))).status).toBe(303);
    expect(lastMessage(await page({ place: PLACES.direct }))).toContain(KESKI_SUOMI);
  });

  it('shares an answer that only one saw', async () => {
    const { page, send } = await openPlayground(bot);
    await send('say', { channel: PLACES.channel, text: '/sote rahoitus Keski-Suomi' });
    await send('act', buttonOf(await page({ place: PLACES.channel }), 'Jaa kanavalle'));
    const html = await page({ place: PLACES.channel, as: 'U0KOLLEGA' });
    expect(html).toContain(KESKI_SUOMI);
    expect(textOf(html)).toContain('Vastauksen jakoi @Sinä');
  });

  it.each([
    ['of no app', PLACES.channel, '/muu rahoitus', '/muu ei ole tämän työtilan komento.'],
    ['of no app, in capitals', PLACES.channel, '/SOTE rahoitus', '/SOTE ei ole tämän työtilan komento.'],
  ])('tells of a command %s, as Slack does', async (_what, channel, text, expected) => {
    const { page, send, playground } = await openPlayground(bot);
    await send('say', { channel, text });
    expect(await page({ place: channel })).toContain(expected);
    expect(playground.workspace.messages).toEqual([]);
  });

  it('takes no command in a thread, as Slack does not', async () => {
    const { page, send, playground } = await openPlayground(bot);
    await send('say', { channel: PLACES.channel, text: 'päivää' });
    const thread = playground.workspace.messages[0]?.ts ?? '';
    await send('say', { channel: PLACES.channel, thread, text: '/sote apua' });
    expect(await page({ place: PLACES.channel, thread })).toContain('Slack ei tue komentoa /sote ketjussa.');
  });

  it('shows what was typed as text, whatever it holds', async () => {
    const { page, send } = await openPlayground(bot);
    const nasty = '<script>alert(1)</script> <img src=x onerror=alert(1)> "><b>&lt;i&gt;</b> <javascript:alert(1)|x>';
    await send('say', { channel: PLACES.channel, text: nasty });
    await send('say', { channel: PLACES.direct, text: nasty });
    for (const place of [PLACES.channel, PLACES.direct]) {
      const html = await page({ place });
      expect(html).toContain('&lt;script&gt;');
      expect(html).toContain('onerror=alert(1)&gt;');
      expect(html).not.toMatch(/<script>|<img|<b>|href="javascript/);
    }
    expect(await page({ place: '"><script>', thread: '"><script>', as: '<b>' })).not.toContain('<script>');
  });

  it('shows how a message is made: its text, its blocks, and why', async () => {
    const { page, send, playground } = await openPlayground(bot);
    await send('say', { channel: PLACES.channel, text: '/sote rahoitus Keski-Suomi' });
    const inspect = playground.workspace.ephemerals[0]?.ts ?? '';
    const text = textOf((await page({ place: PLACES.channel, inspect })).split('id="panel"')[1] ?? '');
    expect(text).toContain('Teksti, jonka ilmoitus ja ruudunlukija kertovat Keski-Suomi: myönnetty');
    expect(text).toContain('subject region keski-suomi');
    expect(text).toContain('&quot;type&quot;: &quot;section&quot;');
  });

  it('answers as on the day that was set', async () => {
    const { page, send } = await openPlayground(bot);
    const end = 'milloin Tulevaisuuden sote-keskus päättyy?';
    await send('day', { day: '2022-03-01' });
    await send('say', { channel: PLACES.direct, text: end });
    expect(lastMessage(await page({ place: PLACES.direct }))).toMatch(/päättyy 31\.12\.2023/);
    await send('day', { day: '2026-03-01' });
    await send('say', { channel: PLACES.direct, text: end });
    const html = await page({ place: PLACES.direct });
    expect(lastMessage(html)).toMatch(/päättyi 31\.12\.2023/);
    expect(html).toContain('1. maaliskuuta 2026');
    await send('day', { day: '2026-03-01', real: 'yes' });
    expect(await page()).toContain('value="2021-05-31"');
  });

  it.each([
    ['a form that the page does not have', 'say', { channel: PLACES.channel }],
    ['a channel that is not there', 'say', { channel: 'C0', text: 'a' }],
    ['a message that is gone', 'act', { on: '1.1', at: '0' }],
    ['a view that is gone', 'submit', { on: 'V1' }],
  ])('refuses %s', async (_what, doing, fields) => {
    const { send, lines } = await openPlayground(bot);
    const response = await send(doing, fields as Record<string, string>);
    expect(response.status).toBe(400);
    expect(lines).toEqual([]);
  });

  it('refuses a control that is not on the message', async () => {
    const { page, send } = await openPlayground(bot);
    await send('say', { channel: PLACES.direct, text: 'rahoitus' });
    const { on } = buttonOf(await page({ place: PLACES.direct }), 'Keski-Suomi: rahoitus');
    for (const at of ['9/elements/9', '0', '', '0/__proto__', 'length']) {
      expect((await send('act', { on, at })).status).toBe(400);
    }
  });

  it('keeps the look that was chosen', async () => {
    const { send, url } = await openPlayground(bot);
    const response = await send('theme', { theme: 'dark' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^theme=dark; .*HttpOnly/);
    const page = await fetch(url, { headers: { cookie: 'theme=dark' } });
    expect(await page.text()).toContain('data-theme="dark"');
  });

  it('tells the page of what changes', async () => {
    const { url, send } = await openPlayground(bot);
    const live = await fetch(`${url}/live`);
    const reader = live.body?.getReader();
    await reader?.read();
    await send('say', { channel: PLACES.channel, text: 'päivää' });
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: changed\n\n');
    await reader?.cancel();
  });
});
