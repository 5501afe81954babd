import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { PLACES } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();
const KESKI_SUOMI = 'Keski-Suomi: myönnetty reilut 9 miljoonaa euroa';

const composer = (tab: Page) => tab.locator('main').getByRole('textbox', { name: /^Kirjoita viesti/ });
const messages = (tab: Page) => tab.getByRole('log', { name: 'Viestit' }).getByRole('article');
const inThread = (tab: Page) => tab.getByRole('log', { name: 'Ketju' }).getByRole('article');

const write = async (tab: Page, text: string): Promise<void> => {
  await composer(tab).fill(text);
  await composer(tab).press('Enter');
};

inBrowser('a person asks', (open) => {
  it('by command, and alone sees the answer', async () => {
    const { tab } = await open({ bot });
    await write(tab, '/sote rahoitus Keski-Suomi');
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    expect(await messages(tab).getByText('Vain sinä näet tämän viestin').count()).toBe(1);
    await expect.poll(() => composer(tab).inputValue()).toBe('');
    await tab.getByRole('link', { name: 'Kollega' }).click();
    await tab.getByText('Tämä on kanavan #sote-keski-suomi alku.').waitFor();
    expect(await messages(tab).count()).toBe(0);
  });

  it('while what they write next stays, however late the answer comes', async () => {
    const { tab } = await open({ bot });
    const isWritten = Promise.withResolvers<void>();
    await tab.route('**/do/say', async (route) => {
      await isWritten.promise;
      await route.continue();
    });
    await write(tab, '/sote rahoitus Keski-Suomi');
    await composer(tab).fill('entä Itä-Uusimaa?');
    isWritten.resolve();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    await tab.locator('form[aria-busy]').waitFor({ state: 'detached' });
    expect(await composer(tab).inputValue()).toBe('entä Itä-Uusimaa?');
  });

  it('by one of the examples', async () => {
    const { tab } = await open({ bot });
    await tab.getByRole('button', { name: '/sote rahoitus Keski-Suomi' }).click();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    expect(await tab.getByText('Kokeile vaikka näitä').count()).toBe(0);
  });

  it('by mention, and goes on in the thread', async () => {
    const { tab } = await open({ bot });
    await write(tab, '@Sotebotti rahoitus Keski-Suomi');
    await tab.getByRole('link', { name: '1 vastaus' }).click();
    await inThread(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    const reply = tab.getByRole('textbox', { name: 'Kirjoita viesti: Ketju' });
    await reply.fill('@Sotebotti entä Itä-Uusimaa?');
    await reply.press('Enter');
    await inThread(tab).filter({ hasText: '2 849 500 euroa' }).waitFor();
    expect(await inThread(tab).count()).toBe(4);
  });

  it('directly, and sees each answer as it comes, also below one that is a list', async () => {
    const { tab } = await open({ bot, query: { place: PLACES.direct } });
    for (const text of ['mitä tiedät Lapista?', 'mitä tiedät Kainuusta?', 'mitä RAI tarkoittaa?']) {
      const before = await messages(tab).count();
      await write(tab, text);
      await messages(tab)
        .nth(before + 1)
        .waitFor();
    }
    const below = 'list.scrollHeight - list.scrollTop - list.clientHeight';
    const isAtEnd = `((list) => ${below} < 2)(document.querySelector('[role=log]'))`;
    await expect.poll(() => tab.evaluate(isAtEnd)).toBe(true);
  });

  it('directly, and chooses what was meant', async () => {
    const { tab } = await open({ bot, query: { place: PLACES.direct } });
    await write(tab, 'rahoitus');
    await tab.getByRole('button', { name: 'Keski-Suomi: rahoitus' }).click();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
  });

  it('and shares the answer, which others see as it comes', async () => {
    const { tab, url } = await open({ bot });
    const other = await tab.context().newPage();
    await other.goto(`${url}/?as=U0KOLLEGA`);
    await write(tab, '/sote rahoitus Keski-Suomi');
    await tab.getByRole('button', { name: 'Jaa kanavalle' }).click();
    await tab.getByText('Vastaus on jaettu kanavalle.').waitFor();
    await messages(other).filter({ hasText: KESKI_SUOMI }).waitFor();
    await other.getByText('Vastauksen jakoi').waitFor();
    expect(await messages(other).count()).toBe(1);
  });

  it('and looks at how the answer is made', async () => {
    const { tab } = await open({ bot });
    await write(tab, '/sote rahoitus Keski-Suomi');
    await messages(tab).first().hover();
    await tab.getByRole('link', { name: /^Viestin rakenne/ }).click();
    await tab.getByRole('region', { name: 'Miksi tämä vastaus' }).getByText('region keski-suomi').waitFor();
    await tab.getByRole('region', { name: 'Lohkot (JSON)' }).getByText('"type": "section"').first().waitFor();
    await tab.getByRole('link', { name: 'Sulje' }).click();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
  });

  it('as on another day', async () => {
    const { tab } = await open({ bot, query: { place: PLACES.direct } });
    await tab.getByLabel('Botin päivä').fill('2026-03-01');
    await tab.getByRole('button', { name: 'Vaihda' }).click();
    await write(tab, 'milloin Tulevaisuuden sote-keskus päättyy?');
    await messages(tab).filter({ hasText: 'päättyi 31.12.2023' }).waitFor();
  });

  it('and sees where something is new', async () => {
    const { tab, send } = await open({ bot });
    await send('say', { channel: PLACES.without, as: 'U0KOLLEGA', text: 'Huomenta' });
    await tab.getByRole('link', { name: '# ilman-bottia, 1 uusi viesti' }).click();
    await messages(tab).filter({ hasText: 'Huomenta' }).waitFor();
    expect(await tab.getByRole('link', { name: /uusi viesti/ }).count()).toBe(0);
  });

  it('with the keyboard alone', async () => {
    const { tab } = await open({ bot });
    const focused = () => tab.evaluate('document.activeElement.innerText || document.activeElement.name');
    const tabTo = async (wanted: string, key = 'Tab') => {
      for (let presses = 0; presses < 40 && (await focused()) !== wanted; presses += 1) await tab.keyboard.press(key);
      expect(await focused()).toBe(wanted);
    };
    await tab.keyboard.type('/sote rahoitus');
    await tab.keyboard.press('Enter');
    await tab.getByRole('button', { name: 'Keski-Suomi: rahoitus' }).waitFor();
    await tabTo('Keski-Suomi: rahoitus', 'Shift+Tab');
    await tab.keyboard.press('Enter');
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    // The answer took the place of the question; the focus did not fall out of the message.
    expect(await tab.evaluate('Boolean(document.activeElement.closest("[role=log]"))')).toBe(true);
    await tabTo('Jaa kanavalle');
    await tab.keyboard.press('Space');
    await tab.getByText('Vastaus on jaettu kanavalle.').waitFor();
  });

  it('without a script as well', async () => {
    const { tab } = await open({ bot, options: { javaScriptEnabled: false } });
    await composer(tab).fill('/sote rahoitus Keski-Suomi');
    await tab.getByRole('button', { name: 'Lähetä', exact: true }).click();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    await tab.getByRole('button', { name: 'Jaa kanavalle' }).click();
    await tab.getByText('Vastauksen jakoi').waitFor();
  });

  it('on a phone', async () => {
    const { tab } = await open({
      bot,
      options: { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
    });
    expect(await tab.getByRole('link', { name: '# yleinen' }).isVisible()).toBe(false);
    await tab.getByRole('button', { name: 'Kanavat' }).tap();
    await tab.getByRole('link', { name: '# yleinen' }).tap();
    await tab.getByRole('heading', { name: '#yleinen' }).waitFor();
    await tab.getByRole('button', { name: '/sote rahoitus Keski-Suomi' }).tap();
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
    const overflow = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
  });

  it('typing whatever, which is shown as text', async () => {
    const { tab } = await open({ bot });
    await write(tab, '<img src=x onerror="document.title=1"> <script>document.title=1</script>');
    await messages(tab)
      .filter({ hasText: /<script>\s*document.title=1<\/script>/ })
      .waitFor();
    expect(await tab.title()).toContain('leikkikenttä');
  });

  it('what stays in the field when the playground is gone, and is told so', async () => {
    const { tab, playground } = await open({ bot, expected: /status of 500/ });
    playground.doings.say = () => Promise.reject(new Error('rikki'));
    await write(tab, '/sote rahoitus');
    await tab.getByRole('alert').filter({ hasText: 'Botti ei vastannut.' }).waitFor();
    expect(await composer(tab).inputValue()).toBe('/sote rahoitus');
  });
});
