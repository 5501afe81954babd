/** For who tries the bot without Slack: how it gets there. */
export const CONNECTING = `Slackiin yhdistäminen: luo sovellus tiedostosta manifest.yml osoitteessa https://api.slack.com/apps, aseta ympäristöön
SLACK_BOT_TOKEN ja sen lisäksi SLACK_APP_TOKEN (Socket Mode) tai SLACK_SIGNING_SECRET (HTTP), ja käynnistä uudelleen
komennolla npm start. Vaiheet ovat tiedostossa README.md.`;
