import { openReception, type Reception } from '../../test/kit/reception.js';

const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('what booking is sent', () => {
  let reception: Reception;
  let scheduleId: string;
  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish();
  });
  afterAll(() => reception.product.close());

  const onBehalf = (attendee: unknown) => ({
    scheduleId,
    start: '2026-12-07T09:00:00+02:00',
    mode: 'inPerson',
    topic: 'Скица на имот',
    origin: 'desk',
    attendee,
  });

  it('takes one attendee, not a list of them', async () => {
    const person = { givenName: 'Иван', familyName: 'Петров', phone: '0888123456' };
    for (const attendee of [[], [person], 'Иван', null]) {
      const answer = await reception.admin.post('/office/meetings', onBehalf(attendee));
      expect([attendee, answer.status, answer.body.errors?.[0]?.path]).toEqual([attendee, 422, 'attendee']);
    }
  });

  it('refuses an e-mail address with half a character', async () => {
    const attendee =
      '{"givenName":"Иван","familyName":"Петров","phone":"0888123456","email":"\\ud800@b.example"}';
    const body = JSON.stringify(onBehalf('here')).replace('"here"', attendee);
    const answer = await reception.admin.post('/office/meetings', body);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ path: 'attendee.email', message: expect.any(String) }],
    ]);
  });

  it('refuses the cursor of another list', async () => {
    const { calls } = await reception.citizen();
    const id = '01930000-0000-7000-8000-000000000000';
    for (const key of [
      ['Кмет', id],
      ['2026-12-07T09:00:00+02:00', 'x'],
      [1e308, id],
      ['99999999-01-01', id],
    ]) {
      const query = `cursor=${cursorOf(key)}`;
      for (const answer of [
        await reception.admin.get(`/office/meetings?${query}`),
        await calls.get(`/me/meetings?${query}`),
        await calls.get(`/me/meetings?when=past&${query}`),
      ]) {
        expect([key, answer.status, answer.body.errors?.[0]?.path]).toEqual([key, 422, 'cursor']);
      }
    }
  });

  it('narrows nothing by an empty filter', async () => {
    const all = await reception.admin.get('/office/meetings?status=&hostId=&scheduleId=&from=&to=&q=&limit=');
    expect(all.status).toBe(200);
    const { calls } = await reception.citizen();
    expect((await calls.get('/me/meetings?when=&cursor=')).status).toBe(200);
  });

  it('shows whom a stored schedule would strand, named by its own id', async () => {
    const schedule = (await reception.admin.get(`/office/schedules/${await reception.publish()}`)).body;
    const person = { givenName: 'Иван', familyName: 'Петров', phone: '0888123456' };
    const booked = await reception.admin.post('/office/meetings', {
      ...onBehalf(person),
      scheduleId: schedule.id,
      start: '2026-12-14T09:00:00+02:00',
    });
    const later = [{ ...schedule.reception[0], windows: [{ from: '10:00', to: '12:00' }] }];
    const preview = await reception.admin.post('/office/schedules/preview', {
      schedule: { ...schedule, reception: later },
      from: '2026-12-14',
      to: '2026-12-14',
    });
    expect(preview.status).toBe(200);
    expect(preview.body.stranded.map((meeting: { id: string }) => meeting.id)).toEqual([booked.body.id]);
  });

  it.each([
    ['93 days', '2027-01-01', '2027-04-03'],
    ['three hundred years', '1900-01-01', '2199-12-31'],
  ])('looks at no more than 92 days: not at %s', async (_, from, to) => {
    const scheduleId = await reception.publish();
    const schedule = (await reception.admin.get(`/office/schedules/${scheduleId}`)).body;
    for (const answer of [
      await reception.admin.get(`/schedules/${scheduleId}/slots?from=${from}&to=${to}`),
      await reception.admin.get(`/office/schedules/${scheduleId}/slots?from=${from}&to=${to}`),
      await reception.admin.post('/office/schedules/preview', { schedule, from, to }),
    ]) {
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'to']);
    }
  });

  it('works nothing out of a rule that explodes', async () => {
    const { reception: _, ...schedule } = (
      await reception.admin.get(`/office/schedules/${await reception.publish()}`)
    ).body;
    const windows = [{ from: '09:00', to: '12:00' }];
    const preview = (rrule: string) =>
      reception.admin.post('/office/schedules/preview', {
        schedule: { ...schedule, reception: [{ rrule, windows }] },
        from: '2026-12-01',
        to: '2026-12-31',
      });
    for (const rrule of ['FREQ=SECONDLY', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=WEEKLY;COUNT=1000000']) {
      const answer = await preview(rrule);
      expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'schedule.reception[0].rrule']);
    }
  });
});
