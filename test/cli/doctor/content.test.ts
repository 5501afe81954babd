import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { readFolder } from '../../../src/knowledge/read-folder.ts';
import { folderOf, GOOD } from '../../support/knowledge.ts';
import { findsEach, set } from './setup.ts';

describe('the doctor, of the configuration and the knowledge', () => {
  findsEach([
    [
      'a token that is missing',
      set({ SLACK_BOT_TOKEN: '' }),
      /SLACK_BOT_TOKEN is not set/,
      /Copy the "Bot User OAuth Token"/,
    ],
    [
      'a token of another kind',
      set({ SLACK_APP_TOKEN: 'xoxp-1234567890' }),
      /SLACK_APP_TOKEN is not an app-level token/,
      /Make one with the scope connections:write/,
    ],
    [
      'a mistake in the knowledge',
      ({ setting }) => ({
        ...setting,
        readyKnowledge: () => loadKnowledge(folderOf({ ...GOOD, 'sources.yml': 'sources: 1\n' })),
      }),
      /Knowledge: \d+ problems; the first: knowledge\/national\.yml:\d+:\d+ {2}\S/,
      /knowledge -- check/,
    ],
    [
      'a file of knowledge that cannot be read',
      ({ setting, folder }) => {
        mkdirSync(join(folder, 'kainuu.yml'));
        return { ...setting, readyKnowledge: () => loadKnowledge(readFolder(folder)) };
      },
      /Knowledge: 1 problems; the first: knowledge\/kainuu\.yml:1:1 {2}tämä on kansio/,
      /knowledge -- check/,
    ],
    [
      'knowledge that fails to be read otherwise',
      ({ setting }) => ({
        ...setting,
        readyKnowledge: () => {
          throw new RangeError('salasana');
        },
      }),
      /Knowledge: could not be looked at \(RangeError(?!.*salasana)/,
      /report this line/,
    ],
    [
      'a value that is none of those there are',
      set({ LOG_LEVEL: 'verbose' }),
      /LOG_LEVEL is none of error, warn, info, debug$/m,
      /^ Choose one or remove it\.$/m,
    ],
    [
      'a switch for the proxy that is none',
      set({ NODE_USE_ENV_PROXY: 'true' }),
      /NODE_USE_ENV_PROXY is neither 1, to use the proxy of HTTPS_PROXY, nor 0$/m,
      /^ Choose one or remove it\.$/m,
    ],
  ]);
});
