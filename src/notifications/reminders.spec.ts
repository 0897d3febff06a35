import { EntityManager, RequestContext } from '@mikro-orm/postgresql';
import { SpecMailbox } from '../../test/kit/mailbox.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import { workOff } from '../../test/kit/work-off.js';
import { Deliveries } from './deliveries.js';
import { Reminders } from './reminders.js';

const mailbox = new SpecMailbox();
let reception: Reception;

// Monday, 7 December, 9:30 in Sofia, where not said otherwise.
const MEETING = '2026-12-07T09:30:00+02:00';
const WEEK_LATER = '2026-12-14T09:30:00+02:00';
const A_DAY_BEFORE = '2026-12-06T07:30:00Z';
const TWO_HOURS_BEFORE = '2026-12-07T05:30:00Z';

beforeAll(async () => {
  reception = await openReception({ SMTP_URL: await mailbox.start(), PUBLIC_URL: 'https://priemna.example' });
});
afterAll(async () => {
  await reception.product.close();
  await mailbox.stop();
});
beforeEach(() => {
  mailbox.mood = 'take';
  reception.clock.set('2026-12-01T08:00:00Z');
});
afterEach(async () => {
  // Nobody's time is taken in the next story.
  await em().execute(`delete from taken_time where status = 'offered'`);
  await em().execute(`update taken_time set status = 'cancelled'`);
  await em().execute('delete from reminder');
  await em().execute(`delete from delivery`);
  mailbox.taken.length = 0;
});

const em = () => reception.product.app.get(EntityManager).fork();
const inWorker = <T>(act: () => Promise<T>): Promise<T> => RequestContext.create(em(), act);
const workerLooks = () => inWorker(() => reception.product.app.get(Reminders).remindDue());

/** The worker looks at that moment; the reminders that came of it. */
async function remindersAt(instant: string) {
  await workOff(reception.product);
  mailbox.taken.length = 0;
  reception.clock.set(instant);
  await workerLooks();
  return mailbox.taken.map(({ to, subject, text, eventId, messageId }) => ({
    to,
    subject,
    text,
    eventId,
    messageId,
  }));
}

async function book(change: { rules?: object; mode?: string; start?: string } = {}) {
  const scheduleId = await reception.publish({ approval: 'automatic', minNoticeHours: 0, ...change.rules });
  const { calls, who } = await reception.citizen();
  const made = await calls.post('/meetings', {
    scheduleId,
    start: change.start ?? MEETING,
    mode: change.mode ?? 'inPerson',
    topic: 'Скица на имот',
  });
  expect(made.status).toBe(201);
  return { ...made.body, scheduleId, calls, email: who.email };
}

