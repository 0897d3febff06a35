import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('groups', () => {
  let product: TestApp;
  let admin: Calls;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  const create = async (name: string, rest: object = {}) =>
    (await admin.post('/office/groups', { name, ...rest })).body as { id: string };

  it('stand at the top unless they name a parent', async () => {
    const top = await admin.post('/office/groups', { name: 'Администрация' });
    expect(top.status).toBe(201);
    expect(top.body).toEqual({ id: expect.any(String), name: 'Администрация', parentId: null, order: 0 });
    const below = await create('Кмет', { parentId: top.body.id, order: 3 });
    expect(below).toMatchObject({ parentId: top.body.id, order: 3 });
  });

  it('are listed by order, then by name, page by page', async () => {
    for (const [name, order] of [
      ['Г', 70],
      ['В', 50],
      ['Б', 60],
      ['А', 60],
    ] as const)
      await create(name, { order });
    const names: string[] = [];
    let cursor = '';
    do {
      const page = (await admin.get(`/office/groups?limit=1${cursor}`)).body;
      names.push(...page.items.map((group: { name: string }) => group.name));
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(names.slice(-4)).toEqual(['В', 'А', 'Б', 'Г']);
  });

  it('are renamed and moved', async () => {
    const [a, b] = [await create('A'), await create('B')];
    const moved = await admin.patch(`/office/groups/${b.id}`, { parentId: a.id, name: 'Б', order: 2 });
    expect(moved.body).toEqual({ id: b.id, name: 'Б', parentId: a.id, order: 2 });
    const back = await admin.patch(`/office/groups/${b.id}`, { parentId: null, order: null });
    expect(back.body).toEqual({ id: b.id, name: 'Б', parentId: null, order: 0 });
  });

  it('take a place among their siblings, which make room', async () => {
    const top = await create('Подредени');
    const [a, b, c] = [
      await create('А', { parentId: top.id }),
      await create('Б', { parentId: top.id }),
      await create('В', { parentId: top.id }),
    ];
    const inOrder = async () => {
      const { items } = (await admin.get('/office/groups?limit=200')).body;
      return items
        .filter(({ parentId }: { parentId: string }) => parentId === top.id)
        .map(({ name }: { name: string }) => name);
    };
    const moved = await admin.patch(`/office/groups/${c.id}`, { before: a.id });
    expect([moved.status, moved.body.order]).toEqual([200, 0]);
    expect(await inOrder()).toEqual(['В', 'А', 'Б']);
    await admin.patch(`/office/groups/${a.id}`, { before: null });
    expect(await inOrder()).toEqual(['В', 'Б', 'А']);
    // From elsewhere, with its new parent in the same call.
    const d = await create('Г');
    await admin.patch(`/office/groups/${d.id}`, { parentId: top.id, before: b.id });
    expect(await inOrder()).toEqual(['В', 'Г', 'Б', 'А']);
    for (const before of [newId(), top.id, d.id, 'x']) {
      const refused = await admin.patch(`/office/groups/${d.id}`, { before });
      expect([refused.status, refused.body.errors?.[0].path]).toEqual([422, 'before']);
    }
    expect(await inOrder()).toEqual(['В', 'Г', 'Б', 'А']);
  });

  it('never lie below themselves', async () => {
    const a = await create('A');
    const b = await create('B', { parentId: a.id });
    const c = await create('C', { parentId: b.id });
    for (const parentId of [a.id, b.id, c.id]) {
      const refused = await admin.patch(`/office/groups/${a.id}`, { parentId });
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path: 'parentId' }] });
    }
  });

  it('make no cycle even when two are moved at once', async () => {
    const [a, b] = [await create('A'), await create('B')];
    const answers = await Promise.all([
      admin.patch(`/office/groups/${a.id}`, { parentId: b.id }),
      admin.patch(`/office/groups/${b.id}`, { parentId: a.id }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });

  it('lie at most twenty levels deep', async () => {
    let parentId: string | null = null;
    for (let level = 1; level <= 20; level++) parentId = (await create(`Ниво ${level}`, { parentId })).id;
    expect((await admin.post('/office/groups', { name: 'Ниво 21', parentId })).status).toBe(422);
    const pair = await create('Горна');
    await create('Долна', { parentId: pair.id });
    expect((await admin.patch(`/office/groups/${pair.id}`, { parentId })).status).toBe(422);
  });

  it.each<[object, string]>([
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'x', parentId: newId() }, 'parentId'],
    [{ name: 'x', parentId: 'x' }, 'parentId'],
    [{ name: 'x', parentId: 5 }, 'parentId'],
    [{ name: 'x', order: '1' }, 'order'],
    [{ name: 'x', order: 1.5 }, 'order'],
    [{ name: 'x', order: 3_000_000_000 }, 'order'],
    [{ name: 'x', children: [] }, 'children'],
  ])('refuse %j', async (body, path) => {
    const refused = await admin.post('/office/groups', body);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path }] });
  });

  it('are deleted, but not with others below them', async () => {
    const a = await create('A');
    const b = await create('B', { parentId: a.id });
    const refused = await admin.delete(`/office/groups/${a.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'group-in-use']);
    expect((await admin.delete(`/office/groups/${b.id}`)).status).toBe(204);
    expect((await admin.delete(`/office/groups/${a.id}`)).status).toBe(204);
    expect((await admin.delete(`/office/groups/${a.id}`)).status).toBe(404);
    expect((await admin.patch(`/office/groups/${a.id}`, { name: 'x' })).status).toBe(404);
  });

  it('leave their schedules in place when they go', async () => {
    const group = await create('Временна');
    const host = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official' })).body;
    const schedule = (
      await admin.post('/office/schedules', {
        title: 'Прием',
        hostId: host.id,
        groupIds: [group.id],
        modes: ['phone'],
        slotMinutes: 10,
        reception: [{ dates: ['2030-01-07'], windows: [{ from: '09:00', to: '10:00' }] }],
      })
    ).body;
    expect((await admin.delete(`/office/groups/${group.id}`)).status).toBe(204);
    expect((await admin.get(`/office/schedules/${schedule.id}`)).body.groupIds).toEqual([]);
  });

  it('are read by staff, written by administrators, hidden from all others', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    expect((await desk.get('/office/groups')).status).toBe(200);
    expect((await desk.post('/office/groups', {})).status).toBe(403);
    const citizen = Calls.by(product.app, await signInAs(product.app));
    expect((await citizen.get('/office/groups')).status).toBe(403);
    expect((await new Calls(product.app).post('/office/groups', {})).status).toBe(401);
  });
});
