import { describe, expect, it } from 'vitest';
import { openPlayground, PLACES, YOU } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();

describe('the button for the next morning', () => {
  it('says how to get a digest where nobody has one', async () => {
    const { send, playground } = await openPlayground(bot);
    const response = await send('morning', {});
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/sote digest');
    expect(playground.time.day()).toBe('2021-05-31');
  });

  it.each([
    ['the next working day, where it was set up after its time', '2021-05-31T06:00:00Z', '2021-06-01'],
    ['the same day, where its time is still to come', '2021-05-31T04:00:00Z', '2021-05-31'],
    ['Monday, from a Friday', '2021-06-04T06:00:00Z', '2021-06-07'],
  ])('moves to %s, and posts what there is to tell, once', async (_what, now, day) => {
    const { send, playground } = await openPlayground(bot, () => new Date(now));
    const place = { team: playground.workspace.team.id, channel: PLACES.channel };
    await playground.store.subscriptions.set(place, YOU, {
      time: '08:30',
      weekdays: [1, 2, 3, 4, 5],
      pausedUntil: undefined,
    });
    await send('morning', {});
    expect(playground.time.day()).toBe(day);
    const [posted, ...others] = playground.workspace.messages;
    expect(posted).toMatchObject({ channel: PLACES.channel, botId: playground.workspace.app.botId });
    expect(others).toEqual([]);
    const quiet = await send('morning', {});
    expect(await quiet.text()).toMatch(/^Aamu \d+\.\d+\.2021: kerrottavaa ei ole/);
    expect(playground.time.day() > day).toBe(true);
    expect(playground.workspace.messages).toHaveLength(1);
  });
});
