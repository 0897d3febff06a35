import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { SpecMailbox } from './mailbox.js';
import { openReception, type Reception } from './reception.js';
import { RedisServer } from './redis.js';
import { until } from './until.js';
import { REMINDER_QUEUE } from '../../src/notifications/reminder-queue.js';
import { TellByTheClock } from '../../src/notifications/tell-by-the-clock.js';

// A second before the reminder of Monday, 7 December, 9:30 in Sofia is due, by the spec's clock and the queue's own.
const JUST_BEFORE = '2026-12-07T05:29:59Z';
const DUE = '2026-12-07T05:30:00Z';

/** What a reminder may rely on wherever the queue lives. BullMQ knows one home for a process: a spec file for each. */
export function remindsInTime(home: 'PostgreSQL' | 'Redis'): void {
  const mailbox = new SpecMailbox();
  let redis: RedisServer | undefined;
  let reception: Reception;
  beforeAll(async () => {
    redis = home === 'Redis' ? await RedisServer.start() : undefined;
    reception = await openReception({
      ...{ SMTP_URL: await mailbox.start(), PROCESS: 'all' },
      ...(redis && { REDIS_URL: redis.url }),
    });
    reception.clock.set(JUST_BEFORE);
  });
  afterAll(async () => {
    await reception.product.close();
    await mailbox.stop();
    await redis?.remove();
  });

  const reminders = () => mailbox.taken.filter(({ subject }) => subject.startsWith('Напомняне'));
  const queue = () => reception.product.app.get<Queue>(getQueueToken(REMINDER_QUEUE), { strict: false });
  const book = async (start: string) => {
    const scheduleId = await reception.publish({ approval: 'automatic', minNoticeHours: 0 });
    const { calls } = await reception.citizen();
    const made = await calls.post('/meetings', { scheduleId, start, mode: 'inPerson', topic: 'Скица' });
    expect(made.status).toBe(201);
    await until('it is planned', async () => (await queue().getDelayedCount()) > 0);
  };

  it('a reminder goes out at its very minute', async () => {
    await book('2026-12-07T09:30:00+02:00');
    reception.clock.set(DUE);
    // The worker's own look into the table would come within a minute: too late for this.
    await until('the reminder', () => reminders().length > 0);
    expect(reminders()).toHaveLength(1);
  });

  it('a reminder goes out although the queue was emptied', async () => {
    mailbox.taken.length = 0;
    reception.clock.set('2026-12-07T05:30:00Z');
    await book('2026-12-07T11:30:00+02:00');
    await queue().obliterate({ force: true });
    reception.clock.set('2026-12-07T07:30:00Z');
    await reception.product.app.get(TellByTheClock).look();
    await until('the reminder', () => reminders().length > 0);
    expect(reminders()).toHaveLength(1);
  });
}
