import { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../libs/domain/id.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { accountEvents, mailedToken } from '../../test/kit/mailed-token.js';
import { signInAs } from '../../test/kit/sign-in.js';
import { Contacts } from './index.js';

describe('staff', () => {
  let product: TestApp;
  let visitor: Calls;
  let admin: Calls;
  let adminId: string;
  let hostId: string;
  beforeAll(async () => {
    product = await startApp();
    visitor = new Calls(product.app);
    const first = await signInAs(product.app, { roles: ['administrator'], familyName: 'Яворова' });
    adminId = first.id;
    admin = Calls.by(product.app, first);
    hostId = (await admin.post('/office/hosts', { name: 'Кмет', kind: 'official' })).body.id;
  });
  afterAll(() => product.close());

  const invitation = (email: string) => ({
    email,
    givenName: 'Боян',
    familyName: 'Деловодов',
    position: 'деловодител',
    roles: ['host', 'desk'],
    hostIds: [hostId],
  });
  const invite = async (email: string) => (await admin.post('/office/staff', invitation(email))).body;
  const enter = async (email: string, purpose: 'invitation' | 'resetPassword' = 'invitation') => {
    const token = await mailedToken(product.app, email, purpose);
    await visitor.post('/auth/reset-password', { token, password: 'служебна дума' });
    const entered = await visitor.post('/auth/login', { email, password: 'служебна дума' });
    return visitor.with({ cookie: String(entered.headers['set-cookie']).split(';')[0]! });
  };

  it('are invited, set a password by the mailed link, and sign in at the same door', async () => {
    const made = await admin.post('/office/staff', invitation('boyan@town.example'));
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      ...invitation('boyan@town.example'),
      id: expect.any(String),
      state: 'invited',
      secondFactor: false,
      disabled: false,
    });
    expect(await accountEvents(product.app, 'boyan@town.example')).toEqual(['StaffInvited']);
    expect(
      (await visitor.post('/auth/login', { email: 'boyan@town.example', password: 'служебна дума' })).status,
    ).toBe(401);

    const member = await enter('boyan@town.example');
    expect((await member.get('/auth/session')).body.account).toMatchObject({
      kind: 'staff',
      roles: ['host', 'desk'],
    });
    expect((await member.get('/me')).body).toMatchObject({ position: 'деловодител', hostIds: [hostId] });
  });

  it('are administrators’ alone to see and change', async () => {
    for (const role of ['host', 'desk', 'auditor'] as const) {
      const member = Calls.by(product.app, await signInAs(product.app, { roles: [role] }));
      expect((await member.get('/office/staff')).status).toBe(403);
      expect((await member.post('/office/staff', {})).status).toBe(403);
      expect((await member.patch(`/office/staff/${adminId}`, {})).status).toBe(403);
    }
    const citizen = await signInAs(product.app);
    expect((await admin.patch(`/office/staff/${citizen.id}`, { roles: ['administrator'] })).status).toBe(404);
  });

  it('have an address each, which no account owns yet', async () => {
    await invite('taken@town.example');
    const again = await admin.post('/office/staff', invitation('TAKEN@town.example'));
    expect(again).toMatchObject({ status: 409, body: { code: 'email-taken' } });
    const { id } = await invite('mover@town.example');
    expect(await admin.patch(`/office/staff/${id}`, { email: 'Taken@town.example' })).toMatchObject({
      status: 409,
      body: { code: 'email-taken' },
    });
    const both = await Promise.all(
      [1, 2, 3].map(() => admin.post('/office/staff', invitation('r@town.example'))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('are invited to an address that a stranger only registered', async () => {
    await visitor.post('/auth/register', {
      email: 'squatted@town.example',
      givenName: 'Ана',
      familyName: 'Чуждова',
      phone: '0888123456',
      password: 'много тайна дума',
    });
    const token = await mailedToken(product.app, 'squatted@town.example', 'confirmEmail');
    expect((await admin.post('/office/staff', invitation('squatted@town.example'))).status).toBe(201);
    expect((await visitor.post('/auth/confirm-email', { token })).body.code).toBe('token-invalid');
  });

  it('are listed by name, page by page', async () => {
    const em = product.app.get(EntityManager).fork();
    for (const familyName of ['Аврамова', 'Ангелова', 'Бобева']) {
      await em.execute(
        `insert into account (id, kind, state, email, given_name, family_name, roles)
         values (?, 'staff', 'disabled', ?, 'Ана', ?, '{auditor}')`,
        [newId(), `${newId()}@town.example`, familyName],
      );
    }
    const names: string[] = [];
    let cursor = '';
    do {
      const { status, body } = await admin.get(`/office/staff?limit=2&cursor=${cursor}`);
      expect(status).toBe(200);
      names.push(...body.items.map((item: { familyName: string }) => item.familyName));
      cursor = body.nextCursor;
    } while (cursor);
    expect(names.slice(0, 3)).toEqual(['Аврамова', 'Ангелова', 'Бобева']);
    expect(names.at(-1)).toBe('Яворова');
    expect(names).toHaveLength((await admin.get('/office/staff?limit=200')).body.items.length);
  });

  it('change in part; changed roles end the sessions, changed names and hosts do not', async () => {
    const { id } = await invite('rights@town.example');
    const member = await enter('rights@town.example');
    const renamed = await admin.patch(`/office/staff/${id}`, { familyName: 'Нова', position: null });
    expect(renamed.body).toMatchObject({ familyName: 'Нова', position: null, roles: ['host', 'desk'] });
    expect((await member.get('/me')).status).toBe(200);

    expect((await admin.patch(`/office/staff/${id}`, { hostIds: [] })).body.hostIds).toEqual([]);
    expect((await member.get('/me')).body.hostIds).toEqual([]);

    const changed = await admin.patch(`/office/staff/${id}`, { roles: ['auditor'], hostIds: [] });
    expect(changed).toMatchObject({
      status: 200,
      body: { roles: ['auditor'], hostIds: [], state: 'active' },
    });
    expect((await member.get('/me')).status).toBe(401);
  });

  it('who are disabled are out at once, with every link, until they are enabled', async () => {
    const { id } = await invite('leaves@town.example');
    const member = await enter('leaves@town.example');
    const token = await mailedToken(product.app, 'leaves@town.example', 'resetPassword');
    expect((await admin.patch(`/office/staff/${id}`, { disabled: true })).body.state).toBe('disabled');
    expect((await member.get('/me')).status).toBe(401);
    const login = { email: 'leaves@town.example', password: 'служебна дума' };
    expect((await visitor.post('/auth/login', login)).body.code).toBe('wrong-credentials');
    expect((await visitor.post('/auth/reset-password', { token, password: 'служебна дума' })).body.code).toBe(
      'token-invalid',
    );
    expect((await admin.patch(`/office/staff/${id}`, { disabled: false })).body.state).toBe('active');
    expect((await visitor.post('/auth/login', login)).status).toBe(200);
  });

  it('are told of a host’s meetings as long as they are active and have the host', async () => {
    const contacts = () => new Contacts(product.app.get(EntityManager).fork());
    const { id: other } = (await admin.post('/office/hosts', { name: 'Архитект', kind: 'specialist' })).body;
    const { id } = (
      await admin.post('/office/staff', { ...invitation('told@town.example'), hostIds: [other, other] })
    ).body;
    expect(await contacts().staffOfHost(other)).toEqual([]);
    await enter('told@town.example');
    expect(await contacts().staffOfHost(other)).toMatchObject([
      { id, email: 'told@town.example', locale: 'bg' },
    ]);
    expect(await contacts().accountContact(id)).toMatchObject({
      email: 'told@town.example',
      givenName: 'Боян',
      familyName: 'Деловодов',
      locale: 'bg',
      state: 'active',
    });
    expect((await admin.delete(`/office/hosts/${other}`)).status).toBe(204);
    expect(await contacts().staffOfHost(other)).toEqual([]);
    expect(await contacts().accountContact(newId())).toBeUndefined();
  });

  it('always have an administrator', async () => {
    for (const change of [{ roles: ['desk'] }, { disabled: true }]) {
      expect(await admin.patch(`/office/staff/${adminId}`, change)).toMatchObject({
        status: 409,
        body: { code: 'last-administrator' },
      });
    }
    expect((await admin.get('/me')).status).toBe(200);
    const second = await signInAs(product.app, { roles: ['administrator'] });
    const answers = await Promise.all([
      admin.patch(`/office/staff/${second.id}`, { roles: ['desk'] }),
      Calls.by(product.app, second).patch(`/office/staff/${adminId}`, { roles: ['desk'] }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
