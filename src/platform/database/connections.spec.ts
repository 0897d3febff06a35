import { EntityManager } from '@mikro-orm/postgresql';
import { startApp, type TestApp } from '../../../test/kit/app.js';

describe('the product’s connections', () => {
  let product: TestApp;
  beforeAll(async () => {
    product = await startApp();
  });
  afterAll(() => product.close());

  it('compile no query just in time, even on a server that would: it made one 290 times slower', async () => {
    const em = product.app.get(EntityManager).fork();
    const [setting] = await em.execute<{ setting: string; source: string }[]>(
      `select setting, source from pg_settings where name = 'jit'`,
    );
    // Said by the connection itself, whatever server it is made to.
    expect(setting).toEqual({ setting: 'off', source: 'client' });
  });
});
