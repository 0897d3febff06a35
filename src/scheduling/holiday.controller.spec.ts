import { fixedClock } from '../../libs/domain/clock.js';
import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

interface Item {
  date: string;
  kind: string;
  name: string;
}

describe('holidays in the office', () => {
  let product: TestApp;
  let admin: Calls;

  beforeAll(async () => {
    product = await startApp({ clock: fixedClock('2026-12-31T23:00:00Z') });
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  const yearOf = async (year: number): Promise<Item[]> =>
    (await admin.get(`/office/holidays?year=${year}`)).body.items;

  it('are a year in one page: official ones and compensation days, sorted', async () => {
    const { body } = await admin.get('/office/holidays?year=2026');
    expect(body.nextCursor).toBeNull();
    const dates = body.items.map((item: Item) => item.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toEqual(expect.arrayContaining(['2026-03-03', '2026-05-25', '2026-09-07', '2026-12-28']));
    expect(body.items.every((item: Item) => Object.keys(item).join() === 'date,kind,name')).toBe(true);
  });

  it('have names in the language of the reader', async () => {
    const english = (await admin.with({ 'accept-language': 'en' }).get('/office/holidays?year=2026')).body
      .items;
    expect(english[0]).toMatchObject({ date: '2026-01-01', name: expect.stringMatching(/New Year/) });
    expect((await yearOf(2026))[0]).toMatchObject({
      date: '2026-01-01',
      name: expect.stringMatching(/Нова година/),
    });
  });

  it('are those of the current year in the zone of the administration, when none is asked for', async () => {
    for (const query of ['', '?year='])
      expect((await admin.get(`/office/holidays${query}`)).body.items[0].date).toBe('2027-01-01');
  });

  it('take changes, which win over the official ones', async () => {
    const day = { kind: 'holiday', name: 'Празник на града' };
    const set = await admin.put('/office/holidays/2028-10-18', day);
    expect(set.status).toBe(200);
    expect(set.body).toEqual({ date: '2028-10-18', ...day });
    await admin.put('/office/holidays/2028-03-03', { kind: 'workingDay', name: 'Отработване' });
    await admin.put('/office/holidays/2028-03-03', { kind: 'workingDay', name: 'Работна събота' });
    const year = await yearOf(2028);
    expect(year).toContainEqual({ date: '2028-10-18', ...day });
    expect(year.filter((item) => item.date === '2028-03-03')).toEqual([
      { date: '2028-03-03', kind: 'workingDay', name: 'Работна събота' },
    ]);
  });

  it.each(['1989', '2101', '20x6', '2026.5', '-1', '2026&year=2027'])('refuse the year %s', async (year) => {
    const refused = await admin.get(`/office/holidays?year=${year}`);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'year' }] });
  });

  it.each(['2026-02-30', '1989-12-31', '2101-01-01', 'tomorrow', '%00'])(
    'refuse the date %s',
    async (date) => {
      const refused = await admin.put(`/office/holidays/${date}`, { kind: 'holiday', name: 'x' });
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ errors: [{ path: 'date' }] });
    },
  );

  it.each<[object, string]>([
    [{ name: 'x' }, 'kind'],
    [{ kind: 'half', name: 'x' }, 'kind'],
    [{ kind: 'holiday' }, 'name'],
    [{ kind: 'holiday', name: 'x'.repeat(201) }, 'name'],
  ])('refuse %j', async (body, path) => {
    const refused = await admin.put('/office/holidays/2026-07-01', body);
    expect(refused.body).toMatchObject({ code: 'validation-failed', errors: [{ path }] });
  });

  it('are read by staff, written by administrators, hidden from all others', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    expect((await desk.get('/office/holidays?year=2026')).status).toBe(200);
    expect((await desk.put('/office/holidays/2026-07-01', {})).status).toBe(403);
    const citizen = Calls.by(product.app, await signInAs(product.app));
    expect((await citizen.get('/office/holidays?year=x')).status).toBe(403);
    expect((await new Calls(product.app).get('/office/holidays?year=x')).status).toBe(401);
  });
});
