import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorCommand } from '../../../src/cli/doctor/command.ts';
import { storeFile } from '../../../src/store/sqlite-file.ts';
import { temporaryFolder } from '../../support/stores.ts';
import { memoryIo } from '../commands.ts';
import { examine, goodSetup, set } from './setup.ts';

describe('npm run doctor', () => {
  it('finds nothing wrong where nothing is, and changes nothing', async () => {
    const { folder, setting, slack } = await goodSetup();
    const before = readFileSync(storeFile(folder));
    const { code, text } = await examine(setting);
    expect(text).not.toMatch(/WRONG|note /);
    expect(text).toContain('Digest of C0SOTE: the bot may post there');
    expect(code).toBe(0);
    expect(readFileSync(storeFile(folder)).equals(before)).toBe(true);
    expect(slack.workspace.messages).toEqual([]);
  });

  it.each([
    'sotebotti:salasana@db.example/sotebotti',
    'mysql://sotebotti:salasana@db.example/sotebotti',
    'postgres:sotebotti:salasana@db.example/sotebotti',
    'postgres://sotebotti:salasana@127.0.0.1:9/sotebotti',
  ])('repeats no secret, that of %s neither', async (address) => {
    const setup = await goodSetup();
    const secrets = {
      DATABASE_URL: address,
      HTTPS_PROXY: 'http://user:salasana@',
      SLACK_SIGNING_SECRET: 'salaisuus',
      SLACK_BOT_TOKEN: 'xoxb',
    };
    const { text } = await examine(set(secrets)(setup));
    for (const secret of ['salasana', 'salaisuus', setup.variables.SLACK_APP_TOKEN ?? '?'])
      expect(text).not.toContain(secret);
  });

  it('goes through a machine on which nothing is set up yet', async () => {
    const { setting } = await goodSetup();
    const folder = join(temporaryFolder(), 'not', 'yet');
    const { code, text } = await examine({ ...setting, variables: { SOTE_DATA: folder } });
    expect(text).toMatch(/note {2}Configuration: nothing of Slack is set/);
    expect(text).toContain('the first start makes it');
    expect(code).toBe(0);
  });

  it('takes no arguments but --help', async () => {
    const { setting } = await goodSetup();
    const io = memoryIo();
    expect(await doctorCommand(['--fix'], { ...setting, io })).toBe(2);
    expect(io.errors).toEqual([expect.stringMatching(/^Unknown argument: --fix\nUsage: npm run doctor/)]);
    expect(await doctorCommand(['--help'], { ...setting, io })).toBe(0);
    expect(io.outs).toEqual([expect.stringMatching(/^Usage: npm run doctor/)]);
  });
});
