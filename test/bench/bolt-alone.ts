/** The least that a Slack app can be: Bolt, which checks the signature, and a command that is only acknowledged. */
import { App, HTTPReceiver } from '@slack/bolt';

const { PORT = '0', SLACK_SIGNING_SECRET: signingSecret = '', SLACK_BOT_TOKEN: token = '' } = process.env;
const receiver = new HTTPReceiver({ signingSecret, endpoints: '/slack/events' });
const app = new App({ receiver, authorize: async () => ({ botToken: token, botId: 'B0', botUserId: 'U0' }) });
app.command('/sote', ({ ack }) => ack());
await app.start(Number(PORT));
