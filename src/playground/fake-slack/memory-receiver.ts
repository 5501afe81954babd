/** A receiver that takes deliveries from the same process: the app itself is Bolt's own. */
import { type App, type Receiver, ReceiverMultipleAckError } from '@slack/bolt';
import type { Deliver } from './types.ts';

export type MemoryReceiver = { receiver: Receiver; deliver: Deliver };

/** A receiver and the way to it. A delivery resolves when the app is done with it. */
export const createMemoryReceiver = (): MemoryReceiver => {
  let app: App | undefined;
  return {
    receiver: {
      init: (bolt) => {
        app = bolt;
      },
      start: async () => undefined,
      stop: async () => undefined,
    },
    deliver: async ({ body, retryNum, retryReason }) => {
      if (!app) throw new Error('No app to deliver to');
      let acknowledged: { payload: unknown } | undefined;
      await app.processEvent({
        // Slack's payloads arrive as JSON, so nothing is shared with the sender.
        body: structuredClone(body),
        ack: async (payload?: unknown) => {
          if (acknowledged) throw new ReceiverMultipleAckError();
          acknowledged = { payload: structuredClone(payload) };
        },
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
      return acknowledged ? { ok: true, payload: acknowledged.payload } : { ok: false };
    },
  };
};