describe('A citizen', () => {
  it('is reminded a day before, of what they have to know', async () => {
    const { reference, email, id } = await book({ rules: { instructions: 'Носете скицата.' } });
    const [mail, ...more] = await remindersAt(A_DAY_BEFORE);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: email, subject: `Напомняне: утре, 9:30 ч. (${reference})` });
    for (const words of [
      'Срещата ви е утре',
      'Ивайла Тодорова, кмет',
      'стая 201',
      'Носете скицата.',
      'откажете се',
    ])
      expect(mail!.text).toContain(words);
    expect(mail!.text).toContain(`https://priemna.example/meetings/${id}`);
  });

  it('is reminded again two hours before', async () => {
    await book();
    await remindersAt(A_DAY_BEFORE);
    const [mail] = await remindersAt(TWO_HOURS_BEFORE);
    expect(mail!.text).toContain('Срещата ви е днес, след 2 часа');
  });

  it('is not reminded before it is time, and once only', async () => {
    await book();
    expect(await remindersAt('2026-12-06T07:29:59Z')).toEqual([]);
    expect(await remindersAt(A_DAY_BEFORE)).toHaveLength(1);
    expect(await remindersAt('2026-12-06T07:31:00Z')).toEqual([]);
  });

  it('is reminded once by any number of workers that come at the same time', async () => {
    await book();
    await workOff(reception.product);
    mailbox.taken.length = 0;
    reception.clock.set(A_DAY_BEFORE);
    await Promise.all([workerLooks(), workerLooks(), workerLooks()]);
    expect(mailbox.taken).toHaveLength(1);
  });

  it('is not reminded of what nobody has approved yet', async () => {
    await book({ rules: { approval: 'manual' } });
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
  });

  it('is reminded of what was approved late, but of nothing that is past by then', async () => {
    const { id } = await book({ rules: { approval: 'manual' } });
    await workOff(reception.product);
    reception.clock.set('2026-12-06T20:00:00Z');
    await reception.admin.post(`/office/meetings/${id}/approve`, {});
    expect(await remindersAt('2026-12-06T20:01:00Z')).toEqual([]);
    expect(await remindersAt(TWO_HOURS_BEFORE)).toHaveLength(1);
  });

  it('who books five hours before is reminded two hours before only', async () => {
    reception.clock.set('2026-12-07T02:30:00Z');
    await book();
    expect(await remindersAt('2026-12-07T02:31:00Z')).toEqual([]);
    expect(await remindersAt(TWO_HOURS_BEFORE)).toHaveLength(1);
  });

  it('who books an hour before is not reminded: the approval has just said it', async () => {
    reception.clock.set('2026-12-07T06:30:00Z');
    await book();
    expect(await remindersAt('2026-12-07T06:45:00Z')).toEqual([]);
  });

  it('who moves the meeting is reminded of the new time only', async () => {
    const { id, calls } = await book();
    await workOff(reception.product);
    expect((await calls.post(`/meetings/${id}/reschedule`, { start: WEEK_LATER })).status).toBe(200);
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
    expect(await remindersAt(TWO_HOURS_BEFORE)).toEqual([]);
    const [mail] = await remindersAt('2026-12-13T07:30:00Z');
    expect(mail!.text).toContain('понеделник, 14 декември 2026 г., 9:30 ч.');
  });

  it('who moves it away and back is reminded of it as if it had never been away', async () => {
    const { id, calls } = await book();
    for (const start of [WEEK_LATER, MEETING]) {
      await workOff(reception.product);
      expect((await calls.post(`/meetings/${id}/reschedule`, { start })).status).toBe(200);
    }
    expect(await remindersAt(A_DAY_BEFORE)).toHaveLength(1);
  });

  it('who moves it while the worker is down is not reminded at the old time either', async () => {
    const { id, calls } = await book();
    await workOff(reception.product);
    await calls.post(`/meetings/${id}/reschedule`, { start: WEEK_LATER });
    reception.clock.set(A_DAY_BEFORE);
    await workerLooks();
    expect(mailbox.taken.filter(({ subject }) => subject.startsWith('Напомняне'))).toEqual([]);
  });

  it('who cancels is not reminded', async () => {
    const { id, calls } = await book();
    await workOff(reception.product);
    await calls.post(`/meetings/${id}/cancel`, { reason: 'Не мога' });
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
  });

  it('left no address: nobody is written to', async () => {
    const scheduleId = await reception.publish();
    await reception.admin.post('/office/meetings', {
      ...{ scheduleId, start: MEETING, mode: 'phone', topic: 'Жалба', origin: 'phone' },
      attendee: { givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456' },
    });
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
  });

  it('was booked for on the phone and left an address: is reminded there', async () => {
    const scheduleId = await reception.publish();
    const attendee = { givenName: 'Мария', familyName: 'Петрова', phone: '+359888123456' };
    await reception.admin.post('/office/meetings', {
      ...{ scheduleId, start: MEETING, mode: 'phone', topic: 'Жалба', origin: 'phone' },
      attendee: { ...attendee, email: 'maria@people.example' },
    });
    const [mail] = await remindersAt(A_DAY_BEFORE);
    expect(mail).toMatchObject({ to: 'maria@people.example' });
    expect(mail!.text).toContain('ще ви се обадим на +359888123456');
  });

  it('has chosen English: is reminded in English', async () => {
    const { calls, reference } = await book();
    await calls.patch('/me', { locale: 'en' });
    const [mail] = await remindersAt(A_DAY_BEFORE);
    expect(mail!.subject).toBe(`Reminder: tomorrow, 9:30 (${reference})`);
  });

  it('meets a deputy now: is told so by the reminder', async () => {
    const deputy = await reception.admin.post('/office/hosts', { name: 'Петър Илиев', kind: 'official' });
    await book({ start: '2026-12-21T09:30:00+02:00' });
    await reception.admin.post('/office/absences', {
      ...{ hostId: reception.hostId, from: '2026-12-21', to: '2026-12-21', reason: 'Командировка' },
      ...{ meetings: 'offer', deputyHostId: deputy.body.id },
    });
    const [mail] = await remindersAt('2026-12-20T07:30:00Z');
    expect(mail!.text).toContain('Петър Илиев');
  });
});

