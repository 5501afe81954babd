import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/slack/log/describe-error.ts';
import { openForServing } from '../../src/store/keep-answering.ts';
import { openStore } from '../../src/store/store.ts';
import { explainConnecting } from '../../src/store/store-error.ts';
import { surroundings } from '../support/surroundings.ts';
import { startWantingPassword, startWithoutTls } from '../support/tls-servers.ts';

describe('a connection to PostgreSQL that fails', () => {
  it.each([
    ['ERR_TLS_CERT_ALTNAME_INVALID', /shows a certificate of another name\. Give/],
    ['CERT_HAS_EXPIRED', /shows a certificate past its time\. Renew/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /authority that is not known here\. Name/],
    ['EAI_AGAIN', /cannot be reached\. Check/],
    ['ERR_SOMETHING_NEW', /cannot be used \(ERR_SOMETHING_NEW\)\. Check DATABASE_URL/],
  ])('is told of plainly: %s', (code, says) => {
    const explained = explainConnecting(Object.assign(new Error('salasana'), { code }), 'PostgreSQL at db');
    expect(explained).toMatchObject({ name: 'StoreError', message: expect.stringMatching(says) });
    expect(describeError(explained)).toMatchObject({ error: 'StoreError', code });
  });

  it('for want of a password is ended at once', async () => {
    const { address, left } = await startWantingPassword();
    await expect(openStore(address, surroundings())).rejects.toMatchObject({ code: 'NO_PASSWORD' });
    await left;
  });

  it('for want of TLS leaves the bot running, which logs the cause and not the address', async () => {
    const reports: unknown[] = [];
    const store = await openForServing(await startWithoutTls(), surroundings(), (error) => reports.push(error));
    await expect(store.deliveries.count()).rejects.toMatchObject({ message: expect.stringContaining('offers no TLS') });
    await store.close();
    const told = reports.map(describeError);
    expect(told).toEqual([expect.objectContaining({ error: 'StoreError', code: 'NO_TLS' })]);
    expect(JSON.stringify(told)).not.toContain('salasana');
  });
});
