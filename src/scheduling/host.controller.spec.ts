import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('hosts', () => {
  let product: TestApp;
  let admin: Calls;

  beforeAll(async () => {
    product = await startApp();
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  it('need a name and a kind alone', async () => {
    const made = await admin.post('/office/hosts', { name: ' Кмет ', kind: 'official', email: '' });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.any(String),
      name: 'Кмет',
      kind: 'official',
      position: null,
      place: null,
      email: null,
    });
  });

  it('change in part, and null empties what is optional', async () => {
    const host = {
      name: 'Ана Примерова',
      kind: 'specialist',
      position: 'архитект',
      place: '12',
      email: 'a@b.example',
    };
    const { id } = (await admin.post('/office/hosts', host)).body;
    const changed = await admin.patch(`/office/hosts/${id}`, { position: 'главен архитект', place: null });
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual({ ...host, id, position: 'главен архитект', place: null });
    expect((await admin.patch(`/office/hosts/${id}`, { name: null })).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ path: 'name' }],
    });
    expect((await admin.patch(`/office/hosts/${newId()}`, { name: 'x' })).status).toBe(404);
  });

  it.each<[object, string]>([
    [{ kind: 'official' }, 'name'],
    [{ name: 'x' }, 'kind'],
    [{ name: 'x', kind: 'robot' }, 'kind'],
    [{ name: 'x', kind: 'official', email: 'not an address' }, 'email'],
    [{ name: 'x', kind: 'official', email: '\ud800' }, 'email'],
    [{ name: 'x', kind: 'official', position: 5 }, 'position'],
    [{ name: 'x'.repeat(201), kind: 'official' }, 'name'],
    [{ name: 'a\u0000', kind: 'official' }, 'name'],
    [{ name: 'x', kind: 'official', id: newId() }, 'id'],
  ])('refuse %j', async (body, path) => {
    const refused = await admin.post('/office/hosts', body);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path }] });
  });

  it('are listed by name, page by page', async () => {
    for (const name of ['Ю', 'Я', 'Э']) await admin.post('/office/hosts', { name, kind: 'department' });
    const names: string[] = [];
    let cursor = '';
    do {
      const page = (await admin.get(`/office/hosts?limit=2${cursor}`)).body;
      names.push(...page.items.map((host: { name: string }) => host.name));
      cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
    } while (cursor);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'bg')));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['Ю', 'Я', 'Э']));
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'cursor=x', 'cursor=WzFd', 'nonsense=1'])(
    'refuse a list with %s',
    async (query) => {
      expect((await admin.get(`/office/hosts?${query}`)).status).toBe(422);
    },
  );

  it('are deleted, but not with their schedules', async () => {
    const { id } = (await admin.post('/office/hosts', { name: 'Секретар', kind: 'official' })).body;
    const schedule = (
      await admin.post('/office/schedules', {
        title: 'Прием',
        hostId: id,
        modes: ['phone'],
        slotMinutes: 10,
        reception: [{ dates: ['2030-01-07'], windows: [{ from: '09:00', to: '10:00' }] }],
      })
    ).body;
    const refused = await admin.delete(`/office/hosts/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'host-in-use']);
    await admin.delete(`/office/schedules/${schedule.id}`);
    expect((await admin.delete(`/office/hosts/${id}`)).status).toBe(204);
    expect((await admin.delete(`/office/hosts/${id}`)).status).toBe(404);
  });

  it('are read by staff, written by administrators, hidden from all others', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    expect((await desk.get('/office/hosts')).status).toBe(200);
    expect((await desk.post('/office/hosts', {})).status).toBe(403);
    expect((await desk.delete(`/office/hosts/${newId()}`)).status).toBe(403);
    const citizen = Calls.by(product.app, await signInAs(product.app));
    expect((await citizen.get('/office/hosts')).status).toBe(403);
    expect((await new Calls(product.app).get('/office/hosts')).status).toBe(401);
  });
});
