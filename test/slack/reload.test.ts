/** Knowledge is exchanged again and again while people ask, through a real Bolt app. */
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createLiveBot } from '../../src/answers/live-bot.ts';
import { snapshotOf } from '../../src/knowledge/snapshot.ts';
import { startConversation } from '../support/conversation.ts';
import { changed, type Files, folderOf, GOOD } from '../support/knowledge.ts';

const SWAPS = 50;
const QUESTIONS_EACH = 20;
/** Far from the other amount of the knowledge. */
const FIRST = 20;
const REGION = 'regions/keski-suomi.yml';

/** Knowledge of which each answer tells its version twice: in the amount and in the note. */
const versionFiles = (version: number): Files => {
  const amounts = changed(GOOD, REGION, 'amount: 9000000', `amount: ${version}000000`);
  return changed(amounts, REGION, 'fi: Huomio.', `fi: "Luku on versiosta ${version}."`);
};
const brokenFiles = (version: number): Files => changed(versionFiles(version), REGION, 'precision: over', 'precision:');

const versionsIn = (text: string): (string | undefined)[] => [
  /(\d+) miljoonaa/.exec(text)?.[1],
  /versiosta (\d+)/.exec(text)?.[1],
];

it('answers 1,000 questions, each from one version, while knowledge is swapped 50 times', async () => {
  let files = versionFiles(FIRST);
  const bot = createLiveBot(snapshotOf(folderOf(files)), () => snapshotOf(folderOf(files)), setImmediate);
  const { people, whispered, lines, clock } = await startConversation({ bot });
  const outcomes: string[] = [];
  for (let version = FIRST + 1; version <= FIRST + SWAPS; version += 1) {
    // One person asks no more than so many questions a minute.
    clock.pass(60_000);
    // Half of these are under way before the swap, half come after it.
    const ask = () =>
      Promise.all(Array.from({ length: QUESTIONS_EACH / 2 }, () => people.command({ text: 'rahoitus Keski-Suomi' })));
    const before = ask();
    // The swap falls at another step of their way each time.
    for (let turn = 0; turn < version % 10; turn += 1) await Promise.resolve();
    files = brokenFiles(version);
    outcomes.push((await bot.reload()).kind);
    files = versionFiles(version);
    outcomes.push((await bot.reload()).kind);
    await Promise.all([before, ask()]);
  }
  expect(outcomes).toEqual(Array.from({ length: SWAPS }, () => ['refused', 'taken-up']).flat());
  const answers = whispered().map(({ text }) => versionsIn(text));
  expect(answers).toHaveLength(SWAPS * QUESTIONS_EACH);
  expect(answers.filter(([amount, note]) => amount === undefined || amount !== note)).toEqual([]);
  expect(new Set(answers.map(([amount]) => amount)).size).toBeGreaterThanOrEqual(SWAPS);
  expect(lines.filter((line) => / (error|warn) /.test(line))).toEqual([]);
}, 60_000);
