import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFindings, inBrowser } from '../support/browser.ts';
import { PLACES } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();
const KESKI_SUOMI = 'Keski-Suomi: myönnetty reilut 9 miljoonaa euroa';

const messages = (tab: Page) => tab.getByRole('log', { name: 'Viestit' }).getByRole('article');
const modal = (tab: Page) => tab.getByRole('dialog');

const write = async (tab: Page, text: string): Promise<void> => {
  await tab
    .locator('main')
    .getByRole('textbox', { name: /^Kirjoita viesti/ })
    .fill(text);
  await tab.keyboard.press('Enter');
};

inBrowser('a person', (open) => {
  it('says in a form what was wrong with an answer, and curators hear of it', async () => {
    const { tab } = await open({ bot, query: { place: PLACES.curators } });
    await tab.getByRole('button', { name: '/sote kuraattorit tänne' }).click();
    await messages(tab).first().waitFor();
    await tab.getByRole('link', { name: '# sote-keski-suomi' }).click();
    await write(tab, '/sote rahoitus Keski-Suomi');
    await tab.getByRole('button', { name: 'Ei auttanut' }).click();
    await modal(tab)
      .getByRole('radio', { name: /vanhentunut/i })
      .check();
    await modal(tab).getByRole('textbox').fill('Luku on jo korjattu.');
    expect(await accessibilityFindings(tab)).toEqual([]);
    await modal(tab).locator('[data-submit]').click();
    await modal(tab).locator('[data-submit]').waitFor({ state: 'detached' });
    await tab.keyboard.press('Escape');
    await modal(tab).waitFor({ state: 'detached' });
    await tab.getByRole('link', { name: '# tietojen-kuraattorit' }).click();
    await messages(tab).filter({ hasText: 'Luku on jo korjattu.' }).waitFor();
  });

  it('asks by a shortcut, and gets the answer in the form', async () => {
    const { tab } = await open({ bot });
    await tab.getByRole('button', { name: 'Kysy Sotebotilta' }).click();
    await modal(tab).getByLabel('Kysymys').fill('rahoitus Keski-Suomi');
    await tab.keyboard.press('Enter');
    await modal(tab).getByText(KESKI_SUOMI).waitFor();
    expect(await accessibilityFindings(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await modal(tab).waitFor({ state: 'detached' });
  });

  it('is told what a form still needs', async () => {
    const { tab } = await open({ bot });
    await tab.getByRole('button', { name: 'Kysy Sotebotilta' }).click();
    await modal(tab).locator('[data-submit]').click();
    expect(await modal(tab).locator('input:invalid').count()).toBe(1);
    await modal(tab).getByRole('button', { name: 'Sulje' }).click();
    await modal(tab).waitFor({ state: 'detached' });
  });

  it("finds the answer to another's message, and shares it to the thread", async () => {
    const { tab, send } = await open({ bot });
    await send('say', { channel: PLACES.channel, as: 'U0KOLLEGA', text: 'Paljonko Keski-Suomi sai rahaa?' });
    await messages(tab).first().hover();
    await messages(tab).getByRole('button', { name: 'Etsi vastaus' }).click();
    await modal(tab).getByText(KESKI_SUOMI).waitFor();
    await modal(tab).getByRole('button', { name: 'Jaa ketjuun' }).click();
    await tab.getByRole('link', { name: '1 vastaus' }).waitFor();
  });

  it('finds in the home what was chosen, and chooses anew', async () => {
    const { tab } = await open({ bot, query: { place: 'home' } });
    const region = tab.getByRole('combobox').nth(1);
    await region.selectOption({ label: 'Keski-Suomi' });
    // A page that is left breaks off what it is telling.
    await tab.locator('form[aria-busy]').waitFor({ state: 'detached' });
    await expect
      .poll(async () => {
        await tab.reload();
        return region.locator('option:checked').innerText();
      })
      .toBe('Keski-Suomi');
    await tab.getByRole('link', { name: 'Viestit', exact: true }).click();
    await write(tab, 'rahoitus');
    await messages(tab).filter({ hasText: KESKI_SUOMI }).waitFor();
  });
});
