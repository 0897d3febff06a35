import { startApp, type TestApp } from '../../test/kit/app.js';
import { Calls } from '../../test/kit/calls.js';
import { signInAs } from '../../test/kit/sign-in.js';

const nothingSaid = { accessibilityEmail: null, accessibilityPhone: null, accessibilityReviewedOn: null };

describe('settings', () => {
  let product: TestApp;
  let visitor: Calls;
  let admin: Calls;
  beforeAll(async () => {
    product = await startApp({ env: { ADMINISTRATION_NAME: 'Община Пример' } });
    visitor = new Calls(product.app);
    admin = Calls.by(product.app, await signInAs(product.app, { roles: ['administrator'] }));
  });
  afterAll(() => product.close());

  it('begin with the environment and are public where everyone needs them', async () => {
    expect((await visitor.get('/public/administration')).body).toEqual({
      name: 'Община Пример',
      timeZone: 'Europe/Sofia',
      documentStatus: false,
      ...nothingSaid,
      logo: null,
      colours: null,
      staffSignOn: null,
    });
  });

  it('are an administrator’s to see and change', async () => {
    const desk = Calls.by(product.app, await signInAs(product.app, { roles: ['desk'] }));
    expect((await desk.get('/office/settings')).status).toBe(403);
    expect((await visitor.patch('/office/settings', {})).status).toBe(401);
    const changed = await admin.patch('/office/settings', { administrationName: ' Община Друга ' });
    expect([changed.status, changed.body]).toEqual([
      200,
      {
        administrationName: 'Община Друга',
        timeZone: 'Europe/Sofia',
        dayListAt: '07:00',
        waitingTooLongHours: 48,
        documentStatus: false,
        documentUnits: [],
        ...nothingSaid,
        secondFactorOf: 'nobody',
        primaryColour: null,
        logo: null,
      },
    ]);
    expect((await admin.get('/office/settings')).body).toEqual(changed.body);
    expect((await visitor.get('/public/administration')).body.name).toBe('Община Друга');
  });

  it('answer what was written, also within a repeatable write', async () => {
    const keyed = admin.with({ 'idempotency-key': 'zone' });
    expect((await keyed.patch('/office/settings', { timeZone: 'Europe/Athens' })).body.timeZone).toBe(
      'Europe/Athens',
    );
    expect((await visitor.get('/public/administration')).body.timeZone).toBe('Europe/Athens');
  });

  it('say when the morning’s messages go out, or that they do not', async () => {
    const never = await admin.patch('/office/settings', { dayListAt: null, waitingTooLongHours: null });
    expect(never.body).toMatchObject({ dayListAt: null, waitingTooLongHours: null });
    expect((await admin.get('/office/settings')).body).toEqual(never.body);
    const again = await admin.patch('/office/settings', { dayListAt: '06:30', waitingTooLongHours: 24 });
    expect(again.body).toMatchObject({ dayListAt: '06:30', waitingTooLongHours: 24 });
  });

  it('tell everyone whom to ask about accessibility, and when that was last looked over', async () => {
    const said = {
      accessibilityEmail: 'dostap@obshtina.example',
      accessibilityPhone: '+35981234567',
      accessibilityReviewedOn: '2026-11-02',
    };
    const written = await admin.patch('/office/settings', { ...said, accessibilityPhone: '081 234 567' });
    expect(written.body).toMatchObject(said);
    expect((await visitor.get('/public/administration')).body).toMatchObject(said);
    await admin.patch('/office/settings', nothingSaid);
    expect((await visitor.get('/public/administration')).body).toMatchObject(nothingSaid);
  });

  it.each<[object, string]>([
    [{ dayListAt: '7:00' }, 'dayListAt'],
    [{ dayListAt: '24:00' }, 'dayListAt'],
    [{ dayListAt: 7 }, 'dayListAt'],
    [{ waitingTooLongHours: 0 }, 'waitingTooLongHours'],
    [{ waitingTooLongHours: 1.5 }, 'waitingTooLongHours'],
    [{ waitingTooLongHours: '48' }, 'waitingTooLongHours'],
    [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ timeZone: null }, 'timeZone'],
    [{ administrationName: '' }, 'administrationName'],
    [{ administrationName: 'О\u0007' }, 'administrationName'],
    [{ accessibilityEmail: 'dostap' }, 'accessibilityEmail'],
    [{ accessibilityPhone: '12' }, 'accessibilityPhone'],
    [{ accessibilityReviewedOn: '2026-02-30' }, 'accessibilityReviewedOn'],
    [{ smtpUrl: 'x' }, 'smtpUrl'],
  ])('refuse %j', async (body, path) => {
    expect(await admin.patch('/office/settings', body)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });
});
