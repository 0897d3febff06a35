import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

describe('bad input to identity', () => {
  let product: TestApp;
  let visitor: Calls;
  let citizen: Calls;
  let admin: Calls;
  beforeAll(async () => {
    product = await startApp();
    visitor = new Calls(product.app);
    citizen = Calls.by(product.app, await signInAs(product.app));
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  const good = {
    email: 'input@people.example',
    givenName: 'Ана',
    familyName: 'Примерова',
    phone: '0888 123 456',
    password: 'много тайна дума',
  };
  const pathsOf = (body: { errors?: { path: string }[] }) => body.errors?.map(({ path }) => path).sort();

  it.each<[string, object, string]>([
    ['no address', { email: 'ana at example' }, 'email'],
    ['an address over 254 characters', { email: `${'a'.repeat(60)}@${'b.'.repeat(120)}example` }, 'email'],
    ['an address with a line break', { email: 'a@people.example\r\nBcc: b@people.example' }, 'email'],
    ['a missing address', { email: undefined }, 'email'],
    ['an address that is an object', { email: { $ne: null } }, 'email'],
    ['an empty name', { givenName: '   ' }, 'givenName'],
    ['an over-long name', { familyName: 'я'.repeat(101) }, 'familyName'],
    ['a control character', { givenName: 'А\u0000на' }, 'givenName'],
    ['a turned direction of writing', { givenName: '\u202eанА' }, 'givenName'],
    ['half a character', { familyName: 'П\ud800' }, 'familyName'],
    ['a number for a name', { familyName: 5 }, 'familyName'],
    ['letters for a phone', { phone: 'нямам' }, 'phone'],
    ['a phone that is too short', { phone: '0888 12' }, 'phone'],
    ['no phone', { phone: null }, 'phone'],
    ['a short password', { password: 'къса дума' }, 'password'],
    ['a password that everybody tries', { password: '1q2w3e4r5t' }, 'password'],
    ['an endless password', { password: 'д'.repeat(201) }, 'password'],
    ['a control character in the password', { password: 'много\u0000тайна дума' }, 'password'],
    ['the address as password', { password: 'INPUT@people.example' }, 'password'],
    ['a language that we do not speak', { locale: 'fr' }, 'locale'],
    ['a field that does not exist', { roles: ['administrator'] }, 'roles'],
  ])('is refused when someone registers with %s, and nothing is stored', async (_, wrong, path) => {
    const answer = await visitor.post('/auth/register', { ...good, ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'validation-failed', errors: [{ path }] });
    const em = product.app.get(EntityManager).fork();
    expect(await em.execute('select 1 from account where email like ?', ['input%'])).toEqual([]);
  });

  it('is told in the language of the reader, each field once', async () => {
    const bad = { email: 'x', givenName: 5, password: 'кратка', phone: '1' };
    const bg = await visitor.post('/auth/register', bad);
    expect(bg.body).toMatchObject({
      detail: 'Има полета за поправяне. Нищо не е записано.',
      errors: expect.arrayContaining([
        { path: 'email', message: 'Това не е адрес на електронна поща.' },
        { path: 'givenName', message: 'Очаква се текст.' },
        { path: 'familyName', message: 'Попълнете това поле.' },
        { path: 'phone', message: 'Това не е телефонен номер. Пример: 0888 123 456.' },
        { path: 'password', message: 'Най-малко 10 знака.' },
      ]),
    });
    expect(pathsOf(bg.body)).toEqual(['email', 'familyName', 'givenName', 'password', 'phone']);
    const en = await visitor.with({ 'accept-language': 'en-GB' }).post('/auth/register', bad);
    expect(en.headers['content-language']).toBe('en');
    expect(en.body.errors).toEqual(
      expect.arrayContaining([
        { path: 'email', message: 'This is not an e-mail address.' },
        { path: 'password', message: 'At least 10 characters.' },
      ]),
    );
  });

  it.each([
    ['0888 123 456', '+359888123456'],
    ['+359 88 812 3456', '+359888123456'],
    ['00359 888 123 456', '+359888123456'],
    ['02/981 12 34', '+35929811234'],
  ])('is not what people write for a phone: %s', async (written, stored) => {
    const changed = await citizen.patch('/me', { phone: written });
    expect([changed.status, changed.body.phone]).toEqual([200, stored]);
  });

  it.each<[string, unknown]>([
    ['/auth/login', {}],
    ['/auth/login', { email: 'a@people.example', password: 5 }],
    ['/auth/login', { email: 'a@people.example', password: 'д'.repeat(201) }],
    ['/auth/login', { email: 'a\u0000@people.example', password: 'x' }],
    ['/auth/confirm-email', { token: '' }],
    ['/auth/confirm-email', { token: ['x'] }],
    ['/auth/forgot-password', { email: 'x' }],
    ['/auth/reset-password', { token: 'x', password: 'кратка' }],
    ['/auth/register', '[]'],
    ['/auth/register', 'null'],
    ['/auth/register', '{"email":'],
  ])('never breaks %s (%j)', async (path, body) => {
    const answer = await visitor.post(path, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each<[string, object, string]>([
    ['givenName', { givenName: '' }, 'givenName'],
    ['givenName', { givenName: null }, 'givenName'],
    ['phone', { phone: '12' }, 'phone'],
    ['phone', { phone: null }, 'phone'],
    ['locale', { locale: 'de' }, 'locale'],
    ['email', { email: 'other@people.example' }, 'email'],
    ['roles', { roles: ['administrator'] }, 'roles'],
  ])('does not change one’s own %s (%j)', async (_, body, path) => {
    expect(await citizen.patch('/me', body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  const member = { email: 'm@town.example', givenName: 'Боян', familyName: 'Деловодов', roles: ['desk'] };
  it.each<[object, string]>([
    [{ roles: [] }, 'roles'],
    [{ roles: ['mayor'] }, 'roles'],
    [{ roles: ['desk', 'desk'] }, 'roles'],
    [{ roles: 'desk' }, 'roles'],
    [{ hostIds: ['x'] }, 'hostIds'],
    [{ hostIds: ['0190b5c2-7c1e-7000-8000-000000000000'] }, 'hostIds'],
    [{ position: 'п'.repeat(201) }, 'position'],
    [{ email: 'm' }, 'email'],
    [{ disabled: true }, 'disabled'],
  ])('invites nobody (%j)', async (wrong, path) => {
    const answer = await admin.post('/office/staff', { ...member, ...wrong });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect((await admin.get('/office/staff')).body.items).toHaveLength(1);
  });

  it.each([
    'cursor=x',
    `cursor=${Buffer.from('["a",1,{}]').toString('base64url')}`,
    'limit=0',
    'limit=201',
    'limit=x',
    'q=1',
  ])('is no way to list staff: ?%s', async (query) => {
    expect((await admin.get(`/office/staff?${query}`)).status).toBe(422);
  });

  it('is judged after the right to call, not before', async () => {
    for (const [method, path] of [
      ['patch', '/me'],
      ['post', '/office/staff'],
      ['patch', '/office/staff/nonsense'],
      ['patch', '/office/settings'],
    ] as const) {
      expect((await visitor[method](path, '{"broken')).status).toBe(401);
      if (path !== '/me') expect((await citizen[method](path, { nonsense: 1 })).status).toBe(403);
    }
    for (const id of ['nonsense', '0190b5c2-7c1e-7000-8000-000000000000']) {
      expect((await admin.patch(`/office/staff/${id}`, { givenName: 'Ана' })).status).toBe(404);
    }
    expect((await visitor.with({ cookie: 'sid=nonsense' }).get('/me')).status).toBe(401);
    expect((await visitor.get('/me/export')).status).toBe(401);
    expect((await visitor.delete('/me')).status).toBe(401);
  });
});
