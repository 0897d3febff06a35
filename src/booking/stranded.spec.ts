import { newId } from '../../libs/domain/id.js';
import { openReception, type Reception } from '../../test/kit/reception.js';

const MONDAY = '2026-12-07';
const at = (time: string, day = MONDAY): string => `${day}T${time}:00+02:00`;

describe('meetings that a change of the schedule strands', () => {
  let reception: Reception;
  let scheduleId: string;

  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  const hours = (from: string, to: string) => ({
    reception: [{ rrule: 'FREQ=WEEKLY;BYDAY=MO', windows: [{ from, to }], breaks: [] }],
  });
  const book = async (time: string): Promise<string> => {
    const { calls } = await reception.citizen();
    const body = { scheduleId, start: at(time), mode: 'inPerson', topic: 'Скица' };
    return (await calls.post('/meetings', body)).body.id;
  };
  const stranded = async (): Promise<string[]> =>
    (await reception.admin.get(`/office/schedules/${scheduleId}/stranded`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  const decide = (decisions: object[], reason: string | null = 'Нови часове на прием') =>
    reception.admin.post(`/office/schedules/${scheduleId}/stranded`, { reason, decisions });

  beforeEach(async () => {
    const host = await reception.admin.post('/office/hosts', { name: 'Кмет', kind: 'official' });
    scheduleId = await reception.publish({ hostId: host.body.id, approval: 'automatic' });
  });

  it('wait for a decision each, and are listed until there is one', async () => {
    const stays = await book('11:00');
    const [kept, cancelled, moved, offered] = [
      await book('09:00'),
      await book('09:15'),
      await book('09:30'),
      await book('09:45'),
    ];
    expect(await stranded()).toEqual([]);
    await reception.admin.patch(`/office/schedules/${scheduleId}`, hours('10:00', '12:00'));
    expect(await stranded()).toEqual([kept, cancelled, moved, offered]);

    const done = await decide([
      { meetingId: kept, act: 'keep' },
      { meetingId: cancelled, act: 'cancel' },
      { meetingId: moved, act: 'move', start: at('10:00') },
      { meetingId: offered, act: 'offer' },
    ]);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      scheduleId,
      state: 'done',
      total: 4,
      counts: { kept: 1, cancelled: 1, moved: 1, offered: 1, notPossible: 0 },
    });
    const read = async (id: string) => (await reception.admin.get(`/meetings/${id}`)).body;
    expect(await read(cancelled)).toMatchObject({ status: 'cancelled', reason: 'Нови часове на прием' });
    expect(await read(moved)).toMatchObject({ status: 'approved', start: at('10:00') });
    expect(await read(kept)).toMatchObject({ status: 'approved', start: at('09:00') });
    expect((await read(offered)).offers).toHaveLength(2);
    expect((await read(stays)).start).toBe(at('11:00'));
    expect(await stranded()).toEqual([]);
    expect((await reception.admin.get(`/office/resettlements/${done.body.id}`)).body.total).toBe(4);
  });

  it('stay stranded where the time to which they should move was taken meanwhile', async () => {
    await book('11:00');
    const moved = await book('09:30');
    await reception.admin.patch(`/office/schedules/${scheduleId}`, hours('10:00', '12:00'));
    const done = await decide([{ meetingId: moved, act: 'move', start: at('11:00') }]);
    expect(done.body.meetings).toEqual([
      expect.objectContaining({ id: moved, outcome: 'notPossible', why: 'slot-taken', told: 'ring' }),
    ]);
    expect(await stranded()).toEqual([moved]);
  });

  it('are not those of a closure, about which somebody decided when it was entered', async () => {
    const kept = await book('09:30');
    await reception.admin.post('/office/closures', {
      from: MONDAY,
      to: MONDAY,
      reason: 'Избори',
      scheduleIds: [scheduleId],
      meetings: 'keep',
    });
    expect((await reception.admin.get(`/meetings/${kept}`)).body.status).toBe('approved');
    expect(await stranded()).toEqual([]);
  });

  it('are decided about by an administrator, with a reason, each once', async () => {
    const one = await book('09:30');
    const desk = await reception.staff({ roles: ['desk'] });
    expect((await desk.post(`/office/schedules/${scheduleId}/stranded`, {})).status).toBe(403);
    expect((await reception.admin.post(`/office/schedules/${newId()}/stranded`, {})).status).toBe(404);
    expect((await decide([{ meetingId: one, act: 'cancel' }], null)).body.code).toBe('reason-required');
    const wrong = await decide([
      { meetingId: newId(), act: 'keep' },
      { meetingId: one, act: 'move' },
      { meetingId: one, act: 'keep' },
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'decisions[0].meetingId',
      'decisions[1].start',
      'decisions[2].meetingId',
    ]);
  });
});
