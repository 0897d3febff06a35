import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { FirstAdministrator } from './first-administrator.js';

describe('the first administrator', () => {
  let product: TestApp;
  const env = { ADMIN_EMAIL: 'first@town.example', ADMIN_PASSWORD: 'първа тайна дума' };
  beforeAll(async () => {
    product = await startApp({ env });
  });
  afterAll(() => product.close());

  const administrators = () =>
    product.app
      .get(EntityManager)
      .fork()
      .execute<{ email: string }[]>("select email from account where 'administrator' = any(roles)");

  it('comes from the environment and signs in', async () => {
    const entered = await new Calls(product.app).post('/auth/login', {
      email: env.ADMIN_EMAIL,
      password: env.ADMIN_PASSWORD,
    });
    expect(entered).toMatchObject({ status: 200, body: { kind: 'staff', roles: ['administrator'] } });
  });

  it('is one, however many processes start and however often', async () => {
    const first = product.app.get(FirstAdministrator);
    await first.ensure();
    expect(await administrators()).toEqual([{ email: 'first@town.example' }]);
    await product.app.get(EntityManager).fork().execute('delete from account');
    await Promise.all([first.ensure(), first.ensure(), first.ensure()]);
    expect(await administrators()).toEqual([{ email: 'first@town.example' }]);
  });

  it('is not made of somebody else’s account', async () => {
    const em = product.app.get(EntityManager).fork();
    await em.execute(`update account set kind = 'citizen', roles = '{}'`);
    await expect(product.app.get(FirstAdministrator).ensure()).rejects.toThrow('ADMIN_EMAIL');
    expect(await administrators()).toEqual([]);
  });
});
