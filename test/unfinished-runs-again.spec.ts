import { createPostgresBackend, type JobsOptions, Queue } from 'bullmq';
import { newId } from '../libs/domain/id.js';
import { REACTION_QUEUE, reactionJob } from '../src/platform/queue/reaction-queue.js';
import { Caller } from './kit/caller.js';
import { type QueueHome, Town } from './kit/town.js';
import { until } from './kit/until.js';

const queues: QueueHome[] = ['PostgreSQL', 'Redis'];
const REACTION = 'tell-citizen';

// How a job can stand when somebody asks: given up after its last try, waiting for the next one, or lost.
const givenUp = { attempts: 1 };
const nextTryFarAway = { attempts: 2, backoff: { type: 'fixed', delay: 3_600_000 } };

describe('a reaction that fails', () => {
  it.concurrent.each(queues)(
    'is seen an hour after its event, and run again where its cause is mended, once (queue in %s)',
    (home) =>
      Town.live(home, async (town) => {
        const http = await town.start('http');
        await town.start('worker');
        await town.settled(60_000);
        const admin = await Caller.logIn(http.url, 'admin@rozovets.example');
        const ready = async () => (await fetch(`${http.url}/health/ready`)).json();
        expect(await ready()).toMatchObject({ parts: { reactions: 'up' } });
        expect(await admin.get('/office/unfinished')).toEqual({ items: [], nextCursor: null });
        const toldBefore = town.mailbox.taken.length;

        await town.rows('alter table delivery rename to delivery_away');
        const meetings = await town.rows<{ id: string; reference: string }>(
          "select id, reference from meeting where attendee ->> 'email' is not null order by id limit 3",
        );
        const queue = queueOf(town, home);
        const fails = async (meeting: { id: string } | undefined, options: JobsOptions) => {
          const eventId = newId();
          await town.rows(approvedTwoHoursAgo(eventId, meeting!.id));
          const { name, data, opts } = reactionJob(eventId, REACTION);
          await queue.add(name, data, { ...opts, ...options });
          await until('its fault is kept', async () => {
            const [row] = await town.rows<{ fault: string }>(
              `select fault from event_reaction where event_id = '${eventId}' and fault is not null`,
            );
            return row;
          });
          return { eventId, jobId: opts.jobId };
        };
        const [failed, delayed, lost] = [
          await fails(meetings[0], givenUp),
          await fails(meetings[1], nextTryFarAway),
          await fails(meetings[2], nextTryFarAway),
        ];
        await until(
          'the first is given up',
          async () => (await queue.getJobState(failed.jobId)) === 'failed',
        );
        await until('the next waits', async () => (await queue.getJobState(delayed.jobId)) === 'delayed');
        await until('the last is gone', async () => (await queue.remove(lost.jobId)) === 1);

        const { items } = await admin.get('/office/unfinished');
        expect(items).toHaveLength(3);
        expect(items[0]).toMatchObject({
          eventId: failed.eventId,
          event: 'MeetingApproved',
          at: expect.stringMatching(/\+0[23]:00$/) as string,
          reaction: REACTION,
          fault: expect.stringContaining('relation "delivery" does not exist') as string,
          failedAt: expect.stringMatching(/^2/) as string,
          runAgainAt: null,
          meeting: { id: meetings[0]!.id, reference: meetings[0]!.reference },
        });
        expect(await ready()).toMatchObject({
          status: 'up',
          parts: { reactions: '3 not done an hour after their event' },
        });

        await town.rows('alter table delivery_away rename to delivery');
        const path = `/office/unfinished/${failed.eventId}/${REACTION}/run-again`;
        expect((await admin.post(path)).status).toBe(200);
        await until(
          'the first is done',
          async () => (await admin.get('/office/unfinished')).items.length === 2,
        );
        expect((await admin.post(path)).status).toBe(404);
        expect(await (await admin.post('/office/unfinished/run-again')).json()).toEqual({ count: 2 });
        await until('all are done', async () => (await admin.get('/office/unfinished')).items.length === 0);
        expect(await ready()).toMatchObject({ parts: { reactions: 'up' } });

        await town.settled();
        const told = town.mailbox.taken.slice(toldBefore).map(({ eventId }) => eventId);
        expect(told.sort()).toEqual([failed, delayed, lost].map(({ eventId }) => eventId).sort());
        await queue.close();
      }),
    // The demo town has much to tell at first.
    150_000,
  );

  it('is seen too where no worker has taken up its event, and only by administrators', () =>
    Town.live('PostgreSQL', async (town) => {
      const http = await town.start('http');
      await town.rows('update event set relayed_at = now()');
      const [meeting] = await town.rows<{ id: string }>('select id from meeting limit 1');
      const eventId = newId();
      await town.rows(approvedTwoHoursAgo(eventId, meeting!.id));
      await town.rows('update event set relayed_at = null where id = ' + `'${eventId}'`);
      const admin = await Caller.logIn(http.url, 'admin@rozovets.example');
      expect((await admin.get('/office/unfinished')).items).toMatchObject([{ eventId, reaction: null }]);
      const secretary = await Caller.logIn(http.url, 'kabinet@rozovets.example');
      await expect(secretary.get('/office/unfinished')).rejects.toThrow('403');
      expect((await secretary.post('/office/unfinished/run-again')).status).toBe(403);
    }));
});

const approvedTwoHoursAgo = (eventId: string, meetingId: string): string => `
  insert into event (id, name, occurred_at, aggregate_id, actor, data, relayed_at)
  select '${eventId}', 'MeetingApproved', now() - interval '2 hours', m.id, '{"kind": "system"}',
         jsonb_build_object('reference', m.reference, 'hostId', m.host_id, 'status', 'approved', 'start', m.start_at,
                            'end', m.end_at, 'mode', m.mode, 'origin', m.origin),
         now() from meeting m where m.id = '${meetingId}'`;

function queueOf(town: Town, home: QueueHome): Queue {
  return home === 'Redis'
    ? new Queue(REACTION_QUEUE, { connection: { url: town.redis.url } })
    : new Queue(
        REACTION_QUEUE,
        { connection: { connectionString: town.databaseUrl } as never },
        createPostgresBackend as never,
      );
}
