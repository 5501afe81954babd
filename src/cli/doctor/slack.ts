/** Slack: the tokens, the granted scopes, the channels that get digests. */
import type { SlackConfig } from '../../environment.ts';
import { HOME_TEXTS } from '../../language/home-texts.ts';
import type { Asked, Checkup, TokenState } from '../../slack/checkup.ts';
import { OPTIONAL_SCOPES, REQUIRED_SCOPES } from '../../slack/receivers/scopes.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { type Finding, note, well, wrong } from './finding.ts';

const CERTIFICATE = /CERT|SELF_SIGNED|ISSUER|SIGNATURE/;

/** How Slack is called. */
export type Way = 'direct' | 'proxy';

const UNREACHABLE: Record<Way, string> = {
  direct:
    'Check the network: let the machine reach slack.com:443, or name a proxy (HTTPS_PROXY and NODE_USE_ENV_PROXY=1); check SLACK_API_URL if it is set.',
  proxy:
    'Check the proxy: its address and port in HTTPS_PROXY, the user and password it may want there (http://user:password@host:port), and that it lets slack.com:443 through; check SLACK_API_URL if it is set.',
};

/** Slack answered, and will answer otherwise by itself. */
const TROUBLE = /^HTTP (429|5\d\d)$/;

const unreachable = (code: string, way: Way): Finding => {
  if (TROUBLE.test(code)) return wrong('Slack', `has trouble, or limits calls (${code})`, 'Try again later.');
  return wrong(
    'Slack',
    `could not be reached${way === 'proxy' ? ' through the proxy' : ''} (${code})`,
    CERTIFICATE.test(code)
      ? 'The network shows a certificate of its own: let NODE_EXTRA_CA_CERTS name a PEM file of its authority.'
      : UNREACHABLE[way],
  );
};

/** What it sent is not repeated: it may be anything. */
const STRANGER = wrong(
  'Slack',
  'what answers in its place is not Slack',
  'Correct SLACK_API_URL or remove it; without it, let the proxy and the network pass slack.com as it is.',
);

const TOKEN = 'SLACK_BOT_TOKEN';

const checkScopes = (granted: readonly string[] | undefined): Finding[] => {
  if (!granted) return [];
  const about = 'Scopes';
  const missing = REQUIRED_SCOPES.filter((scope) => !granted.includes(scope));
  const declined = OPTIONAL_SCOPES.filter((scope) => !granted.includes(scope));
  const known: readonly string[] = [...REQUIRED_SCOPES, ...OPTIONAL_SCOPES, 'assistant:write'];
  const beyond = granted.filter((scope) => !known.includes(scope));
  const again = 'at https://api.slack.com/apps, and install the app again';
  return [
    missing.length > 0
      ? wrong(about, `${missing.join(', ')} not granted`, `Paste manifest.yml under "App Manifest" ${again}.`)
      : well(about, 'all that manifest.yml requires are granted'),
    ...declined.map((scope) =>
      note(about, HOME_TEXTS.en.withoutScope[scope] ?? scope, `To have it, add the scope ${again}.`),
    ),
    ...(beyond.length > 0
      ? [
          note(
            about,
            `${beyond.join(', ')} granted beyond manifest.yml`,
            `The bot has no use of them: remove them ${again}.`,
          ),
        ]
      : []),
  ];
};

export const checkToken = (asked: Asked<TokenState>, way: Way): Finding[] => {
  if (asked.kind === 'unreachable') return [unreachable(asked.code, way)];
  if (asked.kind === 'stranger') return [STRANGER];
  const advice = 'Install the app ("Install App" at https://api.slack.com/apps) and copy the "Bot User OAuth Token".';
  if (asked.kind === 'refused') return [wrong(TOKEN, `refused by Slack (${asked.code})`, advice)];
  const { ofBot, scopes } = asked.value;
  return [
    ofBot ? well(TOKEN, 'accepted by Slack') : wrong(TOKEN, 'accepted by Slack, but not that of a bot', advice),
    ...checkScopes(scopes),
  ];
};

export const checkSocket = async (config: SlackConfig, checkup: Checkup, way: Way): Promise<Finding[]> => {
  if (config.mode !== 'socket') return [];
  const asked = await checkup.socket(config.appToken);
  if (asked.kind === 'unreachable') return [unreachable(asked.code, way)];
  if (asked.kind === 'stranger') return [STRANGER];
  if (asked.kind === 'told') return [well('SLACK_APP_TOKEN', 'opens Socket Mode')];
  const advice =
    'Make an app-level token with the scope connections:write ("Basic Information" at https://api.slack.com/apps) and check that "Socket Mode" is on.';
  return [wrong('SLACK_APP_TOKEN', `refused by Slack (${asked.code})`, advice)];
};

const UNSEEN = new Set(['missing_scope']);

const checkChannel = async ({ channel, halted }: Subscription, checkup: Checkup, way: Way): Promise<Finding> => {
  const about = `Digest of ${channel}`;
  const invite = 'Type "/invite @Sotebotti" in the channel';
  const goOn = 'Set the digest anew with "/sote digest" in the channel.';
  const asked = await checkup.channel(channel);
  if (asked.kind === 'unreachable') return unreachable(asked.code, way);
  if (asked.kind === 'stranger') return STRANGER;
  if (asked.kind === 'refused' && !UNSEEN.has(asked.code))
    return wrong(about, `the channel is gone or closed to the bot (${asked.code})`, `${invite}. ${goOn}`);
  if (asked.kind === 'told' && asked.value.archived)
    return wrong(about, 'the channel is archived', 'Bring it back in Slack, or leave it: nothing is posted there.');
  if (asked.kind === 'told' && !asked.value.member) return wrong(about, 'the bot is not a member', `${invite}.`);
  if (halted !== undefined) return wrong(about, `halted, because Slack said ${halted}`, goOn);
  return asked.kind === 'told'
    ? well(about, 'the bot may post there')
    : note(about, 'cannot be seen', 'Grant channels:read and groups:read to have it checked.');
};

export const checkChannels = async (
  subscriptions: readonly Subscription[],
  checkup: Checkup,
  way: Way,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  // One after another, within Slack's limits.
  for (const subscription of subscriptions) findings.push(await checkChannel(subscription, checkup, way));
  return findings;
};
