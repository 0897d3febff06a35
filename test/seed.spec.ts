import { EntityManager } from '@mikro-orm/postgresql';
import { seedDemo } from '../src/seed/seed.js';
import { startApp, type TestApp } from './kit/app.js';

describe('the demo data', () => {
  let product: TestApp;
  beforeAll(async () => {
    product = await startApp();
    await seedDemo(product.app);
  });
  afterAll(() => product.close());

  it('loads once, however often it is asked for', async () => {
    await seedDemo(product.app);
    const [row] = await product.app
      .get(EntityManager)
      .fork()
      .execute<{ hosts: number; schedules: number }[]>(
        'select (select count(*)::int from host) as hosts, (select count(*)::int from schedule) as schedules',
      );
    expect(row).toEqual({ hosts: 13, schedules: 15 });
  });

  it('holds a meeting in each state', async () => {
    const rows = await product.app
      .get(EntityManager)
      .fork()
      .execute<{ status: string }[]>('select distinct status from meeting');
    const statuses = rows.map(({ status }) => status);
    // Arrivals are only made on a working day: on others nobody is received today.
    expect(statuses).toEqual(
      expect.arrayContaining([
        'requested',
        'approved',
        'refused',
        'cancelled',
        'expired',
        'held',
        'missed',
        'resolved',
      ]),
    );
  });

  it('has a year behind it, for reports to have something to say', async () => {
    const rows = await product.app
      .get(EntityManager)
      .fork()
      .execute<{ month: string; meetings: number }[]>(
        `select to_char(start_at, 'YYYY-MM') as month, count(*)::int as meetings from meeting
          where start_at < now() - interval '30 days' group by 1 order by 1`,
      );
    expect(rows.length).toBeGreaterThanOrEqual(11);
    for (const { month, meetings } of rows.slice(1, -1))
      expect([month, meetings > 10]).toEqual([month, true]);
  });

  it('shows the public tree with free times', async () => {
    const answer = await product.app.inject({ url: '/api/v1/groups' });
    expect(answer.statusCode).toBe(200);
    const tree = answer.json<{ name: string; schedules: { title: string; nextFree: string | null }[] }[]>();
    expect(tree.map(({ name }) => name)).toContain('Ръководство');
    const centre = tree.find(({ name }) => name === 'Услуги на едно място');
    expect(centre?.schedules[0]?.nextFree).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+0[23]:00$/);
  });
});