describe('A worker that was down', () => {
  it('reminds late, in words for the time that is left', async () => {
    await book();
    const [mail] = await remindersAt('2026-12-07T01:30:00Z');
    expect(mail!.text).toContain('Срещата ви е днес, след 6 часа');
  });

  it('reminds once where two reminders are due by now', async () => {
    await book();
    const mails = await remindersAt('2026-12-07T06:30:00Z');
    expect(mails.map(({ text }) => text.includes('днес, след 1 час'))).toEqual([true]);
  });

  it('reminds nobody of a meeting that has begun', async () => {
    await book();
    expect(await remindersAt('2026-12-07T07:30:00Z')).toEqual([]);
  });
});

describe('A reminder that the mail server does not take', () => {
  const later = async () => {
    mailbox.mood = 'take';
    await em().execute('update delivery set next_try_at = now()');
    await inWorker(() => reception.product.app.get(Deliveries).sendDue());
    return mailbox.taken.filter(({ subject }) => subject.startsWith('Напомняне'));
  };

  beforeEach(() => {
    mailbox.mood = 'take';
  });

  it('is sent when it does, with the same Message-ID', async () => {
    await book();
    await workOff(reception.product);
    mailbox.mood = 'hangUp';
    reception.clock.set(A_DAY_BEFORE);
    await workerLooks();
    const again = await later();
    expect(again).toHaveLength(2);
    expect(new Set(again.map(({ messageId, eventId }) => `${messageId} ${eventId}`)).size).toBe(1);
  });

  it('is not sent any more once the meeting has been moved or has begun', async () => {
    const moved = await book();
    const begun = await book({ start: '2026-12-07T09:45:00+02:00' });
    await workOff(reception.product);
    mailbox.mood = 'refuse';
    reception.clock.set('2026-12-06T08:00:00Z');
    await workerLooks();
    expect((await moved.calls.post(`/meetings/${moved.id}/reschedule`, { start: WEEK_LATER })).status).toBe(
      200,
    );
    reception.clock.set('2026-12-07T07:45:00Z');
    expect(begun.status).toBe('approved');
    expect(await later()).toEqual([]);
    const states = await em().execute<{ state: string }[]>(
      `select state from delivery where message = 'reminder' and channel = 'mail'`,
    );
    expect(states.map(({ state }) => state)).toEqual(['moot', 'moot']);
  });
});

describe('A schedule', () => {
  it('that reminds nobody reminds nobody', async () => {
    await book({ rules: { reminderHours: [] } });
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
    expect(await remindersAt(TWO_HOURS_BEFORE)).toEqual([]);
  });

  it('reminds at its own hours', async () => {
    await book({ rules: { reminderHours: [72] } });
    const [mail] = await remindersAt('2026-12-04T07:30:00Z');
    expect(mail!.text).toContain('Срещата ви е след 3 дни');
    expect(await remindersAt(TWO_HOURS_BEFORE)).toEqual([]);
  });

  it('whose hours change reminds at the new ones of what is booked already', async () => {
    const { scheduleId } = await book();
    await workOff(reception.product);
    await reception.admin.patch(`/office/schedules/${scheduleId}`, { reminderHours: [48, 2] });
    expect(await remindersAt('2026-12-05T07:30:00Z')).toHaveLength(1);
    expect(await remindersAt(A_DAY_BEFORE)).toEqual([]);
    expect(await remindersAt(TWO_HOURS_BEFORE)).toHaveLength(1);
  });
});
