import type { ReceiverEvent } from '@slack/bolt';

type Process = (event: ReceiverEvent) => Promise<void>;

/**
 * Acknowledges what no listener took, as soon as that is known: Bolt would let Slack wait three seconds and then say
 * that there is no such address, and Slack would send it again, with the same result.
 */
export const acknowledgeUnheard =
  (process: Process): Process =>
  async (event) => {
    let acknowledged = false;
    const ack: ReceiverEvent['ack'] = async (response) => {
      acknowledged = true;
      await event.ack(response);
    };
    await process({ ...event, ack });
    if (!acknowledged) await event.ack();
  };
