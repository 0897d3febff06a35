import { setTimeout as pause } from 'node:timers/promises';
import { Caller } from './kit/caller.js';
import { type QueueHome, Town } from './kit/town.js';
import { until } from './kit/until.js';

const queues: QueueHome[] = ['PostgreSQL', 'Redis'];

// The stories wait for time-outs most of the time, so they run side by side.
describe('while a neighbour is away', () => {
  it.concurrent.each(queues)('mail waits for the mail server, approval does not (queue in %s)', (queue) =>
    Town.live(queue, async (town) => {
      await town.mailbox.stop();
      const http = await town.start('all');
      const maria = await Caller.logIn(http.url, 'maria@citizens.example');
      const secretary = await Caller.logIn(http.url, 'kabinet@rozovets.example');
      const meetingId = await maria.requestMeeting();

      const asked = Date.now();
      const approved = await secretary.post(`/office/meetings/${meetingId}/approve`);
      expect(approved.status).toBe(200);
      expect(Date.now() - asked).toBeLessThan(3_000);

      await until('the failure stands in the ledger', async () => {
        const failed = await town.rows<{ error: string }>(
          "select error from delivery where state = 'waiting' and error is not null",
        );
        return failed.length >= 2 && failed.every(({ error }) => error.includes('ECONNREFUSED'));
      });
      expect(town.mailbox.taken).toEqual([]);

      await town.mailbox.start();
      await town.settled(40_000);
      const subjects = town.mailbox.takenBy(maria.email).map(({ subject }) => subject);
      expect(subjects).toHaveLength(2);
      expect(new Set(subjects).size).toBe(2);
    }),
  );

  it.concurrent('booking goes on without Redis, and the mail comes when it is back', () =>
    Town.live('Redis', async (town) => {
      const http = await town.start('http');
      const worker = await town.start('worker');
      const maria = await Caller.logIn(http.url, 'maria@citizens.example');
      await town.redis.stop();

      await maria.requestMeeting();
      const health = await fetch(`${http.url}/health/ready`);
      expect(await health.json()).toMatchObject({
        parts: { database: 'up', queue: expect.stringMatching(/^down: /) as string },
      });
      // Long enough for the relay to have tried and given up at least once.
      await until('the relay says that events wait', () =>
        worker.output.includes('events wait in the outbox'),
      );
      expect(town.mailbox.taken).toEqual([]);

      await town.redis.start();
      await until('the receipt', () => town.mailbox.takenBy(maria.email)[0], 20_000);
      await town.settled();
      expect(town.mailbox.takenBy(maria.email)).toHaveLength(1);
      const ready = await fetch(`${http.url}/health/ready`);
      expect(await ready.json()).toEqual({
        status: 'up',
        parts: { database: 'up', queue: 'up', reactions: 'up' },
      });
    }),
  );

  it.concurrent(
    'a process that starts before Redis begins to work when it is there, and stops without it',
    () =>
      Town.live('Redis', async (town) => {
        await town.redis.stop();
        const both = await town.start('all');
        const maria = await Caller.logIn(both.url, 'maria@citizens.example');
        await maria.requestMeeting();
        await pause(1_000);
        await town.redis.start();
        await until('the receipt', () => town.mailbox.takenBy(maria.email)[0], 20_000);
        await town.redis.stop();
        expect(await both.stop()).toBe(0);
      }),
  );

  it.concurrent(
    'what waits in Redis survives that somebody empties it',
    () =>
      Town.live('Redis', async (town) => {
        town.mailbox.mood = 'refuse';
        const http = await town.start('all');
        const maria = await Caller.logIn(http.url, 'maria@citizens.example');
        await maria.requestMeeting();
        await until('a failed try', async () => {
          const rows = await town.rows("select 1 from delivery where state = 'waiting' and attempts >= 2");
          return rows.length > 0;
        });
        await town.redis.flushAll();
        town.mailbox.mood = 'take';
        await until('the receipt', () => town.mailbox.takenBy(maria.email)[0], 60_000);
        await town.settled();
        expect(town.mailbox.takenBy(maria.email)).toHaveLength(1);
      }),
    // Overdue after half a minute, looked for every ten seconds.
    100_000,
  );

  it.concurrent.each(queues)('two workers send each message once (queue in %s)', (queue) =>
    Town.live(queue, async (town) => {
      const http = await town.start('http');
      await Promise.all([town.start('worker'), town.start('worker')]);
      const citizens = await Promise.all(
        ['maria', 'georgi', 'zhivko', 'yulia', 'ann'].map((name) =>
          Caller.logIn(http.url, `${name}@citizens.example`),
        ),
      );
      const times = await citizens[0]!.freeTimes();
      await Promise.all(
        citizens.flatMap((citizen) => times.splice(0, 2).map((at) => citizen.requestMeeting(at))),
      );
      await town.settled(30_000);
      const [{ owed } = { owed: 0 }] = await town.rows<{ owed: number }>(
        "select count(*)::int as owed from delivery where channel = 'mail'",
      );
      const ids = town.mailbox.taken.map(({ messageId }) => messageId);
      expect(owed).toBeGreaterThanOrEqual(10 * 2);
      expect(ids).toHaveLength(owed);
      expect(new Set(ids).size).toBe(owed);
      for (const { email } of citizens) expect(town.mailbox.takenBy(email)).toHaveLength(2);
    }),
  );
});
