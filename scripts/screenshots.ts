/**
 * Takes the pictures of README.md anew, from the real bot on the page of the playground: `npm run screenshots`. They are of
 * one fixed morning, so that they change only where the bot or the page does.
 */
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { createBot } from '../src/answers/create-bot.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readFolder } from '../src/knowledge/read-folder.ts';
import { DEFAULT_PERSON } from '../src/playground/demo-workspace.ts';
import { openPage } from '../src/playground/open-page.ts';
import { startPlayground } from '../src/playground/playground.ts';
import { createPageServer } from '../src/playground/server.ts';
import { findChromium } from '../test/support/find-chromium.ts';

const MORNING = new Date('2026-11-23T07:05:00Z');
const MOST_BYTES = 150_000;
const placeOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const FOLDER = placeOf('docs/screenshots/');

type Picture = {
  name: string;
  place: string;
  height: number;
  /** The whole page, or without where to go. */
  whole?: boolean;
  prepare: (tab: Page) => Promise<void>;
};

const write = async (tab: Page, text: string): Promise<void> => {
  await tab.locator('#text').fill(text);
  await tab.keyboard.press('Enter');
};

const answered = (tab: Page, text: string): Promise<void> => tab.locator('.messages').getByText(text).first().waitFor();

const PICTURES: readonly Picture[] = [
  {
    name: 'answer',
    place: 'D0SINA',
    height: 730,
    whole: true,
    async prepare(tab) {
      await write(tab, 'milloin Tulevaisuuden sote-keskus päättyy?');
      await answered(tab, 'Lähteet');
    },
  },
  {
    name: 'comparison',
    place: 'C0KESKISUOMI',
    height: 816,
    async prepare(tab) {
      await write(tab, '/sote vertaa Keski-Suomi ja Itä-Uusimaa rahoitus');
      await answered(tab, 'Lähteet');
    },
  },
  {
    name: 'digest',
    place: 'C0ITAUUSIMAA',
    height: 790,
    async prepare(tab) {
      await tab.locator('#day').fill('2021-05-28');
      await tab.getByRole('button', { name: 'Vaihda' }).click();
      await write(tab, '/sote digest tilaa 8.30 Itä-Uusimaa');
      await answered(tab, 'asetti tälle kanavalle');
      await tab.getByRole('button', { name: 'Lähetä seuraava aamuposti' }).click();
      await answered(tab, 'Ensimmäinen aamuposti');
      await tab.getByRole('button', { name: 'Tänään' }).click();
      await tab.locator('.messages').evaluate('document.querySelector("li:has(h3)").scrollIntoView()');
    },
  },
  { name: 'home', place: 'home', height: 760, prepare: async (tab) => tab.locator('#home h2').first().waitFor() },
];

const take = async (tab: Page, url: string, { name, place, height, whole, prepare }: Picture): Promise<void> => {
  await tab.setViewportSize({ width: 1040, height });
  await tab.goto(`${url}/?${new URLSearchParams({ place, as: DEFAULT_PERSON })}`);
  await prepare(tab);
  // Neither a caret nor a pointer over something.
  await tab.mouse.move(0, 0);
  await tab.locator('h1').click();
  const path = `${FOLDER}${name}.png`;
  await (whole ? tab : tab.locator('main')).screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  process.stdout.write(`${path} ${Math.round(size / 1000)} kB\n`);
  if (size > MOST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; more than ${MOST_BYTES} are too many for the README`);
};

const executablePath = findChromium();
if (!executablePath)
  throw new Error('No Chromium found: install it (apt-get install chromium), or set CHROMIUM to its path');
mkdirSync(FOLDER, { recursive: true });
const knowledge = loadKnowledge(readFolder(placeOf('knowledge')));
const bot = createBot(knowledge);
const clock = () => MORNING;
let ids = 0;
const newId = () => {
  ids += 1;
  return `id-${ids}`;
};
const playground = await startPlayground({
  bot,
  knowledge: () => knowledge,
  clock,
  newId,
  write: (line) => process.stderr.write(`${line}\n`),
});
const server = createPageServer(playground, clock);
const { port, close } = await openPage(server, 0);
const browser = await chromium.launch({ executablePath });
const context = await browser.newContext({ locale: 'fi-FI', timezoneId: 'Europe/Helsinki', colorScheme: 'light' });
const tab = await context.newPage();
for (const picture of PICTURES) await take(tab, `http://localhost:${port}`, picture);
await browser.close();
server.end();
await close();
await playground.stop();
