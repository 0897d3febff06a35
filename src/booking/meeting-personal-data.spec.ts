import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('a citizen who closes the account', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it('leaves no word of theirs behind; what was to come is cancelled and free again', async () => {
    const scheduleId = await reception.publish();
    const { calls } = await reception.citizen({ givenName: 'Мария', familyName: 'Петрова' });
    const ask = (time: string) =>
      calls.post('/meetings', {
        scheduleId,
        start: `2026-12-07T${time}:00+02:00`,
        mode: 'phone',
        topic: 'Тайната ми болест',
      });
    const [given, toCome] = [(await ask('09:00')).body.id, (await ask('09:15')).body.id];
    await calls.post(`/meetings/${given}/cancel`, { reason: 'В болница съм с рядка болест' });

    expect((await calls.delete('/me')).status).toBe(204);

    const em = reception.product.app.get(EntityManager).fork();
    const meetings = await em.execute<{ status: string; kept: string }[]>(
      `select status, concat(topic, reason, note, attendee::text) as kept from meeting where id in (?)`,
      [[given, toCome]],
    );
    const events = await em.execute<{ name: string; data: object }[]>(
      'select name, data from event where aggregate_id in (?)',
      [[given, toCome]],
    );
    expect(meetings.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(events.filter(({ name }) => name === 'MeetingCancelled')).toHaveLength(2);
    for (const word of ['болест', 'болница', 'Мария', 'Петрова', '+359888123456']) {
      expect(JSON.stringify([meetings, events])).not.toContain(word);
    }
    const free = await reception.admin.get(`/schedules/${scheduleId}/slots?from=2026-12-07&to=2026-12-07`);
    expect(free.body.slots).toHaveLength(12);
  });
});
