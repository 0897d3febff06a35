import { setTimeout as pause } from 'node:timers/promises';
import { Caller } from './kit/caller.js';
import type { QueueHome } from './kit/town.js';
import { Town } from './kit/town.js';
import { until } from './kit/until.js';

const queues: QueueHome[] = ['PostgreSQL', 'Redis'];

// The stories wait for time-outs most of the time, so they run side by side.
describe('what was owed when a process was killed', () => {
  it.concurrent.each(queues)('is sent later, killed between commit and e-mail (queue in %s)', (queue) =>
    Town.live(queue, async (town) => {
      const http = await town.start('http');
      const maria = await Caller.logIn(http.url, 'maria@citizens.example');
      const meetingId = await maria.requestMeeting();
      await http.kill();
      expect(town.mailbox.taken).toEqual([]);

      await town.start('worker');
      const receipt = await until('the receipt', () => town.mailbox.takenBy(maria.email)[0]);
      expect(receipt.links.join()).toContain(`/meetings/${meetingId}`);
      await town.settled();
      expect(town.mailbox.takenBy(maria.email)).toHaveLength(1);
    }),
  );

  it.concurrent.each(queues)(
    'is sent by the next worker, killed before and after the mail server’s answer (queue in %s)',
    (queue) =>
      Town.live(queue, async (town) => {
        const http = await town.start('http');
        const maria = await Caller.logIn(http.url, 'maria@citizens.example');
        const georgi = await Caller.logIn(http.url, 'georgi@citizens.example');
        const worker = await town.start('worker');

        town.mailbox.mood = 'stall';
        await maria.requestMeeting();
        await until('the mail server has Maria’s message', () => town.mailbox.stalled.includes(maria.email));

        // Stopped before the answer reaches it and killed afterwards, it has heard “250” and could not write it down.
        const frozen = new Promise<void>((resolve) => {
          town.mailbox.beforeItSaysSo = ({ to }) => {
            if (to !== georgi.email) return;
            worker.signal('SIGSTOP');
            resolve();
          };
        });
        town.mailbox.mood = 'take';
        await georgi.requestMeeting();
        await frozen;
        await pause(200);
        await worker.kill();
        town.mailbox.beforeItSaysSo = undefined;
        expect(town.mailbox.takenBy(maria.email)).toEqual([]);

        await town.start('worker');
        await town.settled(75_000);
        expect(town.mailbox.takenBy(maria.email)).toHaveLength(1);
        const [first, again, ...more] = town.mailbox.takenBy(georgi.email);
        expect(more).toEqual([]);
        expect(again).toMatchObject({ messageId: first!.messageId, eventId: first!.eventId });
        expect(first!.messageId).toMatch(/^<.+@.+>$/);
        expect(first!.eventId).toMatch(/^[0-9a-f-]{36}$/);
      }),
    120_000,
  );
});
