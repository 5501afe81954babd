import { describe, expect, it } from 'vitest';
import { REQUIRED_SCOPES } from '../../../src/slack/receivers/scopes.ts';
import { type Broken, behindProxy, examine, failing, findsEach, goodSetup, set, subscribe } from './setup.ts';

describe('the doctor, of Slack', () => {
  findsEach([
    [
      'a proxy that cannot be reached, or wants a password',
      (setup) => ({ ...behindProxy(setup), fetch: failing('ECONNREFUSED') }),
      /Slack: could not be reached through the proxy \(ECONNREFUSED\)/,
      /Check the proxy: its address and port in HTTPS_PROXY, the user and password/,
    ],
    ...[429, 503].map(
      (status): Broken => [
        `Slack that answers ${status}`,
        ({ setting }) => ({
          ...setting,
          fetch: async () => new Response('', { status, headers: { 'retry-after': '30' } }),
        }),
        /Slack: has trouble, or limits calls \(HTTP (429|503)\)/,
        /Try again later/,
      ],
    ),
    [
      'a network without a way to Slack, which NO_PROXY keeps from the proxy',
      (setup) => {
        const { variables, ...setting } = behindProxy(setup);
        return {
          ...setting,
          variables: { ...variables, NO_PROXY: 'example.fi, .slack.test' },
          fetch: failing('ENOTFOUND'),
        };
      },
      /Slack: could not be reached \(ENOTFOUND\)/,
      /Check the network/,
    ],
    [
      'another web server in the place of Slack',
      ({ setting }) => ({ ...setting, fetch: async () => new Response('<html>salasana</html>') }),
      /Slack: what answers in its place is not Slack$/m,
      /Correct SLACK_API_URL/,
    ],
    [
      'a network without a way to Slack',
      ({ setting }) => ({ ...setting, fetch: failing('ENOTFOUND') }),
      /ENOTFOUND/,
      /HTTPS_PROXY/,
    ],
    [
      'a network that shows its own certificate',
      ({ setting }) => ({ ...setting, fetch: failing('SELF_SIGNED_CERT_IN_CHAIN') }),
      /SELF_SIGNED_CERT_IN_CHAIN/,
      /NODE_EXTRA_CA_CERTS/,
    ],
    [
      'a bot token that Slack refuses',
      set({ SLACK_BOT_TOKEN: 'xoxb-of-another-app' }),
      /SLACK_BOT_TOKEN: refused by Slack \(invalid_auth\)/,
      /Install the app/,
    ],
    [
      'a token that is not of a bot',
      ({ setting, slack }) => {
        slack.override('auth.test', () => ({ body: { ok: true, user_id: 'U0AINO', team_id: 'T0FAKE' } }));
        return setting;
      },
      /SLACK_BOT_TOKEN: accepted by Slack, but not that of a bot/,
      /Install the app .*"Bot User OAuth Token"/,
    ],
    [
      'an app token that Slack refuses',
      ({ setting, slack }) => {
        slack.override('apps.connections.open', () => ({ body: { ok: false, error: 'invalid_auth' } }));
        return setting;
      },
      /SLACK_APP_TOKEN: refused by Slack \(invalid_auth\)/,
      /connections:write/,
    ],
    [
      'a scope that is missing',
      ({ setting, slack }) => {
        slack.workspace.app.scopes = slack.workspace.app.scopes.filter((scope) => scope !== 'chat:write');
        return setting;
      },
      /Scopes: chat:write not granted/,
      /Paste manifest\.yml .* install the app again/,
    ],
    [
      'a digest where the bot is no member',
      async ({ folder, setting }) => {
        await subscribe(folder, 'C0MUU');
        return setting;
      },
      /Digest of C0MUU: the bot is not a member/,
      /\/invite @Sotebotti/,
    ],
    [
      'a digest in an archived channel',
      async ({ folder, setting }) => {
        await subscribe(folder, 'C0VANHA');
        return setting;
      },
      /Digest of C0VANHA: the channel is archived/,
      /Bring it back in Slack/,
    ],
    [
      'a digest in a channel that is gone',
      async ({ folder, setting }) => {
        await subscribe(folder, 'C0POISSA');
        return setting;
      },
      /Digest of C0POISSA: the channel is gone or closed to the bot \(channel_not_found\)/,
      /\/invite @Sotebotti/,
    ],
    [
      'a digest that was halted',
      async ({ folder, setting }) => {
        await subscribe(folder, 'C0SOTE', 'restricted_action');
        return setting;
      },
      /Digest of C0SOTE: halted, because Slack said restricted_action/,
      /\/sote digest/,
    ],
  ]);

  it('tells what is lost without the optional scopes, and that channels cannot be seen', async () => {
    const { setting, slack } = await goodSetup();
    slack.workspace.app.scopes = [...REQUIRED_SCOPES, 'files:read'];
    const { code, text } = await examine(setting);
    expect(text).toContain('note  Scopes: channels:read: I do not see the names');
    expect(text).toContain('files:read granted beyond manifest.yml');
    expect(text).toContain('note  Digest of C0SOTE: cannot be seen');
    expect(code).toBe(0);
  });
});
