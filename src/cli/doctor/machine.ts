/** The machine: Node, the clock, the way out to the network. */
import { X509Certificate } from 'node:crypto';
import { isProxied, proxiesOf, type Variables } from '../../environment.ts';
import { type Finding, note, well, wrong } from './finding.ts';

const NEEDED = 24;

/** What Node took from its environment when it started; what an --env-file says of it comes too late. */
export type TakenByNode = { authorities: boolean };

const AT_THE_START = 'Node reads it only when it starts: set it in the environment itself, not by --env-file.';

export const checkNode = (version: string): Finding => {
  const major = Number(version.split('.')[0]);
  return major >= NEEDED
    ? well('Node', version)
    : wrong('Node', `${version} is too old`, `Install Node ${NEEDED}, or run "npm ci", which brings it.`);
};

/** A clock that stands before the newest fact was added cannot be right. `newest` is a day. */
export const checkDay = (now: Date, newest: string | undefined): Finding => {
  const day = now.toISOString().slice(0, 10);
  return newest !== undefined && day < newest
    ? wrong('Clock', `it is ${day}, but the knowledge is from ${newest}`, 'Set the clock, best by NTP.')
    : well('Clock', now.toISOString());
};

const LATE = 30;
/** Slack's signatures are refused past this; so are ours of Slack's. */
const TOO_LATE = 300;

/** `ahead`: seconds by which our clock is ahead of Slack's. */
export const checkDrift = (ahead: number): Finding => {
  const off = Math.abs(ahead);
  if (off <= LATE) return well('Clock', 'agrees with that of Slack');
  const says = `${off} seconds ${ahead > 0 ? 'ahead of' : 'behind'} that of Slack`;
  const advice = 'Set the clock by NTP (timedatectl set-ntp true).';
  return off >= TOO_LATE
    ? wrong('Clock', `${says}: requests over HTTP would be refused, and digests come at the wrong time`, advice)
    : note('Clock', says, advice);
};

/** Whether there is a proxy for what is called over https. */
const hasHttpsProxy = (variables: Variables): boolean =>
  isProxied(variables) && proxiesOf(variables).some((name) => /https/i.test(name));

/** Whether NO_PROXY names Slack, or a domain that it is in, as Node reads it. */
const isExempt = ({ no_proxy, NO_PROXY, SLACK_API_URL = '' }: Variables): boolean => {
  const { hostname } = new URL(URL.canParse(SLACK_API_URL) ? SLACK_API_URL : 'https://slack.com');
  const entries = (no_proxy ?? NO_PROXY ?? '')
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(Boolean);
  return entries
    .map((entry) => entry.replace(/:443$/, '').replace(/^\*?\./, ''))
    .some((domain) => domain === '*' || `.${hostname}`.endsWith(`.${domain}`));
};

/** Whether Slack is called by a proxy. */
export const isSlackProxied = (variables: Variables): boolean => hasHttpsProxy(variables) && !isExempt(variables);

export const checkProxy = (variables: Variables): Finding[] => {
  const about = 'Proxy';
  const names = proxiesOf(variables);
  const [first] = names;
  const used = variables.NODE_USE_ENV_PROXY?.trim() === '1';
  if (first === undefined) {
    const advice = 'Set HTTPS_PROXY, or remove NODE_USE_ENV_PROXY.';
    return [used ? note(about, 'NODE_USE_ENV_PROXY is 1, but no proxy is named', advice) : well(about, 'none')];
  }
  if (!used) return [wrong(about, `${first} is set, but not used`, 'Set NODE_USE_ENV_PROXY=1.')];
  if (isSlackProxied(variables)) return [well(about, `${names.join(' and ')}, used`)];
  if (hasHttpsProxy(variables)) {
    const advice = 'Where Slack is to be reached by the proxy, remove its name from NO_PROXY.';
    return [note(about, `${names.join(' and ')}, used, but NO_PROXY leaves Slack out`, advice)];
  }
  // Of an address that cannot be read the configuration tells.
  return isProxied(variables)
    ? [wrong(about, `${first} is for http only; Slack is called over https`, 'Set HTTPS_PROXY to the same address.')]
    : [];
};

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Node only warns of a file of certificates that it cannot read, and goes on without. */
export const checkAuthorities = (
  variables: Variables,
  taken: TakenByNode,
  readText: (path: string) => string,
  now: Date,
): Finding => {
  const about = 'Certificates';
  const path = variables.NODE_EXTRA_CA_CERTS?.trim();
  if (!path) return well(about, "Node's own authorities");
  const advice = 'Let NODE_EXTRA_CA_CERTS name a PEM file of the authority, readable by the bot, and start anew.';
  try {
    const certificates = (readText(path).match(PEM) ?? []).map((pem) => new X509Certificate(pem));
    if (certificates.length === 0) return wrong(about, `${path} holds no certificate`, advice);
    if (!taken.authorities) return wrong(about, `${path} came too late for Node to use it`, AT_THE_START);
    // A system's own bundle always holds some that are past their time.
    return certificates.every(({ validToDate }) => validToDate < now)
      ? wrong(about, `what ${path} holds is no longer valid`, advice)
      : well(about, `${certificates.length} more, of ${path}`);
  } catch {
    return wrong(about, `${path} cannot be read as certificates`, advice);
  }
};
