/** The playground in a real browser: Chromium as it is installed on this machine, without a window. */
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { type OpenPlayground, openPlayground } from './playground.ts';
import type { RealBot } from './real-bot.ts';

export type Visiting = {
  bot: RealBot;
  query?: Record<string, string>;
  options?: BrowserContextOptions;
  expected?: RegExp;
};

/** Opens the playground in a page of its own; what the page complains of unexpectedly, or loads from elsewhere, fails the test. */
export type Open = (visiting: Visiting) => Promise<OpenPlayground & { tab: Page }>;

/** Tests in a browser. Without one they are skipped, and said to be; with `BROWSER_REQUIRED` set they fail. */
export const inBrowser = (name: string, tests: (open: Open) => void): void => {
  const executablePath = findChromium();
  if (!executablePath && process.env.BROWSER_REQUIRED)
    throw new Error('No Chromium found: install it, or set CHROMIUM');
  if (!executablePath) process.stderr.write(`\nSKIPPED, no Chromium found (apt-get install chromium): ${name}\n\n`);

  describe.skipIf(!executablePath)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '' });
    });
    afterAll(async () => {
      await browser.close();
    });

    tests(async ({ bot, query = {}, options = {}, expected }) => {
      const playground = await openPlayground(bot);
      const context = await browser.newContext({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki', ...options });
      const tab = await context.newPage();
      const complaints: string[] = [];
      tab.setDefaultTimeout(10_000);
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      tab.on('request', (request) => request.url().startsWith(playground.url) || complaints.push(request.url()));
      onTestFinished(async () => {
        await context.close();
        const unexpected = complaints.filter((complaint) => !expected?.test(complaint));
        if (unexpected.length > 0) throw new Error(`The page complains:\n${unexpected.join('\n')}`);
      });
      await tab.goto(`${playground.url}/?${new URLSearchParams(query)}`);
      return { ...playground, tab };
    });
  });
};

type Finding = { id: string; impact: string | null; nodes: { html: string; failureSummary: string }[] };

/** What axe finds wrong with the page as it is, minor things apart: the rule and the places. */
export const accessibilityFindings = async (tab: Page): Promise<string[]> => {
  await tab.evaluate(axe.source);
  const violations: Finding[] = await tab.evaluate('axe.run().then(({ violations }) => violations)');
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};
