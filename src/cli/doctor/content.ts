/** The bot's own: the environment, the knowledge, the store. */
import { statfsSync } from 'node:fs';
import { type Environment, EnvironmentError, storePlaceOf, type Variables } from '../../environment.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { KnowledgeError, problemLine } from '../../knowledge/problems.ts';
import { type Look, lookAtStore } from '../../store/look.ts';
import { isServer, type StoreSurroundings } from '../../store/store.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { type Finding, failed, note, well, wrong } from './finding.ts';

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
    if (!(error instanceof KnowledgeError)) return { finding: failed(KNOWLEDGE, error), knowledge: undefined };
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

// An address may hold a password, so it is not repeated.
const nameOf = (place: string): string => (isServer(place) ? 'the database of DATABASE_URL' : place);

const checkState = (upToDate: boolean, place: string): Finding =>
  upToDate
    ? well(STORE, `sound, in ${nameOf(place)}`)
    : note(
        STORE,
        'of an older version',
        `Back it up (${isServer(place) ? 'pg_dump -Fc' : '"npm run store -- backup FILE"'}); the next start brings it up to date.`,
      );

const subscriptionsOf = async ({ store, upToDate }: NonNullable<Look>): Promise<readonly Subscription[]> => {
  try {
    return upToDate ? await store.subscriptions.list() : [];
  } finally {
    await store.close();
  }
};

const explain = (error: unknown): Finding => {
  if (!(error instanceof StoreError)) return failed(STORE, error);
  const [, says = error.message, advice = 'Check SOTE_DATA.'] = /^(.*?[.;]) (.+)$/s.exec(error.message) ?? [];
  return wrong(STORE, says, advice);
};

export type StoreCheck = {
  findings: Finding[];
  /** The digests that are set, where the store can tell. */
  subscriptions: readonly Subscription[];
};

export const checkStore = async (variables: Variables, surroundings: StoreSurroundings): Promise<StoreCheck> => {
  try {
    const place = storePlaceOf(variables);
    const look = await lookAtStore(place, surroundings);
    if (!look)
      return { findings: [well(STORE, `none in ${nameOf(place)} yet; the first start makes it`)], subscriptions: [] };
    const subscriptions = await subscriptionsOf(look);
    const space = isServer(place) ? [] : checkSpace(place);
    return { findings: [checkState(look.upToDate, place), ...space], subscriptions };
  } catch (error) {
    // The configuration tells of what is wrong with the environment.
    return { findings: error instanceof EnvironmentError ? [] : [explain(error)], subscriptions: [] };
  }
};
