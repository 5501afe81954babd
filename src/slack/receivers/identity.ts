/** Who the bot is, asked of Slack once at the start. */
import { type AuthTestResponse, WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Log } from '../log/log.ts';
import { isFromSlack } from './from-slack.ts';
import { REQUIRED_SCOPES } from './scopes.ts';
import { StartError } from './start-error.ts';

export type Identity = {
  botUserId: string;
  botId: string;
  team: string;
  /** What the workspace granted; undefined where Slack does not tell. */
  scopes: readonly string[] | undefined;
};

const WRONG_TOKEN =
  'Slack does not accept SLACK_BOT_TOKEN. Copy the "Bot User OAuth Token" from the app\'s page "OAuth & Permissions" at https://api.slack.com/apps.';
const REVOKED =
  'SLACK_BOT_TOKEN is no longer valid. Install the app to the workspace again ("Install App" at https://api.slack.com/apps) and copy the new token.';
const UNREACHABLE = 'Slack could not be reached. Check the network, a possible proxy, and SLACK_API_URL if it is set.';

const STRANGER =
  'What answers in place of Slack is not Slack. Correct SLACK_API_URL or remove it; without it, let the proxy and the network pass slack.com as it is.';

const REVOKED_CODES = new Set(['account_inactive', 'token_revoked', 'token_expired', 'team_disabled']);

const explain = (error: unknown): StartError => {
  if (!(error instanceof WebAPIPlatformError)) return new StartError(UNREACHABLE, { cause: error });
  if (!isFromSlack(error)) return new StartError(STRANGER, { cause: error });
  return new StartError(REVOKED_CODES.has(error.data.error) ? REVOKED : WRONG_TOKEN, { cause: error });
};

const warnOfScopes = (log: Log, granted: string[] | undefined): void => {
  const missing = REQUIRED_SCOPES.filter((scope) => granted && !granted.includes(scope));
  if (missing.length > 0)
    log.warn('scopes missing; install the app again from manifest.yml', { scopes: missing.join() });
};

type Bot = { user_id: string; bot_id: string; team_id: string };

/** Whether a token is that of a bot. Slack accepts those of people too, with which nothing could be told apart from what the bot wrote. */
export const isOfBot = (who: AuthTestResponse): who is AuthTestResponse & Bot =>
  Boolean(who.user_id && who.bot_id && who.team_id);

/** Asks Slack who the token belongs to; a token that does not work is explained in plain words. */
export const findIdentity = async (client: WebClient, token: string, log: Log): Promise<Identity> => {
  const who = await client.auth.test({ token }).catch((error: unknown) => {
    throw explain(error);
  });
  if (!isOfBot(who)) throw new StartError(WRONG_TOKEN);
  warnOfScopes(log, who.response_metadata?.scopes);
  return { botUserId: who.user_id, botId: who.bot_id, team: who.team_id, scopes: who.response_metadata?.scopes };
};
