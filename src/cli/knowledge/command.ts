/** `npm run knowledge -- …`: the tools of those who edit knowledge, in Finnish. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '../../knowledge/json-schema.ts';
import { checkKnowledge, loadKnowledge } from '../../knowledge/load.ts';
import { meantOr } from '../../knowledge/meant.ts';
import { StoreError } from '../../store/store-error.ts';
import { tellHelp } from '../help.ts';
import type { ExitCode } from '../io.ts';
import { NotKeptError } from '../kept-reading.ts';
import { countsText } from './counts-text.ts';
import { diffText } from './diff.ts';
import { folderAt, GitError } from './folder-at.ts';
import { forgetPerson } from './forget.ts';
import { frozenQuestions } from './frozen-questions.ts';
import { showInbox } from './inbox.ts';
import { isNewKind, newEntry } from './new.ts';
import type { KnowledgeSetting } from './setting.ts';
import { staleText } from './stale.ts';
import { statsJson, statsText } from './stats.ts';

/** `undefined` where the arguments are wrong. */
type Tool = {
  usage: string;
  does: string;
  run(args: readonly string[], setting: KnowledgeSetting): ExitCode | undefined | Promise<ExitCode | undefined>;
};

const TOOLS: Record<string, Tool> = {
  check: {
    usage: 'check',
    does: 'tarkista tiedostot',
    run: ([...extra], { readKnowledge, today, io }) => {
      if (extra.length > 0) return undefined;
      io.out(`Kunnossa: ${countsText(checkKnowledge(readKnowledge(), today))}`);
      return 0;
    },
  },
  stats: {
    usage: 'stats [--json]',
    does: 'mitä mistäkin alueesta tiedetään ja mitä puuttuu',
    run: ([option, ...extra], { readKnowledge, io }) => {
      if (extra.length > 0 || (option !== undefined && option !== '--json')) return undefined;
      const knowledge = loadKnowledge(readKnowledge());
      io.out(option ? statsJson(knowledge) : statsText(knowledge));
      return 0;
    },
  },
  stale: {
    usage: 'stale',
    does: 'tiedot, joiden tarkistuspäivä on ohi',
    run: ([...extra], { readKnowledge, today, io }) => {
      if (extra.length > 0) return undefined;
      const files = readKnowledge();
      io.out(staleText(loadKnowledge(files), files, today));
      return 0;
    },
  },
  diff: {
    usage: 'diff <git-versio> [--all]',
    does: 'mikä on muuttunut versiosta, esimerkiksi main tai HEAD~1; --all näyttää jokaisen muuttuneen vastauksen',
    run: (args, { folder, readKnowledge, questions, today, io, progress, keep }) => {
      const isWhole = args.includes('--all');
      const [ref, ...extra] = args.filter((argument) => argument !== '--all');
      if (ref === undefined || ref.startsWith('-') || extra.length > 0) return undefined;
      const from = folderAt(ref, folder);
      progress(`Luetaan ${from.name}…`);
      const versions = { before: loadKnowledge(from), after: loadKnowledge(readKnowledge()) };
      const onAnswers = (done: number, all: number) => progress(`Verrataan vastauksia: ${done}/${all}`);
      const comparing = { questions: frozenQuestions(questions), today, keep, onAnswers };
      const text = diffText(versions, comparing, isWhole ? undefined : `npm run knowledge -- diff ${ref} --all`);
      progress('');
      io.out(text);
      return 0;
    },
  },
  new: {
    usage: 'new fact|date|source|region',
    does: 'lisää fakta, tuleva päivä, lähde tai alue kysymysten avulla',
    run: ([kind = '', ...extra], setting) =>
      extra.length === 0 && isNewKind(kind) ? newEntry(kind, setting) : undefined,
  },
  inbox: {
    usage: 'inbox [done <tunniste>]',
    does: 'kuraattorien Slackissa antamat vastaukset, joista voi tehdä faktoja; done poistaa vastauksen',
    run: ([done, id, ...extra], setting) => {
      if (extra.length > 0 || (done === undefined) !== (id === undefined) || (done ?? 'done') !== 'done')
        return undefined;
      return showInbox(setting, id);
    },
  },
  forget: {
    usage: 'forget <henkilö>',
    does: 'poista henkilö kaikkialta',
    run: (words, setting) => (words.length > 0 ? forgetPerson(words.join(' '), setting) : undefined),
  },
  read: {
    usage: 'read',
    does: 'lue tiedot valmiiksi seuraavaa käynnistystä varten',
    run: async ([...extra], { keepWhole }) => {
      if (extra.length > 0) return undefined;
      await keepWhole();
      return 0;
    },
  },
  schema: {
    usage: 'schema',
    does: 'kirjoita knowledge/schema.json uudelleen',
    run: ([...extra], { folder, io }) => {
      if (extra.length > 0) return undefined;
      writeFileSync(join(folder, 'schema.json'), jsonSchema());
      io.out('knowledge/schema.json kirjoitettu.');
      return 0;
    },
  },
};

const usageText = (): string => {
  const tools = Object.values(TOOLS);
  const width = Math.max(...tools.map(({ usage }) => usage.length));
  const lines = tools.map(({ usage, does }) => `npm run knowledge -- ${usage.padEnd(width)}  ${does}`);
  return `Käyttö: ${lines.join('\n        ')}`;
};

/**
 * @returns 0 when done, 1 when something hindered it, 2 on wrong usage
 * @throws KnowledgeError when the knowledge has problems.
 */
export const knowledgeCommand = async (args: readonly string[], setting: KnowledgeSetting): Promise<ExitCode> => {
  if (tellHelp(args, setting.io, usageText())) return 0;
  const [name = '', ...rest] = args;
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  try {
    const code = await tool?.run(rest, setting);
    if (code !== undefined) return code;
  } catch (error) {
    if (!(error instanceof GitError || error instanceof StoreError || error instanceof NotKeptError)) throw error;
    setting.io.error(error.message);
    return 1;
  }
  setting.io.error(tool ? ownUsageText(tool) : `${unknownText(name)}${usageText()}`);
  return 2;
};

const ownUsageText = ({ usage, does }: Tool): string =>
  `Komennosta puuttuu jotain tai siinä on jotain ylimääräistä. Näin se kirjoitetaan:\nnpm run knowledge -- ${usage}  ${does}`;

const unknownText = (name: string): string =>
  name === '' ? '' : `Komentoa "${name}" ei ole; ${meantOr('valitse näistä', name, Object.keys(TOOLS))}\n`;
