/** The bot's own: the environment, the knowledge, the store. */
import { statfsSync } from 'node:fs';
import { type Environment, EnvironmentError, storePlaceOf, type Variables } from '../../environment.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { KnowledgeError, problemLine } from '../../knowledge/problems.ts';
import { type Look, lookAtStore } from '../../store/look.ts';
import { isServer, type StoreSurroundings } from '../../store/store.ts';
import { StoreError } from '../../store/store-error.ts';
import { type Finding, note, well, wrong } from './finding.ts';

const CONFIGURATION = 'Configuration';

export const checkEnvironment = (environment: Environment): Finding[] => {
  if (environment.mode === 'problems') {
    return environment.problems.map((problem) => {
      const [, says = problem, advice = ''] = /^(.*?)\. (.+)$/s.exec(problem) ?? [];
      return wrong(CONFIGURATION, says, advice);
    });
  }
  return environment.mode === 'none'
    ? [
        note(
          CONFIGURATION,
          'nothing of Slack is set: the playground starts',
          'For Slack, follow README, "Run it in Slack".',
        ),
      ]
    : [well(CONFIGURATION, `Slack by ${environment.mode === 'socket' ? 'Socket Mode' : 'HTTP'}`)];
};

const KNOWLEDGE = 'Knowledge';

export const checkKnowledge = (ready: () => Knowledge): { finding: Finding; knowledge: Knowledge | undefined } => {
  try {
    const knowledge = ready();
    const finding = well(KNOWLEDGE, `${knowledge.facts.length} facts of ${knowledge.sources.size} sources`);
    return { finding, knowledge };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const [first] = error.problems;
    const says = `${error.problems.length} problems; the first: ${first ? problemLine(first) : ''}`;
    const finding = wrong(
      KNOWLEDGE,
      says,
      'Mend what "npm run knowledge -- check" lists; the bot does not start with it.',
    );
    return { finding, knowledge: undefined };
  }
};

const STORE = 'Store';
const LITTLE = 100 * 1024 * 1024;

const checkSpace = (folder: string): Finding[] => {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return free < LITTLE
    ? [wrong(STORE, `only ${Math.round(free / 1024 / 1024)} MiB free on the disk of ${folder}`, 'Free some space.')]
    : [];
};

/** The store that was looked at is for the caller to close. */
export const checkStore = async (
  variables: Variables,
  surroundings: StoreSurroundings,
): Promise<{ findings: Finding[]; look: Look }> => {
  try {
    const place = storePlaceOf(variables);
    const look = await lookAtStore(place, surroundings);
    // An address may hold a password, so it is not repeated.
    const where = isServer(place) ? 'the database of DATABASE_URL' : place;
    if (!look) return { look, findings: [well(STORE, `none in ${where} yet; the first start makes it`)] };
    const space = isServer(place) ? [] : checkSpace(place);
    const state = look.upToDate
      ? well(STORE, `sound, in ${where}`)
      : note(
          STORE,
          'of an older version',
          `Back it up (${isServer(place) ? 'pg_dump -Fc' : '"npm run store -- backup FILE"'}); the next start brings it up to date.`,
        );
    return { look, findings: [state, ...space] };
  } catch (error) {
    // The configuration tells of it.
    if (error instanceof EnvironmentError) return { look: undefined, findings: [] };
    if (!(error instanceof StoreError)) throw error;
    const [, says = error.message, advice = 'Check SOTE_DATA.'] = /^(.*?[.;]) (.+)$/s.exec(error.message) ?? [];
    return { look: undefined, findings: [wrong(STORE, says, advice)] };
  }
};
