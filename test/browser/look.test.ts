import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFindings, inBrowser } from '../support/browser.ts';
import { PLACES } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();

/** The lightness of the page's ground, from 0 to 255. */
const ground = async (tab: Page): Promise<number> => {
  const colour: string = await tab.evaluate('getComputedStyle(document.body).backgroundColor');
  return Number(/\d+/.exec(colour)?.[0]);
};

inBrowser('the page', (open) => {
  it.each([
    ['light', 200, 255],
    ['dark', 0, 60],
  ] as const)('is %s as the system is', async (colorScheme, least, most) => {
    const { tab } = await open({ bot, options: { colorScheme } });
    expect(await ground(tab)).toBeGreaterThanOrEqual(least);
    expect(await ground(tab)).toBeLessThanOrEqual(most);
  });

  it('is dark where that is chosen, and stays so', async () => {
    const { tab } = await open({ bot, options: { colorScheme: 'light' } });
    await tab.getByRole('button', { name: 'Tumma' }).click();
    await tab.getByRole('button', { name: 'Tumma', pressed: true }).waitFor();
    await tab.reload();
    expect(await ground(tab)).toBeLessThan(60);
  });

  const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
  it.each<[string, BrowserContextOptions]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
  ])('has nothing that axe finds wrong: %s', async (_look, options) => {
    const { tab, url, send, playground } = await open({ bot, options });
    const found: string[] = [];
    const look = async (query: Record<string, string>) => {
      await tab.goto(`${url}/?${new URLSearchParams(query)}`);
      found.push(...(await accessibilityFindings(tab)));
    };
    await look({});
    await send('say', { channel: PLACES.channel, text: '/sote rahoitus' });
    await send('say', { channel: PLACES.channel, text: '/sote vertaa Keski-Suomi ja Itä-Uusimaa rahoitus' });
    await send('say', { channel: PLACES.channel, text: '@Sotebotti rahoitus Keski-Suomi' });
    const asked = playground.workspace.messages[0]?.ts ?? '';
    await look({ place: PLACES.channel });
    await look({ place: PLACES.channel, thread: asked });
    await look({ place: PLACES.channel, inspect: playground.workspace.ephemerals[0]?.ts ?? '' });
    await look({ place: PLACES.direct });
    await look({ place: 'home' });
    expect(found).toEqual([]);
  });
});
