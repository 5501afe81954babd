/**
 * A process of its own, so that its memory is its own: builds a bot or a plain MiniSearch over so many facts, asks it
 * distinct questions, and prints what that took. Arguments: engine, facts (0: the curated ones), questions.
 */
import MiniSearch from 'minisearch';
import { createBot } from '../../src/answers/create-bot.ts';
import { rehearsing } from '../../src/answers/rehearsing.ts';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { TODAY } from '../support/real-bot.ts';
import { timed } from './figures.ts';
import { keptQuestions } from './questions.ts';
import { syntheticKnowledge } from './synthetic.ts';

type Engine = {
  ask: (question: string) => unknown;
  /** Has the code compiled, as what the bot asks itself after the start does; no cache is warmed, as another bot is asked. */
  rehearse: () => void;
};

const textOf = ({ value, note }: Fact): string =>
  [note?.fi, 'fi' in value ? value.fi : undefined].filter(Boolean).join(' ');

/** As a search engine is set up in a quarter of an hour: words as they are written, fields boosted. */
const plainSearch = ({ facts }: Knowledge): Engine => {
  const index = new MiniSearch({
    fields: ['subject', 'label', 'text'],
    searchOptions: { boost: { subject: 3, label: 2 } },
  });
  index.addAll(
    facts.map((fact) => ({
      id: fact.id,
      subject: fact.subject.name.fi,
      label: [fact.topic, fact.about?.fi, ...(fact.keywords?.fi ?? [])].filter(Boolean).join(' '),
      text: textOf(fact),
    })),
  );
  return { ask: (question) => index.search(question), rehearse: () => {} };
};

const sotebotti = (knowledge: Knowledge): Engine => {
  const bot = createBot(knowledge);
  return {
    // To know its language a question is understood as a whole; nothing is looked up.
    ask: (text) => (engine === 'understanding' ? bot.languageOf(text) : bot.ask({ text, today: TODAY })),
    rehearse: () => atOnce(rehearsing({ bot: createBot(curated), knowledge: curated, today: TODAY })),
  };
};

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const [engine = 'sotebotti', size = '0', count = '100'] = process.argv.slice(2);
const folder = readFolder(new URL('../../knowledge', import.meta.url).pathname);
const [curated, loading] = timed(() => loadKnowledge(folder));
const synthetic = Number(size) > 0 ? syntheticKnowledge(curated, Number(size), Number(count)) : undefined;
const knowledge = synthetic?.knowledge ?? curated;
const questions = [...(synthetic?.questions ?? []), ...keptQuestions()].slice(0, Number(count));
const before = heap();
const [{ ask, rehearse }, building] = timed(() =>
  engine === 'minisearch' ? plainSearch(knowledge) : sotebotti(knowledge),
);
const memory = heap() - before;
rehearse();
globalThis.gc?.();
const cpu = process.threadCpuUsage();
const times = questions.map((question) => timed(() => ask(question))[1]);
const used = process.threadCpuUsage(cpu);
const meanCpu = (used.user + used.system) / 1000 / questions.length;
process.stdout.write(
  `${JSON.stringify({ facts: knowledge.facts.length, loading, building, memory, times, meanCpu })}\n`,
);
