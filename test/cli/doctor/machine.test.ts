import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../../support/surroundings.ts';
import { answeringAt, behindProxy, examine, findsEach, goodSetup, NOW, set } from './setup.ts';

const FAR = new Date('2200-01-01T00:00:00Z');
const AUTHORITY = fileURLToPath(new URL('../../support/tls/authority.pem', import.meta.url));
const OLD = new Date('2020-01-01T00:00:00Z');

describe('the doctor, of the machine', () => {
  findsEach([
    [
      'an old Node',
      ({ setting }) => ({ ...setting, nodeVersion: '22.11.0' }),
      /Node: 22\.11\.0 is too old/,
      /Install Node 24/,
    ],
    [
      'an authority that was named too late for Node',
      ({ setting }) => ({
        ...setting,
        variables: { ...setting.variables, NODE_EXTRA_CA_CERTS: AUTHORITY },
        taken: { authorities: false },
      }),
      /authority\.pem came too late for Node to use it/,
      /not by --env-file/,
    ],
    [
      'a proxy that is not used',
      set({ HTTPS_PROXY: 'http://proxy.example.fi:3128' }),
      /HTTPS_PROXY is set, but not used/,
      /Set NODE_USE_ENV_PROXY=1/,
    ],
    [
      'a proxy that is no address',
      set({ HTTPS_PROXY: 'proxy.example.fi:3128', NODE_USE_ENV_PROXY: '1' }),
      /HTTPS_PROXY is not an address/,
      /http:\/\/proxy\.example\.fi:3128/,
    ],
    [
      'an authority whose file is missing',
      set({ NODE_EXTRA_CA_CERTS: '/nowhere/ca.pem' }),
      /\/nowhere\/ca\.pem cannot be read/,
      /NODE_EXTRA_CA_CERTS name a PEM file/,
    ],
    [
      'an authority past its time',
      ({ setting, slack }) => ({
        ...setting,
        variables: { ...setting.variables, NODE_EXTRA_CA_CERTS: AUTHORITY },
        surroundings: surroundings(() => FAR),
        fetch: answeringAt(slack, FAR),
      }),
      /what .*authority\.pem holds is no longer valid/,
      /NODE_EXTRA_CA_CERTS name a PEM file/,
    ],
    [
      'a clock before the knowledge',
      ({ setting, slack }) => ({
        ...setting,
        surroundings: surroundings(() => OLD),
        fetch: answeringAt(slack, OLD),
      }),
      /it is 2020-01-01, but the knowledge is from 20\d\d/,
      /Set the clock/,
    ],
    [
      'a clock ten minutes fast',
      ({ setting, slack }) => ({ ...setting, fetch: answeringAt(slack, new Date(NOW.getTime() - 600_000)) }),
      /600 seconds ahead of that of Slack/,
      /by NTP/,
    ],
  ]);

  it('finds nothing wrong with a proxy that is used and an authority of its own', async () => {
    const setup = await goodSetup();
    const proxied = behindProxy(setup);
    const variables = { ...proxied.variables, NODE_EXTRA_CA_CERTS: AUTHORITY };
    const { code, text } = await examine({ ...proxied, variables });
    expect(text).toMatch(/ok {4}Proxy: HTTPS_PROXY, used\nok {4}Certificates: 1 more/);
    expect(code).toBe(0);
  });
});
