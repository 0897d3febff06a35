import { EntityManager } from '@mikro-orm/postgresql';
import { openReception, type Reception } from '../../test/kit/reception.js';

describe('a refusal', () => {
  let reception: Reception;
  let scheduleId: string;
  let time = 0;
  beforeAll(async () => {
    reception = await openReception();
    scheduleId = await reception.publish({ capacity: 5 });
  });
  afterAll(() => reception.product.close());

  const aRequest = async (locale = 'bg') => {
    const { calls, who } = await reception.citizen();
    await calls.patch('/me', { locale });
    const wall = `${String(9 + Math.floor(time / 4)).padStart(2, '0')}:${String((time % 4) * 15).padStart(2, '0')}`;
    time += 1;
    const { body } = await calls.post('/meetings', {
      scheduleId,
      start: `2026-12-07T${wall}:00+02:00`,
      mode: 'inPerson',
      topic: 'Скица',
    });
    return { calls, who, id: body.id as string };
  };
  const refuse = (id: string, body: object) => reception.admin.post(`/office/meetings/${id}/refuse`, body);
  const reasonsOf = async () => (await reception.admin.get('/office/refusal-reasons')).body.items;

  it('takes its reason from the list, in the citizen’s language, with words added', async () => {
    const made = await reception.admin.post('/office/refusal-reasons', {
      text: 'Кметът е в отпуск.',
      textEn: 'The mayor is on leave.',
      order: 9,
    });
    expect(made).toMatchObject({ status: 201, body: { order: 9, active: true } });
    const reasonId = made.body.id;
    const bulgarian = await aRequest();
    const english = await aRequest('en');
    const plain = await refuse(bulgarian.id, { reasonId });
    expect(plain.body).toMatchObject({ status: 'refused', reason: 'Кметът е в отпуск.' });
    const added = await refuse(english.id, { reasonId, reason: 'Try in January.' });
    expect(added.body.reason).toBe('The mayor is on leave. Try in January.');
    const seen = await english.calls.get(`/meetings/${english.id}`);
    expect(seen.body.reason).toBe('The mayor is on leave. Try in January.');
  });

  it('needs a reason, and one that can be chosen', async () => {
    const { id } = await aRequest();
    expect((await refuse(id, {})).body.code).toBe('reason-required');
    const [first] = await reasonsOf();
    await reception.admin.patch(`/office/refusal-reasons/${first.id}`, { active: false });
    for (const reasonId of [first.id, scheduleId]) {
      const answer = await refuse(id, { reasonId });
      expect(answer.body).toMatchObject({ status: 422, errors: [{ path: 'reasonId' }] });
    }
    expect((await refuse(id, { reasonId: 'x' })).body.errors[0].path).toBe('reasonId');
    expect((await reception.admin.get(`/meetings/${id}`)).body.status).toBe('requested');
  });

  it('names who is competent instead: a schedule or a unit', async () => {
    const other = await reception.publish({ title: 'Главен архитект' });
    const unit = await reception.admin.post('/office/groups', { name: 'Строителство' });
    const [toSchedule, toUnit] = [await aRequest(), await aRequest()];
    const one = await refuse(toSchedule.id, { reason: 'Не при нас', competentScheduleId: other });
    expect(one.body.competent).toEqual({ scheduleId: other, title: 'Главен архитект' });
    const two = await refuse(toUnit.id, { reason: 'Не при нас', competentGroupId: unit.body.id });
    expect(two.body.competent).toEqual({ groupId: unit.body.id, title: 'Строителство' });
    const seen = await toSchedule.calls.get(`/meetings/${toSchedule.id}`);
    expect(seen.body.competent).toEqual({ scheduleId: other, title: 'Главен архитект' });
    const [event] = await reception.product.app
      .get(EntityManager)
      .fork()
      .execute<{ data: object }[]>(
        `select data from event where aggregate_id = ? and name = 'MeetingRefused'`,
        [toSchedule.id],
      );
    expect(event!.data).toMatchObject({ competentScheduleId: other, competentGroupId: null });
  });

  it('names nobody who can’t be asked', async () => {
    const hidden = await reception.publish({ title: 'Чернова', status: 'draft' });
    const unit = await reception.admin.post('/office/groups', { name: 'Финанси' });
    const other = await reception.publish({ title: 'Друг' });
    const { id } = await aRequest();
    const tries: [object, string][] = [
      [{ competentScheduleId: scheduleId }, 'competentScheduleId'],
      [{ competentScheduleId: hidden }, 'competentScheduleId'],
      [{ competentGroupId: other }, 'competentGroupId'],
      [{ competentScheduleId: other, competentGroupId: unit.body.id }, 'competentGroupId'],
    ];
    for (const [body, path] of tries) {
      const answer = await refuse(id, { reason: 'Не при нас', ...body });
      expect(answer.body).toMatchObject({ status: 422, errors: [{ path }] });
    }
    expect((await reception.admin.get(`/meetings/${id}`)).body).not.toHaveProperty('competent');
  });
});

describe('the list of reasons', () => {
  let reception: Reception;
  beforeAll(async () => {
    reception = await openReception();
  });
  afterAll(() => reception.product.close());

  it('comes filled, in the administration’s order, page by page', async () => {
    const all = await reception.admin.get('/office/refusal-reasons');
    expect(all.body.items.length).toBeGreaterThanOrEqual(4);
    expect(all.body.items.every(({ textEn }: { textEn: string | null }) => textEn)).toBe(true);
    const first = await reception.admin.get('/office/refusal-reasons?limit=2');
    const rest = await reception.admin.get(
      `/office/refusal-reasons?limit=200&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...rest.body.items]).toEqual(all.body.items);
  });

  it('is the administrator’s to keep, staff’s to read, nobody else’s', async () => {
    const host = await reception.staff({ roles: ['host'], hostIds: [reception.hostId] });
    const auditor = await reception.staff({ roles: ['auditor'] });
    const { calls } = await reception.citizen();
    const statuses = await Promise.all(
      [host, auditor, calls].map(async (one) => [
        (await one.get('/office/refusal-reasons')).status,
        (await one.post('/office/refusal-reasons', { text: '' })).status,
      ]),
    );
    expect(statuses).toEqual([
      [200, 403],
      [403, 403],
      [403, 403],
    ]);
  });

  it('is changed in part, and shortened', async () => {
    const { body: made } = await reception.admin.post('/office/refusal-reasons', { text: 'Проба' });
    const path = `/office/refusal-reasons/${made.id}`;
    const changed = await reception.admin.patch(path, { textEn: 'A try', active: false });
    expect(changed.body).toEqual({ ...made, textEn: 'A try', active: false });
    for (const [body, field] of [
      [{ text: '' }, 'text'],
      [{ text: null }, 'text'],
      [{ order: -1 }, 'order'],
      [{ active: 'да' }, 'active'],
    ] as const) {
      const answer = await reception.admin.patch(path, body);
      expect(answer.body).toMatchObject({ status: 422, errors: [{ path: field }] });
    }
    expect((await reception.admin.delete(path)).status).toBe(204);
    expect((await reception.admin.delete(path)).status).toBe(404);
    expect((await reception.admin.patch(path, { text: 'Няма я' })).status).toBe(404);
  });
});
