/** The workspace of the playground: two people who do not exist, a few channels, and the bot in most of them. */
import type { WorkspaceOptions } from './fake-slack/workspace.ts';

const BOT = 'U0BOT';
const YOU = 'U0SINA';
const COLLEAGUE = 'U0KOLLEGA';
const EVERYBODY = [YOU, COLLEAGUE];

/** Who the page is shown to, unless another person is chosen. */
export const DEFAULT_PERSON = YOU;
export const DEFAULT_PLACE = 'C0KESKISUOMI';

export const DEMO: WorkspaceOptions = {
  users: [
    { id: YOU, name: 'Sinä' },
    { id: COLLEAGUE, name: 'Kollega' },
  ],
  channels: [
    { id: 'C0YLEINEN', name: 'yleinen', kind: 'public', members: [...EVERYBODY, BOT] },
    { id: DEFAULT_PLACE, name: 'sote-keski-suomi', kind: 'public', members: [...EVERYBODY, BOT] },
    { id: 'C0ITAUUSIMAA', name: 'sote-itä-uusimaa', kind: 'public', members: [...EVERYBODY, BOT] },
    { id: 'C0KURAATTORIT', name: 'tietojen-kuraattorit', kind: 'public', members: [...EVERYBODY, BOT] },
    { id: 'C0KAHVI', name: 'ilman-bottia', kind: 'public', members: EVERYBODY },
    { id: 'D0SINA', name: 'directmessage', kind: 'im', members: [YOU, BOT] },
    { id: 'D0KOLLEGA', name: 'directmessage', kind: 'im', members: [COLLEAGUE, BOT] },
  ],
  app: { botUserId: BOT, botName: 'Sotebotti' },
};
