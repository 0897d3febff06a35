import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

const at = (time: string, day = '2026-12-07'): string => `${day}T${time}:00+02:00`;

describe('what a schedule lets one citizen book', () => {
  let reception: Reception;
  let titles = 0;
  beforeAll(async () => {
    reception = await openReception();
  });
  beforeEach(() => reception.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => reception.product.close());

  /** A schedule of a host of its own, so that no other spec's meetings take its times. */
  async function publish(change: object): Promise<string> {
    const host = await reception.admin.post('/office/hosts', {
      name: `Домакин ${++titles}`,
      kind: 'official',
    });
    return reception.publish({ title: `График ${titles}`, hostId: host.body.id, ...change });
  }
  let phones = 0;
  /** Somebody with a phone that nobody else has. */
  const someone = () => {
    const phone = `+35988800${String(++phones).padStart(4, '0')}`;
    return reception.citizen({ phone }).then((one) => ({ ...one, phone }));
  };
  const ask = (scheduleId: string, time: string, more: object = {}) => ({
    scheduleId,
    start: at(time),
    mode: 'inPerson',
    topic: `Въпрос в ${time}`,
    ...more,
  });
  const onBehalf = (scheduleId: string, time: string, phone: string, more: object = {}) =>
    reception.admin.post('/office/meetings', {
      ...ask(scheduleId, time),
      origin: 'phone',
      attendee: { givenName: 'Мария', familyName: 'Петрова', phone },
      ...more,
    });
  async function ended(meetingId: string, outcome: 'hold' | 'miss', on: string): Promise<void> {
    reception.clock.set(on);
    const done = await reception.admin.post(`/office/meetings/${meetingId}/${outcome}`, {});
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  }

  describe('open meetings', () => {
    it('are at most so many on the schedule; one given back makes room', async () => {
      const scheduleId = await publish({ openMeetingsHere: 1 });
      const { calls } = await someone();
      const first = await calls.post('/meetings', ask(scheduleId, '09:00'));
      const second = await calls.post('/meetings', ask(scheduleId, '09:15'));
      expect(second.body).toMatchObject({
        status: 409,
        code: 'too-many-open-meetings',
        where: 'here',
        limit: 1,
      });
      await calls.post(`/meetings/${first.body.id}/cancel`, { reason: 'Няма да мога' });
      expect((await calls.post('/meetings', ask(scheduleId, '09:15'))).status).toBe(201);
    });

    it('may be moved at the limit: a move is no new meeting', async () => {
      const scheduleId = await publish({ openMeetingsHere: 1 });
      const { calls } = await someone();
      const { body } = await calls.post('/meetings', ask(scheduleId, '09:00'));
      const moved = await calls.post(`/meetings/${body.id}/reschedule`, { start: at('09:15') });
      expect(moved.status).toBe(200);
    });

    it('count on all schedules together where that is set', async () => {
      const [free, strict] = [await publish({}), await publish({ openMeetingsInAll: 2 })];
      const { calls } = await someone();
      await calls.post('/meetings', ask(free, '09:00'));
      await calls.post('/meetings', ask(free, '09:30'));
      expect((await calls.post('/meetings', ask(strict, '10:00'))).body).toMatchObject({
        code: 'too-many-open-meetings',
        where: 'inAll',
      });
      expect((await calls.post('/meetings', ask(free, '10:30'))).status).toBe(201);
    });

    it('that staff booked for the same phone count too, but do not stop staff', async () => {
      const scheduleId = await publish({ openMeetingsHere: 1 });
      const { calls, phone } = await someone();
      expect((await onBehalf(scheduleId, '09:00', phone)).status).toBe(201);
      expect((await onBehalf(scheduleId, '09:15', phone)).status).toBe(201);
      expect((await calls.post('/meetings', ask(scheduleId, '09:30'))).body.code).toBe(
        'too-many-open-meetings',
      );
    });

    it('are not of other people', async () => {
      const scheduleId = await publish({ openMeetingsHere: 1, openMeetingsInAll: 1 });
      const [one, other] = [await someone(), await someone()];
      expect((await one.calls.post('/meetings', ask(scheduleId, '09:00'))).status).toBe(201);
      expect((await other.calls.post('/meetings', ask(scheduleId, '09:15'))).status).toBe(201);
    });

    it.each([
      ['openMeetingsHere', { openMeetingsHere: 1 }],
      ['openMeetingsInAll', { openMeetingsInAll: 1 }],
    ])('stay within %s when one citizen asks for eight at once', async (_, limit) => {
      const scheduleId = await publish(limit);
      const { calls, who } = await someone();
      const times = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15', '10:30', '10:45'];
      const answers = await Promise.all(times.map((time) => calls.post('/meetings', ask(scheduleId, time))));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
      const em = reception.product.app.get(EntityManager).fork();
      const [row] = await em.execute<{ n: number }[]>(
        'select count(*)::int as n from meeting where citizen_id = ?',
        [who.id],
      );
      expect(row!.n).toBe(1);
    });
  });

  describe('after a missed meeting', () => {
    it('nothing can be booked for so many days, and the last of them is named', async () => {
      const [where, here] = [await publish({}), await publish({ blockedDaysAfterMissed: 14 })];
      const { calls } = await someone();
      const { body: missed } = await calls.post('/meetings', ask(where, '09:00'));
      await reception.admin.post(`/office/meetings/${missed.id}/approve`, {});
      await ended(missed.id, 'miss', '2026-12-07T08:00:00Z');
      const later = ask(here, '09:00', { start: at('09:00', '2027-01-04') });
      const blocked = await calls.post('/meetings', later);
      expect(blocked.body).toMatchObject({ status: 409, code: 'blocked-after-missed', until: '2026-12-21' });
      expect(blocked.body.detail).toContain('21 декември 2026');
      reception.clock.set('2026-12-21T21:59:00Z');
      expect((await calls.post('/meetings', later)).body.code).toBe('blocked-after-missed');
      reception.clock.set('2026-12-21T22:00:00Z');
      expect((await calls.post('/meetings', later)).status).toBe(201);
    });

    it('staff may book all the same', async () => {
      const scheduleId = await publish({ blockedDaysAfterMissed: 30 });
      const { phone } = await someone();
      const { body } = await onBehalf(scheduleId, '09:00', phone);
      await ended(body.id, 'miss', '2026-12-07T08:00:00Z');
      const next = await onBehalf(scheduleId, '09:00', phone, { start: at('09:00', '2026-12-14') });
      expect(next.status).toBe(201);
    });
  });

  describe('a matter already discussed', () => {
    it('is not discussed again within the months: same document, however it is written', async () => {
      const scheduleId = await publish({ sameMatterMonths: 6 });
      const { calls } = await someone();
      const document = { documentNumber: 'УТ-12-345/10.11.2026' };
      const { body: first } = await calls.post('/meetings', ask(scheduleId, '09:00', document));
      await reception.admin.post(`/office/meetings/${first.id}/approve`, {});
      await ended(first.id, 'hold', '2026-12-07T08:00:00Z');
      const again = ask(scheduleId, '09:00', {
        start: at('09:00', '2026-12-14'),
        topic: 'Съвсем друга тема',
        documentNumber: 'ут – 12-345 / 10.11.2026',
      });
      const stopped = await calls.post('/meetings', again);
      expect(stopped.body).toMatchObject({
        status: 409,
        code: 'already-discussed',
        earlier: { reference: first.reference, date: '2026-12-07' },
      });
      reception.clock.set('2027-06-05T08:00:00Z');
      const summer = { ...again, start: '2027-06-14T09:00:00+03:00' };
      expect((await calls.post('/meetings', summer)).body.code).toBe('already-discussed');
      reception.clock.set('2027-06-08T08:00:00Z');
      expect((await calls.post('/meetings', summer)).status).toBe(201);
    });

    it('is known by its topic too, and is a matter of this schedule only', async () => {
      const [here, elsewhere] = [
        await publish({ sameMatterMonths: 3 }),
        await publish({ sameMatterMonths: 3 }),
      ];
      const { calls } = await someone();
      const { body: first } = await calls.post('/meetings', ask(here, '09:00', { topic: 'Скица на имот' }));
      await reception.admin.post(`/office/meetings/${first.id}/approve`, {});
      await ended(first.id, 'hold', '2026-12-07T08:00:00Z');
      const again = { topic: '  СКИЦА,  на имот!', start: at('09:00', '2026-12-14') };
      expect((await calls.post('/meetings', ask(here, '', again))).body.code).toBe('already-discussed');
      expect((await calls.post('/meetings', ask(elsewhere, '', again))).status).toBe(201);
      expect((await calls.post('/meetings', ask(here, '', { ...again, topic: 'Друго' }))).status).toBe(201);
    });

    it('is pointed out to staff, who may book it all the same', async () => {
      const scheduleId = await publish({ sameMatterMonths: 3 });
      const { phone } = await someone();
      const { body: first } = await onBehalf(scheduleId, '09:00', phone, { topic: 'Скица на имот' });
      await ended(first.id, 'hold', '2026-12-07T08:00:00Z');
      const again = { topic: 'Скица на имот', start: at('09:00', '2026-12-14') };
      const pointedOut = await onBehalf(scheduleId, '', phone, again);
      expect(pointedOut.body).toMatchObject({
        status: 409,
        code: 'already-discussed',
        earlier: { reference: first.reference },
      });
      const booked = await onBehalf(scheduleId, '', phone, { ...again, despiteEarlier: true });
      expect(booked.status).toBe(201);
    });

    it('does not tell whoever gives a stranger’s phone when that stranger came', async () => {
      const scheduleId = await publish({ sameMatterMonths: 3 });
      const stranger = await someone();
      const { body: first } = await onBehalf(scheduleId, '09:00', stranger.phone, { topic: 'Жалба' });
      await ended(first.id, 'hold', '2026-12-07T08:00:00Z');
      const { calls } = await someone();
      const asked = { topic: 'Жалба', start: at('09:00', '2026-12-14'), phone: stranger.phone };
      const stopped = await calls.post('/meetings', ask(scheduleId, '', asked));
      expect(stopped.body).toMatchObject({ code: 'already-discussed', earlier: null });
      expect(JSON.stringify(stopped.body)).not.toContain(first.reference);
    });
  });

  describe('the latest cancellation', () => {
    const sooner = { latestCancellationHours: 48 };

    it('binds the citizen who cancels or moves, and says until when it was', async () => {
      const scheduleId = await publish(sooner);
      const { calls } = await someone();
      const { body: meeting } = await calls.post('/meetings', ask(scheduleId, '09:00'));
      expect(meeting.changeableUntil).toBe('2026-12-05T09:00:00+02:00');
      reception.clock.set('2026-12-05T07:00:01Z');
      const late = await calls.post(`/meetings/${meeting.id}/cancel`, { reason: 'Няма да мога' });
      expect(late.body).toMatchObject({
        status: 409,
        code: 'too-late-to-cancel',
        until: '2026-12-05T09:00:00+02:00',
      });
      const move = await calls.post(`/meetings/${meeting.id}/reschedule`, {
        start: at('09:15', '2026-12-14'),
      });
      expect(move.body.code).toBe('too-late-to-cancel');
      reception.clock.set('2026-12-05T07:00:00Z');
      expect((await calls.post(`/meetings/${meeting.id}/cancel`, { reason: 'Навреме' })).status).toBe(200);
    });

    it('does not bind staff', async () => {
      const scheduleId = await publish(sooner);
      const { phone } = await someone();
      const { body } = await onBehalf(scheduleId, '09:00', phone);
      reception.clock.set('2026-12-07T06:00:00Z');
      const moved = await reception.admin.post(`/office/meetings/${body.id}/reschedule`, {
        start: at('09:15'),
        reason: 'Зает',
      });
      expect(moved.status).toBe(200);
      const cancelled = await reception.admin.post(`/office/meetings/${body.id}/cancel`, { reason: 'Зает' });
      expect(cancelled.status).toBe(200);
    });

    it('is the start where nothing is set', async () => {
      const scheduleId = await publish({});
      const { calls } = await someone();
      const { body: meeting } = await calls.post('/meetings', ask(scheduleId, '09:00'));
      expect(meeting.changeableUntil).toBe(meeting.start);
      reception.clock.set('2026-12-07T06:59:59Z');
      expect((await calls.post(`/meetings/${meeting.id}/cancel`, { reason: 'Болест' })).status).toBe(200);
    });
  });

  describe('the document’s number', () => {
    it('must look as the schedule says, and the answer shows how', async () => {
      const scheduleId = await publish({
        documentNumberPattern: 'УТ-##-#+/##.##.####',
        documentNumberExample: 'УТ-12-345/10.11.2026',
      });
      const { calls, phone } = await someone();
      const wrong = await calls.post('/meetings', ask(scheduleId, '09:00', { documentNumber: '345' }));
      expect(wrong.body).toMatchObject({ status: 422, errors: [{ path: 'documentNumber' }] });
      expect(wrong.body.errors[0].message).toContain('УТ-12-345/10.11.2026');
      const right = { documentNumber: 'ут-07-1/01.02.2026' };
      expect((await calls.post('/meetings', ask(scheduleId, '09:00', right))).status).toBe(201);
      expect((await calls.post('/meetings', ask(scheduleId, '09:15'))).status).toBe(201);
      expect((await onBehalf(scheduleId, '09:30', phone, { documentNumber: 'стар номер' })).status).toBe(201);
    });
  });

  it('tells citizens all of it, and staff as it was set', async () => {
    const set = {
      topics: ['Устройство на територията', 'Жалба'],
      latestCancellationHours: 24,
      openMeetingsHere: 1,
      openMeetingsInAll: 3,
      blockedDaysAfterMissed: 30,
      sameMatterMonths: 6,
      documentNumberPattern: '##-#+',
      documentNumberExample: '12-345',
      orderNumber: 'РД-09-123/05.01.2026',
      bookingOpens: { monthDay: 10, at: '08:30' },
      maxPerDay: 15,
    };
    const scheduleId = await publish(set);
    const { calls } = await someone();
    expect((await calls.get(`/schedules/${scheduleId}`)).body).toMatchObject(set);
    expect((await reception.admin.get(`/office/schedules/${scheduleId}`)).body).toMatchObject(set);
  });
});
