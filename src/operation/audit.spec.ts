import type { Calls } from '../../test/kit/calls.js';
import { openReception, type Reception } from '../../test/kit/reception.js';
import type { AuditPage } from './audit.answer.js';

// Tuesday, 1 December 2026, 10:00 in Sofia.
describe('what has happened', () => {
  let town: Reception;
  let desk: Calls;
  let auditor: Calls;
  let reference: string;
  let citizenId: string;

  beforeAll(async () => {
    town = await openReception();
    desk = await town.staff({ roles: ['desk'], givenName: 'Гергана', familyName: 'Петрова' });
    auditor = await town.staff({ roles: ['auditor'] });
    const scheduleId = await town.publish({ title: 'Прием на кмета' });
    const { calls, who } = await town.citizen({ givenName: 'Мария', familyName: 'Колева' });
    citizenId = who.id;
    const meeting = await calls.post('/meetings', {
      scheduleId,
      start: '2026-12-07T09:00:00+02:00',
      mode: 'phone',
      topic: 'Скица',
    });
    reference = meeting.body.reference;
    town.clock.set('2026-12-02T08:00:00Z');
    await desk.post(`/office/meetings/${meeting.body.id}/refuse`, { reason: 'Друг е компетентен' });
  });
  afterAll(() => town.product.close());

  const read = async (query = ''): Promise<AuditPage['items']> => {
    const { status, body } = await auditor.get(`/office/audit${query}`);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body.items;
  };
  const events = async (query: string) => (await read(query)).map(({ event }) => event);

  it('is read by auditors and administrators, and by nobody else', async () => {
    expect((await town.admin.get('/office/audit')).status).toBe(200);
    expect((await auditor.get('/office/audit')).status).toBe(200);
    expect((await desk.get('/office/audit')).status).toBe(403);
    expect((await (await town.citizen()).calls.get('/office/audit')).status).toBe(403);
  });

  it('says what, to what, when, by whom and why, the latest first', async () => {
    const [refused, requested] = await read(`?q=${reference}`);
    expect(refused).toMatchObject({
      event: 'MeetingRefused',
      at: '2026-12-02T10:00:00+02:00',
      actor: { kind: 'staff', name: 'Гергана Петрова' },
      subject: { kind: 'meeting', name: reference },
      reason: 'Друг е компетентен',
    });
    expect(requested).toMatchObject({ event: 'MeetingRequested', reason: null });
  });

  it('names no citizen', async () => {
    const asked = await read(`?actorId=${citizenId}`);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map(({ actor }) => [actor.kind, actor.name])).toEqual(asked.map(() => ['citizen', null]));
    expect(JSON.stringify(await read())).not.toContain('Колева');
    expect(await read('?q=Колева')).toEqual([]);
  });

  it('is narrowed by day, by what happened, by whom and by names', async () => {
    expect(await events('?from=2026-12-02&to=2026-12-02&q=' + reference)).toEqual(['MeetingRefused']);
    expect(await events('?to=2026-12-01&q=' + reference)).toEqual(['MeetingRequested']);
    expect(await events('?from=2026-12-03')).toEqual([]);
    expect(new Set(await events('?event=SchedulePublished'))).toEqual(new Set(['SchedulePublished']));
    expect(await events('?actor=citizen&event=MeetingRequested')).toEqual(['MeetingRequested']);
    expect(await events('?actor=system&event=MeetingRequested')).toEqual([]);
    expect(await events('?q=прием на')).toEqual(['SchedulePublished']);
    // Signs of the pattern are meant as they are written.
    expect(await events('?q=%25')).toEqual([]);
  });

  it('is turned page by page', async () => {
    const all = await read();
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await auditor.get(`/office/audit?limit=1&cursor=${cursor}`);
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it.each(['from=1.12.2026', 'actor=somebody', 'actorId=5', 'event=x%27', 'limit=0', 'cursor=x'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await auditor.get(`/office/audit?${query}`);
      expect(status).toBe(422);
      expect(body.errors[0].path).toBe(query.split('=')[0]);
    },
  );
});
