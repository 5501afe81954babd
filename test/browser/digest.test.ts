import { expect, it } from 'vitest';
import { accessibilityFindings, inBrowser } from '../support/browser.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();

inBrowser('the morning post', (open) => {
  it('is set up in the form, announced, posted in the morning, and stopped', async () => {
    const { tab } = await open({ bot });
    const messages = tab.getByRole('log', { name: 'Viestit' }).getByRole('article');
    const modal = tab.getByRole('dialog');
    const command = async () => {
      await tab.locator('main').getByRole('textbox').fill('/sote digest');
      await tab.keyboard.press('Enter');
    };
    await command();
    await modal.getByLabel('Kellonaika Suomen aikaa').fill('07:45');
    await modal
      .getByRole('group', { name: /^Alueet/ })
      .getByRole('checkbox', { name: 'Keski-Suomi' })
      .check();
    await modal.getByRole('checkbox', { name: 'perjantai' }).uncheck();
    expect(await accessibilityFindings(tab)).toEqual([]);
    await modal.getByRole('button', { name: 'Tallenna' }).click();
    await messages.filter({ hasText: /asetti tälle kanavalle aamupostin: Keski-Suomi, klo 7\.45/ }).waitFor();
    await tab.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });

    await tab.getByRole('button', { name: 'Lähetä seuraava aamuposti' }).click();
    const post = messages.filter({ hasText: 'Ensimmäinen aamuposti' });
    await post.getByText('1.6.2021').first().waitFor();
    await post.getByText('Keski-Suomi').first().waitFor();
    expect(await tab.getByLabel('Botin päivä').inputValue()).toBe('2021-06-01');

    await command();
    await modal.getByRole('checkbox', { name: 'Lopeta tämän kanavan aamuposti' }).check();
    await modal.getByRole('button', { name: 'Tallenna' }).click();
    await messages.filter({ hasText: 'lopetti tämän kanavan aamupostin' }).waitFor();
  });
});
