/** `npm run doctor`: looks at everything that the bot needs, changes nothing, and says what to do. */
import type { FetchFunction } from '@slack/web-api';
import { type Environment, readEnvironment, type Variables } from '../../environment.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createCheckup } from '../../slack/checkup.ts';
import type { StoreSurroundings } from '../../store/store.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { tellHelp } from '../help.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkEnvironment, checkKnowledge, checkStore } from './content.ts';
import { type Finding, failed } from './finding.ts';
import {
  checkAuthorities,
  checkDay,
  checkDrift,
  checkNode,
  checkProxy,
  isSlackProxied,
  type TakenByNode,
} from './machine.ts';
import { checkPort } from './port.ts';
import { checkChannels, checkSocket, checkToken, type Way } from './slack.ts';

export type DoctorSetting = {
  variables: Variables;
  nodeVersion: string;
  taken: TakenByNode;
  readyKnowledge: () => Knowledge;
  readText: (path: string) => string;
  surroundings: StoreSurroundings;
  fetch: FetchFunction;
  io: Pick<Io, 'out' | 'error'>;
};

const checkSlack = async (
  environment: Environment,
  subscriptions: readonly Subscription[],
  { variables, fetch, surroundings: { clock } }: DoctorSetting,
): Promise<Finding[]> => {
  if (environment.mode === 'problems' || environment.mode === 'none') return [];
  const checkup = createCheckup({ ...environment, fetch, clock });
  const way: Way = isSlackProxied(variables) ? 'proxy' : 'direct';
  const told = await checkup.token();
  const token = checkToken(told, way);
  const ahead = checkup.clockAhead();
  const drift = ahead === undefined ? [] : [checkDrift(ahead)];
  if (told.kind !== 'told') return [...token, ...drift];
  const socket = await checkSocket(environment, checkup, way);
  return [...token, ...drift, ...socket, ...(await checkChannels(subscriptions, checkup, way))];
};

const newestDay = (knowledge: Knowledge | undefined): string | undefined =>
  knowledge?.facts
    .map(({ addedOn }) => addedOn)
    .toSorted()
    .at(-1);

/** A check that fails is told of, and keeps the others from nothing. */
const guarded = async (about: string, check: () => Promise<Finding[]>): Promise<Finding[]> => {
  try {
    return await check();
  } catch (error) {
    return [failed(about, error)];
  }
};

const checkAll = async (setting: DoctorSetting): Promise<Finding[]> => {
  const { variables, nodeVersion, surroundings } = setting;
  const now = surroundings.clock();
  const environment = readEnvironment(variables);
  const { finding, knowledge } = checkKnowledge(setting.readyKnowledge);
  const store = await checkStore(variables, surroundings);
  return [
    checkNode(nodeVersion),
    ...checkEnvironment(environment),
    finding,
    ...store.findings,
    ...(await guarded('Port', () => checkPort(environment))),
    ...checkProxy(variables),
    checkAuthorities(variables, setting.taken, setting.readText, now),
    checkDay(now, newestDay(knowledge)),
    ...(await guarded('Slack', () => checkSlack(environment, store.subscriptions, setting))),
  ];
};

const USAGE = 'Usage: npm run doctor   look at all that the bot needs, with its environment; changes nothing';

const MARKS = { well: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;

const lineOf = ({ about, state, says, advice }: Finding): string =>
  `${MARKS[state]} ${about}: ${says}${advice ? `\n      → ${advice}` : ''}`;

const closing = (findings: readonly Finding[]): string => {
  const count = findings.filter(({ state }) => state === 'wrong').length;
  if (count === 0) return 'Nothing is wrong.';
  return count === 1 ? 'One thing has to be mended.' : `${count} things have to be mended.`;
};

/** @returns 0 where nothing is wrong, 1 where something has to be mended, 2 on wrong usage */
export const doctorCommand = async (args: readonly string[], setting: DoctorSetting): Promise<ExitCode> => {
  const { io } = setting;
  if (tellHelp(args, io, USAGE)) return 0;
  if (args.length > 0) {
    io.error(`Unknown argument: ${args[0]}\n${USAGE}`);
    return 2;
  }
  const findings = await checkAll(setting);
  for (const finding of findings) io.out(lineOf(finding));
  io.out(closing(findings));
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
};
