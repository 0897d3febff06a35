import { Caller } from './kit/caller.js';
import { Town } from './kit/town.js';
import { until } from './kit/until.js';

describe('a process that is told to end amid its work', () => {
  it(
    'answers each request that it has taken, and the next process goes on',
    () =>
      Town.live('PostgreSQL', async (town) => {
        const http = await town.start('http');
        const worker = await town.start('worker');
        const maria = await Caller.logIn(http.url, 'maria@citizens.example');
        const times = (await maria.freeTimes()).slice(0, 40);
        // The worker has messages in hand when it ends, and leaves others in the queue.
        town.mailbox.mood = 'stall';
        const asked = times.map((time) =>
          maria.post('/meetings', { ...time, mode: 'inPerson', topic: 'Скица на имот' }).then(
            async (answer) => ({ status: answer.status, id: ((await answer.json()) as { id?: string }).id }),
            (error: Error) => ({ status: 0, id: String(error.cause) }),
          ),
        );
        await asked[0];
        const [httpEnded, answers] = [http.stop(), await Promise.all(asked)];
        expect(await httpEnded).toBe(0);
        const made = answers.filter(({ status }) => status === 201).map(({ id }) => id!);
        expect(made.length).toBeGreaterThan(0);
        // What was not done was refused as HTTP wants it, or never taken; nothing else.
        expect(answers.filter(({ status }) => ![201, 503, 0].includes(status))).toEqual([]);
        const stored = await town.rows<{ id: string }>(
          `select id from meeting where topic = 'Скица на имот' and created_at > now() - interval '5 minutes'
          and attendee->>'email' = '${maria.email}'`,
        );
        expect(stored.map(({ id }) => id).sort()).toEqual([...made].sort());

        await until('a message is in the worker’s hands', () => town.mailbox.stalled.length > 0);
        const workerEnds = worker.stop();
        await until('the worker ends', () => worker.output.includes('Stopping'));
        town.mailbox.mood = 'take';
        expect(await workerEnds).toBe(0);
        const next = await town.start('worker');
        await town.settled(90_000);
        expect(next.output).not.toContain('"level":"error"');
        // Each told once; what was in the worker's hands at the end may come twice, as the same message.
        const letters = town.mailbox.takenBy(maria.email);
        for (const id of made) {
          const about = letters.filter(({ links }) => links.join().includes(id));
          expect(new Set(about.map(({ messageId }) => messageId)).size).toBe(1);
        }
      }),
    180_000,
  );
});
