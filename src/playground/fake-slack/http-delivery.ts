/** Deliveries over HTTP, signed as Slack signs them, and repeated where the app does not take them. */
import { createHmac } from 'node:crypto';
import type { Clock, Deliver, Delivery } from './types.ts';

export type HttpDeliveryOptions = { url: string; signingSecret: string; clock: Clock; fetch: typeof fetch };

export type Signed = { body: string; headers: Record<string, string> };

/** The headers that prove a body to be Slack's, as signed at a time in seconds. */
export const sign = (body: string, signingSecret: string, seconds: number): Record<string, string> => ({
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')}`,
});

const form = (values: Record<string, string>): string => new URLSearchParams(values).toString();

/** The body of a delivery: JSON for events, a form for commands, a form with JSON for presses. */
export const encode = ({ kind, body }: Delivery): Signed => {
  if (kind === 'events_api') return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  if (kind === 'interactive') return { body: form({ payload: JSON.stringify(body) }), headers };
  const values = Object.entries(body).map(([name, value]) => [name, String(value)]);
  return { body: form(Object.fromEntries(values)), headers };
};

const payloadOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return response.headers.get('content-type')?.startsWith('application/json') ? JSON.parse(text) : text || undefined;
};

const RETRIES = 3;

/** Delivers to a request URL. Slack waits between repeats; this does not. */
export const createHttpDelivery = ({ url, signingSecret, clock, fetch }: HttpDeliveryOptions): Deliver => {
  const send = async (delivery: Delivery, attempt: number) => {
    const { body, headers } = encode(delivery);
    const seconds = Math.floor(clock().getTime() / 1000);
    const repeated = attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' } : {};
    const signature = sign(body, signingSecret, seconds);
    const response = await fetch(url, { method: 'POST', body, headers: { ...headers, ...signature, ...repeated } });
    return { ok: response.ok, status: response.status, payload: await payloadOf(response) };
  };
  return async (delivery) => {
    const most = delivery.kind === 'events_api' ? RETRIES : 0;
    let answer = await send(delivery, delivery.retryNum ?? 0);
    for (let attempt = 1; !answer.ok && attempt <= most; attempt += 1) answer = await send(delivery, attempt);
    return answer;
  };
};
